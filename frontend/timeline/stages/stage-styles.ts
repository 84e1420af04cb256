/** Stages' colours, their form, dragged headings, and the bounds of horizons. */
import { css, unsafeCSS } from 'lit';
import { COLOURS } from './stage-actions.js';

const colours = unsafeCSS(
  COLOURS.map(
    (colour) =>
      `.group[data-colour='${colour}'],.stage-mark.${colour},.swatch.${colour}{--stage:var(--ch-stage-${colour})}`,
  ).join(''),
);

export const stageStyles = css`
  ${colours}
  .group[data-colour] {
    background: color-mix(in srgb, var(--stage) 9%, var(--ch-surface));
  }
  .group[data-colour]::before {
    content: '';
    position: absolute;
    inset-block: 0 -1px;
    inset-inline-start: 0;
    inline-size: 4px;
    background: var(--stage);
    forced-color-adjust: none;
  }
  :host(:not([viewer])) .group[data-stage] .group-text {
    cursor: grab;
  }
  .group-name[role='button'] {
    border-radius: 4px;
    outline-offset: 2px;
  }
  .group-name:focus-visible {
    outline: 2px solid var(--ch-accent);
  }
  :host(:not([viewer])) .group[data-stage] .group-name:hover {
    text-decoration: underline;
    text-decoration-color: var(--ch-line-strong);
    text-underline-offset: 3px;
  }
  .group.lifted {
    opacity: 0.45;
  }
  .stage-drop {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 3px;
    background: var(--ch-accent);
    pointer-events: none;
  }
  .stage-drop::before {
    content: '';
    position: absolute;
    inset-block-start: -4px;
    inset-inline-start: 4px;
    inline-size: 11px;
    block-size: 11px;
    border-radius: 50%;
    background: inherit;
  }
  :host([dragging='stage']),
  :host([dragging='stage']) * {
    cursor: grabbing !important;
  }
  .menu-mark.stage-mark {
    background: var(--stage, var(--ch-line-strong));
  }
  .menu-mark.stage-mark.swatch {
    inline-size: 14px;
    margin-inline: 0;
    border-radius: 4px;
    font-size: 0.75rem;
    color: var(--ch-raised);
  }

  .stage-form {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: min(320px, 100vw - 16px);
    padding: 14px;
    color: var(--ch-text);
    background: var(--ch-raised);
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
  }
  .stage-form > label {
    display: block;
    margin-block-end: 10px;
  }
  .stage-form > label > span,
  .stage-form legend {
    display: block;
    margin-block-end: 3px;
    padding: 0;
    font-weight: 600;
  }
  .stage-form textarea {
    resize: vertical;
  }
  .stage-form :is(input[type='text'], textarea):focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: 1px;
  }
  .stage-form p.wrong {
    margin: -4px 0 10px;
    padding: 4px 10px;
    border-radius: var(--ch-radius);
  }
  .stage-form p.wrong:empty {
    display: none;
  }
  .stage-form fieldset {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 2px;
    margin: 0 0 14px;
    padding: 0;
    border: 0;
  }
  .swatch-choice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    padding: 2px 6px;
    border-radius: 6px;
    font-size: 0.75rem;
    cursor: pointer;
  }
  .swatch-choice:hover {
    background: var(--ch-hover);
  }
  .swatch-choice:has(:checked) {
    background: color-mix(in srgb, var(--ch-accent) 16%, var(--ch-raised));
    font-weight: 650;
  }
  .swatch-choice:has(:focus-visible) {
    outline: 2px solid var(--ch-accent);
  }
  .swatch-choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .swatch {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 4px;
    background: var(--stage, transparent);
    forced-color-adjust: none;
  }
  .swatch.none {
    border: 1px dashed var(--ch-neutral);
  }
  .swatch-name {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .bound {
    position: absolute;
    z-index: 1;
    inline-size: 24px;
    block-size: 16px;
    translate: -50% 0;
    cursor: col-resize;
    touch-action: none;
    outline: none;
  }
  .bound.marketing {
    inset-block-start: 46px;
  }
  .bound.it {
    inset-block-start: 65px;
  }
  .bound::before {
    content: '';
    position: absolute;
    inset-block: 1px;
    inset-inline-start: calc(50% - 1px);
    inline-size: 2px;
    border-radius: 2px;
    background: currentColor;
    opacity: 0;
  }
  .bound.marketing {
    color: var(--ch-marketing-text);
  }
  .bound.it {
    color: var(--ch-it-text);
  }
  .calendar:hover .bound::before {
    opacity: 0.35;
  }
  .bound:hover::before,
  .bound:focus-visible::before,
  :host([dragging='bound']) .bound:hover::before {
    inset-inline-start: calc(50% - 2px);
    inline-size: 4px;
    opacity: 1;
  }
  .bound:focus-visible::after {
    content: '';
    position: absolute;
    inset-block: -2px;
    inset-inline: 5px;
    border: 2px solid var(--ch-accent);
    border-radius: 4px;
  }
  :host([dragging='bound']),
  :host([dragging='bound']) * {
    cursor: col-resize !important;
  }
  @media (pointer: coarse) {
    .bound {
      inline-size: 44px;
    }
    .bound::before {
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    .stage-form {
      border: 2px solid CanvasText;
    }
    .stage-drop,
    .bound::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
