/**
 * Everything that can be done, each thing once: the menus, the command palette, the sheet of keys and the keyboard itself
 * all read this list. A feature adds its own through `TimelinePart.actions`.
 */
import type { TimelineHost } from '../host.js';
import type { Lane } from '../lane-layout.js';
import type { ItemFields, StageFields } from '../model.js';
import type { Day } from '../time-scale.js';
import { isKey, type Pressed } from './keys.js';
import type { MenuEntry } from './menu.js';

/** Where an action belongs: on items, on the empty space of a lane, on a stage's header, or on the plan as a whole. */
export type Place = 'item' | 'lane' | 'stage' | 'plan';

/** What an action is done to. */
export interface Target {
  /** The item pointed at, and with it all others of the selection that it is part of; empty for none. */
  readonly items: readonly ItemFields[];
  /** The empty space pointed at. */
  readonly spot?: { readonly lane: Lane; readonly day: Day };
  readonly stage?: StageFields;
}

export const NOWHERE: Target = { items: [] };

/** Which field of a stage its form begins with. */
export type StageField = 'name' | 'goal' | 'colour';

/** What actions work with. */
export interface Tools {
  readonly host: TimelineHost;
  /** Writes an item's title in place. */
  rename(id: string): void;
  /** Asks for dates and a lane for these items. */
  askWhereTo(items: readonly ItemFields[]): void;
  openPalette(): void;
  showKeys(): void;
  /** Writes a stage's name, goal and colour in place. */
  editStage(id: string, field: StageField): void;
}

/** One of an action's choices, such as one status. */
export interface Choice {
  readonly text: string;
  readonly checked?: boolean;
  readonly mark?: string;
  readonly line?: boolean;
  readonly run: () => void;
}

export interface Action {
  /** Unique. */
  readonly id: string;
  readonly on: readonly Place[];
  /** Actions of one group stand together. */
  readonly group: string;
  /** What the person reads; the sheet of keys asks for it without anything to do it to. */
  readonly text: (target: Target) => string;
  /** The keys that do it, as `keys.ts` names them; the first is shown. */
  readonly keys?: readonly string[];
  /** Not done again while its key is held down. */
  readonly once?: boolean;
  /** CSS classes of a small picture before the text. */
  readonly mark?: string;
  /** Under which heading the palette lists it; by default among the actions. */
  readonly section?: 'action' | 'view';
  /** Changes the plan: not offered to who may only look. */
  readonly edits?: boolean;
  /** Whether it is offered for this; by default always. */
  readonly possible?: (target: Target, tools: Tools) => boolean;
  /** Why it is offered and cannot be done just now; undefined when it can. */
  readonly obstacle?: (target: Target, tools: Tools) => string | undefined;
  /** Either this … */
  readonly run?: (target: Target, tools: Tools) => void;
  /** … or these. */
  readonly choices?: (target: Target, tools: Tools) => readonly Choice[];
}

/** The actions that are offered at this place for this target, in the order of the list. */
export function actionsFor(all: readonly Action[], place: Place, target: Target, tools: Tools): Action[] {
  return all.filter((action) => action.on.includes(place) && isOffered(action, target, tools));
}

export function isOffered(action: Action, target: Target, tools: Tools): boolean {
  return (!action.edits || tools.host.canEdit) && (action.possible?.(target, tools) ?? true);
}

/** The same as entries of a menu, with a line between groups. */
export function entriesFor(all: readonly Action[], place: Place, target: Target, tools: Tools): MenuEntry[] {
  let group: string | undefined;
  return actionsFor(all, place, target, tools).map((action) => {
    const line = group !== undefined && group !== action.group;
    group = action.group;
    return {
      text: action.text(target),
      key: action.keys?.[0],
      mark: action.mark,
      line,
      obstacle: action.obstacle?.(target, tools),
      run: action.run && (() => action.run!(target, tools)),
      entries: action.choices && (() => action.choices!(target, tools)),
    };
  });
}

/** The actions that a pressed key means at one of these places. */
export function actionsOfKey(all: readonly Action[], places: readonly Place[], pressed: Pressed): Action[] {
  return all.filter(
    (action) => places.some((place) => action.on.includes(place)) && action.keys?.some((key) => isKey(key, pressed)),
  );
}
