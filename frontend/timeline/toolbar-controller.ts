/** Behind the toolbar: what it shows of the timeline's state, and what its buttons do. */
import type { TemplateResult } from 'lit';
import type { TimelineHost } from './host.js';
import type { LivePlan } from './live-plan.js';
import { toolbarView, type ToolbarActions } from './toolbar.js';

export class ToolbarController {
  #menuOpen = false;

  /**
   * @param mayEdit whether the person can edit the plan, or will be able to edit the one that is awaited
   * @param menus opens the menu of “+ Add”
   */
  constructor(
    private readonly host: TimelineHost,
    private readonly live: LivePlan,
    private readonly mayEdit: () => boolean,
    private readonly menus: { openAddMenu(button: HTMLElement, closed: () => void): void },
  ) {}

  readonly #actions: ToolbarActions = {
    openMenu: (button) => {
      this.#showMenuOpen(true);
      this.menus.openAddMenu(button, () => this.#showMenuOpen(false));
    },
    undo: () => this.host.desk.undo(),
    redo: () => this.host.desk.redo(),
    zoomTo: (zoom) => this.host.zoomTo(zoom),
    fit: () => this.host.fit(),
    today: () => this.host.today(),
  };

  /** @param extras what features show at the end */
  view(extras: readonly (TemplateResult | symbol)[]): TemplateResult {
    const { host, live } = this;
    const state = {
      canEdit: this.mayEdit(),
      ready: !!host.plan,
      hasStages: host.plan ? host.plan.stages.length > 0 : host.awaited,
      canUndo: live.store.undoable !== undefined,
      canRedo: live.store.redoable !== undefined,
      zoom: host.scale.zoom,
      menuOpen: this.#menuOpen,
      live: { state: live.state, pending: live.pending },
      waiting: live.anyLate && !live.store.isFrozen,
    };
    return toolbarView(state, this.#actions, extras);
  }

  #showMenuOpen(open: boolean): void {
    this.#menuOpen = open;
    this.host.refresh();
  }
}
