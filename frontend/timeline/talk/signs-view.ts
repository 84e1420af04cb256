/** Draws what was said about an item, and its keys, on its bar. */
import { html, nothing, type TemplateResult } from 'lit';
import { keySigns, keysWidth } from '../agreement/key-signs.js';
import { keyTexts } from '../agreement/key-texts.js';
import type { Density } from '../density.js';
import type { ItemFields } from '../model.js';
import type { Plan } from '../plan.js';
import { signsOf, signTexts, type Signs } from './signs.js';

/** What a bar needs of its signs. */
export interface BarSigns {
  /** What they take of the bar's width, in pixels. */
  readonly width: number;
  /** Classes of the bar, with a space before; empty for none. */
  readonly classes: string;
  /** The bar's accessible name with the signs in words. */
  readonly label: (name: string) => string;
  readonly view: TemplateResult | typeof nothing;
  /** What they say; the same object looks the same in a bar of the same width. Undefined for none. */
  readonly said: Signs | undefined;
  /** Whether they sit on the bar's corner, as there is no room in it. */
  readonly cornered: boolean;
}

const NONE: BarSigns = {
  width: 0,
  classes: '',
  label: (name) => name,
  view: nothing,
  said: undefined,
  cornered: false,
};

/** Beside its signs a bar keeps so much for its title; with less they sit on its corner. On a wall the title counts more. */
const LEAST_TITLE = { desk: 44, wall: 150 } as const;

/** How the health states look: a shape of its own for each, so that none depends on its colour. */
const GLYPH = { 'on-track': '✓', 'at-risk': '!', 'off-track': '✕' } as const;

/** The signs of an item's bar of this width; undefined for a chip, which has room. */
export function barSigns(plan: Plan, item: ItemFields, density: Density, width?: number): BarSigns {
  const signs = signsOf(plan, item);
  if (!signs) return NONE;
  const count =
    (signs.findings.length > 0 ? 1 : 0) + (signs.open > 0 ? 1 : 0) + (signs.health ? 1 : 0) + keysWidth(signs.keys);
  const label: BarSigns['label'] = (name) => [name, ...signTexts(signs), ...keyTexts(plan, signs.keys)].join(', ');
  if (count === 0) return { ...NONE, label, said: signs };
  const taken = count * density.avatar;
  const corner = width !== undefined && (item.kind === 'milestone' || width < taken + LEAST_TITLE[density.name]);
  return {
    width: corner ? 0 : taken,
    classes: corner ? ' signed cornered' : ' signed',
    label,
    view: html`<span class="signs" aria-hidden="true">${badges(signs)}</span>`,
    said: signs,
    cornered: corner,
  };
}

function badges({ open, overdue, health, stale, keys, findings }: Signs): unknown {
  return html`${
    findings.length > 0
      ? html`<span class="sign out-of-step ${findings[0].severity}"
          >${findings.length > 1 ? findings.length : '≠'}</span
        >`
      : nothing
  }${
    open > 0
      ? html`<span class="sign question ${overdue > 0 ? 'overdue' : ''}"
          >${open > 1 ? open : ''}?${overdue > 0 ? '!' : ''}</span
        >`
      : nothing
  }${health ? html`<span class="sign ${health} ${stale ? 'stale' : ''}">${GLYPH[health]}</span>` : nothing}${keySigns(keys)}`;
}
