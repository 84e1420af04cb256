import { describe, expect, it } from 'vitest';
import type { HorizonFields, StageFields } from '../../../../frontend/timeline/model.js';
import {
  boundOps,
  boundsOf,
  heldBound,
  horizonsWith,
  snappedBound,
} from '../../../../frontend/timeline/stages/horizon-math.js';
import { stageOp } from '../../../../frontend/timeline/stages/stage-form.js';
import { addStage, moveStage, placeAt } from '../../../../frontend/timeline/stages/stage-order.js';
import { readPlanDate } from '../../../../frontend/timeline/time-scale.js';

const day = (iso: string) => readPlanDate(iso)!.first;
const horizon = (id: string, start: string, end: string, team: HorizonFields['team'] = 'it'): HorizonFields => ({
  id,
  team,
  name: id,
  start,
  end,
});
const now = horizon('now', '2026-10-01', '2026-12-31');
const next = horizon('next', '2027-01-01', '2027-06-30');
const later = horizon('later', '2027-09-01', '2027-12-31');

describe('the bounds of horizons', () => {
  it('are shared where horizons meet, and apart where days lie between', () => {
    const bounds = boundsOf([next, later, now, horizon('other', '2026-01-01', '2026-02-01', 'marketing')], 'it');
    expect(bounds.map(({ ends, starts }) => [ends?.id, starts?.id])).toEqual([
      [undefined, 'now'],
      ['now', 'next'],
      ['next', undefined],
      [undefined, 'later'],
      ['later', undefined],
    ]);
  });

  it('move both neighbours, so that no gap comes about', () => {
    const bound = boundsOf([now, next], 'it')[1];
    expect(boundOps(bound, day('2027-01-11'))).toEqual([
      { op: 'set', type: 'horizon', id: 'now', from: { end: '2026-12-31' }, to: { end: '2027-01-10' } },
      { op: 'set', type: 'horizon', id: 'next', from: { start: '2027-01-01' }, to: { start: '2027-01-11' } },
    ]);
    expect(boundOps(bound, bound.day)).toEqual([]);
    expect(horizonsWith([now, next], bound, day('2027-01-11')).map((one) => [one.start, one.end])).toEqual([
      ['2026-10-01', '2027-01-10'],
      ['2027-01-11', '2027-06-30'],
    ]);
  });

  it('leave each horizon a day, and do not reach into neighbours', () => {
    const [start, shared, end] = boundsOf([now, next, later], 'it');
    expect(heldBound(shared, day('2020-01-01'))).toBe(day('2026-10-02'));
    expect(heldBound(shared, day('2030-01-01'))).toBe(day('2027-06-30'));
    expect(heldBound(start, day('2030-01-01'))).toBe(day('2026-12-31'));
    expect(heldBound(end, day('2030-01-01'))).toBe(day('2027-09-01'));
  });

  it('snap to the unit, before that to magnets, and to neither with Alt', () => {
    const bound = boundsOf([now, next], 'it')[1];
    const wish = day('2027-01-13') + 0.4;
    expect(snappedBound(bound, wish, 'week', [], 3, false)).toBe(day('2027-01-11'));
    expect(snappedBound(bound, wish, 'week', [day('2027-01-15')], 3, false)).toBe(day('2027-01-15'));
    expect(snappedBound(bound, wish, 'week', [day('2027-01-15')], 3, true)).toBe(day('2027-01-13'));
  });

  it('stay apart where horizons overlap already', () => {
    const over = horizon('over', '2026-12-01', '2027-03-01');
    const bounds = boundsOf([now, over], 'it');
    expect(bounds.every(({ ends, starts }) => !ends || !starts)).toBe(true);
    expect(bounds).toHaveLength(4);
  });
});

describe('the order of stages', () => {
  const stages = (...positions: number[]): StageFields[] =>
    positions.map((position, i) => ({ id: `s${i}`, name: `Stage ${i}`, position: String(position) }));
  const orderAfter = (all: StageFields[], ops: ReturnType<typeof moveStage>): string[] => {
    const to = new Map(ops.map((op) => [op.id, op.to!['position']!]));
    return [...all]
      .sort((a, b) => Number(to.get(a.id) ?? a.position) - Number(to.get(b.id) ?? b.position))
      .map((one) => one.id);
  };

  it('numbers anew where there is no room, and afterwards one stage only', () => {
    const tight = stages(0, 1, 2, 3);
    expect(orderAfter(tight, moveStage(tight, 's3', 1))).toEqual(['s0', 's3', 's1', 's2']);
    const wide = stages(0, 16, 32, 48);
    const ops = moveStage(wide, 's3', 1);
    expect(ops).toHaveLength(1);
    expect(orderAfter(wide, ops)).toEqual(['s0', 's3', 's1', 's2']);
  });

  it.each([0, 1, 2, 3])('reaches place %i from every other', (to) => {
    for (const all of [stages(0, 1, 2, 3), stages(0, 16, 32, 48), stages(5, 5, 5, 5)]) {
      for (const { id } of all) expect(orderAfter(all, moveStage(all, id, to))[to]).toBe(id);
    }
  });

  it('stays as it is where nothing moves', () => {
    expect(moveStage(stages(0, 1, 2), 's1', 1)).toEqual([]);
  });

  it('takes a new stage at any place', () => {
    for (const at of [0, 1, 3]) {
      const all = stages(0, 1, 2);
      const [added, ...others] = addStage(all, at, 'New');
      const whole = [...all, { id: added.id, name: 'New', position: added.to!['position']! }];
      expect(orderAfter(whole, others)[at]).toBe(added.id);
    }
  });

  it('puts a heading before the one whose upper half it is let go on', () => {
    const groups = [
      { top: 0, height: 100 },
      { top: 100, height: 100 },
    ];
    expect([10, 60, 140, 160, 900].map((y) => placeAt(groups, y))).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('a stage’s form', () => {
  it('sets what was changed, from what was seen', () => {
    const seen: StageFields = { id: 's', name: 'Buy', goal: 'One tap', position: '1' };
    expect(stageOp(seen, { name: 'Buy', goal: 'One tap', colour: null })).toBeUndefined();
    expect(stageOp(seen, { name: 'Purchase', goal: null, colour: 'violet' })).toMatchObject({
      from: { name: 'Buy', goal: 'One tap', colour: null },
      to: { name: 'Purchase', goal: null, colour: 'violet' },
    });
  });
});
