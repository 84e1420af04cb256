/** Who else has the plan open and what they do, and what is told of the person here. No DOM; nothing of it is kept. */
import type { PresenceLink } from './live-channel.js';
import type { Here, Present, ServerMessage } from './model.js';

/** At least so long between two messages. */
const PAUSE = 100;
/** So often at least a screen tells that it is there, and one that is idle. */
const HEARTBEAT = 4_000;
const IDLE_HEARTBEAT = 45_000;
/** Without a way to the server, what is known of the others holds for so long. */
const FORGET_AFTER = 10_000;
/** The server takes so many items of each sort. */
const MOST_ITEMS = 20;

export class Presence implements PresenceLink {
  #others = new Map<string, Present>();
  #known = false;
  #mine: Here = {};
  #tell: ((here: Here) => void) | undefined;
  #told = '';
  #toldAt = -Infinity;
  #sending: ReturnType<typeof setTimeout> | undefined;
  #heartbeat: ReturnType<typeof setTimeout> | undefined;
  #forgetting: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /** Everybody else who is here, by id; in the order in which they came. The same map as long as nothing is new. */
  get others(): ReadonlyMap<string, Present> {
    return this.#others;
  }

  /** Whether all who are here are known: before the server has told, and some time after it was last heard, nobody is. */
  get known(): boolean {
    return this.#known;
  }

  /** What was told last, or is about to be. */
  get mine(): Here {
    return this.#mine;
  }

  /** Calls the listener whenever there is something new of the others. @returns ends that */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells what has changed of what the person here does; the rest stays as it was told. */
  update(part: Here): void {
    this.#mine = { ...this.#mine, ...part };
    this.#sendSoon();
  }

  opened(tell: (here: Here) => void): void {
    clearTimeout(this.#forgetting);
    this.#tell = tell;
    this.#told = '';
    this.#sendSoon();
  }

  heard({ all, who }: ServerMessage & { t: 'who' }): void {
    const news = !!all && !this.#known;
    this.#known ||= !!all;
    const others = new Map(all ? [] : this.#others);
    for (const one of who) {
      if (one.gone) others.delete(one.person.id);
      else others.set(one.person.id, one);
    }
    this.#take(others, news);
  }

  closed(): void {
    this.#tell = undefined;
    clearTimeout(this.#sending);
    this.#sending = undefined;
    clearTimeout(this.#heartbeat);
    clearTimeout(this.#forgetting);
    if (this.#known || this.#others.size > 0) this.#forgetting = setTimeout(() => this.#forget(), FORGET_AFTER);
  }

  #forget(): void {
    this.#known = false;
    this.#take(new Map(), true);
  }

  /** @param news whether that is news even if there is nobody */
  #take(others: Map<string, Present>, news: boolean): void {
    if (others.size === 0 && this.#others.size === 0 && !news) return;
    this.#others = others;
    for (const listener of [...this.#listeners]) listener();
  }

  #sendSoon(): void {
    if (this.#sending !== undefined || !this.#tell) return;
    const wait = Math.max(0, this.#toldAt + PAUSE - Date.now());
    this.#sending = setTimeout(() => this.#send(), wait);
  }

  #send(): void {
    this.#sending = undefined;
    const here = bounded(this.#mine);
    const text = JSON.stringify(here);
    if (text !== this.#told) this.#tellNow(here, text);
  }

  #tellNow(here: Here, text: string): void {
    this.#told = text;
    this.#toldAt = Date.now();
    this.#tell?.(here);
    clearTimeout(this.#heartbeat);
    this.#heartbeat = setTimeout(
      () => this.#tellNow(bounded(this.#mine), JSON.stringify(bounded(this.#mine))),
      here.idle ? IDLE_HEARTBEAT : HEARTBEAT,
    );
  }
}

/** What the server takes of it. */
function bounded(here: Here): Here {
  const { idle, selected = [], moving = [], typing, view, follows } = here;
  return {
    ...(idle && { idle }),
    ...(selected.length > 0 && { selected: selected.slice(0, MOST_ITEMS) }),
    ...(!idle && moving.length > 0 && { moving: moving.slice(0, MOST_ITEMS) }),
    ...(!idle && typing && { typing }),
    ...(view && { view }),
    ...(follows && { follows }),
  };
}
