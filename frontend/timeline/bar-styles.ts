/** Bars, diamonds, chips and what a gesture draws. Team by colour, kind by shape, status by a mark. */
import { css } from 'lit';

export const barStyles = css`
  .bars {
    position: absolute;
    inset: 0;
    z-index: 1;
  }
  /*
   * A bar draws its own edge and fill, and its title is its own text: there are hundreds of them, and each further box,
   * clip or mask costs in every frame of a zoom. Owner and status are elements, not ::before and ::after: those would be
   * worked out anew whenever the bar is, which costs four times what the bar does. What can be inherited stands on what
   * surrounds the bars, where it is worked out once: that box has no height, so that it shows none of it.
   */
  .lane-bars,
  .bar.chip,
  :is(.ghosts, .overlay, .other) > .bar {
    --team: var(--ch-it);
    --fill: var(--ch-it-fill);
    --edge: var(--ch-it-border);
    --over: color-mix(in srgb, var(--ch-plan) 70%, var(--ch-it-border));
    --stripe: inset 3px 0 0 var(--ch-it);
    border-color: var(--edge);
    background-color: var(--fill);
    box-shadow: var(--stripe);
    white-space: nowrap;
    line-height: calc(var(--ch-bar) - 2px);
    color: var(--ch-it-text);
    font-size: 0.8125rem;
    font-weight: 600;
    cursor: grab;
  }
  .lane-bars.marketing,
  .bar.chip.marketing,
  :is(.ghosts, .overlay, .other) > .bar.marketing {
    --team: var(--ch-marketing);
    --fill: var(--ch-marketing-fill);
    --edge: var(--ch-marketing-border);
    --over: color-mix(in srgb, var(--ch-plan) 70%, var(--ch-marketing-border));
    --stripe: inset 3px 0 0 var(--ch-marketing);
    color: var(--ch-marketing-text);
  }
  .bar {
    position: absolute;
    block-size: var(--ch-bar);
    padding: 0 4px 0 11px;
    border: 1px solid;
    border-color: inherit;
    background-color: inherit;
    box-shadow: inherit;
    overflow: clip;
    text-overflow: ellipsis;
    outline: none;
    touch-action: pan-x pan-y;
  }
  .bar.pilot {
    border-radius: 8px;
  }
  /*
   * Owner and status float, without width, into the padding that is kept free for them: an absolute position would make
   * each a layer to paint and to be looked for under the pointer.
   */
  .bar .avatar {
    float: inline-end;
    inline-size: 18px;
    block-size: 18px;
    margin: 4px -22px 0 4px;
    border-radius: 50%;
    background: var(--ch-other-avatar);
    color: #fff;
    font-size: 0.5625rem;
    font-weight: 700;
    line-height: 18px;
    text-align: center;
  }
  .avatar[data-initials]::before {
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
    padding-inline: 4px;
  }
  .bar.beside {
    overflow: visible;
  }
  .bar.beside .title {
    position: absolute;
    inset-inline-start: calc(100% + 6px);
    max-inline-size: var(--room);
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ch-text);
    font-weight: 550;
  }

  .bar.milestone {
    overflow: visible;
  }
  .bar.milestone:not(.chip) {
    border-color: transparent;
    background: none;
    box-shadow: none;
  }
  .bar.milestone:not(.chip)::before {
    content: '';
    position: absolute;
    inset: 5px 2px;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 2px;
    rotate: 45deg;
    background: var(--team);
  }
  .bar.milestone.it:not(.chip)::before {
    border-radius: 0;
  }

  /* Status: a mark before the title's end, never colour alone. */
  .bar .mark {
    float: inline-end;
    inline-size: 12px;
    margin: 0 -16px 0 4px;
    font-size: 0.75rem;
    text-align: center;
  }
  /* What stands at the end is kept out of the content box, so that a title is cut before it. */
  .bar.owned {
    padding-inline-end: 26px;
  }
  .bar.marked {
    padding-inline-end: 22px;
  }
  .bar.owned.marked {
    padding-inline-end: 44px;
  }
  .bar.signed.owned {
    padding-inline-end: calc(26px + var(--signs, 0px));
  }
  .bar.signed.marked {
    padding-inline-end: calc(22px + var(--signs, 0px));
  }
  .bar.signed.owned.marked {
    padding-inline-end: calc(44px + var(--signs, 0px));
  }
  .bar.marked .avatar {
    margin-inline: 22px -40px;
  }
  .mark.agreed {
    color: var(--ch-agreed);
    font-weight: 800;
  }
  .mark.in-progress {
    color: var(--team);
  }
  .mark:is(.done, .stopped) {
    color: var(--ch-text-2);
  }
  .mark.stopped {
    font-size: 0.625rem;
  }
  .bar.done {
    background-color: var(--over);
    color: var(--ch-text-2);
  }
  .bar.done:is(.fuzzy, .open-start, .open-end) {
    --fill: var(--over);
  }
  .bar.done.milestone::before {
    background: none;
    border: 3px solid var(--team);
  }
  .bar.stopped {
    --fill: var(--ch-plan);
    background-color: var(--fill);
    color: var(--ch-text-2);
    border-style: dashed;
    text-decoration: line-through;
  }

  /*
   * Edges that are not sure fade out, as wide as the uncertainty: the fill, the lines above and below it and the team's
   * stripe are gradients, which leaves the words sharp and costs no layer as a mask would.
   */
  .bar:is(.fuzzy, .open-start, .open-end):not(.milestone) {
    --faint: 12%;
    --fill-from: color-mix(in srgb, var(--fill) var(--faint), transparent);
    --edge-from: color-mix(in srgb, var(--edge) var(--faint), transparent);
    --solid-from: var(--fuzz-start, 0px);
    --solid-to: calc(100% - var(--fuzz-end, 0px));
    --line: linear-gradient(
      to right,
      var(--edge-from),
      var(--edge) var(--solid-from),
      var(--edge) var(--solid-to),
      var(--edge-from)
    );
    border-color: transparent;
    box-shadow: none;
    background:
      linear-gradient(var(--stripe-at, transparent) 0 0) 0 0 / 4px 100% no-repeat border-box,
      var(--line) 0 0 / 100% 1px no-repeat border-box,
      var(--line) 0 100% / 100% 1px no-repeat border-box,
      linear-gradient(
          to right,
          var(--fill-from),
          var(--fill) var(--solid-from),
          var(--fill) var(--solid-to),
          var(--fill-from)
        )
        border-box;
  }
  .bar.fuzzy:not(.milestone) {
    --stripe-at: color-mix(in srgb, var(--team) 35%, transparent);
  }
  .bar:is(.open-start, .open-end):not(.fuzzy, .milestone) {
    --faint: 0%;
  }
  .bar.open-end:not(.milestone) {
    --fuzz-end: min(80%, 110px);
    --stripe-at: var(--team);
  }
  .bar.open-start:not(.milestone) {
    --fuzz-start: min(80%, 110px);
    --stripe-at: transparent;
  }
  .bar.milestone.fuzzy:not(.chip)::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline: calc(50% - var(--fuzz-start, 0px)) calc(50% - var(--fuzz-end, 0px));
    block-size: 3px;
    background: linear-gradient(to right, transparent, var(--team) 40% 60%, transparent);
  }
  .bar.unsaved {
    background: repeating-linear-gradient(
      -45deg,
      var(--fill) 0 7px,
      color-mix(in srgb, var(--fill) 70%, var(--team)) 7px 10px
    );
  }
  .bar:hover:not(.fuzzy, .open-start, .open-end, .milestone) {
    border-color: var(--team);
  }
  .bar.selected,
  .bar.open {
    z-index: 2;
  }
  .bar:is(.selected, .open):not(.milestone) {
    box-shadow:
      var(--stripe),
      0 0 0 2px var(--ch-plan),
      0 0 0 4px var(--ch-accent);
  }
  .bar:is(.fuzzy, .open-start, .open-end) {
    --stripe: inset 0 0 0 transparent;
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
    border-style: dashed;
  }
  .bar[data-drop='yes'] {
    box-shadow: 0 0 0 3px var(--ch-agreed);
  }
  .bar[data-drop='no'] {
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
    .grips.beside .grip[data-grip='start'] {
      translate: -44px 0;
    }
    .grips.beside .grip[data-grip='end'] {
      translate: 0 0;
    }
    .link-handle {
      inline-size: 32px;
      block-size: 32px;
      translate: 26px calc((var(--ch-bar) - 32px) / 2);
    }
    .grips.beside .link-handle:not(.milestone) {
      translate: 46px calc((var(--ch-bar) - 32px) / 2);
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
  .ghosts .bar.new {
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
    container-type: inline-size;
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
    .bar:not(.milestone) {
      border-color: CanvasText;
    }
    .bar:is(.selected, .open) {
      outline: 3px solid Highlight;
    }
    /* What is transparent is painted there. */
    .bar.milestone:not(.chip) {
      border-color: Canvas;
    }
    .bar.milestone:not(.chip)::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
