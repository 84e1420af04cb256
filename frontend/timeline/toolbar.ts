/** The row of controls above the plan. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Kind } from './model.js';
import { KIND, TEXT, ZOOM, liveText } from './messages.js';
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
  readonly toggleMenu: (open: boolean) => void;
  readonly add: (kind: Kind) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly zoomTo: (zoom: Zoom) => void;
  readonly fit: () => void;
  readonly today: () => void;
}

const ZOOMS: readonly Zoom[] = ['weeks', 'months', 'quarters', 'years'];
const KINDS: readonly Kind[] = ['pilot', 'scaling-task', 'milestone'];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function toolbarView(
  state: ToolbarState,
  act: ToolbarActions,
  extras: readonly (TemplateResult | symbol)[],
): TemplateResult {
  return html`<div class="toolbar" role="group" aria-label=${TEXT.controls}>
    ${state.canEdit && state.hasStages ? addMenu(state, act) : nothing}
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

function addMenu(state: ToolbarState, act: ToolbarActions): TemplateResult {
  const leave = (event: FocusEvent): void => {
    const inside = event.currentTarget as HTMLElement;
    if (!inside.contains(event.relatedTarget as Node | null)) act.toggleMenu(false);
  };
  return html`<div class="add" @focusout=${leave} @keydown=${(event: KeyboardEvent) => menuKey(event, act)}>
    <button
      aria-haspopup="menu"
      aria-expanded=${state.menuOpen ? 'true' : 'false'}
      title=${TEXT.addHint}
      @click=${() => act.toggleMenu(!state.menuOpen)}
    >
      + ${TEXT.add}
    </button>
    ${
      state.menuOpen
        ? html`<div class="menu" role="menu" aria-label=${TEXT.add}>
            ${KINDS.map(
              (kind) =>
                html`<button role="menuitem" class=${kind} tabindex="-1" @click=${() => act.add(kind)}>
                  ${capital(KIND[kind])}
                </button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}

function menuKey(event: KeyboardEvent, act: ToolbarActions): void {
  const box = event.currentTarget as HTMLElement;
  const entries = [...box.querySelectorAll<HTMLElement>('[role=menuitem]')];
  if (event.key === 'Escape' && entries.length > 0) {
    act.toggleMenu(false);
    box.querySelector('button')?.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const root = box.getRootNode() as ShadowRoot;
    const at = entries.indexOf(root.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    entries[(at + step + entries.length) % entries.length]?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
