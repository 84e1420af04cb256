/** The features that join the timeline, as one. */
import { nothing, type TemplateResult } from 'lit';
import { AgreementPart } from './agreement/agreement-part.js';
import type { Window } from './calendar-view.js';
import type { Moved } from './cascade.js';
import { AlignmentPart } from './alignment/alignment-part.js';
import { DetailPart } from './detail/detail-part.js';
import { DraftPart } from './drafts/draft-part.js';
import { FilterBar } from './filter-bar.js';
import { FocusKeeper } from './focus-keeper.js';
import type { TimelineHost, TimelinePart } from './host.js';
import { HistoryPart } from './history/history-part.js';
import { LinkDesk } from './link-desk.js';
import type { LivePlan } from './live-plan.js';
import { Overview } from './overview.js';
import { PilotsPart } from './pilots/pilots-part.js';
import { PhoneList } from './phone-list.js';
import type { PlanEvent } from './plan-store.js';
import { Presenting } from './presenting.js';
import { SavedViews } from './saved-views.js';
import { RulersPart } from './stages/rulers.js';
import { StagesPart } from './stages/stages-part.js';
import { TalkPart } from './talk/talk-part.js';
import { Together } from './together/together-part.js';

type Drawn = TemplateResult | symbol;

/** Passes on to every feature, in order, what the element tells one. */
export class Features {
  readonly links: LinkDesk;
  readonly detail: DetailPart;
  /** In the order in which they are asked and drawn. */
  readonly all: readonly TimelinePart[];

  constructor(host: TimelineHost, live: LivePlan) {
    const views = new SavedViews(host, () => live.http);
    this.links = new LinkDesk(host);
    this.detail = new DetailPart(host, () => this.all);
    const together = new Together(host, live.presence, live);
    this.all = [
      this.links,
      new FilterBar(host, (popovers) => views.view(popovers)),
      new Overview(host),
      this.detail,
      new StagesPart(host),
      new RulersPart(host),
      new PhoneList(host),
      new HistoryPart(host, live),
      new PilotsPart(host),
      new AlignmentPart(host),
      new TalkPart(host, (ops) => live.propose(ops)),
      new AgreementPart(host),
      together,
      new Presenting(host, together.following),
      new DraftPart(host),
      new FocusKeeper(host),
    ];
  }

  listen(root: ShadowRoot): void {
    for (const part of this.all) part.listen?.(root);
  }

  connected(): void {
    for (const part of this.all) part.connected?.();
  }

  disconnected(): void {
    for (const part of this.all) part.disconnected?.();
  }

  planChanged(event: PlanEvent): void {
    for (const part of this.all) part.planChanged?.(event);
  }

  scrolled(): void {
    for (const part of this.all) part.scrolled?.();
  }

  /** What the page asks one of them to do. */
  command(name: string, detail: Readonly<Record<string, unknown>>): void {
    this.all.some((part) => part.command?.(name, detail));
  }

  inTheAir(moves: ReadonlyMap<string, Moved> | null): void {
    for (const part of this.all) part.inTheAir?.(moves);
  }

  barsDrawn(): void {
    for (const part of this.all) part.barsDrawn?.();
  }

  drawn(): void {
    for (const part of this.all) part.drawn?.();
  }

  /** @returns whether one of them shows the item, so that the page need not */
  opens(id: string): boolean {
    return this.all.some((part) => part.opens?.(id));
  }

  /** What all of them draw in one place. */
  in(place: 'inToolbar' | 'belowToolbar' | 'belowPlan' | 'overPlan' | 'overAll'): Drawn[] {
    return this.all.map((part) => part[place]?.() ?? nothing);
  }

  inCalendar(drawn: Window): Drawn[] {
    return this.all.map((part) => part.inCalendar?.(drawn) ?? nothing);
  }
}
