/**
 * Draws the placed items that are in sight as plain nodes, one for each. By hand, because each frame of a zoom changes all
 * of them: what a node says already is not said again, and nothing but the node's own state is compared.
 */
import { render } from 'lit';
import { barInputs, lookOf, type BarContext, type BarLook, type Caption } from './bar-view.js';
import { markedParts } from './item-filter.js';
import type { Place } from './lane-layout.js';
import type { ItemFields, Team } from './model.js';

/** So much of a title is left in sight when its bar's end is scrolled up to the edge. */
const LEAST_HELD = 72;
/** From a bar's edge to its title. */
const TITLE_INSET = 11;

const STATUS_MARK: Readonly<Record<ItemFields['status'], string>> = {
  proposed: '',
  agreed: '✓',
  'in-progress': '◐',
  done: '✔',
  stopped: '■',
};

interface Bar {
  readonly node: HTMLElement;
  inputs: readonly unknown[];
  look: BarLook | undefined;
  item: ItemFields | undefined;
  words: readonly string[];
  /** How far the title is pushed in, to stay in sight. */
  held: number;
  /** What stands in it. What stays from one look to the next keeps its nodes: a text put in anew is laid out anew. */
  signs: readonly Node[];
  owner: Node | undefined;
  mark: Node | undefined;
  title: readonly Node[];
}

/** The one who draws bars; the element has one. */
export class BarLayer {
  #bars = new Map<string, Bar>();
  /** Around the bars of each lane that has any in sight, by the lane's key: gives them their team's colours. */
  #lanes = new Map<string, HTMLElement>();
  #box: HTMLElement | undefined;

  /** The elements of the bars that are drawn. */
  *nodes(): Iterable<HTMLElement> {
    for (const { node } of this.#bars.values()) yield node;
  }

  /**
   * Draws these, and takes away what is drawn besides.
   *
   * @param box where they stand; nothing else draws in it
   * @param places lane by lane, in the order that the document is to have
   */
  draw(box: HTMLElement, context: BarContext, places: readonly Place[]): void {
    if (this.#box !== box) this.#forget();
    this.#box = box;
    const before = this.#bars;
    this.#bars = new Map();
    const lanes = new Map<string, HTMLElement[]>();
    for (const place of places) {
      const item = context.plan.items.get(place.placed.id)!;
      const bar = before.get(item.id) ?? newBar(item);
      before.delete(item.id);
      this.#bars.set(item.id, bar);
      const inputs = barInputs(context, place, item);
      if (inputs.some((input, i) => input !== bar.inputs[i])) {
        bar.inputs = inputs;
        show(bar, lookOf(context, place, item), place, item, context.words);
      }
      const lane = lanes.get(place.lane.key);
      if (lane) lane.push(bar.node);
      else lanes.set(place.lane.key, [bar.node]);
    }
    for (const { node } of before.values()) node.remove();
    this.#arrange(box, lanes, places);
  }

  #forget(): void {
    this.#bars.clear();
    this.#lanes.clear();
  }

  #arrange(box: HTMLElement, lanes: ReadonlyMap<string, HTMLElement[]>, places: readonly Place[]): void {
    for (const [key, around] of this.#lanes) {
      if (lanes.has(key)) continue;
      around.remove();
      this.#lanes.delete(key);
    }
    for (const { lane } of places) {
      if (!this.#lanes.has(lane.key)) this.#lanes.set(lane.key, laneAround(lane.team));
    }
    // What is put into a lane before the lane is put into the page costs half.
    for (const [key, nodes] of lanes) inOrder(this.#lanes.get(key)!, nodes);
    inOrder(
      box,
      [...lanes.keys()].map((key) => this.#lanes.get(key)!),
    );
  }

  /**
   * Holds the titles of bars that begin left of the sight inside it. Asked while one scrolls slowly or has stopped: CSS
   * sticky positioning would give each title a layer of its own, which costs several times as much.
   *
   * @param left the plan's pixel at the left edge of the sight
   * @param top at its upper edge
   * @param height of the sight; what is beyond it is not seen, and is not touched
   */
  holdTitles(left: number, top: number, height: number): void {
    for (const bar of this.#bars.values()) {
      const { look } = bar;
      if (!look?.sticks || look.box.y > top + height || look.box.y < top - 60) continue;
      hold(bar, Math.round(Math.max(0, Math.min(left - look.box.x, look.box.width - LEAST_HELD))));
    }
  }
}

/** Puts these into the box in order, moving as few as a single change of order needs, and never the focused one. */
function inOrder(box: HTMLElement, nodes: readonly HTMLElement[]): void {
  let next = box.firstElementChild;
  for (const node of nodes) {
    if (next !== null && next !== node && next.nextElementSibling === node && !next.matches(':focus, :focus-within')) {
      // It belongs further on, and is put there when its turn comes.
      next.remove();
      next = node;
    }
    if (node === next) next = node.nextElementSibling;
    else box.insertBefore(node, next);
  }
}

function laneAround(team: Team): HTMLElement {
  const around = document.createElement('div');
  around.className = `lane-bars ${team}`;
  return around;
}

function newBar(item: ItemFields): Bar {
  const node = document.createElement('div');
  node.id = `b-${item.id}`;
  node.setAttribute('role', 'option');
  node.dataset['item'] = item.id;
  return {
    node,
    inputs: [],
    look: undefined,
    item: undefined,
    words: [],
    held: 0,
    signs: [],
    owner: undefined,
    mark: undefined,
    title: [],
  };
}

function hold(bar: Bar, pixels: number): void {
  if (bar.held === pixels) return;
  bar.held = pixels;
  bar.node.style.paddingInlineStart = pixels > 0 ? `${pixels + TITLE_INSET}px` : '';
}

function show(bar: Bar, look: BarLook, place: Place, item: ItemFields, words: readonly string[]): void {
  const { node, look: before } = bar;
  bar.look = look;
  if (look.classes !== before?.classes) node.className = look.classes;
  say(node, 'data-kind', item.kind);
  say(node, 'data-lane', place.lane.key);
  if (look.start !== before?.start) say(node, 'data-start', look.start);
  if (look.end !== before?.end) say(node, 'data-end', look.end);
  if (look.label !== before?.label) say(node, 'aria-label', look.label);
  if (look.selected !== before?.selected) say(node, 'aria-selected', String(look.selected));
  if (look.tabStop !== before?.tabStop) node.tabIndex = look.tabStop ? 0 : -1;
  move(node.style, look, before);
  if (!look.sticks) hold(bar, 0);
  fill(bar, item, words, before);
}

function fill(bar: Bar, item: ItemFields, words: readonly string[], before: BarLook | undefined): void {
  const { item: itemBefore, words: wordsBefore } = bar;
  const look = bar.look!;
  bar.item = item;
  bar.words = words;
  const cornered = before?.signs.cornered !== look.signs.cornered;
  const signs = cornered || before?.signs.said !== look.signs.said;
  const owner = before?.owner !== look.owner;
  const mark = before?.marked !== look.marked || itemBefore?.status !== item.status;
  const title =
    cornered ||
    placeOf(before?.caption) !== placeOf(look.caption) ||
    itemBefore?.title !== item.title ||
    wordsBefore !== words;
  if (!signs && !owner && !mark && !title) return;
  if (signs) bar.signs = look.signs.said ? nodesOf(look.signs.view) : [];
  if (owner) bar.owner = look.owner && sign(`avatar ${look.owner.side}`, look.owner.initials);
  if (mark) bar.mark = look.marked ? sign(`mark ${item.status}`, STATUS_MARK[item.status]) : undefined;
  if (title) bar.title = titleNodes(look, item.title, words);
  // What floats has to come before the text.
  putInto(bar.node, [...bar.signs, ...[bar.owner, bar.mark].filter((node) => node !== undefined), ...bar.title]);
}

/** Where its caption stands, as far as that makes other nodes. */
function placeOf(caption: Caption | undefined): Caption | undefined {
  return caption === 'cut' ? 'inside' : caption;
}

/** Makes these the children of an element, leaving those where they are that are there already. */
function putInto(element: HTMLElement, children: readonly Node[]): void {
  for (const child of [...element.childNodes]) if (!children.includes(child)) child.remove();
  let next = element.firstChild;
  for (const child of children) {
    if (child === next) next = next.nextSibling;
    else element.insertBefore(child, next);
  }
}

function nodesOf(view: unknown): Node[] {
  const made = document.createDocumentFragment();
  render(view, made);
  return [...made.children];
}

/** For the eye only: the bar's label says it in words. */
function sign(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

function say(node: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function move(style: CSSStyleDeclaration, look: BarLook, before: BarLook | undefined): void {
  const { x, y, width } = look.box;
  if (x !== before?.box.x) style.left = `${x}px`;
  if (y !== before?.box.y) style.top = `${y}px`;
  if (width !== before?.box.width) style.width = `${width}px`;
  if (look.fuzzStart !== (before?.fuzzStart ?? 0)) style.setProperty('--fuzz-start', `${look.fuzzStart}px`);
  if (look.fuzzEnd !== (before?.fuzzEnd ?? 0)) style.setProperty('--fuzz-end', `${look.fuzzEnd}px`);
  const signs = look.signs.width;
  if (signs !== (before?.signs.width ?? 0)) style.setProperty('--signs', `${signs}px`);
  if (look.caption === 'beside' && (before?.caption !== 'beside' || look.room !== before.room)) {
    style.setProperty('--room', `${look.room}px`);
  }
}

/** Inside the bar the title is the bar's own text; where the bar cannot clip it, it has a box of its own. */
function titleNodes({ caption, signs }: BarLook, title: string, words: readonly string[]): Node[] {
  if (caption === 'none') return [];
  const parts = words.length === 0 ? [document.createTextNode(title)] : markedParts(title, words).map(partNode);
  if (caption !== 'beside' && !signs.cornered) return parts;
  const box = document.createElement('span');
  box.className = 'title';
  box.append(...parts);
  return [box];
}

function partNode({ text, hit }: { text: string; hit: boolean }): Node {
  if (!hit) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
