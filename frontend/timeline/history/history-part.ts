/**
 * The plan as it was: a slider plays it back, and two points in time are compared. What is played back is drawn in place
 * of the live plan, which goes on behind it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../detail/actions.js';
import type { TimelineHost, TimelinePart } from '../host.js';
import type { LivePlan } from '../live-plan.js';
import type { Change } from '../model.js';
import { planOf } from '../plan.js';
import type { PlanState } from '../plan-state.js';
import type { PlanEvent } from '../plan-store.js';
import { localeOf, numberText, t, tn } from '../texts.js';
import { differencesOf, type Difference } from './differences.js';
import { Outlines } from './outlines.js';
import { pastItemView } from './past-item.js';
import { PastPlans } from './past-plans.js';

/** So many changes are asked for at once. */
const PAGE = 2_000;
/** Playing takes about so long from the first revision to the last. */
const PLAY_MILLIS = 20_000;
const STEP_MILLIS = 100;

interface Comparison {
  readonly from: number;
  /** Null for the plan as it is now, and as it goes on. */
  readonly to: number | null;
  readonly label: string;
}

const NONE: ReadonlyMap<string, Difference> = new Map();

export class HistoryPart implements TimelinePart {
  readonly #outlines: Outlines;
  #past: PastPlans | undefined;
  /** The past revision that is shown; undefined when the plan is shown as it stands. */
  #at: number | undefined;
  #loading = false;
  #failed = false;
  #playing: ReturnType<typeof setInterval> | undefined;
  #comparison: Comparison | undefined;
  #differences = NONE;
  #unread: ReadonlySet<string> = new Set();
  #focusSlider = false;
  /** The latest revision that the person knows of while playing back. */
  #known = 0;
  #stopListening: (() => void) | undefined;
  /** The item that is read as it was; null for none. */
  #item: string | null = null;
  /** Whether the page's panel stood open, which shows the item as it is, and is to stand there again. */
  #hadPanel = false;
  /** The item whose panel the page has been asked to close. */
  #closing: string | null = null;

  constructor(
    private readonly host: TimelineHost,
    private readonly live: LivePlan,
  ) {
    this.#outlines = new Outlines(host);
  }

  actions(): readonly Action[] {
    return [
      {
        id: 'play-back',
        on: ['plan'],
        group: 'look',
        text: () => t('timeline.history.play-back'),
        run: () => this.#open(undefined),
      },
    ];
  }

  command(name: string, detail: Readonly<Record<string, unknown>>): boolean {
    switch (name) {
      case 'play-back':
        this.#open(typeof detail['revision'] === 'number' ? detail['revision'] : undefined);
        return true;
      case 'compare':
        this.#compare(detail);
        return true;
      case 'mark-new':
        this.#unread = new Set(Array.isArray(detail['items']) ? (detail['items'] as string[]) : []);
        this.#show();
        return true;
      default:
        return false;
    }
  }

  key(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape' || event.defaultPrevented) return false;
    if (this.#item !== null) {
      this.#closeItem();
      return true;
    }
    if (this.#at === undefined || this.#comparison) return false;
    this.#close();
    return true;
  }

  /** The page's panel would show, and change, the plan of today. A presentation has a card of its own. */
  opens(id: string): boolean {
    const { plan } = this.host;
    if (!plan?.past || this.host.hasAttribute('presenting')) return false;
    this.#item = id;
    this.host.say(t('timeline.history.item', this.#titleOf(id), this.#words(plan.revision)));
    this.host.refresh();
    return true;
  }

  planChanged(event: PlanEvent): void {
    if (event.kind === 'loaded' && this.#past) this.#close();
    else if (this.#comparison?.to === null) this.#recompare();
  }

  drawn(): void {
    this.#outlines.draw();
    this.#replacePanel();
    if (!this.#focusSlider) return;
    const slider = this.host.shadowRoot?.querySelector<HTMLInputElement>('.playback input');
    if (!slider) return;
    this.#focusSlider = false;
    slider.focus();
  }

  scrolled(): void {
    this.#outlines.draw();
  }

  disconnected(): void {
    this.#stop();
  }

  belowToolbar(): TemplateResult | symbol {
    if (this.#comparison) return this.#comparisonView(this.#comparison);
    return this.#at === undefined ? nothing : this.#playbackView(this.#at);
  }

  overPlan(): TemplateResult | symbol {
    const { plan } = this.host;
    const past = this.#past;
    const id = this.#item;
    if (!plan?.past || !past || id === null) return nothing;
    const title = this.#titleOf(id);
    return pastItemView(plan, past, { id, title, moment: this.#words(plan.revision) }, () => this.#closeItem());
  }

  /* ---- items as they were ---- */

  /** Whatever has opened the page's panel, before or while the past is shown: the item as it was takes its place. */
  #replacePanel(): void {
    const { plan, openItem } = this.host;
    const closing = this.#closing;
    this.#closing = plan?.past ? openItem : null;
    if (this.#closing === null || this.#closing === closing) return;
    this.#hadPanel = true;
    this.opens(this.#closing);
    this.host.closeItem();
  }

  #closeItem(): void {
    const id = this.#item;
    this.#item = null;
    this.host.refresh();
    if (id !== null) this.host.barOf(id)?.focus({ preventScroll: true });
  }

  /** The past is not shown any more: the page's panel comes back, with the item that was read last. */
  #panelAgain(): void {
    const id = this.#item;
    const again = this.#hadPanel;
    this.#item = null;
    this.#hadPanel = false;
    if (again && id !== null && this.host.plan?.items.has(id)) this.host.openItemNow(id);
  }

  #titleOf(id: string): string {
    const { plan, store } = this.host;
    return (plan?.items.get(id) ?? store.plan?.items.get(id))?.title ?? t('timeline.history.no-item');
  }

  /* ---- playing back ---- */

  #open(revision: number | undefined): void {
    const now = this.live.store.confirmedState;
    if (!now) return;
    this.#endComparison();
    this.#past ??= this.#pastOf(now);
    this.#known = this.#past.head;
    this.#focusSlider = true;
    this.#go(revision ?? this.#past.head);
    void this.#load(this.#at!);
  }

  /** The past of the plan as it stands, which takes in what happens while it is looked at. */
  #pastOf(now: PlanState): PastPlans {
    const { store } = this.live;
    const past = new PastPlans(now, store.revision);
    this.#stopListening?.();
    this.#stopListening = store.subscribe(({ change }) => {
      if (!change || past !== this.#past) return;
      past.append(change);
      if (this.#at !== undefined) this.host.refresh();
    });
    return past;
  }

  /** Fetches changes back to the one after a revision, and then the rest, newest first. */
  async #load(wanted: number): Promise<void> {
    const past = this.#past;
    if (!past || this.#loading) return;
    this.#loading = true;
    this.#failed = false;
    try {
      while (past.oldest > 0 && past === this.#past) {
        const reached = past.oldest <= wanted;
        const page = await this.live.http!.ask('GET', `history?before=${past.oldest + 1}&limit=${PAGE}`);
        const before = past.oldest;
        past.add(page as Change[]);
        if (past.oldest === before) break;
        if (past === this.#past && !reached) this.#reached();
        this.host.refresh();
      }
    } catch {
      this.#failed = past === this.#past;
    } finally {
      this.#loading = false;
      this.#reached();
      this.host.refresh();
    }
  }

  /** More can be told than before. */
  #reached(): void {
    if (this.#comparison) this.#recompare();
    else if (this.#at !== undefined) this.#go(this.#at);
  }

  #go(revision: number): void {
    const past = this.#past!;
    this.#at = Math.max(0, Math.min(past.head, revision));
    if (this.#at > this.#known) this.#known = past.head;
    this.#display(this.#at);
  }

  #display(revision: number): void {
    const shown = this.#past!.at(revision);
    const { me, people } = this.live.store.plan!;
    this.live.showPast({ ...planOf(shown, revision, { ...me, access: 'view' }, people), past: true });
    this.#show();
    this.host.refresh();
  }

  #close(): void {
    this.#stop();
    this.#at = undefined;
    this.#past = undefined;
    this.#stopListening?.();
    this.live.showPast(undefined);
    this.#panelAgain();
    this.#show();
    this.host.refresh();
    this.host.say(t('timeline.history.now-spoken'));
  }

  #stop(): void {
    clearInterval(this.#playing);
    this.#playing = undefined;
  }

  readonly #togglePlay = (): void => {
    if (this.#playing) {
      this.#stop();
      return this.host.refresh();
    }
    const past = this.#past!;
    if (this.#at === past.head) this.#go(past.oldest);
    const step = Math.max(1, Math.round((past.head * STEP_MILLIS) / PLAY_MILLIS));
    this.#playing = setInterval(() => {
      this.#go(this.#at! + step);
      if (this.#at === past.head) this.#stop();
    }, STEP_MILLIS);
    this.host.refresh();
  };

  #playbackView(at: number): TemplateResult {
    const past = this.#past!;
    const words = this.#words(at);
    return html`<div class="playback" role="region" aria-label=${t('timeline.history.playback')}>
      <button
        class="icon"
        aria-label=${t('timeline.history.back')}
        ?disabled=${at <= 0}
        @click=${() => this.#go(at - 1)}
      >
        <svg viewBox="0 0 24 24"><path d="m15 5-7 7 7 7" /></svg>
      </button>
      <button @click=${this.#togglePlay}>
        ${this.#playing ? t('timeline.history.pause') : t('timeline.history.play')}
      </button>
      <button
        class="icon"
        aria-label=${t('timeline.history.forward')}
        ?disabled=${at >= past.head}
        @click=${() => this.#go(at + 1)}
      >
        <svg viewBox="0 0 24 24"><path d="m9 5 7 7-7 7" /></svg>
      </button>
      <input
        type="range"
        min="0"
        max=${past.head}
        .value=${String(at)}
        aria-label=${t('timeline.history.slider')}
        aria-valuetext=${words}
        @input=${(event: Event) => {
          this.#stop();
          this.#go(Number((event.target as HTMLInputElement).value));
        }}
      />
      <span class="as-of" role="status">
        <b>${words}</b> <em>${t('timeline.history.read-only')}</em>
        ${this.#failed ? t('timeline.history.failed') : at < past.oldest ? t('timeline.history.loading') : nothing}
      </span>
      ${
        past.head > this.#known
          ? html`<button class="newer" @click=${() => this.#go(past.head)}>
              ${tn('timeline.history.newer', past.head - this.#known)}
            </button>`
          : nothing
      }
      <button class="primary" @click=${() => this.#close()}>${t('timeline.history.now')}</button>
    </div>`;
  }

  /** Which point in time a revision is. */
  #words(revision: number): string {
    const known = Math.max(revision, this.#past?.oldest ?? 0);
    return t('timeline.history.as-of', this.#momentOf(known), numberText(known));
  }

  /** When the plan stood at a revision: when the change was made that led to it. */
  #momentOf(revision: number): string {
    const change = this.#past?.change(revision);
    const at = change ? new Date(change.at) : revision === this.#past?.head ? new Date() : undefined;
    return at
      ? new Intl.DateTimeFormat(localeOf(), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
      : t('timeline.history.beginning');
  }

  /* ---- comparing ---- */

  #compare(detail: Readonly<Record<string, unknown>>): void {
    const { from, to, label } = detail;
    const now = this.live.store.confirmedState;
    this.#endComparison();
    if (typeof from !== 'number' || !now) return;
    this.#past = this.#pastOf(now);
    this.#comparison = { from, to: typeof to === 'number' ? to : null, label: typeof label === 'string' ? label : '' };
    this.#recompare();
    void this.#load(from);
  }

  #recompare(): void {
    const past = this.#past;
    const comparison = this.#comparison;
    if (!past || !comparison) return;
    const ready = past.oldest <= Math.min(comparison.from, comparison.to ?? Infinity);
    const before: PlanState | undefined = ready ? past.at(comparison.from) : undefined;
    const after = comparison.to === null ? this.live.store.confirmedState : ready ? past.at(comparison.to) : undefined;
    this.#differences = before && after ? differencesOf(before, after) : NONE;
    if (comparison.to !== null && ready) this.#display(comparison.to);
    this.#show();
    this.host.refresh();
  }

  #endComparison(): void {
    if (!this.#comparison) return;
    this.#comparison = undefined;
    this.#differences = NONE;
    this.#close();
  }

  #comparisonView({ label, to }: Comparison): TemplateResult {
    const all = [...this.#differences.values()];
    const counts = [
      tn('timeline.history.count-moved', all.filter((one) => one.moved).length),
      tn('timeline.history.count-added', all.filter((one) => !one.before).length),
      tn('timeline.history.count-removed', all.filter((one) => !one.after).length),
    ];
    return html`<div class="playback comparison" role="region" aria-label=${t('timeline.history.comparison')}>
      <span class="as-of" role="status">
        <b>${label}</b>
        ${to === null ? nothing : html`<em>${t('timeline.history.read-only')}</em>`}
        ${this.#loading && all.length === 0 ? t('timeline.history.loading') : counts.join(' · ')}
      </span>
      <button class="primary" @click=${() => this.#endComparison()}>${t('timeline.history.end')}</button>
    </div>`;
  }

  #show(): void {
    const past = this.#at !== undefined || (this.#comparison?.to ?? null) !== null;
    this.#outlines.show({ differences: this.#differences, unread: past ? new Set() : this.#unread });
  }
}
