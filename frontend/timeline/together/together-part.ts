/** Planning at the same time: who is here, what they point at, following a presenter, and the freeze. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Moved } from '../cascade.js';
import type { Action } from '../detail/actions.js';
import type { TimelineHost, TimelinePart } from '../host.js';
import type { LivePlan } from '../live-plan.js';
import { firstName, TEXT } from '../messages.js';
import type { ItemFields, Moving, Present } from '../model.js';
import type { Presence } from '../presence.js';
import { t, tn } from '../texts.js';
import { Faces } from './faces.js';
import { Following } from './following.js';
import { Freeze } from './freeze.js';
import { OthersLayer } from './others-layer.js';
import { Typing } from './typing.js';

/** Who has done nothing for so long is shown as idle. */
const IDLE_MILLIS = 120_000;
const LOOK_EVERY = 5_000;
/** Keys that are no gesture of one's own. */
const QUIET_KEYS = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape', 'CapsLock'];

export class Together implements TimelinePart {
  readonly following: Following;
  readonly #freeze: Freeze;
  readonly #faces: Faces;
  readonly #layer: OthersLayer;
  readonly #typing: Typing;
  /** Drawn by itself, as the faces are. */
  readonly #bars = document.createElement('div');
  #stop: AbortController | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #activeAt = 0;
  #selection: ReadonlySet<string> = new Set();
  #openItem: string | null = null;
  #frozenBy: string | undefined;

  constructor(
    private readonly host: TimelineHost,
    private readonly presence: Presence,
    private readonly live: Pick<LivePlan, 'pending' | 'discardWaiting' | 'propose'>,
  ) {
    this.following = new Following(host, presence, () => this.#changed());
    this.#freeze = new Freeze(host, presence);
    this.#faces = new Faces(host, presence, this.following, this.#freeze);
    this.#layer = new OthersLayer(host);
    this.#typing = new Typing(
      (typing) => presence.update({ typing }),
      (text) => host.say(text),
    );
    this.#bars.className = 'together';
  }

  /* ---- as a part of the timeline ---- */

  listen(root: ShadowRoot): void {
    this.#layer.listen(root);
    const options = { capture: true, passive: true } as const;
    for (const type of ['pointerdown', 'wheel', 'touchmove'] as const) {
      root.addEventListener(type, (event) => this.#ownGesture(event), options);
    }
    root.addEventListener(
      'keydown',
      (event) => !QUIET_KEYS.includes((event as KeyboardEvent).key) && this.#ownGesture(event),
      options,
    );
  }

  connected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const options = { signal, capture: true, passive: true } as const;
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focus']) {
      window.addEventListener(type, () => this.#active(), options);
    }
    document.addEventListener('visibilitychange', () => this.#lookIfIdle(), { signal });
    this.#clock = setInterval(() => this.#lookIfIdle(), LOOK_EVERY);
    const end = this.presence.subscribe(() => this.#heard());
    signal.addEventListener('abort', end);
    this.#typing.connect();
    this.#active();
  }

  disconnected(): void {
    this.#stop?.abort();
    clearInterval(this.#clock);
    this.following.stopOffering();
    this.following.leave();
    this.#typing.disconnect();
    this.#layer.clear();
  }

  planChanged(): void {
    const { by } = this.#freeze;
    if (by === this.#frozenBy) return;
    const before = this.#frozenBy;
    this.#frozenBy = by;
    if (this.#freeze.mine || before === this.host.plan?.me.id) return;
    this.host.say(by ? t('timeline.together.frozen-by', this.#freeze.name) : t('timeline.together.lifted'));
  }

  inTheAir(moves: ReadonlyMap<string, Moved> | null): void {
    const moving: Moving[] = [];
    for (const [item, { before, after }] of moves ?? []) {
      if (!this.host.plan?.items.has(item)) continue;
      const {
        start = null,
        end = null,
        stage,
        team,
      }: ItemFields = { ...this.host.plan.items.get(item)!, ...before, ...after };
      if (start !== null || end !== null) moving.push({ item, start, end, stage, team });
    }
    if (moving.length > 0 || (this.presence.mine.moving?.length ?? 0) > 0) this.presence.update({ moving });
  }

  key(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape' || !this.following.active) return false;
    if (this.host.shadowRoot?.querySelector(':popover-open')) return false;
    this.following.stepOut();
    return true;
  }

  actions(): readonly Action[] {
    const { following } = this;
    const plan = { on: ['plan'], group: 'together' } as const;
    return [
      {
        ...plan,
        id: 'offer-view',
        text: () => t(following.offering ? 'timeline.together.stop-offering' : 'timeline.together.offer'),
        run: () => (following.offering ? following.stopOffering() : following.startOffering()),
      },
      {
        ...plan,
        id: 'follow',
        text: () => t('timeline.together.follow', firstName(this.#presenter?.person.name ?? '')),
        possible: () => this.#presenter !== undefined,
        run: () => this.following.accept(this.#presenter!.person.id),
      },
      {
        ...plan,
        id: 'freeze',
        text: () => t('timeline.together.freeze'),
        possible: () => this.#freeze.mayFreeze,
        run: () => this.#freeze.set(),
      },
      {
        ...plan,
        id: 'lift-freeze',
        text: () => t('timeline.together.lift'),
        possible: () => this.#freeze.mayLift,
        run: () => this.#freeze.lift(),
      },
    ];
  }

  /** Somebody whose view could be followed and is not. */
  get #presenter(): Present | undefined {
    const leader = this.following.leader?.person.id;
    return [...this.presence.others.values()].find((one) => one.view && one.person.id !== leader);
  }

  inToolbar(): TemplateResult | symbol {
    const { plan, awaited } = this.host;
    return plan || awaited ? html`${this.#faces.element}` : nothing;
  }

  belowToolbar(): TemplateResult | symbol {
    return html`${this.#bars}`;
  }

  drawn(): void {
    // What the page lays over the timeline on a phone leaves the answer in sight.
    this.host.toggleAttribute('asked', (this.following.leader ?? this.following.offer) !== undefined);
    const { selection, openItem } = this.host;
    if (selection !== this.#selection) {
      this.#selection = selection;
      this.#tellSelection();
    }
    if (openItem !== this.#openItem) {
      this.#openItem = openItem;
      // The page opens the panel a moment later.
      setTimeout(() => this.#showTyping(), 400);
    }
    this.#show();
    this.following.moved();
  }

  scrolled(): void {
    this.following.moved();
  }

  /* ---- */

  /** What is selected because somebody else has selected it is not one's own to tell. */
  #tellSelection(): void {
    this.presence.update({ selected: this.following.active ? [] : [...this.#selection] });
  }

  #heard(): void {
    this.following.heard();
    this.#show();
    this.#showTyping();
  }

  #changed(): void {
    this.#tellSelection();
    this.#show();
    this.host.refresh();
  }

  #showTyping(): void {
    this.#typing.show(this.presence.others.values());
  }

  #show(): void {
    const { active, leader } = this.following;
    const others = [...this.presence.others.values()];
    this.#layer.draw(active ? others.filter((one) => one !== leader) : others);
    this.#faces.draw();
    render(html`${this.#followBar()} ${this.#freezeBar()}`, this.#bars);
  }

  #ownGesture(event: Event): void {
    const target = event.composedPath()[0] as Element;
    if (this.following.active && !target.closest?.('.together, .faces')) this.following.stepOut();
  }

  #active(): void {
    this.#activeAt = Date.now();
    if (this.presence.mine.idle) this.presence.update({ idle: false });
  }

  #lookIfIdle(): void {
    const idle = document.visibilityState === 'hidden' || Date.now() - this.#activeAt > IDLE_MILLIS;
    if (idle !== (this.presence.mine.idle ?? false)) this.presence.update({ idle });
  }

  /* ---- the rows below the toolbar ---- */

  #followBar(): TemplateResult | typeof nothing {
    const { following } = this;
    const { leader, offer } = following;
    if (leader) {
      const name = firstName(leader.person.name);
      return bar(
        'follow',
        t(following.away ? 'timeline.together.away-from' : 'timeline.together.following', leader.person.name),
        following.away
          ? html`<button class="primary" @click=${() => following.back()}>${t('timeline.together.back', name)}</button>`
          : nothing,
        html`<button @click=${() => following.leave()}>${t('timeline.together.stop-following')}</button>`,
      );
    }
    if (following.offering) {
      return bar(
        'offering',
        following.followers > 0
          ? tn('timeline.together.followed', following.followers)
          : t('timeline.together.nobody-follows'),
        html`<button @click=${() => following.stopOffering()}>${t('timeline.together.stop-offering')}</button>`,
      );
    }
    if (!offer) return nothing;
    const { id, name } = offer.person;
    return bar(
      'offer',
      t('timeline.together.asks-to-follow', name),
      html`<button class="primary" @click=${() => following.accept(id)}>
          ${t('timeline.together.follow', firstName(name))}
        </button>
        <button @click=${() => following.decline(id)}>${t('timeline.together.decline')}</button>`,
    );
  }

  /** The changes that wait go, and can be had back as long as the message stands. */
  readonly #discard = (): void => {
    const { live, host } = this;
    const dropped = live.discardWaiting();
    if (dropped.length === 0) return;
    host.askPage('edits-discarded', {});
    const again = (): void => dropped.forEach(({ ops }) => ops && live.propose(ops));
    const text = tn('timeline.together.discarded', dropped.length);
    host.tell(text, [{ label: TEXT.undo, run: again }]);
    host.say(text);
  };

  #freezeBar(): TemplateResult | typeof nothing {
    const freeze = this.#freeze;
    if (freeze.by === undefined) return nothing;
    const waiting = freeze.mine ? 0 : this.live.pending;
    return bar(
      'frozen',
      waiting > 0 ? `${freeze.words} ${tn('timeline.together.edits-wait', waiting)}` : freeze.words,
      waiting > 0 ? html`<button @click=${this.#discard}>${t('timeline.together.discard')}</button>` : nothing,
      freeze.mayLift ? html`<button @click=${() => freeze.lift()}>${t('timeline.together.lift')}</button>` : nothing,
    );
  }
}

function bar(kind: string, text: string, ...actions: (TemplateResult | typeof nothing)[]): TemplateResult {
  return html`<div class="together-bar ${kind}" role="status"><span class="words">${text}</span>${actions}</div>`;
}
