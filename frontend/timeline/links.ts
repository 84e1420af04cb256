/** Links: what may be linked, how a link stands, and the curve that is drawn for it. Pure. */
import { earliestStart } from './cascade.js';
import type { Density } from './density.js';
import type { LinkGraph } from './link-graph.js';
import type { ItemFields, LinkFields, LinkKind } from './model.js';
import { spanOf } from './time-scale.js';

/**
 * How a link stands. `waiting` (handovers): longer than agreed; `overlap`: the later item starts before the earlier one is
 * through; `early` (dependencies): after that, but before the lead time has passed; `unknown`: a date is missing.
 */
export type LinkState = 'in-step' | 'waiting' | 'overlap' | 'early' | 'unknown';

export interface Stand {
  readonly state: LinkState;
  /** Days between the two items; for an overlap the days they share, for `early` the days that are missing. */
  readonly days: number;
}

/** Compares the earlier item's last day with the later one's first day and the agreed lead time. */
export function standOf(link: LinkFields, from: ItemFields, to: ItemFields): Stand {
  const end = spanOf(from).end;
  const start = spanOf(to).start;
  if (end === undefined || start === undefined) return { state: 'unknown', days: 0 };
  const gap = start - end - 1;
  if (gap < 0) return { state: 'overlap', days: -gap };
  const short = earliestStart(link, end) - start;
  if (short > 0) return { state: 'early', days: short };
  const lead = Number(link.lead ?? 0);
  // Nobody waits for what a stopped pilot would have brought.
  const waits = link.kind === 'handover' && from.status !== 'stopped';
  const waiting = waits && gap > (Number.isFinite(lead) ? lead : 0);
  return { state: waiting ? 'waiting' : 'in-step', days: gap };
}

/** Whether a link does not hold: the later item starts before it may. */
export function isBroken({ state }: Stand): boolean {
  return state === 'overlap' || state === 'early';
}

/** The kinds that a link from one item to the other can have; the one that it gets by itself first. */
export function kindsBetween(from: ItemFields, to: ItemFields): readonly LinkKind[] {
  return from.kind === 'pilot' && to.kind === 'scaling-task' ? ['handover', 'needs'] : ['needs'];
}

/** Why a link cannot be made: it would lead to itself, is there already, or would close a circle with what is there. */
export type LinkObstacle =
  | { readonly why: 'same' }
  | { readonly why: 'twice'; readonly link: LinkFields }
  /** `way` leads from the later item back to the earlier one: their ids, both included. */
  | { readonly why: 'loop'; readonly way: readonly string[] };

/**
 * Checks what the server will check; undefined when the link may be made.
 *
 * @param without a link that is left out of account, as the one that is to be turned round
 */
export function linkObstacle(graph: LinkGraph, from: string, to: string, without?: string): LinkObstacle | undefined {
  if (from === to) return { why: 'same' };
  const link = graph.between(from, to);
  if (link && link.id !== without) return { why: 'twice', link };
  const way = graph.way(to, from, without);
  return way && { why: 'loop', way };
}

/** A point in the plan's pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Curve = readonly [Point, Point, Point, Point];

/** The way of a connector from the end of one bar to the start of another. */
export interface LinkPath {
  /** As an SVG path. */
  readonly d: string;
  /** The point at this share of the way, from 0 to 1. */
  at(share: number): Point;
}

/** The curve from the end of the earlier item to the start of the later one; with an arrow head where that is asked for. */
export function linkPath(from: Point, to: Point, arrow = false): LinkPath {
  const curves = curvesOf(from, to);
  const [start] = curves[0];
  let d = `M${r(start.x)} ${r(start.y)}`;
  for (const [, a, b, end] of curves) d += `C${r(a.x)} ${r(a.y)} ${r(b.x)} ${r(b.y)} ${r(end.x)} ${r(end.y)}`;
  if (arrow) d += arrowHead(to);
  return {
    d,
    at: (share) => {
      const along = Math.min(share * curves.length, curves.length - 1e-6);
      return pointOn(curves[Math.floor(along)], along % 1);
    },
  };
}

/** An arrow head that points to the right, at the start of a bar. */
export function arrowHead({ x, y }: Point): string {
  return `M${r(x - 7)} ${r(y - 4)}L${r(x - 1)} ${r(y)}L${r(x - 7)} ${r(y + 4)}`;
}

function curvesOf(from: Point, to: Point): Curve[] {
  const dx = to.x - from.x;
  if (dx >= 14) {
    const bend = Math.min(dx * 0.6, 70);
    return [[from, { x: from.x + bend, y: from.y }, { x: to.x - bend, y: to.y }, to]];
  }
  // The later item starts before the earlier one ends: leave to the right, cross between the rows, come in from the left.
  const out = 18;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const across = { x: from.x + out, y: middle.y };
  return [
    [from, { x: from.x + out, y: from.y }, across, middle],
    [middle, { x: 2 * middle.x - across.x, y: middle.y }, { x: to.x - out, y: to.y }, to],
  ];
}

function pointOn([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const mix = (p: number, q: number, s: number, e: number): number =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * s + t * t * t * e;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

/** The height at which connectors leave and enter a bar whose upper edge is at `y`. */
export function barMiddle(y: number, { bar }: Density): number {
  return y + bar / 2;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
