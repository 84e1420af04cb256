/** The frame of the timeline: colours, calendar, plan. Bars and groups of lanes have their own files. */
import { css } from 'lit';

export const frameStyles = css`
  :host {
    --ch-marketing: light-dark(#d9480f, #ff8a5b);
    --ch-marketing-fill: light-dark(#ffe8dc, #472315);
    --ch-marketing-border: light-dark(#f0a98a, #8a4527);
    --ch-marketing-text: light-dark(#7a2a08, #ffd9c7);
    --ch-marketing-avatar: light-dark(#c9400c, #b5420f);
    --ch-it: light-dark(#1c5fa8, #6cabf5);
    --ch-it-fill: light-dark(#dfecfb, #16304f);
    --ch-it-border: light-dark(#8fb8e6, #31619a);
    --ch-it-text: light-dark(#0f3a6b, #d5e7fc);
    --ch-it-avatar: #1c5fa8;
    --ch-bridge-avatar: #7a3db8;
    --ch-other-avatar: #5b6675;
    --ch-accent: var(--aura-accent-color, light-dark(#3b5bdb, #8ea5ff));
    --ch-today: light-dark(#c0261e, #ff7d74);
    --ch-on-today: light-dark(#fff, #2b0b08);
    --ch-amber: light-dark(#8a5200, #ffc15a);
    --ch-amber-line: light-dark(#b26a00, #ffc15a);
    --ch-amber-fill: light-dark(#fff3d9, #3d2e10);
    --ch-agreed: light-dark(#1f7a43, #68cf92);
    --ch-error: light-dark(#b3261e, #ff9a92);
    --ch-error-fill: light-dark(#fdeceb, #46201d);
    --ch-neutral: light-dark(#5b6675, #a7b2c0);
    --ch-text: var(--vaadin-text-color, light-dark(#1b2430, #eef2f7));
    --ch-text-2: light-dark(#566070, #a7b2c0);
    --ch-surface: var(--vaadin-background-color, light-dark(#fff, #1a2028));
    --ch-raised: var(--aura-surface-color-solid, light-dark(#fff, #232b36));
    --ch-hover: light-dark(#f0f3f7, #232b36);
    --ch-line: light-dark(#e4e8ee, #2a323d);
    --ch-line-strong: light-dark(#cfd6df, #3b4654);
    --ch-plan: light-dark(#f6f7f9, #12161c);
    --ch-plan-odd: light-dark(#eeeff2, #191d23);
    --ch-stage-slate: light-dark(#64748b, #94a3b8);
    --ch-stage-violet: light-dark(#7c3aed, #b79bff);
    --ch-stage-rose: light-dark(#d6336c, #ff8fb1);
    --ch-stage-amber: light-dark(#b87503, #f5b942);
    --ch-stage-lime: light-dark(#6a8c0a, #b4d455);
    --ch-stage-green: light-dark(#2b8a3e, #6fd089);
    --ch-stage-teal: light-dark(#0c8599, #4fd1dd);
    --ch-stage-sky: light-dark(#1c7ed6, #6cb8ff);
    --ch-radius: var(--vaadin-radius-m, 8px);

    display: flex;
    flex-direction: column;
    position: relative;
    box-sizing: border-box;
    min-block-size: 0;
    block-size: 100%;
    overflow: hidden;
    background: var(--ch-surface);
    color: var(--ch-text);
    font-family: var(--aura-font-family, system-ui, sans-serif);
    font-size: 0.8125rem;
    line-height: 1.35;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .speak {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .stageframe {
    position: relative;
    flex: 1;
    min-block-size: 0;
    display: flex;
  }
  .viewport {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    touch-action: pan-x pan-y;
    background: var(--ch-plan);
    border-block-start: 1px solid var(--ch-line);
    outline: none;
    scrollbar-width: thin;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .viewport:focus-visible {
    box-shadow: inset 0 0 0 2px var(--ch-accent);
  }
  .canvas {
    display: grid;
    grid-template: var(--ch-head) auto / var(--ch-left) auto;
    align-content: start;
    inline-size: max-content;
  }
  /* A sticky part moves within its grid area only: each spans what it has to travel along. */
  .corner {
    grid-area: 1 / 1 / -1 / -1;
    inline-size: var(--ch-left);
    block-size: var(--ch-head);
  }
  .calendar {
    grid-area: 1 / 2 / -1 / -1;
  }
  .left {
    grid-area: 2 / 1 / -1 / -1;
    inline-size: var(--ch-left);
  }
  .plan {
    grid-area: 2 / 2;
  }
  /*
   * What the browser scrolls to, as a focused bar, must not end up below the sticky parts. Said of what lies under them, not
   * as the box's scroll-padding: a sticky part would then never count as in sight, and its focus would scroll the plan away.
   */
  .plan :is(.bar, button, [tabindex]) {
    scroll-margin: var(--ch-head) 8px 8px var(--ch-left);
  }
  .left :is(button, [tabindex]) {
    scroll-margin-block: var(--ch-head) 8px;
  }
  .corner {
    position: sticky;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 6;
    background: var(--ch-surface);
    border-inline-end: 1px solid var(--ch-line);
    border-block-end: 1px solid var(--ch-line);
    color: var(--ch-text-2);
    font-weight: 600;
  }
  .corner .name {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 14px;
  }
  .corner .ruler-name {
    position: absolute;
    inset-inline-end: 10px;
    font-size: 0.75rem;
    line-height: 16px;
  }
  .corner .ruler-name.marketing {
    inset-block-start: 46px;
    color: light-dark(#b83a08, #ff8a5b);
  }
  .corner .ruler-name.it {
    inset-block-start: 65px;
    color: var(--ch-it);
  }
  .calendar {
    position: sticky;
    inset-block-start: 0;
    z-index: 4;
    align-self: start;
    overflow: clip;
    background: var(--ch-surface);
    border-block-end: 1px solid var(--ch-line);
    contain: layout style;
  }
  .ticks {
    position: absolute;
    inset-inline: 0;
    block-size: 22px;
  }
  .ticks.major {
    inset-block-start: 2px;
    font-weight: 650;
  }
  .ticks.minor {
    inset-block-start: 23px;
    color: var(--ch-text-2);
    font-size: 0.75rem;
  }
  .tick {
    position: absolute;
    block-size: 100%;
    padding-inline-start: 8px;
    line-height: 22px;
    white-space: nowrap;
    overflow: clip;
    border-inline-start: 1px solid var(--ch-line);
  }
  .tick span {
    position: sticky;
    inset-inline-start: calc(var(--ch-left) + 8px);
  }
  .horizon {
    position: absolute;
    block-size: 16px;
    padding-inline: 8px;
    border-radius: 3px;
    overflow: clip;
    white-space: nowrap;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 16px;
  }
  .horizon span {
    position: sticky;
    inset-inline-start: calc(var(--ch-left) + 8px);
  }
  .horizon.marketing {
    inset-block-start: 46px;
    background: light-dark(#f5cfc1, #563c35);
    color: var(--ch-marketing-text);
  }
  .horizon.marketing.rank-1 {
    background: light-dark(#f8ded4, #433331);
  }
  .horizon.marketing.rank-2 {
    background: light-dark(#fbede7, #312b2d);
  }
  .horizon.it {
    inset-block-start: 65px;
    background: light-dark(#c4d5e8, #2f445d);
    color: var(--ch-it-text);
  }
  .horizon.it.rank-1 {
    background: light-dark(#d6e2ef, #29394d);
  }
  .horizon.it.rank-2 {
    background: light-dark(#e8eff6, #222e3d);
  }
  .today-flag {
    position: absolute;
    inset-block-start: 43px;
    translate: -50% 0;
    padding: 0 8px;
    border-radius: 8px;
    background: var(--ch-today);
    color: var(--ch-on-today);
    font-size: 0.6875rem;
    font-weight: 650;
    line-height: 16px;
    pointer-events: none;
  }
  .today-flag::after {
    content: '';
    position: absolute;
    inset-block: 16px -40px;
    inset-inline-start: calc(50% - 1px);
    inline-size: 2px;
    background: var(--ch-today);
  }

  .left {
    position: sticky;
    inset-inline-start: 0;
    z-index: 3;
    background: var(--ch-surface);
    border-inline-end: 1px solid var(--ch-line);
    overflow: clip;
    contain: layout style;
  }
  .plan {
    position: relative;
    overflow: clip;
    contain: layout style;
  }
  .shade {
    position: absolute;
    inset-block: 0;
    background: var(--ch-plan-odd);
  }
  .lane-line {
    position: absolute;
    inset-inline: 0;
    block-size: 1px;
    background: var(--ch-line);
  }
  .lane-line.inner {
    background: repeating-linear-gradient(90deg, var(--ch-line) 0 4px, transparent 4px 8px);
  }
  .today-line {
    position: absolute;
    inset-block: 0;
    inline-size: 2px;
    translate: -1px 0;
    background: var(--ch-today);
    pointer-events: none;
  }
  .hint {
    position: absolute;
    inset: calc(var(--ch-head) + 24px) 24px auto calc(var(--ch-left) + 24px);
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    text-align: center;
    color: var(--ch-text-2);
    pointer-events: none;
    z-index: 3;
  }
  .hint.late {
    inset-inline: 24px;
    inline-size: fit-content;
    max-inline-size: 420px;
    margin-inline: auto;
    background: var(--ch-raised);
    border: 1px solid var(--ch-line);
    border-radius: var(--ch-radius);
    color: var(--ch-text);
  }
  .hint .hint-title {
    font-weight: 650;
    margin: 0;
    font-size: 1.125rem;
    color: var(--ch-text);
  }
  .hint p {
    margin: 0;
    max-inline-size: 44ch;
    font-size: 0.875rem;
    text-wrap: balance;
  }
  .hint button {
    pointer-events: auto;
    margin-block-start: 8px;
  }
  @media (forced-colors: active) {
    .today-line,
    .today-flag::after,
    .lane-line {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .horizon,
    .today-flag {
      border: 1px solid CanvasText;
    }
  }
`;
