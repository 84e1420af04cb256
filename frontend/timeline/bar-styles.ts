/** Bars, diamonds, chips and what a gesture draws. Team by colour, kind by shape, status by a mark. */
import { css } from 'lit';

export const barStyles = css`
  .bars {
    position: absolute;
    inset: 0;
    z-index: 1;
  }
  .bar {
    --team: var(--ch-it);
    --fill: var(--ch-it-fill);
    --edge: var(--ch-it-border);
    --ink: var(--ch-it-text);
    position: absolute;
    block-size: var(--ch-bar);
    display: flex;
    align-items: center;
    gap: 4px;
    padding-inline: 12px 5px;
    overflow: clip;
    color: var(--ink);
    font-size: 0.8125rem;
    font-weight: 600;
    white-space: nowrap;
    cursor: grab;
    outline: none;
    touch-action: pan-x pan-y;
  }
  .bar.marketing {
    --team: var(--ch-marketing);
    --fill: var(--ch-marketing-fill);
    --edge: var(--ch-marketing-border);
    --ink: var(--ch-marketing-text);
  }
  /* The body is a layer of its own, so that blurring an edge leaves the words sharp. */
  .bar::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border: 1px solid var(--edge);
    border-inline-start: 4px solid var(--team);
    background: var(--fill);
    border-radius: 1px;
  }
  .bar.pilot,
  .bar.pilot::before {
    border-radius: 8px;
  }
  .bar {
    z-index: 0;
  }
  .bar .title {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .bar .avatar {
    position: absolute;
    inset-inline-end: 5px;
    inset-block-start: 5px;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--ch-other-avatar);
    color: #fff;
    font-size: 0.5625rem;
    font-weight: 700;
    line-height: 18px;
    text-align: center;
  }
  .avatar::before {
    content: attr(data-initials);
  }
  .avatar.marketing {
    background: var(--ch-marketing-avatar);
  }
  .avatar.it {
    background: var(--ch-it-avatar);
  }
  .avatar.bridge {
    background: var(--ch-bridge-avatar);
  }
  .bar.beside,
  .bar.none {
    padding-inline: 5px;
  }
  .bar.beside {
    overflow: visible;
  }
  .bar.beside .title {
    position: absolute;
    inset-inline-start: calc(100% + 6px);
    max-inline-size: var(--room);
    color: var(--ch-text);
    font-weight: 550;
  }

  .bar.milestone {
    --team: var(--ch-neutral);
    overflow: visible;
  }
  .bar.milestone.marketing {
    --team: var(--ch-marketing);
  }
  .bar.milestone.it {
    --team: var(--ch-it);
  }
  .bar.milestone:not(.chip)::before {
    inset: 6px 3px;
    inline-size: 16px;
    block-size: 16px;
    border: 0;
    border-radius: 2px;
    rotate: 45deg;
    background: var(--team);
  }
  .bar.milestone.it:not(.chip)::before {
    border-radius: 0;
  }

  /* Status: a mark before the title's end, never colour alone. */
  .bar.marked::after {
    position: absolute;
    inset-inline-end: 7px;
    font-size: 0.75rem;
    line-height: 1;
  }
  .bar.owned.marked::after {
    inset-inline-end: 28px;
  }
  /* What stands at the end is kept out of the content box, so that a title is cut before it. */
  .bar.owned {
    padding-inline-end: 27px;
  }
  .bar.marked {
    padding-inline-end: 23px;
  }
  .bar.owned.marked {
    padding-inline-end: 45px;
  }
  .bar.agreed::after {
    content: '✓';
    color: var(--ch-agreed);
    font-weight: 800;
  }
  .bar.in-progress::after {
    content: '◐';
    color: var(--team);
  }
  .bar.done::after {
    content: '✔';
    color: var(--ch-text-2);
  }
  .bar.stopped::after {
    content: '■';
    color: var(--ch-text-2);
    font-size: 0.625rem;
  }
  .bar.agreed:not(.marked)::after,
  .bar.in-progress:not(.marked)::after,
  .bar.done:not(.marked)::after,
  .bar.stopped:not(.marked)::after {
    content: none;
  }
  .bar.done {
    --fill: color-mix(in srgb, var(--ch-plan) 70%, var(--edge));
    --ink: var(--ch-text-2);
  }
  .bar.done.milestone::before {
    background: none;
    border: 3px solid var(--team);
  }
  .bar.stopped {
    --fill: var(--ch-plan);
    --ink: var(--ch-text-2);
  }
  .bar.stopped::before {
    border-style: dashed;
    border-inline-start-style: double;
  }
  .bar.stopped .title {
    text-decoration: line-through;
  }

  .bar.fuzzy::before {
    mask:
      linear-gradient(to right, rgb(0 0 0 / 0.12), #000 var(--fuzz-start, 0)),
      linear-gradient(to left, rgb(0 0 0 / 0.12), #000 var(--fuzz-end, 0));
    mask-composite: intersect;
  }
  /* A diamond stays whole: how uncertain its date is says a band under it, clear of the title. */
  .bar.milestone.fuzzy::before {
    mask: none;
  }
  .bar.milestone.fuzzy:not(.chip)::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline: calc(50% - var(--fuzz-start, 0px)) calc(50% - var(--fuzz-end, 0px));
    block-size: 3px;
    background: linear-gradient(to right, transparent, var(--team) 40% 60%, transparent);
  }
  .bar.open-end::before {
    mask: linear-gradient(to left, transparent, #000 min(80%, 110px));
    border-inline-end: 0;
  }
  .bar.open-start::before {
    mask: linear-gradient(to right, transparent, #000 min(80%, 110px));
    border-inline-start: 0;
  }
  .bar.unsaved::before {
    background: repeating-linear-gradient(
      -45deg,
      var(--fill) 0 7px,
      color-mix(in srgb, var(--fill) 70%, var(--team)) 7px 10px
    );
  }
  .bar:hover::before {
    border-color: var(--team);
  }
  .bar.selected,
  .bar.open {
    z-index: 2;
    overflow: visible;
  }
  .bar.selected::before,
  .bar.open::before {
    box-shadow:
      0 0 0 2px var(--ch-plan),
      0 0 0 4px var(--ch-accent);
  }
  .bar.milestone.open::before,
  .bar.milestone.selected::before {
    outline: 2px solid var(--ch-accent);
    outline-offset: 2px;
  }
  .bar:focus-visible {
    outline: 2px solid var(--ch-text);
    outline-offset: 3px;
    z-index: 3;
  }
  .bar.pilot:focus-visible {
    border-radius: 8px;
  }
  .bar[data-changed] {
    outline: 3px solid var(--changed-by);
    outline-offset: 2px;
  }
  .bar.slot {
    opacity: 0.35;
  }
  .bar.slot::before {
    border-style: dashed;
  }
  .bar[data-drop] {
    overflow: visible;
  }
  .bar[data-drop='yes']::before {
    box-shadow: 0 0 0 3px var(--ch-agreed);
  }
  .bar[data-drop='no']::before {
    box-shadow: 0 0 0 3px var(--ch-error);
  }
  :host([viewer]) .bar {
    cursor: pointer;
  }

  .grip {
    position: absolute;
    inline-size: 24px;
    block-size: var(--ch-bar);
    translate: -12px 0;
    cursor: ew-resize;
    z-index: 4;
    touch-action: none;
  }
  .grip::after {
    content: '';
    position: absolute;
    inset: 6px 10px;
    border-radius: 2px;
    background: var(--ch-text);
    border: 1px solid var(--ch-surface);
    opacity: 0.75;
  }
  .link-handle {
    position: absolute;
    inline-size: 24px;
    block-size: 24px;
    translate: 14px calc((var(--ch-bar) - 24px) / 2);
    border-radius: 50%;
    background: var(--ch-raised);
    border: 2px solid var(--ch-accent);
    cursor: crosshair;
    z-index: 4;
    touch-action: none;
  }
  .link-handle::after {
    content: '';
    position: absolute;
    inset: 6px;
    border-radius: 50%;
    background: var(--ch-accent);
  }
  @media (pointer: coarse) {
    .grip {
      inline-size: 44px;
      translate: -22px 0;
    }
    .grip::after {
      inset: 6px 20px;
    }
    .link-handle {
      inline-size: 32px;
      block-size: 32px;
      translate: 26px calc((var(--ch-bar) - 32px) / 2);
    }
  }

  /* What a gesture draws. Moved by transform only. */
  .ghosts {
    position: absolute;
    inset: 0;
    z-index: 5;
    pointer-events: none;
  }
  .ghosts > * {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    will-change: transform;
  }
  .ghosts .bar {
    z-index: 2;
    opacity: 1;
    overflow: clip;
    filter: drop-shadow(0 4px 8px rgb(0 0 0 / 0.28));
  }
  .ghosts > [hidden] {
    display: none;
  }
  .ghosts .bar.fuzzy {
    filter: none;
  }
  .ghosts .bar.milestone {
    overflow: visible;
  }
  .ghosts .bar.new::before {
    border-style: dashed;
  }
  .tint {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    pointer-events: none;
    background: color-mix(in srgb, var(--ch-accent) 12%, transparent);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--ch-accent) 40%, transparent);
  }
  .tint.no {
    background: color-mix(in srgb, var(--ch-error) 12%, transparent);
  }
  .ghosts .guide {
    inline-size: 0;
    block-size: 100%;
    border-inline-start: 1px dashed var(--ch-accent);
  }
  .ghosts .marquee {
    background: color-mix(in srgb, var(--ch-accent) 12%, transparent);
    border: 1px solid var(--ch-accent);
  }
  .ghosts svg {
    overflow: visible;
    inline-size: 1px;
    block-size: 1px;
  }
  .ghosts svg path {
    fill: none;
    stroke: var(--ch-accent);
    stroke-width: 2;
    stroke-dasharray: 5 4;
  }
  .overlay {
    position: absolute;
    inset: 0;
    overflow: clip;
    pointer-events: none;
    z-index: 20;
  }
  .overlay .caption {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    padding: 2px 8px;
    border-radius: 6px;
    background: light-dark(#1b2430, #eef2f7);
    color: light-dark(#fff, #12161c);
    font-size: 0.75rem;
    font-weight: 600;
    white-space: nowrap;
    will-change: transform;
  }
  .overlay .caption.no {
    background: var(--ch-error);
    color: light-dark(#fff, #2b0b08);
  }
  .overlay .caption em {
    display: block;
    font-style: normal;
    color: light-dark(#ffd591, #8a5200);
  }
  .overlay .bar {
    inset-block-start: 0;
    inset-inline-start: 0;
    max-inline-size: 220px;
    filter: drop-shadow(0 4px 8px rgb(0 0 0 / 0.28));
  }
  .calendar .flag {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    padding: 0 5px;
    border-radius: 3px;
    background: var(--ch-accent);
    color: light-dark(#fff, #12161c);
    font-size: 0.6875rem;
    font-weight: 600;
    line-height: 16px;
    white-space: nowrap;
  }
  :host([dragging]),
  :host([dragging]) * {
    cursor: grabbing;
  }
  :host([dragging='resizing']) * {
    cursor: ew-resize;
  }
  :host([dragging='linking']) * {
    cursor: crosshair;
  }
  @media (forced-colors: active) {
    .bar::before {
      border-color: CanvasText;
    }
    .bar.selected::before,
    .bar.open::before {
      outline: 3px solid Highlight;
    }
    .bar.milestone:not(.chip)::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
