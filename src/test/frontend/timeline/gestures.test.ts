import { describe, expect, it } from 'vitest';
import {
  autoscroll,
  axisOf,
  follows,
  lanesAfter,
  moveShift,
  snappedBoundary,
} from '../../../../frontend/timeline/drag-math.js';
import {
  addItem,
  removeItems,
  resizedDates,
  setItem,
  setItemAsSeen,
  shiftedDates,
} from '../../../../frontend/timeline/edits.js';
import { stepShift } from '../../../../frontend/timeline/keyboard-controller.js';
import { LaneLayout } from '../../../../frontend/timeline/lane-layout.js';
import { conflictText, ghostText, itemLabel } from '../../../../frontend/timeline/messages.js';
import { undisputed } from '../../../../frontend/timeline/refusals.js';
import { readPlanDate } from '../../../../frontend/timeline/time-scale.js';
import { item, planOf } from './plans.js';

const day = (iso: string) => readPlanDate(iso)!.first;
const pilot = item('p', '2026-11-02', '2027-01-29');

describe('the direction of a drag', () => {
  it('is open for the first pixels, then along time or across lanes', () => {
    expect(axisOf(5, 5)).toBeUndefined();
    expect(axisOf(8, 3)).toBe('time');
    expect(axisOf(3, -8)).toBe('lanes');
  });

  it('keeps dates while changing lanes, unless the pointer clearly goes sideways', () => {
    expect(follows('lanes', 25, 100, false)).toEqual({ time: false, lanes: true });
    expect(follows('lanes', 60, 100, false)).toEqual({ time: true, lanes: true });
  });

  it('keeps the lane while moving in time, unless the pointer clearly leaves it', () => {
    expect(follows('time', 200, 12, false)).toEqual({ time: true, lanes: false });
    expect(follows('time', 200, 40, false)).toEqual({ time: true, lanes: true });
  });

  it('with Shift never touches dates', () => {
    expect(follows('time', 500, 0, true)).toEqual({ time: false, lanes: true });
  });
});

describe('moving', () => {
  it('goes by days and keeps the duration', () => {
    const shift = moveShift(pilot, 15.3, false, [], 2);
    expect(shiftedDates(pilot, shift)).toEqual({ start: '2026-11-17', end: '2027-02-13' });
  });

  it('is attracted by a magnet at either edge, and by none with Alt', () => {
    const magnet = [day('2026-11-20')];
    expect(moveShift(pilot, 16.4, false, magnet, 2.5).days).toBe(18);
    expect(moveShift(pilot, 16.4, true, magnet, 2.5).days).toBe(16);
    expect(moveShift(pilot, 16.4, false, [day('2027-02-16')], 2.5).days).toBe(17);
  });

  it('moves coarse dates by whole units and leaves them as coarse as they were', () => {
    const months = item('m', '2026-11', '2027-01');
    expect(shiftedDates(months, moveShift(months, 40, false, [], 2))).toEqual({ start: '2026-12', end: '2027-02' });
    const mixed = item('q', '2026-Q4', '2027-05-31');
    expect(shiftedDates(mixed, moveShift(mixed, 80, false, [], 2))).toEqual({ start: '2027-Q1', end: '2027-08-31' });
    expect(shiftedDates(months, moveShift(months, 10, false, [], 2))).toEqual({ start: '2026-11', end: '2027-01' });
  });

  it('by days exactly with Alt, which makes coarse dates exact', () => {
    const months = item('m', '2026-11', '2027-01');
    expect(shiftedDates(months, { days: 3 }, true)).toEqual({ start: '2026-11-04', end: '2027-02-03' });
  });

  it('leaves an open end open', () => {
    const open = item('o', '2026-11-02', null);
    expect(shiftedDates(open, { days: 7 })).toEqual({ start: '2026-11-09', end: null });
  });

  it('across lanes only writes no dates at all', () => {
    const months = item('m', '2026-11', '2027-01');
    const op = setItem(months, { ...shiftedDates(months, { days: 0 }), stage: 's2', team: 'marketing' });
    expect(op!.to).toEqual({ stage: 's2' });
  });

  it('keeps the offsets of several across lanes, and names the one that has no lane there', () => {
    const a = item('a', '2026-01-01', '2026-02-01');
    const b = item('b', '2026-01-01', '2026-02-01', { stage: 's2' });
    const layout = new LaneLayout();
    layout.update(planOf([a, b]));
    const one = lanesAfter(layout, [a, b], 1);
    expect('lanes' in one && [...one.lanes.values()].map((lane) => lane.key)).toEqual(['s1/it', 's2/it']);
    expect(lanesAfter(layout, [a, b], 2)).toEqual({ blocked: b });
  });

  it('tells the server what the person saw when the drag began', () => {
    const op = setItemAsSeen(pilot, { start: '2026-11-09', end: '2027-02-05' });
    expect(op!.from).toEqual({ start: '2026-11-02', end: '2027-01-29' });
  });

  it('by keyboard takes days, or months where the dates are months', () => {
    expect(shiftedDates(pilot, stepShift(pilot, 4))).toEqual({ start: '2026-11-06', end: '2027-02-02' });
    const months = item('m', '2026-11', '2027-01');
    expect(shiftedDates(months, stepShift(months, -1))).toEqual({ start: '2026-10', end: '2026-12' });
  });
});

describe('resizing', () => {
  it('moves one edge and leaves the other', () => {
    expect(resizedDates(pilot, 'end', day('2027-02-11'))).toEqual({ start: '2026-11-02', end: '2027-02-10' });
    expect(resizedDates(pilot, 'start', day('2026-10-20'))).toEqual({ start: '2026-10-20', end: '2027-01-29' });
  });

  it('leaves at least one day', () => {
    expect(resizedDates(pilot, 'end', day('2026-01-01')).end).toBe('2026-11-02');
    expect(resizedDates(pilot, 'start', day('2028-01-01')).start).toBe('2027-01-29');
  });

  it('keeps a coarse edge coarse and goes to the nearer boundary', () => {
    const months = item('m', '2026-11', '2027-01');
    expect(resizedDates(months, 'end', day('2027-02-04')).end).toBe('2027-01');
    expect(resizedDates(months, 'end', day('2027-02-20')).end).toBe('2027-02');
  });

  it('snaps to magnets within reach', () => {
    expect(snappedBoundary(day('2027-02-08') + 0.6, false, [day('2027-02-10')], 2)).toBe(day('2027-02-10'));
    expect(snappedBoundary(day('2027-02-08') + 0.6, true, [day('2027-02-10')], 2)).toBe(day('2027-02-09'));
  });
});

describe('other edits', () => {
  it('a new item belongs to its creator only on the own team', () => {
    const plan = planOf([]);
    const days = { from: day('2026-11-02'), to: day('2026-11-30') };
    const own = addItem(plan, { kind: 'pilot', team: 'marketing', stage: 's1', days, title: 'New pilot' });
    const other = addItem(plan, {
      kind: 'scaling-task',
      team: 'it',
      stage: 's1',
      days: null,
      title: 'New scaling task',
    });
    expect(own.to).toMatchObject({ owner: 'maya', start: '2026-11-02', end: '2026-11-30', status: 'proposed' });
    expect(other.to).toMatchObject({ owner: null, start: null, end: null });
  });

  it('deleting takes the handovers along', () => {
    const task = item('s', '2027-04-05', null, { kind: 'scaling-task', team: 'it' });
    const plan = {
      ...planOf([pilot, task]),
      links: new Map([['l', { id: 'l', kind: 'handover' as const, from: 'p', to: 's' }]]),
    };
    expect(removeItems(plan, new Set(['s'])).map((op) => op.id)).toEqual(['l', 's']);
  });

  it('keeping theirs keeps the rest of mine, but never half of the dates', () => {
    const ops = [
      { op: 'set' as const, type: 'item' as const, id: 'p', to: { start: 'a', end: 'b', stage: 's2' }, from: {} },
    ];
    const conflicts = [{ type: 'item' as const, id: 'p', field: 'end', now: 'x', mine: 'b', by: 'anna' }];
    expect(undisputed(ops, conflicts)).toEqual([
      { op: 'set', type: 'item', id: 'p', to: { stage: 's2' } },
      // Named as it stands, so that no cascade of the rest moves it after all.
      { op: 'set', type: 'item', id: 'p', to: { end: 'x' } },
    ]);
    expect(undisputed([{ ...ops[0], to: { start: 'a' } }], conflicts)).toEqual([]);
  });
});

describe('words', () => {
  it('name an item by its title first, then all that the bar shows', () => {
    const label = itemLabel(
      planOf([]),
      item('p', '2026-11-02', '2027-01-29', { owner: 'maya', title: 'One-tap', status: 'agreed' }),
      false,
    );
    expect(label).toMatch(/^One-tap, pilot, Discover, marketing, .*2026.* to .*2027.*, owner Maya Brandt, agreed$/);
  });

  it('tell on the ghost how long it is and how far it went', () => {
    expect(ghostText({ start: '2026-06-03', end: '2026-06-28' }, 14)).toMatch(/· 26 d · \+2 w$/);
    expect(ghostText(pilot, -3)).toMatch(/· −3 d$/);
  });

  it('tell in a conflict what stands there, who set it, and what one wanted oneself', () => {
    const conflict = { type: 'item', id: 'p', field: 'title', now: 'X', mine: 'Y', by: 'anna' } as const;
    expect(conflictText(planOf([]), conflict)).toBe('Title is now “X” (Anna); yours is “Y”');
    expect(conflictText(planOf([]), { ...conflict, by: null })).toBe('Title is now “X”; yours is “Y”');
  });
});

describe('autoscroll', () => {
  it('rests in the middle and is faster nearer the edge', () => {
    expect(autoscroll(300, 600)).toBe(0);
    expect(autoscroll(40, 600)).toBeLessThan(0);
    expect(autoscroll(595, 600)).toBeGreaterThan(autoscroll(570, 600));
  });
});
