/** Which stations a presentation goes through, and in which order. Pure. */
import type { LaneLayout } from './lane-layout.js';
import type { Plan } from './plan-store.js';
import { spanOf, type Day } from './time-scale.js';

/** One station: all lanes of a stage, or one item. */
export type Step = { readonly kind: 'stage' | 'item'; readonly id: string };

/** Before the first station: the view that the presentation began with. */
export const OVERVIEW = -1;

/** One step for each stage that has lanes, from top to bottom. */
export function stageSteps(layout: LaneLayout): Step[] {
  return [...new Set(layout.lanes.map((lane) => lane.group))].map((id) => ({ kind: 'stage', id }));
}

/** One step for each of these items that the plan still has: by start, then by end, then by title; without dates last. */
export function itemSteps(plan: Plan, ids: Iterable<string>): Step[] {
  const items = [...ids].map((id) => plan.items.get(id)).filter((item) => item !== undefined);
  const key = (item: (typeof items)[number]): [number, number] => {
    const { start, end } = spanOf(item);
    return [start ?? end ?? Infinity, end ?? Infinity];
  };
  const inOrder = items.toSorted((a, b) => {
    const [startA, endA] = key(a);
    const [startB, endB] = key(b);
    if (startA !== startB) return startA - startB;
    if (endA !== endB) return endA - endB;
    return a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
  });
  return inOrder.map(({ id }) => ({ kind: 'item', id }));
}

/** Where a key leads from a step; undefined when it is no key for stepping. The ends hold: nothing goes round. */
export function stepAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return Math.max(at - 1, OVERVIEW);
    case 'Home':
      return Math.min(0, count - 1);
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** What a stage covers: its heights, and the days of its items; around today when it has none. */
export interface StageArea {
  readonly top: number;
  readonly height: number;
  readonly days: { readonly from: Day; readonly to: Day };
}

/** Undefined when the stage has no lanes. */
export function areaOf(layout: LaneLayout, stage: string, today: Day): StageArea | undefined {
  const lanes = layout.lanes.filter((lane) => lane.group === stage);
  if (lanes.length === 0) return undefined;
  const { top } = lanes[0];
  const last = lanes.at(-1)!;
  const placed = lanes.flatMap((lane) => lane.rows.flat());
  const days =
    placed.length === 0
      ? { from: today - 60, to: today + 300 }
      : {
          from: placed.reduce((first, { from }) => Math.min(first, from), Infinity),
          to: placed.reduce((end, { freeTo }) => Math.max(end, freeTo), -Infinity),
        };
  return { top, height: last.top + last.height - top, days };
}
