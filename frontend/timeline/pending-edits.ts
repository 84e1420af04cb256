import type { Change, Edit, Op } from './model.js';
import { valueOf } from './plan-state.js';

/** An edit that is not yet part of the confirmed plan. */
export interface PendingEdit {
  readonly edit: Edit;
  /** The change that it takes back, when it is an undo and this screen still holds that change. */
  readonly undoing?: Change | undefined;
  /** The revision that the server has stored it as; its change is still on the way. */
  readonly acceptedAs?: number | undefined;
}

/** The edits between a person's hand and the confirmed plan, in the order in which they were made. */
export class PendingEdits {
  private entries: readonly PendingEdit[] = [];

  get all(): readonly PendingEdit[] {
    return this.entries;
  }

  /** Those that the server has not answered. */
  get unanswered(): readonly Edit[] {
    return this.entries.filter((one) => one.acceptedAs === undefined).map((one) => one.edit);
  }

  /**
   * Those that may be on the wire now. An edit that builds on an earlier one (the same field of the same entity, or an
   * entity that the earlier one adds) waits until that one's fate is known, as its `from` depends on it, and the ones
   * behind it wait too: the log keeps the order of the gestures.
   */
  get sendable(): readonly Edit[] {
    const earlier = new Footprint();
    const sendable: Edit[] = [];
    for (const { edit, undoing, acceptedAs } of this.entries) {
      const own = new Footprint();
      own.include(edit.ops ?? undoing?.ops);
      if (earlier.overlaps(own)) {
        break;
      }
      earlier.include(edit.ops ?? undoing?.ops);
      if (acceptedAs === undefined) {
        sendable.push(edit);
      }
    }
    return sendable;
  }

  find(editId: string): PendingEdit | undefined {
    return this.entries.find((one) => one.edit.id === editId);
  }

  /** Those whose change, if there is one, is in the plan of this revision. */
  acceptedUpTo(revision: number): readonly PendingEdit[] {
    return this.entries.filter(({ acceptedAs }) => acceptedAs !== undefined && acceptedAs <= revision);
  }

  add(entry: PendingEdit): void {
    this.entries = [...this.entries, entry];
  }

  replaceAll(entries: readonly PendingEdit[]): void {
    this.entries = entries;
  }

  remove(editId: string): void {
    this.entries = this.entries.filter((one) => one.edit.id !== editId);
  }

  markAccepted(editId: string, revision: number): void {
    this.entries = this.entries.map((one) => (one.edit.id === editId ? { ...one, acceptedAs: revision } : one));
  }

  /** Takes out, and gives back, what cannot be done once these entities are not going to exist. */
  removeOrphans(entityKeys: ReadonlySet<string>): PendingEdit[] {
    const missing = new Set(entityKeys);
    const orphans = this.entries.filter(({ edit }) => {
      const isOrphan = (edit.ops ?? []).some((op) => entitiesNeeded(op).some((key) => missing.has(key)));
      if (isOrphan) {
        entitiesAdded(edit.ops ?? []).forEach((key) => missing.add(key));
      }
      return isOrphan;
    });
    this.entries = this.entries.filter((one) => !orphans.includes(one));
    return orphans;
  }

  /**
   * Tells the edits that build on `op` that its field holds, or keeps, another value than they saw. Only the first one
   * for each field sees a difference; those behind it build on that one.
   *
   * @param op a `set` of an earlier edit
   * @param instead the value of a field that stands instead of the one in `op.to`
   */
  rebase(op: Op, instead: (field: string) => string | null): void {
    for (const field of Object.keys(op.to ?? {})) {
      const builds = (one: Op) => one.op === 'set' && sameEntity(one, op) && field in (one.to ?? {});
      const index = this.entries.findIndex(({ edit }) => edit.ops?.some(builds));
      const edit = this.entries[index]?.edit;
      if (edit?.ops) {
        const ops = edit.ops.map((one) =>
          builds(one) && valueOf(one.from, field) === valueOf(op.to, field)
            ? { ...one, from: { ...one.from, [field]: instead(field) } }
            : one,
        );
        this.entries = this.entries.with(index, { ...this.entries[index], edit: { ...edit, ops } });
      }
    }
  }
}

export function sameEntity(one: Op, other: Op): boolean {
  return one.type === other.type && one.id === other.id;
}

/** The keys of the entities that these steps add, for `removeOrphans`. */
export function entitiesAdded(ops: readonly Op[]): string[] {
  return ops.filter((op) => op.op === 'add').map(keyOf);
}

function keyOf(op: { type: string; id: string }): string {
  return `${op.type}/${op.id}`;
}

function linkEnds(op: Op): string[] {
  return op.type === 'link' && op.op === 'add'
    ? [op.to?.['from'], op.to?.['to']].filter((id) => typeof id === 'string').map((id) => keyOf({ type: 'item', id }))
    : [];
}

function entitiesNeeded(op: Op): string[] {
  return op.op === 'add' ? linkEnds(op) : [keyOf(op)];
}

/** Which fields of which entities some edits read or write. */
class Footprint {
  private everything = false;
  private readonly fields = new Map<string, Set<string>>();

  /** Adds what these steps touch. Undefined, an undo of a change that is not held here, may touch anything. */
  include(ops: readonly Op[] | undefined): void {
    if (!ops) {
      this.everything = true;
    }
    for (const op of ops ?? []) {
      this.touch(keyOf(op), op.op === 'set' ? Object.keys(op.to ?? {}) : ['*']);
      linkEnds(op).forEach((key) => this.touch(key, []));
    }
  }

  overlaps(other: Footprint): boolean {
    if (this.everything || other.everything) {
      return (this.everything || this.fields.size > 0) && (other.everything || other.fields.size > 0);
    }
    for (const [key, theirs] of other.fields) {
      const ours = this.fields.get(key);
      if (ours && (ours.has('*') || theirs.has('*') || [...theirs].some((field) => ours.has(field)))) {
        return true;
      }
    }
    return false;
  }

  private touch(key: string, fields: readonly string[]): void {
    const touched = this.fields.get(key) ?? new Set();
    fields.forEach((field) => touched.add(field));
    this.fields.set(key, touched);
  }
}
