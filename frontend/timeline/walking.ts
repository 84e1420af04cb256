/** Which item the arrow keys lead to. Pure. */
import type { LaneLayout, Lane, Placed } from './lane-layout.js';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'home' | 'end';

/** The keys that walk. */
export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
};

/**
 * The item next to this one: left and right in its lane by time, up and down in the row above or below and then the next
 * lane that holds anything, home and end the first and last of the lane. The tray lies below the last lane.
 *
 * @param from where to start; null, or an item that is not there, starts at the very first
 * @returns undefined when there is nothing further in that direction
 */
export function nextInWalk(layout: LaneLayout, from: string | null, direction: Direction): string | undefined {
  const place = from === null ? undefined : layout.find(from);
  if (place) {
    return direction === 'up' || direction === 'down'
      ? across(layout, place.lane, place.placed, direction === 'up' ? -1 : 1)
      : along(place.lane, place.placed, direction);
  }
  const index = from === null ? -1 : layout.tray.indexOf(from);
  return index >= 0 ? inTray(layout, index, direction) : (firstOf(layout) ?? layout.tray[0]);
}

function inLane(lane: Lane): Placed[] {
  return lane.rows.flat().sort((a, b) => a.from - b.from || a.row - b.row);
}

function along(lane: Lane, placed: Placed, direction: 'left' | 'right' | 'home' | 'end'): string | undefined {
  const all = inLane(lane);
  const at = all.indexOf(placed);
  if (direction === 'home') return all[0]?.id;
  if (direction === 'end') return all.at(-1)?.id;
  return all[direction === 'left' ? at - 1 : at + 1]?.id;
}

function across(layout: LaneLayout, lane: Lane, placed: Placed, step: -1 | 1): string | undefined {
  const middle = (placed.from + placed.to) / 2;
  let row = placed.row + step;
  for (let index = lane.index; index >= 0 && index < layout.lanes.length; index += step) {
    const { rows } = layout.lanes[index];
    if (index !== lane.index) row = step === 1 ? 0 : rows.length - 1;
    for (; row >= 0 && row < rows.length; row += step) {
      const near = nearest(rows[row], middle);
      if (near) return near.id;
    }
  }
  return step === 1 ? layout.tray[0] : undefined;
}

function nearest(row: readonly Placed[], middle: number): Placed | undefined {
  let best: Placed | undefined;
  let distance = Infinity;
  for (const placed of row) {
    const away = Math.max(placed.from - middle, middle - placed.to, 0);
    if (away < distance) [best, distance] = [placed, away];
  }
  return best;
}

function inTray(layout: LaneLayout, index: number, direction: Direction): string | undefined {
  const { tray, lanes } = layout;
  if (direction === 'home') return tray[0];
  if (direction === 'end') return tray.at(-1);
  if (direction === 'left') return tray[index - 1];
  if (direction === 'right') return tray[index + 1];
  return direction === 'up'
    ? [...lanes]
        .reverse()
        .find((lane) => lane.rows.length > 0)
        ?.rows.at(-1)?.[0]?.id
    : undefined;
}

function firstOf(layout: LaneLayout): string | undefined {
  return layout.lanes.find((lane) => lane.rows.length > 0)?.rows[0]?.[0]?.id;
}
