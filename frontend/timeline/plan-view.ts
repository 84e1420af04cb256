/** Draws the scrolling box: calendar, stages and the part of the plan that is in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { BarContext } from './bar-view.js';
import * as around from './calendar-view.js';
import type { Camera } from './camera.js';
import { connectorsView } from './connectors-view.js';
import { gripsView } from './extras-view.js';
import { foldedView, groupsView, laneLinesView } from './groups-view.js';
import type { Place } from './lane-layout.js';
import type { Highlight } from './link-desk.js';
import { TEAM_TITLE, TEXT } from './messages.js';
import type { Day } from './time-scale.js';

export interface PlanViewState {
  readonly context: BarContext;
  readonly camera: Camera;
  readonly today: Day;
  /** The items that are drawn; their bars are drawn into `.bars` by the `BarLayer`. */
  readonly places: readonly Place[];
  /** The bar whose handles are shown; null for none. */
  readonly hot: string | null;
  /** Whether the plan is on its way: see `TimelineHost.awaited`. */
  readonly awaited: boolean;
  /** Folds a group, or unfolds it. */
  readonly toggleGroup: (group: string) => void;
  readonly highlight: Highlight;
  readonly onScroll: () => void;
  /** What features draw in the calendar. */
  readonly inCalendar: (drawn: around.Window) => unknown;
}

export function planView(state: PlanViewState): TemplateResult {
  const { context, camera, places, today, highlight } = state;
  const { plan, scale, layout } = context;
  const drawn = camera.drawn();
  const anyFocusable = context.tabStop !== null && layout.find(context.tabStop) !== undefined;
  // At least as high as the box, so that lanes can be drawn on and the today line reaches the ground.
  const height = Math.max(layout.height, camera.height);
  return html`<div
    class="viewport"
    role="group"
    aria-label=${TEXT.timeline}
    aria-busy=${state.awaited ? 'true' : nothing}
    tabindex=${anyFocusable ? -1 : 0}
    @scroll=${state.onScroll}
  >
    <div class="canvas" style="grid-template-columns:var(--ch-left) ${camera.planWidth}px">
      <div class="corner">
        <span class="name">${TEXT.corner}</span>
        <span class="ruler-name marketing">${TEAM_TITLE.marketing}</span
        ><span class="ruler-name it">${TEAM_TITLE.it}</span>
      </div>
      <div class="calendar" style="height:${layout.density.head}px">
        ${around.calendarView(scale, drawn)} ${state.inCalendar(drawn)} ${around.todayFlag(scale, today)}
      </div>
      <div class="left" style="height:${height}px">${groupsView(plan, layout, drawn, state.toggleGroup)}</div>
      <div class="plan" style="height:${height}px">
        ${around.shadesView(scale, drawn)} ${laneLinesView(layout, drawn)} ${foldedView(layout, scale, drawn)}
        <div class="today-line" style="left:${scale.x(today + 0.5)}px"></div>
        ${guard(
          [
            plan,
            layout.version,
            scale,
            JSON.stringify(drawn),
            places.length,
            context.lifted,
            highlight.items,
            highlight.hovered,
            highlight.chosen,
          ],
          () => connectorsView({ plan, layout, scale, drawn, places, lifted: context.lifted, highlight }),
        )}
        <div class="bars" role="listbox" aria-label=${TEXT.timeline} aria-multiselectable="true"></div>
        ${state.hot ? gripsView(plan, layout, camera, state.hot) : nothing}
        <div class="ghosts"></div>
      </div>
    </div>
  </div>`;
}

/**
 * The items to draw, in the order in which they are read.
 *
 * @param keep items that are drawn wherever they are: the focused one and those in a gesture
 */
export function visiblePlaces(context: BarContext, camera: Camera, keep: readonly (string | null)[]): Place[] {
  const { plan, scale, layout } = context;
  const drawn = camera.drawn();
  const from = Math.floor(scale.day(drawn.x0));
  const to = Math.ceil(scale.day(drawn.x1));
  const places = layout.visible(from, to, drawn.y0, drawn.y1).filter((place) => plan.items.has(place.placed.id));
  const shown = new Set(places.map((place) => place.placed.id));
  for (const id of keep) {
    const place = id !== null && !shown.has(id) && plan.items.has(id) ? layout.find(id) : undefined;
    if (place) {
      shown.add(place.placed.id);
      places.push(place);
    }
  }
  return places.sort(inReadingOrder);
}

/**
 * By lane, then along time: so the order says what a reader wants to hear, and an item that only makes room for another
 * keeps its place in it. Elements that change places in the document cost more than all else that a change does.
 */
function inReadingOrder({ lane, placed: a }: Place, { lane: other, placed: b }: Place): number {
  return lane.index - other.index || a.freeFrom - b.freeFrom || b.freeTo - a.freeTo || (a.id < b.id ? -1 : 1);
}

/** The item that the Tab key reaches: the focused one, else the first in sight, else the first of the tray. */
export function tabStopOf(state: Pick<PlanViewState, 'context' | 'camera'>, focusId: string | null): string | null {
  const { plan, scale, layout } = state.context;
  if (focusId && plan.items.has(focusId)) return focusId;
  const { x, y, width, height } = state.camera;
  return layout.visible(scale.day(x), scale.day(x + width), y, y + height)[0]?.placed.id ?? null;
}
