/** The items of one lane in their order, and the rows that they make. Pure. */
import type { Placed } from './lane-layout.js';
import type { Day } from './time-scale.js';

/** Earlier first, then the longer one, then by id: the same plan always looks the same. */
function inOrder(a: Placed, b: Placed): number {
  return a.freeFrom - b.freeFrom || b.freeTo - a.freeTo || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Days that lie before 1970 in any plan at most, and days that are told apart in an item's length. */
const BEFORE_1970 = 2 ** 20;
const LENGTHS = 2 ** 14;
const MOST = 2 ** 17;

/**
 * In order. A plan that comes has thousands sorted at once, and numbers sort many times faster than things: what decides of
 * almost all of them, with their index, is one number that a double holds exactly.
 */
function sorted(items: Placed[]): Placed[] {
  if (items.length < 50 || items.length > MOST) return items.sort(inOrder);
  const keys = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const { freeFrom, freeTo } = items[i];
    const shorter = Math.max(0, LENGTHS - 1 - (freeTo - freeFrom));
    keys[i] = ((freeFrom + BEFORE_1970) * LENGTHS + shorter) * MOST + i;
  }
  keys.sort();
  const all: Placed[] = [];
  for (const key of keys) {
    const item = items[key % MOST];
    // What the numbers do not tell apart are neighbours by now: equals, which their ids decide, and the very longest.
    let at = all.length;
    while (at > 0 && inOrder(all[at - 1], item) > 0) at--;
    if (at === all.length) all.push(item);
    else all.splice(at, 0, item);
  }
  return all;
}

/**
 * Keeps the order from one change to the next, so that one costs a look at the lane's items and no more; and an item that
 * stays in its row stays the same object, by which drawing sees that nothing has moved.
 */
export class LaneStack {
  #items: Placed[] = [];
  #rows: Placed[][] = [];
  /** So many items from the first on are in order, and stand where they stood. */
  #settled = 0;
  #extent = { from: Infinity, to: -Infinity };

  /** From the highest on; in each, items that do not overlap, by start. As of the last `stack`. */
  get rows(): readonly (readonly Placed[])[] {
    return this.#rows;
  }

  /** First and last day that any item is drawn over; from Infinity to -Infinity without items. */
  get extent(): { readonly from: Day; readonly to: Day } {
    return this.#extent;
  }

  add(item: Placed): void {
    this.#items.push(item);
    this.#settled = Math.min(this.#settled, firstAfter(this.#items, item, this.#settled));
  }

  /** @param item the object that was added, or that `stack` has put in its place */
  remove(item: Placed): void {
    const index = this.#items.indexOf(item);
    if (index < 0) return;
    this.#items.splice(index, 1);
    this.#settled = Math.min(this.#settled, index);
  }

  /**
   * Puts each item into the highest row that is free over its days. Those before the first one that was added or removed
   * stay where they are, for nothing before them has changed.
   *
   * @param moved is told the new object of each item whose row is another than the one it was seen in
   */
  stack(moved: (item: Placed) => void): void {
    const rest = sorted(this.#items.splice(this.#settled));
    const rows: Placed[][] = [];
    const busyTo: Day[] = [];
    for (const item of this.#items) {
      (rows[item.row] ??= []).push(item);
      busyTo[item.row] = item.freeTo;
    }
    for (const item of rest) {
      let row = 0;
      while (row < busyTo.length && busyTo[row] >= item.freeFrom) row++;
      const now = inRow(item, row);
      if (now !== item) moved(now);
      this.#items.push(now);
      busyTo[row] = item.freeTo;
      (rows[row] ??= []).push(now);
    }
    this.#rows = rows;
    this.#settled = this.#items.length;
    this.#extent = extentOf(this.#items);
  }
}

/** The item in this row: itself when it stands there, or nowhere yet, so that nobody can have seen it elsewhere. */
function inRow(item: Placed, row: number): Placed {
  if (item.row === row) return item;
  if (item.row >= 0) return { ...item, row };
  (item as { row: number }).row = row;
  return item;
}

/** Where the item belongs among the first `count` of these, which are in order. */
function firstAfter(items: readonly Placed[], item: Placed, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (inOrder(items[mid], item) < 0) low = mid + 1;
    else high = mid;
  }
  return low;
}

function extentOf(items: readonly Placed[]): { from: Day; to: Day } {
  let from = Infinity;
  let to = -Infinity;
  for (const item of items) {
    if (item.from < from) from = item.from;
    if (item.to > to) to = item.to;
  }
  return { from, to };
}
