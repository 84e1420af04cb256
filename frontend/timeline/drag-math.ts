/** What a drag means: pure arithmetic, so that every rule of a gesture can be tested without a pointer. */
import type { ItemFields } from './model.js';
import type { Lane, LaneLayout } from './lane-layout.js';
import type { TimeShift } from './edits.js';
import { addUnits, daysIn, magnetShift, spanOf, type Day } from './time-scale.js';

/** A press becomes a drag after so many pixels. */
export const DRAG_START = 5;
/** After so many pixels it is clear whether the drag goes along time or across lanes. */
export const AXIS_DECISION = 8;
/** How far a drag must leave the direction it began in, before the other one follows too. */
export const LEAVE_LANE = 20;
export const LEAVE_TIME = 40;
/** Magnets attract within so many pixels. */
export const MAGNET_REACH = 6;
/** Autoscroll begins this close to an edge. */
export const SCROLL_ZONE = 48;

/** The direction in which a drag began. */
export type Axis = 'time' | 'lanes';

/** The direction of a drag; undefined until it has gone far enough to tell. */
export function axisOf(dx: number, dy: number): Axis | undefined {
  if (Math.hypot(dx, dy) < AXIS_DECISION) return undefined;
  return Math.abs(dy) > Math.abs(dx) ? 'lanes' : 'time';
}

/** Which way an item follows the pointer. */
export interface Follow {
  readonly time: boolean;
  readonly lanes: boolean;
}

/**
 * Which directions a drag follows. It keeps to the direction it began in until the pointer clearly leaves it: a sideways
 * slip while changing lanes must not shift dates, nor a slip across lanes change the stage.
 *
 * @param beyondLane how far the pointer is outside the lane that the item came from, in pixels; 0 inside
 */
export function follows(axis: Axis | undefined, dx: number, beyondLane: number, laneOnly: boolean): Follow {
  if (laneOnly) return { time: false, lanes: true };
  if (axis === 'lanes') return { time: Math.abs(dx) > LEAVE_TIME, lanes: true };
  return { time: axis === 'time', lanes: beyondLane > LEAVE_LANE };
}

/**
 * How far an item moves along time for a drag over so many (fractional) days. It moves in units of its coarsest date;
 * days are attracted by magnets.
 *
 * @param free no magnets, and by days however coarse the dates are
 * @param reach how near a magnet attracts, in days
 */
export function moveShift(
  item: ItemFields,
  dragged: number,
  free: boolean,
  magnets: readonly Day[],
  reach: number,
): TimeShift {
  const span = spanOf(item);
  if (!free && span.precision !== 'day') {
    const count = Math.round(dragged / daysIn(span.precision));
    const from = span.start ?? span.end! + 1;
    return { days: addUnits(from, count, span.precision) - from, unit: span.precision, count };
  }
  const days = Math.round(dragged);
  if (free) return { days };
  const edges: number[] = [];
  if (span.start !== undefined) edges.push(span.start + dragged);
  if (span.end !== undefined && item.kind !== 'milestone') edges.push(span.end + 1 + dragged);
  const pull = magnetShift(edges, magnets, reach);
  return { days: pull === undefined ? days : Math.round(dragged + pull) };
}

/** The boundary between days at which a dragged edge comes to rest. */
export function snappedBoundary(boundary: number, free: boolean, magnets: readonly Day[], reach: number): Day {
  const pull = free ? undefined : magnetShift([boundary], magnets, reach);
  return Math.round(boundary + (pull ?? 0));
}

/** The boundaries that attract: edges of the stage's other bars, milestones in sight, today, horizons. */
export function magnetsOf(
  edges: Iterable<{ from: Day; to: Day }>,
  horizons: Iterable<{ from: Day; to: Day }>,
  today: Day,
): Day[] {
  const found = new Set<Day>([today]);
  for (const span of edges) found.add(span.from).add(span.to + 1);
  for (const span of horizons) found.add(span.from).add(span.to + 1);
  return [...found];
}

/**
 * The lanes that several items reach when one of them is dragged from its lane to another: all keep their offset.
 *
 * @returns a lane for each item, or the first item that has none there
 */
export function lanesAfter(
  layout: LaneLayout,
  items: readonly ItemFields[],
  steps: number,
): { lanes: Map<string, Lane> } | { blocked: ItemFields } {
  const lanes = new Map<string, Lane>();
  for (const item of items) {
    const lane = layout.laneFor(item);
    const target = lane && layout.lanes[lane.index + steps];
    if (!target) return { blocked: item };
    lanes.set(item.id, target);
  }
  return { lanes };
}

/** Pixels a frame by which to scroll when the pointer is at `position` of an area of this size; 0 away from its edges. */
export function autoscroll(position: number, size: number): number {
  if (position < SCROLL_ZONE) return -speed(SCROLL_ZONE - position);
  if (position > size - SCROLL_ZONE) return speed(position - (size - SCROLL_ZONE));
  return 0;
}

function speed(depth: number): number {
  return Math.ceil((Math.min(depth, SCROLL_ZONE * 1.5) / SCROLL_ZONE) ** 2 * 18);
}
