/** What the filters match, and the way of a search through it. */
import type { TimelineHost } from './host.js';
import { drawnDays } from './lane-layout.js';
import type { ViewState } from './view-state.js';
import type { ItemFields } from './model.js';

export class Matches {
  #found: readonly ItemFields[] | undefined;
  #inOrder: readonly string[] | undefined;
  #of: ViewState | undefined;
  #current: string | undefined;

  constructor(private readonly host: Pick<TimelineHost, 'plan' | 'view'>) {}

  /** How many items match, those without dates included. */
  get count(): number {
    return this.#all().length;
  }

  /** The place of the match that was stepped to last, from 0; -1 before the first step and when it does not match now. */
  get index(): number {
    this.#all();
    return this.#current === undefined ? -1 : this.#order().indexOf(this.#current);
  }

  /** The plan has changed: what matches is found out anew. */
  forget(): void {
    this.#found = undefined;
  }

  /** Goes to the next or the one before, by date; at the end it begins again. Undefined when nothing matches. */
  step(by: 1 | -1): string | undefined {
    const all = this.#order();
    if (all.length === 0) return undefined;
    const from = this.index < 0 && by < 0 ? 0 : this.index;
    this.#current = all[(from + by + all.length) % all.length];
    return this.#current;
  }

  #all(): readonly ItemFields[] {
    const { plan, view } = this.host;
    if (this.#of !== view.state) {
      if (this.#of?.text !== view.state.text) this.#current = undefined;
      this.#of = view.state;
      this.#found = undefined;
    }
    if (!this.#found) {
      const filter = view.filter;
      const items = [...(plan?.items.values() ?? [])];
      this.#found = filter ? items.filter((item) => filter.matches(item)) : items;
      this.#inOrder = undefined;
    }
    return this.#found;
  }

  #order(): readonly string[] {
    const all = this.#all();
    this.#inOrder ??= all
      .map((item) => ({ id: item.id, day: drawnDays(item)?.from ?? Infinity }))
      .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day - b.day))
      .map(({ id }) => id);
    return this.#inOrder;
  }
}
