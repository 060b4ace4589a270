import { describe, expect, it } from '@jest/globals';
import { holdTo } from './guard-counts.js';
import { presentTeams } from './smallest-teams.js';

const found = { counts: {}, answer: 'found', proved: true } as const;

describe('the smallest teams of a reach', () => {
  it('are told where there are five without a firm in common', () => {
    expect(presentTeams({ solo: 9, 'teams.2': 4, 'teams.3': 6, 'teams.4': 9 }, found)).toEqual({ feasible: 'yes', smallest: 3, proved: true });
    expect(presentTeams({ solo: 9, 'teams.2': 4 }, found)).toEqual({ feasible: 'no', smallest: null, proved: true });
    expect(presentTeams({ solo: 9 }, { ...found, answer: 'unknown', proved: false })).toEqual({ feasible: 'unknown', smallest: null });
    expect(presentTeams({ 'teams.2': 9 }, { ...found, answer: 'closed' })).toEqual({ feasible: 'no', smallest: null });
  });

  it('stay as they were told while one firm makes one team more or less', () => {
    const told = holdTo([], { 'teams.2': 5 });
    expect(presentTeams(holdTo([told], { 'teams.2': 4 }), found)).toMatchObject({ smallest: 2 });
    expect(presentTeams(holdTo([{ 'teams.2': 4 }], { 'teams.2': 5 }), found)).toMatchObject({ feasible: 'no' });
    expect(presentTeams(holdTo([{ 'teams.2': 4 }], { 'teams.2': 9 }), found)).toMatchObject({ smallest: 2 });
  });
});
