/** How items look: bars, diamonds and the tray's chips. */
import { html, nothing, type TemplateResult } from 'lit';
import { markedParts } from './item-filter.js';
import type { ItemFields, Person } from './model.js';
import type { Density } from './density.js';
import type { LaneLayout, Place } from './lane-layout.js';
import { itemLabel } from './messages.js';
import { decisionOf, stateText } from './pilots/life.js';
import type { Plan } from './plan-store.js';
import { barSigns, type BarSigns } from './talk/signs-view.js';
import { signsOf } from './talk/signs.js';
import { isoOf, spanOf, type Span, type TimeScale } from './time-scale.js';

/** Narrower than this, a bar is drawn this wide, so that it can be seen and grabbed. */
export const MIN_BAR = 6;
const DIAMOND = 22;

/** What a bar's drawing depends on besides the item itself. */
export interface BarContext {
  readonly plan: Plan;
  readonly scale: TimeScale;
  readonly layout: LaneLayout;
  readonly selection: ReadonlySet<string>;
  readonly openItem: string | null;
  /** The one item that the Tab key reaches. */
  readonly tabStop: string | null;
  /** Items that a gesture has lifted: their place is shown dimmed. */
  readonly lifted: ReadonlySet<string>;
  /** Items that stand out because links connect them with what is selected or pointed at. */
  readonly chain: ReadonlySet<string>;
  /** Items whose last edit the server has not taken for a while. */
  readonly unsaved: (id: string) => boolean;
  /** Items from which a link leads, whose connector leaves where a title might stand. */
  readonly linked: ReadonlySet<string>;
  readonly font: TitleFont;
  /** Items that are shown faintly, as the filters do not match them. */
  readonly faint: (id: string) => boolean;
  /** The words that are searched for, marked in titles; the same array stands for the same words. */
  readonly words: readonly string[];
  /** Whether the left edge of what is in sight may cut into a bar. */
  readonly mayBeCut: (x: number, width: number) => boolean;
}

/** The pixels of a bar in the plan. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where an item is drawn when it covers these days at this height. */
export function boxOf(scale: TimeScale, kind: ItemFields['kind'], from: number, to: number, y: number): Box {
  const x = scale.x(from);
  const width = scale.x(to + 1) - x;
  if (kind === 'milestone') return { x: x + width / 2 - DIAMOND / 2, y, width: DIAMOND };
  return { x, y, width: Math.max(MIN_BAR, width) };
}

/** Where a placed item is drawn. */
export function boxOfPlace(scale: TimeScale, item: ItemFields, place: Place): Box {
  return boxOf(scale, item.kind, place.placed.from, place.placed.to, place.y);
}

export type Caption = 'inside' | 'cut' | 'beside' | 'none';

/** What stands in a bar. */
export interface Furniture {
  readonly caption: Caption;
  readonly avatar: boolean;
  readonly mark: boolean;
}

/** What a bar has to offer: its width, its title's width, the room beside it, and what else would like to stand in it. */
export interface BarRoom {
  readonly width: number;
  readonly text: number;
  readonly room: number;
  readonly linked: boolean;
  readonly avatar: boolean;
  readonly mark: boolean;
}

/** Where the title stands: inside where it fits, beside where there is room, else cut; none on a sliver. */
function captionOf(inside: number, { text, room, linked }: BarRoom, { readable }: Density): Caption {
  if (text <= inside) return 'inside';
  if (inside < readable && room >= text + 12 && !(linked && inside >= 40)) return 'beside';
  return inside >= 22 ? 'cut' : 'none';
}

/** Furnishes a bar. Where it is too narrow for all, the title stays: the owner's mark goes first, then the status mark. */
export function furnish(bar: BarRoom, density: Density): Furniture {
  const choices = [
    { avatar: bar.avatar, mark: bar.mark },
    { avatar: false, mark: bar.mark },
    { avatar: false, mark: false },
  ];
  for (const { avatar, mark } of choices) {
    const taken = density.barPadding + (avatar ? density.avatar : 0) + (mark ? density.mark : 0);
    const inside = bar.width - taken;
    const caption = captionOf(inside, bar, density);
    if (caption === 'inside' || caption === 'beside' || inside >= density.readable) return { caption, avatar, mark };
  }
  return { caption: captionOf(bar.width - density.barPadding, bar, density), avatar: false, mark: false };
}

/** The bars' font, with the widths of titles measured in it. Another object stands for another font. */
export interface TitleFont {
  /** As a canvas wants it. */
  readonly css: string;
  readonly widths: Map<string, number>;
}

let pen: CanvasRenderingContext2D | null | undefined;
/** The pen's font, as it was asked for: giving it one costs more than measuring a title. */
let penFont = '';

function measured(text: string, css: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen && penFont !== css) pen.font = penFont = css;
  return pen ? pen.measureText(text).width : text.length * 7;
}

/** What letters of the Latin scripts are made of; of others, one's width depends on its neighbours. */
const LATIN = /^[\u0020-\u024f\u2010-\u2026]*$/;

/**
 * Width of a title in pixels. Each frame asks for all that is visible, and the first one of a large plan for hundreds that
 * were never measured: where letters stand side by side, their own widths are added, which kerning makes too much by little.
 */
function textWidth(text: string, { css, widths }: TitleFont): number {
  if (widths.size > 20_000) widths.clear();
  const known = widths.get(text);
  if (known !== undefined) return known;
  let width = 0;
  if (text.length > 1 && LATIN.test(text)) for (const letter of text) width += textWidth(letter, { css, widths });
  else width = measured(text, css);
  widths.set(text, width);
  return width;
}

/** Everything that a bar's drawing depends on: while none of it is another, it need not be drawn again. */
export function barInputs(context: BarContext, place: Place, item: ItemFields): unknown[] {
  const { plan, scale, font } = context;
  const id = item.id;
  const flags =
    (context.selection.has(id) ? 1 : 0) +
    (context.openItem === id ? 2 : 0) +
    (context.lifted.has(id) ? 4 : 0) +
    (context.unsaved(id) ? 8 : 0) +
    (context.tabStop === id ? 16 : 0) +
    (context.linked.has(id) ? 32 : 0) +
    (sticks(context, place) ? 64 : 0) +
    (context.faint(id) ? 128 : 0) +
    (context.chain.has(id) ? 256 : 0);
  return [
    item,
    place.placed,
    place.y,
    context.layout.nextTaken(place),
    place.lane.key,
    scale,
    flags,
    plan.people,
    plan.stages,
    font,
    context.words,
    signsOf(plan, item),
    decisionOf(plan, item),
  ];
}

function classesOf(context: BarContext, item: ItemFields, extra: string): string {
  const id = item.id;
  return (
    `bar ${item.kind} ${item.team} ${item.status} ${extra}` +
    (context.selection.has(id) ? ' selected' : '') +
    (context.openItem === id ? ' open' : '') +
    (context.lifted.has(id) ? ' slot' : '') +
    (context.chain.has(id) ? ' chain' : '') +
    (context.unsaved(id) ? ' unsaved' : '') +
    (context.faint(id) ? ' faint' : '')
  );
}

/** Whether the title has to stay in sight while the bar's beginning is scrolled out of it. */
function sticks({ scale, mayBeCut }: BarContext, { placed }: Place): boolean {
  const width = (placed.to + 1 - placed.from) * scale.pxPerDay;
  return width > 96 && mayBeCut(scale.x(placed.from), width);
}

/** How a placed item looks: all that its element says, in the form in which the element wants it. */
export interface BarLook {
  readonly box: Box;
  readonly classes: string;
  readonly caption: Caption;
  readonly label: string;
  readonly selected: boolean;
  readonly tabStop: boolean;
  /** First and last day; undefined where there is none. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** Whose mark stands at the bar's end; undefined for nobody's. */
  readonly owner: Person | undefined;
  /** Whether the status has a mark before the bar's end. */
  readonly marked: boolean;
  readonly fuzzStart: number;
  readonly fuzzEnd: number;
  /** What was said about the item. */
  readonly signs: BarSigns;
  /** Pixels beside the bar for its title. */
  readonly room: number;
  /** See `BarContext.mayBeCut`. */
  readonly sticks: boolean;
}

/** How one placed item looks. */
export function lookOf(context: BarContext, place: Place, item: ItemFields): BarLook {
  const { plan, scale, layout } = context;
  const span = spanOf(item);
  const box = boxOfPlace(scale, item, place);
  const room = scale.x(Math.min(layout.nextTaken(place), place.placed.to + 4000)) - box.x - box.width - 6;
  const signs = barSigns(plan, item, layout.density, box.width);
  const owner = item.owner && box.width >= 56 ? plan.people.get(item.owner) : undefined;
  const { caption, avatar, mark } =
    item.kind === 'milestone'
      ? ({ caption: room >= 40 ? 'beside' : 'none', avatar: false, mark: false } as const)
      : furnish(
          {
            width: box.width - signs.width,
            text: textWidth(item.title, context.font),
            room,
            linked: context.linked.has(item.id),
            avatar: owner !== undefined,
            mark: item.status !== 'proposed' && box.width > 64,
          },
          layout.density,
        );
  const held = sticks(context, place);
  const furnished = caption + (mark ? ' marked' : '') + (avatar ? ' owned' : '');
  return {
    box,
    classes: classesOf(context, item, furnished + fuzzClasses(span) + signs.classes),
    caption,
    label: signs.label(itemLabel(plan, item, context.unsaved(item.id))) + decisionText(plan, item),
    signs,
    selected: context.selection.has(item.id),
    tabStop: context.tabStop === item.id,
    start: span.start === undefined ? undefined : isoOf(span.start),
    end: span.end === undefined ? undefined : isoOf(span.end),
    owner: avatar ? owner : undefined,
    marked: mark,
    ...fuzzOf(span, scale),
    room: Math.min(room, 400),
    sticks: held,
  };
}

/** What the diamond at a pilot's end says, to follow its label; empty while there is nothing to do and nothing was done. */
function decisionText(plan: Plan, item: ItemFields): string {
  const state = decisionOf(plan, item);
  return state && state !== 'open' ? `, ${stateText(state)}` : '';
}

/** A title with what is searched for marked in it. */
function titleView(title: string, words: readonly string[]): unknown {
  if (words.length === 0) return title;
  return markedParts(title, words).map((part) => (part.hit ? html`<mark>${part.text}</mark>` : part.text));
}

function fuzzClasses(span: Span): string {
  return (
    (span.start === undefined ? ' open-start' : '') +
    (span.end === undefined ? ' open-end' : '') +
    (span.startFuzz + span.endFuzz > 0 ? ' fuzzy' : '')
  );
}

/** How wide the blurred edges are: as wide as the uncertainty, but never so wide that they meet beyond the middle. */
function fuzzOf(span: Span, scale: TimeScale): { fuzzStart: number; fuzzEnd: number } {
  if (span.startFuzz + span.endFuzz === 0) return { fuzzStart: 0, fuzzEnd: 0 };
  const days = span.start !== undefined && span.end !== undefined ? span.end - span.start + 1 : Infinity;
  const one = span.startFuzz > 0 && span.endFuzz > 0 ? days / 2 : days;
  const width = (fuzz: number): number => Math.round(Math.min(fuzz, one) * scale.pxPerDay);
  return { fuzzStart: width(span.startFuzz), fuzzEnd: width(span.endFuzz) };
}

/** One item of the tray. */
export function chipView(context: BarContext, item: ItemFields, x: number | undefined): TemplateResult {
  const signs = barSigns(context.plan, item, context.layout.density);
  const label = signs.label(itemLabel(context.plan, item, context.unsaved(item.id)));
  return html`<div
    class=${classesOf(context, item, 'chip inside')}
    id="b-${item.id}"
    role="option"
    data-item=${item.id}
    data-kind=${item.kind}
    tabindex=${context.tabStop === item.id ? 0 : -1}
    aria-selected=${context.selection.has(item.id) ? 'true' : 'false'}
    aria-label=${label}
    style=${x === undefined ? nothing : `position:absolute;left:${x}px`}
  >
    <span class="title">${titleView(item.title, context.words)}</span>${signs.view}
  </div>`;
}

const linked = new WeakMap<Plan['links'], ReadonlySet<string>>();

/** The items from which a link leads. */
export function linkedItems({ links }: Plan): ReadonlySet<string> {
  let ids = linked.get(links);
  if (!ids) {
    ids = new Set([...links.values()].map((link) => link.from));
    linked.set(links, ids);
  }
  return ids;
}
