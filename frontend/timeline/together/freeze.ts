/** The facilitator's freeze: while one person has frozen the plan, the edits of the others wait. */
import type { TimelineHost } from '../host.js';
import { firstName } from '../messages.js';
import type { Plan } from '../plan.js';
import type { Presence } from '../presence.js';
import { localeOf, t } from '../texts.js';

export class Freeze {
  constructor(
    private readonly host: Pick<TimelineHost, 'store' | 'canEdit' | 'desk' | 'say'>,
    private readonly presence: Pick<Presence, 'known' | 'others'>,
  ) {}

  /** A freeze is of now, whatever moment is looked at. */
  get #plan(): Plan | undefined {
    return this.host.store.plan;
  }

  /** The id of the person who has frozen the plan; undefined when nobody has. */
  get by(): string | undefined {
    return this.#plan?.roadmap.frozenBy ?? undefined;
  }

  /** Whether it was the person here. */
  get mine(): boolean {
    return this.by !== undefined && this.by === this.#plan?.me.id;
  }

  /** Whether the person who has frozen it has left, as far as is known here. */
  get deserted(): boolean {
    const { by, presence } = this;
    return by !== undefined && !this.mine && presence.known && !presence.others.has(by);
  }

  get name(): string {
    return firstName(this.#fullName(this.by));
  }

  #fullName(id: string | undefined): string {
    return (id === undefined ? undefined : this.#plan?.people.get(id)?.name) ?? t('timeline.somebody');
  }

  /** When it began, in words; empty when that is not known yet. */
  get since(): string {
    const since = this.#plan?.roadmap.frozenSince;
    if (!since) return '';
    const at = new Date(since);
    const today = at.toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(localeOf(), {
      ...(today ? {} : { dateStyle: 'medium' as const }),
      timeStyle: 'short',
    }).format(at);
  }

  /** That the plan is frozen, by whom, what waits, and who can lift it where the person who has frozen it cannot be asked. */
  get words(): string {
    const { name, since } = this;
    if (this.mine) return t('timeline.together.frozen-by-you');
    const frozen = since ? t('timeline.together.frozen-since', name, since) : t('timeline.together.frozen-by', name);
    if (!this.deserted) return frozen;
    const away = `${frozen} ${t('timeline.together.freezer-away', name)}`;
    return this.mayLift ? away : `${away} ${this.#whoLifts}`;
  }

  get #whoLifts(): string {
    const owner = this.#plan?.roadmap.owner;
    return owner === this.by
      ? t('timeline.together.leads-lift')
      : t('timeline.together.owner-or-leads-lift', this.#fullName(owner));
  }

  get mayFreeze(): boolean {
    return this.by === undefined && this.host.canEdit && this.#plan?.me.freezes === true;
  }

  /** Leads and sponsors leave the end of a freeze to who began it, as long as that person is here. */
  get mayLift(): boolean {
    if (this.by === undefined || !this.host.canEdit) return false;
    const { access, freezes } = this.#plan!.me;
    return this.mine || access === 'owner' || (this.deserted && access === 'edit' && freezes === true);
  }

  set(): void {
    this.#propose(this.#plan!.me.id);
    this.host.say(t('timeline.together.frozen-by-you'));
  }

  lift(): void {
    this.#propose(null);
    this.host.say(t('timeline.together.lifted'));
  }

  #propose(frozenBy: string | null): void {
    const { id } = this.#plan!.roadmap;
    this.host.desk.propose([{ op: 'set', type: 'roadmap', id, to: { frozenBy } }]);
  }
}
