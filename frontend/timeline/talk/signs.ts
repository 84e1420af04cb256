/** What its bar shows of an item besides the item itself: open questions, how it is going, the two keys, and what is out of step. */
import { keysOf, type Keys } from '../agreement/keys.js';
import { findingsAt, findingsText, type Found } from '../alignment/findings.js';
import type { ItemFields, LinkFields } from '../model.js';
import type { Mark, Plan } from '../plan.js';
import { t, tn } from '../texts.js';
import { isoOf, todayOf, type Day } from '../time-scale.js';

export type HealthState = 'on-track' | 'at-risk' | 'off-track';

/** What is shown of one item. The same object stands for the same facts. */
export interface Signs {
  /** Questions that wait for an answer. */
  readonly open: number;
  /** Of these, the ones that should have been answered before today. */
  readonly overdue: number;
  readonly health: HealthState | undefined;
  /** Why it is going so; empty when nothing was said. */
  readonly note: string;
  /** When that was said, in milliseconds since 1970. */
  readonly at: number;
  /** What was said is too old to go by: see `Health.FRESH` on the server. */
  readonly stale: boolean;
  /** The keys that were turned at it; absent where none was. */
  readonly keys?: Keys;
  /** What is out of step, the worst first. */
  readonly findings: readonly Found[];
}

const DAY_MILLIS = 86_400_000;
/** As `Health.FRESH` on the server: teams meet monthly, so what was said before the last meeting is no news. */
const FRESH_MILLIS = 30 * DAY_MILLIS;

interface Facts {
  open: number;
  /** Due days of the open questions, as ISO dates. */
  due: string[];
  health?: Mark;
  /** What was made of them, for a status and a day. */
  signs?: { readonly key: string; readonly keys: Keys; readonly value: Signs };
}

const indexes = new WeakMap<Plan['marks'], ReadonlyMap<string, Facts>>();
let last: ReadonlyMap<string, Facts> | undefined;

function indexOf(marks: Plan['marks']): ReadonlyMap<string, Facts> {
  let index = indexes.get(marks);
  if (!index) {
    index = buildIndex(marks);
    indexes.set(marks, index);
    last = index;
  }
  return index;
}

/** Facts that are as before keep their object, so that bars of which nothing changed are not drawn again. */
function buildIndex(marks: Plan['marks']): ReadonlyMap<string, Facts> {
  const index = new Map<string, Facts>();
  for (const mark of marks.values()) {
    const item = mark['item'];
    if (!item) continue;
    const facts = index.get(item) ?? { open: 0, due: [] };
    if (mark.type === 'question' && !mark['answeredAt']) {
      facts.open++;
      if (mark['due']) facts.due.push(mark['due']);
    } else if (mark.type === 'health') {
      facts.health = mark;
    }
    index.set(item, facts);
  }
  for (const [item, facts] of index) {
    const before = last?.get(item);
    if (before && sameFacts(before, facts)) index.set(item, before);
  }
  return index;
}

function sameFacts(one: Facts, other: Facts): boolean {
  return one.open === other.open && one.health === other.health && one.due.join() === other.due.join();
}

/** What an item's bar shows; undefined for nothing. Cheap: asked for in each frame. */
export function signsOf(plan: Plan, item: ItemFields, today: Day = todayOf()): Signs | undefined {
  const findings = findingsAt(plan.roadmap.id, item.id);
  const facts =
    (plan.marks.size === 0 ? undefined : indexOf(plan.marks).get(item.id)) ?? (findings && factsFor(findings));
  if (!facts) return undefined;
  const keys = keysOf(plan, item);
  const turned = keys.marketing !== undefined || keys.it !== undefined;
  if (facts.open === 0 && !facts.health && !turned && !findings) return undefined;
  const key = `${item.status} ${today}`;
  if (facts.signs?.key !== key || facts.signs.keys !== keys || facts.signs.value.findings !== (findings ?? IN_STEP)) {
    const value = composed(facts, item, today, findings ?? IN_STEP);
    facts.signs = { key, keys, value: turned ? { ...value, keys } : value };
  }
  return facts.signs.value;
}

const IN_STEP: readonly Found[] = [];

/** Of items about which nothing was said, what was made of their findings is kept with these. */
const unsaid = new WeakMap<readonly Found[], Facts>();

function factsFor(findings: readonly Found[]): Facts {
  let facts = unsaid.get(findings);
  if (!facts) {
    facts = { open: 0, due: [] };
    unsaid.set(findings, facts);
  }
  return facts;
}

function composed({ open, due, health }: Facts, item: ItemFields, today: Day, findings: readonly Found[]): Signs {
  const now = isoOf(today);
  const at = Date.parse(health?.['at'] ?? '');
  return {
    open,
    overdue: due.filter((day) => day < now).length,
    health: health?.['state'] as HealthState | undefined,
    note: health?.['note'] ?? '',
    at,
    stale: item.status === 'in-progress' && today * DAY_MILLIS - at > FRESH_MILLIS,
    findings,
  };
}

/** The signs in words, one sentence fragment each. */
export function signTexts(signs: Signs | undefined): string[] {
  const texts: string[] = [];
  if (!signs) return texts;
  if (signs.findings.length > 0) texts.push(findingsText(signs.findings));
  if (signs.open > 0) {
    const open = tn('timeline.talk.open', signs.open);
    texts.push(signs.overdue > 0 ? t('timeline.talk.overdue', open, signs.overdue) : open);
  }
  if (signs.health) {
    const state = t(`timeline.talk.health.${signs.health}`);
    texts.push(signs.note ? t('timeline.talk.because', state, signs.note) : state);
    if (signs.stale) texts.push(t('timeline.talk.stale'));
  }
  return texts;
}

/** The links that begin or end at an item, each with the item at its other end. */
export function linksOfItem(plan: Plan, id: string): { link: LinkFields; other: ItemFields }[] {
  return [...plan.links.values()].flatMap((link) => {
    const end = link.from === id ? link.to : link.to === id ? link.from : undefined;
    const other = end ? plan.items.get(end) : undefined;
    return other ? [{ link, other }] : [];
  });
}
