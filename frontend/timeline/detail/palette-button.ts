import { html, type TemplateResult } from 'lit';
import { t } from '../texts.js';
import { ariaKey, keyText } from './keys.js';

/** The toolbar's way to the palette. */
export function paletteButton(open: () => void): TemplateResult {
  return html`<button
    class="find"
    aria-haspopup="dialog"
    aria-keyshortcuts=${ariaKey('Ctrl+K')}
    title=${t('timeline.action.palette')}
    @click=${open}
  >
    <kbd aria-hidden="true">${keyText('Ctrl+K')}</kbd><span>${t('timeline.palette.button')}</span>
  </button>`;
}
