/** Signs on bars, and the form that asks a question. */
import { css } from 'lit';

export const talkStyles = css`
  .signs {
    position: absolute;
    inset: 0 4px 0 auto;
    display: flex;
    align-items: center;
    gap: 3px;
  }
  /* Owner and status stand before them: both float at the end of the title, wherever that is. */
  .bar.signed:not(.owned, .marked) {
    padding-inline-end: calc(4px + var(--signs, 0px));
  }
  .chips .signs {
    position: static;
    display: inline-flex;
    margin-inline-start: 6px;
    vertical-align: middle;
  }
  .sign {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    min-inline-size: 1.5em;
    block-size: 1.5em;
    padding-inline: 0.3em;
    border: 1.5px solid var(--ch-surface);
    font-size: 0.85em;
    font-weight: 800;
    line-height: 1;
    color: var(--ch-on-accent);
    background: var(--ch-accent);
    border-radius: 1em;
  }
  .sign.overdue {
    color: var(--ch-surface);
    background: var(--ch-amber);
    border-radius: 3px;
  }
  .sign.on-track {
    color: var(--ch-surface);
    background: var(--ch-agreed);
    border-radius: 50%;
  }
  .sign.at-risk {
    padding-block-start: 0.35em;
    border: 0;
    color: var(--ch-surface);
    background: var(--ch-amber);
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .sign.off-track {
    color: var(--ch-surface);
    background: var(--ch-error);
    border-radius: 2px;
  }
  /* Too old to go by: hollow. */
  .sign.stale {
    color: var(--ch-text);
    background: var(--ch-surface);
    border: 1.5px dashed var(--ch-text-2);
    border-radius: 50%;
    padding-block-start: 0;
    clip-path: none;
  }
  .bar.cornered {
    overflow: visible;
  }
  .bar.cornered:not(.beside, .milestone) .title {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .bar.cornered .signs {
    z-index: 1;
    inset: -8px -8px auto auto;
    gap: 0;
  }
  .card-sign {
    font-weight: 600;
  }

  .ask {
    position: fixed;
    inset: auto;
    display: grid;
    gap: 8px;
    inline-size: min(360px, 100vw - 16px);
    box-sizing: border-box;
    margin: 0;
    padding: 12px;
    color: var(--ch-text);
    font: inherit;
    font-size: 0.875rem;
    background: var(--ch-raised);
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
  }
  .ask:not(:popover-open) {
    display: none;
  }
  .ask p {
    margin: 0;
  }
  .ask-title {
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  #ask-note {
    font-size: 0.75rem;
    color: var(--ch-text-2);
  }
  #ask-note.wrong {
    color: var(--ch-error);
    font-weight: 600;
  }
  .ask textarea,
  .ask select,
  .ask input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 5px 8px;
    color: var(--ch-text);
    font: inherit;
    background: var(--ch-surface);
    border: 1px solid var(--ch-neutral);
    border-radius: calc(var(--ch-radius) - 3px);
  }
  .ask textarea {
    resize: vertical;
  }
  .ask :focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: 0;
  }
  .ask-fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .ask label {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    font-size: 0.75rem;
    color: var(--ch-text-2);
  }
  .ask .wide {
    grid-column: 1 / -1;
  }
  .ask-buttons {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
  .ask-buttons button {
    min-block-size: 32px;
    padding-inline: 14px;
    color: var(--ch-text);
    font: inherit;
    font-weight: 600;
    background: none;
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
    cursor: pointer;
  }
  .ask-buttons .primary {
    color: var(--ch-on-accent);
    background: var(--ch-accent);
    border-color: var(--ch-accent);
  }
  @media (pointer: coarse) {
    .ask-buttons button,
    .ask select,
    .ask input {
      min-block-size: 44px;
    }
  }
`;
