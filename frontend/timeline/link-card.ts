/** The card of one link, and the card with all links of an item. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LinkGraph } from './link-graph.js';
import {
  cardLabel,
  kindText,
  linkSentence,
  linkText,
  obstacleText,
  policyLabel,
  policyText,
  roleText,
  standSentence,
  standText,
} from './link-texts.js';
import { isBroken, kindsBetween, linkObstacle, standOf } from './links.js';
import type { Fields, ItemFields, LinkFields, LinkPolicy } from './model.js';
import type { Plan } from './plan-store.js';

interface CardActions {
  readonly close: () => void;
  readonly key: (event: KeyboardEvent) => void;
}

export interface LinkCardActions extends CardActions {
  readonly set: (to: Fields) => void;
  readonly turn: () => void;
  readonly remove: () => void;
  /** Goes to one of the two items. */
  readonly go: (item: ItemFields) => void;
}

export interface ItemCardActions extends CardActions {
  readonly choose: (link: string) => void;
  readonly add: () => void;
}

const POLICIES: readonly LinkPolicy[] = ['warn', 'push', 'keep-gap'];
const MOST_LEAD = 3660;

function card(label: string, actions: CardActions, content: TemplateResult): TemplateResult {
  return html`<section class="link-card" role="dialog" aria-label=${label} @keydown=${actions.key}>
    ${content}
    <button class="icon close" aria-label=${linkText('close')} @click=${actions.close}>×</button>
  </section>`;
}

/** Everything that can be said and changed about one link. */
export function linkCard(plan: Plan, link: LinkFields, canEdit: boolean, actions: LinkCardActions): TemplateResult {
  const from = plan.items.get(link.from)!;
  const to = plan.items.get(link.to)!;
  const stand = standOf(link, from, to);
  const name = (item: ItemFields): TemplateResult =>
    html`<button class="item-name ${item.team}" @click=${() => actions.go(item)}>${item.title}</button>`;
  return card(
    linkSentence(link.kind, from, to),
    actions,
    html`<div class="ends">${name(from)}<span aria-hidden="true">→</span>${name(to)}</div>
      <p class="stand ${isBroken(stand) ? 'broken' : ''}">
        ${linkSentence(link.kind, from, to)} ${isBroken(stand) ? html`<b aria-hidden="true">⚠</b>` : nothing}
        ${standSentence(stand)}
      </p>
      ${canEdit ? fields(plan, link, from, to, actions) : facts(link, from)}`,
  );
}

function facts(link: LinkFields, from: ItemFields): TemplateResult {
  return html`<p>
    ${policyLabel(from.title)}:
    ${policyText(link.policy ?? 'warn')}${link.lead ? html`<br />${linkText('lead')}: ${link.lead}` : nothing}
  </p>`;
}

function fields(
  plan: Plan,
  link: LinkFields,
  from: ItemFields,
  to: ItemFields,
  actions: LinkCardActions,
): TemplateResult {
  const kinds = kindsBetween(from, to);
  const obstacle = linkObstacle(LinkGraph.of(plan.links), link.to, link.from, link.id);
  const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;
  return html`${
      kinds.length > 1
        ? html`<label
            >${linkText('kind')}
            <select .value=${live(link.kind)} @change=${(event: Event) => actions.set({ kind: chosen(event) })}>
              ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === link.kind}>${kindText(kind)}</option>`)}
            </select></label
          >`
        : nothing
    }
    <label
      >${policyLabel(from.title)}
      <select
        name="policy"
        .value=${live(link.policy ?? 'warn')}
        @change=${(event: Event) => actions.set({ policy: chosen(event) })}
      >
        ${POLICIES.map(
          (policy) =>
            html`<option value=${policy} ?selected=${policy === (link.policy ?? 'warn')}>
              ${policyText(policy)}
            </option>`,
        )}
      </select></label
    >
    <label
      >${linkText('lead')}
      <input
        type="number"
        min="0"
        max=${MOST_LEAD}
        .value=${live(link.lead ?? '')}
        @change=${(event: Event) => setLead(event.target as HTMLInputElement, link, actions)}
    /></label>
    <footer>
      <button
        ?disabled=${obstacle !== undefined}
        title=${obstacle ? obstacleText(plan, obstacle, to, from) : nothing}
        @click=${actions.turn}
      >
        ${linkText('turn')}
      </button>
      <button class="delete" @click=${actions.remove}>${linkText('delete')}</button>
    </footer>`;
}

/** Whole days that a plan knows; what is none of these is put back. */
function setLead(input: HTMLInputElement, link: LinkFields, actions: LinkCardActions): void {
  const days = Number(input.value);
  if (input.value === '') actions.set({ lead: null });
  else if (Number.isInteger(days) && days >= 0 && days <= MOST_LEAD) actions.set({ lead: String(days) });
  else input.value = link.lead ?? '';
}

/** All links of an item, each leading to its own card. */
export function itemCard(plan: Plan, item: ItemFields, canEdit: boolean, actions: ItemCardActions): TemplateResult {
  const links = LinkGraph.of(plan.links).at(item.id);
  const entry = (link: LinkFields): TemplateResult => {
    const from = plan.items.get(link.from)!;
    const to = plan.items.get(link.to)!;
    const stand = standOf(link, from, to);
    const words = standText(stand);
    return html`<li>
      <button @click=${() => actions.choose(link.id)}>
        <span class="role">${roleText(link, item.id)}</span> ${link.from === item.id ? to.title : from.title}
        ${words ? html`<span class="words">${isBroken(stand) ? '⚠ ' : ''}${words}</span>` : nothing}
      </button>
    </li>`;
  };
  return card(
    cardLabel(item.title),
    actions,
    html`<h3>${cardLabel(item.title)}</h3>
      ${
        links.length > 0
          ? html`<ul>
              ${links.map(entry)}
            </ul>`
          : html`<p>${linkText('none')}</p>`
      }
      ${canEdit ? html`<footer><button @click=${actions.add}>${linkText('add')}</button></footer>` : nothing}`,
  );
}
