import { describe, expect, it } from 'vitest';
import { couldTurn, keysOf, mayTurn, toldDrift } from '../../../../frontend/timeline/agreement/keys.js';
import type { ItemFields } from '../../../../frontend/timeline/model.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import { item as itemOf, planOf } from './plans.js';

const item = itemOf('a', '2026-11-02', '2026-11-20', { owner: 'maya' });

type Marked = Record<string, string> & { id: string; type: string };

function signature(team: 'marketing' | 'it', more: Record<string, string> = {}): Marked {
  return {
    type: 'signature',
    id: `k-${team}`,
    item: 'a',
    team,
    by: team === 'marketing' ? 'maya' : 'anna',
    at: team === 'marketing' ? '2026-11-01T08:00:00Z' : '2026-11-01T09:00:00Z',
    start: '2026-11-02',
    end: '2026-11-20',
    stage: 's1',
    owner: 'maya',
    title: 'Item a',
    ...more,
  };
}

function plan(marks: Marked[], more: Partial<Plan> = {}): Plan {
  return {
    ...planOf([item]),
    marks: new Map(marks.map((mark) => [`${mark.type}/${mark.id}`, mark])),
    ...more,
  };
}

const BOTH = [signature('marketing'), signature('it', { with: 'k-marketing' })];
const moved: ItemFields = { ...item, end: '2026-12-04' };

describe('the keys of an item', () => {
  it('are none, one or both', () => {
    expect(keysOf(plan([]), item).state).toBe('none');
    expect(keysOf(plan([signature('marketing')]), item).state).toBe('marketing');
    expect(keysOf(plan([signature('it')]), item).state).toBe('it');
    expect(keysOf(plan(BOTH), item).state).toBe('agreed');
  });

  it('are voided by an edit while only one is turned, and hold again when it is taken back', () => {
    const one = plan([signature('marketing')]);
    expect(keysOf(one, moved)).toMatchObject({
      state: 'none',
      marketing: { drift: [{ term: 'end', from: '2026-11-20', to: '2026-12-04' }] },
    });
    expect(keysOf(one, item).state).toBe('marketing');
  });

  it('drift together, and tell what from and to what', () => {
    const keys = keysOf(plan(BOTH), { ...moved, owner: null });
    expect(keys.state).toBe('drifted');
    expect(keys.left?.drift).toEqual([
      { term: 'end', from: '2026-11-20', to: '2026-12-04' },
      { term: 'owner', from: 'maya', to: undefined },
    ]);
  });

  it('stay drifted when one side has signed anew, as seen from the other', () => {
    const renewed = plan([
      signature('marketing', { end: '2026-12-04', with: 'k-it', at: '2026-11-09T08:00:00Z' }),
      BOTH[1],
    ]);
    const keys = keysOf(renewed, moved);
    expect(keys.state).toBe('drifted');
    expect(keys.left?.team).toBe('it');
  });

  it('that never stood together have not drifted', () => {
    expect(keysOf(plan([signature('marketing'), signature('it', { end: '2026-11-30' })]), moved).state).toBe('none');
  });

  it('see that a long text was rewritten', () => {
    const keys = keysOf(plan([BOTH[0], { ...BOTH[1], rewritten: 'summary' }]), item);
    expect(keys.it?.drift).toEqual([{ term: 'summary' }]);
  });

  it('see handovers and their lead times', () => {
    const link = { id: 'l', kind: 'handover', from: 'a', to: 'b', lead: '14' } as const;
    const linked = { links: new Map([['l', link]]) };
    expect(keysOf(plan(BOTH, linked), item).left?.drift).toEqual([{ term: 'handover', from: undefined, to: 'b/14' }]);
    const signed = BOTH.map((mark) => ({ ...mark, handover: 'b/14' }));
    expect(keysOf(plan(signed, linked), item).state).toBe('agreed');
    const needs = { links: new Map([['l', { ...link, kind: 'needs' as const }]]) };
    expect(keysOf(plan(BOTH, needs), item).state).toBe('agreed');
  });

  it('are the same object while nothing of the item changes', () => {
    const one = plan(BOTH);
    const keys = keysOf(one, item);
    const other = plan([...BOTH, { ...signature('it'), id: 'x', item: 'b' }]);
    for (const [key, mark] of one.marks) (other.marks as Map<string, unknown>).set(key, mark);
    expect(keysOf(other, item)).toBe(keys);
    expect(keysOf(other, { ...item })).toBe(keys);
  });

  it('tell the one date of a milestone once', () => {
    const drift = [
      { term: 'start', from: 'x', to: 'y' },
      { term: 'end', from: 'x', to: 'y' },
    ] as const;
    expect(toldDrift(drift)).toEqual([drift[0]]);
  });
});

describe('who may turn a key', () => {
  it('is on the team and may edit', () => {
    expect(mayTurn(plan([]), 'marketing', true)).toBe(true);
    expect(mayTurn(plan([]), 'it', true)).toBe(false);
    expect(mayTurn(plan([]), 'marketing', false)).toBe(false);
  });

  it('is named, where somebody is', () => {
    const holder = { type: 'key-holder', id: 'h', team: 'marketing', person: 'anna' };
    expect(mayTurn(plan([holder]), 'marketing', true)).toBe(false);
    expect(mayTurn(plan([{ ...holder, person: 'maya' }]), 'marketing', true)).toBe(true);
  });

  it('has not turned the other key of the item', () => {
    expect(couldTurn(plan([signature('marketing')]), item, 'it')).toBe(false);
    expect(couldTurn(plan([signature('marketing', { by: 'anna' })]), item, 'it')).toBe(true);
    expect(couldTurn(plan([signature('marketing')]), item, 'marketing')).toBe(false);
  });
});
