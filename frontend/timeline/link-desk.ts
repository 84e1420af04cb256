/** Which links are pointed at, chosen and shown, and the card on which one is changed. */
import { type TemplateResult, nothing } from 'lit';
import * as edits from './edits.js';
import type { PointerAt } from './gestures.js';
import type { TimelineHost, TimelinePart } from './host.js';
import { itemCard, linkCard } from './link-card.js';
import { LinkGraph } from './link-graph.js';
import { goneSentence, linkSentence } from './link-texts.js';
import { LinkChoice } from './linking.js';
import type { Fields, ItemFields, LinkFields, LinkKind } from './model.js';
import type { Plan } from './plan-store.js';

/** What stands out in the plan because of a link or a selection. */
export interface Highlight {
  /** The items of the chain; empty when nothing stands out. */
  readonly items: ReadonlySet<string>;
  /** The link under the pointer, unless its card is open, and the one whose card is. */
  readonly hovered: string | null;
  readonly chosen: string | null;
}

const NO_ITEMS: ReadonlySet<string> = new Set();

/** A place in the plan's pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Begins to choose, with the keys, the item that is to come after this one. For menus and palettes. */
export function startLinking(host: TimelineHost, id: string, kind?: LinkKind): void {
  host.links.choice.start(id, kind);
}

/** Opens the card with all links of an item. For menus and palettes. */
export function showLinks(host: TimelineHost, id: string): void {
  host.links.show(id);
}

export class LinkDesk implements TimelinePart {
  /** The choice of a later item by keys. */
  readonly choice: LinkChoice;
  #hovered: string | null = null;
  #link: string | null = null;
  #item: string | null = null;
  #spot: Spot = { x: 0, y: 0 };
  #chain: { key: readonly unknown[]; items: ReadonlySet<string> } = { key: [], items: NO_ITEMS };
  #root: ShadowRoot | undefined;

  constructor(private readonly host: TimelineHost) {
    this.choice = new LinkChoice(host);
  }

  /* ---- what stands out ---- */

  highlight(): Highlight {
    const hovered = this.#hovered === this.#link ? null : this.#hovered;
    return { items: this.#chainItems(), hovered, chosen: this.#link };
  }

  #chainItems(): ReadonlySet<string> {
    const { plan, selection } = this.host;
    if (!plan) return NO_ITEMS;
    const link = plan.links.get(this.#hovered ?? this.#link ?? '');
    const key = [plan.links, link, selection];
    if (key.some((one, i) => one !== this.#chain.key[i])) {
      const graph = LinkGraph.of(plan.links);
      const start = link ? [link.from, link.to] : [...selection].filter((id) => graph.has(id));
      this.#chain = { key, items: start.length > 0 ? graph.chain(start) : NO_ITEMS };
    }
    return this.#chain.items;
  }

  /* ---- the card ---- */

  /** Opens a link's card at a place of the screen, or beside its later item. */
  choose(id: string, at?: Pick<PointerAt, 'clientX' | 'clientY'>): void {
    const link = this.host.plan?.links.get(id);
    if (!link) return;
    this.#link = id;
    this.#item = null;
    this.#spot = at ? this.#spotAt(at.clientX, at.clientY) : this.#spotOf(link.to);
    this.host.refresh();
  }

  /** Opens the card with all links of an item, with the focus in it. */
  show(item: string): void {
    if (!this.host.plan?.items.has(item)) return;
    this.#link = null;
    this.#item = item;
    this.#spot = this.#spotOf(item);
    this.#focusCard();
  }

  /** Closes the card; with `focus` the keyboard goes back to the item it came from. */
  close(focus = false): void {
    if (!this.#link && !this.#item) return;
    const back = this.#item ?? this.host.plan?.links.get(this.#link ?? '')?.from;
    this.#link = this.#item = this.#hovered = null;
    this.host.refresh();
    if (focus && back) this.host.focusItem(this.host.focusId ?? back, false);
  }

  #focusCard(): void {
    this.host.refresh();
    void this.host.updateComplete.then(() => {
      const card = this.#root?.querySelector('.link-card');
      const first = card?.querySelector<HTMLElement>('select') ?? card?.querySelector<HTMLElement>('button');
      first?.focus();
    });
  }

  #spotAt(clientX: number, clientY: number): Spot {
    const sight = this.host.sight();
    return { x: sight.x + clientX - sight.clientX, y: sight.y + clientY - sight.clientY };
  }

  #spotOf(item: string): Spot {
    const bar = this.host.barOf(item)?.getBoundingClientRect();
    const sight = this.host.sight();
    return bar
      ? this.#spotAt(Math.max(bar.left, sight.clientX), bar.bottom)
      : { x: sight.x + sight.width / 3, y: sight.y + 40 };
  }

  /** Keeps the card where it belongs in the plan and inside the element. Written directly: scrolling draws nothing. */
  readonly #place = (): void => {
    const card = this.#root?.querySelector<HTMLElement>('.link-card');
    if (!card) return;
    const frame = this.host.getBoundingClientRect();
    const sight = this.host.sight();
    const x = sight.clientX - frame.left + this.#spot.x - sight.x + 10;
    const y = sight.clientY - frame.top + this.#spot.y - sight.y + 10;
    card.style.left = `${Math.round(Math.max(8, Math.min(x, frame.width - card.offsetWidth - 8)))}px`;
    card.style.top = `${Math.round(Math.max(8, Math.min(y, frame.height - card.offsetHeight - 8)))}px`;
  };

  /* ---- what the card changes ---- */

  #set(link: LinkFields, to: Fields): void {
    this.host.desk.propose([{ op: 'set', type: 'link', id: link.id, to }]);
  }

  /** The later item becomes the earlier one. A handover cannot be the other way round, a dependency can. */
  #turn(link: LinkFields): void {
    const { items } = this.host.plan!;
    this.#set(link, { from: link.to, to: link.from, kind: 'needs' });
    this.host.say(linkSentence('needs', items.get(link.to)!, items.get(link.from)!));
  }

  #remove(link: LinkFields): void {
    const { items } = this.host.plan!;
    const edit = this.host.desk.propose([edits.removeLink(link)]);
    if (!edit) return;
    const text = goneSentence(link.kind, items.get(link.from)!, items.get(link.to)!);
    this.close(true);
    this.host.desk.offerUndo(text, edit);
    this.host.say(text);
  }

  /* ---- as a part of the timeline ---- */

  listen(root: ShadowRoot): void {
    this.#root = root;
    const linkAt = (event: Event): string | null =>
      (event.target as Element).closest<SVGElement>('[data-link]')?.dataset['link'] ?? null;
    root.addEventListener('pointerover', (event) => this.#hover(linkAt(event)));
    root.addEventListener('pointerdown', (event) => {
      if (!(event.target as Element).closest('.link-card')) this.close();
    });
    root.addEventListener('click', (event) => {
      const id = linkAt(event);
      const item = (event.target as Element).closest<SVGElement>('[data-links-of]')?.dataset['linksOf'];
      if (item) this.show(item);
      if (!id) return;
      this.choose(id, event as MouseEvent);
      this.#focusCard();
    });
    root.addEventListener('scroll', this.#place, true);
  }

  #hover(id: string | null): void {
    if (this.#hovered === id || this.host.gesturing) return;
    this.#hovered = id;
    this.host.refresh();
  }

  planChanged(): void {
    const plan = this.host.plan;
    if ((this.#link && !plan?.links.has(this.#link)) || (this.#item && !plan?.items.has(this.#item))) this.close();
    if (this.#hovered && !plan?.links.has(this.#hovered)) this.#hovered = null;
  }

  disconnected(): void {
    this.#link = this.#item = this.#hovered = null;
  }

  /** Escape and Delete belong to the open card. */
  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const open = this.#link ?? this.#item;
    if (event.key === 'Escape' && open) {
      this.close(true);
      return true;
    }
    const link = this.#link ? this.host.plan?.links.get(this.#link) : undefined;
    if ((event.key === 'Delete' || event.key === 'Backspace') && link) {
      if (this.host.canEdit) this.#remove(link);
      return true;
    }
    return false;
  }

  overAll(): TemplateResult | symbol {
    const { plan, canEdit } = this.host;
    const link = this.#link ? plan?.links.get(this.#link) : undefined;
    const item = this.#item ? plan?.items.get(this.#item) : undefined;
    if (plan && link) return this.#linkCard(plan, link);
    if (!plan || !item) return nothing;
    return itemCard(plan, item, canEdit, {
      close: () => this.close(true),
      key: this.#cardKey,
      choose: (id) => {
        this.choose(id);
        this.#focusCard();
      },
      add: () => {
        this.close();
        this.choice.start(item.id);
        this.host.focusItem(item.id, true);
      },
    });
  }

  #linkCard(plan: Plan, link: LinkFields): TemplateResult {
    return linkCard(plan, link, this.host.canEdit, {
      close: () => this.close(true),
      key: this.#cardKey,
      set: (to) => this.#set(link, to),
      turn: () => this.#turn(link),
      remove: () => this.#remove(link),
      go: (item: ItemFields) => {
        this.close();
        this.host.setSelection([item.id], item.id);
        this.host.focusItem(item.id, true);
      },
    });
  }

  /** Keys on the card are meant for it, not for the timeline; only undoing holds everywhere. */
  readonly #cardKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const typing = (event.target as Element).matches('input, select');
    if (event.key === 'Escape' || (!typing && (event.key === 'Delete' || event.key === 'Backspace'))) {
      if (this.key(event)) event.preventDefault();
    }
    event.stopPropagation();
  };

  drawn(): void {
    this.#place();
  }
}
