/** How many items there are at each time, as a silhouette. Pure. */
import type { Lane, Placed } from './lane-layout.js';
import type { Day } from './time-scale.js';

/** The days that are counted, in buckets of equal length. */
export interface Buckets {
  readonly from: Day;
  /** Length of one, in days; may be a fraction. */
  readonly days: number;
  readonly count: number;
}

/** How many of these items reach into each bucket. */
export function countIn(placed: Iterable<Pick<Placed, 'from' | 'to'>>, { from, days, count }: Buckets): number[] {
  const steps = new Int32Array(count + 1);
  for (const one of placed) {
    const first = Math.max(0, Math.floor((one.from - from) / days));
    const last = Math.min(count - 1, Math.ceil((one.to + 1 - from) / days) - 1);
    if (first > last) continue;
    steps[first]++;
    steps[last + 1]--;
  }
  const counts: number[] = [];
  let open = 0;
  for (let i = 0; i < count; i++) counts.push((open += steps[i]));
  return counts;
}

/** Of a lane what reaches into these days. */
export function* reaching(lane: Pick<Lane, 'rows'>, from: Day, to: Day): Iterable<Placed> {
  for (const row of lane.rows) for (const placed of row) if (placed.from <= to && placed.to >= from) yield placed;
}

/**
 * The outline of the counts as an SVG path: closed shapes on a ground line, a step for each bucket.
 *
 * @param width of a bucket
 * @param ground height of the ground line
 * @param rise from the ground line for one item; negative rises upwards
 * @param most the largest rise, without a sign
 */
export function skyline(counts: readonly number[], width: number, ground: number, rise: number, most: number): string {
  const top = (count: number): number => ground + Math.sign(rise) * Math.min(most, Math.abs(rise) * count);
  let path = '';
  for (let i = 0; i < counts.length;) {
    let end = i + 1;
    while (end < counts.length && counts[end] === counts[i]) end++;
    if (counts[i] > 0) path += `M${r(i * width)} ${r(ground)}V${r(top(counts[i]))}H${r(end * width)}V${r(ground)}Z`;
    i = end;
  }
  return path;
}

function r(value: number): number {
  return Math.round(value * 100) / 100;
}
