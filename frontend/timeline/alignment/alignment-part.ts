/** What is out of step, on the timeline: the page tells it, bars show it among their signs. */
import type { TimelineHost, TimelinePart } from '../host.js';
import { forget, showsPast, tell, type Told } from './findings.js';

export class AlignmentPart implements TimelinePart {
  readonly #host: TimelineHost;
  /** Told before the plan was there. */
  #waiting: Told = {};

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  command(name: string, detail: Readonly<Record<string, unknown>>): boolean {
    if (name !== 'findings') return false;
    this.#waiting = { ...this.#waiting, ...(detail['signs'] as Told) };
    this.#take();
    return true;
  }

  planChanged(): void {
    const { plan, store } = this.#host;
    if (plan) showsPast(plan.roadmap.id, plan !== store.plan);
    this.#take();
  }

  disconnected(): void {
    const roadmap = this.#host.plan?.roadmap.id;
    if (roadmap) forget(roadmap);
  }

  #take(): void {
    const roadmap = this.#host.plan?.roadmap.id;
    if (!roadmap || Object.keys(this.#waiting).length === 0) return;
    const differs = tell(roadmap, this.#waiting);
    this.#waiting = {};
    if (differs) this.#host.refresh();
  }
}
