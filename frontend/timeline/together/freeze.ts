/** The facilitator's freeze: while one person has frozen the plan, the edits of the others wait. */
import type { TimelineHost } from '../host.js';
import { firstName } from '../messages.js';
import { localeOf, t } from '../texts.js';

export class Freeze {
  constructor(private readonly host: TimelineHost) {}

  /** The id of the person who has frozen the plan; undefined when nobody has. */
  get by(): string | undefined {
    return this.host.plan?.roadmap.frozenBy ?? undefined;
  }

  /** Whether it was the person here. */
  get mine(): boolean {
    return this.by !== undefined && this.by === this.host.plan?.me.id;
  }

  get name(): string {
    const { by } = this;
    const known = by === undefined ? undefined : this.host.plan?.people.get(by)?.name;
    return known ? firstName(known) : t('timeline.somebody');
  }

  /** When it began, in words; empty when that is not known yet. */
  get since(): string {
    const since = this.host.plan?.roadmap.frozenSince;
    if (!since) return '';
    const at = new Date(since);
    const today = at.toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(localeOf(), {
      ...(today ? {} : { dateStyle: 'medium' as const }),
      timeStyle: 'short',
    }).format(at);
  }

  get mayFreeze(): boolean {
    return this.by === undefined && this.host.canEdit && this.host.plan?.me.freezes === true;
  }

  get mayLift(): boolean {
    return this.by !== undefined && (this.mine || this.host.plan?.me.access === 'owner');
  }

  set(): void {
    this.#propose(this.host.plan!.me.id);
    this.host.say(t('timeline.together.frozen-by-you'));
  }

  lift(): void {
    this.#propose(null);
    this.host.say(t('timeline.together.lifted'));
  }

  #propose(frozenBy: string | null): void {
    const { id } = this.host.plan!.roadmap;
    this.host.desk.propose([{ op: 'set', type: 'roadmap', id, to: { frozenBy } }]);
  }
}
