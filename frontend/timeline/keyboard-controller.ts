/** The same intents from keys: walking, lifting, moving at once. What acts at once is in the list of actions. */
import { CascadePreview } from './cascade-preview.js';
import { startInSight } from './creating.js';
import { resizedDates, setItem, STILL, type Edge, type TimeShift } from './edits.js';
import type { TimelineHost, TimelinePart } from './host.js';
import type { Lane } from './lane-layout.js';
import { spokenMove } from './link-texts.js';
import * as say from './messages.js';
import type { ItemFields } from './model.js';
import { MoveSession } from './move-session.js';
import type { PlanEvent } from './plan-store.js';
import type { PointerController } from './pointer-controller.js';
import { addUnits, isDated, spanOf } from './time-scale.js';
import { DIRECTIONS, nextInWalk, type Direction } from './walking.js';

/** Shift makes a step so many times as long. */
const LONG_STEP = 4;

/** How far an item moves by whole steps of its own unit: a day, or a month or quarter where its dates are as coarse. */
export function stepShift(item: ItemFields, steps: number): TimeShift {
  const { precision, start, end } = spanOf(item);
  if (precision === 'day') return { days: steps };
  const from = start ?? end! + 1;
  return { days: addUnits(from, steps, precision) - from, unit: precision, count: steps };
}

export class KeyboardController {
  #session: MoveSession | undefined;
  #steps = 0;
  #lane: Lane | undefined;
  #toTray = false;
  /** Listens while something is lifted. */
  #elsewhere: AbortController | undefined;

  constructor(
    private readonly host: TimelineHost,
    private readonly pointer: PointerController,
    private readonly parts: readonly TimelinePart[],
  ) {}

  listen(root: ShadowRoot): void {
    root.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
    root.addEventListener('focusin', (event) => this.#onFocus(event.target as HTMLElement));
  }

  /** A key pressed while nothing on the page has the focus: what holds everywhere in the timeline holds then too. */
  readonly onPage = (event: KeyboardEvent): void => {
    if (event.composedPath()[0] === document.body) this.#onKey(event);
  };

  /** The plan has changed meanwhile: what is lifted shows what others did to it. */
  planChanged(event: PlanEvent): void {
    this.#session?.planChanged(event);
  }

  /** Puts down what is lifted where it was, and leaves the choice of an item to link to. */
  cancel(): void {
    this.#session?.cancel();
    this.#release();
    this.host.links.choice.cancel();
  }

  #release(): void {
    this.#elsewhere?.abort();
    this.#session = undefined;
    this.host.setTrayTarget(false);
  }

  /** Who goes on with the pointer, or somewhere else, does not mean what is lifted any more: it goes back, and that is said. */
  #listenElsewhere(id: string): void {
    this.#elsewhere = new AbortController();
    const options = { signal: this.#elsewhere.signal, capture: true };
    const putBack = (): void => {
      this.cancel();
      this.host.say(say.TEXT.cancelled);
    };
    window.addEventListener('pointerdown', putBack, options);
    const onFocus = (event: Event): void => {
      const to = event.composedPath()[0] as HTMLElement;
      if (to.dataset['item'] !== id && !to.classList.contains('viewport')) putBack();
    };
    // Of a focus that goes from one part of the element to another the window hears nothing.
    for (const where of [window, this.host.shadowRoot!]) where.addEventListener('focusin', onFocus, options);
  }

  #onFocus(target: HTMLElement): void {
    const id = target.dataset['item'];
    if (id && id !== this.host.focusId) {
      this.host.focusId = id;
      this.host.refresh();
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.pointer.active || !this.host.plan) return;
    const target = event.composedPath()[0] as HTMLElement;
    if (target.closest?.('input, textarea, select, [contenteditable], [role=menu], dialog')) return;
    const onItem = target.dataset['item'] !== undefined || target.classList.contains('viewport');
    const handled =
      (!this.#session && !this.host.links.choice.active && this.parts.some((part) => part.key?.(event))) ||
      (onItem && this.#session && this.#lifted(event)) ||
      (onItem && this.host.links.choice.active && this.host.links.choice.key(event)) ||
      (event.key === 'Escape' && this.#escape()) ||
      (onItem && this.#onItem(event));
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /* ---- everywhere in the timeline ---- */

  #escape(): boolean {
    const { host } = this;
    if (this.#session || host.links.choice.active) {
      this.cancel();
      host.say(say.TEXT.cancelled);
    } else if (host.selection.size > 1) {
      host.setSelection(host.focusId ? [host.focusId] : []);
    } else {
      host.setSelection([], null);
      host.closeItem();
    }
    return true;
  }

  /* ---- on an item ---- */

  #focused(): ItemFields | undefined {
    const { focusId, plan } = this.host;
    return focusId ? plan!.items.get(focusId) : undefined;
  }

  #onItem(event: KeyboardEvent): boolean {
    const item = this.#focused();
    const direction = DIRECTIONS[event.key];
    if (event.altKey && direction) return this.#moveAtOnce(event, direction);
    if (event.altKey) return false;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key === ' ') return this.#toggle(item);
    if (ctrl) return false;
    if (direction) return this.#walk(direction);
    return event.key === ' ' && this.#lift(item);
  }

  #walk(direction: Direction): boolean {
    const next = nextInWalk(this.host.layout, this.host.focusId, direction);
    if (next) this.host.focusItem(next, true);
    return true;
  }

  #toggle(item: ItemFields | undefined): boolean {
    if (!item) return false;
    const next = new Set(this.host.selection);
    if (!next.delete(item.id)) next.add(item.id);
    this.host.setSelection(next, item.id);
    this.host.say(say.selectedCount(next.size));
    return true;
  }

  #mayEdit(): boolean {
    if (!this.host.canEdit) this.host.say(say.TEXT.viewer);
    return this.host.canEdit;
  }

  /* ---- moving at once ---- */

  #moveAtOnce(event: KeyboardEvent, direction: Direction): boolean {
    const item = this.#focused();
    if (!item || !this.#mayEdit()) return true;
    const along = direction === 'left' ? -1 : direction === 'right' ? 1 : 0;
    if (event.ctrlKey || event.metaKey)
      return along === 0 || this.#resize(item, event.shiftKey ? 'start' : 'end', along);
    if (!isDated(item)) return true;
    const all = this.host.selection.has(item.id) ? this.host.selection : [item.id];
    const session = new MoveSession(this.host, item.id, all);
    const steps = along * (event.shiftKey ? LONG_STEP : 1);
    const across = direction === 'up' ? -1 : direction === 'down' ? 1 : 0;
    const lane = this.host.layout.lanes[session.origin!.lane.index + across];
    session.preview({ shift: stepShift(item, steps), lane: lane ?? session.origin!.lane, free: false });
    this.#drop(session);
    if (!lane) this.host.say(say.noLaneFor(item.title));
    return true;
  }

  #resize(item: ItemFields, edge: Edge, along: number): boolean {
    const { host } = this;
    const span = spanOf(item);
    const day = edge === 'start' ? span.start : span.end;
    if (item.kind === 'milestone') host.say(say.TEXT.milestoneNoResize);
    if (item.kind === 'milestone' || day === undefined) return true;
    const fuzz = edge === 'start' ? span.startFuzz : span.endFuzz;
    const unit = fuzz === 0 ? 'day' : fuzz > 100 ? 'year' : fuzz > 31 ? 'quarter' : 'month';
    const boundary = addUnits(edge === 'start' ? day : day + 1, along, unit);
    const to = resizedDates(item, edge, boundary);
    const op = setItem(item, to);
    if (!op) return true;
    const cascade = new CascadePreview(host);
    cascade.follow(new Map([[item.id, { before: item, after: to }]]));
    const edit = host.desk.propose([op, ...cascade.ops()]);
    cascade.tell(item.title, edit);
    if (edit) this.#follow({ ...item, ...to }, cascade.along.size);
    return true;
  }

  /** Lands, and says where; or why not, where that cannot be. */
  #drop(session: MoveSession): void {
    const { refusal, grabbedAfter } = session;
    session.drop();
    if (refusal === undefined) this.#follow(grabbedAfter, session.along);
    else this.host.focusItem(session.grabbed.id, true);
  }

  /** Says where the item is now, and keeps it in sight with the focus on it. */
  #follow(after: ItemFields, along: number): void {
    this.host.say(spokenMove(this.host, after, along, true));
    this.host.focusItem(after.id, true);
  }

  /* ---- lifting ---- */

  #lift(item: ItemFields | undefined): boolean {
    if (!item || !this.#mayEdit()) return true;
    const { host } = this;
    const all = host.selection.has(item.id) ? host.selection : [item.id];
    this.#session = new MoveSession(host, item.id, all);
    this.#steps = 0;
    this.#toTray = false;
    const own = host.layout.laneFor(item);
    this.#lane = this.#session.origin?.lane ?? own ?? host.layout.lanes[0];
    host.say(say.lifted(item.title));
    this.#listenElsewhere(item.id);
    this.#preview(false);
    return true;
  }

  #lifted(event: KeyboardEvent): boolean {
    const direction = DIRECTIONS[event.key];
    if (event.key === 'Enter' || event.key === ' ') return this.#land();
    if (event.key === 'Escape') return this.#escape();
    if (event.key === 'Tab') return !this.#escape();
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return true;
    const along = direction === 'left' ? -1 : direction === 'right' ? 1 : 0;
    this.#steps += along * (event.shiftKey ? LONG_STEP : 1);
    if (direction === 'up' || direction === 'down') this.#step(direction === 'up' ? -1 : 1);
    this.#preview(true);
    return true;
  }

  /** One lane up or down; below the last one lies the tray. */
  #step(by: number): void {
    const { lanes } = this.host.layout;
    if (this.#toTray) {
      this.#toTray = by > 0;
      return;
    }
    const next = lanes[(this.#lane?.index ?? 0) + by];
    if (next) this.#lane = next;
    else this.#toTray = by > 0 && this.#session?.origin !== undefined;
  }

  #preview(speak: boolean): void {
    const session = this.#session!;
    const item = session.grabbed;
    const fresh = session.origin === undefined;
    session.preview({
      shift: fresh || this.#toTray ? STILL : stepShift(item, this.#steps),
      lane: this.#toTray ? undefined : this.#lane,
      free: false,
      tray: this.#toTray,
      start: fresh ? startInSight(this.host, item.kind) + this.#steps : undefined,
      y: session.origin && this.#lane === session.origin.lane ? session.origin.y : undefined,
    });
    this.host.setTrayTarget(this.#toTray);
    this.#keepInSight();
    if (speak) this.host.say(session.refusal ?? spokenMove(this.host, session.grabbedAfter, session.along, false));
  }

  #keepInSight(): void {
    const { host } = this;
    const { start, end } = spanOf(this.#session!.grabbedAfter);
    const at = start ?? end;
    if (at === undefined || !this.#lane) return;
    const sight = host.sight();
    const x = host.scale.x(at) - sight.x;
    const y = this.#lane.top - sight.y;
    const dx = x < 0 ? x - 60 : x > sight.width - 80 ? x - sight.width + 140 : 0;
    const dy = y < 0 ? y : y + this.#lane.height > sight.height ? Math.min(y, y + this.#lane.height - sight.height) : 0;
    if (dx !== 0 || dy !== 0) host.scrollPlan(dx, dy);
  }

  #land(): boolean {
    const session = this.#session!;
    this.#release();
    this.#drop(session);
    return true;
  }
}
