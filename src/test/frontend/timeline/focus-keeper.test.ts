import { beforeEach, expect, it } from 'vitest';
import { FocusKeeper } from '../../../../frontend/timeline/focus-keeper.js';
import type { TimelineHost } from '../../../../frontend/timeline/host.js';

let root: ShadowRoot;
let keeper: FocusKeeper;
const bar = (): HTMLElement => root.querySelector<HTMLElement>('#b-i')!;
const lane = (name: string): HTMLElement => root.querySelector<HTMLElement>(`#${name}`)!;

beforeEach(() => {
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  root = element.attachShadow({ mode: 'open' });
  root.innerHTML =
    '<div id="one"><div id="b-i" data-item="i" tabindex="0"></div></div><div id="two"></div><button>Other</button>';
  keeper = new FocusKeeper({ shadowRoot: root, barOf: (id: string) => root.getElementById(`b-${id}`) } as TimelineHost);
  keeper.listen(root);
});

it('gives the focus back to a bar that somebody else moves to another lane', () => {
  bar().focus();
  lane('two').append(bar());
  document.body.focus();
  keeper.drawn();
  expect(root.activeElement).toBe(bar());
});

it('gives it to the element that takes the place of the bar', () => {
  bar().focus();
  bar().remove();
  lane('two').innerHTML = '<div id="b-i" data-item="i" tabindex="0"></div>';
  keeper.drawn();
  expect(root.activeElement).toBe(bar());
});

it('leaves the focus where the person has gone', () => {
  bar().focus();
  root.querySelector('button')!.focus();
  lane('two').append(bar());
  keeper.drawn();
  expect(root.activeElement).toBe(root.querySelector('button'));
});
