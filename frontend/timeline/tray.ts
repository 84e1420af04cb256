/** The tray: items without dates, one row that scrolls. Holds hundreds, draws what is in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chipView, type BarContext } from './bar-view.js';
import { TEXT, trayTitle } from './messages.js';
import { NO_PLAN } from './plan.js';

/** From this many on, chips have one width and only those in sight are drawn. */
export const WINDOWED_FROM = 40;
export const CHIP_STEP = 188;

/**
 * @param ids the items in the tray, in order
 * @param from left edge of what is in sight, in pixels
 * @param width of what is in sight
 * @param keep an item that is drawn in any case, as it has the focus
 */
export function trayView(
  context: BarContext,
  ids: readonly string[],
  from: number,
  width: number,
  keep: string | null,
  canEdit: boolean,
  onScroll: () => void,
): TemplateResult {
  const windowed = ids.length >= WINDOWED_FROM;
  const shown = windowed ? windowOf(ids, from, width, keep) : ids.map((id, index) => ({ id, index }));
  return html`<section class="tray" aria-label=${TEXT.tray}>
    <span class="tray-title">${context.plan === NO_PLAN ? TEXT.tray : trayTitle(ids.length)}</span>
    <span class="how">${canEdit ? TEXT.trayHint : TEXT.trayHintViewer}</span>
    <div class="chips ${windowed ? 'windowed' : ''}" @scroll=${onScroll}>
      ${
        ids.length === 0
          ? html`<div class="empty">${canEdit && context.plan !== NO_PLAN ? TEXT.trayEmpty : nothing}</div>`
          : html`<div
              class="row"
              role="listbox"
              aria-label=${TEXT.tray}
              aria-multiselectable="true"
              aria-orientation="horizontal"
              style=${windowed ? `width:${ids.length * CHIP_STEP + 8}px` : nothing}
            >
              ${repeat(
                shown,
                (one) => one.id,
                ({ id, index }) => {
                  const item = context.plan.items.get(id);
                  return item ? chipView(context, item, windowed ? 4 + index * CHIP_STEP : undefined) : nothing;
                },
              )}
            </div>`
      }
    </div>
  </section>`;
}

function windowOf(
  ids: readonly string[],
  from: number,
  width: number,
  keep: string | null,
): { id: string; index: number }[] {
  const first = Math.max(0, Math.floor(from / CHIP_STEP) - 3);
  const last = Math.min(ids.length, Math.ceil((from + width) / CHIP_STEP) + 3);
  const shown = ids.slice(first, last).map((id, i) => ({ id, index: first + i }));
  const kept = keep === null ? -1 : ids.indexOf(keep);
  if (kept >= 0 && (kept < first || kept >= last)) shown.push({ id: keep!, index: kept });
  return shown;
}
