/** What a presentation shows besides the plan: its controls, the card of an item, veils over the other stages. */
import { html, nothing, type TemplateResult } from 'lit';
import { datesInWords, KIND, STATUS, TEAM } from './messages.js';
import type { Plan } from './plan-store.js';
import type { Step } from './stepping.js';
import { numberText, t } from './texts.js';

export interface PresentationState {
  readonly at: number;
  readonly steps: readonly Step[];
  readonly stepName: string;
  /** Whether the controls hide. */
  readonly idle: boolean;
  readonly laser: boolean;
  /** Whether others are asked to follow, and how many do. */
  readonly offering: boolean;
  readonly followers: number;
}

export interface PresentationActions {
  readonly previous: () => void;
  readonly next: () => void;
  readonly changeSteps: () => void;
  readonly laser: () => void;
  readonly follow: () => void;
  readonly leave: () => void;
}

/** @param ready whether there is a plan to present */
export function presentButton(ready: boolean, present: () => void): TemplateResult {
  return html`<button
    class="primary present-button"
    aria-label=${t('timeline.present.start')}
    title=${t('timeline.present.hint')}
    ?disabled=${!ready}
    @click=${present}
  >
    <span aria-hidden="true">▶</span> <span class="words">${t('timeline.present.start')}</span>
  </button>`;
}

export function veilView(): TemplateResult {
  return html`<div class="veil upper" aria-hidden="true"></div>
    <div class="veil lower" aria-hidden="true"></div>`;
}

/**
 * @param card an item's card, or nothing
 */
export function controlsView(
  state: PresentationState,
  act: PresentationActions,
  card: TemplateResult | typeof nothing,
): TemplateResult {
  const { at, steps } = state;
  return html`<div class="presentation" role="region" aria-label=${t('timeline.present.region')} tabindex="-1">
    <canvas class="laser" aria-hidden="true"></canvas>
    ${card} ${at < 0 ? nothing : html`<div class="steps-at" aria-hidden="true">${at + 1} / ${steps.length}</div>`}
    <div class="controls ${state.idle ? 'idle' : ''}" role="toolbar" aria-label=${t('timeline.present.controls')}>
      <button class="icon" aria-label=${t('timeline.present.previous')} ?disabled=${at < 0} @click=${act.previous}>
        <svg viewBox="0 0 24 24"><path d="m15 5-7 7 7 7" /></svg>
      </button>
      <span class="step-name">${state.stepName}</span>
      <button
        class="icon"
        aria-label=${t('timeline.present.next')}
        ?disabled=${at >= steps.length - 1}
        @click=${act.next}
      >
        <svg viewBox="0 0 24 24"><path d="m9 5 7 7-7 7" /></svg>
      </button>
      ${stepsButton(state, act)}
      <button
        aria-pressed=${state.laser ? 'true' : 'false'}
        title=${t('timeline.present.laser-hint')}
        @click=${act.laser}
      >
        ${t('timeline.present.laser')}
      </button>
      <button
        aria-pressed=${state.offering ? 'true' : 'false'}
        title=${t('timeline.together.offer-hint')}
        @click=${act.follow}
      >
        ${t('timeline.together.follow-me')}${state.offering ? ` · ${numberText(state.followers)}` : ''}
      </button>
      <button class="leave" title=${t('timeline.present.leave-hint')} @click=${act.leave}>
        ${t('timeline.present.leave')}
      </button>
    </div>
  </div>`;
}

function stepsButton({ steps }: PresentationState, act: PresentationActions): TemplateResult {
  const items = steps[0]?.kind === 'item';
  const label = items ? t('timeline.present.by-stages') : t('timeline.present.by-items');
  return html`<button title=${items ? label : t('timeline.present.by-items-hint')} @click=${act.changeSteps}>
    ${label}
  </button>`;
}

/** An item in letters that are read from the back of the room; nothing when the plan does not have it. */
export function cardView(plan: Plan, id: string): TemplateResult | typeof nothing {
  const item = plan.items.get(id);
  if (!item) return nothing;
  const stage = plan.stages.find((one) => one.id === item.stage);
  const owner = item.owner ? plan.people.get(item.owner)?.name : undefined;
  return html`<section class="big-card ${item.team} ${item.kind}" aria-label=${item.title}>
    <p class="kind">${KIND[item.kind]} · ${TEAM[item.team]}</p>
    <div class="big-title">${item.title}</div>
    <p class="facts">
      <span>${datesInWords(item)}</span>
      ${owner ? html`<span>${owner}</span>` : nothing}
      <span class="status ${item.status}">${STATUS[item.status]}</span>
    </p>
    ${stage ? html`<p class="goal"><b>${stage.name}</b>${stage.goal ? html` – ${stage.goal}` : nothing}</p>` : nothing}
  </section>`;
}
