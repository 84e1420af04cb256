/** Playing back, outlines of where things were, and marks of what is new. */
import { css } from 'lit';

export const historyStyles = css`
  .playback {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    padding: 6px 14px;
    border-block: 1px solid var(--ch-amber);
    background: var(--ch-amber-fill);
    color: var(--ch-text);
  }
  .playback input {
    flex: 1 1 200px;
    min-inline-size: 120px;
    block-size: 28px;
    accent-color: var(--ch-accent);
  }
  .playback .as-of {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .playback .as-of em,
  .past-item header em {
    margin-inline: 4px;
    padding: 1px 8px;
    border: 1px solid currentColor;
    border-radius: 99px;
    font-style: normal;
    font-size: 0.75rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .playback.comparison .as-of {
    flex: 1;
  }
  .past-item {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    z-index: 20;
    inline-size: min(380px, 100%);
    padding: 10px 16px 16px;
    overflow-y: auto;
    background: var(--ch-raised);
    border-inline-start: 3px solid var(--ch-amber);
    box-shadow: -4px 0 12px rgb(0 0 0 / 0.12);
    color: var(--ch-text);
    overflow-wrap: break-word;
  }
  .past-item header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
    margin-block-end: 10px;
    font-size: 0.8125rem;
  }
  .past-item p {
    margin: 0 0 6px;
  }
  .past-item h3 {
    margin: 14px 0 4px;
    font-size: 0.8125rem;
    color: var(--ch-text-2);
  }
  .past-item .card-where {
    color: var(--ch-text-2);
    font-size: 0.8125rem;
  }
  .past-item .card-title {
    font-size: 1.125rem;
    font-weight: 700;
  }
  .past-item .past-text {
    white-space: pre-wrap;
  }
  .outlines {
    inset: 0;
  }
  .outlines > * {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
  }
  .outline {
    block-size: var(--ch-bar);
    border: 2px dashed var(--ch-text-2);
    border-radius: 6px;
    color: var(--ch-text);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: calc(var(--ch-bar) - 4px);
    white-space: nowrap;
    overflow: clip;
    text-overflow: ellipsis;
    padding-inline: 6px;
  }
  .outline.milestone {
    border-radius: 99px;
    padding: 0;
  }
  .outline.scaling-task {
    border-radius: 2px;
  }
  .outline.removed {
    border-color: var(--ch-error);
    background: repeating-linear-gradient(
      -45deg,
      transparent 0 6px,
      color-mix(in srgb, var(--ch-error) 16%, transparent) 6px 8px
    );
    text-decoration: line-through;
  }
  .difference {
    padding: 0 6px;
    border-radius: 99px;
    background: var(--ch-surface);
    border: 1px solid var(--ch-text-2);
    color: var(--ch-text);
    font-size: 0.6875rem;
    font-weight: 700;
    line-height: 16px;
    white-space: nowrap;
  }
  .difference.added {
    border-style: double;
    border-width: 3px;
    line-height: 12px;
  }
  .new-mark {
    color: var(--ch-accent);
    font-size: 14px;
    line-height: 1;
    text-shadow:
      0 0 2px var(--ch-surface),
      0 0 2px var(--ch-surface);
  }
`;
