/** Behind the toolbar: what it shows of the timeline's state, and what its buttons do. */
import type { TemplateResult } from 'lit';
import { addItem, DEFAULT_DAYS } from './edits.js';
import { fieldsForNew } from './grouping.js';
import type { TimelineHost } from './host.js';
import type { LivePlan } from './live-plan.js';
import { NEW_TITLE } from './messages.js';
import type { Kind } from './model.js';
import type { Zoom } from './time-scale.js';
import { toolbarView, type ToolbarActions } from './toolbar.js';

export class ToolbarController {
  #menuOpen = false;

  /** @param focusMenu moves the focus to the menu's first entry, once it is drawn */
  constructor(
    private readonly host: TimelineHost & { zoomTo(zoom: Zoom): void },
    private readonly live: LivePlan,
    private readonly focusMenu: () => void,
  ) {}

  readonly #actions: ToolbarActions = {
    toggleMenu: (open) => {
      this.#menuOpen = open;
      this.host.refresh();
      if (open) this.focusMenu();
    },
    add: (kind) => this.#add(kind),
    undo: () => this.host.undo(),
    redo: () => this.host.redo(),
    zoomTo: (zoom) => this.host.zoomTo(zoom),
    fit: () => this.host.fit(),
    today: () => this.host.today(),
  };

  /** @param extras what features show at the end */
  view(extras: readonly (TemplateResult | symbol)[]): TemplateResult {
    const { host, live } = this;
    const state = {
      canEdit: host.canEdit,
      ready: !!host.plan,
      hasStages: !!host.plan && host.plan.stages.length > 0,
      canUndo: live.store.undoable !== undefined,
      canRedo: live.store.redoable !== undefined,
      zoom: host.scale.zoom,
      menuOpen: this.#menuOpen,
      live: { state: live.state, pending: live.pending },
      waiting: live.anyLate,
    };
    return toolbarView(state, this.#actions, extras);
  }

  /** Adds an item where the person looks: in the middle of the first stage in sight. */
  #add(kind: Kind): void {
    this.#menuOpen = false;
    const { host } = this;
    const sight = host.sight();
    const lane = host.layout.laneAt(sight.y + 4) ?? host.layout.lanes[0];
    if (!lane) return;
    const team = kind === 'scaling-task' ? 'it' : kind === 'pilot' ? 'marketing' : lane.team;
    const length = DEFAULT_DAYS[kind];
    const from = Math.round(host.scale.day(sight.x + sight.width / 2) - length / 2);
    const days = { from, to: from + length - 1 };
    const fields = fieldsForNew(host.plan!, lane.fields);
    host.create(addItem(host.plan!, { kind, ...fields, team, days, title: NEW_TITLE[kind] }));
  }
}
