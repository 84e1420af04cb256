/** Connectors, the chain that stands out, the card of a link, and what moves along. */
import { css } from 'lit';

export const linkStyles = css`
  .links {
    position: absolute;
    pointer-events: none;
    overflow: visible;
    z-index: 1;
  }
  /* The bars' box covers the connectors; between the bars they can be pointed at. */
  .bars {
    pointer-events: none;
  }
  .lane-bars > .bar {
    pointer-events: auto;
  }
  .link,
  .link-stub,
  .link-hit {
    fill: none;
  }
  .link {
    stroke: var(--ch-neutral);
    stroke-width: 2;
  }
  .link.needs,
  .link-stub {
    stroke: var(--ch-neutral);
    stroke-width: 1.25;
  }
  .link.agreed {
    stroke: var(--ch-agreed);
  }
  .link.waiting,
  .link.overlap,
  .link.early {
    stroke: var(--ch-amber-line);
  }
  .link.chain {
    stroke-width: 2.5;
  }
  .link.chain:not(.waiting, .overlap, .early, .agreed) {
    stroke: var(--ch-accent);
  }
  .link.chosen {
    stroke-width: 3.5;
  }
  .link-hit {
    stroke: transparent;
    stroke-width: 14;
    pointer-events: stroke;
    cursor: pointer;
  }
  :host([dragging]) .link-hit {
    pointer-events: none;
  }
  .link.slot,
  .link-words.slot,
  .link-sign.slot {
    opacity: 0.3;
  }
  .link-words {
    position: absolute;
    translate: -50% -50%;
    padding: 0 7px;
    border-radius: 4px;
    background: var(--ch-amber-fill);
    color: var(--ch-amber);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 17px;
    white-space: nowrap;
    pointer-events: none;
    z-index: 2;
  }
  .link-words.broken::before {
    content: '⚠ ' / '';
  }
  .link-words.hovered {
    z-index: 3;
    padding: 2px 9px;
    background: light-dark(#1b2430, #eef2f7);
    color: light-dark(#fff, #12161c);
  }
  .link-sign {
    position: absolute;
    translate: -50% -50%;
    inline-size: 15px;
    block-size: 15px;
    border-radius: 50%;
    background: var(--ch-amber-fill);
    color: var(--ch-amber);
    border: 1.5px solid var(--ch-amber-line);
    font-size: 0.6875rem;
    font-weight: 800;
    line-height: 12px;
    text-align: center;
    pointer-events: none;
    z-index: 2;
  }
  .link-sign::before {
    content: '!';
  }
  .bar.chain:not(.selected, .open, :focus-visible) {
    outline: 1.5px dashed var(--ch-accent);
    outline-offset: 1.5px;
  }

  /* What would move along with a gesture. */
  .ghosts .bar.along {
    opacity: 0.62;
    filter: none;
    z-index: 1;
  }
  .ghosts .bar.along {
    border-style: dashed;
  }
  .ghosts .moving-links path {
    stroke: var(--ch-accent);
    stroke-width: 1.5;
    stroke-dasharray: none;
  }
  .ghosts .moving-links path.broken {
    stroke: var(--ch-error);
    stroke-width: 3;
    stroke-dasharray: 7 4;
  }

  .link-card {
    position: absolute;
    z-index: 25;
    inline-size: min(320px, calc(100% - 16px));
    display: grid;
    gap: 8px;
    padding: 12px 14px;
    background: var(--ch-raised);
    color: var(--ch-text);
    border: 1px solid var(--ch-line-strong);
    border-radius: var(--ch-radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
    font-size: 0.8125rem;
  }
  .link-card .close {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
  }
  .link-card h3,
  .link-card p,
  .link-card ul {
    margin: 0;
    padding: 0;
    font-size: inherit;
    overflow-wrap: anywhere;
  }
  .link-card h3,
  .link-card .ends {
    padding-inline-end: 28px;
  }
  .link-card .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
  }
  .link-card .item-name {
    min-block-size: 24px;
    max-inline-size: 100%;
    padding: 1px 8px;
    border-inline-start: 4px solid var(--ch-it);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .link-card .item-name.marketing {
    border-inline-start-color: var(--ch-marketing);
    border-radius: 8px;
  }
  .link-card .stand {
    color: var(--ch-text-2);
  }
  .link-card .stand.broken {
    color: var(--ch-amber);
    font-weight: 600;
  }
  .link-card label {
    display: grid;
    gap: 3px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .link-card :is(select, input) {
    font: inherit;
    font-weight: 400;
    color: inherit;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 3px 8px;
    background: var(--ch-surface);
    border: 1px solid var(--ch-neutral);
    border-radius: calc(var(--ch-radius) - 2px);
  }
  .link-card :is(select, input):focus-visible {
    outline: 2px solid var(--ch-accent);
    outline-offset: 1px;
  }
  .link-card footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px;
  }
  .link-card .delete {
    color: var(--ch-error);
  }
  .link-card ul {
    display: grid;
    gap: 4px;
    max-block-size: 240px;
    margin: -4px;
    padding: 4px;
    overflow: auto;
    list-style: none;
  }
  .link-card li button {
    inline-size: 100%;
    text-align: start;
    white-space: normal;
    font-weight: 500;
  }
  .link-card .role {
    display: block;
    color: var(--ch-text-2);
    font-size: 0.6875rem;
    font-weight: 650;
  }
  .link-card .words {
    display: block;
    color: var(--ch-amber);
    font-size: 0.75rem;
  }
  @media (forced-colors: active) {
    .link:is(.link, .agreed, .waiting, .overlap),
    .link-stub {
      stroke: CanvasText;
    }
    .link.chosen {
      stroke: Highlight;
    }
    .bar.chain {
      outline-color: Highlight;
    }
  }
`;
