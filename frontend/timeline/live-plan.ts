/**
 * The element's side of the plan: connects store and channel to a `src`, keeps the layout in step with the plan, and
 * remembers what only a screen wants to know (which edits are late, what was deleted). Draws nothing.
 */
import { LaneLayout } from './lane-layout.js';
import { LiveChannel, type LiveState } from './live-channel.js';
import type { LiveHttp } from './live-http.js';
import type { Change, Edit, Op } from './model.js';
import { PlanStore, type Plan, type PlanEvent } from './plan-store.js';
import { Presence } from './presence.js';

/** An edit that is not answered after so long is shown as not saved yet. */
const LATE_MILLIS = 400;
const REMEMBERED_DELETIONS = 200;
/** A plan that has not come after so long needs a word. */
const SLOW_MILLIS = 5_000;

export interface LivePlanListener {
  /** Before the layout takes the change over. */
  beforeChange(event: PlanEvent): void;
  /** After the layout has taken it over (or keeps it for the end of a gesture). */
  changed(event: PlanEvent): void;
  liveState(state: LiveState): void;
  /** An edit has become late, or is not any more; or the plan has. */
  lateness(): void;
}

export class LivePlan {
  readonly store = new PlanStore();
  readonly layout = new LaneLayout();
  readonly presence = new Presence();
  state: LiveState = 'connecting';
  #channel: LiveChannel | undefined;
  #src = '';
  #held = false;
  #slow = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Set<string> | 'all' | undefined;
  #past: Plan | undefined;
  #pendingSince = new Map<string, number>();
  /** By item, the steps of the change that has deleted it. */
  #deleted = new Map<string, readonly Op[]>();
  #created = new Map<string, string>();
  /** Revisions of my own edits of this session, by the edit's id. */
  #storedAs = new Map<string, number>();
  #undoOnceStored = new Set<string>();

  /** @param created is told the id of an item that `noteCreated` announced, once the server has taken it */
  constructor(
    private readonly listener: LivePlanListener,
    private readonly created: (itemId: string) => void,
  ) {
    this.store.subscribe((event) => this.#onEvent(event));
  }

  get plan(): Plan | undefined {
    return this.#past ?? this.store.plan;
  }

  /** Shows an earlier plan in place of the live one, which goes on behind it; undefined goes back to that. */
  showPast(past: Plan | undefined): void {
    const before = this.plan;
    if (past === this.#past || !before) return;
    this.#past = past;
    const plan = this.plan;
    const items = itemsApart(before, plan);
    this.layout.update(plan, items);
    this.listener.changed({ kind: 'changed', items, by: null });
  }

  /** The roadmap's addresses over plain HTTP; undefined before `connect`. */
  get http(): LiveHttp | undefined {
    return this.#channel?.http;
  }

  /** Edits that the server has not answered. */
  get pending(): number {
    return this.store.pending.length;
  }

  /** Connects; does nothing when connected to this source already. */
  connect(src: string): void {
    if (!this.#channel || this.#src !== src) {
      this.disconnect();
      this.#src = src;
      const told = (state: LiveState): void => {
        this.state = state;
        this.listener.liveState(state);
      };
      this.#channel = new LiveChannel(src, this.store, told, { presence: this.presence });
    }
    this.#channel.connect();
    this.#waitForPlan();
  }

  disconnect(): void {
    clearTimeout(this.#slowTimer);
    this.#channel?.disconnect();
  }

  /** Whether the plan has not come for so long that something seems to be wrong. */
  get slow(): boolean {
    return this.#slow && !this.store.plan;
  }

  /** Asks the server at once, and anew what it has been asked already. */
  askAgain(): void {
    this.#channel?.disconnect();
    this.#channel?.connect();
    this.#waitForPlan();
    this.listener.lateness();
  }

  #waitForPlan(): void {
    clearTimeout(this.#slowTimer);
    this.#slow = false;
    if (this.store.plan) return;
    this.#slowTimer = setTimeout(() => {
      this.#slow = true;
      this.listener.lateness();
    }, SLOW_MILLIS);
  }

  /** Proposes an edit, shows it at once and sends it. */
  propose(ops: readonly Op[]): Edit {
    return this.#send(this.store.propose(ops));
  }

  /** Drops what a freeze holds back. @returns the dropped edits, in the order in which they were made */
  discardWaiting(): Edit[] {
    const dropped = this.store.discardWaiting();
    for (const { id } of dropped) this.#undoOnceStored.delete(id);
    return dropped;
  }

  undo(revision: number): Edit {
    return this.#send(this.store.proposeUndo(revision));
  }

  /**
   * Takes my last edit back, also one that the server has not answered yet: as soon as it is stored.
   *
   * @returns whether there was one
   */
  undoLast(): boolean {
    const waiting = this.store.pending.findLast((one) => one.undo === undefined && !this.#undoOnceStored.has(one.id));
    const revision = this.store.undoable;
    if (waiting) this.#undoOnceStored.add(waiting.id);
    else if (revision !== undefined) this.undo(revision);
    return waiting !== undefined || revision !== undefined;
  }

  /** Takes this edit of mine back: at once, or as soon as the server has stored it. */
  undoEdit(edit: Edit): void {
    const revision = this.#storedAs.get(edit.id);
    if (revision === undefined) this.#undoOnceStored.add(edit.id);
    else this.undo(revision);
  }

  #send(edit: Edit): Edit {
    this.#channel?.send(edit);
    return edit;
  }

  /** Says that this edit creates an item that is to be opened once it is stored. */
  noteCreated(edit: Edit, itemId: string): void {
    this.#created.set(edit.id, itemId);
  }

  /** Whether the item's last edit has been waiting for its answer for so long that it should be seen. */
  isLate(id: string): boolean {
    const since = this.#pendingSince.get(id);
    return since !== undefined && performance.now() - since >= LATE_MILLIS;
  }

  get anyLate(): boolean {
    for (const id of this.#pendingSince.keys()) if (this.isLate(id)) return true;
    return false;
  }

  /** The steps of the change that has deleted an item, whoever did, while this screen looked on. */
  removalOf(id: string): readonly Op[] | undefined {
    return this.#deleted.get(id);
  }

  /** While held, lanes do not stack anew; letting go takes over what came meanwhile. */
  hold(on: boolean): void {
    this.#held = on;
    if (on || !this.#waiting || !this.plan) return;
    this.layout.update(this.plan, this.#waiting === 'all' ? undefined : this.#waiting);
    this.#waiting = undefined;
  }

  #onEvent(event: PlanEvent): void {
    const plan = this.store.plan;
    if (!plan) return;
    if (this.#past && event.kind !== 'loaded') {
      this.#rememberDeleted(event.change);
      this.#noteStored(event);
      return;
    }
    this.#past = undefined;
    this.listener.beforeChange(event);
    this.#rememberDeleted(event.change);
    this.#layOut(event, plan);
    this.#noteLateness(event);
    this.listener.changed(event);
    this.#tellCreated(event);
    this.#noteStored(event);
  }

  #noteStored(event: PlanEvent): void {
    const { change, edit } = event;
    if (event.kind === 'refused' && edit) this.#undoOnceStored.delete(edit.id);
    if (!change || change.by !== this.plan?.me.id) return;
    this.#storedAs.set(change.edit, change.revision);
    if (this.#undoOnceStored.delete(change.edit)) this.undo(change.revision);
  }

  #layOut(event: PlanEvent, plan: Plan): void {
    const all = event.kind === 'loaded';
    if (!this.#held) {
      this.layout.update(plan, all ? undefined : event.items);
    } else if (all || this.#waiting === 'all') {
      this.#waiting = 'all';
    } else {
      this.#waiting ??= new Set();
      for (const id of event.items) this.#waiting.add(id);
    }
  }

  #rememberDeleted(change: Change | undefined): void {
    for (const { op, type, id } of change?.ops ?? []) {
      if (op === 'remove' && type === 'item') this.#deleted.set(id, change!.ops);
    }
    for (const id of this.#deleted.keys()) {
      if (this.#deleted.size <= REMEMBERED_DELETIONS) break;
      this.#deleted.delete(id);
    }
  }

  #noteLateness(event: PlanEvent): void {
    if (this.pending === 0 && this.#pendingSince.size === 0) return;
    const wasLate = this.#pendingSince.size > 0;
    // What a plan is loaded with has been waiting since before the page was: late from its first frame on.
    const since = performance.now() - (event.kind === 'loaded' ? LATE_MILLIS : 0);
    for (const id of event.items) {
      if (!this.store.isPending(id)) this.#pendingSince.delete(id);
      else if (!this.#pendingSince.has(id)) this.#pendingSince.set(id, since);
    }
    if (this.#pendingSince.size > 0) setTimeout(() => this.anyLate && this.listener.lateness(), LATE_MILLIS + 20);
    else if (wasLate) this.listener.lateness();
  }

  #tellCreated(event: PlanEvent): void {
    const id = event.edit && this.#created.get(event.edit.id);
    if (!id) return;
    this.#created.delete(event.edit!.id);
    if (event.kind !== 'refused') this.created(id);
  }
}

/** The ids of the items that are not the same in both plans. */
function itemsApart({ items: before }: Plan, { items: after }: Plan): Set<string> {
  const apart = new Set<string>();
  for (const [id, item] of after) if (before.get(id) !== item) apart.add(id);
  for (const id of before.keys()) if (!after.has(id)) apart.add(id);
  return apart;
}
