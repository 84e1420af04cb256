import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../../frontend/timeline/history/differences.js';
import { PastPlans } from '../../../../frontend/timeline/history/past-plans.js';
import type { Change, Op, Snapshot } from '../../../../frontend/timeline/model.js';
import { Draft, type PlanState, stateOf } from '../../../../frontend/timeline/plan-state.js';

const EMPTY = {
  roadmap: { id: 'r', name: 'Plan', owner: 'p' },
  stages: [],
  horizons: [],
  items: [],
  links: [],
} as unknown as Snapshot;

const item = (id: string, start: string): Op => ({
  op: 'add',
  type: 'item',
  id,
  to: { kind: 'pilot', team: 'it', stage: 's', title: id, start, end: start, status: 'proposed' },
});

/** A log of changes of every sort, and the state after each of them. */
function log(count: number): { changes: Change[]; states: PlanState[] } {
  const states = [stateOf(EMPTY)];
  const changes: Change[] = [];
  for (let revision = 1; revision <= count; revision++) {
    const ops = steps(revision);
    changes.push({ revision, edit: `e${revision}`, by: 'p', at: '2026-11-22T08:00:00Z', ops });
    const draft = new Draft(states.at(-1)!);
    draft.record(ops);
    states.push(draft.finish());
  }
  return { changes, states };
}

function steps(revision: number): Op[] {
  const id = `i${Math.floor(revision / 4)}`;
  const day = (n: number): string => `2027-01-${String((n % 28) + 1).padStart(2, '0')}`;
  switch (revision % 4) {
    case 0:
      return [item(id, day(revision))];
    case 1:
      return [{ op: 'set', type: 'item', id, from: { start: day(revision - 1) }, to: { start: null } }];
    case 2:
      return [
        item(`${id}b`, day(revision)),
        { op: 'add', type: 'link', id: `l${id}`, to: { kind: 'needs', from: id, to: `${id}b` } },
      ];
    default:
      return [
        { op: 'remove', type: 'link', id: `l${id}`, from: { kind: 'needs', from: id, to: `${id}b` } },
        { ...item(`${id}b`, day(revision - 1)), op: 'remove', from: item(`${id}b`, day(revision - 1)).to!, to: {} },
      ];
  }
}

const told = (state: PlanState): unknown => [
  [...state.tables.item].sort(([a], [b]) => (a < b ? -1 : 1)),
  [...state.tables.link].sort(([a], [b]) => (a < b ? -1 : 1)),
];

describe('PastPlans', () => {
  const { changes, states } = log(1_207);
  // The first steps set something on an item that is not there: so does no real log.
  const firstReal = 4;

  it('tells every revision, whichever way one comes to it', () => {
    const past = new PastPlans(states.at(-1)!, 1_207);
    past.add(changes.toReversed().slice(0, 700));
    expect(past.oldest).toBe(507);
    past.add(changes.slice(0, 507));
    expect(past.oldest).toBe(0);
    for (const revision of [1_207, 1_206, 1_000, 17, 18, 16, 803, 400, 5, firstReal, 1_207, 999]) {
      expect(told(past.at(revision)), `revision ${revision}`).toEqual(told(states[revision]));
    }
  });

  it('stays within what it knows', () => {
    const past = new PastPlans(states.at(-1)!, 1_207);
    expect(told(past.at(3))).toEqual(told(states[1_207]));
    past.add(changes.slice(100, 200));
    expect(past.oldest).toBe(1_207);
  });

  it('finds what was added, removed and moved between two of them', () => {
    const found = differencesOf(states[8], states[13]);
    expect([...found.values()].map(({ id, before, after }) => [id, !!before, !!after])).toEqual([
      ['i2', true, true],
      ['i3', false, true],
    ]);
    expect(found.get('i2')!.moved).toBe(true);
    expect(differencesOf(states[9], states[11]).size).toBe(0);
  });

  it('goes on with what is changed while the past is looked at, as long as nothing is missing', () => {
    const { changes, states } = log(12);
    const past = new PastPlans(states[8], 8);
    past.add(changes.slice(0, 8));
    past.append(changes[9]);
    expect(past.head).toBe(8);
    for (const change of changes.slice(8)) past.append(change);
    expect(past.head).toBe(12);
    for (const revision of [12, 3, 10, 8, 0]) expect(told(past.at(revision))).toEqual(told(states[revision]));
  });

  it('reads from the changes what no state keeps, as it was at a revision', () => {
    const text = (revision: number, from: string | null, to: string | null): Change => ({
      revision,
      edit: `e${revision}`,
      by: 'p',
      at: '2026-11-22T08:00:00Z',
      ops: [{ op: 'set', type: 'item', id: 'a', from: { summary: from }, to: { summary: to } }],
    });
    const added: Change = { ...text(2, null, null), ops: [item('a', '2027-01-01'), item('b', '2027-01-01')] };
    const all = [{ ...text(1, null, null), ops: [] }, added, text(3, null, 'one'), text(4, 'one', 'two')];
    const past = new PastPlans(stateOf(EMPTY), 4);
    expect(past.fieldOf('a', 'summary', 4)).toBeUndefined();
    past.add(all.slice(3));
    expect(past.fieldOf('a', 'summary', 3)).toBe('one');
    expect(past.fieldOf('b', 'summary', 4)).toBeUndefined();
    past.add(all);
    past.append(text(5, 'two', null));
    expect([2, 3, 4, 5].map((revision) => past.fieldOf('a', 'summary', revision))).toEqual([null, 'one', 'two', null]);
    expect(past.fieldOf('b', 'summary', 4)).toBeNull();
  });
});
