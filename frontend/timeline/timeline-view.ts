/** What the person has chosen to see: holds it, lays the plan out after it, and tells who listens. No DOM. */
import { filterOf, knownIn, wordsOf, type ItemFilter } from './item-filter.js';
import type { LaneLayout } from './lane-layout.js';
import type { Plan } from './plan-store.js';
import { DIMENSIONS, isFiltering, WHOLE_PLAN, withoutFilters, withToggled, type ViewState } from './view-state.js';

/** Why an item of the plan is not to be seen: the filters do not match it, or its group is folded. */
export type Hidden = 'filtered' | 'collapsed';

interface KnownFilter {
  /** What it was made from. */
  readonly basis: readonly unknown[];
  readonly filter: ItemFilter | undefined;
}

export class TimelineView {
  #state = WHOLE_PLAN;
  #known: KnownFilter | undefined;
  #words: { readonly text: string; readonly all: readonly string[] } = { text: '', all: [] };

  /**
   * @param plan the plan as it is shown; undefined before there is one
   * @param changed is called when something else is to be seen, after it was laid out
   */
  constructor(
    private readonly layout: LaneLayout,
    private readonly plan: () => Plan | undefined,
    private readonly changed: () => void,
  ) {}

  /** What was chosen, options included that the plan does not have (any more, or yet). */
  get state(): ViewState {
    return this.#state;
  }

  /** What was chosen, as far as the plan has it. */
  get effective(): ViewState {
    const plan = this.plan();
    return plan ? knownIn(plan, this.#state) : this.#state;
  }

  /** Whether filters keep any item from being seen plainly. */
  get filtering(): boolean {
    return isFiltering(this.effective);
  }

  /** Chooses something else to see; what is not named stays. */
  set(part: Partial<ViewState>): void {
    const before = this.#state;
    this.#state = { ...before, ...part };
    this.layout.arrange({
      grouping: this.#state.group,
      collapsed: this.#state.collapsed,
      owners: this.#state.owners,
      sieve: (plan) => (this.#state.dim ? undefined : this.#filter(plan)),
    });
    this.changed();
  }

  /** Shows everything again; grouping and folded groups stay. */
  clearFilters(): void {
    this.set(withoutFilters(this.#state));
  }

  /** Folds a group to one thin row, or unfolds it. The id is that of a stage or a person, a team, a status, or `none`. */
  toggleCollapsed(group: string): void {
    this.set(withToggled(this.#state, 'collapsed', group));
  }

  /** What the filters say; undefined when there are none. */
  get filter(): ItemFilter | undefined {
    const plan = this.plan();
    return plan && this.#filter(plan);
  }

  /** The words that are searched for; the same array as long as they are the same. */
  get words(): readonly string[] {
    if (this.#words.text !== this.#state.text) this.#words = { text: this.#state.text, all: wordsOf(this.#state.text) };
    return this.#words.all;
  }

  /** Why an item that is on the plan cannot be seen; undefined when it can, or there is no such item. */
  hidden(id: string): Hidden | undefined {
    const item = this.plan()?.items.get(id);
    if (!item) return undefined;
    if (!this.#state.dim && this.filter?.matches(item) === false) return 'filtered';
    return this.layout.groupOf(id)?.collapsed ? 'collapsed' : undefined;
  }

  /** Lets an item be seen: clears the filters that do not match it, and unfolds its group. */
  uncover(id: string): void {
    if (this.hidden(id) === 'filtered') this.clearFilters();
    const group = this.layout.groupOf(id);
    if (group?.collapsed) this.toggleCollapsed(group.id);
  }

  /** The same filter as long as it gives the same answers: the layout sifts all items anew for another one. */
  #filter(plan: Plan): ItemFilter | undefined {
    const { stages, horizons, people, marks, links } = plan;
    const state = this.#state;
    const basis: unknown[] = [state.text, ...DIMENSIONS.map((dimension) => state[dimension]), stages, horizons, people];
    // Whether keys hold depends on what was signed, and on handovers.
    if (state.keys.size > 0) basis.push(marks, links);
    if (!this.#known?.basis.every((one, i) => one === basis[i]))
      this.#known = { basis, filter: filterOf(plan, this.#state) };
    return this.#known.filter;
  }
}
