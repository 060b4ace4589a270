import type { Views } from '../api/api-client.js';

type Finding = Views['FindingView'];

const finding = (verdict: Finding['verdict'], text: string, question?: string): Finding => ({
  clause: 'requirement',
  kind: 'certificate',
  verdict,
  need: 'ISO 9001',
  have: '',
  basis: 'declared',
  message: { key: `finding.certificate.${verdict}`, params: {}, text },
  ...(question === undefined ? {} : { question: { key: 'question', params: {}, text: question } }),
  source: { type: 'tender', ref: 'requirement' },
});

const PASS = finding('pass', 'Certificate: ISO 9001 asked; met: ISO 9001.');
const FAIL = { ...finding('fail', 'Certificate: ISO 9001 asked; not met: none.'), missing: { key: 'gap', params: {}, text: 'ISO 9001' } };
const UNKNOWN = finding('unknown', 'Ownership: women asked; not settled.', 'Does one of these hold for the firm, and may it be shown: women?');

/** What the page of components shows. */
export const COMPONENT_STATES = {
  findingLists: [[PASS, FAIL, UNKNOWN], []],
  boxes: [
    { role: 'solo', coverage: 'full', toConfirm: 0, findings: [PASS] },
    { role: 'solo', coverage: 'none', toConfirm: 0, findings: [] },
    { role: 'joint', coverage: 'partial', toConfirm: 1, findings: [PASS, FAIL, UNKNOWN] },
    { role: 'near_miss', coverage: 'partial', toConfirm: 0, findings: [FAIL] },
    { role: 'none', coverage: 'partial', toConfirm: 0, findings: [FAIL] },
  ],
  fit: [
    { criterion: 'category', points: 21, max: 40, evidence: "The firm has the tender's code CPV 45261900." },
    { criterion: 'words', points: 0, max: 30, evidence: 'No words in common.' },
    { criterion: 'place', points: 15, max: 15, evidence: 'The firm serves MY-10.' },
  ],
  sizes: [
    { size: { class: 'micro', definition: 'MY-SMECORP-2014', basis: 'declared', findings: [{ ...PASS, source: { type: 'law', ref: 'Example guideline, article 3', year: 2013, confidence: 'high' } }] } },
    { size: { class: 'unknown', basis: 'none', findings: [{ ...UNKNOWN, source: { type: 'law', ref: 'Example law', confidence: 'low' } }] } },
  ],
  categories: [
    [
      { value: 'CPV:45261900', text: 'Roof repair and maintenance work', hint: { text: 'CPV 45261900' }, checked: true },
      { value: 'CPV:45261910', text: 'Roof repair', hint: { text: 'CPV 45261910' }, checked: false },
    ],
    [],
  ],
  charts: [
    [{ label: 'Micro', before: 12, after: 48 }, { label: 'Small', before: 30, after: 33 }, { label: 'Medium', before: 0, after: '<5' }],
    [{ label: 'Micro', before: 7 }],
    [],
  ],
  differences: [{ step: 'places', label: 'MY-10', before: ['MY-10'], after: ['MY-10', 'MY-14'] }],
  versions: [
    { version: 5, status: 'active', at: '2026-01-05T09:00:00Z', note: 'A reason of the officer', changes: [], summary: [{ key: 'change.title', params: {}, text: 'The title changed from "Roof" to "Roofs".' }] },
    { version: 4, status: 'active', at: '2026-01-04T09:00:00Z', changes: [], summary: [] },
    { version: 3, status: 'draft', at: '2026-01-03T09:00:00Z', changes: [], summary: [] },
  ],
  moment: { parts: { day: '31', month: '2', year: '2027', time: '17:00', timeZone: 'UTC' }, errors: { list: [], by: { day: { text: 'Write a real day and time.' } } } },
  tenders: [
    {
      id: 'example', title: 'Repair of school roofs', status: 'active',
      buyer: { id: 'b', name: 'Example Council', economy: 'MY' },
      value: { amount: '400000.00', currency: 'MYR', visibility: 'public' },
      tenderPeriod: { endDate: '2099-01-31T17:00:00+08:00', timeZone: 'Asia/Kuala_Lumpur' },
      reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, required: true, minMembers: 2 }, deliveryRegions: ['MY-10'],
    },
    {
      id: 'example-2', title: 'A tender that closed, without a value', status: 'complete',
      buyer: { id: 'b', name: 'Example Council', economy: 'GB' },
      tenderPeriod: { endDate: '2020-01-31T17:00:00Z' }, deliveryRegions: [],
    },
  ],
} as const;
