/** On a phone the plan is a list by horizon; the timeline is one tap away. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addItem, kindOf } from './edits.js';
import { groupsOf, type HorizonGroup } from './horizon-list.js';
import type { TimelineHost, TimelinePart } from './host.js';
import { TEAMS } from './grouping.js';
import { dateInWords, datesInWords, KIND, NEW_TITLE, STATUS, TEAM_TITLE, TEXT } from './messages.js';
import type { ItemFields, Team } from './model.js';
import type { Plan } from './plan-store.js';
import { t, tn } from './texts.js';

/** Narrower than this, a timeline shows too little of a plan. */
const PHONE = '(width < 640px)';
/** So many cards of a group are drawn at first, and more with each tap: a plan may hold thousands. */
const SHOWN_AT_ONCE = 60;

export class PhoneList implements TimelinePart {
  readonly #phone = matchMedia(PHONE);
  #timelineWanted = false;
  #team: Team | undefined;
  #more = new Map<string, number>();

  constructor(private readonly host: TimelineHost) {}

  readonly #onWidth = (): void => {
    this.#apply();
  };

  connected(): void {
    this.#phone.addEventListener('change', this.#onWidth);
    this.#apply();
  }

  disconnected(): void {
    this.#phone.removeEventListener('change', this.#onWidth);
  }

  /** Whether the list stands in the timeline's place. */
  get #listing(): boolean {
    return this.#phone.matches && !this.#timelineWanted;
  }

  #apply(): void {
    this.host.toggleAttribute('listing', this.#listing);
    this.host.refresh();
  }

  /** Marketing's for whoever is not on one side alone. */
  #teamOf(plan: Plan): Team {
    this.#team ??= plan.people.get(plan.me.id)?.side === 'it' ? 'it' : 'marketing';
    return this.#team;
  }

  inToolbar(): TemplateResult | symbol {
    if (!this.#phone.matches) return nothing;
    const turn = (): void => {
      this.#timelineWanted = !this.#timelineWanted;
      this.#apply();
    };
    return html`<button class="list-switch" @click=${turn}>
      ${t(this.#listing ? 'timeline.list.to-timeline' : 'timeline.list.to-list')}
    </button>`;
  }

  belowToolbar(): TemplateResult | symbol {
    const { plan } = this.host;
    if (!this.#listing || !plan || plan.stages.length === 0 || this.host.hasAttribute('presenting')) return nothing;
    const team = this.#teamOf(plan);
    const groups = groupsOf(plan, team, this.#wanted());
    return html`<div class="list-head">
        <div class="segments" role="group" aria-label=${t('timeline.list.team')}>
          ${TEAMS.map(
            (one) =>
              html`<button
                class="team ${one}"
                aria-pressed=${one === team ? 'true' : 'false'}
                @click=${() => this.#show(one)}
              >
                ${TEAM_TITLE[one]}
              </button>`,
          )}
        </div>
        ${
          this.host.canEdit
            ? html`<button class="primary" @click=${() => this.#add(plan, team)}>+ ${TEXT.add}</button>`
            : nothing
        }
      </div>
      <div class="list" role="region" aria-label=${TEXT.timeline} tabindex="0">
        ${groups.map((group) => this.#groupView(plan, group))}
        ${groups.length === 0 ? html`<p class="none" role="status">${t('timeline.list.none')}</p>` : nothing}
      </div>`;
  }

  #show(team: Team): void {
    this.#team = team;
    this.#more.clear();
    this.host.refresh();
  }

  /** What the filters above the list let through; undefined for all. */
  #wanted(): ((item: ItemFields) => boolean) | undefined {
    const { filter } = this.host.view;
    return filter && ((item) => filter.matches(item));
  }

  /** Into the tray: the panel, which opens, asks for all the rest. */
  #add(plan: Plan, team: Team): void {
    const kind = kindOf(team);
    this.host.desk.create(addItem(plan, { kind, team, stage: plan.stages[0].id, days: null, title: NEW_TITLE[kind] }));
  }

  #groupView(plan: Plan, group: HorizonGroup): TemplateResult {
    const key = group.horizon?.id ?? group.kind;
    const most = this.#more.get(key) ?? SHOWN_AT_ONCE;
    const left = group.items.length - most;
    const more = (): void => {
      this.#more.set(key, most + SHOWN_AT_ONCE);
      this.host.refresh();
    };
    return html`<section aria-labelledby="g-${key}">
      <h2 id="g-${key}">
        ${titleOf(group)} <span class="count">${tn('timeline.list.items', group.items.length)}</span>
      </h2>
      ${group.horizon ? html`<p class="when">${whenOf(group)}</p>` : nothing}
      <ul>
        ${repeat(
          group.items.slice(0, most),
          (item) => item.id,
          (item) => html`<li>${this.#cardView(plan, item)}</li>`,
        )}
      </ul>
      ${left > 0 ? html`<button class="more" @click=${more}>${tn('timeline.list.more', left)}</button>` : nothing}
    </section>`;
  }

  #cardView(plan: Plan, item: ItemFields): TemplateResult {
    const owner = item.owner ? plan.people.get(item.owner) : undefined;
    const stage = plan.stages.find((one) => one.id === item.stage);
    return html`<button
      class="list-card ${item.kind} ${item.team} ${item.status}"
      data-card=${item.id}
      @click=${() => this.host.openItemNow(item.id)}
    >
      <span class="card-title">${item.title}</span>
      <span class="card-when">${datesInWords(item)}</span>
      <span class="card-facts">
        <span>${KIND[item.kind]}${stage ? ` · ${stage.name}` : ''}</span>
        ${owner ? html`<span>${owner.name}</span>` : nothing}
        <span class="card-status">${STATUS[item.status]}</span>
      </span>
    </button>`;
  }
}

function titleOf({ kind, horizon }: HorizonGroup): string {
  if (horizon) return horizon.name;
  return kind === 'tray' ? TEXT.tray : t(`timeline.list.${kind}`);
}

function whenOf({ horizon }: HorizonGroup): string {
  return `${dateInWords(horizon!.start)} – ${dateInWords(horizon!.end)}`;
}
