/** The strip that shows all of the plan's time. */
import { css } from 'lit';

export const overviewStyles = css`
  .overview {
    flex: none;
    display: grid;
    grid-template-columns: var(--ch-left) 1fr;
    block-size: 36px;
    border-block-start: 1px solid var(--ch-line);
    background: var(--ch-surface);
  }
  .overview-name {
    align-self: center;
    padding-inline-start: 14px;
    color: var(--ch-text-2);
    font-size: 0.75rem;
    font-weight: 600;
    overflow: clip;
    text-overflow: ellipsis;
  }
  .overview .track {
    position: relative;
    overflow: clip;
    border-inline-start: 1px solid var(--ch-line);
    background: var(--ch-plan);
    cursor: pointer;
    touch-action: none;
    contain: strict;
  }
  .overview .track:focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: -2px;
  }
  .overview svg {
    position: absolute;
    inset-block: 4px;
    inset-inline: 0;
    inline-size: 100%;
    block-size: calc(100% - 8px);
  }
  .overview path.marketing {
    fill: var(--ch-marketing);
  }
  .overview path.it {
    fill: var(--ch-it);
  }
  .overview .now {
    position: absolute;
    inset-block: 0;
    inline-size: 2px;
    background: var(--ch-today);
  }
  .overview .window {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    min-inline-size: 8px;
    border: 2px solid var(--ch-accent);
    border-radius: 5px;
    background: color-mix(in srgb, var(--ch-accent) 14%, transparent);
    cursor: grab;
  }
  .overview .window:active {
    cursor: grabbing;
  }
  .toolbar button.icon[aria-pressed='true'] {
    background: color-mix(in srgb, var(--ch-accent) 14%, var(--ch-surface));
  }
  @media (forced-colors: active) {
    .overview .window {
      border-color: Highlight;
    }
    .overview path {
      forced-color-adjust: none;
    }
  }
`;
