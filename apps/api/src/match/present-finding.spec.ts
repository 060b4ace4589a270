import { describe, expect, it } from '@jest/globals';
import { message, type Finding } from '@app/domain';
import { presentFinding } from './present-finding.js';

const finding = (have: Finding['message'] | string): Finding => ({
  clause: 'quality', kind: 'certification', verdict: 'pass', need: 'ISO 9001', have: typeof have === 'string' ? have : have.text, basis: 'declared',
  message: message('finding.certificate.pass', { need: 'ISO 9001', have, gap: '' }), source: { type: 'tender', ref: 'requirements.quality' }, everyMember: false, curable: true,
});

describe('what a group has, as it is presented', () => {
  it('stands in English and as a message, to be read in any language, also once it was stored', () => {
    const stored = JSON.parse(JSON.stringify(finding(message('have.members', { met: 1, all: 2 })))) as Finding;
    expect(presentFinding(stored)).toMatchObject({ have: '1 of 2 members', found: { key: 'have.members', params: { met: 1, all: 2 }, text: '1 of 2 members', translations: { es: '1 de 2 miembros' } } });
  });

  it('has no message where it is an amount, a code or a name, which are the same in every language', () => {
    expect(presentFinding(finding('ISO 9001'))).toMatchObject({ have: 'ISO 9001', found: undefined });
  });
});
