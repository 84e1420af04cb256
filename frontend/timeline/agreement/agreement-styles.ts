/** The two keys on bars, and the outline of what was signed. */
import { css } from 'lit';

export const agreementStyles = css`
  .keys {
    flex: none;
    inline-size: 2.45em;
    block-size: 0.92em;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .keys .held :is(circle, rect) {
    fill: currentColor;
  }
  .keys .missing {
    stroke-width: 1;
    stroke-dasharray: 1.5 2;
    opacity: 0;
  }
  .bar:is(.selected, .open, :hover, :focus-visible) .keys .missing,
  .chip .keys .missing {
    opacity: 0.75;
  }
  .keys .strike {
    stroke-width: 1.4;
  }
  .keys.drifted .void,
  .keys:is(.none, .marketing, .it) .void {
    color: var(--ch-amber);
  }
  .bar.cornered .keys {
    padding: 2px 3px;
    color: var(--ch-text);
    background: var(--ch-surface);
    border-radius: 99px;
  }
  .signed-outlines {
    inset: 0;
  }
  .signed-outlines > .outline {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    border: 2px dotted var(--ch-amber);
  }
  @media (forced-colors: active) {
    .keys {
      forced-color-adjust: auto;
    }
  }
`;
