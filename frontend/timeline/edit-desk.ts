import type { TimelineHost } from './host.js';
import type { LivePlan } from './live-plan.js';
import * as edits from './edits.js';
import * as say from './messages.js';
import type { Change, Edit, Fields, ItemFields, Op } from './model.js';
import type { Notices } from './notices.js';
import type { PlanEvent } from './plan-store.js';
import { goneLine, refusalLines, type RefusalContext } from './refusals.js';
import { t } from './texts.js';

/**
 * Where this person's edits of the plan are made and taken back, and where it is told what became of them. Nothing is
 * judged here: the server does that.
 */
export class EditDesk {
  /** Whether I have taken something back whose change has not come yet. */
  #undoing = false;

  constructor(
    private readonly host: TimelineHost,
    private readonly live: LivePlan,
    private readonly notices: Notices,
  ) {}

  /** Sends one edit with all steps; undefined when there is nothing to change, or nothing may be changed. */
  propose(ops: readonly (Op | undefined)[]): Edit | undefined {
    const real = ops.filter((op) => op !== undefined);
    return real.length > 0 && this.host.canEdit ? this.live.propose(real) : undefined;
  }

  /** Adds an item, selects it, and opens it once the server has taken it. */
  create(op: Op): void {
    const { host } = this;
    const edit = this.propose([op]);
    if (!edit) return;
    this.live.noteCreated(edit, op.id);
    if (host.view.hidden(op.id) === 'filtered') {
      const show = (): void => host.reveal(op.id);
      return host.tell(t('timeline.created-hidden'), [{ label: t('timeline.clear-filters'), run: show }]);
    }
    host.view.uncover(op.id);
    host.setSelection([op.id], op.id);
    void host.updateComplete.then(() => host.focusItem(op.id, true));
  }

  /** Adds the usual stages of a customer's journey to a plan that has none. */
  addUsualStages(): void {
    this.propose(edits.addUsualStages(say.usualStages()));
  }

  /** Deletes items with their links and offers to take it back; an open one among them is closed. */
  deleteItems(ids: ReadonlySet<string>): void {
    const { plan, openItem } = this.host;
    const titles = [...ids].map((id) => plan?.items.get(id)?.title).filter((title) => title !== undefined);
    const edit = plan && titles.length > 0 ? this.propose(edits.removeItems(plan, ids)) : undefined;
    if (!edit) return;
    const text = say.deleted(titles);
    this.offerUndo(text, edit);
    this.host.say(text);
    if (openItem && ids.has(openItem)) this.host.closeItem();
  }

  /** Tells what an edit of mine has done, and offers to take it back. */
  offerUndo(text: string, edit: Edit): void {
    this.host.tell(text, [{ label: say.TEXT.undo, run: () => this.#undo(edit) }]);
  }

  #undo(edit: Edit): void {
    this.#undoing = true;
    this.live.undoEdit(edit);
  }

  /** Takes back my last edit. */
  undo(): void {
    if (!this.host.canEdit || !this.live.undoLast()) return;
    this.#undoing = true;
    this.host.say(t('timeline.spoken.undone'));
  }

  /** Does again what I took back last. */
  redo(): void {
    const revision = this.live.store.redoable;
    if (revision === undefined || !this.host.canEdit) return;
    this.live.undo(revision);
    this.host.say(t('timeline.spoken.done-again'));
  }

  /** Shows that an item was deleted during a gesture, with the offer to restore it with what the gesture wanted. */
  askAboutGone(item: ItemFields, mine: Fields): void {
    this.notices.alert([goneLine(this.#refusalContext(), item, mine)]);
  }

  /** Tells what became of an edit of mine: that it was refused and what can be done, or what the server did beside it. */
  planChanged({ kind, edit, refusal, note, change }: PlanEvent): void {
    if (!edit) return;
    if (edit.undo !== undefined && change) this.#goBackTo(change);
    if (kind === 'refused' && refusal) {
      const lines = refusalLines(this.#refusalContext(), edit, refusal);
      this.notices.alert(lines, () => this.live.store.decided(edit.id));
    }
    if (!note) return;
    // What is undone has no steps of its own, and its undo is the person's redo.
    if (edit.ops) this.offerUndo(note, edit);
    else this.host.tell(note);
    this.host.say(note);
  }

  /** Who takes a deletion back goes on with what is there again. */
  #goBackTo(change: Change): void {
    const back = change.ops.find(({ op, type }) => op === 'add' && type === 'item');
    if (this.#undoing && back && !this.host.view.hidden(back.id)) this.host.focusItem(back.id, true);
    this.#undoing = false;
  }

  #refusalContext(): RefusalContext {
    return {
      plan: this.host.plan!,
      removalOf: (id) => this.live.removalOf(id),
      propose: (ops) => this.propose(ops),
    };
  }
}
