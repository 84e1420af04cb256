/**
 * The card that tells all about an item while the pointer rests on it, or the keyboard's focus does. It can be pointed
 * at, goes with Esc, and never lies over its bar (WCAG 1.4.13). Touch has the panel instead.
 */
import { html, nothing, render } from 'lit';
import type { TimelineHost } from '../host.js';
import type { PlanEvent } from '../plan-store.js';
import { cardView, type LastTouch } from './card-view.js';
import { placeCard } from './placing.js';

/** So long the pointer or the focus rests on a bar before its card comes; less when one was there just now. */
const REST_MILLIS = 500;
const FOCUS_MILLIS = 700;
const NEXT_MILLIS = 120;
/** Time to reach the card, or to cross a gap, before it goes. */
const GRACE_MILLIS = 220;
const REMEMBERED = 2_000;

export class Card {
  #root: ShadowRoot | undefined;
  #id: string | null = null;
  /** Where the pointer was; undefined for the keyboard's focus. */
  #x: number | undefined;
  #coming: ReturnType<typeof setTimeout> | undefined;
  #comingByPointer = false;
  #going: ReturnType<typeof setTimeout> | undefined;
  #wentAt = -Infinity;
  readonly #touches = new Map<string, LastTouch>();

  /** @param busy whether something else has the person's attention: then no card comes */
  constructor(
    private readonly host: TimelineHost,
    private readonly box: () => HTMLElement,
    private readonly busy: () => boolean,
  ) {}

  listen(root: ShadowRoot): void {
    this.#root = root;
    root.addEventListener('pointerover', (event) => this.#onOver(event as PointerEvent));
    root.addEventListener('pointerout', (event) => this.#onOut(event as PointerEvent));
    root.addEventListener('pointerdown', (event) => this.#onPress(event as PointerEvent), { capture: true });
    root.addEventListener('focusin', (event) => this.#onFocus(event.target as HTMLElement));
    root.addEventListener('focusout', () => this.hide());
    root.addEventListener('scroll', () => this.#onScroll(), { capture: true, passive: true });
    root.addEventListener('keydown', (event) => this.#onKeyDown(event as KeyboardEvent), { capture: true });
  }

  get isOpen(): boolean {
    return this.#id !== null;
  }

  /* ---- coming and going ---- */

  #onOver(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const target = event.target as Element;
    if (target.closest('.card')) return clearTimeout(this.#going);
    const bar = barUnder(target);
    const id = bar?.dataset['item'] ?? gripOwner(target);
    if (!id) return;
    clearTimeout(this.#going);
    if (id === this.#id) return;
    const soon = this.isOpen || performance.now() - this.#wentAt < 400;
    if (this.isOpen) this.#hideSoon();
    this.#showAfter(id, soon ? NEXT_MILLIS : REST_MILLIS, event.clientX);
  }

  #onOut(event: PointerEvent): void {
    const to = event.relatedTarget as Element | null;
    const still = to && (to.closest('.card') ?? (barUnder(to)?.dataset['item'] ?? gripOwner(to)) === this.#id);
    if (still) return;
    clearTimeout(this.#coming);
    if (this.isOpen) this.#hideSoon();
  }

  /** The card tells, it does not stand in the way: a press on it is meant for what lies below. */
  #onPress(event: PointerEvent): void {
    const onCard = (event.target as Element).closest('.card') !== null;
    this.hide();
    if (!onCard) return;
    event.stopImmediatePropagation();
    this.#root?.elementFromPoint(event.clientX, event.clientY)?.dispatchEvent(new PointerEvent(event.type, event));
  }

  #onFocus(target: HTMLElement): void {
    const id = target.dataset['item'];
    if (id && target.matches(':focus-visible')) this.#showAfter(id, FOCUS_MILLIS, undefined);
  }

  /** A key means that something is being done: the card does not stand in the way of it. */
  #onKeyDown(event: KeyboardEvent): void {
    if (['Control', 'Shift', 'Alt', 'Meta', 'Escape'].includes(event.key)) return;
    this.hide();
  }

  /** The bars move away under the pointer; the keyboard's focus scrolls its own bar into sight, and that may go on. */
  #onScroll(): void {
    if (this.isOpen || this.#comingByPointer) this.hide();
  }

  #showAfter(id: string, millis: number, x: number | undefined): void {
    // On a wall an item has a card of its own, in large letters, on a click.
    if (this.host.hasAttribute('presenting')) return;
    clearTimeout(this.#coming);
    this.#comingByPointer = x !== undefined;
    this.#coming = setTimeout(() => this.#show(id, x), millis);
  }

  #hideSoon(): void {
    clearTimeout(this.#going);
    this.#going = setTimeout(() => this.hide(), GRACE_MILLIS);
  }

  /** Takes the card away, and one that is about to come. */
  hide(): void {
    clearTimeout(this.#coming);
    clearTimeout(this.#going);
    if (!this.isOpen) return;
    this.host.barOf(this.#id!)?.removeAttribute('aria-describedby');
    this.#id = null;
    this.#wentAt = performance.now();
    this.#draw();
  }

  #show(id: string, x: number | undefined): void {
    if (this.busy() || this.host.hasAttribute('dragging') || !this.host.plan?.items.has(id)) return;
    if (this.isOpen) this.hide();
    this.#id = id;
    this.#x = x;
    this.#draw();
  }

  /* ---- drawing ---- */

  #draw(): void {
    const item = this.#id === null ? undefined : this.host.plan?.items.get(this.#id);
    const bar = item && this.host.barOf(item.id);
    if (!item || !bar) {
      this.#id = null;
      render(nothing, this.box());
      return;
    }
    const { plan, store } = this.host;
    const inside = cardView(plan!, item, store.isPending(item.id), this.#touches.get(item.id));
    render(html`<div class="card" id="card" role="tooltip" popover="manual">${inside}</div>`, this.box());
    bar.setAttribute('aria-describedby', 'card');
    this.#place(bar);
  }

  #place(bar: HTMLElement): void {
    const card = this.box().querySelector<HTMLElement>('.card')!;
    if (!card.matches(':popover-open')) card.showPopover();
    card.style.maxHeight = '';
    const rect = bar.getBoundingClientRect();
    const sight = this.host.sight();
    const seen = Math.max(rect.left, bar.classList.contains('chip') ? 0 : sight.clientX);
    const x = this.#x === undefined ? seen : Math.max(seen, this.#x - 24);
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const spot = placeCard(rect, size, { width: innerWidth, height: innerHeight }, x);
    card.style.left = `${spot.left}px`;
    card.style.top = `${spot.top}px`;
    if (spot.height < size.height) card.style.maxHeight = `${spot.height}px`;
  }

  /* ---- what is known ---- */

  planChanged({ change }: PlanEvent): void {
    if (change) this.#remember(change.by, Date.parse(change.at), change.ops);
    if (this.isOpen) this.#draw();
  }

  #remember(by: string, at: number, ops: readonly { type: string; id: string }[]): void {
    for (const { type, id } of ops) if (type === 'item') this.#touches.set(id, { by, at });
    for (const id of this.#touches.keys()) {
      if (this.#touches.size <= REMEMBERED) break;
      this.#touches.delete(id);
    }
  }

  /** The timeline was drawn: the card stays beside its bar, or goes while a gesture runs. */
  drawn(): void {
    if (!this.isOpen) return;
    const bar = this.host.barOf(this.#id!);
    if (!bar || this.host.hasAttribute('dragging')) this.hide();
    else this.#place(bar);
  }
}

function barUnder(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>('.bars [data-item], .chips [data-item]');
}

/** A bar's grips lie beside it in the page and belong to it all the same. */
function gripOwner(target: Element): string | undefined {
  return target.closest<HTMLElement>('[data-grip]')?.dataset['for'];
}
