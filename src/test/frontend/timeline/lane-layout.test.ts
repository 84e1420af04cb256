import { describe, expect, it } from 'vitest';
import { LaneLayout } from '../../../../frontend/timeline/lane-layout.js';
import type { ItemFields, StageFields } from '../../../../frontend/timeline/model.js';
import { readPlanDate } from '../../../../frontend/timeline/time-scale.js';
import { nextInWalk } from '../../../../frontend/timeline/walking.js';
import { item, planOf } from './plans.js';

const day = (iso: string) => readPlanDate(iso)!.first;
const rowOf = (layout: LaneLayout, id: string) => layout.find(id)!.placed.row;

function layoutOf(items: ItemFields[], stages?: StageFields[]): LaneLayout {
  const layout = new LaneLayout();
  layout.update(planOf(items, stages));
  return layout;
}

describe('stacking', () => {
  const overlapping = [
    item('a', '2026-01-01', '2026-03-31'),
    item('b', '2026-02-01', '2026-04-30'),
    item('c', '2026-04-01', '2026-05-31'),
    item('d', '2026-03-31', '2026-04-10'),
  ];

  it('gives each the highest row that is free, the day after an end included', () => {
    const layout = layoutOf(overlapping);
    expect(overlapping.map(({ id }) => rowOf(layout, id))).toEqual([0, 1, 0, 2]);
  });

  it('looks the same whatever order the items come in', () => {
    const layout = layoutOf([...overlapping].reverse());
    expect(overlapping.map(({ id }) => rowOf(layout, id))).toEqual([0, 1, 0, 2]);
  });

  it('never lets two items of a row overlap', () => {
    const many = Array.from({ length: 400 }, (_, i) => {
      const from = day('2026-01-01') + ((i * 37) % 600);
      const iso = (d: number) => new Date(d * 86_400_000).toISOString().slice(0, 10);
      return item(`i${i}`, iso(from), iso(from + ((i * 13) % 90)));
    });
    for (const lane of layoutOf(many).lanes) {
      for (const row of lane.rows) {
        row.slice(1).forEach((placed, i) => expect(placed.from).toBeGreaterThan(row[i].to));
      }
    }
  });

  it('puts a lane of many in the order in which one by one comes: the earlier, the longer, the one whose id is less', () => {
    const iso = (d: number) => new Date(d * 86_400_000).toISOString().slice(0, 10);
    const many = Array.from({ length: 300 }, (_, i) => {
      const from = day('2026-01-01') + ((i * 7) % 11);
      const days = i % 5 === 0 ? 20_000 + (i % 3) : (i * 13) % 4;
      return item(`i${(i * 101) % 300}`, iso(from), iso(from + days));
    });
    const [first] = layoutOf(many).lanes;
    const oneByOne = layoutOf([]);
    many.forEach((one, i) => oneByOne.update(planOf(many.slice(0, i + 1)), new Set([one.id])));
    expect(first.rows.map((row) => row.map(({ id }) => id))).toEqual(
      oneByOne.lanes[0].rows.map((row) => row.map(({ id }) => id)),
    );
  });

  it('places items by stage and team, and keeps those without dates in the tray by title', () => {
    const layout = layoutOf([
      item('p', '2026-01-01', '2026-02-01'),
      item('s', '2026-01-01', '2026-02-01', { team: 'it', stage: 's2' }),
      item('z', null, null, { title: 'Zebra' }),
      item('y', null, null, { title: 'Ape 10' }),
      item('x', null, null, { title: 'Ape 9' }),
    ]);
    expect(layout.find('p')!.lane.key).toBe('s1/marketing');
    expect(layout.find('s')!.lane.key).toBe('s2/it');
    expect(layout.tray).toEqual(['x', 'y', 'z']);
  });
});

describe('a change', () => {
  it('lays out only the lanes that it touches', () => {
    const layout = new LaneLayout();
    const before = planOf([
      item('a', '2026-01-01', '2026-02-01'),
      item('b', '2026-01-01', '2026-02-01', { stage: 's2' }),
    ]);
    layout.update(before);
    const untouched = layout.find('b')!.lane.rows;
    const items = new Map(before.items).set('a', item('a', '2026-01-05', '2026-02-05'));
    layout.update({ ...before, items }, new Set(['a']));
    expect(layout.find('a')!.placed.from).toBe(day('2026-01-05'));
    expect(layout.find('b')!.lane.rows).toBe(untouched);
  });

  it('comes out as if everything were laid out anew', () => {
    const layout = new LaneLayout();
    let items = new Map([
      ['a', item('a', '2026-01-01', '2026-02-01')],
      ['b', item('b', '2026-01-10', '2026-03-01')],
      ['c', item('c', '2026-01-20', '2026-03-01')],
    ]);
    const base = planOf([...items.values()]);
    layout.update(base);
    const steps: [string, ItemFields | undefined][] = [
      ['a', undefined],
      ['b', item('b', null, null)],
      ['c', item('c', '2026-01-20', '2026-03-01', { team: 'it' })],
      ['b', item('b', '2026-02-01', '2026-04-01', { team: 'it' })],
      ['n', item('n', '2026-02-01', null)],
    ];
    for (const [id, next] of steps) {
      items = new Map(items);
      if (next) items.set(id, next);
      else items.delete(id);
      layout.update({ ...base, items }, new Set([id]));
      const anew = layoutOf([...items.values()]);
      expect(layout.lanes).toEqual(anew.lanes);
      expect(layout.tray).toEqual(anew.tray);
    }
  });
});

describe('what is visible', () => {
  const layout = layoutOf([
    item('early', '2026-01-01', '2026-01-31'),
    item('spanning', '2026-01-01', '2026-12-31'),
    item('late', '2026-11-01', '2026-12-31'),
    item('below', '2026-06-01', '2026-06-30', { stage: 's2' }),
  ]);
  const ids = (from: string, to: string, y0: number, y1: number) =>
    layout
      .visible(day(from), day(to), y0, y1)
      .map(({ placed }) => placed.id)
      .sort();

  it('is what reaches into the days, from wherever it comes', () => {
    expect(ids('2026-05-01', '2026-07-01', 0, 10_000)).toEqual(['below', 'spanning']);
    expect(ids('2026-12-31', '2027-07-01', 0, 10_000)).toEqual(['late', 'spanning']);
  });

  it('is what reaches into the heights', () => {
    expect(ids('2026-01-01', '2026-12-31', 0, 40)).not.toContain('below');
    expect(ids('2026-01-01', '2026-12-31', layout.find('below')!.y, layout.find('below')!.y + 5)).toEqual(['below']);
  });

  it('finds the lane at a height and none outside', () => {
    expect(layout.laneAt(0)!.key).toBe('s1/marketing');
    expect(layout.laneAt(layout.height - 1)!.key).toBe('s2/it');
    expect(layout.laneAt(-1)).toBeUndefined();
    expect(layout.laneAt(layout.height)).toBeUndefined();
  });
});

describe('walking', () => {
  const layout = layoutOf([
    item('a', '2026-01-01', '2026-02-01'),
    item('b', '2026-01-15', '2026-03-01'),
    item('c', '2026-04-01', '2026-05-01'),
    item('d', '2026-04-01', '2026-05-01', { team: 'it', stage: 's2' }),
    item('t', null, null),
  ]);
  it('goes along a lane in time, and stops at its ends', () => {
    expect(nextInWalk(layout, 'a', 'right')).toBe('b');
    expect(nextInWalk(layout, 'b', 'right')).toBe('c');
    expect(nextInWalk(layout, 'c', 'right')).toBeUndefined();
    expect(nextInWalk(layout, 'c', 'home')).toBe('a');
  });
  it('goes down through rows and lanes that hold anything, and last into the tray and back', () => {
    expect(nextInWalk(layout, 'a', 'down')).toBe('b');
    expect(nextInWalk(layout, 'b', 'down')).toBe('d');
    expect(nextInWalk(layout, 'd', 'down')).toBe('t');
    expect(nextInWalk(layout, 't', 'up')).toBe('d');
    expect(nextInWalk(layout, 'd', 'up')).toBe('b');
  });
});
