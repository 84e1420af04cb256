/**
 * What a gesture draws while it runs. Plain DOM, moved by transform: no rendering of the plan happens between two
 * movements of the pointer.
 */
import type { Lane } from './lane-layout.js';
import type { Box } from './bar-view.js';
import type { GhostLink } from './cascade-preview.js';

const SVG = 'http://www.w3.org/2000/svg';

function pathOf(d: string, className: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  path.setAttribute('class', className);
  return path;
}

/** Draws into two layers of the element: `plan` scrolls with the plan, `overlay` covers the whole element. */
export class GhostLayer {
  #ghosts = new Map<string, HTMLElement>();
  #along: ReadonlySet<string> = new Set();
  #parts = new Map<string, HTMLElement>();
  #path: SVGPathElement | undefined;

  constructor(
    private readonly plan: () => HTMLElement,
    private readonly calendar: () => HTMLElement,
    private readonly overlay: () => HTMLElement,
  ) {}

  /** Shows a copy of the item's bar, or a plain one when its bar is not drawn, at this place. */
  ghost(id: string, box: Box, make: () => HTMLElement): void {
    let element = this.#ghosts.get(id);
    if (!element) {
      element = make();
      this.#ghosts.set(id, element);
      this.plan().append(element);
    }
    element.hidden = false;
    element.style.transform = `translate(${box.x}px, ${box.y}px)`;
    element.style.width = `${box.width}px`;
  }

  /** Shows lightly what would move along; what was shown so before and is not among these goes. */
  along(all: ReadonlyMap<string, { readonly box: Box; readonly make: () => HTMLElement }>): void {
    for (const id of this.#along) {
      if (all.has(id)) continue;
      this.#ghosts.get(id)?.remove();
      this.#ghosts.delete(id);
    }
    this.#along = new Set(all.keys());
    for (const [id, { box, make }] of all) this.ghost(id, box, make);
  }

  /** The connectors of everything that moves, at the places where it would be. */
  connectors(links: readonly GhostLink[]): void {
    const paths = links.map(({ d, broken }) => pathOf(d, broken ? 'broken' : 'holds'));
    if (paths.length === 0) return this.#drop('links');
    let svg = this.#parts.get('links')?.firstElementChild;
    if (!svg) {
      svg = document.createElementNS(SVG, 'svg');
      this.#part('links', 'moving-links', this.plan).append(svg);
    }
    svg.replaceChildren(...paths);
  }

  /** The item looks another than when its ghost was made: the next time it is shown, it is made anew. */
  renew(id: string): void {
    this.#ghosts.get(id)?.remove();
    this.#ghosts.delete(id);
  }

  /** Hides the ghosts, as while the pointer is over the tray. */
  hideGhosts(): void {
    for (const ghost of this.#ghosts.values()) ghost.hidden = true;
    for (const name of ['tint', 'links', 'guide-start', 'guide-end', 'flag-start', 'flag-end']) this.#drop(name);
  }

  /** Tints the lane that a drop would reach; none with undefined. */
  tint(lane: Lane | undefined, allowed = true): void {
    if (!lane) return this.#drop('tint');
    const tint = this.#part('tint', 'tint', () => this.plan().parentElement!);
    tint.classList.toggle('no', !allowed);
    tint.style.transform = `translateY(${lane.top}px)`;
    tint.style.height = `${lane.height}px`;
  }

  /** A line through the plan up to a flag with the date on the calendar. */
  guide(edge: 'start' | 'end', x: number | undefined, date: string): void {
    if (x === undefined) {
      this.#drop(`guide-${edge}`);
      this.#drop(`flag-${edge}`);
      return;
    }
    this.#part(`guide-${edge}`, 'guide', this.plan).style.transform = `translateX(${x}px)`;
    const flag = this.#part(`flag-${edge}`, 'flag', this.calendar);
    if (flag.textContent !== date) flag.textContent = date;
    flag.style.transform = `translate(${x}px, 26px)${edge === 'start' ? ' translateX(-100%)' : ''}`;
  }

  /** The text beside the ghost, in pixels of the element. A second line tells what others did meanwhile. */
  caption(text: string, x: number, y: number, allowed = true, aside = ''): void {
    const caption = this.#part('caption', 'caption', this.overlay);
    caption.classList.toggle('no', !allowed);
    if (caption.dataset['text'] !== text + aside) {
      caption.dataset['text'] = text + aside;
      caption.replaceChildren(text);
      if (aside) caption.append(Object.assign(document.createElement('em'), { textContent: aside }));
    }
    // Held inside the element by the browser: asking how wide the text has become would be a reflow with each step.
    const inside = `max(8px, min(${Math.round(x)}px, 100cqw - 100% - 8px))`;
    caption.style.transform = `translate(${inside}, ${Math.round(Math.max(4, y))}px)`;
  }

  /** A small copy of the item at the pointer, for where the plan's own ghost cannot be seen. */
  floating(x: number, y: number, make: () => HTMLElement): void {
    let element = this.#parts.get('floating');
    if (!element) {
      element = make();
      this.#parts.set('floating', element);
      this.overlay().append(element);
    }
    element.style.transform = `translate(${x}px, ${y}px) translateY(-50%)`;
  }

  hideFloating(): void {
    this.#drop('floating');
  }

  /** The rectangle that is being drawn around items, in the plan's pixels. */
  marquee(x: number, y: number, width: number, height: number): void {
    const frame = this.#part('marquee', 'marquee', this.plan);
    frame.style.transform = `translate(${x}px, ${y}px)`;
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
  }

  /** A provisional connector; none with undefined. */
  connector(path: string | undefined): void {
    if (path === undefined) {
      this.#path?.ownerSVGElement?.remove();
      this.#path = undefined;
      return;
    }
    if (!this.#path) {
      const svg = document.createElementNS(SVG, 'svg');
      this.#path = document.createElementNS(SVG, 'path');
      svg.append(this.#path);
      this.plan().append(svg);
    }
    this.#path.setAttribute('d', path);
  }

  /** Takes everything away. */
  clear(): void {
    for (const element of this.#ghosts.values()) element.remove();
    for (const element of this.#parts.values()) element.remove();
    this.#ghosts.clear();
    this.#parts.clear();
    this.#along = new Set();
    this.connector(undefined);
  }

  #part(name: string, className: string, where: () => HTMLElement): HTMLElement {
    let element = this.#parts.get(name);
    if (!element) {
      element = document.createElement('div');
      element.className = className;
      this.#parts.set(name, element);
      where().append(element);
    }
    return element;
  }

  #drop(name: string): void {
    this.#parts.get(name)?.remove();
    this.#parts.delete(name);
  }
}

/** A copy of a drawn bar that is nothing but a picture: no role, no id, not found as an item. */
export function pictureOf(bar: Element | null, fallback: { title: string; className: string }): HTMLElement {
  const copy = (bar?.cloneNode(true) ?? document.createElement('div')) as HTMLElement;
  for (const name of copy.getAttributeNames()) if (name !== 'class' && name !== 'style') copy.removeAttribute(name);
  if (!bar) {
    copy.textContent = fallback.title;
    copy.className = fallback.className;
  }
  copy.classList.remove('slot', 'selected', 'open', 'beside', 'cut', 'none');
  copy.setAttribute('aria-hidden', 'true');
  copy.style.left = copy.style.top = '0';
  copy.style.paddingInlineStart = '';
  return copy;
}
