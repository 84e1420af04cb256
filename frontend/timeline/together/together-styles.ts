/** Faces, what others point at, and the rows that tell of following and of the freeze. */
import { css } from 'lit';

export const togetherStyles = css`
  :host {
    --ch-who-marketing: var(--ch-marketing);
    --ch-who-it: var(--ch-it);
    --ch-who-bridge: light-dark(#7a3db8, #b98aea);
    --ch-who-other: var(--ch-neutral);
  }
  /* Before anybody is known: one's own face will stand here. */
  .faces:empty {
    inline-size: 51px;
    block-size: 32px;
  }
  .faces button.here {
    display: inline-flex;
    align-items: center;
    padding-inline: 6px;
    border-color: transparent;
    background: none;
  }
  .faces .avatar {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    color: #fff;
    background: var(--ch-other-avatar);
    font-size: 0.625rem;
    font-weight: 700;
    line-height: 24px;
    text-align: center;
  }
  .faces button.here .avatar + .avatar {
    margin-inline-start: -5px;
    box-shadow: 0 0 0 2px var(--ch-surface);
  }
  .faces .avatar.marketing {
    background: var(--ch-marketing-avatar);
  }
  .faces .avatar.it {
    background: var(--ch-it-avatar);
  }
  .faces .avatar.bridge {
    background: var(--ch-bridge-avatar);
  }
  /* Hollow and dashed: told apart without its colour, too. */
  .faces .avatar.idle {
    color: var(--ch-text-2);
    background: var(--ch-surface);
    outline: 1.5px dashed var(--ch-text-2);
    outline-offset: -1.5px;
  }
  .faces .popover {
    min-inline-size: 280px;
  }
  .faces .person {
    display: grid;
    grid-template-columns: auto auto 1fr;
    align-items: center;
    gap: 8px;
    padding: 4px 8px;
  }
  .faces .people {
    max-block-size: 260px;
    overflow: auto;
  }
  .faces .doing {
    color: var(--ch-text-2);
    text-align: end;
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .together-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 5px 14px;
    border-block-start: 1px solid var(--ch-line);
    background: color-mix(in srgb, var(--ch-accent) 10%, var(--ch-surface));
    font-size: 0.8125rem;
  }
  .together-bar .words {
    font-weight: 550;
  }
  .together-bar .words::before {
    margin-inline-end: 8px;
    content: '▶' / '';
    color: var(--ch-accent);
  }
  .together-bar.frozen {
    background: var(--ch-amber-fill);
  }
  .together-bar.frozen .words::before {
    content: '❄' / '';
    color: var(--ch-amber);
  }
  .other {
    --who: var(--ch-who-other);
    --tag: var(--ch-other-avatar);
  }
  .other.marketing {
    --who: var(--ch-who-marketing);
    --tag: var(--ch-marketing-avatar);
  }
  .other.it {
    --who: var(--ch-who-it);
    --tag: var(--ch-it-avatar);
  }
  .other.bridge {
    --who: var(--ch-who-bridge);
    --tag: var(--ch-bridge-avatar);
  }
  .ghosts > .other {
    z-index: 1;
    border: 1.5px solid var(--who);
    border-radius: 7px;
    will-change: auto;
  }
  .ghosts > .other.it,
  .ghosts > .other.typing {
    border-radius: 3px;
  }
  .ghosts > .other.lifted {
    border-style: dashed;
  }
  .ghosts > .other.ghost {
    z-index: 2;
    border: 0;
  }
  .other.ghost > .bar {
    inline-size: 100%;
    opacity: 0.88;
    filter: none;
    outline: 1.5px dashed var(--who);
    outline-offset: 1px;
  }
  .other .tag {
    position: absolute;
    inset-block-end: calc(100% - 5px);
    inset-inline-end: calc(6px + var(--ring, 0) * 30px);
    padding: 0 5px;
    border-radius: 999px;
    background: var(--tag);
    color: #fff;
    font-size: 0.625rem;
    font-weight: 700;
    line-height: 15px;
    white-space: nowrap;
  }
  .other .tag::before {
    content: attr(data-short);
  }
  .other[data-named] .tag::before {
    content: attr(data-text);
  }
  .other.lifted .tag {
    display: none;
  }
  .other.ghost .tag {
    inset-inline: 8px auto;
    inset-block-end: calc(100% - 4px);
  }
  @media (prefers-reduced-motion: no-preference) {
    .ghosts > .other.ghost {
      transition: transform 100ms linear;
    }
  }
  @media (forced-colors: active) {
    .ghosts > .other {
      border-color: Highlight;
    }
    .other .tag {
      forced-color-adjust: none;
    }
  }
`;
