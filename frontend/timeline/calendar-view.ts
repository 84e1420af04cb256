/** Draws what lies around the items: calendar, horizon rulers, shades. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import * as say from './messages.js';
import { ticks, type Day, type Tick, type Ticks, type TimeScale } from './time-scale.js';

/** The part of the plan that is drawn, in the plan's pixels; larger than what is in sight. */
export interface Window {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Both rows of dates. A coarse column's label stays in sight while any of the column is. */
export function calendarView(scale: TimeScale, drawn: Window): DirectiveResult {
  const shown = ticks(scale, drawn.x0, drawn.x1);
  return guard([shown], () => datesView(shown));
}

function datesView({ major, minor }: Ticks): TemplateResult {
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
export function shadesView(scale: TimeScale, drawn: Window): DirectiveResult {
  const shown = ticks(scale, drawn.x0, drawn.x1);
  return guard([shown], () => oddColumnsView(shown));
}

function oddColumnsView({ minor }: Ticks): TemplateResult {
  const odd = minor.filter((tick) => tick.index % 2 !== 0);
  return html`${repeat(
    odd,
    (t) => t.day,
    (t) => html`<div class="shade" style=${across(t)}></div>`,
  )}`;
}

/** The flag on today's line. */
export function todayFlag(scale: TimeScale, today: Day): TemplateResult {
  return html`<div class="today-flag" style="left:${scale.x(today + 0.5)}px">${say.TEXT.today}</div>`;
}
