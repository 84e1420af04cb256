import { describe, expect, it } from 'vitest';
import { DESK, WALL } from '../../../../frontend/timeline/density.js';
import { LaneLayout } from '../../../../frontend/timeline/lane-layout.js';
import { areaOf, itemSteps, OVERVIEW, stageSteps, stepAfter } from '../../../../frontend/timeline/stepping.js';
import { readPlanDate } from '../../../../frontend/timeline/time-scale.js';
import { item, planOf } from './plans.js';

const day = (iso: string) => readPlanDate(iso)!.first;

describe('the stations of a presentation', () => {
  const plan = planOf([
    item('late', '2026-05-01', '2026-06-30'),
    item('long', '2026-02-01', '2026-09-30'),
    item('short', '2026-02-01', '2026-03-31', { stage: 's2', team: 'it' }),
    item('open', null, '2026-01-31'),
    item('idea', null, null),
  ]);
  const layout = new LaneLayout();
  layout.update(plan);

  it('are the stages from top to bottom, once each', () => {
    expect(stageSteps(layout).map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('or chosen items by start, then by end, those without dates last, and none that is gone', () => {
    const ids = ['idea', 'late', 'long', 'gone', 'short', 'open'];
    expect(itemSteps(plan, ids).map(({ id }) => id)).toEqual(['open', 'short', 'long', 'late', 'idea']);
  });

  it('are walked by arrows and by the keys of a presenter, and hold at both ends', () => {
    expect(stepAfter('ArrowRight', OVERVIEW, 3)).toBe(0);
    expect(stepAfter('PageDown', 2, 3)).toBe(2);
    expect(stepAfter('ArrowLeft', 0, 3)).toBe(OVERVIEW);
    expect(stepAfter('PageUp', OVERVIEW, 3)).toBe(OVERVIEW);
    expect(stepAfter('Home', 2, 3)).toBe(0);
    expect(stepAfter('End', OVERVIEW, 3)).toBe(2);
    expect(stepAfter('x', 1, 3)).toBeUndefined();
    expect(['ArrowRight', 'Home', 'End'].map((key) => stepAfter(key, OVERVIEW, 0))).toEqual([-1, -1, -1]);
  });

  it('show both lanes of a stage and all days of its items', () => {
    const area = areaOf(layout, 's2', day('2026-01-15'))!;
    expect(area.days).toEqual({ from: day('2026-02-01'), to: day('2026-03-31') });
    expect(area.top).toBe(layout.lane('s2/marketing')!.top);
    expect(area.top + area.height).toBe(layout.height);
    expect(areaOf(layout, 'unknown', 0)).toBeUndefined();
  });

  it('show the days around today for a stage without items', () => {
    const empty = new LaneLayout();
    empty.update(planOf([]));
    const today = day('2026-06-01');
    const { days } = areaOf(empty, 's1', today)!;
    expect(days.from).toBeLessThan(today);
    expect(days.to).toBeGreaterThan(today);
  });
});

describe('sizes', () => {
  it('move everything but change no row, and come back exactly', () => {
    const layout = new LaneLayout();
    layout.update(planOf([item('a', '2026-01-01', '2026-03-31'), item('b', '2026-02-01', '2026-04-30')]));
    const before = { y: layout.find('b')!.y, height: layout.height };
    layout.density = WALL;
    const onWall = layout.find('b')!;
    expect(onWall.placed.row).toBe(1);
    expect(onWall.y).toBe(WALL.lanePaddingTop + WALL.row);
    expect(
      layout.visible(day('2026-02-01'), day('2026-02-02'), onWall.y, onWall.y + 1).map((p) => p.placed.id),
    ).toEqual(['b']);
    layout.density = DESK;
    expect({ y: layout.find('b')!.y, height: layout.height }).toEqual(before);
  });

  it('are large enough for a room: letters of 20 pixels need bars of at least 40', () => {
    expect(WALL.bar).toBeGreaterThanOrEqual(40);
    expect(WALL.row).toBeGreaterThan(WALL.bar);
  });
});
