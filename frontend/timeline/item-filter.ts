/** Which items a view shows. Pure. */
import { KEY_FILTERS, keysOf, passesKeys } from './agreement/keys.js';
import { NOBODY, type LaneFields } from './grouping.js';
import type { HorizonFields, ItemFields } from './model.js';
import type { Plan } from './plan-store.js';
import { firstDayOf, lastDayOf, spanOf, type Day } from './time-scale.js';
import { DIMENSIONS, isFiltering, type Dimension, type ViewState } from './view-state.js';

/** Tests items and lanes against a view. The same object stands for the same answers. */
export interface ItemFilter {
  matches(item: ItemFields): boolean;
  /** Whether an item with these fields can match at all. */
  admits(fields: LaneFields): boolean;
}

/** The view without options that this plan does not have: stages, persons and horizons that are gone, or never were. */
export function knownIn(plan: Plan, view: ViewState): ViewState {
  const keep = (ids: ReadonlySet<string>, known: (id: string) => boolean): ReadonlySet<string> =>
    [...ids].every(known) ? ids : new Set([...ids].filter(known));
  return {
    ...view,
    stages: keep(view.stages, (id) => plan.stages.some((stage) => stage.id === id)),
    owners: keep(view.owners, (id) => id === NOBODY || plan.people.has(id)),
    horizons: keep(view.horizons, (id) => plan.horizons.some((horizon) => horizon.id === id)),
  };
}

const folded = new WeakMap<ItemFields, string>();

/** Text as it is compared: without case and accents, and ß as ss. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

function foldedTitle(item: ItemFields): string {
  let title = folded.get(item);
  if (title === undefined) folded.set(item, (title = foldText(item.title)));
  return title;
}

/** The words that titles must contain. */
export function wordsOf(text: string): string[] {
  return foldText(text).split(/\s+/).filter(Boolean);
}

/** A text cut where words begin and end that are looked for; together the parts are the text. */
export function markedParts(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  const characters = [...text];
  const starts: number[] = [];
  let whole = '';
  // Folding may change how long a character is, so each is folded by itself and its place remembered.
  characters.forEach((character, i) => {
    const folded = foldText(character);
    for (let j = 0; j < folded.length; j++) starts.push(i);
    whole += folded;
  });
  const hits = characters.map(() => false);
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      for (let j = at; j < at + word.length; j++) hits[starts[j]] = true;
    }
  }
  const parts: { text: string; hit: boolean }[] = [];
  characters.forEach((character, i) => {
    const last = parts.at(-1);
    if (last && last.hit === hits[i]) last.text += character;
    else parts.push({ text: character, hit: hits[i] });
  });
  return parts;
}

interface Span {
  readonly team: HorizonFields['team'];
  readonly from: Day;
  readonly to: Day;
}

function spansOf(plan: Plan, ids: ReadonlySet<string>): Span[] {
  return plan.horizons
    .filter((horizon) => ids.has(horizon.id))
    .map(({ team, start, end }) => ({
      team,
      from: firstDayOf(start) ?? Infinity,
      to: lastDayOf(end) ?? -Infinity,
    }));
}

/** An item lies in a horizon of its own team when they share a day; a milestone, in either team's. */
function liesIn(item: ItemFields, { team, from, to }: Span): boolean {
  if (item.team !== team && item.kind !== 'milestone') return false;
  const { start, end } = spanOf(item);
  if (start === undefined && end === undefined) return false;
  return (start ?? end!) <= to && (end ?? start!) >= from;
}

type Test = (item: ItemFields) => boolean;

function testsOf(plan: Plan, view: ViewState): Partial<Record<Dimension | 'text', Test>> {
  const { teams, stages, owners, statuses } = view;
  const tests: Partial<Record<Dimension | 'text', Test>> = {};
  const words = wordsOf(view.text);
  if (teams.size > 0) tests.teams = (item) => teams.has(item.team);
  if (stages.size > 0) tests.stages = (item) => stages.has(item.stage);
  if (owners.size > 0) tests.owners = (item) => owners.has(item.owner ?? NOBODY);
  if (statuses.size > 0) tests.statuses = (item) => statuses.has(item.status);
  if (view.horizons.size > 0) {
    const spans = spansOf(plan, view.horizons);
    tests.horizons = (item) => spans.some((span) => liesIn(item, span));
  }
  if (view.keys.size > 0) tests.keys = (item) => [...view.keys].some((one) => passesKeys(keysOf(plan, item), one));
  if (words.length > 0) tests.text = (item) => words.every((word) => foldedTitle(item).includes(word));
  return tests;
}

/** The filter of a view; undefined when it shows everything. Options that the plan does not have are ignored. */
export function filterOf(plan: Plan, chosen: ViewState): ItemFilter | undefined {
  const view = knownIn(plan, chosen);
  if (!isFiltering(view)) return undefined;
  const tests = Object.values(testsOf(plan, view));
  return {
    matches: (item) => tests.every((test) => test(item)),
    admits: ({ team, stage, owner, status }) =>
      (view.teams.size === 0 || view.teams.has(team)) &&
      (view.stages.size === 0 || stage === undefined || view.stages.has(stage)) &&
      (view.owners.size === 0 || owner === undefined || view.owners.has(owner ?? NOBODY)) &&
      (view.statuses.size === 0 || status === undefined || view.statuses.has(status)),
  };
}

/** For each option of a dimension how many items it would show, with everything else of the view as it is. */
export function countsOf(plan: Plan, chosen: ViewState, dimension: Dimension): ReadonlyMap<string, number> {
  const view = knownIn(plan, chosen);
  const tests = Object.values(testsOf(plan, { ...view, [dimension]: new Set() }));
  const counts = new Map<string, number>();
  const count = (option: string): void => void counts.set(option, (counts.get(option) ?? 0) + 1);
  const spans = plan.horizons.map((horizon) => ({ id: horizon.id, span: spansOf(plan, new Set([horizon.id]))[0] }));
  for (const item of plan.items.values()) {
    if (!tests.every((test) => test(item))) continue;
    switch (dimension) {
      case 'teams':
        count(item.team);
        break;
      case 'stages':
        count(item.stage);
        break;
      case 'owners':
        count(item.owner ?? NOBODY);
        break;
      case 'statuses':
        count(item.status);
        break;
      case 'keys':
        for (const one of KEY_FILTERS) if (passesKeys(keysOf(plan, item), one)) count(one);
        break;
      case 'horizons':
        for (const { id, span } of spans) if (liesIn(item, span)) count(id);
    }
  }
  return counts;
}

/** How many options are chosen in all dimensions together. */
export function chosenCount(view: ViewState): number {
  return DIMENSIONS.reduce((sum, dimension) => sum + view[dimension].size, 0);
}
