import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { BarLayer } from './bar-layer.js';
import { linkedItems, type BarContext, type TitleFont } from './bar-view.js';
import type { Moved } from './cascade.js';
import type { Density } from './density.js';
import { EditDesk } from './edit-desk.js';
import { edgeArrowView, hintView, missingView } from './extras-view.js';
import { Features } from './features.js';
import { GhostLayer } from './ghost-layer.js';
import type { TimelineHost } from './host.js';
import { KeyboardController } from './keyboard-controller.js';
import type { LinkDesk } from './link-desk.js';
import { LivePlan } from './live-plan.js';
import { Looking } from './looking.js';
import { LookingElement } from './looking-element.js';
import { Notices, type NoticeAction } from './notices.js';
import { NO_PLAN } from './plan.js';
import type { Plan, PlanEvent } from './plan-store.js';
import { PageAddress } from './page-address.js';
import { planView, tabStopOf, visiblePlaces } from './plan-view.js';
import type { Place } from './lane-layout.js';
import { PointerController } from './pointer-controller.js';
import { hasTexts, useTexts, type Texts } from './texts.js';
import { timelineStyles } from './timeline-styles.js';
import { Selected } from './selected.js';
import { TimelineView } from './timeline-view.js';
import { todayOf, type Day } from './time-scale.js';
import { ToolbarController } from './toolbar-controller.js';
import { CHIP_STEP, trayView } from './tray.js';
import { rehearse } from './rehearsal.js';
import { readRange, readView } from './view-state.js';
import { listenForZoom } from './viewport-input.js';

/**
 * The timeline of one roadmap. Fetches the plan from `src`, keeps it live while connected, and owns no rules: gestures
 * become edits, which the server judges.
 *
 * @fires item-open - an item shall be shown: `{item, created?}`; `created` once a new item has been stored
 * @fires item-close - nothing shall be shown any more
 * @fires ask-page - the page shall ask for something in a dialog: `{name, detail}`
 * @fires selection-changed - `{items}`
 * @fires live-state - `{state, pending}`: how the connection stands, and how many edits are not stored yet
 * @slot toolbar-start - after “+ Add”
 * @slot toolbar-end - at the end of the toolbar
 */
export class RoadmapTimeline extends LookingElement implements TimelineHost {
  static override styles = [...timelineStyles];
  static override properties = {
    src: { type: String },
    openItem: { attribute: 'open-item' },
    query: { type: String },
    page: { type: String },
    expects: { type: String },
    texts: { attribute: false },
  };

  /** Where the plan is, such as `live/roadmaps/<uuid>`, resolved against the document's base address. */
  declare src: string;
  /** The item whose panel is open; null for none. */
  declare openItem: string | null;
  /** The view to begin with, as in the page's address: see `view-state.ts`. */
  declare query: string;
  /** The page whose address is to show the view, relative to the document's base; empty to leave the address alone. */
  declare page: string;
  /** What the person will be able to do with the plan, as far as that is known before it is there. */
  declare expects: 'edit' | 'view';
  /** What the page's timelines say, and the reader's language, region and first day of the week. Nothing is drawn before any page has set it. */
  declare texts: { readonly locale: string; readonly firstDay: number; readonly texts: Texts } | undefined;

  readonly #live = new LivePlan(
    {
      beforeChange: (event) => this.#beforeChange(event),
      changed: (event) => this.#changed(event),
      liveState: () => this.#tellState(),
      lateness: () => this.requestUpdate(),
    },
    (id) => this.#emit('item-open', { item: id, created: true }),
  );
  readonly view = new TimelineView(
    this.#live.layout,
    () => this.plan,
    () => this.#viewChanged(),
  );
  readonly look = new Looking({
    host: this,
    root: () => this.renderRoot as ShadowRoot,
    find: (selector) => this.find(selector),
    plan: () => this.plan,
    layout: this.#live.layout,
    today: () => this.todayDay,
    focusId: () => this.focusId,
    chosen: () => this.#chosen,
    draw: () => this.requestUpdate(),
    holdTitles: ({ x, y, height }) => this.#bars.holdTitles(x, y, height),
    moved: () => this.#moved(),
    firstRange: () => readRange(this.query),
  });
  /** Whether the address tells of something that is not there, and is to be written once the plan has come. */
  #addressDue = false;
  readonly #address = new PageAddress({
    page: () => this.page,
    openItem: () => this.openItem,
    view: () => this.view.state,
    range: () => this.daysInSight(),
  });
  readonly #bars = new BarLayer();
  /** What the bars have to show, once the rest is rendered. */
  #toDraw: { readonly context: BarContext; readonly places: readonly Place[] } | undefined;
  readonly #notices = new Notices(() => this.requestUpdate());
  readonly desk: EditDesk = new EditDesk(this, this.#live, this.#notices);
  readonly #pointer: PointerController;
  readonly #keyboard: KeyboardController;
  readonly layers = new GhostLayer(
    () => this.#part('.ghosts'),
    () => this.#part('.calendar'),
    () => this.#part('.overlay'),
  );
  readonly #resize = new ResizeObserver(() => this.look.measure());

  readonly #features = new Features(this, this.#live);
  readonly #toolbar = new ToolbarController(this, this.#live, () => this.#mayEdit, this.#features.detail);

  readonly #selected = new Selected((ids) => {
    this.#emit('selection-changed', { items: [...ids] });
    this.requestUpdate();
  });
  todayDay: Day = todayOf();
  #lifted: ReadonlySet<string> = new Set();
  #font: TitleFont = { css: '600 13px sans-serif', widths: new Map() };
  #trayX = 0;
  #toldState = '';
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.src = '';
    this.openItem = null;
    this.query = '';
    this.page = '';
    this.expects = 'edit';
    this.#pointer = new PointerController(this);
    this.#keyboard = new KeyboardController(this, this.#pointer, this.#features.all);
  }

  /* ---- life ---- */

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    if (this.hasUpdated) {
      this.#resize.observe(this.#part('.stageframe'));
      this.look.restore();
      this.requestUpdate();
    }
    document.addEventListener('keydown', this.#keyboard.onPage);
    this.#clock = setInterval(() => this.#newDay(), 30_000);
    if (this.src) this.#live.connect(this.src);
    this.#features.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pointer.cancel();
    this.#keyboard.cancel();
    document.removeEventListener('keydown', this.#keyboard.onPage);
    // A page moves the element while it is put together: only one that is not back by then has left.
    queueMicrotask(() => this.isConnected || this.#live.disconnect());
    this.#notices.clear();
    this.#resize.disconnect();
    clearInterval(this.#clock);
    this.#address.forget();
    this.#features.disconnected();
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (changed.has('texts') && this.texts) useTexts(this.texts.locale, this.texts.texts, this.texts.firstDay);
    return hasTexts();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.look.prepare();
    if (changed.has('query')) this.#useQuery(changed.get('query') !== undefined);
    if (!changed.has('src') || !this.src || !this.isConnected) return;
    if (changed.get('src')) this.look.reset();
    this.#live.connect(this.src);
  }

  protected override firstUpdated(): void {
    const frame = this.#part('.stageframe');
    listenForZoom(frame, this);
    this.#resize.observe(frame);
    this.#pointer.listen(this.renderRoot as ShadowRoot);
    this.#keyboard.listen(this.renderRoot as ShadowRoot);
    this.#features.listen(this.renderRoot as ShadowRoot);
    this.#takeFont();
    void document.fonts?.ready.then(() => this.#takeFont());
    this.look.measure();
    // Safari has no idle callbacks, and then no rehearsal.
    window.requestIdleCallback?.(() => this.awaited && this.#rehearse());
  }

  #rehearse(): void {
    rehearse({
      camera: this.look.camera,
      today: this.todayDay,
      contextOf: (plan, layout) => this.#context(plan, layout),
    });
  }

  #takeFont(): void {
    const own = getComputedStyle(this);
    this.#font = { css: `600 ${own.fontSize} ${own.fontFamily}`, widths: new Map() };
    this.requestUpdate();
  }

  #newDay(): void {
    const today = todayOf();
    if (today === this.todayDay) return;
    this.todayDay = today;
    this.requestUpdate();
  }

  /* ---- the plan ---- */

  get links(): LinkDesk {
    return this.#features.links;
  }
  get plan(): Plan | undefined {
    return this.#live.plan;
  }
  get awaited(): boolean {
    return !this.plan && this.#live.state !== 'gone' && this.#live.state !== 'signed-out';
  }
  get store(): LivePlan['store'] {
    return this.#live.store;
  }
  get layout(): LivePlan['layout'] {
    return this.#live.layout;
  }
  get selection(): ReadonlySet<string> {
    return this.#selected.ids;
  }
  get anchor(): string | null {
    return this.#selected.anchor;
  }
  get focusId(): string | null {
    return this.#selected.focusId;
  }
  set focusId(id: string | null) {
    this.#selected.focusId = id;
  }
  get canEdit(): boolean {
    return !!this.plan && this.plan.me.access !== 'view' && this.#live.state !== 'gone';
  }
  get gesturing(): boolean {
    return this.#pointer.active || this.#lifted.size > 0 || this.hasAttribute('dragging');
  }

  #beforeChange(event: PlanEvent): void {
    const own = !event.change && event.kind === 'changed';
    if (this.look.begun) this.glide.remember(() => this.#bars.nodes(), own ? event.items : new Set());
    if (event.kind === 'changed' && event.change && event.by !== this.plan?.me.id) {
      const side = this.plan?.people.get(event.by ?? '')?.side ?? 'other';
      this.glide.glow(
        event.items,
        side === 'other' ? 'var(--ch-neutral)' : `var(--ch-${side === 'bridge' ? 'bridge-avatar' : side})`,
      );
    }
  }

  #changed(event: PlanEvent): void {
    if (!this.look.begun) this.look.begin();
    else if (event.items.size > 0) this.look.extendSoon();
    if (event.kind === 'loaded' || event.items.size > 0) this.#selected.keep((id) => this.plan!.items.has(id));
    this.desk.planChanged(event);
    this.#pointer.planChanged(event);
    this.#keyboard.planChanged(event);
    this.#features.planChanged(event);
    this.#tellState();
    this.requestUpdate();
  }

  /** Something else is to be seen: what is chosen and cannot be seen any more is not chosen any more. */
  #viewChanged(): void {
    this.#selected.keep((id) => !this.view.hidden(id));
    this.look.keepInside();
    this.#address.changed();
    this.requestUpdate();
  }

  /** Shows the view of `query`. */
  #useQuery(again: boolean): void {
    if (again) this.lookAt(this.query);
    else this.view.set(readView(this.query));
    this.#address.forget();
  }

  #moved(): void {
    this.#features.scrolled();
    this.#address.moved();
  }

  #tellState(): void {
    const detail = { state: this.#live.state, pending: this.#live.pending };
    const told = JSON.stringify(detail);
    if (told === this.#toldState) return;
    this.#toldState = told;
    this.#emit('live-state', detail);
    this.requestUpdate();
  }

  /* ---- what controllers may ask ---- */

  setSelection(ids: Iterable<string>, anchor?: string | null): void {
    this.#selected.set(ids, anchor);
  }

  openItemNow(id: string): void {
    if (this.#features.opens(id)) return;
    this.#emit('item-open', { item: id });
  }

  /** Has the page's address tell what is shown, once that is the plan: until then the page is put together. */
  writeAddress(): void {
    this.#addressDue = true;
    this.requestUpdate();
  }

  askPage(name: string, detail: Readonly<Record<string, unknown>>): void {
    this.#emit('ask-page', { name, detail });
  }

  closeItem(): void {
    this.#emit('item-close', {});
  }

  say(text: string): void {
    this.#part('.speak').textContent = text;
  }

  tell(text: string, actions: readonly NoticeAction[] = []): void {
    this.#notices.toast(text, actions);
  }

  /** Opens the menu of an item beside this element of the page, such as a button of its panel. */
  openMenuOf(itemId: string, beside: HTMLElement): void {
    this.#features.detail.openMenuOf(itemId, beside.getBoundingClientRect());
  }

  holdLayout(on: boolean): void {
    this.#live.hold(on);
    this.look.holdStill(on);
    if (!on) this.requestUpdate();
  }

  setLifted(ids: ReadonlySet<string>): void {
    this.#lifted = ids;
    if (ids.size === 0) this.#features.inTheAir(null);
    this.requestUpdate();
  }

  inTheAir(moves: ReadonlyMap<string, Moved>): void {
    this.#features.inTheAir(moves);
  }

  focusItem(id: string, reveal: boolean): void {
    this.focusId = id;
    if (reveal) this.scrollToItem(id);
    this.requestUpdate();
    void this.updateComplete.then(() => this.barOf(id)?.focus({ preventScroll: true }));
  }

  refresh(): void {
    this.requestUpdate();
  }

  linkTo(query: string): string {
    return this.#address.link(query);
  }

  override setDensity(density: Density): void {
    super.setDensity(density);
    this.#takeFont();
  }

  /** Selects one item. */
  select(itemId: string): void {
    if (this.plan?.items.has(itemId)) this.setSelection([itemId], itemId);
  }

  /** Asks a feature to do something, on behalf of one of the page's: see `TimelinePart.command`. */
  command(name: string, detail: Readonly<Record<string, unknown>>): void {
    this.#features.command(name, detail);
  }

  /** Scrolls to an item and moves the focus to it. */
  reveal(itemId: string): void {
    if (!this.plan?.items.has(itemId)) return;
    this.view.uncover(itemId);
    this.focusItem(itemId, true);
  }

  #part(selector: string): HTMLElement {
    return this.find(selector)!;
  }

  #emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /* ---- drawing ---- */

  #context(plan: Plan, layout = this.layout): BarContext {
    const { tray } = layout;
    const filter = this.view.state.dim ? this.view.filter : undefined;
    const context = {
      plan,
      scale: this.scale,
      layout,
      selection: this.selection,
      openItem: this.openItem,
      lifted: this.#lifted,
      chain: this.links.highlight().items,
      unsaved: (id: string) => this.#live.isLate(id),
      linked: linkedItems(plan),
      font: this.#font,
      faint: (id: string) => filter?.matches(plan.items.get(id)!) === false,
      words: this.view.words,
      mayBeCut: (x: number, width: number) => this.look.camera.mayCutInto(x, width),
      tabStop: null,
    };
    return { ...context, tabStop: tabStopOf({ context, camera: this.look.camera }, this.focusId) ?? tray[0] ?? null };
  }

  /** As `canEdit`, and before there is a plan, whether the person will be able to. */
  get #mayEdit(): boolean {
    return this.plan ? this.canEdit : this.awaited && this.expects !== 'view';
  }

  /** The one item that is chosen: open, or selected alone. */
  get #chosen(): string | null {
    return this.openItem ?? this.#selected.only;
  }

  protected override render(): TemplateResult {
    const { plan, awaited } = this;
    const context = this.#context(plan ?? NO_PLAN);
    const { camera, onScroll } = this.look;
    const places = visiblePlaces(context, camera, [this.focusId, ...this.#lifted]);
    this.#toDraw = plan && { context, places };
    this.toggleAttribute('viewer', plan ? !this.canEdit : this.expects === 'view');
    const staged = plan ? plan.stages.length > 0 : awaited;
    return html`<div class="speak" aria-live="polite"></div>
      ${this.#toolbar.view(this.#features.in('inToolbar'))}
      <div class="below-toolbar">${this.#features.in('belowToolbar')}</div>
      <div class="stageframe">
        ${planView({
          context,
          camera,
          today: this.todayDay,
          awaited,
          inCalendar: (drawn) => this.#features.inCalendar(drawn),
          toggleGroup: (group) => this.view.toggleCollapsed(group),
          places,
          highlight: this.links.highlight(),
          hot: this.canEdit && !this.gesturing ? this.#pointer.hot : null,
          onScroll,
        })}
        ${plan ? hintView(plan, this.canEdit, () => this.desk.addUsualStages()) : missingView(this.#live, () => this.#live.askAgain())}
        ${edgeArrowView(context.plan, this.layout, camera, this.#chosen, (id) => this.reveal(id))}
        ${this.#features.in('overPlan')} ${this.#notices.view()}
      </div>
      ${this.#features.in('belowPlan')}
      ${
        staged && (this.layout.tray.length > 0 || this.#mayEdit)
          ? trayView(
              context,
              this.layout.tray,
              this.#trayX,
              this.look.hostWidth,
              this.focusId,
              this.#mayEdit,
              this.#onTrayScroll,
            )
          : nothing
      }
      ${this.#features.in('overAll')}
      <div class="overlay"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('openItem') && changed.get('openItem') !== undefined) this.#address.write();
    if (this.#addressDue && this.plan) {
      this.#addressDue = false;
      this.#address.changed();
    }
    if (this.#toDraw) this.#bars.draw(this.#part('.bars'), this.#toDraw.context, this.#toDraw.places);
    this.#features.barsDrawn();
    this.look.drawn();
    this.glide.run((id) => this.barOf(id));
    this.#features.drawn();
  }

  readonly #onTrayScroll = (): void => {
    const left = this.#part('.chips').scrollLeft;
    if (Math.abs(left - this.#trayX) < CHIP_STEP) return;
    this.#trayX = left;
    this.requestUpdate();
  };
}

customElements.define('roadmap-timeline', RoadmapTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-timeline': RoadmapTimeline;
  }
}
