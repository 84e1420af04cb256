/** Diamonds at pilots' ends, and the windows in which items are expected. */
import { css } from 'lit';

export const pilotsStyles = css`
  /* Above the bars, below the handles of the one that is pointed at. */
  .pilots {
    position: absolute;
    inset: 0;
    z-index: 3;
    pointer-events: none;
  }
  .pilots > * {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }

  .pilots svg {
    inline-size: 1px;
    block-size: 1px;
    overflow: visible;
    stroke-linejoin: round;
    font-size: 0.6875rem;
    font-weight: 800;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .pilots .diamond {
    fill: var(--ch-surface);
    stroke: var(--ch-text-2);
    stroke-width: 1.5;
    pointer-events: auto;
    cursor: pointer;
  }
  .pilots .diamond.due {
    fill: var(--ch-amber-fill);
    stroke: var(--ch-amber);
    stroke-width: 2;
  }
  .pilots .diamond.scale {
    fill: var(--ch-agreed);
    stroke: var(--ch-agreed);
  }
  .pilots .diamond:hover {
    stroke: var(--ch-accent);
    stroke-width: 2.5;
  }
  .pilots .lacking {
    fill: none;
    stroke: var(--ch-amber-line);
    stroke-width: 2;
  }
  .pilots .sign {
    fill: var(--ch-text-2);
  }
  .pilots .sign.due {
    fill: var(--ch-amber);
  }
  .pilots .sign.scale {
    fill: var(--ch-surface);
  }
  .pilots .sign.extend {
    fill: var(--ch-text);
  }
  :host([density='wall']) .pilots svg {
    font-size: 0.9375rem;
  }
  /* What is missing there: a stub that leads nowhere, and words. */
  .pilots .words {
    padding: 0 7px;
    border-radius: 4px;
    background: var(--ch-amber-fill);
    color: var(--ch-amber);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 17px;
    white-space: nowrap;
  }
  .pilots .words:not(.below)::before {
    content: '';
    position: absolute;
    inset: 50% 100% auto auto;
    inline-size: 14px;
    border-block-start: 2px dashed var(--ch-amber-line);
  }
  :host([dragging]) .pilots .diamond {
    pointer-events: none;
  }
  /* On a wall nothing is written small. */
  :host([density='wall']) .pilots .words {
    font-size: 1.125rem;
    line-height: 26px;
  }
  :host([density='wall']) .pilots .words:not(.below) {
    margin-block-start: -4px;
  }
  :host([density='wall']) .expected span {
    inset-block-start: -9px;
    font-size: 1rem;
    line-height: 22px;
  }
  /* A title beside a pilot begins behind its diamond, and so does the handle from which links are drawn. */
  .bar.pilot.beside:not(.open-end) .title {
    inset-inline-start: calc(100% + 28px);
    max-inline-size: calc(var(--room) - 22px);
  }
  .link-handle.pilot {
    translate: 23px calc((var(--ch-bar) - 24px) / 2);
  }

  /* When the other team expects an item: a bracket below its bar, in that team's colour and with its name. */
  .expected,
  .expected-line {
    --of: var(--ch-it);
    --of-fill: var(--ch-it-fill);
    --of-text: var(--ch-it-text);
  }
  .expected {
    block-size: 6px;
  }
  .expected::before {
    content: '';
    position: absolute;
    inset: 0;
    border: 2px solid var(--of);
    border-block-start: 0;
    border-end-start-radius: 3px;
    border-end-end-radius: 3px;
    background: repeating-linear-gradient(
      -45deg,
      transparent 0 3px,
      color-mix(in srgb, var(--of) 45%, transparent) 3px 5px
    );
  }
  .expected.marketing,
  .expected-line.marketing {
    --of: var(--ch-marketing);
    --of-fill: var(--ch-marketing-fill);
    --of-text: var(--ch-marketing-text);
  }
  .expected.open-start::before {
    border-inline-start: 0;
    mask: linear-gradient(to right, transparent, #000 60%);
  }
  .expected.open-end::before {
    border-inline-end: 0;
    mask: linear-gradient(to left, transparent, #000 60%);
  }
  .expected span {
    position: absolute;
    inset-block-start: -5px;
    inset-inline-start: 6px;
    padding-inline: 5px;
    white-space: nowrap;
    border-radius: 3px;
    background: var(--of-fill);
    color: var(--of-text);
    font-size: 0.6875rem;
    font-weight: 600;
    line-height: 15px;
  }
  .expected.beside span {
    inset-inline-start: calc(100% + 3px);
  }
  .expected-line {
    block-size: 0;
    border-block-start: 2px dotted var(--of);
  }
  @media (forced-colors: active) {
    /* Twice, to outweigh the states' own colours. */
    .pilots .diamond.diamond {
      fill: Canvas;
      stroke: CanvasText;
    }
    .pilots .sign.sign {
      fill: CanvasText;
    }
    .pilots .lacking {
      stroke: CanvasText;
    }
    .expected::before,
    .expected-line {
      border-color: CanvasText;
    }
  }
`;
