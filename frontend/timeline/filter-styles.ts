/** The filter bar, its panels, and what filters say over the plan. */
import { css } from 'lit';

export const filterStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 0 14px 8px;
    flex: none;
  }
  .filters .space {
    flex: 1;
  }
  .filters > button,
  .filters .dimensions button.pop,
  .filters > button.pop {
    font-weight: 500;
  }
  .filters .dimensions,
  .filters .active {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  button.pop {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding-inline: 10px 8px;
  }
  button.pop::after {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -2px;
  }
  button.pop.on,
  .filters button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--ch-accent) 14%, var(--ch-surface));
    border-color: var(--ch-accent);
  }
  .badge {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--ch-accent);
    color: var(--aura-accent-contrast-color, light-dark(#fff, #12161c));
    font-size: 0.6875rem;
    font-weight: 700;
    line-height: 18px;
    text-align: center;
  }
  .search {
    position: relative;
    flex: 0 1 220px;
    min-inline-size: 130px;
  }
  .search svg {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-start: 9px;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: var(--ch-text-2);
    stroke-width: 2;
    stroke-linecap: round;
    pointer-events: none;
  }
  .search input {
    inline-size: 100%;
    block-size: 30px;
    padding: 3px 6px 3px 30px;
    font: inherit;
    color: var(--ch-text);
    background: var(--ch-surface);
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
  }
  .search input::placeholder {
    color: var(--ch-text-2);
    opacity: 1;
  }
  .search input:focus-visible,
  .popover input:focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: 1px;
  }
  button.chosen {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    max-inline-size: 200px;
    padding: 1px 8px 1px 10px;
    border-radius: 999px;
    border-color: transparent;
    background: color-mix(in srgb, var(--ch-accent) 14%, var(--ch-surface));
    font-weight: 500;
  }
  button.chosen span:first-child {
    overflow: clip;
    text-overflow: ellipsis;
  }
  .found {
    padding-inline: 4px;
    color: var(--ch-text-2);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 4px;
    min-inline-size: 200px;
    max-inline-size: min(360px, calc(100vw - 16px));
    max-block-size: min(440px, calc(100vh - 16px));
    overflow: auto;
    background: var(--ch-raised);
    color: var(--ch-text);
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
    font-size: 0.8125rem;
  }
  .popover:popover-open {
    display: grid;
  }
  .popover:popover-open:not([data-placed]) {
    opacity: 0;
  }
  .popover [role^='menuitem'] {
    display: flex;
    align-items: center;
    gap: 8px;
    border: 0;
    padding-inline: 8px;
    text-align: start;
    font-weight: 500;
  }
  .popover [role^='menuitem']:focus-visible {
    outline-offset: -2px;
  }
  .popover .check {
    flex: none;
    inline-size: 16px;
    font-weight: 700;
    color: var(--ch-accent);
  }
  .popover .avatar {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    color: #fff;
    font-size: 0.5625rem;
    font-weight: 700;
    line-height: 20px;
    text-align: center;
  }
  .popover .avatar.other {
    background: var(--ch-other-avatar);
  }
  .popover .name {
    flex: 1;
    overflow: clip;
    text-overflow: ellipsis;
  }
  .popover .count {
    color: var(--ch-text-2);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .popover .empty .name {
    color: var(--ch-text-2);
  }
  .popover .heading {
    padding: 8px 8px 2px;
    color: var(--ch-text-2);
    font-size: 0.75rem;
    font-weight: 650;
  }
  .popover hr {
    inline-size: 100%;
    margin: 4px 0;
    border: 0;
    border-block-start: 1px solid var(--ch-line);
  }
  .popover form {
    display: grid;
    gap: 10px;
    inline-size: min(300px, calc(100vw - 40px));
    padding: 10px;
  }
  .popover form label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  .popover form label.choice {
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 8px;
    font-weight: 500;
  }
  .popover form small {
    display: block;
    color: var(--ch-text-2);
    font-size: 0.75rem;
    font-weight: 400;
  }
  .popover form input:not([type='radio']) {
    block-size: 32px;
    padding: 3px 8px;
    font: inherit;
    color: var(--ch-text);
    background: var(--ch-surface);
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
  }
  .popover form .buttons {
    display: flex;
    justify-content: end;
    gap: 8px;
  }
  .filters > button.pop.views {
    max-inline-size: 220px;
    font-weight: 600;
  }
  button.pop.views .name {
    overflow: clip;
    text-overflow: ellipsis;
  }
  .popover .none {
    margin: 0;
    padding: 8px;
    color: var(--ch-text-2);
  }

  mark {
    color: inherit;
    background: light-dark(#ffe066, #7a5d00);
    border-radius: 2px;
  }
  .bar.faint {
    opacity: 0.28;
  }
  .bar.faint:focus-visible,
  .bar.faint.selected {
    opacity: 0.7;
  }
  .hint.no-match {
    pointer-events: none;
  }
  .hidden-note {
    position: absolute;
    inset-block-start: calc(var(--ch-head) + 10px);
    inset-inline: calc(var(--ch-left) + 12px) 12px;
    z-index: 8;
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: fit-content;
    max-inline-size: calc(100% - var(--ch-left) - 24px);
    margin-inline: auto;
    padding: 6px 8px 6px 14px;
    border: 1px solid var(--ch-amber-line);
    border-radius: var(--ch-radius);
    background: var(--ch-amber-fill);
    color: var(--ch-text);
  }

  :host([compact]) .filters {
    flex-wrap: nowrap;
    overflow-x: auto;
    scrollbar-width: none;
    padding-inline: 10px;
  }
  :host([compact]) .filters > *,
  :host([compact]) .filters .dimensions,
  :host([compact]) .filters .active {
    flex: none;
    flex-wrap: nowrap;
  }
  :host([compact]) .search {
    inline-size: 150px;
  }
  @media (forced-colors: active) {
    .popover {
      border: 2px solid CanvasText;
    }
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
`;
