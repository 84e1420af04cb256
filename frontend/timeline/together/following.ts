/** Following the view of somebody who presents: offering one's own, accepting, stepping out and back in. */
import type { TimelineHost } from '../host.js';
import { firstName } from '../messages.js';
import type { Present, SharedView } from '../model.js';
import type { Presence } from '../presence.js';
import { t } from '../texts.js';
import { readRange, readView, writeView } from '../view-state.js';

/** So long after a movement at the earliest the view is told. */
const TELL_AFTER = 100;

export class Following {
  #offering = false;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #leader: string | null = null;
  #away = false;
  #shown = '';
  /** Offers that were declined; they come again when they are made again. */
  #declined = new Set<string>();

  /** @param changed is called when something else is to be shown of this */
  constructor(
    private readonly host: TimelineHost,
    private readonly presence: Presence,
    private readonly changed: () => void,
  ) {}

  /** Whether others are asked to follow the view here. */
  get offering(): boolean {
    return this.#offering;
  }

  /** How many people follow. */
  get followers(): number {
    const me = this.host.plan?.me.id;
    return [...this.presence.others.values()].filter((one) => one.follows === me).length;
  }

  /** Whose view is followed; undefined for nobody's. */
  get leader(): Present | undefined {
    return this.#leader === null ? undefined : this.presence.others.get(this.#leader);
  }

  /** Whether the person has stepped out of the view that is followed. */
  get away(): boolean {
    return this.#away;
  }

  /** Whether the view here is somebody else's just now. */
  get active(): boolean {
    return this.leader !== undefined && !this.#away;
  }

  /** Who asks to be followed and has not been answered. */
  get offer(): Present | undefined {
    if (this.#leader !== null || this.#offering) return undefined;
    return [...this.presence.others.values()].find((one) => one.view && !this.#declined.has(one.person.id));
  }

  /* ---- one's own view ---- */

  startOffering(): void {
    this.leave();
    this.#offering = true;
    this.#tell();
    this.host.say(t('timeline.together.offered'));
    this.changed();
  }

  stopOffering(): void {
    if (!this.#offering) return;
    this.#offering = false;
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.presence.update({ view: null });
    this.host.say(t('timeline.together.offer-ended'));
    this.changed();
  }

  /** Something else is in sight, or may be. Costs next to nothing. */
  moved(): void {
    if (!this.#offering || this.#telling !== undefined) return;
    this.#telling = setTimeout(() => {
      this.#telling = undefined;
      if (this.#offering) this.#tell();
    }, TELL_AFTER);
  }

  #tell(): void {
    this.presence.update({ view: this.#view() });
  }

  #view(): SharedView {
    const { host } = this;
    const { y } = host.look.camera;
    const group = host.layout.groups.find((one) => one.top + one.height > y);
    const share = group ? Math.min(1, Math.max(0, (y - group.top) / group.height)) : 0;
    return {
      query: host.viewQuery().slice(0, 2_000),
      ...(host.openItem && { open: host.openItem }),
      ...(group && { group: group.id, share: Math.round(share * 1000) / 1000 }),
    };
  }

  /* ---- somebody else's ---- */

  accept(id: string): void {
    this.stopOffering();
    this.#leader = id;
    this.#declined.delete(id);
    this.back();
  }

  decline(id: string): void {
    this.#declined.add(id);
    this.changed();
  }

  /** Ends following; the view stays where it is. */
  leave(): void {
    if (this.#leader === null) return;
    this.#declined.add(this.#leader);
    this.#end();
  }

  /** The person moves on their own: the view is theirs until they come back. */
  stepOut(): void {
    if (!this.active) return;
    this.#away = true;
    this.host.say(t('timeline.together.stepped-out', firstName(this.leader!.person.name)));
    this.presence.update({ follows: null });
    this.changed();
  }

  /** Back to the view that is followed. */
  back(): void {
    this.#away = false;
    this.#shown = '';
    const { leader } = this;
    if (leader) this.host.say(t('timeline.together.following', leader.person.name));
    this.presence.update({ follows: this.#leader });
    this.#follow();
    this.changed();
  }

  #end(): void {
    this.#leader = null;
    this.#away = false;
    this.#shown = '';
    this.presence.update({ follows: null });
    this.changed();
  }

  /** There is something new of the others. */
  heard(): void {
    for (const id of this.#declined) if (!this.presence.others.get(id)?.view) this.#declined.delete(id);
    if (this.#leader === null) return;
    const { leader } = this;
    if (leader?.view) return this.#follow();
    const name = this.host.plan?.people.get(this.#leader)?.name;
    this.#end();
    if (name) this.host.tell(t('timeline.together.leader-stopped', firstName(name)));
  }

  #follow(): void {
    const { leader } = this;
    if (!leader?.view || this.#away || !this.host.plan) return;
    const shown = JSON.stringify([leader.view, leader.selected]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#lookAt(leader.view);
    this.host.setSelection(leader.selected ?? []);
    this.#open(leader.view.open ?? null);
  }

  /** The same days whatever the window's width, and the same group of lanes at the upper edge. */
  #lookAt({ query, group, share = 0 }: SharedView): void {
    const { host } = this;
    const view = readView(query);
    if (writeView(view) !== writeView(host.view.state)) host.view.set(view);
    const range = readRange(query);
    if (range) host.look.showRange(range);
    const at = host.layout.groups.find((one) => one.id === group);
    if (at) host.look.camera.y = at.top + share * at.height;
    host.look.keepInside();
  }

  #open(item: string | null): void {
    const { host } = this;
    if (item === host.openItem) return;
    if (item === null) host.closeItem();
    else if (host.plan!.items.has(item)) host.openItemNow(item);
  }
}
