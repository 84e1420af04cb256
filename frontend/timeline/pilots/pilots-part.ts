/**
 * Pilots on the timeline: the diamond at each one's end, where somebody must decide, and the windows in which the other
 * team expects items. Deciding and expecting are dialogs of the page, which the timeline asks for.
 */
import type { Moved } from '../cascade.js';
import type { Action } from '../detail/actions.js';
import type { TimelineHost, TimelinePart } from '../host.js';
import type { ItemFields, Team } from '../model.js';
import { t } from '../texts.js';
import { mayDecide } from './life.js';
import { PilotsLayer } from './pilots-layer.js';

export class PilotsPart implements TimelinePart {
  readonly #layer: PilotsLayer;
  readonly #actions: readonly Action[];

  constructor(private readonly host: TimelineHost) {
    this.#layer = new PilotsLayer(host);
    this.#actions = [
      {
        id: 'decide',
        on: ['item'],
        group: 'pilot',
        keys: ['V'],
        edits: true,
        text: () => t('timeline.action.decide'),
        possible: ({ items }) => items.length === 1 && items[0].kind === 'pilot' && mayDecide(host),
        run: ({ items }) => host.askPage('decide', { item: items[0].id }),
      },
      {
        id: 'expect',
        on: ['item'],
        group: 'pilot',
        keys: ['B'],
        edits: true,
        text: () => t('timeline.action.expect'),
        possible: ({ items }) => items.length === 1 && this.#othersOf(items[0]) && mayDecide(host),
        run: ({ items }) => host.askPage('expect', { item: items[0].id }),
      },
    ];
  }

  /** Whether the item is the other team's, for this person. */
  #othersOf(item: ItemFields): boolean {
    const { plan } = this.host;
    const side = plan?.people.get(plan.me.id)?.side;
    const other: Team = item.team === 'it' ? 'marketing' : 'it';
    return side === other || side === 'bridge';
  }

  listen(root: ShadowRoot): void {
    root.addEventListener('click', (event) => {
      const item = diamondOf(event)?.dataset['decide'];
      if (item === undefined) return;
      if (mayDecide(this.host)) this.host.askPage('decide', { item });
      else this.host.openItemNow(item);
    });
    root.addEventListener('pointerover', (event) => {
      const diamond = diamondOf(event);
      if (diamond) this.#layer.explain(diamond);
    });
  }

  actions(): readonly Action[] {
    return this.#actions;
  }

  inTheAir(moves: ReadonlyMap<string, Moved> | null): void {
    this.#layer.inTheAir(moves);
  }

  barsDrawn(): void {
    this.#layer.draw();
  }
}

function diamondOf(event: Event): SVGElement | null {
  return (event.target as Element).closest<SVGElement>('[data-decide]');
}
