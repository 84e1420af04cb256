/** Small screens: the list on a phone, and room for fingers on everything that is touched. */
import { css } from 'lit';

export const phoneStyles = css`
  .below-toolbar {
    display: contents;
  }
  :host([listing]:not([presenting])) > .tray,
  :host([listing]:not([presenting])) .overview,
  :host([listing]:not([presenting])) .stageframe > :is(.viewport, .edge-arrow),
  :host([listing]:not([presenting])) .toolbar > :not(.icon:not([aria-pressed]), .live, .list-switch, slot),
  :host([listing]:not([presenting])) .filters > :not(.search, .active, .found) {
    display: none;
  }
  /* Messages stand in this frame: without a box of its own they stand at the element's foot. */
  :host([listing]:not([presenting])) .stageframe {
    flex: none;
    position: static;
  }
  :host([listing]) .hint {
    inset: 24px 12px auto;
  }
  :host([listing]) .toolbar {
    padding-block: 6px;
  }
  .list-switch {
    margin-inline-start: auto;
  }
  .list-head {
    flex: none;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    padding: 4px 14px 10px;
    border-block-end: 1px solid var(--ch-line);
  }
  .list-head .segments button {
    flex: 1;
  }
  :host([listing]) .filters .search {
    flex: 1;
    max-inline-size: none;
  }
  :host([listing]) .search input {
    /* Smaller, and a phone zooms into the field. */
    font-size: 1rem;
  }
  .segments .team::before {
    content: '';
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 8px;
    background: var(--ch-it);
    forced-color-adjust: none;
  }
  .segments .team.marketing::before {
    border-radius: 3px;
    background: var(--ch-marketing);
  }
  .list {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 14px 24px;
    background: var(--ch-plan);
  }
  .list:focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: -2px;
  }
  .list section {
    scroll-margin-block-start: 44px;
  }
  .list h2 {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin: 0 -14px;
    padding: 14px 14px 4px;
    background: var(--ch-plan);
    font-size: 1.0625rem;
    font-weight: 650;
  }
  .list h2::first-letter {
    text-transform: uppercase;
  }
  .list .count,
  .list .when {
    color: var(--ch-text-2);
    font-size: 0.8125rem;
    font-weight: 500;
  }
  .list .when {
    margin: 0 0 6px;
  }
  .list .none {
    margin: 32px 0;
    text-align: center;
    color: var(--ch-text-2);
    font-size: 0.9375rem;
  }
  .list ul {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list-card {
    --team: var(--ch-it);
    --edge: var(--ch-it-border);
    display: grid;
    gap: 3px;
    inline-size: 100%;
    min-block-size: 64px;
    padding: 10px 14px;
    border: 1px solid var(--edge);
    border-inline-start: 5px solid var(--team);
    border-radius: 2px;
    background: var(--ch-surface);
    font-weight: 500;
    text-align: start;
    white-space: normal;
    /* Taps, scrolling and pinching stay; waiting for a double tap does not. */
    touch-action: manipulation;
  }
  .list-card.marketing {
    --team: var(--ch-marketing);
    --edge: var(--ch-marketing-border);
  }
  .list-card.pilot {
    border-radius: 12px;
  }
  .card-title {
    font-size: 1rem;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .list-card.milestone .card-title::before {
    content: '◆ ' / '';
    color: var(--team);
  }
  .list-card.stopped .card-title {
    text-decoration: line-through;
  }
  .card-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    color: var(--ch-text-2);
  }
  .card-status {
    margin-inline-start: auto;
    padding: 0 9px;
    border: 1px solid var(--ch-neutral);
    border-radius: 99px;
    color: var(--ch-text);
    font-weight: 600;
  }
  .list-card.proposed .card-status {
    border-style: dashed;
  }
  .list-card.agreed .card-status::before {
    content: '✓ ' / '';
    color: var(--ch-agreed);
  }
  .list-card.in-progress .card-status::before {
    content: '◐ ' / '';
  }
  .list-card.done .card-status::before {
    content: '✔ ' / '';
  }
  .list-card.stopped .card-status::before {
    content: '■ ' / '';
  }
  .more {
    inline-size: 100%;
    margin-block-start: 8px;
  }

  @media (pointer: coarse), (width < 640px) {
    button:not(.fold) {
      min-block-size: 44px;
    }
    .segments button,
    button.icon:not(.fold) {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
    button.icon svg {
      margin-inline: auto;
    }
  }
  @media (width < 640px) {
    .tray .how,
    .overview,
    .toolbar > :is(.find, .icon[aria-pressed]) {
      display: none;
    }
    .toolbar {
      gap: 6px;
    }
    .toolbar .space {
      flex: 1 0 0;
    }
    .toolbar > .segments {
      order: 2;
    }
    .toolbar > .segments button {
      padding-inline: 7px;
      font-size: 0.75rem;
    }
    .present-button .words {
      display: none;
    }
  }
`;
