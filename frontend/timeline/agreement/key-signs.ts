/** How the two keys look on a bar: marketing's with a round bow, IT's with a square one, as their bars are. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Team } from '../model.js';
import { holds, type Keys } from './keys.js';

/** What both together take of a bar's width, as a share of what an owner's mark takes; 0 when they are not drawn. */
export function keysWidth(keys: Keys | undefined): number {
  return toBeSeen(keys) ? 1.4 : 0;
}

/**
 * Keys are drawn where there is something to do: one is missing, or holds no more. Where both hold nothing is to be done, and
 * the bar stays calm.
 */
function toBeSeen(keys: Keys | undefined): keys is Keys {
  return keys !== undefined && keys.state !== 'agreed' && (keys.marketing !== undefined || keys.it !== undefined);
}

/** Where a key was turned, both are drawn: the one that is missing only while the bar is pointed at or selected. */
export function keySigns(keys: Keys | undefined): TemplateResult | typeof nothing {
  if (!toBeSeen(keys)) return nothing;
  return html`<svg class="keys ${keys.state}" viewBox="0 0 32 12">
    ${keySign(keys, 'marketing')}${keySign(keys, 'it')}
  </svg>`;
}

/** A key that holds is filled; one that does not is hollow and struck through, and one that was never turned hollow. */
function keySign(keys: Keys, team: Team): TemplateResult {
  const look = holds(keys, team) ? 'held' : keys[team] ? 'void' : 'missing';
  const bow =
    team === 'marketing' ? svg`<circle cx="4.5" cy="6" r="3" />` : svg`<rect x="1.5" y="3" width="6" height="6" />`;
  return svg`<g class="key ${team} ${look}" transform=${team === 'it' ? 'translate(17 0)' : nothing}>
    ${bow}<path d="M7.5 6H13.2M10 6v2.6M12.6 6v2.6" />${look === 'void' ? svg`<path class="strike" d="M2 11 13 1" />` : nothing}
  </g>`;
}
