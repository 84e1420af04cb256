/** The items of one lane in their order, and the rows that they make. Pure. */
import type { Placed } from './lane-layout.js';
import type { Day } from './time-scale.js';

/** Earlier first, then the longer one, then by id: the same plan always looks the same. */
function inOrder(a: Placed, b: Placed): number {
  return a.freeFrom - b.freeFrom || b.freeTo - a.freeTo || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Keeps the order from one change to the next, so that one costs a look at the lane's items and no more; and an item that
 * stays in its row stays the same object, by which drawing sees that nothing has moved.
 */
export class LaneStack {
  #items: Placed[] = [];
  #rows: Placed[][] = [];
  #sorted = true;
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
    this.#sorted = false;
  }

  /** @param item the object that was added, or that `stack` has put in its place */
  remove(item: Placed): void {
    const index = this.#items.indexOf(item);
    if (index >= 0) this.#items.splice(index, 1);
  }

  /**
   * Puts each item into the highest row that is free over its days.
   *
   * @param moved is told the new object of each item whose row is another than before
   */
  stack(moved: (item: Placed) => void): void {
    if (!this.#sorted) this.#items.sort(inOrder);
    this.#sorted = true;
    const rows: Placed[][] = [];
    const busyTo: Day[] = [];
    let from = Infinity;
    let to = -Infinity;
    for (let i = 0; i < this.#items.length; i++) {
      let item = this.#items[i];
      let row = 0;
      while (row < busyTo.length && busyTo[row] >= item.freeFrom) row++;
      if (item.row !== row) {
        item = this.#items[i] = { ...item, row };
        moved(item);
      }
      busyTo[row] = item.freeTo;
      (rows[row] ??= []).push(item);
      if (item.from < from) from = item.from;
      if (item.to > to) to = item.to;
    }
    this.#rows = rows;
    this.#extent = { from, to };
  }
}
