/** The plan as it was: folds recorded changes backwards and forwards from a state that is known. Pure. */
import type { Change, Op } from '../model.js';
import { Draft, valueOf, type PlanState } from '../plan-state.js';

/** Between two states that are kept lie at most so many changes: so few are folded for any revision. */
const STRIDE = 200;

/** The steps that lead from the state after a change to the state before it. A change knows what it replaced. */
export function backwards(ops: readonly Op[]): Op[] {
  return ops.toReversed().map(({ op, type, id, from, to }): Op => {
    switch (op) {
      case 'add':
        return { op: 'remove', type, id };
      case 'remove':
        return { op: 'add', type, id, to: from ?? {} };
      case 'set':
        return { op: 'set', type, id, from: to ?? {}, to: from ?? {} };
    }
  });
}

export class PastPlans {
  /** By revision. */
  readonly #changes = new Map<number, Change>();
  readonly #states = new Map<number, PlanState>();
  #oldest: number;
  #head: number;

  /** @param start the revision of `now`, which is the latest that this can tell until `append` */
  constructor(
    now: PlanState,
    private readonly start: number,
  ) {
    this.#states.set(start, now);
    this.#oldest = this.#head = start;
  }

  /** The latest revision that can be told. */
  get head(): number {
    return this.#head;
  }

  /** Takes in a change that was made meanwhile; one that does not lead on from `head` is left out. */
  append(change: Change): void {
    if (change.revision !== this.#head + 1) return;
    this.#changes.set(change.revision, change);
    this.#head = change.revision;
  }

  /** The earliest revision that can be told with the changes known so far; 0 is the roadmap before anything was on it. */
  get oldest(): number {
    return this.#oldest;
  }

  /** Takes in changes in any order; those that lead on from `oldest` without a gap let it reach further back. */
  add(changes: readonly Change[]): void {
    for (const change of changes) this.#changes.set(change.revision, change);
    while (this.#changes.has(this.#oldest)) this.#oldest--;
  }

  /** The change with this revision; undefined while it is not known. */
  change(revision: number): Change | undefined {
    return this.#changes.get(revision);
  }

  /**
   * A field of an item at a revision, also one that no state keeps. Null when it was empty, undefined when none of the
   * changes known so far tells.
   */
  fieldOf(item: string, field: string, revision: number): string | null | undefined {
    const isTold = ({ op, type, id, to }: Op): boolean =>
      type === 'item' && id === item && (op !== 'set' || to?.[field] !== undefined);
    for (let at = Math.min(this.#head, revision); at > this.#oldest; at--) {
      const step = this.#steps(at).findLast(isTold);
      if (step) return valueOf(step.to, field);
    }
    for (let at = Math.max(this.#oldest, revision) + 1; at <= this.#head; at++) {
      const step = this.#steps(at).find(isTold);
      if (step) return valueOf(step.from, field);
    }
    return undefined;
  }

  /** The state at a revision from `oldest` to `head`; the nearest of these for others. */
  at(revision: number): PlanState {
    const wanted = Math.min(this.head, Math.max(this.#oldest, revision));
    let at = this.start;
    for (const known of this.#states.keys()) {
      if (Math.abs(known - wanted) < Math.abs(at - wanted)) at = known;
    }
    let state = this.#states.get(at)!;
    while (at !== wanted) {
      const stop = at > wanted ? Math.max(wanted, at - STRIDE) : Math.min(wanted, at + STRIDE);
      state = this.#fold(state, at, stop);
      at = stop;
      if (at % STRIDE === 0 || Math.abs(at - this.start) % STRIDE === 0) this.#states.set(at, state);
    }
    return state;
  }

  #fold(state: PlanState, from: number, to: number): PlanState {
    const draft = new Draft(state);
    for (let revision = from; revision > to; revision--) draft.record(backwards(this.#steps(revision)));
    for (let revision = from + 1; revision <= to; revision++) draft.record(this.#steps(revision));
    return draft.finish();
  }

  #steps(revision: number): readonly Op[] {
    return this.#changes.get(revision)!.ops;
  }
}
