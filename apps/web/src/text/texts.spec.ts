import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { EN } from './en.js';
import { ES } from './es.js';
import { text } from './languages.js';
import type { Entry, TextKey } from './texts.js';

const web = join(projectRoot(), 'apps/web');
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
const templates = filesIn(join(web, 'views'), '.njk').map((path) => ({ path: path.slice(web.length), source: readFileSync(path, 'utf8') }));
const keys = Object.keys(EN) as TextKey[];
const forms = (entry: Entry): readonly string[] => (typeof entry === 'string' ? [entry] : [entry.one, entry.other]);
const placeholders = (template: string): readonly string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('the texts of the pages', () => {
  it('are the same keys in both languages, with the same parameters and the same plurals', () => {
    expect(Object.keys(ES).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      const [english, spanish]: Entry[] = [EN[key], ES[key]];
      expect([key, typeof spanish]).toEqual([key, typeof english]);
      forms(english ?? '').forEach((form, index) => expect([key, placeholders(forms(spanish ?? '')[index] ?? '')]).toEqual([key, placeholders(form)]));
    }
  });

  it('say something', () => {
    for (const table of [EN, ES]) for (const [key, entry] of Object.entries(table)) for (const form of forms(entry)) expect([key, form.trim()]).toEqual([key, expect.stringMatching(/\S/)]);
  });

  it('stand in one file each: no topic takes the key of another', () => {
    for (const language of ['en', 'es']) {
      const all = filesIn(join(web, 'src/text', language), '.ts').flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key));
      expect(all.length).toBe(new Set(all).size);
      expect(all.length).toBe(keys.length);
    }
  });

  it('are there for every key that a template names', () => {
    const named = templates.flatMap(({ path, source }) => [...source.matchAll(/\bt\('([\w.]+)'\s*[,)]/g)].map(([, key]) => `${path} ${key}`));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((line) => !Object.hasOwn(EN, line.split(' ')[1] ?? ''))).toEqual([]);
  });

  it('are there for every beginning of a key that a template goes on with', () => {
    const begun = templates.flatMap(({ path, source }) => [...source.matchAll(/\bt\('([\w.]+\.)'\s*\+/g)].map(([, beginning]) => [path, beginning ?? ''] as const));
    expect(begun.filter(([, beginning]) => !keys.some((key) => key.startsWith(beginning)))).toEqual([]);
  });

  it('are there for every word of a list that the API may answer with', () => {
    const api = JSON.parse(readFileSync(join(projectRoot(), 'openapi.json'), 'utf8')) as { components: { schemas: Record<string, { properties?: Record<string, { enum?: string[] }> }> } };
    const words = (view: string, property: string): readonly string[] => api.components.schemas[view]?.properties?.[property]?.enum ?? [];
    const lists = [
      ['notice.', words('NotificationView', 'kind')],
      ['status.', words('TenderView', 'status')],
      ['kind.', words('TenderView', 'mainProcurementCategory')],
      ['verdict.', words('FindingView', 'verdict')],
      ['firm.basis.', words('FindingView', 'basis')],
      ['role.', words('MatchView', 'role')],
      ['roleName.', words('MatchView', 'role')],
      ['coverage.', words('MatchView', 'coverage')],
      ['aggregation.', words('RequirementView', 'aggregation')],
      ['memberRole.', words('OwnMembershipView', 'roles')],
      ['why.', words('DeliveryView', 'reason')],
    ] as const;
    for (const [beginning, list] of lists.filter(([, list]) => list.length > 0)) expect(list.filter((word) => !Object.hasOwn(EN, beginning + word))).toEqual([]);
    expect(lists.filter(([, list]) => list.length > 0).length).toBeGreaterThan(6);
  });

  it('show a word that they do not know as it is', () => {
    expect(text('en', 'notice.tender.never_heard_of' as TextKey)).toBe('never heard of');
  });

  it('are the only words: no template has any of its own', () => {
    const own = templates.flatMap(({ path, source }) => {
      const bare = source
        .replace(/\{#[\s\S]*?#\}/g, '')
        .replace(/\{%[\s\S]*?%\}/g, ' ')
        .replace(/\{\{[\s\S]*?\}\}/g, ' ')
        .replace(/<(svg)[\s\S]*?<\/\1>/g, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&\w+;/g, ' ');
      return [...bare.matchAll(/\p{L}{3,}/gu)].map(([word]) => `${path} ${word}`);
    });
    // The name of the product, and on the page for builders the names of what is built.
    expect(own.filter((line) => !/ (?:Tandem|OpenAPI)$/.test(line) && !line.startsWith('/views/components.njk'))).toEqual([]);
  });

  it('pick the plural of the language, and fill in what they are given as it is', () => {
    expect(text('en', 'closing.days', { count: 1, at: 'x' })).toBe('Closes in 1 day: x');
    expect(text('es', 'closing.days', { count: 2, at: '{count}' })).toBe('Cierra en 2 días: {count}');
  });
});
