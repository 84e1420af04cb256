/**
 * Two keys on the timeline: turning and taking them back, and the outlines of what was signed where items have drifted. The
 * signs on bars are drawn by `key-signs.ts`; what is signed the page shows in a dialog, for only it knows the long texts.
 */
import type { Action } from '../detail/actions.js';
import { Outlines } from '../history/outlines.js';
import type { Difference } from '../history/differences.js';
import type { TimelineHost, TimelinePart } from '../host.js';
import type { ItemFields, Op, Team } from '../model.js';
import type { Plan } from '../plan.js';
import { t, tn } from '../texts.js';
import { couldTurn, keysOf, mayTurn, signedItems } from './keys.js';

const TEAMS: readonly Team[] = ['marketing', 'it'];

export class AgreementPart implements TimelinePart {
  readonly #outlines: Outlines;
  readonly #actions: readonly Action[];
  /** The plan whose drifted items are outlined. */
  #shown: Plan | undefined;

  constructor(private readonly host: TimelineHost) {
    this.#outlines = new Outlines(host, 'signed');
    this.#actions = [...TEAMS.map((team) => this.#turning(team)), ...TEAMS.map((team) => this.#takingBack(team))];
  }

  actions(): readonly Action[] {
    return this.#actions;
  }

  #turning(team: Team): Action {
    const able = (items: readonly ItemFields[]): ItemFields[] =>
      items.filter((item) => couldTurn(this.host.plan!, item, team));
    return {
      id: `turn-key-${team}`,
      on: ['item'],
      group: 'keys',
      keys: team === 'marketing' ? ['K'] : ['K', 'Shift+K'],
      text: ({ items }) =>
        items.length > 1 ? tn(`timeline.keys.turn-many.${team}`, items.length) : t(`timeline.keys.turn.${team}`),
      edits: true,
      possible: ({ items }, { host }) => mayTurn(host.plan!, team, host.canEdit) && able(items).length > 0,
      run: ({ items }) => this.#ask('turn-key', team, able(items)),
    };
  }

  /** The page shows what is signed, and signs. */
  #ask(name: string, team: Team, items: readonly ItemFields[]): void {
    this.host.askPage(name, { team, items: items.map((item) => item.id) });
  }

  #takingBack(team: Team): Action {
    const turned = ({ plan }: TimelineHost, items: readonly ItemFields[]): ItemFields[] =>
      items.filter((item) => keysOf(plan!, item)[team]);
    return {
      id: `take-key-back-${team}`,
      on: ['item'],
      group: 'keys',
      text: () => t(`timeline.keys.take-back.${team}`),
      edits: true,
      possible: ({ items }, { host }) => {
        const all = turned(host, items);
        const mine = all.every((item) => keysOf(host.plan!, item)[team]!.by === host.plan!.me.id);
        return all.length > 0 && !host.plan!.roadmap.draftOf && (mine || mayTurn(host.plan!, team, host.canEdit));
      },
      run: ({ items }, { host }) => takeBack(host, team, turned(host, items)),
    };
  }

  planChanged(): void {
    this.#show();
  }

  drawn(): void {
    if (this.host.plan !== this.#shown) this.#show();
    else this.#outlines.draw();
  }

  scrolled(): void {
    this.#outlines.draw();
  }

  /** What is kept of marks, items and links keeps its identity while nothing in it changes. */
  #show(): void {
    const { plan } = this.host;
    const before = this.#shown;
    this.#shown = plan;
    const same =
      plan && before && plan.marks === before.marks && plan.items === before.items && plan.links === before.links;
    if (same) this.#outlines.draw();
    else
      this.#outlines.show({
        differences: plan ? driftedPlaces(plan) : new Map<string, Difference>(),
        unread: new Set(),
      });
  }
}

function takeBack(host: TimelineHost, team: Team, items: readonly ItemFields[]): void {
  const ops = items.map((item): Op => ({ op: 'remove', type: 'signature', id: keysOf(host.plan!, item)[team]!.id }));
  const edit = host.desk.propose(ops);
  if (!edit) return;
  const whose =
    items.length === 1 ? t('timeline.keys.quoted', items[0].title) : tn('timeline.detail.items', items.length);
  const text = t(`timeline.keys.taken-back.${team}`, whose);
  host.desk.offerUndo(text, edit);
  host.say(text);
}

/** Every drifted item that lies elsewhere than was signed, with where that was. */
export function driftedPlaces(plan: Plan): Map<string, Difference> {
  const found = new Map<string, Difference>();
  for (const id of signedItems(plan)) {
    const after = plan.items.get(id);
    const signed = after && keysOf(plan, after).left?.signed;
    if (!signed) continue;
    const before = { ...after, start: signed['start'], end: signed['end'], stage: signed['stage'] ?? after.stage };
    const moved = (['start', 'end', 'stage'] as const).some(
      (field) => (before[field] ?? null) !== (after[field] ?? null),
    );
    if (moved) found.set(id, { id, before, after, moved });
  }
  return found;
}
