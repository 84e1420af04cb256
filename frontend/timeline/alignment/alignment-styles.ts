/** Signs of what is out of step: amber, and for each severity a shape of its own. */
import { css } from 'lit';

export const alignmentStyles = css`
  .sign.out-of-step {
    color: var(--ch-surface);
    background: var(--ch-amber);
    border-radius: 3px;
  }
  .sign.out-of-step.blocks {
    border: 0;
    border-radius: 0;
    clip-path: polygon(25% 0, 75% 0, 100% 50%, 75% 100%, 25% 100%, 0 50%);
  }
  .sign.out-of-step.unclear {
    color: var(--ch-amber);
    background: var(--ch-surface);
    border: 1.5px dashed var(--ch-amber);
  }
`;
