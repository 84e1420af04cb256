/** Handovers: how long a pilot waits for its scaling task, and the curve that is drawn between them. Pure. */
import type { ItemFields, LinkFields } from './model.js';
import type { Density } from './density.js';
import { spanOf } from './time-scale.js';

/** How a handover stands: in step, waiting longer than agreed, overlapping, or not known because a date is missing. */
export type HandoverState = 'in-step' | 'waiting' | 'overlap' | 'unknown';

export interface Handover {
  readonly state: HandoverState;
  /** Days between the pilot's end and the scaling's start; for an overlap the days they share. */
  readonly days: number;
}

/** Compares the pilot's last day with the scaling task's first day and the agreed lead time. */
export function handoverOf(link: LinkFields, pilot: ItemFields, scaling: ItemFields): Handover {
  const end = spanOf(pilot).end;
  const start = spanOf(scaling).start;
  if (end === undefined || start === undefined) return { state: 'unknown', days: 0 };
  const gap = start - end - 1;
  if (gap < 0) return { state: 'overlap', days: -gap };
  const lead = Number(link.lead ?? 0);
  return { state: gap > (Number.isFinite(lead) ? lead : 0) ? 'waiting' : 'in-step', days: gap };
}

/** A point in the plan's pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The curve from the end of a pilot to the start of its scaling task, as an SVG path, and the middle of it. */
export function handoverPath(from: Point, to: Point): { path: string; middle: Point } {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const dx = to.x - from.x;
  if (dx >= 14) {
    const bend = Math.min(dx * 0.6, 70);
    return {
      path: `M${r(from.x)} ${r(from.y)}C${r(from.x + bend)} ${r(from.y)} ${r(to.x - bend)} ${r(to.y)} ${r(to.x)} ${r(to.y)}`,
      middle,
    };
  }
  // The scaling starts before the pilot ends: leave to the right, cross between the rows, come in from the left.
  const out = 18;
  const path =
    `M${r(from.x)} ${r(from.y)}C${r(from.x + out)} ${r(from.y)} ${r(from.x + out)} ${r(middle.y)} ${r(middle.x)} ${r(middle.y)}` +
    `S${r(to.x - out)} ${r(to.y)} ${r(to.x)} ${r(to.y)}`;
  return { path, middle };
}

/** The height at which connectors leave and enter a bar whose upper edge is at `y`. */
export function barMiddle(y: number, { bar }: Density): number {
  return y + bar / 2;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Why a handover cannot lead from one item to another. */
export type LinkObstacle = 'not-from-pilot' | 'not-to-scaling-task' | 'already-linked' | 'same';

/** Checks the rule that handovers lead from a pilot to a scaling task, once; undefined when it may be made. */
export function linkObstacle(
  from: ItemFields,
  to: ItemFields | undefined,
  links: Iterable<LinkFields>,
): LinkObstacle | undefined {
  if (from.kind !== 'pilot') return 'not-from-pilot';
  if (!to || to.kind !== 'scaling-task') return to?.id === from.id ? 'same' : 'not-to-scaling-task';
  for (const link of links) if (link.from === from.id && link.to === to.id) return 'already-linked';
  return undefined;
}
