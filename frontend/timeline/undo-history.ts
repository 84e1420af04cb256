import type { Change } from './model.js';

/** How many steps are kept: more than anybody takes back one by one, few enough to forget about. */
const DEPTH = 200;

/** A person's own changes on this screen, as two stacks: what can be undone, and what can be done again. */
export class UndoHistory {
  private done: Change[] = [];
  private undone: Change[] = [];

  /** Takes in a change that the person has made; to be called in order of revision. */
  record(change: Change): void {
    if (change.undoes === undefined) {
      this.undone = [];
      this.done = [...this.done, change].slice(-DEPTH);
    } else if (this.undone.some((one) => one.revision === change.undoes)) {
      this.forget(change.undoes);
      this.done = [...this.done, change].slice(-DEPTH);
    } else {
      this.forget(change.undoes);
      this.undone = [...this.undone, change].slice(-DEPTH);
    }
  }

  /** Drops a change that cannot be taken back any more, so that the one before it can be reached. */
  forget(revision: number): void {
    const others = (one: Change) => one.revision !== revision;
    this.done = this.done.filter(others);
    this.undone = this.undone.filter(others);
  }

  /** The change with this revision, if it is one of the person's own on this screen. */
  find(revision: number): Change | undefined {
    return [...this.done, ...this.undone].find((one) => one.revision === revision);
  }

  /** The revision to take back next; `asked` are those that have been asked for already. */
  undoable(asked: ReadonlySet<number>): number | undefined {
    return this.done.findLast((one) => !asked.has(one.revision))?.revision;
  }

  /** The revision of the undo to take back next, which does the change again. */
  redoable(asked: ReadonlySet<number>): number | undefined {
    return this.undone.findLast((one) => !asked.has(one.revision))?.revision;
  }
}
