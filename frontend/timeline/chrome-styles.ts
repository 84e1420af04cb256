/** Toolbar, tray, messages: what surrounds the plan. */
import { css } from 'lit';

export const chromeStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    padding: 8px 14px;
    flex: none;
    container-type: inline-size;
  }
  /* In long words, or beside a panel, what its picture says stands without words: better than a second row. */
  @container (width < 1180px) {
    .find > span {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (width < 980px) {
    .present-button .words {
      position: absolute;
      clip-path: inset(50%);
    }
    .segments button {
      padding-inline: 7px;
    }
  }
  .toolbar .space {
    flex: 1;
  }
  /* What has to go to a second row all the same stays at the end. */
  .toolbar ::slotted([slot='toolbar-end']) {
    margin-inline-start: auto;
  }
  button {
    font: inherit;
    font-weight: 600;
    color: var(--ch-text);
    background: none;
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
    min-block-size: 30px;
    padding: 3px 12px;
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover:not(:disabled) {
    background: var(--ch-hover);
  }
  button:focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: 1px;
  }
  button:disabled {
    color: var(--ch-text-2);
    opacity: 0.55;
    cursor: default;
  }
  button.primary {
    background: var(--ch-accent);
    border-color: var(--ch-accent);
    color: var(--aura-accent-contrast-color, light-dark(#fff, #12161c));
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--ch-accent) 86%, var(--ch-text));
  }
  button.icon {
    border-color: transparent;
    padding: 3px 8px;
    font-size: 1rem;
    line-height: 1;
  }
  button.icon svg {
    display: block;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .segments {
    display: flex;
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
    overflow: clip;
  }
  .segments button {
    border: 0;
    border-radius: 0;
    min-block-size: 28px;
  }
  .segments button + button {
    border-inline-start: 1px solid var(--ch-line);
  }
  .segments button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--ch-accent) 14%, var(--ch-surface));
    color: var(--ch-text);
  }
  .segments button:focus-visible {
    outline-offset: -3px;
  }
  .live {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 10px;
    border-radius: 999px;
    background: var(--ch-amber-fill);
    color: var(--ch-amber);
    font-weight: 600;
    font-size: 0.75rem;
  }
  .live.quiet {
    background: none;
    color: var(--ch-text-2);
    font-weight: 500;
  }
  .live::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentColor;
  }

  .tray {
    flex: none;
    padding: 8px 14px 10px;
    border-block-start: 1px solid var(--ch-line);
    background: var(--ch-surface);
  }
  .tray .tray-title {
    display: inline;
    margin: 0;
    font-size: 0.75rem;
    font-weight: 650;
    letter-spacing: 0.02em;
    text-transform: uppercase;
    color: var(--ch-text-2);
  }
  .tray .how {
    margin-inline-start: 6px;
    font-size: 0.75rem;
    color: var(--ch-text-2);
  }
  .tray.drop {
    background: color-mix(in srgb, var(--ch-accent) 10%, var(--ch-surface));
    box-shadow: inset 0 0 0 2px var(--ch-accent);
  }
  .chips {
    position: relative;
    margin-block-start: 4px;
    min-block-size: 40px;
    overflow-x: auto;
    overflow-y: hidden;
    scrollbar-width: thin;
    user-select: none;
    -webkit-user-select: none;
  }
  .chips .row {
    position: relative;
    display: flex;
    gap: 8px;
    block-size: 40px;
    align-items: center;
    inline-size: max-content;
    padding-inline: 4px;
  }
  .chips .bar {
    position: relative;
    max-inline-size: 220px;
    min-inline-size: 96px;
    flex: none;
    overflow: visible;
    padding-inline: 12px;
  }
  .chips.windowed .bar {
    inline-size: 180px;
    inset-block-start: 6px;
  }
  .chips .bar.milestone .title::before,
  .overlay .bar.milestone .title::before {
    content: '◆ ';
    color: var(--team);
  }
  .chips .empty {
    color: var(--ch-text-2);
    line-height: 40px;
  }

  .edge-arrow {
    position: absolute;
    z-index: 7;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border-radius: 50%;
    background: var(--ch-accent);
    border-color: var(--ch-accent);
    color: var(--aura-accent-contrast-color, light-dark(#fff, #12161c));
    font-size: 1.125rem;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.25);
  }
  .edge-arrow:hover:not(:disabled) {
    background: var(--ch-accent);
    filter: brightness(1.1);
  }

  .notices {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 25;
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 12px;
    pointer-events: none;
  }
  .notice {
    display: grid;
    gap: 8px;
    max-inline-size: min(620px, 100%);
    padding: 8px 8px 8px 14px;
    border-radius: var(--ch-radius);
    background: light-dark(#1b2430, #eef2f7);
    color: light-dark(#fff, #12161c);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.28);
    pointer-events: auto;
  }
  .notice .line {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .notice .line > span {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .notice button {
    color: inherit;
    border-color: color-mix(in srgb, currentColor 35%, transparent);
  }
  .notice button:hover:not(:disabled) {
    background: color-mix(in srgb, currentColor 16%, transparent);
  }
  .notice button:focus-visible {
    outline-color: currentColor;
  }
  .notice.alert {
    background: var(--ch-error-fill);
    color: var(--ch-text);
    border: 1px solid var(--ch-error);
  }
  @media (forced-colors: active) {
    .notice {
      border: 2px solid CanvasText;
    }
    .segments button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
