/** What the command palette can find, and what was found last. No DOM. */
import type { ItemFields } from '../model.js';
import type { Plan } from '../plan-store.js';
import * as say from '../messages.js';
import { actionsFor, type Action, type Place, type Target, type Tools } from './actions.js';
import { bestOf, queryOf, searchText, type Searchable, type SearchText } from './palette-search.js';

export type Section = 'recent' | 'item' | 'stage' | 'view' | 'action';

/** One entry, ready to be shown. Exactly one of `item`, `stage` and `run` is there. */
export interface Found {
  readonly id: string;
  readonly section: Section;
  readonly title: string;
  /** Where it belongs, in quieter letters. */
  readonly aside: string;
  readonly mark: string;
  readonly key?: string;
  readonly item?: ItemFields;
  /** The id of a stage. */
  readonly stage?: string;
  readonly run?: () => void;
}

interface Entry extends Searchable {
  readonly found: () => Found;
}

const MOST_ITEMS = 40;
const MOST_OTHERS = 12;
const MOST_RECENT = 8;
const REMEMBERED = 30;

/** Items keep their identity while they do not change: what was put into words once holds. */
const itemTexts = new WeakMap<ItemFields, SearchText>();

/** What was used lately, the last one first. Outlives the index, which is made anew each time the palette opens. */
export class Recent {
  #ids: string[] = [];

  get ids(): readonly string[] {
    return this.#ids;
  }

  used(id: string): void {
    this.#ids = [id, ...this.#ids.filter((one) => one !== id)].slice(0, REMEMBERED);
  }
}

export class PaletteIndex {
  readonly #items: readonly Entry[];
  readonly #stages: readonly Entry[];
  readonly #actions: readonly Entry[];

  /** @param target what actions on items would be done to: the selection, or the focused item */
  constructor(
    plan: Plan,
    actions: readonly Action[],
    target: Target,
    tools: Tools,
    private readonly recent: Recent,
  ) {
    const stageNames = new Map(plan.stages.map((stage) => [stage.id, stage.name]));
    this.#items = [...plan.items.values()].map((item) => itemEntry(plan, item, stageNames));
    this.#stages = plan.stages.map((stage) => ({
      id: `stage:${stage.id}`,
      text: searchText(stage.name),
      found: () => ({
        id: `stage:${stage.id}`,
        section: 'stage',
        title: stage.name,
        aside: stage.goal ?? '',
        mark: `stage-mark ${stage.colour ?? ''}`,
        stage: stage.id,
      }),
    }));
    this.#actions = actionEntries(actions, target, tools);
  }

  /** What matches, the best of each kind, and the kind with the best one first; with nothing typed what was used last. */
  search(text: string): { readonly found: readonly Found[]; readonly total: number } {
    const query = queryOf(text);
    if (query.length === 0) return this.#untyped();
    const { ids } = this.recent;
    const parts = [
      bestOf(query, this.#items, ids, MOST_ITEMS),
      bestOf(query, this.#stages, ids, MOST_OTHERS),
      bestOf(query, this.#actions, ids, MOST_OTHERS),
    ].filter((part) => part.found.length > 0);
    parts.sort((a, b) => b.best - a.best);
    return {
      found: parts.flatMap((part) => part.found.map((entry) => entry.found())),
      total: parts.reduce((sum, part) => sum + part.total, 0),
    };
  }

  #untyped(): { found: readonly Found[]; total: number } {
    const byId = new Map([...this.#items, ...this.#stages, ...this.#actions].map((entry) => [entry.id, entry]));
    const recent = this.recent.ids
      .map((id) => byId.get(id))
      .filter((entry) => entry !== undefined)
      .slice(0, MOST_RECENT)
      .map((entry): Found => ({ ...entry.found(), section: 'recent' }));
    const shown = new Set(recent.map((one) => one.id));
    const others = [...this.#stages, ...this.#actions].filter((entry) => !shown.has(entry.id));
    const found = [...recent, ...others.map((entry) => entry.found())];
    return { found, total: found.length };
  }

  used(found: Found): void {
    this.recent.used(found.id);
  }
}

function itemEntry(plan: Plan, item: ItemFields, stageNames: ReadonlyMap<string, string>): Entry {
  let text = itemTexts.get(item);
  if (!text) itemTexts.set(item, (text = searchText(item.title)));
  return {
    id: item.id,
    text,
    found: () => ({
      id: item.id,
      section: 'item',
      title: item.title,
      aside: [stageNames.get(item.stage), item.owner && plan.people.get(item.owner)?.name].filter(Boolean).join(' · '),
      mark: `kind ${item.kind}`,
      item,
    }),
  };
}

/** Each action, and for one with choices each of these: “Status: agreed”. */
function actionEntries(all: readonly Action[], target: Target, tools: Tools): Entry[] {
  const places: readonly Place[] = target.items.length > 0 ? ['item', 'plan'] : ['plan'];
  return places
    .flatMap((place) => actionsFor(all, place, target, tools))
    .flatMap((action) => entriesOf(action, target, tools));
}

function entriesOf(action: Action, target: Target, tools: Tools): Entry[] {
  if (action.obstacle?.(target, tools)) return [];
  const text = action.text(target);
  const aside = action.on.includes('item') ? aboutText(target) : '';
  const entry = (id: string, title: string, mark: string, run: () => void): Entry => ({
    id,
    text: searchText(title),
    found: () => ({
      id,
      section: action.section ?? 'action',
      title,
      aside,
      mark,
      run,
      ...(action.keys && action.run && { key: action.keys[0] }),
    }),
  });
  if (action.run) return [entry(`action:${action.id}`, text, action.mark ?? '', () => action.run!(target, tools))];
  return (action.choices?.(target, tools) ?? []).map((choice, i) =>
    entry(`action:${action.id}:${i}`, `${text}: ${choice.text}`, choice.mark ?? '', choice.run),
  );
}

function aboutText({ items }: Target): string {
  return items.length === 1 ? `“${items[0].title}”` : say.selectedCount(items.length);
}
