import type { LayeredMap } from './layered-map.js';
import type {
  HorizonFields,
  ItemFields,
  LinkFields,
  Person,
  RoadmapFields,
  Snapshot,
  StageFields,
  ViewFields,
} from './model.js';
import type { Entity, PlanState } from './plan-state.js';

/**
 * The plan as this person should see it: what the server has confirmed with the person's own pending edits over it.
 * Immutable; a person, stage, horizon, item or link that did not change keeps its identity from one plan to the next. A
 * field that is not set is absent. The order of `items` and `links` means nothing.
 */
export interface Plan {
  /** The confirmed revision. */
  readonly revision: number;
  /** Whether it is the plan of an earlier time, which can only be looked at. */
  readonly past?: boolean;
  readonly me: Snapshot['me'];
  readonly roadmap: RoadmapFields;
  /** By id. */
  readonly people: ReadonlyMap<string, Person>;
  /** By position. */
  readonly stages: readonly StageFields[];
  /** By team, then start. */
  readonly horizons: readonly HorizonFields[];
  /** By id. */
  readonly items: ReadonlyMap<string, ItemFields>;
  /** By id. Both ends of each are in `items`. */
  readonly links: ReadonlyMap<string, LinkFields>;
  /** The views that all see, by name. */
  readonly views: readonly ViewFields[];
  /**
   * What is kept of the parts that other modules add to the plan, by `<type>/<id>`. It is the same map as long as nothing in
   * it has changed.
   */
  readonly marks: ReadonlyMap<string, Mark>;
}

/** What is drawn until the first plan is there: nothing, for somebody who may do nothing. */
export const NO_PLAN: Plan = {
  revision: 0,
  me: { id: '', access: 'view' },
  roadmap: { id: '', name: '', owner: '' },
  people: new Map(),
  stages: [],
  horizons: [],
  items: new Map(),
  links: new Map(),
  views: [],
  marks: new Map(),
};

/** What a timeline keeps of a part that another module adds: its type, its id, and the fields that are set. */
export type Mark = Entity & { readonly type: string };

/** The plan that these make up. */
export function planOf(
  { roadmap, tables }: PlanState,
  revision: number,
  me: Snapshot['me'],
  people: ReadonlyMap<string, Person>,
): Plan {
  return {
    revision,
    me,
    roadmap: as<RoadmapFields>(roadmap),
    people,
    stages: stagesOf(tables.stage),
    horizons: horizonsOf(tables.horizon),
    items: as<ReadonlyMap<string, ItemFields>>(tables.item),
    links: as<ReadonlyMap<string, LinkFields>>(tables.link),
    views: viewsOf(tables.view),
    marks: as<ReadonlyMap<string, Mark>>(tables.mark),
  };
}

const stagesOf = sortedOnce<StageFields>((one, other) => Number(one.position) - Number(other.position));
const horizonsOf = sortedOnce<HorizonFields>(
  (one, other) => one.team.localeCompare(other.team) || one.start.localeCompare(other.start),
);

const viewsOf = sortedOnce<ViewFields>((one, other) => one.name.localeCompare(other.name));

/** Sorts a table, equal ones by id, and gives the same array for the same table. */
function sortedOnce<T extends { id: string }>(compare: (one: T, other: T) => number) {
  const sorted = new WeakMap<LayeredMap<Entity>, readonly T[]>();
  return (table: LayeredMap<Entity>): readonly T[] => {
    const known = sorted.get(table);
    const all = known ?? as<T[]>([...table.values()]).sort((a, b) => compare(a, b) || (a.id < b.id ? -1 : 1));
    sorted.set(table, all);
    return all;
  };
}

/** Entities carry the fields of their wire type by the server's word; this is the one place that takes it. */
function as<T>(value: unknown): T {
  return value as T;
}
