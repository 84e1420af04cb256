/** The timeline's one menu: behind “+ Add”, on items, lanes and stages. By pointer, keys, and for screen readers. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { ariaKey, keyText } from './keys.js';
import { entryAfter, entryTyped, TYPING_MILLIS } from './menu-logic.js';
import { placeMenu, placeSubmenu, type Rect } from './placing.js';

/** So long the pointer rests on an entry before its submenu opens, or another one closes. */
const HOVER_MILLIS = 180;

export interface MenuEntry {
  readonly text: string;
  /** The key that does the same, as `keys.ts` names it. */
  readonly key?: string;
  /** CSS classes of a small picture before the text. */
  readonly mark?: string;
  /** Given for one of a choice: whether it is the one that holds. */
  readonly checked?: boolean;
  /** Why it cannot be chosen just now. */
  readonly obstacle?: string;
  /** A line separates it from those before. */
  readonly line?: boolean;
  /** What it does. The menu is closed and the focus is back where it came from when this is called. */
  readonly run?: () => void;
  /** Opens a submenu with these instead. */
  readonly entries?: () => readonly MenuEntry[];
}

export interface MenuRequest {
  /** What the menu is about, for screen readers. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** What it belongs to, on the screen: a button, a bar, or the point of a click. */
  readonly at: Rect;
  /** The button that opened it: pressed again, it only closes. */
  readonly opener?: HTMLElement;
  /** Brings the focus back when the menu closes; by default to what has it now. */
  readonly back?: () => void;
  /** Is told when the menu is gone. */
  readonly closed?: () => void;
}

interface Level {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly at: Rect;
  /** The entry with the focus; -1 for none. */
  current: number;
}

/** Shows one menu at a time, with its submenus. */
export class Menu {
  #levels: Level[] = [];
  #request: MenuRequest | undefined;
  #back: () => void = () => undefined;
  #typed = '';
  #typedAt = 0;
  #hover: ReturnType<typeof setTimeout> | undefined;
  #stop: AbortController | undefined;
  /** The button whose press has just closed its menu: the click that follows does not open it again. */
  #pressedOpener: HTMLElement | undefined;

  /** @param box the element to draw into, inside the timeline's shadow root */
  constructor(private readonly box: () => HTMLElement) {}

  get isOpen(): boolean {
    return this.#levels.length > 0;
  }

  /** Opens a menu, instead of the one that is open, with the focus on its first entry. */
  open(request: MenuRequest): void {
    const again = request.opener !== undefined && request.opener === this.#pressedOpener;
    this.#pressedOpener = undefined;
    if (again) return request.closed?.();
    this.close(false);
    const focused = (this.box().getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    this.#request = request;
    this.#back = request.back ?? (() => focused?.focus({ preventScroll: true }));
    this.#levels = [{ label: request.label, entries: request.entries, at: request.at, current: 0 }];
    this.#stop = new AbortController();
    const options = { capture: true, signal: this.#stop.signal };
    window.addEventListener('pointerdown', (event) => this.#outside(event), options);
    window.addEventListener('wheel', (event) => this.#outside(event), options);
    window.addEventListener('resize', () => this.close(false), options);
    window.addEventListener('blur', (event) => event.target === window && this.close(false), options);
    this.#draw();
  }

  /** @param back whether the focus goes back to where it came from */
  close(back = true): void {
    if (!this.isOpen) return;
    clearTimeout(this.#hover);
    this.#stop?.abort();
    this.#levels = [];
    const closed = this.#request?.closed;
    this.#request = undefined;
    if (back) this.#back();
    this.#draw();
    closed?.();
  }

  #outside(event: Event): void {
    const path = event.composedPath();
    if (path.includes(this.box())) return;
    const opener = this.#request?.opener;
    this.#pressedOpener = event.type === 'pointerdown' && opener && path.includes(opener) ? opener : undefined;
    this.close(false);
  }

  /* ---- drawing ---- */

  #draw(): void {
    render(
      this.#levels.map((level, depth) => this.#levelView(level, depth)),
      this.box(),
    );
    const menus = [...this.box().querySelectorAll<HTMLElement>('.menu')];
    menus.forEach((menu, depth) => this.#place(menu, depth));
    const level = this.#levels.at(-1);
    const shown = menus.at(-1);
    if (level && shown) (this.#entryOf(shown, level.current) ?? shown).focus({ preventScroll: false });
  }

  #place(menu: HTMLElement, depth: number): void {
    if (menu.matches(':popover-open')) return;
    menu.showPopover();
    const place = depth === 0 ? placeMenu : placeSubmenu;
    const size = { width: menu.offsetWidth, height: menu.offsetHeight };
    const spot = place(this.#levels[depth].at, size, { width: innerWidth, height: innerHeight });
    menu.style.left = `${spot.left}px`;
    menu.style.top = `${spot.top}px`;
  }

  #entryOf(menu: HTMLElement, index: number): HTMLElement | null {
    return menu.querySelector<HTMLElement>(`[data-index="${index}"]`);
  }

  #levelView(level: Level, depth: number): TemplateResult {
    return html`<div
      class="menu"
      role="menu"
      popover="manual"
      tabindex="-1"
      aria-label=${level.label}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, depth)}
      @contextmenu=${(event: Event) => event.preventDefault()}
    >
      ${level.entries.map((entry, index) => this.#entryView(entry, index, depth))}
    </div>`;
  }

  #entryView(entry: MenuEntry, index: number, depth: number): TemplateResult {
    const open = this.#levels.length > depth + 1 && this.#levels[depth].current === index;
    return html`${entry.line && index > 0 ? html`<div class="menu-line" role="separator"></div>` : nothing}
      <div
        class="menu-entry"
        role=${entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
        tabindex="-1"
        data-index=${index}
        aria-haspopup=${entry.entries ? 'menu' : nothing}
        aria-expanded=${entry.entries ? String(open) : nothing}
        aria-checked=${entry.checked === undefined ? nothing : String(entry.checked)}
        aria-disabled=${entry.obstacle ? 'true' : nothing}
        aria-keyshortcuts=${entry.key ? ariaKey(entry.key) : nothing}
        @click=${() => this.#choose(depth, index)}
        @pointerenter=${(event: PointerEvent) => this.#onHover(event, depth, index)}
      >
        <span class="menu-mark ${entry.mark ?? ''}" aria-hidden="true">${entry.checked ? '✓' : nothing}</span>
        <span class="menu-text">
          ${entry.text}${entry.obstacle ? html`<span class="menu-why">${entry.obstacle}</span>` : nothing}
        </span>
        ${entry.key ? html`<kbd aria-hidden="true">${keyText(entry.key)}</kbd>` : nothing}
        ${entry.entries ? html`<span class="menu-more" aria-hidden="true">›</span>` : nothing}
      </div>`;
  }

  /* ---- keys and pointer ---- */

  #onKey(event: KeyboardEvent, depth: number): void {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const level = this.#levels[depth];
    const to = entryAfter(level.entries.length, level.current, event.key) ?? this.#typeAhead(event, level);
    if (to !== undefined) this.#focus(depth, to);
    else if (!this.#command(event.key, depth)) return;
    event.preventDefault();
  }

  #command(key: string, depth: number): boolean {
    const level = this.#levels[depth];
    switch (key) {
      case 'Enter':
      case ' ':
        this.#choose(depth, level.current);
        return true;
      case 'ArrowRight':
        if (level.entries[level.current]?.entries) this.#choose(depth, level.current);
        return true;
      case 'ArrowLeft':
        if (depth > 0) this.#cutTo(depth);
        return true;
      case 'Escape':
        if (depth > 0) this.#cutTo(depth);
        else this.close();
        return true;
      case 'Tab':
        this.close();
        return true;
      default:
        return false;
    }
  }

  #typeAhead(event: KeyboardEvent, level: Level): number | undefined {
    const now = performance.now();
    const going = this.#typed !== '' && now - this.#typedAt < TYPING_MILLIS;
    if (event.key.length !== 1 || (event.key === ' ' && !going)) {
      this.#typed = '';
      return undefined;
    }
    this.#typed = (going ? this.#typed : '') + event.key;
    this.#typedAt = now;
    const texts = level.entries.map((entry) => entry.text);
    return entryTyped(texts, level.current, this.#typed) ?? Math.max(0, level.current);
  }

  #focus(depth: number, index: number): void {
    this.#levels.length = depth + 1;
    this.#levels[depth].current = index;
    this.#draw();
  }

  /** Leaves so many menus open. */
  #cutTo(depth: number): void {
    this.#levels.length = depth;
    this.#draw();
  }

  #onHover(event: PointerEvent, depth: number, index: number): void {
    if (event.pointerType === 'touch') return;
    clearTimeout(this.#hover);
    const opened = this.#levels.length > depth + 1;
    if (opened && this.#levels[depth].current === index) return;
    // On the way to a submenu the pointer may cross other entries: they wait before they take over.
    if (!opened) this.#focus(depth, index);
    this.#hover = setTimeout(() => {
      if (this.#levels[depth]?.entries[index]?.entries) this.#choose(depth, index);
      else if (this.#levels[depth]) this.#focus(depth, index);
    }, HOVER_MILLIS);
  }

  #choose(depth: number, index: number): void {
    const entry = this.#levels[depth].entries[index];
    if (!entry || entry.obstacle) return;
    clearTimeout(this.#hover);
    if (!entry.entries) {
      this.close();
      entry.run?.();
      return;
    }
    const menu = this.box().querySelectorAll<HTMLElement>('.menu')[depth];
    const at = this.#entryOf(menu, index)!.getBoundingClientRect();
    this.#levels.length = depth + 1;
    this.#levels[depth].current = index;
    this.#draw();
    const entries = entry.entries();
    const current = Math.max(
      0,
      entries.findIndex((one) => one.checked),
    );
    this.#levels.push({ label: entry.text, entries, at, current });
    this.#draw();
  }
}
