/** Menus, cards, the palette and the fields that write in place. */
import { css } from 'lit';

export const detailStyles = css`
  .popups {
    pointer-events: auto;
  }
  .menu,
  .card {
    position: fixed;
    inset: auto;
    margin: 0;
    color: var(--ch-text);
    background: var(--ch-raised);
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
  }
  .menu {
    min-inline-size: 200px;
    max-inline-size: min(360px, 100vw - 16px);
    max-block-size: calc(100vh - 16px);
    padding: 4px;
    overflow-y: auto;
    outline: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .menu-entry {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 30px;
    padding: 3px 8px;
    border-radius: calc(var(--ch-radius) - 3px);
    cursor: pointer;
    outline: none;
  }
  .menu-entry:focus,
  .menu-entry[aria-expanded='true'] {
    background: color-mix(in srgb, var(--ch-accent) 16%, var(--ch-raised));
  }
  .menu-entry:focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: -2px;
  }
  .menu-entry[aria-disabled='true'] {
    color: var(--ch-text-2);
    cursor: default;
  }
  .menu-text {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .menu-why {
    display: block;
    font-size: 0.75rem;
    color: var(--ch-text-2);
  }
  .menu-more {
    color: var(--ch-text-2);
  }
  .menu-line {
    block-size: 1px;
    margin: 4px 8px;
    background: var(--ch-line-strong);
  }
  .menu-mark {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    font-weight: 700;
    line-height: 14px;
    text-align: center;
  }
  .menu-mark.kind,
  .menu-mark.team,
  .menu-mark.stage-mark {
    inline-size: 12px;
    block-size: 12px;
    margin-inline: 1px;
    background: var(--ch-it);
    font-size: 0;
    forced-color-adjust: none;
  }
  .menu-mark.kind.pilot,
  .menu-mark.team.marketing {
    border-radius: 4px;
    background: var(--ch-marketing);
  }
  .menu-mark.kind.milestone {
    background: var(--ch-neutral);
    scale: 0.85;
    rotate: 45deg;
  }
  .menu-mark.stage-mark {
    inline-size: 5px;
    margin-inline: 4px 5px;
    border-radius: 2px;
    background: var(--ch-line-strong);
  }
  .menu-entry[aria-checked='true'] .menu-mark.team {
    outline: 2px solid var(--ch-text);
    outline-offset: 2px;
  }
  kbd {
    flex: none;
    padding: 0 5px;
    border: 1px solid var(--ch-line-strong);
    border-radius: 4px;
    color: var(--ch-text-2);
    font: inherit;
    font-size: 0.6875rem;
    line-height: 16px;
    white-space: nowrap;
  }

  .card {
    inline-size: max-content;
    max-inline-size: min(340px, 100vw - 16px);
    padding: 10px 12px;
    overflow: auto;
    overflow-wrap: anywhere;
    font-size: 0.8125rem;
  }
  .card p {
    margin: 0;
  }
  .card p + p {
    margin-block-start: 3px;
  }
  .card .card-where,
  .card .card-quiet {
    color: var(--ch-text-2);
    font-size: 0.75rem;
  }
  .card .card-title {
    font-size: 0.9375rem;
    font-weight: 650;
  }
  .card .card-link::before {
    content: '→ ' / '';
    color: var(--ch-text-2);
  }
  .card .card-unsaved {
    color: var(--ch-amber);
    font-weight: 600;
  }

  .rename {
    position: absolute;
    z-index: 2;
  }
  .rename input,
  .palette input,
  .modal input,
  .modal select,
  .modal textarea,
  .stage-form input[type='text'],
  .stage-form textarea {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 10px;
    border: 1px solid var(--ch-neutral);
    border-radius: var(--ch-radius);
    background: var(--ch-surface);
    color: var(--ch-text);
    font: inherit;
  }
  .rename input {
    border: 2px solid var(--ch-accent);
    font-weight: 600;
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.22);
    outline: none;
  }
  .rename input[aria-invalid='true'] {
    border-color: var(--ch-error);
  }
  .rename p {
    margin: 4px 0 0;
    padding: 4px 10px;
    border-radius: var(--ch-radius);
    background: var(--ch-amber-fill);
    color: var(--ch-amber);
    font-weight: 600;
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.22);
    overflow-wrap: anywhere;
  }
  .rename p:empty {
    display: none;
  }
  .rename p.wrong,
  .wrong {
    background: var(--ch-error-fill);
    color: var(--ch-error);
  }

  button.find {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    border-style: dashed;
    font-weight: 500;
    color: var(--ch-text-2);
  }
  dialog {
    color: var(--ch-text);
    background: var(--ch-raised);
    border: 1px solid var(--ch-line-strong);
    border-radius: calc(var(--ch-radius) + 4px);
    padding: 0;
    box-shadow: 0 16px 48px rgb(0 0 0 / 0.3);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.3);
  }
  .palette {
    inline-size: min(640px, 100vw - 32px);
    max-block-size: min(560px, 100vh - min(12vh, 120px) - 16px);
    margin-block-start: min(12vh, 120px);
    overflow: hidden;
  }
  .palette[open] {
    display: flex;
    flex-direction: column;
  }
  .palette input {
    flex: none;
    min-block-size: 48px;
    padding-inline: 16px;
    border: 0;
    border-radius: 0;
    background: none;
    font-size: 1rem;
    outline: none;
  }
  .palette input::placeholder {
    color: var(--ch-text-2);
  }
  .palette-list {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    padding: 0 6px 6px;
    border-block: 1px solid var(--ch-line);
    box-shadow: inset 0 2px 0 var(--ch-accent);
  }
  .palette-section {
    padding: 10px 10px 4px;
    color: var(--ch-text-2);
    font-size: 0.75rem;
    font-weight: 650;
  }
  .palette-option {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 34px;
    padding: 4px 10px;
    border-radius: var(--ch-radius);
    cursor: pointer;
  }
  .palette-option[aria-selected='true'] {
    background: color-mix(in srgb, var(--ch-accent) 16%, var(--ch-raised));
    box-shadow: inset 3px 0 0 var(--ch-accent);
  }
  .palette-text {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .palette-aside {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--ch-text-2);
    font-size: 0.75rem;
    text-align: end;
  }
  .palette-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
    margin: 0;
    padding: 8px 16px;
    color: var(--ch-text-2);
    font-size: 0.75rem;
  }

  .modal {
    max-inline-size: calc(100vw - 32px);
    max-block-size: calc(100vh - 32px);
    overflow: auto;
  }
  .modal-body {
    padding: 20px;
  }
  .modal-title {
    margin-block-end: 14px;
    font-size: 1.0625rem;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .modal-buttons {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
  .move-form form {
    display: grid;
    gap: 12px;
    inline-size: min(380px, 100vw - 72px);
  }
  .move-form label span {
    display: block;
    margin-block-end: 3px;
    font-weight: 600;
  }
  .move-form .move-outcome {
    margin: 0;
    padding: 6px 10px;
    border-radius: var(--ch-radius);
  }
  .move-form .move-outcome:not(.wrong) {
    background: var(--ch-hover);
  }
  .modal :is(input, select, textarea):focus-visible,
  .key-sheet:focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: 1px;
  }
  .key-sheet {
    columns: 2 320px;
    column-gap: 32px;
    inline-size: min(760px, 100vw - 72px);
    padding: 4px 8px;
  }
  .key-sheet table {
    inline-size: 100%;
    margin-block-end: 18px;
    border-collapse: collapse;
    break-inside: avoid;
  }
  .key-sheet caption {
    padding-block-end: 4px;
    text-align: start;
    font-weight: 650;
    color: var(--ch-text-2);
  }
  .key-sheet th {
    padding: 4px 8px 4px 0;
    text-align: start;
    font-weight: 400;
    border-block-start: 1px solid var(--ch-line);
  }
  .key-sheet td {
    text-align: end;
    border-block-start: 1px solid var(--ch-line);
  }

  @media (forced-colors: active) {
    .menu,
    .card,
    dialog {
      border: 2px solid CanvasText;
    }
    .menu-entry:focus,
    .palette-option[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
