import type { Change, Edit, Fields, Op, Person, Refusal, Snapshot } from './model.js';
import { newId } from './new-id.js';
import { type Plan, planOf } from './plan.js';
import { entitiesAdded, type PendingEdit, PendingEdits, sameEntity } from './pending-edits.js';
import { parseEdits, type PendingStorage, tabStorage } from './pending-storage.js';
import { Draft, inverseOf, itemsThatDiffer, type PlanState, stateOf, valueOf } from './plan-state.js';
import { UndoHistory } from './undo-history.js';

export type { Plan } from './plan.js';
export type { PendingStorage } from './pending-storage.js';

export interface PlanEvent {
  /** `refused`: an edit of mine was dropped; `access`: `plan.me.access` is another; `changed`: everything else. */
  kind: 'loaded' | 'changed' | 'refused' | 'access';
  /** The items that were added, changed, removed, or whose links or pending state did. */
  items: ReadonlySet<string>;
  /** The id of the person who did it; null when it was nobody's doing. */
  by: string | null;
  /** My edit that was proposed, accepted, refused, or that `change` confirms. */
  edit?: Edit;
  refusal?: Refusal;
  /** What the person should know of an accepted edit, such as what an undo has left as it is. */
  note?: string;
  /** The confirmed change, mine or another person's. */
  change?: Change;
}

/**
 * The confirmed plan and the edits over it that the server has not confirmed: DESIGN.md, "The way of one edit". It
 * owns no business rules, and speaks to no server: `LiveChannel` carries what it proposes.
 */
export class PlanStore {
  private confirmed: PlanState | undefined;
  private confirmedRevision = 0;
  private me: Snapshot['me'] = { id: '', access: 'view' };
  private people: ReadonlyMap<string, Person> = new Map();
  private unknown = new Set<string>();
  /** Edits that met a conflict on which the person has not decided, by id. */
  private readonly undecided = new Map<string, Edit>();
  private readonly edits = new PendingEdits();
  private history = new UndoHistory();
  private storageKey = '';
  /** What the person sees; undefined when it has to be put together anew. `lastView` then still is the one before. */
  private view: PlanState | undefined;
  private lastView: PlanState | undefined;
  private currentPlan: Plan | undefined;
  private readonly listeners = new Set<(event: PlanEvent) => void>();

  /** @param storage keeps unanswered edits over a reload; by default the tab's own storage */
  constructor(private readonly storage: PendingStorage = tabStorage) {}

  /** The plan to show; undefined until the first `load`. */
  get plan(): Plan | undefined {
    if (this.confirmed && !this.currentPlan) {
      this.currentPlan = planOf(this.viewed(), this.confirmedRevision, this.me, this.people);
    }
    return this.currentPlan;
  }

  /** What the server has confirmed, without my pending edits; undefined until the first `load`. */
  get confirmedState(): PlanState | undefined {
    return this.confirmed;
  }

  /** The confirmed revision; 0 until the first `load`. */
  get revision(): number {
    return this.confirmedRevision;
  }

  /**
   * The person has answered what an edit was refused for. Until then one that met a conflict outlives a reload, which sends
   * it again, so that the choice comes back.
   */
  decided(editId: string): void {
    if (this.undecided.delete(editId)) this.store();
  }

  /** My edits that the server has not answered, in order; to be sent again after a lost connection. */
  get pending(): readonly Edit[] {
    return this.edits.unanswered;
  }

  /**
   * Of `pending` those that may be sent now; the others build on edits whose fate is not known yet, or wait until somebody
   * lifts a freeze.
   */
  get sendable(): readonly Edit[] {
    return this.isFrozen
      ? this.edits.unanswered.filter((edit) => edit.ops?.every(neverWaits) ?? false)
      : this.edits.sendable;
  }

  /** Whether somebody else has frozen the plan, so that what is done here waits. */
  get isFrozen(): boolean {
    const frozenBy = this.confirmed?.roadmap['frozenBy'];
    return frozenBy !== undefined && frozenBy !== this.me.id;
  }

  /** People whom changes have named and who are not in `plan.people`. */
  get unknownPeople(): ReadonlySet<string> {
    return this.unknown;
  }

  /**
   * The revision of my last change on this screen that can be taken back. Undefined while a newer edit of mine is
   * unanswered: taking back an older one is not what the person means.
   */
  get undoable(): number | undefined {
    return this.hasUnconfirmedSteps() ? undefined : this.history.undoable(this.undosAskedFor());
  }

  /** The revision of my last undo that can be taken back, which does the change again. */
  get redoable(): number | undefined {
    return this.hasUnconfirmedSteps() ? undefined : this.history.redoable(this.undosAskedFor());
  }

  /** Whether the item shows something that the server has not stored yet. */
  isPending(itemId: string): boolean {
    return this.edits.all.some(
      ({ edit, undoing, acceptedAs }) =>
        acceptedAs === undefined &&
        (edit.ops ?? undoing?.ops ?? []).some((op) => op.type === 'item' && op.id === itemId),
    );
  }

  /**
   * The whole plan, for the first time or after the server has asked for it to be fetched anew. Pending edits are kept
   * and laid over it; the first time, or for another roadmap or person, those are restored that a reload left behind.
   */
  load(snapshot: Snapshot): void {
    const before = this.confirmed && this.viewed();
    this.confirmed = stateOf(snapshot, before);
    this.confirmedRevision = snapshot.revision;
    this.me = { ...snapshot.me };
    this.people = new Map(snapshot.people.map((person) => [person.id, person]));
    this.unknown = new Set();
    const key = `common-horizon.pending.${snapshot.roadmap.id}.${snapshot.me.id}`;
    if (key === this.storageKey) {
      this.edits.acceptedUpTo(snapshot.revision).forEach((one) => this.drop(one));
    } else {
      this.storageKey = key;
      this.history = new UndoHistory();
      this.undecided.clear();
      this.edits.replaceAll(parseEdits(this.storage.read(key)).map((edit) => ({ edit })));
    }
    this.invalidate();
    this.emit({ kind: 'loaded', items: itemsThatDiffer(before, this.viewed()), by: null });
  }

  /**
   * Takes in confirmed changes, in order of revision. Those that are known are ignored; one that comes from a pending
   * edit of mine confirms it.
   *
   * @returns false when changes are missing before one of these: the ones up to there were taken, the rest was not
   */
  receive(changes: readonly Change[]): boolean {
    if (!this.confirmed) {
      return false;
    }
    const draft = new Draft(this.confirmed, this.viewed());
    const events: PlanEvent[] = [];
    let whole = true;
    for (const change of changes) {
      if (change.revision > this.confirmedRevision + 1) {
        whole = false;
        break;
      }
      events.push(...this.take(change, draft));
    }
    this.confirmed = draft.finish();
    this.invalidate();
    if (events.some((event) => event.edit)) {
      this.store();
    }
    events.forEach((event) => this.emit(event));
    return whole;
  }

  /**
   * Shows the result of these steps at once and keeps them as one edit until the server has answered. In the `set`s,
   * fields that `from` does not name are taken from the plan as it is seen now; name them where the person has seen
   * something else, such as the dates before a long drag.
   */
  propose(ops: readonly Op[]): Edit {
    const find = this.draftOfView().find;
    const filled = ops.map((op): Op => {
      if (op.op !== 'set') {
        return op;
      }
      const now = find(op.type, op.id);
      const seen = Object.keys(op.to ?? {}).map((field) => [field, valueOf(now, field)] as const);
      return { ...op, from: { ...Object.fromEntries(seen), ...op.from } };
    });
    return this.add({ edit: { id: newId(), base: this.confirmedRevision, ops: filled } });
  }

  /** Takes one of my changes back; shown at once when this screen holds it, else when the server has done it. */
  proposeUndo(revision: number): Edit {
    const edit = { id: newId(), base: this.confirmedRevision, undo: revision };
    return this.add({ edit, undoing: this.history.find(revision) });
  }

  /**
   * The server has taken the edit. It stays laid over the plan until the change itself arrives; where there was nothing
   * to change none does, and it goes with the plan of that revision.
   *
   * @param note see `PlanEvent`
   */
  accepted(editId: string, revision: number, note?: string): void {
    const entry = this.edits.find(editId);
    if (!entry) {
      return;
    }
    const items = this.itemsOf(entry);
    if (revision <= this.confirmedRevision) {
      this.drop(entry);
      this.invalidate();
    } else {
      this.edits.markAccepted(editId, revision);
    }
    this.store();
    this.emit({ kind: 'changed', items, by: this.me.id, edit: entry.edit, ...(note && { note }) });
  }

  /**
   * Drops the edit. Later ones that build on it are told what stands instead, or go with it, each with an event of its
   * own, when they build on something that it was to add.
   */
  refused(editId: string, refusal: Refusal): void {
    const edit = this.edits.find(editId)?.edit;
    const undo = edit?.undo;
    if (edit?.ops && refusal.reason === 'conflict') {
      this.undecided.set(editId, edit);
    }
    if (undo !== undefined) {
      this.history.forget(undo);
    }
    this.takeOut(editId, { kind: 'refused', refusal });
  }

  /**
   * Drops what I have done and a freeze by somebody else holds back.
   *
   * @returns the dropped edits, in the order in which they were made
   */
  discardWaiting(): Edit[] {
    const sendable = new Set(this.sendable);
    const waiting = this.isFrozen ? this.pending.filter((edit) => !sendable.has(edit)) : [];
    for (const { id } of waiting.toReversed()) {
      this.takeOut(id, { kind: 'changed' });
    }
    return waiting;
  }

  private takeOut(editId: string, told: Pick<PlanEvent, 'kind' | 'refusal'>): void {
    const entry = this.edits.find(editId);
    if (!entry) {
      return;
    }
    const before = this.draftUntil(entry);
    const ops = stepsOf(entry, before);
    const added = entitiesAdded(ops.filter((op) => !before.find(op.type, op.id)));
    const itemsBefore = new Map(this.edits.all.map((one) => [one, this.itemsOf(one)]));
    this.edits.remove(editId);
    const dropped = [entry, ...this.edits.removeOrphans(new Set(added))];
    for (const op of [...ops, ...dropped.slice(1).flatMap((one) => one.edit.ops ?? [])]) {
      if (op.op === 'set') {
        this.edits.rebase(op, (field) => valueOf(op.from, field));
      }
    }
    this.invalidate();
    this.store();
    for (const one of dropped) {
      const items = itemsBefore.get(one) ?? new Set<string>();
      this.emit({ ...told, items, by: this.me.id, edit: one.edit });
    }
  }

  /** What this person may do has changed. */
  setAccess(access: Snapshot['me']['access']): void {
    this.me = { ...this.me, access };
    this.currentPlan = undefined;
    this.emit({ kind: 'access', items: new Set(), by: null });
  }

  /** Adds people, or replaces what is known of them. */
  addPeople(people: readonly Person[]): void {
    this.people = new Map([...this.people, ...people.map((person) => [person.id, person] as const)]);
    this.unknown = new Set([...this.unknown].filter((id) => !this.people.has(id)));
    this.currentPlan = undefined;
    this.emit({ kind: 'changed', items: new Set(), by: null });
  }

  /** Calls the listener after each change of what the store holds. @returns ends that */
  subscribe(listener: (event: PlanEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private add(entry: PendingEdit): Edit {
    const draft = this.draftOfView();
    draft.propose(stepsOf(entry, draft));
    const items = draft.takeTouched();
    this.edits.add(entry);
    this.invalidate();
    this.view = draft.finish();
    this.store();
    this.emit({ kind: 'changed', items, by: this.me.id, edit: entry.edit });
    return entry.edit;
  }

  /** One change that is next or known. A known one tells nothing, unless it answers an edit after a lost answer. */
  private take(change: Change, draft: Draft): PlanEvent[] {
    const isNew = change.revision > this.confirmedRevision;
    const entry = this.edits.find(change.edit);
    if (!isNew && !entry) {
      return [];
    }
    const items = entry ? this.itemsOf(entry) : new Set<string>();
    if (entry) {
      this.edits.remove(change.edit);
      this.rebaseOn(change, entry);
    }
    if (isNew) {
      draft.record(change.ops);
      this.confirmedRevision = change.revision;
      this.notePeople(change);
      if (change.by === this.me.id) {
        this.history.record(change);
      }
    }
    for (const one of this.edits.acceptedUpTo(this.confirmedRevision)) {
      this.itemsOf(one).forEach((id) => items.add(id));
      this.drop(one);
    }
    draft.takeTouched().forEach((id) => items.add(id));
    return [{ kind: 'changed', items, by: change.by, change, ...(entry && { edit: entry.edit }) }];
  }

  /** Takes out an edit that was accepted and whose change is not going to be seen as one. */
  private drop({ edit }: PendingEdit): void {
    this.edits.remove(edit.id);
    if (edit.undo !== undefined) {
      this.history.forget(edit.undo);
    }
  }

  /** The server may have stored another value than was asked for; later edits have to start from the stored one. */
  private rebaseOn(change: Change, entry: PendingEdit): void {
    if (!entry.edit.ops && !entry.undoing) {
      // Later edits were made without seeing what this undo was going to do.
      for (const op of change.ops.filter((one) => one.op === 'set')) {
        this.edits.rebase({ ...op, to: pickFrom(op) }, (field) => valueOf(op.to, field));
      }
    }
    for (const op of entry.edit.ops ?? []) {
      const stored = change.ops.find((one) => one.op === 'set' && sameEntity(one, op));
      if (op.op === 'set' && stored) {
        this.edits.rebase(op, (field) => valueOf(field in (stored.to ?? {}) ? stored.to : op.to, field));
      }
    }
  }

  private notePeople(change: Change): void {
    for (const id of [change.by, ...change.ops.map((op) => op.to?.['owner'])]) {
      if (id && !this.people.has(id)) {
        this.unknown.add(id);
      }
    }
  }

  private hasUnconfirmedSteps(): boolean {
    return this.edits.all.some(({ edit }) => edit.ops !== undefined);
  }

  private undosAskedFor(): Set<number> {
    return new Set(this.edits.all.flatMap(({ edit }) => edit.undo ?? []));
  }

  /** The items that the edit touches in the plan as it is seen before it. */
  private itemsOf(entry: PendingEdit): Set<string> {
    const ids = (entry.edit.ops ?? entry.undoing?.ops ?? []).flatMap((op) => (op.type === 'item' ? op.id : []));
    const draft = this.draftUntil(entry);
    draft.takeTouched();
    draft.propose(stepsOf(entry, draft));
    return new Set([...ids, ...draft.takeTouched()]);
  }

  private draftUntil(entry: PendingEdit): Draft {
    const draft = new Draft(this.loaded());
    const earlier = this.edits.all.slice(0, this.edits.all.indexOf(entry));
    earlier.forEach((one) => draft.propose(stepsOf(one, draft)));
    return draft;
  }

  private draftOfView(): Draft {
    this.loaded();
    return new Draft(this.viewed());
  }

  private viewed(): PlanState {
    if (!this.view) {
      const draft = new Draft(this.loaded(), this.lastView);
      this.edits.all.forEach((one) => draft.propose(stepsOf(one, draft)));
      this.view = draft.finish();
    }
    return this.view;
  }

  private loaded(): PlanState {
    if (!this.confirmed) {
      throw new Error('The plan is not loaded yet');
    }
    return this.confirmed;
  }

  private invalidate(): void {
    this.lastView = this.view ?? this.lastView;
    this.view = undefined;
    this.currentPlan = undefined;
  }

  private store(): void {
    const edits = [...this.undecided.values(), ...this.edits.unanswered];
    this.storage.write(this.storageKey, edits.length ? JSON.stringify(edits) : null);
  }

  private emit(event: PlanEvent): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(event);
      } catch (error) {
        // One listener's failure must not keep the plan from the others, nor stop the channel.
        console.error('A listener of the plan failed', error);
      }
    }
  }
}

/** What an edit does in the plan that the draft shows. */
function stepsOf({ edit, undoing }: PendingEdit, draft: Draft): readonly Op[] {
  return edit.ops ?? (undoing ? inverseOf(undoing.ops, draft.find) : []);
}

function pickFrom({ from, to }: Op): Fields {
  return Object.fromEntries(Object.keys(to ?? {}).map((field) => [field, valueOf(from, field)]));
}

/** The plan itself: what waits while it is frozen. */
const WAITING: ReadonlySet<string> = new Set(['roadmap', 'stage', 'horizon', 'item', 'link', 'view']);

/** What may be sent though the plan is frozen: the end of the freeze, and what is no part of the plan. */
function neverWaits({ type, to }: Op): boolean {
  return !WAITING.has(type) || (type === 'roadmap' && to !== undefined && to['frozenBy'] === null);
}
