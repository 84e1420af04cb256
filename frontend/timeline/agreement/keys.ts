/**
 * How far the two teams agree on an item, read from what the timeline keeps of signatures. Pure, and the same as
 * `app.commonhorizon.agreement.Agreements` on the server: a key holds as long as the item stands as was signed.
 */
import type { ItemFields, LinkFields, Team } from '../model.js';
import type { Mark, Plan } from '../plan.js';

/** What both teams sign. `summary` and `specification` are long texts, of which only is known that they differ. */
export const TERMS = ['start', 'end', 'stage', 'owner', 'title', 'summary', 'specification', 'handover'] as const;
export type Term = (typeof TERMS)[number];

/** One term that differs: what was signed, and what stands there now; both absent for long texts. */
export interface Drift {
  readonly term: Term;
  readonly from?: string;
  readonly to?: string;
}

/** One team's key, turned. */
export interface Key {
  /** The id of its signature. */
  readonly id: string;
  readonly team: Team;
  /** The id of who turned it. */
  readonly by: string;
  /** When, as an ISO instant. */
  readonly at: string;
  /** What was signed, by term. */
  readonly signed: Mark;
  /** In what the item differs from it: where there is any, the key does not hold. */
  readonly drift: readonly Drift[];
}

/** `drifted`: both teams had signed the same terms, and the item differs from them now. */
export type KeyState = 'none' | 'marketing' | 'it' | 'agreed' | 'drifted';

/** The keys of one item. The same object stands for the same facts. */
export interface Keys {
  readonly state: KeyState;
  readonly marketing?: Key;
  readonly it?: Key;
  /** The key whose terms a drifted item left first; absent for all others. */
  readonly left?: Key;
}

const NO_KEYS: Keys = { state: 'none' };

interface Pair {
  marketing?: Mark;
  it?: Mark;
  /** What was made of them, for an item with these handovers. */
  keys?: { readonly item: ItemFields; readonly handover: string; readonly value: Keys };
}

const pairs = new WeakMap<Plan['marks'], ReadonlyMap<string, Pair>>();
let last: ReadonlyMap<string, Pair> = new Map();

function pairsOf(marks: Plan['marks']): ReadonlyMap<string, Pair> {
  let index = pairs.get(marks);
  if (!index) {
    index = pairUp(marks);
    pairs.set(marks, index);
    last = index;
  }
  return index;
}

/** Pairs that are as before keep their object, so that bars of which nothing changed are not drawn again. */
function pairUp(marks: Plan['marks']): ReadonlyMap<string, Pair> {
  const index = new Map<string, Pair>();
  for (const mark of marks.values()) {
    if (mark.type !== 'signature' || !mark['item']) continue;
    const pair = index.get(mark['item']) ?? {};
    pair[mark['team'] === 'marketing' ? 'marketing' : 'it'] = mark;
    index.set(mark['item'], pair);
  }
  for (const [item, pair] of index) {
    const before = last.get(item);
    if (before && before.marketing === pair.marketing && before.it === pair.it) index.set(item, before);
  }
  return index;
}

const handovers = new WeakMap<Plan['links'], ReadonlyMap<string, string>>();

/** Of every item that has any, its handovers as the term says them: see `Handovers` on the server. */
function handoversOf(links: Plan['links']): ReadonlyMap<string, string> {
  let known = handovers.get(links);
  if (!known) {
    const parts = new Map<string, string[]>();
    const add = (item: string, other: string, { lead }: LinkFields): void => {
      const all = parts.get(item) ?? [];
      all.push(lead ? `${other}/${lead}` : other);
      parts.set(item, all);
    };
    for (const link of links.values()) {
      if (link.kind !== 'handover') continue;
      add(link.from, link.to, link);
      add(link.to, link.from, link);
    }
    known = new Map([...parts].map(([item, all]) => [item, all.sort(byOther).join(' ')]));
    handovers.set(links, known);
  }
  return known;
}

function byOther(one: string, other: string): number {
  const [a, b] = [one.split('/')[0], other.split('/')[0]];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The keys of an item. Cheap: asked for in each frame. */
export function keysOf(plan: Plan, item: ItemFields): Keys {
  if (plan.marks.size === 0) return NO_KEYS;
  const pair = pairsOf(plan.marks).get(item.id);
  if (!pair) return NO_KEYS;
  const handover = handoversOf(plan.links).get(item.id) ?? '';
  if (pair.keys?.item !== item || pair.keys.handover !== handover) {
    const value = composed(pair, item, handover);
    const before = pair.keys?.value;
    pair.keys = { item, handover, value: before && sameKeys(before, value) ? before : value };
  }
  return pair.keys.value;
}

/** The ids of the items at which some key was turned; of items that are not on the plan any more too. */
export function signedItems(plan: Plan): Iterable<string> {
  return plan.marks.size === 0 ? [] : pairsOf(plan.marks).keys();
}

function composed(pair: Pair, item: ItemFields, handover: string): Keys {
  const marketing = pair.marketing && keyOf(pair.marketing, item, handover);
  const it = pair.it && keyOf(pair.it, item, handover);
  const state = stateOf(marketing, it);
  return { state, marketing, it, left: state === 'drifted' ? firstLeft(marketing!, it!) : undefined };
}

function keyOf(signed: Mark, item: ItemFields, handover: string): Key {
  const team = signed['team'] === 'marketing' ? 'marketing' : 'it';
  return {
    id: signed.id,
    team,
    by: signed['by'] ?? '',
    at: signed['at'] ?? '',
    signed,
    drift: driftOf(signed, item, handover),
  };
}

function driftOf(signed: Mark, item: ItemFields, handover: string): Drift[] {
  const rewritten = (signed['rewritten'] ?? '').split(' ');
  const drift: Drift[] = [];
  for (const term of TERMS) {
    if (term === 'summary' || term === 'specification') {
      if (rewritten.includes(term)) drift.push({ term });
      continue;
    }
    const from = signed[term] ?? undefined;
    const to = (term === 'handover' ? handover : item[term]) || undefined;
    if (from !== to) drift.push({ term, from, to });
  }
  return drift;
}

function stateOf(marketing: Key | undefined, it: Key | undefined): KeyState {
  const holds = (key: Key | undefined): boolean => key?.drift.length === 0;
  if (holds(marketing) && holds(it)) return 'agreed';
  const together = marketing && it && (marketing.signed['with'] === it.id || it.signed['with'] === marketing.id);
  if (together) return 'drifted';
  return holds(marketing) ? 'marketing' : holds(it) ? 'it' : 'none';
}

function firstLeft(marketing: Key, it: Key): Key {
  if (marketing.drift.length === 0) return it;
  if (it.drift.length === 0) return marketing;
  // The server's times have as many digits as they need: only read do they compare.
  return Date.parse(marketing.at) <= Date.parse(it.at) ? marketing : it;
}

function sameKeys(one: Keys, other: Keys): boolean {
  return one.state === other.state && sameKey(one.marketing, other.marketing) && sameKey(one.it, other.it);
}

function sameKey(one: Key | undefined, other: Key | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.signed === other.signed &&
    one.drift.length === other.drift.length &&
    one.drift.every((drift, i) => {
      const same = other.drift[i];
      return drift.term === same.term && drift.from === same.from && drift.to === same.to;
    })
  );
}

/** Whether this team's key was turned at the item, and the item stands as was signed. */
export function holds(keys: Keys, team: Team): boolean {
  return keys[team]?.drift.length === 0;
}

/** What keys can be filtered by: both hold, drifted, or one holds and the other team's is waited for. */
export const KEY_FILTERS = ['agreed', 'drifted', 'wait-marketing', 'wait-it'] as const;
export type KeyFilter = (typeof KEY_FILTERS)[number];

export function passesKeys(keys: Keys, wanted: KeyFilter): boolean {
  switch (wanted) {
    case 'agreed':
    case 'drifted':
      return keys.state === wanted;
    case 'wait-marketing':
      return holds(keys, 'it') && !holds(keys, 'marketing');
    case 'wait-it':
      return holds(keys, 'marketing') && !holds(keys, 'it');
  }
}

/** The differences that are worth telling: without the end of something that begins and ends on one date. */
export function toldDrift(drift: readonly Drift[]): readonly Drift[] {
  const start = drift.find((one) => one.term === 'start');
  return drift.filter((one) => one.term !== 'end' || !start || one.from !== start.from || one.to !== start.to);
}

/** Whether a person at this screen may turn a team's key, as far as the timeline knows; the server has the last word. */
export function mayTurn(plan: Plan, team: Team, canEdit: boolean): boolean {
  const side = plan.people.get(plan.me.id)?.side;
  if (!canEdit || plan.roadmap.draftOf || (side !== team && side !== 'bridge')) return false;
  const holders = [...plan.marks.values()].filter((mark) => mark.type === 'key-holder' && mark['team'] === team);
  return holders.length === 0 || holders.some((mark) => mark['person'] === plan.me.id);
}

/** Whether a team's key could be turned at the item by this person: it does not hold, and they have not turned the other. */
export function couldTurn(plan: Plan, item: ItemFields, team: Team): boolean {
  const keys = keysOf(plan, item);
  const other = keys[team === 'marketing' ? 'it' : 'marketing'];
  return !holds(keys, team) && other?.by !== plan.me.id;
}
