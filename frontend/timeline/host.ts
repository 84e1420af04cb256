/** What the controllers and views may ask of the timeline element. Keeps them free of the element itself. */
import type { TemplateResult } from 'lit';
import type { Window } from './calendar-view.js';
import type { Density } from './density.js';
import type { Moved } from './cascade.js';
import type { Action, StageField } from './detail/actions.js';
import type { EditDesk } from './edit-desk.js';
import type { GhostLayer } from './ghost-layer.js';
import type { Looking } from './looking.js';
import type { LaneLayout } from './lane-layout.js';
import type { LinkDesk } from './link-desk.js';
import type { NoticeAction } from './notices.js';
import type { Plan, PlanEvent, PlanStore } from './plan-store.js';
import type { TimelineView } from './timeline-view.js';
import type { Day, TimeScale, Zoom } from './time-scale.js';
import type { Range } from './view-state.js';

/** The part of the plan that is in sight, in the plan's pixels, and where it lies on the screen. */
export interface Sight {
  /** Scroll position: the plan's pixels at the left and upper edge that is not covered by the sticky parts. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Screen position of that corner. */
  readonly clientX: number;
  readonly clientY: number;
  /** Its position in the element. */
  readonly insetX: number;
  readonly insetY: number;
}

/**
 * A feature that joins the timeline: listens to it and draws something of its own. All parts are optional. The element
 * knows its features only through this.
 */
export interface TimelinePart {
  /** The element's shadow root is there: listeners can be added to it. Called once. */
  listen?(root: ShadowRoot): void;
  /** The element is in the page, for the first time or again. */
  connected?(): void;
  /** The element was taken out of the page. */
  disconnected?(): void;
  /** The plan differs from before. */
  planChanged?(event: PlanEvent): void;
  /** A key that no text field and no menu has taken; before the timeline's own keys. @returns whether it was meant here */
  key?(event: KeyboardEvent): boolean;
  /** What this feature adds to the menus, the command palette, the keys and the sheet of keys. */
  actions?(): readonly Action[];
  /** Writes a stage's name, goal and colour in place, beginning with this field. */
  editStage?(id: string, field: StageField): void;
  /** At the end of the toolbar. */
  inToolbar?(): TemplateResult | symbol;
  /** A row between the toolbar and the plan. */
  belowToolbar?(): TemplateResult | symbol;
  /** In the calendar, in the plan's pixels; `drawn` is what has to be drawn of it. */
  inCalendar?(drawn: Window): TemplateResult | symbol;
  /** A row below the plan. */
  belowPlan?(): TemplateResult | symbol;
  /** Over the plan's box, positioned in it. */
  overPlan?(): TemplateResult | symbol;
  /** Over the whole element, positioned in it. */
  overAll?(): TemplateResult | symbol;
  /** An item shall be opened. @returns whether this part shows it, so that the page need not */
  opens?(id: string): boolean;
  /** The page asks for something; `detail` as the page's feature and this one have agreed. @returns whether it was meant here */
  command?(name: string, detail: Readonly<Record<string, unknown>>): boolean;
  /** Items are in the air, and this is where they would land; null once they have landed. Called with each movement. */
  inTheAir?(moves: ReadonlyMap<string, Moved> | null): void;
  /**
   * The bars were drawn: what goes along with them is drawn now. Nothing may be asked of the page's sizes, which would lay it
   * out before all is in it, and the box may be scrolled yet.
   */
  barsDrawn?(): void;
  /** The element was drawn, and the box stands where it is looked at. */
  drawn?(): void;
  /** The plan was scrolled, in a way that needed no drawing. Called in each frame of scrolling: must cost next to nothing. */
  scrolled?(): void;
}

export interface TimelineHost extends HTMLElement {
  readonly plan: Plan | undefined;
  /** Whether the first plan is on its way: what stands around it is drawn already, for nobody likes to see a page built. */
  readonly awaited: boolean;
  readonly store: PlanStore;
  readonly scale: TimeScale;
  readonly layout: LaneLayout;
  /** What the person has chosen to see: filters, grouping, folded groups. */
  readonly view: TimelineView;
  /** What is looked at. */
  readonly look: Looking;
  readonly todayDay: number;
  /** The item whose panel is open; null for none. */
  readonly openItem: string | null;
  readonly selection: ReadonlySet<string>;
  /** From where Shift extends the selection; null when nothing was chosen. */
  readonly anchor: string | null;
  /** Whether this person may change the plan. */
  readonly canEdit: boolean;
  /** The item that the keyboard stands on; null when none. */
  focusId: string | null;
  /** Whether a gesture is running: something is held by a pointer, or lifted with the keyboard. */
  readonly gesturing: boolean;
  /** Where this person's edits are made and taken back. */
  readonly desk: EditDesk;
  /** Links: which stand out, which one's card is open, and the choice of an item to link to. */
  readonly links: LinkDesk;
  /** Resolves once everything asked for is drawn. */
  readonly updateComplete: Promise<boolean>;

  /** Draws everything in other sizes, in the same place of the plan. */
  setDensity(density: Density): void;
  sight(): Sight;
  /** What bars are drawn of: what is in sight and a tile around it, in the plan's pixels. Another one only with a new drawing. */
  tiles(): Window;
  /** A part of the element by its selector, such as `.ghosts`; undefined while there is none. Cheap, in each step of a gesture. */
  find(selector: string): HTMLElement | undefined;
  /** Scrolls by pixels; returns whether anything moved. */
  scrollPlan(dx: number, dy: number): boolean;
  setSelection(ids: Iterable<string>, anchor?: string | null): void;
  openItemNow(id: string): void;
  closeItem(): void;
  /** Asks the page for something that it has a dialog for: see `PlanPageGuest.asked` on the server. */
  askPage(name: string, detail: Readonly<Record<string, unknown>>): void;
  /** Speaks in the live region. */
  say(text: string): void;
  /** Shows a message that goes away by itself, later when there is something to do. */
  tell(text: string, actions?: readonly NoticeAction[]): void;
  /** Freezes stacking while a gesture runs; releasing lays out what changed meanwhile. */
  holdLayout(on: boolean): void;
  readonly layers: GhostLayer;
  /** Moves the focus to an item; with `reveal` scrolls it into sight. */
  focusItem(id: string, reveal: boolean): void;
  /** Shows an item, whatever hides it, and moves the focus to it. Does nothing when there is no such item. */
  reveal(id: string): void;
  /** Scrolls so that the item is in sight. */
  scrollToItem(id: string): void;
  /** Shows the item's place dimmed while it is lifted. */
  setLifted(ids: ReadonlySet<string>): void;
  /** Tells where lifted items would land; `setLifted` with none ends it. */
  inTheAir(moves: ReadonlyMap<string, Moved>): void;
  /** The drawn bar or chip of an item; null when it is out of sight. */
  barOf(id: string): HTMLElement | null;
  /** The bar or chip at this position of the screen. */
  itemAt(clientX: number, clientY: number): HTMLElement | null;
  /** What a gesture at this position of the screen means: also a little beyond the plan it means the plan's edge. */
  areaAt(clientX: number, clientY: number): 'plan' | 'tray' | 'elsewhere';
  /** Shows the tray as the place where a drop takes the dates off. */
  setTrayTarget(on: boolean): void;
  /** The view that is seen, days included, as a query string. */
  viewQuery(): string;
  /** Shows the view that a query string names. */
  lookAt(query: string): void;
  /** A link for others to the view that a query string names. */
  linkTo(query: string): string;
  /** The days in sight. Cheap: asks nothing of the page. */
  daysInSight(): Range;
  /** Puts a day into the middle of what is in sight. */
  showDay(day: Day): void;
  fit(): void;
  /** Zooms so that these days fill the width, with this height of the plan at the top. */
  showSpan(from: Day, to: Day, top: number): void;
  zoomTo(zoom: Zoom): void;
  today(): void;
  zoomBy(factor: number, anchorClientX?: number): void;
  /** Draws anew. */
  refresh(): void;
}
