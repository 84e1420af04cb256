/** What can be done to items: to one, or to all that are selected. */
import { placedDates, setItem } from '../edits.js';
import { STATUSES, TEAMS } from '../grouping.js';
import type { TimelineHost } from '../host.js';
import { showLinks, startLinking } from '../link-desk.js';
import * as say from '../messages.js';
import type { Fields, ItemFields, Op } from '../model.js';
import { newId } from '../new-id.js';
import type { Plan } from '../plan-store.js';
import { t, tn } from '../texts.js';
import { isDated } from '../time-scale.js';
import { nextInWalk } from '../walking.js';
import type { Action, Choice, Target, Tools } from './actions.js';
import { copyText } from './clipboard.js';
import { capital } from '../words.js';

const LONGEST_TITLE = 200;

type Change = Partial<Omit<ItemFields, 'id'>>;

/** Sets fields of all the target's items as one edit, and says so with the offer to take it back. */
function setAll({ host }: Tools, items: readonly ItemFields[], to: (item: ItemFields) => Change, what: string): void {
  const edit = host.desk.propose(items.map((item) => setItem(host.plan?.items.get(item.id) ?? item, to(item))));
  if (!edit) return;
  const whose = items.length === 1 ? `“${items[0].title}”` : tn('timeline.detail.items', items.length);
  const text = t('timeline.detail.changed', whose, what);
  host.desk.offerUndo(text, edit);
  host.say(text);
}

function allHave(items: readonly ItemFields[], field: keyof ItemFields, value: string | null): boolean {
  return items.every((item) => (item[field] ?? null) === value);
}

/* ---- choices ---- */

function statuses(target: Target, tools: Tools): Choice[] {
  return STATUSES.map((status) => ({
    text: capital(say.STATUS[status]),
    checked: allHave(target.items, 'status', status),
    run: () => setAll(tools, target.items, () => ({ status }), say.STATUS[status]),
  }));
}

/** Me first, then everybody else by name; nobody at the end. */
function owners(target: Target, tools: Tools): Choice[] {
  const { people, me } = tools.host.plan!;
  const rank = (id: string): number => (id === me.id ? 0 : 1);
  const sorted = [...people.values()].sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name));
  const choice = (owner: string | null, text: string, line: boolean): Choice => ({
    text,
    line,
    checked: allHave(target.items, 'owner', owner),
    run: () => setAll(tools, target.items, () => ({ owner }), t('timeline.detail.owner-is', text)),
  });
  return [
    ...sorted.map((person) => choice(person.id, person.name, false)),
    choice(null, t('timeline.detail.nobody'), sorted.length > 0),
  ];
}

function lanes(target: Target, tools: Tools): Choice[] {
  const { items } = target;
  const stages = tools.host.plan!.stages.map((stage) => ({
    text: stage.name,
    checked: allHave(items, 'stage', stage.id),
    run: () => setAll(tools, items, () => ({ stage: stage.id }), stage.name),
  }));
  const teams = TEAMS.map((team, i) => ({
    text: say.TEAM_TITLE[team],
    line: i === 0,
    mark: `team ${team}`,
    checked: allHave(items, 'team', team),
    run: () => setAll(tools, items, () => ({ team }), say.TEAM_TITLE[team]),
  }));
  return [...stages, ...teams];
}

/* ---- what is done ---- */

function open({ items }: Target, { host }: Tools): void {
  host.setSelection([items[0].id], items[0].id);
  host.openItemNow(items[0].id);
}

function copyLink({ items }: Target, { host }: Tools): void {
  const address = new URL(location.href);
  address.search = '';
  address.searchParams.set('item', items[0].id);
  address.hash = '';
  void copyText(address.href).then((done) =>
    host.tell(done ? t('timeline.detail.link-copied') : t('timeline.detail.link-not-copied', address.href)),
  );
}

/** The step that adds a copy of an item: the same fields, as a proposal. Its long texts are not known here. */
export function duplicateOf(item: ItemFields): Op & { to: Fields } {
  const { kind, team, stage, start, end, owner } = item;
  const copy = t('timeline.detail.copy-of', item.title);
  const title = copy.length <= LONGEST_TITLE ? copy : item.title;
  return {
    op: 'add',
    type: 'item',
    id: newId(),
    to: { kind, team, stage, title, start: start ?? null, end: end ?? null, owner: owner ?? null, status: 'proposed' },
  };
}

function duplicate({ items }: Target, { host }: Tools): void {
  const ops = items.map(duplicateOf);
  const edit = host.desk.propose(ops);
  if (!edit) return;
  host.setSelection(
    ops.map((op) => op.id),
    ops[0].id,
  );
  host.focusItem(ops[0].id, true);
  const text = items.length === 1 ? t('timeline.detail.duplicated', items[0].title) : duplicatedMany(items.length);
  host.desk.offerUndo(text, edit);
  host.say(text);
}

function duplicatedMany(count: number): string {
  return tn('timeline.detail.duplicated-many', count);
}

/** These items and all that any chain of links joins to them. */
export function linkedWith({ links }: Plan, ids: Iterable<string>): Set<string> {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const known = neighbours.get(a);
    if (known) known.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { from, to } of links.values()) {
    join(from, to);
    join(to, from);
  }
  const found = new Set(ids);
  for (const id of found) for (const next of neighbours.get(id) ?? []) found.add(next);
  return found;
}

function selectLinked({ items }: Target, { host }: Tools): void {
  const all = linkedWith(
    host.plan!,
    items.map((item) => item.id),
  );
  host.setSelection(all, items[0].id);
  host.say(say.selectedCount(all.size));
}

function isLinked({ items }: Target, { host }: Tools): boolean {
  const ids = new Set(items.map((item) => item.id));
  for (const { from, to } of host.plan!.links.values()) if (ids.has(from) || ids.has(to)) return true;
  return false;
}

function placeToday({ items }: Target, tools: Tools): void {
  const waiting = items.filter((item) => !isDated(item));
  setAll(tools, waiting, (item) => placedDates(item, tools.host.todayDay), t('timeline.detail.placed-today'));
  tools.host.focusItem(waiting[0].id, true);
}

function toTray({ items }: Target, tools: Tools): void {
  setAll(tools, items, () => ({ start: null, end: null }), t('timeline.detail.dates-taken-off'));
}

function remove({ items }: Target, { host }: Tools): void {
  const ids = new Set(items.map((item) => item.id));
  const next = neighbourOf(host, ids);
  host.desk.deleteItems(ids);
  if (next && host.plan!.items.has(next)) host.focusItem(next, false);
}

/** Who gets the focus when these are gone: who comes next in the walk, or who came before. */
function neighbourOf({ layout, focusId }: TimelineHost, gone: ReadonlySet<string>): string | undefined {
  for (const direction of ['right', 'left'] as const) {
    let id = focusId ?? undefined;
    while (id && gone.has(id)) id = nextInWalk(layout, id, direction);
    if (id) return id;
  }
  return undefined;
}

const one = ({ items }: Target): boolean => items.length === 1;
const some = ({ items }: Target): boolean => items.length > 0;

export const ITEM_ACTIONS: readonly Action[] = [
  {
    id: 'open',
    on: ['item'],
    group: 'look',
    keys: ['Enter'],
    text: () => t('timeline.action.open'),
    possible: some,
    run: open,
  },
  {
    id: 'rename',
    on: ['item'],
    group: 'look',
    keys: ['F2'],
    text: () => t('timeline.action.rename'),
    edits: true,
    possible: some,
    run: ({ items }, tools) => tools.rename(items[0].id),
  },
  {
    id: 'copy-link',
    on: ['item'],
    group: 'look',
    text: () => t('timeline.action.copy-link'),
    possible: one,
    run: copyLink,
  },
  {
    id: 'duplicate',
    on: ['item'],
    group: 'look',
    keys: ['Ctrl+D'],
    text: () => t('timeline.action.duplicate'),
    edits: true,
    possible: some,
    run: duplicate,
  },
  {
    id: 'status',
    on: ['item'],
    group: 'fields',
    text: () => t('timeline.action.status'),
    edits: true,
    possible: some,
    choices: statuses,
  },
  {
    id: 'owner',
    on: ['item'],
    group: 'fields',
    text: () => t('timeline.action.owner'),
    edits: true,
    possible: some,
    choices: owners,
  },
  {
    id: 'lane',
    on: ['item'],
    group: 'place',
    text: () => t('timeline.action.stage'),
    edits: true,
    possible: some,
    choices: lanes,
  },
  {
    id: 'move-to',
    on: ['item'],
    group: 'place',
    keys: ['M'],
    text: () => t('timeline.action.move-to'),
    edits: true,
    possible: some,
    run: ({ items }, tools) => tools.askWhereTo(items),
  },
  {
    id: 'to-tray',
    on: ['item'],
    group: 'place',
    text: () => t('timeline.action.to-tray'),
    edits: true,
    possible: ({ items }) => items.some(isDated),
    run: toTray,
  },
  {
    id: 'place-today',
    on: ['item'],
    group: 'place',
    text: () => t('timeline.action.place-today'),
    edits: true,
    possible: ({ items }) => items.some((item) => !isDated(item)),
    run: placeToday,
  },
  {
    id: 'link',
    on: ['item'],
    group: 'links',
    keys: ['L'],
    text: ({ items: [item] }) => {
      if (!item) return t('timeline.action.hand-over-or-link');
      return t(item.kind === 'pilot' ? 'timeline.action.hand-over' : 'timeline.action.needed-by');
    },
    edits: true,
    possible: one,
    run: ({ items }, { host }) => startLinking(host, items[0].id),
  },
  {
    id: 'needed-by',
    on: ['item'],
    group: 'links',
    keys: ['Shift+L'],
    text: () => t('timeline.action.needed-by'),
    edits: true,
    possible: (target) => one(target) && target.items[0].kind === 'pilot',
    run: ({ items }, { host }) => startLinking(host, items[0].id, 'needs'),
  },
  {
    id: 'links',
    on: ['item'],
    group: 'links',
    keys: ['D'],
    text: () => t('timeline.action.links'),
    possible: one,
    run: ({ items }, { host }) => showLinks(host, items[0].id),
  },
  {
    id: 'select-linked',
    on: ['item'],
    group: 'links',
    text: () => t('timeline.action.select-linked'),
    possible: isLinked,
    run: selectLinked,
  },
  {
    id: 'delete',
    on: ['item'],
    group: 'delete',
    keys: ['Delete', 'Backspace'],
    text: ({ items }) =>
      items.length > 1 ? tn('timeline.action.delete-many', items.length) : t('timeline.action.delete'),
    edits: true,
    possible: some,
    run: remove,
  },
];
