/**
 * Mouse, pen and touch: from a press to a click or a gesture. Idle, pressed, then moving, resizing, linking, creating or
 * drawing a frame; Esc restores everything. Nothing is sent to the server before the drop.
 */
import { AXIS_DECISION, autoscroll, axisOf, DRAG_START, SCROLL_ZONE } from './drag-math.js';
import { CreateGesture, MarqueeGesture, MoveGesture, ResizeGesture, type Gesture, type PointerAt } from './gestures.js';
import type { TimelineHost } from './host.js';
import { LinkGesture } from './linking.js';
import * as say from './messages.js';
import type { PlanEvent } from './plan-store.js';

/** A touch that rests so long lifts what is under it; before that it scrolls. */
const TOUCH_LIFT = 400;
/** A touch that moves further than this before lifting is scrolling. */
const TOUCH_SLACK = 8;

type Grip = 'start' | 'end' | 'link';

interface Press {
  readonly pointerId: number;
  readonly touch: boolean;
  readonly at: PointerAt;
  readonly item: string | null;
  readonly grip: Grip | null;
  readonly inPlan: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class PointerController {
  /** The bar under the pointer, whose handles are shown. */
  hot: string | null = null;
  #press: Press | undefined;
  #gesture: Gesture | undefined;
  #last: PointerAt | undefined;
  #frame = 0;
  #scrolledAt = 0;
  /** Which edges may scroll: those that the pointer has come to, not those where it was pressed. */
  #scrolls = { x: false, y: false };
  #stop: AbortController | undefined;
  /** Whether a finger was the last that did anything. */
  #byTouch = false;

  constructor(private readonly host: TimelineHost) {}

  /** Whether a gesture is running. */
  get active(): boolean {
    return this.#gesture !== undefined;
  }

  listen(root: ShadowRoot): void {
    const on = <K extends keyof HTMLElementEventMap>(
      name: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ): void => root.addEventListener(name, listener as EventListener, { passive: false });
    on('pointerdown', (event) => this.#onDown(event));
    on('pointerover', (event) => this.#byTouch || this.#onOver(event));
    on('pointermove', (event) => this.#onHover(event));
    on('pointerleave', () => this.#setHot(null));
    on('click', (event) => this.#onClick(event));
    on('contextmenu', (event) => this.#press?.touch && event.preventDefault());
    on('touchmove', (event) => this.active && event.preventDefault());
    on('dragstart', (event) => event.preventDefault());
  }

  /** Ends a running gesture as if it had not been. */
  cancel(): void {
    const gesture = this.#gesture;
    this.#reset();
    gesture?.cancel();
  }

  planChanged(event: PlanEvent): void {
    this.#gesture?.planChanged?.(event);
    if (this.hot && !this.host.plan?.items.has(this.hot)) this.hot = null;
  }

  /* ---- hovering ---- */

  /** After a touch, browsers say of a mouse that it is over whatever the page has moved below it: only one that moves is. */
  #onHover(event: PointerEvent): void {
    if (!this.#byTouch || event.pointerType === 'touch') return;
    this.#byTouch = false;
    this.#onOver(event);
  }

  #onOver(event: PointerEvent): void {
    if (this.active || event.pointerType === 'touch') return;
    const target = event.target as Element;
    // What belongs to a bar and lies beside it leaves its handles there.
    if (target.closest('[data-grip], [data-decide]')) return;
    const bar = target.closest<HTMLElement>('.bars [data-item]');
    this.#setHot(bar?.dataset['item'] ?? null);
  }

  #setHot(id: string | null): void {
    if (this.hot === id || this.active || this.#press) return;
    this.hot = id;
    this.host.refresh();
  }

  /** A click without a pointer, as assistive technology sends it. Real ones are handled when the pointer goes up. */
  #onClick(event: MouseEvent): void {
    const item = (event.target as Element).closest<HTMLElement>('[data-item]');
    if (!item || event.detail !== 0) return;
    this.#choose(item.dataset['item']!, false, false);
  }

  /* ---- pressing ---- */

  #onDown(event: PointerEvent): void {
    if (event.button !== 0 || this.#press) {
      // A second finger means pinching, and a second button is a mistake: neither may move a bar.
      if (this.#press && event.pointerId !== this.#press.pointerId) this.cancel();
      return;
    }
    const press = this.#pressOf(event);
    if (!press) return;
    this.#press = press;
    this.#byTouch = press.touch;
    this.#last = press.at;
    this.#listenWhilePressed();
    if (press.touch && press.grip === null) press.timer = setTimeout(() => this.#lift(), TOUCH_LIFT);
  }

  #pressOf(event: PointerEvent): Press | undefined {
    const target = event.target as HTMLElement;
    const grip = target.closest<HTMLElement>('[data-grip]');
    const item = target.closest<HTMLElement>('[data-item]');
    const inPlan = target.closest('.plan') !== null;
    if ((!grip && !item && !inPlan) || target.closest('[data-link], [data-links-of], [data-decide]')) return undefined;
    const id = grip?.dataset['for'] ?? item?.dataset['item'] ?? null;
    return {
      pointerId: event.pointerId,
      touch: event.pointerType === 'touch',
      at: this.#pointerAt(event),
      item: id,
      grip: ((grip?.dataset['grip'] as Grip | undefined) ?? null) || this.#edgeUnder(event, item),
      inPlan,
      timer: undefined,
    };
  }

  /** A press close to a bar's edge takes the edge, also where no handle is shown (as before the first hover). */
  #edgeUnder(event: PointerEvent, bar: HTMLElement | null): Grip | null {
    if (!bar || !this.host.canEdit || event.pointerType === 'touch') return null;
    const item = this.host.plan?.items.get(bar.dataset['item']!);
    if (!item || item.kind === 'milestone' || bar.classList.contains('chip')) return null;
    const box = bar.getBoundingClientRect();
    const zone = Math.min(10, box.width / 4);
    if (item.start && event.clientX < box.left + zone) return 'start';
    return item.end && event.clientX > box.right - zone && event.clientX <= box.right ? 'end' : null;
  }

  #listenWhilePressed(): void {
    this.#stop = new AbortController();
    const options = { signal: this.#stop.signal, capture: true };
    window.addEventListener('pointermove', (event) => this.#onMove(event), options);
    window.addEventListener('pointerup', (event) => this.#onUp(event), options);
    window.addEventListener('pointercancel', (event) => this.#mine(event) && this.cancel(), options);
    window.addEventListener('keydown', (event) => this.#onKey(event), options);
    window.addEventListener('keyup', (event) => this.#onKey(event), options);
    window.addEventListener('blur', (event) => event.target === window && this.cancel(), options);
  }

  #mine(event: PointerEvent): boolean {
    return event.pointerId === this.#press?.pointerId;
  }

  #onMove(event: PointerEvent): void {
    const press = this.#press;
    if (!press || !this.#mine(event)) return;
    const at = this.#pointerAt(event);
    this.#last = at;
    if (this.#gesture) {
      this.#unlockScrolling(at);
      return this.#gesture.move(at);
    }
    const far = Math.hypot(at.clientX - press.at.clientX, at.clientY - press.at.clientY);
    if (press.timer !== undefined) {
      if (far > TOUCH_SLACK) this.cancel();
    } else if (far >= DRAG_START) this.#begin(at);
  }

  #begin(at: PointerAt): void {
    const press = this.#press!;
    const gesture = this.#gestureFor(press, at);
    if (!gesture) return;
    this.#start(gesture);
    gesture.move(at);
  }

  #gestureFor(press: Press, at: PointerAt): Gesture | undefined {
    const { host } = this;
    if (press.item === null) return this.#gestureOnEmpty(press, at);
    if (!host.canEdit || !host.plan?.items.has(press.item)) return undefined;
    if (press.grip === 'link') return new LinkGesture(host, press.item);
    if (press.grip) return new ResizeGesture(host, press.at, press.item, press.grip);
    if (!host.selection.has(press.item)) host.setSelection([press.item], press.item);
    return new MoveGesture(host, press.at, press.item, host.selection);
  }

  /** On empty space a drag along time draws an item; one across, or with Shift or Ctrl, draws a frame to select. */
  #gestureOnEmpty(press: Press, at: PointerAt): Gesture | undefined {
    const { host } = this;
    const dx = at.clientX - press.at.clientX;
    const dy = at.clientY - press.at.clientY;
    const lane = host.layout.laneAt(press.at.y);
    const frame = press.at.shift || press.at.ctrl || !lane || !host.canEdit;
    if (frame) return new MarqueeGesture(host, press.at);
    if (Math.hypot(dx, dy) < AXIS_DECISION) return undefined;
    return axisOf(dx, dy) === 'lanes' ? new MarqueeGesture(host, press.at) : new CreateGesture(host, press.at, lane);
  }

  /** A touch has rested long enough. */
  #lift(): void {
    const press = this.#press;
    if (!press) return;
    press.timer = undefined;
    const lane = this.host.layout.laneAt(press.at.y);
    let gesture: Gesture | undefined;
    if (press.item !== null) gesture = this.#gestureFor(press, press.at);
    else if (lane && this.host.canEdit) gesture = new CreateGesture(this.host, press.at, lane);
    if (!gesture) return this.cancel();
    navigator.vibrate?.(10);
    this.#start(gesture);
    gesture.move(press.at);
  }

  #start(gesture: Gesture): void {
    this.#gesture = gesture;
    this.hot = null;
    this.host.setAttribute('dragging', gesture.name);
    this.#scrolls = { x: false, y: false };
    this.#scrolledAt = performance.now();
    try {
      this.host.setPointerCapture(this.#press!.pointerId);
    } catch {
      // The pointer is gone already, as a finger lifted at this very moment; its end is on the way.
    }
    this.host.refresh();
    this.#frame = requestAnimationFrame((now) => this.#autoscroll(now));
  }

  #onUp(event: PointerEvent): void {
    const press = this.#press;
    if (!press || !this.#mine(event)) return;
    const gesture = this.#gesture;
    const at = this.#pointerAt(event);
    this.#reset();
    if (gesture) gesture.drop(at);
    else this.#click(press, at);
  }

  #click(press: Press, at: PointerAt): void {
    const { host } = this;
    // A finger does not hover: the bar that it has tapped shows its handles.
    if (press.touch) this.#setHot(press.item);
    if (press.item !== null) return this.#choose(press.item, at.ctrl, at.shift);
    if (at.ctrl || at.shift) return;
    host.setSelection([], null);
    host.closeItem();
  }

  #choose(id: string, toggle: boolean, extend: boolean): void {
    const { host } = this;
    host.focusId = id;
    if (toggle) {
      const next = new Set(host.selection);
      if (!next.delete(id)) next.add(id);
      host.setSelection(next, id);
    } else if (extend && host.anchor) {
      host.setSelection(this.#between(host.anchor, id));
    } else {
      host.setSelection([id], id);
      host.openItemNow(id);
    }
    if (host.selection.size > 1) host.say(say.selectedCount(host.selection.size));
    host.refresh();
  }

  /** Everything in the lanes and days from one item to another. */
  #between(from: string, to: string): string[] {
    const a = this.host.layout.find(from);
    const b = this.host.layout.find(to);
    if (!a || !b) return this.#betweenChips(from, to);
    const first = Math.min(a.placed.from, b.placed.from);
    const last = Math.max(a.placed.to, b.placed.to);
    const top = Math.min(a.y, b.y);
    const bottom = Math.max(a.y, b.y);
    const inside = this.host.layout
      .visible(first, last, top, bottom)
      .filter((place) => place.y >= top && place.y <= bottom);
    return inside.map((place) => place.placed.id);
  }

  #betweenChips(from: string, to: string): string[] {
    const { tray } = this.host.layout;
    const [a, b] = [tray.indexOf(from), tray.indexOf(to)].sort((x, y) => x - y);
    return a < 0 ? [to] : tray.slice(a, b + 1);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.type === 'keydown' && event.key === 'Escape' && this.#gesture) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.cancel();
      this.host.say(say.TEXT.cancelled);
    } else if ((event.key === 'Shift' || event.key === 'Alt') && this.#gesture && this.#last) {
      event.preventDefault();
      this.#last = { ...this.#last, shift: event.shiftKey, alt: event.altKey };
      this.#gesture.move(this.#last);
    }
  }

  #reset(): void {
    clearTimeout(this.#press?.timer);
    cancelAnimationFrame(this.#frame);
    this.#stop?.abort();
    if (this.#press && this.host.hasPointerCapture(this.#press.pointerId)) {
      this.host.releasePointerCapture(this.#press.pointerId);
    }
    this.#press = undefined;
    this.#gesture = undefined;
    this.#last = undefined;
    this.host.removeAttribute('dragging');
  }

  /* ---- where the pointer is ---- */

  #pointerAt(event: PointerEvent): PointerAt {
    return this.#locate(event.clientX, event.clientY, event.shiftKey, event.altKey, event.ctrlKey || event.metaKey);
  }

  #locate(clientX: number, clientY: number, shift: boolean, alt: boolean, ctrl: boolean): PointerAt {
    const sight = this.host.sight();
    const inX = Math.max(0, Math.min(clientX - sight.clientX, sight.width));
    const inY = Math.max(0, Math.min(clientY - sight.clientY, sight.height));
    const over = this.host.areaAt(clientX, clientY);
    return { clientX, clientY, x: sight.x + inX, y: sight.y + inY, over, shift, alt, ctrl };
  }

  #unlockScrolling(at: PointerAt): void {
    const sight = this.host.sight();
    const press = this.#press!.at;
    const free = (now: number, size: number, before: number): boolean =>
      (now > SCROLL_ZONE && now < size - SCROLL_ZONE) || Math.abs(now - before) > 24;
    this.#scrolls.x ||= free(at.clientX - sight.clientX, sight.width, press.clientX - sight.clientX);
    this.#scrolls.y ||= free(at.clientY - sight.clientY, sight.height, press.clientY - sight.clientY);
  }

  /** Once a frame; as fast on a slow screen as on a quick one. */
  #autoscroll(now: number): void {
    const frames = Math.min(6, Math.max(0.2, (now - this.#scrolledAt) / 16.7));
    this.#scrolledAt = now;
    this.#frame = requestAnimationFrame((next) => this.#autoscroll(next));
    const at = this.#last;
    if (!at || !this.#gesture || at.over !== 'plan') return;
    const sight = this.host.sight();
    const dx = this.#scrolls.x ? autoscroll(at.clientX - sight.clientX, sight.width) * frames : 0;
    const dy = this.#scrolls.y ? autoscroll(at.clientY - sight.clientY, sight.height) * frames : 0;
    if ((dx === 0 && dy === 0) || !this.host.scrollPlan(dx, dy)) return;
    this.#last = this.#locate(at.clientX, at.clientY, at.shift, at.alt, at.ctrl);
    this.#gesture.move(this.#last);
  }
}
