import { describe, expect, it } from 'vitest';
import { driftedPlaces } from '../../../../frontend/timeline/agreement/agreement-part.js';
import { keyTexts } from '../../../../frontend/timeline/agreement/key-texts.js';
import { couldTurn, keysOf, mayTurn, toldDrift, type KeyFilter } from '../../../../frontend/timeline/agreement/keys.js';
import { countsOf, filterOf } from '../../../../frontend/timeline/item-filter.js';
import type { ItemFields } from '../../../../frontend/timeline/model.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import { DESK } from '../../../../frontend/timeline/density.js';
import { barSigns } from '../../../../frontend/timeline/talk/signs-view.js';
import { WHOLE_PLAN } from '../../../../frontend/timeline/view-state.js';
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

  it('left first the terms that were signed first, whatever digits their times have', () => {
    const both = plan([
      signature('marketing', { at: '2026-11-01T08:00:00Z' }),
      signature('it', { at: '2026-11-01T08:00:00.500Z', with: 'k-marketing' }),
    ]);
    expect(keysOf(both, moved).left?.team).toBe('marketing');
  });

  it('tell one day as one day', () => {
    const handed = plan([signature('marketing', { handover: 'b/1' })]);
    expect(keyTexts(handed, keysOf(handed, item)).join()).toContain('within one day');
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

describe('the filter by keys', () => {
  const shown = (plan: Plan, ...keys: KeyFilter[]): boolean =>
    filterOf(plan, { ...WHOLE_PLAN, keys: new Set(keys) })!.matches(plan.items.get('a')!);

  it('finds what is agreed, what has drifted, and whose key is waited for', () => {
    const drifted = { ...plan(BOTH), items: new Map([['a', moved]]) };
    expect(shown(plan(BOTH), 'agreed')).toBe(true);
    expect(shown(plan(BOTH), 'drifted', 'wait-it')).toBe(false);
    expect(shown(drifted, 'drifted')).toBe(true);
    expect(shown(plan([signature('marketing')]), 'wait-it')).toBe(true);
    expect(shown(plan([signature('marketing')]), 'wait-marketing')).toBe(false);
    expect(countsOf(drifted, WHOLE_PLAN, 'keys')).toEqual(new Map([['drifted', 1]]));
  });
});

describe('the keys in words', () => {
  const told = (marks: Marked[], of: ItemFields): string[] => keyTexts(plan(marks), keysOf(plan(marks), of));

  it('say who has signed, and what has changed since', () => {
    expect(told(BOTH, item)).toEqual(['both keys turned']);
    expect(told([signature('it')], item)).toEqual(["IT's key turned, waiting for marketing's"]);
    expect(told([signature('it')], { ...item, owner: 'anna' })).toEqual([
      "IT's signature no longer holds: the owner changed from Maya Brandt to Anna Novak",
    ]);
    expect(told(BOTH, moved)).toEqual([
      'drifted from what both have signed: the end moved from 20 November 2026 to 4 December 2026',
    ]);
    expect(told([], item)).toEqual([]);
  });

  it('are in the name of the bar, which draws both where one was turned', () => {
    const one = plan([signature('marketing')]);
    expect(barSigns(one, item, DESK).label('Loyalty')).toBe("Loyalty, marketing's key turned, waiting for IT's");
    expect(barSigns(one, item, DESK, 300).width).toBeGreaterThan(DESK.avatar);
    expect(barSigns(plan([]), item, DESK, 300).width).toBe(0);
  });
});

describe('the outlines of what was signed', () => {
  it('stand where drifted items were', () => {
    const drifted = { ...plan(BOTH), items: new Map([['a', moved]]) };
    expect([...driftedPlaces(drifted).values()]).toMatchObject([
      { id: 'a', before: { start: '2026-11-02', end: '2026-11-20' }, after: moved, moved: true },
    ]);
  });

  it('are none for what lies where it was signed, or was signed by one', () => {
    expect(driftedPlaces(plan(BOTH)).size).toBe(0);
    expect(driftedPlaces({ ...plan(BOTH), items: new Map([['a', { ...item, owner: 'anna' }]]) }).size).toBe(0);
    expect(driftedPlaces({ ...plan([BOTH[0]]), items: new Map([['a', moved]]) }).size).toBe(0);
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
