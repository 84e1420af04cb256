/** The groups of lanes: their headings in the sticky column, and what folded ones show in the plan. */
import { css } from 'lit';

export const groupStyles = css`
  .group {
    position: absolute;
    inset-inline: 0;
    border-block-end: 1px solid var(--ch-line);
  }
  .group-text {
    position: sticky;
    inset-block-start: calc(var(--ch-head) + 4px);
    inline-size: calc(100% - 88px);
    padding: 8px 0 0 6px;
    max-block-size: 100%;
    overflow: clip;
  }
  .group.by-team .group-text {
    inline-size: calc(50% - 4px);
  }
  .group.collapsed .group-text {
    inline-size: calc(100% - 76px);
    padding-block-start: 4px;
  }
  .group-head {
    display: flex;
    align-items: start;
    gap: 4px;
  }
  .group-head .avatar {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: var(--ch-other-avatar);
    color: #fff;
    font-size: 0.6875rem;
    font-weight: 700;
    line-height: 24px;
    text-align: center;
  }
  .group-head .avatar.marketing {
    background: var(--ch-marketing-avatar);
  }
  .group-head .avatar.it {
    background: var(--ch-it-avatar);
  }
  .group-head .avatar.bridge {
    background: var(--ch-bridge-avatar);
  }
  .group-name {
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 650;
    line-height: 1.35;
    overflow-wrap: anywhere;
    hyphens: auto;
    padding-block-start: 2px;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: clip;
  }
  .group.collapsed .group-name {
    -webkit-line-clamp: 1;
  }
  button.fold {
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    color: var(--ch-text-2);
  }
  button.fold::before {
    content: '';
    display: block;
    inline-size: 7px;
    block-size: 7px;
    margin: -3px auto 0;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  button.fold[aria-expanded='false']::before {
    margin-block-start: 0;
    rotate: -45deg;
  }
  .group p {
    margin: 2px 0 0 28px;
    color: var(--ch-text-2);
    font-size: 0.75rem;
    display: -webkit-box;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
    overflow: clip;
  }
  .group-count {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    color: var(--ch-text-2);
    font-size: 0.75rem;
  }
  .folded {
    position: absolute;
    pointer-events: none;
    overflow: clip;
  }
  .folded path.marketing {
    fill: var(--ch-marketing);
  }
  .folded path.it {
    fill: var(--ch-it);
  }
  .lane-name {
    position: absolute;
    inset-inline-end: 8px;
    padding-block: 17px 10px;
    color: var(--ch-text-2);
    font-size: 0.75rem;
    pointer-events: none;
  }
  .lane-name span {
    position: sticky;
    inset-block-start: calc(var(--ch-head) + 17px);
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .lane-name span::after {
    content: '';
    inline-size: 9px;
    block-size: 9px;
    background: var(--ch-it);
    forced-color-adjust: none;
  }
  .lane-name.marketing span::after {
    border-radius: 3px;
    background: var(--ch-marketing);
  }
  .lane-name span::after {
    flex: none;
  }
  .lane-name b {
    font-weight: inherit;
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .group.by-team .lane-name {
    inline-size: 50%;
  }
  .group.by-team .lane-name span {
    justify-content: end;
  }
  :host([compact]) .group:not(.by-team) .lane-name span {
    font-size: 0;
  }
  :host([compact]) .group:not(.by-team) .group-text {
    inline-size: calc(100% - 22px);
    padding-inline-start: 2px;
  }
  :host([compact]) .group-name {
    font-size: 0.875rem;
  }
  :host([compact]) .group-count {
    display: none;
  }
  :host([compact]) .group p {
    margin-inline-start: 6px;
    -webkit-line-clamp: 2;
  }
  @media (forced-colors: active) {
    .folded path {
      forced-color-adjust: none;
    }
    .lane-name span::after,
    .lane-name.marketing span::after {
      background: CanvasText;
    }
  }
`;
