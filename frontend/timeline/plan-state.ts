import { LayeredMap } from './layered-map.js';
import type { Fields, Op, OpType, Snapshot } from './model.js';

/** A stage, horizon, item, link, view or the roadmap itself. Immutable. A field that is not set is absent, never null. */
export type Entity = Readonly<Record<string, string>> & { readonly id: string };

/** `mark`: what is kept of the parts that other modules add, of all their types; its keys are `<type>/<id>`. */
export type TableName = 'stage' | 'horizon' | 'item' | 'link' | 'view' | 'mark';

/** All that a roadmap's changes can change and the timeline shows. Immutable. */
export interface PlanState {
  readonly roadmap: Entity;
  readonly tables: Readonly<Record<TableName, LayeredMap<Entity>>>;
  /** Which fields are kept of the parts that other modules add, by type. */
  readonly kept: Kept;
}

type Kept = Readonly<Record<string, readonly string[]>>;

/** Long texts: they are not in the snapshot, so they are not kept from changes either. */
const NOT_KEPT: ReadonlySet<string> = new Set(['summary', 'specification']);

/** The state that a snapshot describes; entities equal to one in `known` are taken from there. */
export function stateOf(snapshot: Snapshot, known?: PlanState): PlanState {
  const table = (name: TableName, all: readonly { id: string }[]) => {
    const entities = new Map<string, Entity>();
    const before = known?.tables[name];
    for (const one of all) entities.set(one.id, preferKnown(entityOf(one.id, one), before?.get(one.id)));
    return LayeredMap.over(entities);
  };
  const kept = snapshot.kept ?? {};
  const marks = Object.entries(snapshot.marks ?? {}).flatMap(([type, all]) =>
    all.map((one) => markOf(kept, type, one.id, one)!),
  );
  const roadmap = entityOf(snapshot.roadmap.id, snapshot.roadmap as unknown as Fields);
  return {
    roadmap: preferKnown(roadmap, known?.roadmap),
    tables: {
      stage: table('stage', snapshot.stages),
      horizon: table('horizon', snapshot.horizons),
      item: table('item', snapshot.items),
      link: table('link', snapshot.links),
      view: table('view', snapshot.views ?? []),
      mark: LayeredMap.of(
        marks.map((one) => {
          const key = markKey(one['type'], one.id);
          return [key, preferKnown(one, known?.tables.mark.get(key))] as const;
        }),
      ),
    },
    kept,
  };
}

/** The ids of the items that differ between two states; all items of `after` when there was none before. */
export function itemsThatDiffer(before: PlanState | undefined, after: PlanState): Set<string> {
  if (!before) return new Set(after.tables.item.keys());
  const ids = new Set<string>();
  for (const [id, item] of after.tables.item) {
    if (before.tables.item.get(id) !== item) {
      ids.add(id);
    }
  }
  for (const id of before.tables.item.keys()) {
    if (!after.tables.item.has(id)) {
      ids.add(id);
    }
  }
  const marks = [before.tables.mark, after.tables.mark];
  for (const [one, other] of [marks, marks.toReversed()]) {
    for (const [key, mark] of one) {
      if (mark['item'] && other.get(key) !== mark) ids.add(mark['item']);
    }
  }
  return ids;
}

/** Looks an entity up in a plan; undefined when it is not there. Of what other modules add it knows what is kept. */
export type Lookup = (type: OpType, id: string) => Entity | undefined;

/**
 * The steps that take a change back in the plan that `find` shows: fields which hold something else by now are left,
 * an entity that is gone stays gone, one that is there again is not added twice.
 */
export function inverseOf(ops: readonly Op[], find: Lookup): Op[] {
  return ops.toReversed().flatMap((op): Op[] => {
    const { type, id } = op;
    const now = find(type, id);
    switch (op.op) {
      case 'add':
        return now ? [{ op: 'remove', type, id }] : [];
      case 'remove':
        return now ? [] : [{ op: 'add', type, id, to: op.from ?? {} }];
      case 'set': {
        const fields = Object.keys(op.to ?? {}).filter((field) => now && valueOf(now, field) === valueOf(op.to, field));
        return fields.length ? [{ op: 'set', type, id, from: pick(op.to, fields), to: pick(op.from, fields) }] : [];
      }
    }
  });
}

/** A field's value in canonical form: null when it is not set. */
export function valueOf(fields: Readonly<Fields> | undefined, field: string): string | null {
  return fields?.[field] ?? null;
}

function pick(fields: Fields | undefined, names: string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, valueOf(fields, name)]));
}

/** A state in the making. Entities that do not change keep their identity, and so does a state with no change at all. */
export class Draft {
  private roadmap: Entity;
  private readonly written: Record<TableName, Map<string, Entity | undefined>> = {
    stage: new Map(),
    horizon: new Map(),
    item: new Map(),
    link: new Map(),
    view: new Map(),
    mark: new Map(),
  };
  private touched = new Set<string>();

  /** @param known entities that come out equal to one in here take its identity */
  constructor(
    private readonly base: PlanState,
    private readonly known: PlanState | undefined = undefined,
  ) {
    this.roadmap = base.roadmap;
  }

  readonly find: Lookup = (type, id) => {
    if (type === 'access') {
      return undefined;
    }
    if (type === 'roadmap') {
      return this.roadmap.id === id ? this.roadmap : undefined;
    }
    const { table, key } = placeOf(type, id);
    return this.written[table].has(key) ? this.written[table].get(key) : this.base.tables[table].get(key);
  };

  /** Does what the server has recorded. */
  record(ops: readonly Op[]): void {
    this.apply(ops, (op) => this.write(op.type, op.id, entityOf(op.id, op.to)));
  }

  /**
   * Lays over what a person has asked for and the server has not confirmed: what cannot be (a second entity with the
   * same id, a link to an item that is gone) is left out, for the server is going to refuse it.
   */
  propose(ops: readonly Op[]): void {
    this.apply(ops, (op) => {
      const loose =
        op.type === 'link' && [op.to?.from, op.to?.to].some((end) => !end || this.find('item', end) === undefined);
      if (!loose && !this.find(op.type, op.id)) {
        this.write(op.type, op.id, entityOf(op.id, op.to));
      }
    });
  }

  /** The ids of the items that were changed, or whose links were, since this was asked last. */
  takeTouched(): Set<string> {
    const touched = this.touched;
    this.touched = new Set();
    return touched;
  }

  /** The state with everything written so far. */
  finish(): PlanState {
    const { base, written } = this;
    const changed = Object.values(written).some((table) => table.size > 0) || this.roadmap !== base.roadmap;
    return !changed
      ? base
      : {
          roadmap: this.roadmap,
          tables: {
            stage: base.tables.stage.with(written.stage),
            horizon: base.tables.horizon.with(written.horizon),
            item: base.tables.item.with(written.item),
            link: base.tables.link.with(written.link),
            view: base.tables.view.with(written.view),
            mark: base.tables.mark.with(written.mark),
          },
          kept: base.kept,
        };
  }

  private apply(ops: readonly Op[], add: (op: Op) => void): void {
    const removedItems = new Set<string>();
    // Links come after all the rest: their items may be added by the same edit, in whatever order it names them.
    const linksAdded = (op: Op) => op.op === 'add' && op.type === 'link';
    for (const op of [...ops.filter((one) => !linksAdded(one)), ...ops.filter(linksAdded)]) {
      if (op.op === 'add') {
        add(op);
      } else if (op.op === 'remove') {
        this.write(op.type, op.id, undefined);
        if (op.type === 'item') {
          removedItems.add(op.id);
        }
      } else {
        const now = this.find(op.type, op.id);
        if (now) {
          this.write(op.type, op.id, entityOf(op.id, { ...now, ...op.to }));
        }
      }
    }
    if (removedItems.size > 0) {
      this.removeLooseLinks(removedItems);
    }
  }

  /** A link goes with either of its items. */
  private removeLooseLinks(removedItems: ReadonlySet<string>): void {
    const ends = (link: Entity) => [link['from'], link['to']];
    const isLoose = (link: Entity) => ends(link).some((end) => removedItems.has(end) && !this.find('item', end));
    const ids = new Set([...this.base.tables.link.keys(), ...this.written.link.keys()]);
    for (const id of ids) {
      const link = this.find('link', id);
      if (link && isLoose(link)) {
        this.write('link', id, undefined);
      }
    }
  }

  private write(type: OpType, id: string, fields: Entity | undefined): void {
    if (type === 'access') {
      return;
    }
    const now = this.find(type, id);
    if (type === 'roadmap') {
      this.roadmap = now && fields ? preferKnown(preferKnown(fields, this.known?.roadmap), now) : this.roadmap;
      return;
    }
    const { table, key } = placeOf(type, id);
    const entity = fields && table === 'mark' ? markOf(this.base.kept, type, id, fields) : fields;
    if (now === entity) {
      return;
    }
    const kept = entity && preferKnown(preferKnown(entity, this.known?.tables[table].get(key)), now);
    if (kept === now) {
      return;
    }
    this.written[table].set(key, kept);
    this.touch(table, now, id);
    this.touch(table, kept, id);
  }

  private touch(type: TableName, entity: Entity | undefined, id: string): void {
    if (type === 'item') {
      this.touched.add(id);
    } else if (type === 'link' && entity) {
      this.touched.add(entity['from']).add(entity['to']);
    } else if (type === 'mark' && entity?.['item']) {
      this.touched.add(entity['item']);
    }
  }
}

const OWN_TABLES: ReadonlySet<string> = new Set<TableName>(['stage', 'horizon', 'item', 'link', 'view']);

/** Where the entity of this type and id is kept. */
function placeOf(type: OpType, id: string): { table: TableName; key: string } {
  return OWN_TABLES.has(type) ? { table: type as TableName, key: id } : { table: 'mark', key: markKey(type, id) };
}

function markKey(type: string | undefined, id: string): string {
  return `${type}/${id}`;
}

/** What is kept of a part that another module adds, with its type; undefined for types of which nothing is. */
function markOf(kept: Kept, type: string, id: string, fields: Readonly<Fields>): Entity | undefined {
  const names = Object.hasOwn(kept, type) ? kept[type] : undefined;
  return names && entityOf(id, { ...Object.fromEntries(names.map((name) => [name, fields[name] ?? null])), type });
}

function entityOf(id: string, fields: Readonly<Fields> | undefined): Entity {
  // A snapshot's are as they are kept, as a rule: a large plan need not be copied.
  if (
    fields?.['id'] === id &&
    Object.keys(fields).every((field) => typeof fields[field] === 'string' && !NOT_KEPT.has(field))
  ) {
    return fields as Entity;
  }
  const entity: Record<string, string> = { id };
  for (const field in fields) {
    const value = fields[field];
    if (value !== null && value !== undefined && field !== 'id' && !NOT_KEPT.has(field)) entity[field] = value;
  }
  return entity as Entity;
}

function preferKnown(entity: Entity, known: Entity | undefined): Entity {
  return known && sameFields(entity, known) ? known : entity;
}

function sameFields(one: Entity, other: Entity): boolean {
  const fields = Object.keys(one);
  return fields.length === Object.keys(other).length && fields.every((field) => one[field] === other[field]);
}
