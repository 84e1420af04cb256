/** The frame around a draft that is presented: hatched, so that it is told from the plan in grey, too. */
import { css } from 'lit';

export const draftStyles = css`
  .draft-frame {
    display: none;
    position: absolute;
    inset: 0;
    z-index: 40;
    border: 10px solid;
    border-image: repeating-linear-gradient(135deg, var(--ch-draft) 0 10px, var(--ch-draft-fill) 10px 20px) 10;
    pointer-events: none;
  }
  :host([presenting]) .draft-frame {
    display: block;
  }
  .draft-label {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    max-inline-size: 60%;
    padding: 6px 18px 4px;
    border-start-end-radius: 10px;
    background: var(--ch-draft);
    color: var(--ch-on-draft);
    font-size: 1.375rem;
    font-weight: 600;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;
