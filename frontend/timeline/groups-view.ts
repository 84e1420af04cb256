/** Draws the groups of lanes: their headings in the sticky column, and the summary of folded ones in the plan. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Window } from './calendar-view.js';
import { countIn, reaching, skyline } from './silhouette.js';
import { NOBODY, TEAMS } from './grouping.js';
import { COLLAPSED_HEIGHT, type Lane, type LaneGroup, type LaneLayout } from './lane-layout.js';
import { STATUS, TEAM, TEAM_TITLE } from './messages.js';
import type { StageColour, Status, Team } from './model.js';
import type { Plan } from './plan-store.js';
import { t, tn } from './texts.js';
import type { TimeScale } from './time-scale.js';
import { capital } from './words.js';

/** Width in pixels of a step in the summary of a folded group. */
const STEP = 6;
/** Pixels that one item rises in the summary. */
const RISE = 4;

/** What a group is called. */
export function groupName(plan: Plan, layout: Pick<LaneLayout, 'grouping'>, group: string): string {
  switch (layout.grouping) {
    case 'stage':
      return plan.stages.find((stage) => stage.id === group)?.name ?? '';
    case 'team':
      return TEAM_TITLE[group as Team];
    case 'owner':
      return group === NOBODY ? t('timeline.nobody') : (plan.people.get(group)?.name ?? t('timeline.unknown-person'));
    case 'status':
      return capital(STATUS[group as Status]);
  }
}

/** The headings of the groups in sight, with the names of their lanes. */
export function groupsView(
  plan: Plan,
  layout: LaneLayout,
  drawn: Window,
  toggle: (group: string) => void,
): TemplateResult {
  return html`${repeat(
    layout.groupsBetween(drawn.y0, drawn.y1),
    (group) => group.id,
    (group) => {
      const name = groupName(plan, layout, group.id);
      return html`<div
        class="group by-${layout.grouping} ${group.collapsed ? 'collapsed' : ''}"
        data-group=${group.id}
        data-stage=${layout.grouping === 'stage' ? group.id : nothing}
        data-colour=${colourOf(plan, layout, group.id)}
        style="top:${group.top}px;height:${group.height}px"
      >
        <div class="group-text">
          <div class="group-head">
            ${foldButton(group, name, toggle)} ${avatarOf(plan, layout, group.id)}
            <div class="group-name" title=${name}>${name}</div>
          </div>
          ${group.collapsed ? nothing : goalOf(plan, layout, group.id)}
        </div>
        ${group.collapsed ? countView(group) : group.lanes.map((lane) => laneName(plan, layout, group, lane))}
      </div>`;
    },
  )}`;
}

function foldButton(group: LaneGroup, name: string, toggle: (group: string) => void): TemplateResult {
  const label = t(group.collapsed ? 'timeline.unfold' : 'timeline.fold', name);
  return html`<button
    class="icon fold"
    aria-expanded=${group.collapsed ? 'false' : 'true'}
    aria-label=${label}
    title=${label}
    @click=${() => toggle(group.id)}
  ></button>`;
}

function avatarOf(plan: Plan, layout: LaneLayout, group: string): TemplateResult | typeof nothing {
  const person = layout.grouping === 'owner' ? plan.people.get(group) : undefined;
  return person
    ? html`<span class="avatar ${person.side}" data-initials=${person.initials} aria-hidden="true"></span>`
    : nothing;
}

function colourOf(plan: Plan, layout: LaneLayout, group: string): StageColour | typeof nothing {
  const stage = layout.grouping === 'stage' ? plan.stages.find((one) => one.id === group) : undefined;
  return stage?.colour ?? nothing;
}

function goalOf(plan: Plan, layout: LaneLayout, group: string): TemplateResult | typeof nothing {
  const goal = layout.grouping === 'stage' ? plan.stages.find((stage) => stage.id === group)?.goal : undefined;
  return goal ? html`<p title=${goal}>${goal}</p>` : nothing;
}

function countView(group: LaneGroup): TemplateResult {
  const count = group.lanes.reduce((sum, lane) => sum + lane.rows.reduce((all, row) => all + row.length, 0), 0);
  return html`<span class="group-count">${tn('timeline.item-count', count)}</span>`;
}

function laneName(plan: Plan, layout: LaneLayout, group: LaneGroup, lane: Lane): TemplateResult {
  const byTeam = layout.grouping === 'team';
  const name = byTeam ? (plan.stages.find((stage) => stage.id === lane.stage)?.name ?? '') : TEAM[lane.team];
  return html`<span
    class="lane-name ${lane.team}"
    style="top:${lane.top - group.top}px;height:${lane.height}px"
    title=${byTeam ? name : nothing}
    ><span><b>${name}</b></span></span
  >`;
}

/** The lines between groups and between the lanes of each. */
export function laneLinesView(layout: LaneLayout, drawn: Window): TemplateResult {
  const lines: TemplateResult[] = [];
  for (const group of layout.groupsBetween(drawn.y0, drawn.y1)) {
    for (const lane of group.collapsed ? [] : group.lanes.slice(0, -1)) {
      lines.push(html`<div class="lane-line inner" style="top:${lane.top + lane.height - 1}px"></div>`);
    }
    lines.push(html`<div class="lane-line" style="top:${group.top + group.height - 1}px"></div>`);
  }
  return html`${lines}`;
}

/** What folded groups hold, in summary: marketing's items rise above the middle of the row, IT's hang below it. */
export function foldedView(layout: LaneLayout, scale: TimeScale, drawn: Window): TemplateResult {
  const folded = layout.groupsBetween(drawn.y0, drawn.y1).filter((group) => group.collapsed);
  const width = drawn.x1 - drawn.x0;
  return html`${repeat(
    folded,
    (group) => group.id,
    (group) =>
      html`<svg
        class="folded"
        aria-hidden="true"
        style="left:${drawn.x0}px;top:${group.top}px;width:${width}px;height:${COLLAPSED_HEIGHT}px"
      >
        ${TEAMS.map((team) => svg`<path class=${team} d=${silhouette(group, team, scale, drawn)}></path>`)}
      </svg>`,
  )}`;
}

function silhouette(group: LaneGroup, team: Team, scale: TimeScale, { x0, x1 }: Window): string {
  const from = scale.day(x0);
  const to = scale.day(x1);
  const buckets = { from, days: STEP / scale.pxPerDay, count: Math.ceil((x1 - x0) / STEP) };
  const lanes = group.lanes.filter((lane) => lane.team === team);
  const counts = countIn(
    lanes.flatMap((lane) => [...reaching(lane, from, to)]),
    buckets,
  );
  const middle = COLLAPSED_HEIGHT / 2;
  const up = team === 'marketing';
  return skyline(counts, STEP, middle + (up ? -0.5 : 0.5), up ? -RISE : RISE, middle - 5);
}
