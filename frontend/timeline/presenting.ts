/** Presenting on a wall: nothing but the plan, large, with stations to step through. */
import { nothing, type TemplateResult } from 'lit';
import { DESK, WALL } from './density.js';
import type { Action } from './detail/actions.js';
import { FullScreen } from './full-screen.js';
import { Glide } from './glide.js';
import type { TimelineHost, TimelinePart } from './host.js';
import { Laser } from './laser.js';
import type { Glance } from './looking.js';
import type { PlanEvent } from './plan-store.js';
import { cardView, controlsView, presentButton, veilView } from './presenting-view.js';
import { groupName } from './groups-view.js';
import { areaOf, itemSteps, OVERVIEW, stageSteps, stepAfter, type Step } from './stepping.js';
import { t } from './texts.js';
import type { Following } from './together/following.js';

/** Controls hide after so long without a movement. */
const IDLE_MILLIS = 3_000;
/** On the page's root while a timeline is presented: style sheets take the frame around it away. */
const PAGE_ATTRIBUTE = 'data-ch-presenting';
/** A bar stands this far down, so that the card below it does not cover it. */
const BAR_HEIGHT_SHARE = 0.3;

/** What a presentation has taken the place of. */
interface Before {
  readonly glance: Glance;
  /** The view that step “overview” shows. */
  overview: Glance | undefined;
}

export class Presenting implements TimelinePart {
  #before: Before | undefined;
  #steps: readonly Step[] = [];
  #at = OVERVIEW;
  #chosen: readonly string[] = [];
  /** An item that was clicked: its card is shown until Esc or the next step. */
  #card: string | null = null;
  #idle = false;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the person has gone to the bars by Tab, so that arrows walk there. */
  #walking = false;
  #laserHeld = false;
  #root: ShadowRoot | undefined;
  #stop: AbortController | undefined;
  readonly #laser = new Laser(() => this.#root?.querySelector('canvas.laser') ?? null);
  readonly #screen = new FullScreen(() => this.#escape());

  /** @param following asks others to follow what is presented */
  constructor(
    private readonly host: TimelineHost,
    private readonly following: Following,
  ) {}

  get on(): boolean {
    return this.#before !== undefined;
  }

  /* ---- as a part of the timeline ---- */

  listen(root: ShadowRoot): void {
    this.#root = root;
  }

  disconnected(): void {
    if (this.on) this.#end();
  }

  planChanged(event: PlanEvent): void {
    if (!this.on || (event.items.size === 0 && event.kind !== 'loaded')) return;
    const current = this.#steps[this.#at];
    this.#makeSteps();
    if (current)
      this.#at = Math.max(
        OVERVIEW,
        this.#steps.findIndex((step) => step.id === current.id),
      );
    if (this.#card && !this.host.plan?.items.has(this.#card)) this.#card = null;
  }

  opens(id: string): boolean {
    if (!this.on) return false;
    this.#card = id;
    this.host.refresh();
    return true;
  }

  key(event: KeyboardEvent): boolean {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const key = event.key.toLowerCase();
    if (!this.on || !plain) return false;
    if (event.key === 'Escape') return this.#escape();
    if (key === 'z') return this.#holdLaser(true);
    if (event.key === 'Tab') this.#walking = true;
    return this.#stepByKey(event);
  }

  #stepByKey(event: KeyboardEvent): boolean {
    const target = event.composedPath()[0] as HTMLElement;
    const onBar = this.#walking && target.dataset?.['item'] !== undefined;
    if (onBar && !event.key.startsWith('Page')) return false;
    const next = stepAfter(event.key, this.#at, this.#steps.length);
    if (next !== undefined) this.#goTo(next);
    return next !== undefined;
  }

  actions(): readonly Action[] {
    return [
      {
        id: 'present',
        on: ['plan'],
        group: 'look',
        keys: ['P'],
        once: true,
        text: () => t('timeline.present.start'),
        run: () => (this.on ? this.leave() : this.present()),
      },
    ];
  }

  inToolbar(): TemplateResult | symbol {
    const { plan, awaited } = this.host;
    return plan || awaited ? presentButton(!!plan, () => this.present()) : nothing;
  }

  overPlan(): TemplateResult | symbol {
    const step = this.#steps[this.#at];
    return this.on && step?.kind === 'stage' ? veilView() : nothing;
  }

  overAll(): TemplateResult | symbol {
    if (!this.on) return nothing;
    return controlsView(
      {
        at: this.#at,
        steps: this.#steps,
        stepName: this.#nameOf(this.#steps[this.#at]),
        idle: this.#idle,
        laser: this.#laser.on,
        offering: this.following.offering,
        followers: this.following.followers,
      },
      {
        previous: () => this.#goTo(Math.max(OVERVIEW, this.#at - 1)),
        next: () => this.#goTo(Math.min(this.#steps.length - 1, this.#at + 1)),
        changeSteps: () => this.#changeSteps(),
        laser: () => this.#setLaser(!this.#laser.on),
        follow: () => (this.following.offering ? this.following.stopOffering() : this.following.startOffering()),
        leave: () => this.leave(),
      },
      this.#shownCard ? cardView(this.host.plan!, this.#shownCard) : nothing,
    );
  }

  /** The item whose card is shown: the clicked one, else the station's. */
  get #shownCard(): string | null {
    const step = this.#steps[this.#at];
    return this.#card ?? (step?.kind === 'item' ? step.id : null);
  }

  drawn(): void {
    if (!this.#root) return;
    this.#moveVeils();
    const shown = this.on ? this.#shownCard : null;
    for (const marked of this.#root.querySelectorAll('[data-step]')) marked.removeAttribute('data-step');
    if (shown) this.host.barOf(shown)?.setAttribute('data-step', '');
  }

  /* ---- beginning and ending ---- */

  /** Takes the screen. What is looked at, how near and in which sizes is as before once it ends. */
  present(): void {
    const { host } = this;
    if (this.on || !host.plan) return;
    const before: Before = { glance: host.look.glance(), overview: undefined };
    this.#before = before;
    this.#chosen = host.selection.size > 1 ? [...host.selection] : [];
    this.#at = OVERVIEW;
    this.#card = null;
    this.#walking = false;
    host.toggleAttribute('presenting', true);
    document.documentElement.setAttribute(PAGE_ATTRIBUTE, '');
    this.#listenWhilePresenting();
    this.#wake();
    host.setDensity(WALL);
    this.#makeSteps();
    before.overview = host.look.glance();
    host.say(t('timeline.present.begun'));
    void this.#screen.enter().then(() => {
      if (this.#before === before && this.#at === OVERVIEW) before.overview = host.look.glance();
    });
    requestAnimationFrame(() => this.#region()?.focus({ preventScroll: true }));
  }

  /** Gives the screen back; everything is as it was before. */
  leave(): void {
    const before = this.#before;
    if (!before) return;
    this.#end();
    this.following.stopOffering();
    this.host.say(t('timeline.present.ended'));
    void this.#screen.leave().then(() => {
      if (this.on) return;
      this.host.look.measure();
      this.host.look.lookAgain(before.glance);
      requestAnimationFrame(() => this.#root?.querySelector<HTMLElement>('.present-button')?.focus());
    });
  }

  #end(): void {
    this.#before = undefined;
    this.#steps = [];
    this.#setLaser(false);
    this.#stop?.abort();
    clearTimeout(this.#idleTimer);
    this.host.toggleAttribute('presenting', false);
    document.documentElement.removeAttribute(PAGE_ATTRIBUTE);
    this.host.setDensity(DESK);
  }

  #region(): HTMLElement | null {
    return this.#root?.querySelector<HTMLElement>('.presentation') ?? null;
  }

  #listenWhilePresenting(): void {
    this.#stop = new AbortController();
    const options = { signal: this.#stop.signal, capture: true } as const;
    window.addEventListener('pointermove', (event) => this.#onMove(event), options);
    window.addEventListener('pointerdown', () => this.#onDown(), options);
    window.addEventListener('focusin', () => this.#wake(), options);
    window.addEventListener('keyup', (event) => event.key.toLowerCase() === 'z' && this.#holdLaser(false), options);
    window.addEventListener('blur', (event) => event.target === window && this.#holdLaser(false), options);
    this.host.look.viewport.addEventListener('scroll', () => this.#moveVeils(), { ...options, passive: true });
  }

  /** A finger does not move before it touches. */
  #onDown(): void {
    this.#walking = false;
    this.#wake();
  }

  #onMove(event: PointerEvent): void {
    this.#laser.moveTo(event.clientX, event.clientY);
    this.#wake();
  }

  /** Shows the controls, and hides them after a while. */
  #wake(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#setIdle(true), IDLE_MILLIS);
    this.#setIdle(false);
  }

  #setIdle(idle: boolean): void {
    if (this.#idle === idle) return;
    this.#idle = idle;
    this.host.toggleAttribute('idle', idle);
    this.host.refresh();
  }

  /** One layer less: the card, then the presentation itself. A drag has been cancelled before anybody asks here. */
  #escape(): boolean {
    if (this.host.hasAttribute('dragging')) return true;
    if (this.#card !== null) {
      this.#card = null;
      this.host.refresh();
    } else {
      this.leave();
    }
    return true;
  }

  /* ---- the laser ---- */

  #holdLaser(on: boolean): boolean {
    if (on === this.#laserHeld) return on;
    this.#laserHeld = on;
    this.#setLaser(on);
    return on;
  }

  #setLaser(on: boolean): void {
    this.#laser.on = on;
    this.host.toggleAttribute('laser', on);
    this.host.refresh();
  }

  /* ---- stepping ---- */

  #makeSteps(): void {
    const { plan, layout } = this.host;
    this.#steps = this.#chosen.length > 0 ? itemSteps(plan!, this.#chosen) : stageSteps(layout);
  }

  /** From the stages to the selected items, without any to those of the stage, and back. */
  #changeSteps(): void {
    const { selection, layout } = this.host;
    const stage = this.#steps[this.#at]?.id;
    if (this.#chosen.length > 0) this.#chosen = [];
    else if (selection.size > 0) this.#chosen = [...selection];
    else {
      const lanes = layout.lanes.filter((lane) => stage === undefined || lane.group === stage);
      this.#chosen = lanes.flatMap((lane) => lane.rows.flat().map(({ id }) => id));
    }
    this.#makeSteps();
    this.#goTo(this.#steps.length > 0 ? 0 : OVERVIEW);
  }

  #goTo(at: number): void {
    const { host } = this;
    this.#at = at;
    this.#card = null;
    this.#walking = false;
    const step = this.#steps[at];
    if (!step) {
      if (this.#before?.overview) host.look.lookAgain(this.#before.overview);
      host.say(t('timeline.present.overview'));
    } else {
      this.#show(step);
      host.say(t('timeline.present.at', this.#nameOf(step), at + 1, this.#steps.length));
    }
    if (Glide.wanted) host.look.viewport.animate({ opacity: [0.35, 1] }, { duration: 220, easing: 'ease-out' });
    host.refresh();
  }

  #show(step: Step): void {
    const { look, layout, todayDay } = this.host;
    if (step.kind === 'item') return look.centre(step.id, BAR_HEIGHT_SHARE);
    const area = areaOf(layout, step.id, todayDay);
    if (area) look.lookAt(area.days, area.top, area.height);
  }

  #nameOf(step: Step | undefined): string {
    const { plan } = this.host;
    if (!step || !plan) return t('timeline.present.overview');
    return step.kind === 'item' ? (plan.items.get(step.id)?.title ?? '') : groupName(plan, this.host.layout, step.id);
  }

  /** What is not the station's stage lies under veils, which follow the scrolling. */
  #moveVeils(): void {
    const step = this.#steps[this.#at];
    const veils = this.#root?.querySelectorAll<HTMLElement>('.veil');
    const area = veils?.length && step ? areaOf(this.host.layout, step.id, this.host.todayDay) : undefined;
    if (!veils || !area) return;
    const top = area.top - this.host.look.camera.y;
    veils[0].style.height = `${Math.max(0, top)}px`;
    veils[1].style.top = `calc(var(--ch-head) + ${Math.max(0, top + area.height)}px)`;
  }
}
