/** An item as it was: stands in place of its panel while the past is shown, for reading only. */
import { html, nothing, type TemplateResult } from 'lit';
import { cardView } from '../detail/card-view.js';
import type { Plan } from '../plan.js';
import { t } from '../texts.js';
import type { PastPlans } from './past-plans.js';

/** Long texts are not on the timeline's plan: they are read from the changes. */
const TEXTS = ['summary', 'specification'] as const;

/**
 * @param plan as it was
 * @param title what the item is called if it was not on the plan then
 * @param moment which moment that was, in words
 */
export function pastItemView(
  plan: Plan,
  past: PastPlans,
  { id, title, moment }: { id: string; title: string; moment: string },
  close: () => void,
): TemplateResult {
  const item = plan.items.get(id);
  const label = t('timeline.history.item', item?.title ?? title, moment);
  return html`<section class="past-item" aria-label=${label} data-past-item=${id}>
    <header>
      <span><b>${moment}</b> <em>${t('timeline.history.read-only')}</em></span>
      <button class="icon" aria-label=${t('timeline.history.close-item')} @click=${close}>
        <svg viewBox="0 0 24 24"><path d="m6 6 12 12M18 6 6 18" /></svg>
      </button>
    </header>
    ${
      item
        ? html`${cardView(plan, item, false, undefined)} ${TEXTS.map((field) => textView(past, plan, id, field))}`
        : html`<p class="card-title">${title}</p>
            <p>${t('timeline.history.item-not-there')}</p>`
    }
  </section>`;
}

function textView(
  past: PastPlans,
  { revision }: Plan,
  id: string,
  field: (typeof TEXTS)[number],
): TemplateResult | typeof nothing {
  const text = past.fieldOf(id, field, revision);
  return text
    ? html`<h3>${t(`timeline.history.${field}`)}</h3>
        <p class="past-text">${text}</p>`
    : nothing;
}
