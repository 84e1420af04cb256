/** What a person has chosen to see of a plan, and its form in the page's address. Pure. */
import { GROUPINGS, STATUSES, TEAMS, type Grouping } from './grouping.js';
import { KEY_FILTERS, type KeyFilter } from './agreement/keys.js';
import type { Status, Team } from './model.js';
import { firstDayOf, isoOf, lastDayOf, type Day } from './time-scale.js';

/** The days that are in sight, both inclusive. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** A choice of what is seen. In each dimension an empty set stands for everything. Immutable. */
export interface ViewState {
  /** What titles must contain; every word of it, in any order. */
  readonly text: string;
  readonly teams: ReadonlySet<Team>;
  /** Ids of stages. */
  readonly stages: ReadonlySet<string>;
  /** Ids of persons, or `none` for nobody. */
  readonly owners: ReadonlySet<string>;
  readonly statuses: ReadonlySet<Status>;
  /** Ids of horizons. */
  readonly horizons: ReadonlySet<string>;
  /** How far the two teams agree. */
  readonly keys: ReadonlySet<KeyFilter>;
  readonly group: Grouping;
  /** Ids of the groups that are folded to one thin row. */
  readonly collapsed: ReadonlySet<string>;
  /** Shows what does not match faintly, instead of not at all. */
  readonly dim: boolean;
}

/** The dimensions in which a person chooses among options. */
export type Dimension = 'teams' | 'stages' | 'owners' | 'statuses' | 'horizons' | 'keys';

export const DIMENSIONS: readonly Dimension[] = ['teams', 'stages', 'owners', 'statuses', 'horizons', 'keys'];

/** Everything, by stage. */
export const WHOLE_PLAN: ViewState = {
  text: '',
  teams: new Set(),
  stages: new Set(),
  owners: new Set(),
  statuses: new Set(),
  horizons: new Set(),
  keys: new Set(),
  group: 'stage',
  collapsed: new Set(),
  dim: false,
};

const KEYS: Readonly<Record<Dimension | 'collapsed', string>> = {
  teams: 'team',
  stages: 'stage',
  owners: 'owner',
  statuses: 'status',
  horizons: 'horizon',
  keys: 'keys',
  collapsed: 'closed',
};
const ALL_KEYS = [...Object.values(KEYS), 'q', 'group', 'dim', 'from', 'to'];
/** Longer than any title; keeps an address short enough for every mail program. */
const LONGEST_TEXT = 200;

/** Whether this takes any item out of sight. */
export function isFiltering(view: ViewState): boolean {
  return view.text.trim() !== '' || DIMENSIONS.some((dimension) => view[dimension].size > 0);
}

/** The same with nothing filtered; grouping and folded groups stay. */
export function withoutFilters(view: ViewState): ViewState {
  const { group, collapsed, dim } = view;
  return { ...WHOLE_PLAN, group, collapsed, dim };
}

/** The same with one option of a dimension taken in or out. */
export function withToggled(view: ViewState, dimension: Dimension | 'collapsed', option: string): ViewState {
  const options = new Set<string>(view[dimension]);
  if (!options.delete(option)) options.add(option);
  return { ...view, [dimension]: options };
}

/** Reads a query string, with or without its question mark. What cannot be understood counts as not there. */
export function readView(query: string): ViewState {
  const from = new URLSearchParams(query);
  const list = (key: string): string[] => (from.get(key) ?? '').split(',').filter((one) => one !== '');
  const known = <T extends string>(key: string, all: readonly T[]): Set<T> =>
    new Set(all.filter((one) => list(key).includes(one)));
  return {
    text: (from.get('q') ?? '').slice(0, LONGEST_TEXT),
    teams: known(KEYS.teams, TEAMS),
    stages: new Set(list(KEYS.stages)),
    owners: new Set(list(KEYS.owners)),
    statuses: known(KEYS.statuses, STATUSES),
    horizons: new Set(list(KEYS.horizons)),
    keys: known(KEYS.keys, KEY_FILTERS),
    group: GROUPINGS.find((one) => one === from.get('group')) ?? 'stage',
    collapsed: new Set(list(KEYS.collapsed)),
    dim: from.get('dim') === '1',
  };
}

/** The days that a query string asks to be in sight; undefined when it names none, or not in order. */
export function readRange(query: string): Range | undefined {
  const given = new URLSearchParams(query);
  const from = firstDayOf(given.get('from'));
  const to = lastDayOf(given.get('to'));
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

/**
 * The query string of a view, without a question mark; empty for the whole plan.
 *
 * @param range the days in sight; left out without it
 * @param others a query string whose other keys, such as the open item, are kept
 */
export function writeView(view: ViewState, range?: Range, others = ''): string {
  const to = new URLSearchParams(others);
  for (const key of ALL_KEYS) to.delete(key);
  const put = (key: string, value: string): void => (value === '' ? undefined : to.set(key, value));
  put('q', view.text.trim());
  for (const [part, key] of Object.entries(KEYS)) put(key, [...view[part as Dimension | 'collapsed']].sort().join(','));
  put('group', view.group === 'stage' ? '' : view.group);
  put('dim', view.dim ? '1' : '');
  if (range) {
    put('from', isoOf(range.from));
    put('to', isoOf(range.to));
  }
  // A comma needs no escape in a query, and addresses are read by people too.
  return to.toString().replaceAll('%2C', ',');
}
