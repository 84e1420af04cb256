/** Draws the connectors of links: whole where both ends are near, a stub where one is not, words where there is room. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { boxOf, boxOfPlace, type Box } from './bar-view.js';
import type { Window } from './calendar-view.js';
import type { Highlight } from './link-desk.js';
import type { LaneLayout, Place } from './lane-layout.js';
import { LinkGraph } from './link-graph.js';
import { inStepText, linkSentence, standText } from './link-texts.js';
import { arrowHead, barMiddle, isBroken, linkPath, standOf, type LinkPath, type Stand } from './links.js';
import type { ItemFields, LinkFields } from './model.js';
import { DIAMOND_ROOM } from './pilots/pilots-layer.js';
import type { Plan } from './plan-store.js';
import type { TimeScale } from './time-scale.js';

export interface ConnectorsState {
  readonly plan: Plan;
  readonly layout: LaneLayout;
  readonly scale: TimeScale;
  readonly drawn: Window;
  /** The items that are drawn. */
  readonly places: readonly Place[];
  readonly lifted: ReadonlySet<string>;
  readonly highlight: Highlight;
}

interface Connector {
  readonly link: LinkFields;
  readonly from: ItemFields;
  readonly to: ItemFields;
  readonly start: Box;
  readonly end: Box;
  readonly stand: Stand;
  readonly path: LinkPath;
}

/** The beginning or the end of links whose other ends are out of sight. */
interface Stub {
  readonly item: string;
  readonly links: readonly string[];
  /** As an SVG path. */
  readonly d: string;
}

/** Width of a letter of the words on a connector, on average, and what surrounds them. */
const LETTER = 6.6;
const WORDS_PADDING = 16;
const WORDS_HEIGHT = 17;
/** A bar narrower than this may have its title beside it, about so wide. */
const NARROW = 76;
const TITLE_BESIDE = 150;

/** All of it. Costs what is in sight, however many links the plan has. */
export function connectorsView(state: ConnectorsState): TemplateResult {
  const { drawn, highlight, lifted } = state;
  const { whole, stubs } = sortOut(state);
  const words = placeWords(state, whole);
  const faint = ({ from, to }: LinkFields): string => (lifted.has(from) || lifted.has(to) ? ' slot' : '');
  return html`<svg
      class="links"
      aria-hidden="true"
      style="left:${drawn.x0}px;top:${drawn.y0}px;width:${drawn.x1 - drawn.x0}px;height:${drawn.y1 - drawn.y0}px"
      viewBox="${drawn.x0} ${drawn.y0} ${drawn.x1 - drawn.x0} ${drawn.y1 - drawn.y0}"
    >
      ${whole.map(
        (one) =>
          svg`<path class=${classOf(one, highlight) + faint(one.link)} d=${one.path.d}></path><path class="link-hit" data-link=${one.link.id} d=${one.path.d}></path>`,
      )}
      ${stubs.length > 0 ? svg`<path class="link-stub" d=${stubs.map((stub) => stub.d).join('')}></path>` : nothing}
      ${stubs.map(stubHit)}
    </svg>
    ${whole.map((one) => {
      const place = words.get(one.link.id);
      const text = standText(one.stand);
      const broken = isBroken(one.stand);
      if (one.link.id === highlight.hovered) return hoverWords(one, text);
      if (place && text)
        return html`<div class="link-words${broken ? ' broken' : ''}${faint(one.link)}" style=${at(place)}>
          ${text}
        </div>`;
      return broken
        ? html`<div
            class="link-sign${faint(one.link)}"
            style=${at({ x: one.end.x - 9, y: barMiddle(one.end.y, state.layout.density) - 11 })}
          ></div>`
        : nothing;
    })}`;
}

/** Where a stub is pointed at: its link, or all links of its item where it stands for several. */
function stubHit({ item, links, d }: Stub): TemplateResult {
  return links.length === 1
    ? svg`<path class="link-hit" data-link=${links[0]} d=${d}></path>`
    : svg`<path class="link-hit" data-links-of=${item} d=${d}></path>`;
}

function hoverWords(one: Connector, text: string): TemplateResult {
  const sentence = linkSentence(one.link.kind, one.from, one.to);
  const more = text || inStepText(one.link.kind, one.stand);
  return html`<div class="link-words hovered${isBroken(one.stand) ? ' broken' : ''}" style=${at(one.path.at(0.5))}>
    ${sentence}${more ? ` ${more}` : ''}
  </div>`;
}

function at({ x, y }: { x: number; y: number }): string {
  return `left:${Math.round(x)}px;top:${Math.round(y)}px`;
}

function classOf({ link, from, to, stand }: Connector, { items, hovered, chosen }: Highlight): string {
  const settled = (item: ItemFields): boolean => item.status !== 'proposed' && item.status !== 'stopped';
  const agreed = link.kind === 'handover' && settled(from) && settled(to);
  const chain = items.has(link.from) && items.has(link.to);
  return (
    `link ${link.kind} ${stand.state}${agreed ? ' agreed' : ''}${chain ? ' chain' : ''}` +
    (link.id === hovered || link.id === chosen ? ' chosen' : '')
  );
}

/** Which links of the drawn items are drawn whole, and the stubs of all others. */
function sortOut(state: ConnectorsState): { whole: Connector[]; stubs: Stub[] } {
  const { plan, layout, scale, places, drawn, highlight } = state;
  const graph = LinkGraph.of(plan.links);
  const whole = new Map<string, Connector>();
  const stubs: Stub[] = [];
  for (const place of places) {
    const id = place.placed.id;
    if (!graph.has(id)) continue;
    const item = plan.items.get(id)!;
    const box = boxOfPlace(scale, item, place);
    const middle = barMiddle(box.y, layout.density);
    const away = { before: [] as string[], after: [] as string[] };
    for (const link of graph.at(id)) {
      const leaves = link.from === id;
      const other = layout.find(leaves ? link.to : link.from);
      if (whole.has(link.id) || !other) continue;
      const shown = near(other, scale, drawn) || (highlight.items.has(link.from) && highlight.items.has(link.to));
      const one = shown ? connectorOf(state, link, leaves ? place : other, leaves ? other : place) : undefined;
      if (one) whole.set(link.id, one);
      else away[leaves ? 'after' : 'before'].push(link.id);
    }
    if (away.before.length > 0) stubs.push({ item: id, links: away.before, d: stubBefore(box, middle) });
    if (away.after.length > 0) stubs.push({ item: id, links: away.after, d: stubAfter(item, box, middle) });
  }
  return { whole: [...whole.values()], stubs };
}

function near({ placed, y, lane }: Place, scale: TimeScale, drawn: Window): boolean {
  return (
    y + lane.density.bar > drawn.y0 &&
    y < drawn.y1 &&
    scale.x(placed.to + 1) > drawn.x0 &&
    scale.x(placed.from) < drawn.x1
  );
}

function connectorOf(
  { plan, scale, layout }: ConnectorsState,
  link: LinkFields,
  a: Place,
  b: Place,
): Connector | undefined {
  const from = plan.items.get(link.from);
  const to = plan.items.get(link.to);
  if (!from || !to) return undefined;
  const start = boxOfPlace(scale, from, a);
  const end = boxOfPlace(scale, to, b);
  const { density } = layout;
  const path = linkPath(
    { x: start.x + start.width, y: barMiddle(start.y, density) },
    { x: end.x, y: barMiddle(end.y, density) },
    link.kind === 'needs',
  );
  return { link, from, to, start, end, stand: standOf(link, from, to), path };
}

function stubBefore(box: Box, y: number): string {
  return `M${Math.round(box.x - 16)} ${y}H${Math.round(box.x - 1)}${arrowHead({ x: box.x, y })}`;
}

function stubAfter({ kind }: ItemFields, box: Box, y: number): string {
  // At a pilot's end stands its diamond.
  const x = Math.round(box.x + box.width) + (kind === 'pilot' ? DIAMOND_ROOM : 0);
  return `M${x} ${y}h10m3 0h2m3 0h2`;
}

/* ---- words ---- */

interface Rect {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A free place for the words of each connector that has any, by the link's id; without room there is none. */
function placeWords(state: ConnectorsState, connectors: readonly Connector[]): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  const taken: Rect[] = [];
  for (const one of connectors) {
    const text = standText(one.stand);
    if (!text) continue;
    const half = (text.length * LETTER + WORDS_PADDING) / 2;
    for (const spot of spotsOn(one, state.layout)) {
      const rect = {
        x0: spot.x - half,
        x1: spot.x + half,
        y0: spot.y - WORDS_HEIGHT / 2,
        y1: spot.y + WORDS_HEIGHT / 2,
      };
      if (taken.some((other) => meet(rect, other)) || !isFree(rect, state)) continue;
      taken.push(rect);
      places.set(one.link.id, spot);
      break;
    }
  }
  return places;
}

/** Where words may stand: first in the free bands between lanes that the connector crosses, then along its way. */
function spotsOn({ path }: Connector, layout: LaneLayout): { x: number; y: number }[] {
  const steps = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
  const along = steps.map((share) => path.at(share));
  const bands = along.flatMap((point) => {
    const lane = layout.laneAt(point.y);
    if (!lane) return [];
    const below = { x: point.x, y: lane.top + lane.height - 2 };
    const above = { x: point.x, y: lane.top - 2 };
    return [below, above].filter((band) => Math.abs(band.y - point.y) < layout.density.lanePaddingTop);
  });
  return [...bands, ...along];
}

function meet(a: Rect, b: Rect): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

/** Whether no bar, and no title beside one, lies there. */
function isFree(rect: Rect, { plan, layout, scale }: ConnectorsState): boolean {
  const from = scale.day(rect.x0 - TITLE_BESIDE);
  const to = scale.day(rect.x1);
  return layout.visible(from, to, rect.y0 - layout.density.bar, rect.y1).every((place) => {
    const item = plan.items.get(place.placed.id);
    if (!item) return true;
    const box = boxOf(scale, item.kind, place.placed.from, place.placed.to, place.y);
    const title = box.width < NARROW ? TITLE_BESIDE : 0;
    const bar = { x0: box.x, x1: box.x + box.width + title, y0: box.y, y1: box.y + layout.density.bar };
    return !meet(rect, bar);
  });
}
