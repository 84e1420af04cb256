import { describe, expect, it } from 'vitest';
import type { Change, Edit, Fields, Op, ServerMessage } from '../../../../frontend/timeline/model.js';
import type { PendingStorage } from '../../../../frontend/timeline/pending-storage.js';
import { PlanStore } from '../../../../frontend/timeline/plan-store.js';
import { ModelServer } from './model-server.js';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);
const STEPS = 250;

/** Mulberry32: small, and the same everywhere for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One person's screen, with a line to the server that loses, delays and doubles messages. */
class Screen {
  store!: PlanStore;
  toServer: Edit[] = [];
  fromServer: (ServerMessage | { t: 'changes'; changes: Change[] })[] = [];
  readonly proposed = new Map<string, Edit>();
  readonly settled = new Map<string, number>();
  private sent = new Set<string>();
  private readonly stored = new Map<string, string>();
  private readonly storage: PendingStorage = {
    read: (key) => this.stored.get(key) ?? null,
    write: (key, text) => (text === null ? this.stored.delete(key) : this.stored.set(key, text)),
  };

  constructor(
    readonly me: string,
    private readonly server: ModelServer,
    private readonly random: () => number,
  ) {
    this.reload();
  }

  reload(): void {
    this.store = new PlanStore(this.storage);
    this.store.subscribe((event) => {
      if (event.edit && !this.store.pending.includes(event.edit)) {
        this.settled.set(event.edit.id, (this.settled.get(event.edit.id) ?? 0) + 1);
      }
    });
    this.reconnect();
    this.store.load(this.server.snapshot(this.me));
  }

  /** The connection breaks: whatever is on the wire is lost. */
  reconnect(): void {
    this.toServer = [];
    this.fromServer = [];
    this.sent = new Set();
    if (this.store.plan) {
      this.catchUp();
    }
  }

  catchUp(): void {
    this.store.receive(this.server.since(this.store.revision));
  }

  propose(edit: Edit): void {
    this.proposed.set(edit.id, edit);
  }

  flush(): void {
    for (const edit of this.store.sendable.filter((one) => !this.sent.has(one.id))) {
      this.sent.add(edit.id);
      this.toServer.push(structuredClone(edit));
    }
  }

  takeOne(): void {
    const message = this.fromServer.shift();
    if (!message) {
      return;
    }
    if (this.random() < 0.1) {
      this.fromServer.push(message);
    }
    if (message.t === 'changes' && !this.store.receive(message.changes)) {
      this.catchUp();
    } else if (message.t === 'accepted') {
      this.store.accepted(message.edit, message.revision);
    } else if (message.t === 'refused') {
      this.store.refused(message.edit, message.refusal);
    }
  }
}

class World {
  readonly server = new ModelServer();
  readonly screens: Screen[];
  private added = 0;

  constructor(readonly random: () => number) {
    const items = Array.from({ length: 6 }, (_, index) => this.newItem(`item-${index}`));
    this.server.apply({ id: 'start', base: 0, ops: items }, 'maya');
    this.screens = ['maya', 'ivan', 'lena'].map((me) => new Screen(me, this.server, random));
  }

  step(): void {
    const screen = this.pick(this.screens);
    const chance = this.random();
    if (chance < 0.3) {
      this.act(screen);
    } else if (chance < 0.6) {
      screen.flush();
      this.serve(screen);
    } else if (chance < 0.92) {
      screen.takeOne();
    } else if (chance < 0.96) {
      screen.fromServer.splice(Math.floor(this.random() * screen.fromServer.length), 1);
    } else if (chance < 0.985) {
      screen.reconnect();
    } else {
      screen.reload();
    }
  }

  /** All lines work again and everything on them arrives. */
  settle(): void {
    this.screens.forEach((screen) => screen.reconnect());
    for (let round = 0; this.screens.some((one) => one.store.pending.length > 0); round++) {
      expect(round).toBeLessThan(500);
      for (const screen of this.screens) {
        screen.flush();
        this.serve(screen);
        screen.takeOne();
      }
    }
    this.screens.forEach((screen) => screen.catchUp());
  }

  private serve(screen: Screen): void {
    const edit = screen.toServer.shift();
    if (!edit) {
      return;
    }
    const before = this.server.revision;
    const answer = this.server.apply(edit, screen.me);
    if (answer.t === 'refused') {
      const ownFault = answer.refusal.conflicts?.filter((conflict) => conflict.by === screen.me) ?? [];
      expect(ownFault, 'a conflict is always with another person').toEqual([]);
    }
    const changes = this.server.since(before);
    const answerFirst = this.random() < 0.5;
    for (const one of this.screens) {
      const messages: ServerMessage[] = changes.length ? [{ t: 'changes', changes: structuredClone(changes) }] : [];
      const own: ServerMessage[] = one === screen ? [answer] : [];
      one.fromServer.push(...(answerFirst ? [...own, ...messages] : [...messages, ...own]));
    }
  }

  private act(screen: Screen): void {
    const { store } = screen;
    const chance = this.random();
    const back = this.random() < 0.5 ? store.undoable : store.redoable;
    if (chance < 0.15 && back !== undefined) {
      screen.propose(store.proposeUndo(back));
      return;
    }
    screen.propose(store.propose(this.ops([...store.plan!.items.keys()], [...store.plan!.links.keys()])));
  }

  private ops(items: string[], links: string[]): Op[] {
    const chance = this.random();
    if (chance < 0.15 || items.length < 3) {
      return [this.newItem(`item-${this.added++}-${this.random()}`)];
    }
    if (chance < 0.22) {
      return [{ op: 'remove', type: 'item', id: this.pick(items) }];
    }
    if (chance < 0.32) {
      const to = { kind: 'handover', from: this.pick(items), to: this.pick(items), lead: '7' };
      return [{ op: 'add', type: 'link', id: `link-${this.added++}-${this.random()}`, to }];
    }
    if (chance < 0.36 && links.length > 0) {
      return [{ op: 'remove', type: 'link', id: this.pick(links) }];
    }
    const title = this.random() < 0.1 ? 'forbidden word' : `title ${Math.floor(this.random() * 5)}`;
    const start = this.random() < 0.3 ? null : `2026-11-0${1 + Math.floor(this.random() * 8)}`;
    const to = this.pick<Fields>([{ title }, { start }, { title, start }]);
    return [...new Set([this.pick(items), this.pick(items)])].map((id) => ({ op: 'set', type: 'item', id, to }));
  }

  private newItem(id: string): Op {
    const to = { kind: 'pilot', team: 'marketing', stage: 's', title: id, status: 'proposed', start: '2026-11-01' };
    return { op: 'add', type: 'item', id, to };
  }

  private pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)];
  }
}

const byId = (all: Iterable<{ id: string }>) => [...all].sort((one, other) => (one.id < other.id ? -1 : 1));

describe('several screens on a line that loses, delays and doubles messages', () => {
  it.each(SEEDS)('all show what the server has, and every edit is settled (seed %i)', (seed) => {
    const world = new World(randomFrom(seed));
    for (let step = 0; step < STEPS; step++) {
      world.step();
      for (const { store } of world.screens) {
        const { items, links } = store.plan!;
        expect([...links.values()].every((link) => items.has(link.from) && items.has(link.to))).toBe(true);
      }
    }
    world.settle();
    for (const screen of world.screens) {
      const truth = world.server.snapshot(screen.me);
      expect(screen.store.revision).toBe(truth.revision);
      expect(byId(screen.store.plan!.items.values())).toEqual(byId(truth.items));
      expect(byId(screen.store.plan!.links.values())).toEqual(byId(truth.links));
    }
    const recorded = world.server.log.map((change) => change.edit);
    expect(new Set(recorded).size).toBe(recorded.length);
    for (const screen of world.screens) {
      const lost = [...screen.proposed.keys()].filter((id) => !recorded.includes(id) && !screen.settled.has(id));
      expect(lost).toEqual([]);
    }
  });
});
