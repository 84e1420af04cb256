/** Draws what lies around the items: calendar, horizon rulers, shades, handovers. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { barMiddle, handoverOf, handoverPath, type Handover } from './handovers.js';
import type { LaneLayout, Place } from './lane-layout.js';
import type { HorizonFields, LinkFields } from './model.js';
import { boxOfPlace } from './bar-view.js';
import * as say from './messages.js';
import type { Plan } from './plan-store.js';
import { readPlanDate, ticks, type Day, type Tick, type TimeScale } from './time-scale.js';

/** The part of the plan that is drawn, in the plan's pixels; larger than what is in sight. */
export interface Window {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Both rows of dates. A coarse column's label stays in sight while any of the column is. */
export function calendarView(scale: TimeScale, drawn: Window): TemplateResult {
  const { major, minor } = ticks(scale, drawn.x0, drawn.x1);
  return html`<div class="ticks major" aria-hidden="true">
      ${repeat(
        major,
        (t) => t.day,
        (t) => html`<div class="tick" style=${across(t)}><span>${t.label}</span></div>`,
      )}
    </div>
    <div class="ticks minor" aria-hidden="true">
      ${repeat(
        minor,
        (t) => t.day,
        (t) => html`<div class="tick" style=${across(t)}>${t.width >= 22 ? t.label : nothing}</div>`,
      )}
    </div>`;
}

function across(tick: Tick): string {
  return `left:${tick.x}px;width:${tick.width}px`;
}

/** Every second column of the calendar a shade darker. */
export function shadesView(scale: TimeScale, drawn: Window): TemplateResult {
  const odd = ticks(scale, drawn.x0, drawn.x1).minor.filter((tick) => tick.index % 2 !== 0);
  return html`${repeat(
    odd,
    (t) => t.day,
    (t) => html`<div class="shade" style=${across(t)}></div>`,
  )}`;
}

/** The two teams' rulers in parallel. */
export function rulersView(plan: Plan, scale: TimeScale, drawn: Window): TemplateResult {
  const ranks = new Map<HorizonFields, number>();
  for (const team of ['marketing', 'it']) {
    plan.horizons
      .filter((h) => h.team === team)
      .sort((a, b) => (a.start < b.start ? -1 : 1))
      .forEach((h, i) => ranks.set(h, Math.min(i, 2)));
  }
  return html`${plan.horizons.map((horizon) => {
    const from = readPlanDate(horizon.start)?.first;
    const to = readPlanDate(horizon.end)?.last;
    if (from === undefined || to === undefined) return nothing;
    const x = scale.x(from);
    const width = scale.x(to + 1) - x;
    if (x > drawn.x1 || x + width < drawn.x0) return nothing;
    return html`<div
      class="horizon ${horizon.team} rank-${ranks.get(horizon)}"
      title=${say.horizonText(horizon)}
      style="left:${x}px;width:${Math.max(2, width - 2)}px"
    >
      <span>${horizon.name}</span>
    </div>`;
  })}`;
}

interface DrawnHandover {
  readonly link: LinkFields;
  readonly handover: Handover;
  readonly path: string;
  readonly middle: { x: number; y: number };
  readonly agreed: boolean;
}

/** A handover with both its ends found in the layout. */
interface PlacedHandover {
  readonly link: LinkFields;
  readonly from: Place;
  readonly to: Place;
}

interface KnownHandovers {
  readonly links: Plan['links'];
  readonly version: number;
  readonly placed: readonly PlacedHandover[];
}

const knownHandovers = new WeakMap<LaneLayout, KnownHandovers>();

/** All handovers with a place, found anew only when links or layout are others: scrolling asks for them all the time. */
function placedHandovers(plan: Plan, layout: LaneLayout): readonly PlacedHandover[] {
  const known = knownHandovers.get(layout);
  if (known && known.links === plan.links && known.version === layout.version) return known.placed;
  const placed: PlacedHandover[] = [];
  for (const link of plan.links.values()) {
    const from = layout.find(link.from);
    const to = layout.find(link.to);
    if (from && to) placed.push({ link, from, to });
  }
  knownHandovers.set(layout, { links: plan.links, version: layout.version, placed });
  return placed;
}

function drawnHandover(plan: Plan, scale: TimeScale, { link, from, to }: PlacedHandover): DrawnHandover | undefined {
  const pilot = plan.items.get(link.from);
  const scaling = plan.items.get(link.to);
  if (!pilot || !scaling) return undefined;
  const a = boxOfPlace(scale, pilot, from);
  const b = boxOfPlace(scale, scaling, to);
  const settled = (status: string): boolean => status !== 'proposed' && status !== 'stopped';
  return {
    link,
    handover: handoverOf(link, pilot, scaling),
    ...handoverPath(
      { x: a.x + a.width, y: barMiddle(a.y, from.lane.density) },
      { x: b.x, y: barMiddle(b.y, to.lane.density) },
    ),
    agreed: settled(pilot.status) && settled(scaling.status),
  };
}

function inWindow({ from, to }: PlacedHandover, scale: TimeScale, drawn: Window): boolean {
  if (Math.max(from.y, to.y) < drawn.y0 || Math.min(from.y, to.y) > drawn.y1) return false;
  const x0 = scale.x(from.placed.to + 1);
  const x1 = scale.x(to.placed.from);
  return Math.max(x0, x1) > drawn.x0 && Math.min(x0, x1) < drawn.x1;
}

/** The connectors in sight and the words on those that are out of step. */
export function handoversView(
  plan: Plan,
  layout: LaneLayout,
  scale: TimeScale,
  drawn: Window,
  lifted: ReadonlySet<string>,
): TemplateResult {
  const shown: DrawnHandover[] = [];
  for (const placed of placedHandovers(plan, layout)) {
    const one = inWindow(placed, scale, drawn) ? drawnHandover(plan, scale, placed) : undefined;
    if (one) shown.push(one);
  }
  const faint = (link: LinkFields): string => (lifted.has(link.from) || lifted.has(link.to) ? ' slot' : '');
  return html`<svg
      class="links"
      aria-hidden="true"
      style="left:${drawn.x0}px;top:${drawn.y0}px;width:${drawn.x1 - drawn.x0}px;height:${drawn.y1 - drawn.y0}px"
      viewBox="${drawn.x0} ${drawn.y0} ${drawn.x1 - drawn.x0} ${drawn.y1 - drawn.y0}"
    >
      ${shown.map((s) => svg`<path class="link ${s.handover.state}${s.agreed ? ' agreed' : ''}${faint(s.link)}" d=${s.path}></path>`)}
    </svg>
    ${shown.map((s) => {
      const text = say.handoverText(s.handover);
      return text
        ? html`<div class="link-words${faint(s.link)}" style="left:${s.middle.x}px;top:${s.middle.y}px">${text}</div>`
        : nothing;
    })}`;
}

/** The flag on today's line. */
export function todayFlag(scale: TimeScale, today: Day): TemplateResult {
  return html`<div class="today-flag" style="left:${scale.x(today + 0.5)}px">${say.TEXT.today}</div>`;
}
