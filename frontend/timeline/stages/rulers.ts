/** The two teams' rulers, and their bounds, which can be dragged, and moved by keys. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Window } from '../calendar-view.js';
import { MAGNET_REACH } from '../drag-math.js';
import { TEAMS } from '../grouping.js';
import type { TimelineHost, TimelinePart } from '../host.js';
import * as say from '../messages.js';
import type { HorizonFields } from '../model.js';
import { t } from '../texts.js';
import { addUnits, firstDayOf, lastDayOf, type Day } from '../time-scale.js';
import { boundKey, boundOps, boundsOf, heldBound, horizonsWith, snappedBound, type Bound } from './horizon-math.js';
import { followPress, type PressAt, type PressDrag } from './press-drag.js';

/** Shift makes a step so many times as long. */
const LONG_STEP = 4;

/** A bound on its way. */
interface Moving {
  readonly bound: Bound;
  readonly to: Day;
}

export class RulersPart implements TimelinePart {
  #moving: Moving | undefined;
  /** The bound that the Tab key reaches. */
  #stop = '';

  constructor(private readonly host: TimelineHost) {}

  listen(root: ShadowRoot): void {
    root.addEventListener('focusin', (event) => {
      const key = (event.target as HTMLElement).dataset['bound'];
      if (key === undefined || key === this.#stop) return;
      this.#stop = key;
      this.host.refresh();
    });
  }

  disconnected(): void {
    this.#end();
  }

  planChanged(): void {
    const moving = this.#moving;
    if (moving && !this.#bounds().some((bound) => boundKey(bound) === boundKey(moving.bound))) this.#end();
  }

  #bounds(): Bound[] {
    return TEAMS.flatMap((team) => boundsOf(this.host.plan?.horizons ?? [], team));
  }

  /* ---- drawing ---- */

  inCalendar(drawn: Window): TemplateResult {
    const { plan } = this.host;
    const known = plan?.horizons ?? [];
    const moving = this.#moving;
    const horizons = moving ? horizonsWith(known, moving.bound, moving.to) : known;
    const bounds = this.host.canEdit ? this.#bounds() : [];
    const stop = bounds.some((bound) => boundKey(bound) === this.#stop) ? this.#stop : bounds[0] && boundKey(bounds[0]);
    return html`${this.#horizonsView(horizons, drawn)}
    ${bounds.map((bound) => this.#boundView(bound, drawn, boundKey(bound) === stop))}`;
  }

  #horizonsView(horizons: readonly HorizonFields[], drawn: Window): (TemplateResult | typeof nothing)[] {
    return TEAMS.flatMap((team) =>
      horizons
        .filter((one) => one.team === team)
        .sort((a, b) => (a.start < b.start ? -1 : 1))
        .map((one, i) => this.#horizonView(one, Math.min(i, 2), drawn)),
    );
  }

  #horizonView(horizon: HorizonFields, rank: number, drawn: Window): TemplateResult | typeof nothing {
    const { scale } = this.host;
    const from = firstDayOf(horizon.start);
    const to = lastDayOf(horizon.end);
    if (from === undefined || to === undefined) return nothing;
    const x = scale.x(from);
    const width = scale.x(to + 1) - x;
    if (x > drawn.x1 || x + width < drawn.x0) return nothing;
    return html`<div
      class="horizon ${horizon.team} rank-${rank}"
      title=${say.horizonText(horizon)}
      style="left:${x}px;width:${Math.max(2, width - 2)}px"
    >
      <span>${horizon.name}</span>
    </div>`;
  }

  #boundView(bound: Bound, drawn: Window, stop: boolean): TemplateResult | typeof nothing {
    const key = boundKey(bound);
    const day = this.#moving && boundKey(this.#moving.bound) === key ? this.#moving.to : bound.day;
    const x = this.host.scale.x(day);
    const focused = this.#stop === key;
    if (!stop && !focused && (x > drawn.x1 || x < drawn.x0)) return nothing;
    return html`<div
      class="bound ${bound.team}"
      data-bound=${key}
      role="separator"
      aria-orientation="vertical"
      tabindex=${stop ? 0 : -1}
      aria-label=${boundName(bound)}
      aria-valuenow=${day}
      aria-valuemin=${Number.isFinite(bound.least) ? bound.least : day - 36_500}
      aria-valuemax=${Number.isFinite(bound.most) ? bound.most : day + 36_500}
      aria-valuetext=${boundText(bound, day)}
      title=${t('timeline.bound.hint')}
      style="left:${x - 1}px"
      @pointerdown=${(event: PointerEvent) => this.#onPress(event, bound)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, bound)}
      @keyup=${(event: KeyboardEvent) => event.key.startsWith('Arrow') && this.#commit()}
      @blur=${() => this.#commit()}
    ></div>`;
  }

  /* ---- the pointer ---- */

  #onPress(event: PointerEvent, bound: Bound): void {
    if (event.button !== 0) return;
    const { host } = this;
    const magnets = this.#magnets(bound);
    const drag: PressDrag = {
      name: 'bound',
      scrolls: 'x',
      start: () => undefined,
      move: (at) => this.#show({ bound, to: this.#restingPlace(bound, event, at, magnets) }),
      drop: () => this.#commit(),
      cancel: () => this.#end(),
    };
    followPress(host, event, drag);
  }

  #restingPlace(bound: Bound, pressed: PointerEvent, at: PressAt, magnets: readonly Day[]): Day {
    const { scale } = this.host;
    const sight = this.host.sight();
    const day = scale.day(sight.x + at.clientX - sight.clientX);
    // The bound stays under the pointer as it was grabbed, a pixel or two beside it.
    const grabbed = Math.abs(at.clientX - pressed.clientX) < 2 ? bound.day : day;
    return snappedBound(bound, grabbed, scale.unit, magnets, MAGNET_REACH / scale.pxPerDay, at.altKey);
  }

  /** Today, milestones, and the other bounds of both teams. */
  #magnets(bound: Bound): Day[] {
    const found = new Set<Day>([this.host.todayDay]);
    for (const other of this.#bounds()) if (boundKey(other) !== boundKey(bound)) found.add(other.day);
    for (const item of this.host.plan!.items.values()) {
      const day = item.kind === 'milestone' ? firstDayOf(item.start) : undefined;
      if (day !== undefined) found.add(day);
    }
    return [...found];
  }

  /* ---- keys ---- */

  #onKey(event: KeyboardEvent, bound: Bound): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = this.#command(event, bound);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #command(event: KeyboardEvent, bound: Bound): boolean {
    switch (event.key) {
      case 'ArrowLeft':
        this.#step(bound, event.shiftKey ? -LONG_STEP : -1);
        return true;
      case 'ArrowRight':
        this.#step(bound, event.shiftKey ? LONG_STEP : 1);
        return true;
      case 'ArrowUp':
        this.#walk(bound, -1);
        return true;
      case 'ArrowDown':
        this.#walk(bound, 1);
        return true;
      case 'Escape':
        if (!this.#moving) return false;
        this.#end();
        this.host.say(say.TEXT.cancelled);
        return true;
      default:
        return false;
    }
  }

  /** One step while the key is down; letting go makes one edit of all of them. */
  #step(bound: Bound, steps: number): void {
    const from = this.#moving && boundKey(this.#moving.bound) === boundKey(bound) ? this.#moving.to : bound.day;
    const to = heldBound(bound, addUnits(from, steps, this.host.scale.unit));
    this.#show({ bound: this.#moving?.bound ?? bound, to });
  }

  #walk(bound: Bound, step: number): void {
    this.#commit();
    const all = this.#bounds();
    const at = all.findIndex((one) => boundKey(one) === boundKey(bound));
    const next = all[at + step];
    if (!next) return;
    this.#stop = boundKey(next);
    this.host.refresh();
    const root = this.host.shadowRoot!;
    const { scale } = this.host;
    const sight = this.host.sight();
    const x = scale.x(next.day) - sight.x;
    if (x < 24 || x > sight.width - 24) this.host.scrollPlan(x - sight.width / 2, 0);
    requestAnimationFrame(() =>
      root.querySelector<HTMLElement>(`[data-bound="${boundKey(next)}"]`)?.focus({ preventScroll: true }),
    );
  }

  /* ---- both ---- */

  #show(moving: Moving): void {
    this.#moving = moving;
    const { host } = this;
    const x = host.scale.x(moving.to);
    host.layers.guide('end', x, say.shortDay(moving.to));
    const frame = host.getBoundingClientRect();
    const sight = host.sight();
    const left = sight.clientX - frame.left + Math.max(0, x - sight.x) + 10;
    host.layers.caption(boundText(moving.bound, moving.to), left, sight.clientY - frame.top + 8);
    host.refresh();
  }

  #commit(): void {
    const moving = this.#moving;
    this.#end();
    if (!moving) return;
    const edit = this.host.desk.propose(boundOps(moving.bound, moving.to));
    if (!edit) return;
    const text = boundText(moving.bound, moving.to);
    this.host.desk.offerUndo(text, edit);
    this.host.say(text);
  }

  #end(): void {
    if (!this.#moving) return;
    this.#moving = undefined;
    this.host.layers.clear();
    this.host.refresh();
  }
}

/** “Marketing: now | next”. */
function boundName({ team, ends, starts }: Bound): string {
  const side = say.TEAM_TITLE[team];
  if (ends && starts) return t('timeline.bound.between', side, ends.name, starts.name);
  return ends ? t('timeline.bound.end-of', side, ends.name) : t('timeline.bound.start-of', side, starts!.name);
}

/** “now until 7 Dec, next from 8 Dec”. */
function boundText({ ends, starts }: Bound, day: Day): string {
  return [
    ends && t('timeline.bound.until', ends.name, say.shortDay(day - 1)),
    starts && t('timeline.bound.from', starts.name, say.shortDay(day)),
  ]
    .filter(Boolean)
    .join(', ');
}
