/** An index over the links of a plan: what hangs on what. Built once for each state of the links, in one pass. Pure. */
import type { LinkFields } from './model.js';

const NONE: readonly LinkFields[] = [];
const known = new WeakMap<object, LinkGraph>();

/** The links of one state of a plan, by item and in order. */
export class LinkGraph {
  readonly #from = new Map<string, LinkFields[]>();
  readonly #to = new Map<string, LinkFields[]>();
  #ranks: Map<string, number> | undefined;

  /** The index over these links; the same object for the same map. */
  static of(links: ReadonlyMap<string, LinkFields>): LinkGraph {
    let graph = known.get(links);
    if (!graph) known.set(links, (graph = new LinkGraph(links.values())));
    return graph;
  }

  constructor(links: Iterable<LinkFields>) {
    for (const link of links) {
      push(this.#from, link.from, link);
      push(this.#to, link.to, link);
    }
  }

  /** The links that lead from this item to later ones. */
  leaving(item: string): readonly LinkFields[] {
    return this.#from.get(item) ?? NONE;
  }

  /** The links that lead to this item from earlier ones. */
  entering(item: string): readonly LinkFields[] {
    return this.#to.get(item) ?? NONE;
  }

  /** All links that begin or end at this item, those that enter it first. */
  at(item: string): readonly LinkFields[] {
    return [...this.entering(item), ...this.leaving(item)];
  }

  /** Whether any link begins or ends at this item. */
  has(item: string): boolean {
    return this.#from.has(item) || this.#to.has(item);
  }

  /** The link from one item to the other, if there is one. */
  between(from: string, to: string): LinkFields | undefined {
    return this.leaving(from).find((link) => link.to === to);
  }

  /**
   * A number that is greater than those of all items before it; undefined for an item in a circle or behind one, which
   * only two unanswered edits can make for a moment.
   */
  rank(item: string): number | undefined {
    return (this.#ranks ??= this.#rankAll()).get(item);
  }

  #rankAll(): Map<string, number> {
    const open = new Map<string, number>();
    const ranks = new Map<string, number>();
    const ready: string[] = [];
    for (const [item, links] of this.#to) open.set(item, links.length);
    for (const item of this.#from.keys()) if (!open.has(item)) ready.push(item);
    for (const item of ready) ranks.set(item, 0);
    for (let item = ready.pop(); item !== undefined; item = ready.pop()) {
      const next = ranks.get(item)! + 1;
      for (const { to } of this.leaving(item)) {
        ranks.set(to, Math.max(ranks.get(to) ?? 0, next));
        const left = open.get(to)! - 1;
        open.set(to, left);
        if (left === 0) ready.push(to);
      }
    }
    for (const [item, left] of open) if (left > 0) ranks.delete(item);
    return ranks;
  }

  /**
   * The shortest way along the links, both ends included; undefined when there is none.
   *
   * @param without a link that is left out of account
   */
  way(from: string, to: string, without?: string): string[] | undefined {
    const cameFrom = new Map<string, string | null>([[from, null]]);
    for (const here of cameFrom.keys()) {
      if (here === to) return wayTo(here, cameFrom);
      for (const link of this.leaving(here)) {
        if (link.id !== without && !cameFrom.has(link.to)) cameFrom.set(link.to, here);
      }
    }
    return undefined;
  }

  /** These items and all that they need or that needs them, however far away. */
  chain(items: Iterable<string>): Set<string> {
    const found = new Set(items);
    const walk = (start: readonly string[], next: (item: string) => readonly string[]): void => {
      const seen = new Set(start);
      for (const item of seen) {
        found.add(item);
        for (const other of next(item)) seen.add(other);
      }
    };
    const start = [...found];
    walk(start, (item) => this.leaving(item).map((link) => link.to));
    walk(start, (item) => this.entering(item).map((link) => link.from));
    return found;
  }
}

function push(map: Map<string, LinkFields[]>, key: string, link: LinkFields): void {
  const list = map.get(key);
  if (list) list.push(link);
  else map.set(key, [link]);
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let item: string | null = end; item !== null; item = cameFrom.get(item) ?? null) way.unshift(item);
  return way;
}
