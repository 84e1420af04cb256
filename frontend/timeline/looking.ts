/** Looking at the plan: measuring, scrolling, zooming. Keeps the camera and the scrolling box of one mind. */
import { boxOfPlace } from './bar-view.js';
import { Camera } from './camera.js';
import { DESK, type Density } from './density.js';
import { outOfSight } from './extras-view.js';
import type { Sight } from './host.js';
import type { LaneLayout } from './lane-layout.js';
import type { Plan } from './plan-store.js';
import type { Day } from './time-scale.js';
import { CHIP_STEP } from './tray.js';
import type { Range } from './view-state.js';

/** Narrower than this, the stages' column gives way to the plan. */
const COMPACT_BELOW = 720;
/** Faster than this many pixels a frame nobody reads: titles are held in sight again once the scrolling is slower. */
const READABLE_SPEED = 12;
/** After so many milliseconds without another step the scrolling has come to rest. */
const REST_MILLIS = 60;
/** After so many milliseconds without another step the zooming has come to rest. */
const ZOOM_REST_MILLIS = 250;
/** In a window so narrow it does so too, whatever stands beside the timeline. */
const TABLET_BELOW = 1024;

/** A place in time and in the plan, and how near it is looked at. */
export interface Glance {
  /** The day at the left edge, with its fraction. */
  readonly day: number;
  readonly y: number;
  readonly pxPerDay: number;
}

/** What is looked at, and on what. */
export interface Subject {
  readonly host: HTMLElement;
  readonly root: () => ShadowRoot;
  /** See `TimelineHost.find`. */
  readonly find: (selector: string) => HTMLElement | undefined;
  readonly plan: () => Plan | undefined;
  readonly layout: LaneLayout;
  readonly today: () => Day;
  readonly focusId: () => string | null;
  /** The item whose way is shown at the edge when it is out of sight. */
  readonly chosen: () => string | null;
  readonly draw: () => void;
  /** Holds titles in sight that its left edge cuts off. */
  readonly holdTitles: (camera: Camera) => void;
  /** The person has moved what is in sight. */
  readonly moved: () => void;
  /** The days to look at first; undefined for today. */
  readonly firstRange: () => Range | undefined;
}

type Corner = Pick<Sight, 'clientX' | 'clientY' | 'insetX' | 'insetY'>;

/** Only who needs the corner asks the page for it, which may be a reflow. */
class InSight implements Sight {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;

  constructor(
    { x, y, width, height }: Camera,
    private readonly corner: () => Corner,
  ) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  get clientX(): number {
    return this.corner().clientX;
  }
  get clientY(): number {
    return this.corner().clientY;
  }
  get insetX(): number {
    return this.corner().insetX;
  }
  get insetY(): number {
    return this.corner().insetY;
  }
}

export class Looking {
  readonly camera = new Camera();
  #looked = false;
  /** Whether the camera knows where to look, and whether what it looks at is drawn. */
  #aimed = false;
  #ready = false;
  /** Whether the person has looked elsewhere while the plan was awaited. */
  #steered = false;
  #drawn = '';
  #away = '';
  #left = DESK.left;
  #extends = false;
  #hostWidth = 1000;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #zoomRest: ReturnType<typeof setTimeout> | undefined;
  /** Where the box stands on the screen and in the element; known until the running task or gesture is over. */
  #corner: Corner | undefined;
  #still = false;

  constructor(private readonly subject: Subject) {}

  /** Whether anything has been looked at yet: before, there is no place that must be kept. */
  get begun(): boolean {
    return this.#looked;
  }

  /** Another plan comes: look at it afresh. */
  reset(): void {
    this.#looked = this.#steered = false;
  }

  /** The box has lost its scroll position, as when it was taken out of the page. */
  restore(): void {
    this.camera.touch();
  }

  /** The element's width in pixels, as last measured: asking the page while drawing would be a reflow. */
  get hostWidth(): number {
    return this.#hostWidth;
  }

  get viewport(): HTMLElement {
    return this.subject.find('.viewport')!;
  }

  /** Takes the size of the box over, and draws where it is another one. */
  measure(): void {
    const { host } = this.subject;
    this.#hostWidth = host.clientWidth;
    const compact = this.#hostWidth < COMPACT_BELOW || innerWidth < TABLET_BELOW;
    const { viewport, camera } = this;
    const { density } = this.subject.layout;
    if (!viewport || viewport.clientWidth === 0) return;
    this.#left = compact ? density.leftCompact : density.left;
    const { width, height } = camera;
    const chosen = this.#chosenInSight();
    this.#corner = undefined;
    camera.width = Math.max(50, viewport.clientWidth - this.#left);
    camera.height = Math.max(50, viewport.clientHeight - density.head);
    host.toggleAttribute('compact', compact);
    const first = !this.#looked;
    if (first) this.begin();
    if (first || camera.width !== width || camera.height !== height) this.subject.draw();
    // A panel that opens beside the plan must not push the bar away that it is about.
    if (chosen && this.#chosenInSight() !== chosen) this.scrollToItem(chosen);
  }

  /** The chosen item, if it is in sight. */
  #chosenInSight(): string | null {
    const plan = this.subject.plan();
    const chosen = this.subject.chosen();
    return plan && chosen && !outOfSight(plan, this.subject.layout, this.camera, chosen) ? chosen : null;
  }

  /**
   * Looks for the first time: today a little left of the middle, or the plan's start when it lies elsewhere. Before there is a
   * plan, at the calendar in which it will stand.
   */
  begin(): void {
    if (!this.viewport?.clientWidth) return;
    this.#aimed = true;
    this.#looked = this.subject.plan() !== undefined;
    this.extend();
    const extent = this.subject.layout.extent;
    const today = this.subject.today();
    const range = this.subject.firstRange();
    const elsewhere = extent && (extent.to < today || extent.from > today + 300);
    if (this.#steered) this.camera.clampScroll(Infinity);
    else if (range) this.camera.showRange(range.from, range.to);
    else if (elsewhere) this.camera.show(extent.from, 0.05);
    else this.camera.show(today, 0.22);
    if (this.#looked) this.subject.moved();
  }

  /** Makes room in time for all items; what is in sight stays. */
  extend(): void {
    const extent = this.subject.layout.extent;
    const today = this.subject.today();
    const from = Math.max(-40_000, Math.min(extent?.from ?? today, today));
    const to = Math.min(120_000, Math.max(extent?.to ?? today, today));
    if (!this.camera.covers(from, to)) this.camera.reach(from, to);
  }

  /** Items have changed: makes room for all of them before the next drawing, however many changes come until then. */
  extendSoon(): void {
    this.#extends = true;
  }

  /** Before drawing. */
  prepare(): void {
    if (this.#extends) this.extend();
    this.#extends = false;
    this.#ready = this.#aimed;
  }

  sight(): Sight {
    return new InSight(this.camera, () => (this.#corner ??= this.#findCorner()));
  }

  /** While a gesture runs, the box stays where it is unless it grows or shrinks. */
  holdStill(on: boolean): void {
    this.#still = on;
    this.#corner = undefined;
  }

  /** Asked many times in a gesture's every step, between which it draws: each time anew would be a reflow each. */
  #findCorner(): Corner {
    const box = this.viewport.getBoundingClientRect();
    const around = this.subject.host.getBoundingClientRect();
    const clientX = box.left + this.#left;
    const clientY = box.top + this.subject.layout.density.head + 1;
    queueMicrotask(() => this.#still || (this.#corner = undefined));
    return { clientX, clientY, insetX: clientX - around.left, insetY: clientY - around.top };
  }

  scrollBy(dx: number, dy: number): boolean {
    const viewport = this.viewport;
    const { scrollLeft, scrollTop } = viewport;
    viewport.scrollLeft += dx;
    viewport.scrollTop += dy;
    this.onScroll();
    return viewport.scrollLeft !== scrollLeft || viewport.scrollTop !== scrollTop;
  }

  /** Scrolls as far as needed for the item to be in sight. */
  scrollToItem(id: string): void {
    const place = this.subject.layout.find(id);
    const item = this.subject.plan()?.items.get(id);
    if (!place || !item) return this.#scrollToChip(id);
    const { camera } = this;
    const { bar } = this.subject.layout.density;
    const box = boxOfPlace(camera.scale, item, place);
    const right = box.x + Math.min(box.width, camera.width * 0.6);
    if (box.x < camera.x + 16) camera.x = box.x - 48;
    else if (right > camera.x + camera.width - 16) camera.x = right - camera.width + 48;
    if (box.y < camera.y + 4) camera.y = box.y - 12;
    else if (box.y + bar > camera.y + camera.height - 4) camera.y = box.y + bar + 24 - camera.height;
    this.#moved();
  }

  #scrollToChip(id: string): void {
    const index = this.subject.layout.tray.indexOf(id);
    const chips = this.subject.root().querySelector('.chips');
    if (index < 0 || !chips) return;
    if (chips.classList.contains('windowed')) chips.scrollLeft = index * CHIP_STEP - chips.clientWidth / 2;
    else this.subject.root().getElementById(`b-${id}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Where the person looks now. */
  glance(): Glance {
    const { x, y, scale } = this.camera;
    return { day: scale.day(x), y, pxPerDay: scale.pxPerDay };
  }

  /** Looks there again, exactly. */
  lookAgain({ day, y, pxPerDay }: Glance): void {
    const { camera } = this;
    camera.zoom(pxPerDay, 0);
    camera.x = camera.scale.x(day);
    camera.y = y;
    this.#moved();
  }

  /** Shows these days over the whole width, and these heights of the plan in the middle, or their top if they are too high. */
  lookAt(days: { from: Day; to: Day }, top: number, height: number): void {
    const { camera } = this;
    camera.fit(days.from, days.to);
    camera.y = top - Math.max(0, (camera.height - height) / 2);
    this.#moved();
  }

  /** Puts the middle of an item at half the width and at this share of the height; the zoom stays. Else as `scrollToItem`. */
  centre(id: string, share: number): void {
    const place = this.subject.layout.find(id);
    if (!place) return this.scrollToItem(id);
    const { camera } = this;
    const { from, to } = place.placed;
    camera.show((from + to + 1) / 2, 0.5);
    camera.y = place.y - camera.height * share;
    this.#moved();
  }

  /** Draws in other sizes; the lane at the upper edge and the day at the left one stay there. */
  setDensity(density: Density): void {
    const { layout, host } = this.subject;
    const { camera } = this;
    const lane = layout.laneAt(camera.y);
    const share = lane ? (camera.y - lane.top) / lane.height : 0;
    layout.density = density;
    host.setAttribute('density', density.name);
    const now = lane && layout.lane(lane.key);
    if (now) camera.y = now.top + share * now.height;
    this.measure();
    this.#moved();
  }

  fit(): void {
    const today = this.subject.today();
    const extent = this.subject.layout.extent ?? { from: today - 30, to: today + 330 };
    this.camera.fit(extent.from, extent.to);
    this.#moved();
  }

  /** Fills the width with these days, and puts this height at the top. */
  showSpan(from: Day, to: Day, top: number): void {
    this.camera.fit(from, to);
    this.camera.y = top;
    this.#moved();
  }

  showToday(): void {
    this.camera.show(this.subject.today(), 0.3);
    this.#moved();
  }

  /** Zooms around a screen position, or without one around the focused item, or the middle. */
  zoomBy(factor: number, anchorClientX?: number): void {
    this.#drawBarely();
    this.camera.zoom(this.camera.scale.pxPerDay * factor, this.#anchor(anchorClientX));
    this.#moved();
  }

  /** While one zooms, each step draws anew all that it draws: what lies around the sight has to wait until it is over. */
  #drawBarely(): void {
    this.camera.bare = true;
    clearTimeout(this.#zoomRest);
    this.#zoomRest = setTimeout(() => {
      this.camera.bare = false;
      this.subject.draw();
    }, ZOOM_REST_MILLIS);
  }

  #anchor(clientX: number | undefined): number {
    const { width, x, scale } = this.camera;
    if (clientX !== undefined) return Math.max(0, Math.min(width, clientX - this.sight().clientX));
    const focusId = this.subject.focusId();
    const place = focusId ? this.subject.layout.find(focusId) : undefined;
    const at = place ? scale.x((place.placed.from + place.placed.to + 1) / 2) - x : -1;
    return at >= 0 && at <= width ? at : width / 2;
  }

  /** The plan has become lower: what is in sight must lie inside it. */
  keepInside(): void {
    if (this.#looked) this.#moved();
  }

  /** Brings these days into sight, as wide as they fill it. */
  showRange({ from, to }: Range): void {
    this.camera.showRange(from, to);
    this.#moved();
  }

  /** Puts this day into the middle of what is in sight. */
  centreDay(day: Day): void {
    this.camera.show(day, 0.5);
    this.#moved();
  }

  #moved(): void {
    this.#steered ||= !this.#looked;
    this.camera.clampScroll(this.subject.layout.height);
    if (this.#looked) this.subject.moved();
    this.subject.draw();
  }

  /** The box was scrolled; draws only when a new tile comes near, or the chosen item leaves or enters the sight. */
  readonly onScroll = (): void => {
    const viewport = this.viewport;
    const before = this.camera.x;
    const elsewhere = this.camera.scrolledTo(viewport.scrollLeft, viewport.scrollTop);
    clearTimeout(this.#rest);
    if (Math.abs(this.camera.x - before) <= READABLE_SPEED) this.#atRest();
    else this.#rest = setTimeout(() => this.#atRest(), REST_MILLIS);
    if (this.#looked) this.subject.moved();
    else this.#steered ||= elsewhere;
    if (JSON.stringify(this.camera.drawn()) !== this.#drawn || this.#awayNow() !== this.#away) this.subject.draw();
  };

  #atRest(): void {
    this.#rest = undefined;
    this.subject.holdTitles(this.camera);
  }

  #awayNow(): string {
    const plan = this.subject.plan();
    return plan ? (outOfSight(plan, this.subject.layout, this.camera, this.subject.chosen())?.arrow ?? '') : '';
  }

  /** After drawing: scrolls the box to where the camera looks. */
  drawn(): void {
    this.#drawn = JSON.stringify(this.camera.drawn());
    this.#away = this.#awayNow();
    if (this.#rest === undefined) this.subject.holdTitles(this.camera);
    if (!this.#ready || !this.camera.takeMoved()) return;
    const viewport = this.viewport;
    viewport.scrollLeft = this.camera.x;
    viewport.scrollTop = this.camera.y;
  }
}
