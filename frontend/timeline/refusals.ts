/** What the reader is told and offered when the server did not take an edit. */
import type { Conflict, Edit, Fields, Op, Refusal } from './model.js';
import { restoreItem } from './edits.js';
import * as say from './messages.js';
import type { Notice, NoticeAction } from './notices.js';
import type { Plan } from './plan-store.js';
import { t } from './texts.js';

/** What the answers to a refusal need. */
export interface RefusalContext {
  readonly plan: Plan;
  /** The steps of the change that has deleted an item while this screen looked on; undefined where it has not seen it. */
  removalOf(id: string): readonly Op[] | undefined;
  propose(ops: Op[]): void;
}

/** The lines of an alert for a refused edit, each with its choices. */
export function refusalLines(context: RefusalContext, edit: Edit, refusal: Refusal): Notice['lines'] {
  if (refusal.reason === 'conflict' && refusal.conflicts?.length)
    return conflictLines(context, edit, refusal.conflicts);
  if (refusal.reason === 'gone') {
    const lines = goneLines(context, edit);
    if (lines.length > 0) return lines;
  }
  return [{ text: refusal.message, actions: [] }];
}

function conflictLines(context: RefusalContext, edit: Edit, conflicts: readonly Conflict[]): Notice['lines'] {
  const lines: { text: string; actions: NoticeAction[] }[] = conflicts.map((c) => ({
    text: say.conflictText(context.plan, c),
    actions: [],
  }));
  const names = new Set(conflicts.map((c) => c.id));
  const titles = [...names].map((id) => context.plan.items.get(id)?.title).filter(Boolean);
  if (titles.length === 1) lines[0].text = `${say.quoted(titles[0]!)}: ${lines[0].text}`;
  const by = conflicts.find((c) => c.by)?.by ?? null;
  lines
    .at(-1)!
    .actions.push(
      { label: say.TEXT.useMine, run: () => context.propose(withoutFrom(edit.ops ?? [])) },
      { label: say.keepTheirs(context.plan, by), run: () => context.propose(undisputed(edit.ops ?? [], conflicts)) },
    );
  return lines;
}

/** The same steps once more, on top of what stands now. */
function withoutFrom(ops: readonly Op[]): Op[] {
  return ops.map(({ op, type, id, to }) => ({ op, type, id, ...(to && { to }) }));
}

const TOGETHER: readonly (readonly string[])[] = [
  ['start', 'end'],
  ['stage', 'team'],
];

/**
 * What is left of an edit without the disputed fields, and without those that make no sense alone. Where anything is left,
 * disputed dates are named as they stand now: so the server does not move them along with the rest.
 */
export function undisputed(ops: readonly Op[], conflicts: readonly Conflict[]): Op[] {
  const left: Op[] = [];
  for (const op of withoutFrom(ops)) {
    const lost = new Set(conflicts.filter((c) => c.id === op.id).map((c) => c.field));
    for (const group of TOGETHER) if (group.some((f) => lost.has(f))) group.forEach((f) => lost.add(f));
    if (op.op === 'set') {
      const to: Fields = Object.fromEntries(Object.entries(op.to ?? {}).filter(([field]) => !lost.has(field)));
      if (Object.keys(to).length > 0) left.push({ ...op, to });
    } else if (lost.size === 0) left.push(op);
  }
  return left.length > 0 ? [...left, ...pinned(conflicts)] : left;
}

function pinned(conflicts: readonly Conflict[]): Op[] {
  return conflicts
    .filter((c) => c.type === 'item' && (c.field === 'start' || c.field === 'end'))
    .map((c) => ({ op: 'set', type: 'item', id: c.id, to: { [c.field]: c.now } }));
}

function goneLines(context: RefusalContext, edit: Edit): Notice['lines'] {
  const lines: { text: string; actions: NoticeAction[] }[] = [];
  for (const op of edit.ops ?? []) {
    if (op.type !== 'item' || op.op !== 'set' || context.plan.items.has(op.id)) continue;
    const title = context.removalOf(op.id)?.find((step) => step.id === op.id)?.from?.['title'];
    if (title) lines.push(goneLine(context, { id: op.id, title }, op.to ?? {}));
  }
  return lines;
}

/** One deleted item, with the offer to bring it back with my values where it is known what it was. */
export function goneLine(
  context: RefusalContext,
  { id, title }: { readonly id: string; readonly title: string },
  mine: Fields,
): { text: string; actions: NoticeAction[] } {
  const removal = context.removalOf(id);
  const restore = (): void => context.propose(restoreItem(context.plan, id, removal!, mine));
  return {
    text: t('timeline.deleted-meanwhile', title),
    actions: removal ? [{ label: say.TEXT.restore, run: restore }] : [],
  };
}
