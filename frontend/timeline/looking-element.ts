import { LitElement } from 'lit';
import type { Window } from './calendar-view.js';
import type { Camera } from './camera.js';
import type { Density } from './density.js';
import { Glide } from './glide.js';
import type { Sight } from './host.js';
import type { Looking } from './looking.js';
import { Parts } from './parts.js';
import { ZOOM_PX, type Day, type Zoom } from './time-scale.js';
import type { TimelineView } from './timeline-view.js';
import { readRange, readView, writeView, type Range } from './view-state.js';

/** So many pixels above and below the plan a gesture still means the plan, which scrolls there; to the sides everywhere. */
const BEYOND = 48;

/**
 * The timeline as one looks at it: what the page and the features ask of it to show another part of the plan, and where on
 * the screen something is.
 */
export abstract class LookingElement extends LitElement {
  abstract readonly look: Looking;
  abstract readonly view: TimelineView;
  protected readonly glide = new Glide();
  readonly #parts = new Parts(() => this.renderRoot ?? null);

  get scale(): Camera['scale'] {
    return this.look.camera.scale;
  }

  /* ---- what is in sight ---- */

  setDensity(density: Density): void {
    this.look.setDensity(density);
    this.glide.forget();
  }

  sight(): Sight {
    return this.look.sight();
  }

  tiles(): Window {
    return this.look.camera.drawn();
  }

  scrollPlan(dx: number, dy: number): boolean {
    return this.look.scrollBy(dx, dy);
  }

  scrollToItem(id: string): void {
    this.look.scrollToItem(id);
  }

  viewQuery(): string {
    return writeView(this.view.state, this.daysInSight());
  }

  lookAt(query: string): void {
    const range = readRange(query);
    this.view.set(readView(query));
    if (range) this.look.showRange(range);
  }

  daysInSight(): Range {
    return this.look.camera.range;
  }

  showDay(day: Day): void {
    this.look.centreDay(day);
  }

  /** Shows the whole plan. */
  fit(): void {
    this.look.fit();
  }

  showSpan(from: Day, to: Day, top: number): void {
    this.look.showSpan(from, to, top);
    this.glide.forget();
  }

  /** Brings today into sight. */
  today(): void {
    this.look.showToday();
  }

  /** Zooms to one of the named zooms, around the focused item or the middle. */
  zoomTo(zoom: Zoom): void {
    this.zoomBy(ZOOM_PX[zoom] / this.scale.pxPerDay);
  }

  zoomBy(factor: number, anchorClientX?: number): void {
    this.look.zoomBy(factor, anchorClientX);
    this.glide.forget();
  }

  /* ---- where it is ---- */

  find(selector: string): HTMLElement | undefined {
    return this.#parts.find(selector);
  }

  barOf(id: string): HTMLElement | null {
    return (this.renderRoot as ShadowRoot).getElementById(`b-${id}`);
  }

  itemAt(clientX: number, clientY: number): HTMLElement | null {
    const root = this.renderRoot as ShadowRoot;
    return root.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-item]') ?? null;
  }

  areaAt(clientX: number, clientY: number): 'plan' | 'tray' | 'elsewhere' {
    const box = (selector: string): DOMRect | undefined => this.find(selector)?.getBoundingClientRect();
    const tray = box('.tray');
    const inTray = !!tray && clientX >= tray.left && clientX <= tray.right && clientY >= tray.top;
    if (inTray && clientY <= tray.bottom) return 'tray';
    const plan = box('.viewport');
    const inPlan = !!plan && clientY >= plan.top - BEYOND && clientY <= plan.bottom + BEYOND;
    return inPlan ? 'plan' : 'elsewhere';
  }

  setTrayTarget(on: boolean): void {
    this.find('.tray')?.classList.toggle('drop', on);
  }
}
