/** The row of controls above the plan. */
import { html, nothing, type TemplateResult } from 'lit';
import { TEXT, ZOOM, liveText } from './messages.js';
import type { Zoom } from './time-scale.js';

export interface ToolbarState {
  readonly canEdit: boolean;
  readonly ready: boolean;
  readonly hasStages: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly zoom: Zoom;
  readonly menuOpen: boolean;
  readonly live: { readonly state: string; readonly pending: number };
  /** Whether edits have been waiting for so long that it is worth a word. */
  readonly waiting: boolean;
}

export interface ToolbarActions {
  readonly openMenu: (button: HTMLElement) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly zoomTo: (zoom: Zoom) => void;
  readonly fit: () => void;
  readonly today: () => void;
}

const ZOOMS: readonly Zoom[] = ['weeks', 'months', 'quarters', 'years'];

export function toolbarView(
  state: ToolbarState,
  act: ToolbarActions,
  extras: readonly (TemplateResult | symbol)[],
): TemplateResult {
  return html`<div class="toolbar" role="group" aria-label=${TEXT.controls}>
    ${state.canEdit && state.hasStages ? addButton(state, act) : nothing}
    <slot name="toolbar-start"></slot>
    ${liveSign(state)}
    <span class="space"></span>
    ${
      state.canEdit
        ? html`<button
              class="icon"
              aria-label=${TEXT.undo}
              title=${TEXT.undoHint}
              ?disabled=${!state.canUndo}
              @click=${act.undo}
            >
              <svg viewBox="0 0 24 24"><path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3" /></svg>
            </button>
            <button
              class="icon"
              aria-label=${TEXT.redo}
              title=${TEXT.redoHint}
              ?disabled=${!state.canRedo}
              @click=${act.redo}
            >
              <svg viewBox="0 0 24 24"><path d="m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3" /></svg>
            </button>`
        : nothing
    }
    <div class="segments" role="group" aria-label=${TEXT.zoomGroup}>
      ${ZOOMS.map(
        (zoom) =>
          html`<button aria-pressed=${state.zoom === zoom ? 'true' : 'false'} @click=${() => act.zoomTo(zoom)}>
            ${ZOOM[zoom]}
          </button>`,
      )}
    </div>
    <div class="segments">
      <button title=${TEXT.fitHint} @click=${act.fit}>${TEXT.fit}</button>
      <button title=${TEXT.todayHint} @click=${act.today}>${TEXT.today}</button>
    </div>
    ${extras}
    <slot name="toolbar-end"></slot>
  </div>`;
}

function liveSign(state: ToolbarState): TemplateResult | typeof nothing {
  if (!state.ready && state.live.state === 'connecting') return nothing;
  const text = state.live.state === 'live' && !state.waiting ? '' : liveText(state.live.state, state.live.pending);
  if (!text) return nothing;
  const quiet = state.live.state === 'live' || state.live.state === 'connecting';
  return html`<span class="live ${quiet ? 'quiet' : ''}" role="status">${text}</span>`;
}

function addButton(state: ToolbarState, act: ToolbarActions): TemplateResult {
  return html`<button
    aria-haspopup="menu"
    aria-expanded=${state.menuOpen ? 'true' : 'false'}
    title=${TEXT.addHint}
    ?disabled=${!state.ready}
    @click=${(event: Event) => act.openMenu(event.currentTarget as HTMLElement)}
  >
    + ${TEXT.add}
  </button>`;
}
