import type {
  Change,
  Conflict,
  Edit,
  Fields,
  Op,
  Refusal,
  ServerMessage,
  Snapshot,
} from '../../../../frontend/timeline/model.js';

export const ROADMAP = '00000000-0000-4000-8000-000000000000';
export const CSRF = { header: 'X-CSRF-TOKEN', token: 'token' };

type Entities = Map<string, Map<string, Fields>>;

/** What the real server promises, in a hundred lines: idempotent edits, conflicts by `from`, revisions without a gap. */
export class ModelServer {
  readonly log: Change[] = [];
  private readonly answers = new Map<string, ServerMessage>();
  private readonly entities: Entities = new Map(
    ['item', 'link', 'stage', 'horizon'].map((type) => [type, new Map<string, Fields>()]),
  );

  get revision(): number {
    return this.log.length;
  }

  snapshot(me: string): Snapshot {
    const all = (type: string) =>
      [...this.table(type)].map(([id, fields]) => {
        const set = Object.entries(fields).filter(([, value]) => value !== null);
        return { id, ...Object.fromEntries(set) };
      });
    return structuredClone({
      revision: this.revision,
      me: { id: me, access: 'edit' },
      csrf: CSRF,
      people: [{ id: me, name: me, initials: 'ME', side: 'it' }],
      roadmap: { id: ROADMAP, name: 'Plan', owner: me },
      stages: all('stage'),
      horizons: all('horizon'),
      items: all('item'),
      links: all('link'),
    }) as unknown as Snapshot;
  }

  since(revision: number): Change[] {
    return structuredClone(this.log.slice(revision));
  }

  apply(edit: Edit, by: string): ServerMessage {
    const known = this.answers.get(edit.id);
    if (known) {
      return known;
    }
    const ops = edit.ops ?? this.inverse(this.log[edit.undo! - 1]);
    const refusal = this.refusalOf(ops);
    if (!refusal && !ops.some((op) => this.changesSomething(op))) {
      const nothing: ServerMessage = { t: 'accepted', edit: edit.id, revision: this.revision };
      this.answers.set(edit.id, nothing);
      return nothing;
    }
    const answer: ServerMessage = refusal
      ? { t: 'refused', edit: edit.id, refusal }
      : { t: 'accepted', edit: edit.id, revision: this.revision + 1 };
    if (!refusal) {
      this.log.push({
        revision: this.revision + 1,
        edit: edit.id,
        by,
        at: '2026-11-02T10:00:00Z',
        ...(edit.undo !== undefined && { undoes: edit.undo }),
        ops: ops.flatMap((op) => this.write(op)),
      });
    }
    this.answers.set(edit.id, answer);
    return answer;
  }

  private table(type: string): Map<string, Fields> {
    return this.entities.get(type)!;
  }

  private changesSomething({ op, type, id, to }: Op): boolean {
    const now = this.table(type).get(id);
    return op !== 'set' || Object.keys(to!).some((field) => (now?.[field] ?? null) !== to![field]);
  }

  private refusalOf(ops: Op[]): Refusal | undefined {
    const added = new Set(ops.filter((op) => op.op === 'add').map((op) => op.id));
    const conflicts: Conflict[] = [];
    for (const { op, type, id, from, to } of ops) {
      const now = this.table(type).get(id);
      const ends = type === 'link' && op === 'add' ? [to!.from!, to!.to!] : [];
      if (ends.some((end) => !this.table('item').has(end) && !added.has(end)) || (op !== 'add' && !now)) {
        return { reason: 'gone', message: 'It was deleted meanwhile.' };
      }
      if (op === 'add' && now) {
        return { reason: 'invalid', message: 'It is there already.' };
      }
      if (to?.title === 'forbidden word') {
        return { reason: 'invalid', message: 'Not this word.' };
      }
      for (const [field, mine] of op === 'set' ? Object.entries(to!) : []) {
        const stands = now![field] ?? null;
        if (stands !== (from?.[field] ?? null) && stands !== mine) {
          conflicts.push({ type, id, field, now: stands, mine, by: this.setterOf(id, field) });
        }
      }
    }
    return conflicts.length ? { reason: 'conflict', message: 'Somebody was faster.', conflicts } : undefined;
  }

  private setterOf(id: string, field: string): string | null {
    const sets = (op: Op) => op.id === id && (op.op === 'add' || (op.op === 'set' && field in op.to!));
    return this.log.findLast((change) => change.ops.some(sets))?.by ?? null;
  }

  private write({ op, type, id, to }: Op): Op[] {
    const table = this.table(type);
    const now = table.get(id) ?? {};
    if (op === 'add') {
      table.set(id, { ...to });
      return [{ op, type, id, to: { ...to } }];
    }
    if (op === 'set') {
      table.set(id, { ...now, ...to });
      return [
        { op, type, id, from: Object.fromEntries(Object.keys(to!).map((f) => [f, now[f] ?? null])), to: { ...to } },
      ];
    }
    const links =
      type === 'item' ? [...this.table('link')].filter(([, link]) => link.from === id || link.to === id) : [];
    const cascade = links.flatMap(([link]) => this.write({ op: 'remove', type: 'link', id: link }));
    return table.delete(id) ? [...cascade, { op, type, id, from: now }] : [];
  }

  private inverse(change: Change): Op[] {
    return change.ops.toReversed().flatMap((op): Op[] => {
      const now = this.table(op.type).get(op.id);
      if (op.op === 'add') {
        return now ? [{ op: 'remove', type: op.type, id: op.id }] : [];
      }
      if (op.op === 'remove') {
        return now ? [] : [{ op: 'add', type: op.type, id: op.id, to: op.from }];
      }
      const still = Object.keys(op.to!).filter((f) => now && (now[f] ?? null) === (op.to![f] ?? null));
      const pick = (fields: Fields) => Object.fromEntries(still.map((f) => [f, fields[f] ?? null]));
      return still.length ? [{ ...op, from: pick(op.to!), to: pick(op.from!) }] : [];
    });
  }
}
