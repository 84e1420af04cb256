/**
 * Presenting: nothing but the plan, in letters that are read from the back of a room and colours that a washed-out
 * projector keeps apart. Marketing is light and rounded with a heavy edge, IT is dark and square: told apart in grey, too.
 */
import { css } from 'lit';

export const presentingStyles = css`
  .present-button svg {
    inline-size: 12px;
  }
  :host([presenting]) {
    --ch-marketing: light-dark(#a33600, #ffb089);
    --ch-marketing-fill: light-dark(#fff3ea, #2b1206);
    --ch-marketing-border: light-dark(#a33600, #ffb089);
    --ch-marketing-text: light-dark(#4a1800, #fff);
    --ch-marketing-avatar: light-dark(#a33600, #b5420f);
    --ch-it: light-dark(#0a3a73, #7fb8ff);
    --ch-it-fill: light-dark(#0a3a73, #7fb8ff);
    --ch-it-border: light-dark(#06254b, #c6e0ff);
    --ch-it-text: light-dark(#fff, #04142b);
    --ch-it-avatar: light-dark(#06254b, #123d70);
    --ch-text: light-dark(#000, #fff);
    --ch-text-2: light-dark(#26303c, #dbe2ea);
    --ch-surface: light-dark(#fff, #000);
    --ch-plan: light-dark(#fff, #000);
    --ch-plan-odd: light-dark(#eceff3, #14181e);
    --ch-line: light-dark(#9aa5b3, #4c5866);
    --ch-line-strong: light-dark(#5b6675, #8b97a6);
    --ch-neutral: light-dark(#26303c, #dbe2ea);
    --ch-agreed: light-dark(#0b5a2b, #7fe3a8);
    --ch-amber: light-dark(#4f2e00, #ffd591);
    --ch-amber-line: light-dark(#8a5200, #ffc15a);
    --ch-amber-fill: light-dark(#ffe3a6, #3d2e10);
    --ch-today: light-dark(#b3001b, #ff6b6b);
    background: var(--ch-plan);
  }
  :host([presenting]) > :is(.toolbar, .tray),
  :host([presenting]) > .below-toolbar > :not(.together, .playback),
  :host([presenting]) .together-bar:not(.frozen),
  :host([presenting]) .overview,
  :host([presenting]) .notice.toast {
    display: none;
  }
  /* That the plan is frozen, or a past one, is said on the wall as well. */
  :host([presenting]) :is(.together-bar, .playback) {
    padding: 8px 20px;
    font-size: 1.125rem;
  }
  :host([presenting][idle]) .viewport {
    cursor: none;
  }
  :host([presenting][laser]),
  :host([presenting][laser]) * {
    cursor: none;
  }
  :host([presenting]) .viewport {
    border: 0;
    scrollbar-width: none;
  }

  /* ---- the wall's sizes ---- */
  :host([density='wall']) {
    font-size: 1.375rem;
  }
  :host([density='wall']) :is(.lane-bars, .bar) {
    --stripe: inset 6px 0 0 var(--team);
    font-size: 1.375rem;
    line-height: calc(var(--ch-bar) - 6px);
  }
  :host([density='wall']) .bar {
    padding-inline: 15px 7px;
    border-width: 3px;
  }
  :host([density='wall']) .bar.pilot {
    border-radius: 18px;
  }
  :host([density='wall']) .bar.it:not(.milestone) {
    border-radius: 0;
  }
  :host([density='wall']) .bar .avatar {
    inline-size: 30px;
    block-size: 30px;
    margin: 4px -36px 0 6px;
    border: 1px solid var(--ch-surface);
    font-size: 0.875rem;
    line-height: 28px;
  }
  :host([density='wall']) .bar .mark {
    inline-size: 20px;
    margin: 0 -26px 0 6px;
    font-size: 1.25rem;
  }
  :host([density='wall']) .bar > .mark {
    color: inherit;
  }
  :host([density='wall']) .bar.owned {
    padding-inline-end: calc(43px + var(--signs, 0px));
  }
  :host([density='wall']) .bar.marked {
    padding-inline-end: calc(35px + var(--signs, 0px));
  }
  :host([density='wall']) .bar.owned.marked {
    padding-inline-end: calc(71px + var(--signs, 0px));
  }
  :host([density='wall']) .bar.marked .avatar {
    margin-inline: 36px -66px;
  }
  :host([density='wall']) .bar.signed:not(.owned, .marked) {
    padding-inline-end: calc(7px + var(--signs, 0px));
  }
  :host([density='wall']) .bar:is(.beside, .none) {
    padding-inline-start: 5px;
  }
  :host([density='wall']) .bar.beside .title {
    inset-inline-start: calc(100% + 14px);
    font-weight: 650;
  }
  :host([density='wall']) .bar.pilot.beside:not(.open-end) .title {
    inset-inline-start: calc(100% + 34px);
  }
  :host([density='wall']) .bar.cornered .signs {
    inset-block-start: -17px;
    font-size: 1rem;
  }
  :host([density='wall']) .bar.milestone:not(.chip)::before {
    inset: 9px -2px;
    inline-size: 26px;
    block-size: 26px;
    border-width: 0;
  }
  /* A status has a pattern as well as a mark: what is only proposed has a broken edge, what is under way stands on a
     heavy one, what is over is hatched. */
  :host([density='wall']) .bar.proposed:not(.milestone) {
    border-style: dashed;
  }
  :host([density='wall']) .bar.it.proposed:not(.milestone) {
    border-color: var(--ch-plan);
  }
  :host([density='wall']) .bar.in-progress:not(.milestone) {
    --stripe: inset 6px 0 0 var(--team), inset 0 -7px 0 var(--edge);
    box-shadow: var(--stripe);
  }
  :host([density='wall']) .bar:is(.done, .stopped) {
    --fill: var(--ch-plan);
    background-color: var(--fill);
    color: var(--ch-text);
  }
  /* Words on a dark bar whose edges fade would fade with it. */
  :host([density='wall']) .bar.it:is(.fuzzy, .open-start, .open-end):not(.milestone) {
    --fill: light-dark(#d7e6f7, #0c2545);
    color: light-dark(#06254b, #fff);
  }
  :host([density='wall']) .bar.done:not(.milestone, .fuzzy, .open-start, .open-end) {
    background: repeating-linear-gradient(
      135deg,
      var(--fill) 0 10px,
      color-mix(in srgb, var(--team) 30%, var(--fill)) 10px 14px
    );
  }
  :host([density='wall']) .bar.slot {
    opacity: 0.5;
  }
  .bar[data-step] {
    z-index: 3;
  }
  .bar[data-step]:not(.milestone) {
    outline: 5px solid var(--ch-text);
    outline-offset: 4px;
  }

  :host([density='wall']) .ticks.major {
    inset-block-start: 2px;
    block-size: 36px;
  }
  :host([density='wall']) .ticks.minor {
    inset-block-start: 36px;
    block-size: 30px;
    font-size: 1.125rem;
  }
  :host([density='wall']) .tick {
    line-height: 36px;
  }
  :host([density='wall']) .ticks.minor .tick {
    line-height: 30px;
  }
  :host([density='wall']) .horizon,
  :host([density='wall']) .corner .ruler-name {
    block-size: 28px;
    font-size: 1.125rem;
    line-height: 26px;
  }
  :host([density='wall']) .horizon {
    border: 2px solid var(--ch-marketing);
    border-radius: 10px;
    background: var(--ch-marketing-fill);
    line-height: 24px;
  }
  :host([density='wall']) .horizon.it {
    border: 2px solid var(--ch-it-border);
    border-radius: 0;
    background: light-dark(#d7e6f7, #0c2545);
    color: light-dark(#06254b, #fff);
  }
  :host([density='wall']) :is(.corner .ruler-name, .horizon).marketing {
    inset-block-start: 68px;
    color: light-dark(#7a2a00, #ffb089);
  }
  :host([density='wall']) :is(.corner .ruler-name, .horizon).it {
    inset-block-start: 100px;
  }
  :host([density='wall']) .today-flag {
    inset-block-start: 66px;
    padding: 0 14px;
    border-radius: 14px;
    font-size: 1.125rem;
    line-height: 28px;
  }
  :host([density='wall']) .today-flag::after {
    inset-block: 28px -40px;
    inset-inline-start: calc(50% - 2px);
    inline-size: 4px;
  }
  :host([density='wall']) .today-line {
    inline-size: 4px;
    translate: -2px 0;
  }
  :host([density='wall']) .group {
    border-block-end: 3px solid var(--ch-line-strong);
  }
  :host([density='wall']) .group-text {
    inline-size: calc(100% - 46px);
  }
  :host([density='wall']) .group .group-name {
    font-size: 1.75rem;
    line-height: 1.2;
  }
  :host([density='wall']) .group p {
    font-size: 1.125rem;
    line-height: 1.3;
  }
  :host([density='wall']) .lane-name {
    padding-block: 28px 10px;
    font-size: 0;
  }
  :host([density='wall']) .lane-name span::after {
    inline-size: 18px;
    block-size: 18px;
  }
  :host([density='wall']) .lane-name.marketing span::after {
    border-radius: 50%;
  }
  :host([density='wall']) .lane-line:not(.inner) {
    block-size: 3px;
    background: var(--ch-line-strong);
  }
  :host([density='wall']) .link {
    stroke-width: 4;
  }
  :host([density='wall']) .link.waiting {
    stroke-dasharray: 14 8;
  }
  :host([density='wall']) .link.overlap {
    stroke-dasharray: 3 7;
    stroke-linecap: round;
  }
  :host([density='wall']) .link-words,
  :host([density='wall']) .overlay .caption,
  :host([density='wall']) .calendar .flag {
    font-size: 1.125rem;
    line-height: 28px;
  }
  :host([density='wall']) .link-words {
    border: 2px solid var(--ch-amber-line);
  }
  :host([density='wall']) .notice {
    font-size: 1.25rem;
  }

  /* ---- what only a presentation has ---- */
  .presentation {
    position: absolute;
    inset: 0;
    z-index: 18;
    pointer-events: none;
    outline: none;
  }
  .presentation canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    z-index: 3;
  }
  .veil {
    position: absolute;
    inset-inline: 0;
    z-index: 3;
    background: var(--ch-plan);
    opacity: 0.82;
    pointer-events: none;
  }
  .veil.upper {
    inset-block-start: var(--ch-head);
    block-size: 0;
  }
  .veil.lower {
    inset-block-end: 0;
  }
  .steps-at {
    position: absolute;
    inset: auto 20px 14px auto;
    padding: 0 10px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--ch-plan) 80%, transparent);
    color: var(--ch-text-2);
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
  }
  .controls {
    position: absolute;
    inset: auto auto 14px 50%;
    translate: -50% 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: calc(100% - 24px);
    padding: 6px;
    border-radius: 14px;
    background: light-dark(#1b2430, #eef2f7);
    color: light-dark(#fff, #12161c);
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.4);
    font-size: 1rem;
    pointer-events: auto;
    transition: opacity 200ms;
  }
  .controls.idle:not(:focus-within) {
    opacity: 0;
    pointer-events: none;
  }
  .controls button {
    min-block-size: 44px;
    min-inline-size: 44px;
    border-color: color-mix(in srgb, currentColor 30%, transparent);
    color: inherit;
  }
  .controls button:hover:not(:disabled),
  .controls button[aria-pressed='true'] {
    background: color-mix(in srgb, currentColor 22%, transparent);
  }
  .controls button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px currentColor;
  }
  .controls button:focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  .controls svg {
    margin-inline: auto;
  }
  .step-name {
    min-inline-size: 9rem;
    max-inline-size: 20rem;
    overflow: hidden;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .big-card {
    --team: var(--ch-it);
    position: absolute;
    inset: auto 0 84px 0;
    z-index: 1;
    inline-size: min(1080px, 100% - 48px);
    max-block-size: 50%;
    overflow: auto;
    margin-inline: auto;
    padding: 24px 36px;
    border: 4px solid var(--team);
    border-inline-start-width: 18px;
    background: var(--ch-surface);
    color: var(--ch-text);
    box-shadow: 0 10px 40px rgb(0 0 0 / 0.35);
    font-size: 1.75rem;
    line-height: 1.35;
    pointer-events: auto;
  }
  .big-card.marketing {
    --team: var(--ch-marketing);
    border-radius: 28px;
  }
  .big-card p {
    margin: 0;
  }
  .big-card .kind {
    color: var(--ch-text-2);
    font-size: 1.25rem;
  }
  .big-title {
    margin-block: 2px 10px;
    font-size: 3rem;
    font-weight: 750;
    line-height: 1.15;
    overflow-wrap: anywhere;
  }
  .big-card .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 32px;
  }
  .big-card .status {
    padding-inline: 14px;
    border: 3px solid currentColor;
    border-radius: 99px;
    font-weight: 650;
    line-height: 1.3;
  }
  .big-card .status.proposed {
    border-style: dashed;
  }
  .big-card .status.agreed::before {
    content: '✓ ';
  }
  .big-card .status.in-progress::before {
    content: '◐ ';
  }
  .big-card .status.done::before {
    content: '✔ ';
  }
  .big-card .status.stopped {
    text-decoration: line-through;
  }
  .big-card .goal {
    margin-block-start: 12px;
    color: var(--ch-text-2);
    font-size: 1.5rem;
  }
  @media (width < 1024px) {
    .step-name,
    .controls button:not(.icon, .leave) {
      display: none;
    }
    .big-card {
      padding: 16px 20px;
      font-size: 1.25rem;
    }
    .big-title {
      font-size: 2rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .controls {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .controls,
    .steps-at {
      border: 2px solid CanvasText;
    }
    .controls button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
