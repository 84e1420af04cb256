/** Small things drawn over the plan: grips of the bar under the pointer, the arrow to a bar out of sight, first hints. */
import { html, nothing, type TemplateResult } from 'lit';
import { boxOfPlace } from './bar-view.js';
import type { Camera } from './camera.js';
import type { LaneLayout } from './lane-layout.js';
import { linkText } from './link-texts.js';
import type { LivePlan } from './live-plan.js';
import { goTo, TEXT } from './messages.js';
import type { Plan } from './plan-store.js';

/** A narrower bar has no room for a finger between two handles of 44 pixels that lie half on it. */
const ROOM_FOR_FINGERS = 104;

/** Handles of one bar: its two edges, and the one from which links are drawn. */
export function gripsView(plan: Plan, layout: LaneLayout, camera: Camera, id: string): TemplateResult | typeof nothing {
  const item = plan.items.get(id);
  const place = layout.find(id);
  if (!item || !place) return nothing;
  const box = boxOfPlace(camera.scale, item, place);
  const grip = (edge: 'start' | 'end', x: number, title: string): TemplateResult =>
    html`<div class="grip" data-grip=${edge} data-for=${id} title=${title} style="left:${x}px;top:${box.y}px"></div>`;
  const right = box.x + box.width;
  // Fingers need wide handles: those of a short bar stand beside it, so that it can still be taken in the middle.
  return html`<div class="grips ${box.width < ROOM_FOR_FINGERS ? 'beside' : ''}" aria-hidden="true">
    ${item.kind === 'milestone' || !item.start ? nothing : grip('start', box.x, TEXT.resizeStart)}
    ${item.kind === 'milestone' || !item.end ? nothing : grip('end', right, TEXT.resizeEnd)}
    <div
      class="link-handle ${item.kind}"
      data-grip="link"
      data-for=${id}
      title=${linkText('grip')}
      style="left:${right}px;top:${box.y}px"
    ></div>
  </div>`;
}

/** Where an item lies that is out of sight: which arrow leads there, and where it stands at the edge. */
export interface Away {
  readonly arrow: string;
  readonly x: number;
  readonly y: number;
}

/** Undefined while the item is in sight, has no place, or there is none. */
export function outOfSight(plan: Plan, layout: LaneLayout, camera: Camera, id: string | null): Away | undefined {
  const item = id ? plan.items.get(id) : undefined;
  const place = id ? layout.find(id) : undefined;
  if (!item || !place) return undefined;
  const box = boxOfPlace(camera.scale, item, place);
  const left = box.x + box.width < camera.x;
  const right = box.x > camera.x + camera.width;
  const above = box.y + layout.density.bar < camera.y;
  const below = box.y > camera.y + camera.height;
  if (!left && !right && !above && !below) return undefined;
  return {
    arrow: (above ? '↖↑↗' : below ? '↙↓↘' : '← →').charAt(left ? 0 : right ? 2 : 1),
    x: clamp(box.x + Math.min(box.width, 200) / 2 - camera.x - 18, camera.width - 44),
    y: clamp(box.y - camera.y - 4, camera.height - 44),
  };
}

/** An arrow at the edge of what is in sight, which travels to the selected bar outside it. */
export function edgeArrowView(
  plan: Plan,
  layout: LaneLayout,
  camera: Camera,
  id: string | null,
  travel: (id: string) => void,
): TemplateResult | typeof nothing {
  const away = outOfSight(plan, layout, camera, id);
  if (!away) return nothing;
  const label = goTo(plan.items.get(id!)!.title);
  return html`<button
    class="edge-arrow"
    tabindex="-1"
    aria-label=${label}
    title=${label}
    style="left:calc(var(--ch-left) + ${away.x}px);top:calc(var(--ch-head) + ${away.y}px)"
    @click=${() => travel(id!)}
  >
    ${away.arrow}
  </button>`;
}

function clamp(value: number, most: number): number {
  return Math.max(8, Math.min(value, most));
}

/** Why there is no plan to be seen yet, and what can be done. */
export function missingView({ state, slow }: LivePlan, askAgain: () => void): TemplateResult {
  const words: Partial<Record<typeof state, string>> = {
    gone: TEXT.gone,
    'signed-out': TEXT.signedOut,
    offline: TEXT.planOffline,
  };
  const late = slow && !words[state];
  return html`<div class="hint ${late ? 'late' : ''}" role="status">
    <p>${words[state] ?? (late ? TEXT.planSlow : TEXT.loading)}</p>
    ${late ? html`<button @click=${askAgain}>${TEXT.askAgain}</button>` : nothing}
  </div>`;
}

/** How to start, on a plan that is empty yet. */
export function hintView(plan: Plan, canEdit: boolean, begin: () => void): TemplateResult | typeof nothing {
  if (plan.stages.length === 0) {
    return html`<div class="hint">
      <div class="hint-title">${TEXT.emptyStagesTitle}</div>
      <p>${canEdit ? TEXT.emptyStages : TEXT.emptyStagesViewer}</p>
      ${canEdit ? html`<button class="primary" @click=${begin}>${TEXT.emptyStagesButton}</button>` : nothing}
    </div>`;
  }
  if (plan.items.size > 0) return nothing;
  return html`<div class="hint">
    <div class="hint-title">${TEXT.emptyItemsTitle}</div>
    <p>${canEdit ? TEXT.emptyItems : TEXT.emptyItemsViewer}</p>
  </div>`;
}
