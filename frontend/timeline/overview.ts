/** The strip below the plan that shows all of its time, and moves what is in sight. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { countIn, skyline } from './silhouette.js';
import { TEAMS } from './grouping.js';
import type { TimelineHost, TimelinePart } from './host.js';
import { shortDay } from './messages.js';
import type { Team } from './model.js';
import { t } from './texts.js';
import type { Day } from './time-scale.js';
import type { Range } from './view-state.js';

/** Steps of the silhouette, and its height. */
const STEPS = 400;
const HEIGHT = 28;
/** Under a stream of changes the silhouette is made anew no more often than this. */
const REST_MILLIS = 300;
const KEPT = 'common-horizon.overview';

interface Silhouette {
  readonly version: number;
  readonly at: number;
  readonly range: Range;
  readonly paths: Readonly<Record<Team, string>>;
}

/** Keeps its place while the plan is awaited: a plan that is longer than the sight would push everything up as it comes. */
const roomView = (): TemplateResult => stripView(html`<div class="track"></div>`);

function stripView(track: TemplateResult): TemplateResult {
  return html`<div class="overview">
    <span class="overview-name" aria-hidden="true">${t('timeline.overview')}</span>${track}
  </div>`;
}

export class Overview implements TimelinePart {
  #on = readChoice();
  #silhouette: Silhouette | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** While dragged: how far the middle of what is in sight lies from the pointer, in days. */
  #grabbed: number | undefined;

  constructor(private readonly host: TimelineHost) {}

  disconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  inToolbar(): TemplateResult | symbol {
    if (!this.host.plan && !this.host.awaited) return nothing;
    const label = t('timeline.overview-switch');
    return html`<button
      class="icon"
      aria-pressed=${this.#on ? 'true' : 'false'}
      aria-label=${label}
      title=${label}
      @click=${() => this.#switch()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 7h18v10H3zM8 7v10M15 7v10" /></svg>
    </button>`;
  }

  #switch(): void {
    this.#on = !this.#on;
    try {
      localStorage.setItem(KEPT, this.#on ? 'on' : 'off');
    } catch {
      // Without storage the choice holds until the page is left.
    }
    this.host.refresh();
  }

  #known(): Silhouette | undefined {
    const { layout } = this.host;
    const known = this.#silhouette;
    if (known?.version === layout.version) return known;
    const wait = known ? known.at + REST_MILLIS - performance.now() : 0;
    if (known && wait > 0) {
      this.#timer ??= setTimeout(() => this.host.refresh(), wait);
      return known;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#silhouette = this.#made());
  }

  #made(): Silhouette | undefined {
    const { layout } = this.host;
    const range = this.#wholeRange();
    if (!range) return undefined;
    const buckets = { from: range.from, days: (range.to + 1 - range.from) / STEPS, count: STEPS };
    const lanes = layout.groups.flatMap((group) => group.lanes);
    const counts = TEAMS.map((team) => {
      const rows = lanes.filter((lane) => lane.team === team).flatMap((lane) => lane.rows);
      return countIn(rows.flat(), buckets);
    });
    const rise = HEIGHT / 2 / Math.max(3, ...counts.flat());
    const path = (i: number): string => skyline(counts[i], 1, HEIGHT / 2, i === 0 ? -rise : rise, HEIGHT / 2);
    return { version: layout.version, at: performance.now(), range, paths: { marketing: path(0), it: path(1) } };
  }

  /** All days of the plan, today included. */
  #wholeRange(): Range | undefined {
    const { layout, todayDay } = this.host;
    const { extent } = layout;
    if (!extent) return undefined;
    const from = Math.min(extent.from, todayDay);
    const to = Math.max(extent.to, todayDay);
    const margin = Math.ceil((to - from) * 0.01);
    return { from: from - margin, to: to + margin };
  }

  /** Nothing while the whole plan is in sight: then it would say nothing. */
  belowPlan(): TemplateResult | symbol {
    const known = this.#on && this.host.plan ? this.#known() : undefined;
    if (!known) return this.#on && this.host.awaited ? roomView() : nothing;
    const { range, paths } = known;
    const sight = this.host.daysInSight();
    if (this.#grabbed === undefined && range.from >= sight.from && range.to <= sight.to) return nothing;
    const { left, width } = part(range, sight);
    return stripView(
      html`<div
        class="track"
        role="slider"
        tabindex="0"
        aria-label=${t('timeline.overview-label')}
        aria-valuemin=${range.from}
        aria-valuemax=${range.to}
        aria-valuenow=${middle(sight)}
        aria-valuetext=${t('timeline.overview-value', shortDay(sight.from), shortDay(sight.to))}
        title=${t('timeline.overview-hint')}
        @pointerdown=${(event: PointerEvent) => this.#grab(event)}
        @pointermove=${(event: PointerEvent) => this.#drag(event)}
        @pointerup=${() => this.#letGo()}
        @pointercancel=${() => this.#letGo()}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      >
        <svg viewBox="0 0 ${STEPS} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          ${TEAMS.map((team) => svg`<path class=${team} d=${paths[team]}></path>`)}
        </svg>
        <div class="now" style="left:${part(range, { from: this.host.todayDay, to: this.host.todayDay }).left}%"></div>
        <div class="window" style="width:${width}%;transform:${moveBy(left, width)}" data-width=${width}></div>
      </div>`,
    );
  }

  /** Moves the window without drawing anything else. */
  scrolled(): void {
    const known = this.#silhouette;
    const frame = known && this.host.find('.overview .window');
    if (!frame) return;
    // Its width stays: whole days in sight may be one more or less from frame to frame, and each would be a new layout.
    frame.style.transform = moveBy(part(known.range, this.host.daysInSight()).left, Number(frame.dataset['width']));
  }

  /* ---- moving what is in sight ---- */

  #dayAt(event: PointerEvent): Day {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { from, to } = this.#silhouette!.range;
    return from + Math.max(0, Math.min(1, (event.clientX - left) / width)) * (to + 1 - from);
  }

  #grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    const day = this.#dayAt(event);
    const sight = this.host.daysInSight();
    const inside = day >= sight.from && day <= sight.to + 1;
    this.#grabbed = inside ? middle(sight) - day : 0;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    if (!inside) this.host.showDay(day);
  }

  #drag(event: PointerEvent): void {
    if (this.#grabbed !== undefined) this.host.showDay(this.#dayAt(event) + this.#grabbed);
  }

  #letGo(): void {
    this.#grabbed = undefined;
    this.host.refresh();
  }

  #onKey(event: KeyboardEvent): void {
    const sight = this.host.daysInSight();
    const { from, to } = this.#silhouette!.range;
    const wide = sight.to + 1 - sight.from;
    const now = middle(sight);
    const targets: Readonly<Record<string, Day>> = {
      ArrowLeft: now - wide / 10,
      ArrowDown: now - wide / 10,
      ArrowRight: now + wide / 10,
      ArrowUp: now + wide / 10,
      PageDown: now - wide,
      PageUp: now + wide,
      Home: from + wide / 2,
      End: to - wide / 2,
    };
    const day = targets[event.key];
    if (day === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.host.showDay(day);
  }
}

function middle({ from, to }: Range): Day {
  return (from + to + 1) / 2;
}

/** Where a span lies in the whole, in percent, cut off where it reaches beyond. */
function part(whole: Range, span: Range): { left: number; width: number } {
  const days = whole.to + 1 - whole.from;
  const at = (day: Day): number => Math.max(0, Math.min(100, ((day - whole.from) / days) * 100));
  const left = at(span.from);
  return { left, width: at(span.to + 1) - left };
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

/** Moves without a new layout, as this is done in each frame of scrolling; in shares of the window's own width. */
function moveBy(left: number, width: number): string {
  return `translateX(${(left / Math.max(width, 0.01)) * 100}%)`;
}
