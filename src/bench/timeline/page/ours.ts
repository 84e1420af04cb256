/**
 * Our element: the product's own source. Where the browser would ask the server, it meets one in the page that speaks the
 * protocol of model.ts; so everything but the network is as it is in the product.
 */
import '@vaadin/aura/aura.css';
import type { RoadmapTimeline } from '../../../../frontend/timeline/roadmap-timeline.ts';
import type { ItemFields, Op, ServerMessage, Snapshot } from '../../../../frontend/timeline/model.ts';
import { readProperties } from '../../../test/frontend/timeline/properties.ts';
import type { Contender } from './contender.ts';
import { isoOf, STAGES, TEAMS, type BenchItem, type BenchPlan, type Day, type Move } from './plan.ts';

const TEXT_FILES = import.meta.glob<string>('../../../main/resources/i18n/timeline*.properties', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const ME = 'p-mb';
const PEOPLE = [
  { id: ME, name: 'Maya Brandt', initials: 'MB', side: 'marketing' },
  { id: 'p-ip', name: 'Ivan Petrov', initials: 'IP', side: 'it' },
  { id: 'p-lo', name: 'Lena Okafor', initials: 'LO', side: 'bridge' },
] as const;
const STATUSES = ['proposed', 'agreed', 'in-progress', 'done'] as const;

/** The server's side of the channel, for one roadmap and one screen. */
class Server {
  revision = 1;
  items = new Map<string, ItemFields>();
  #answer!: (snapshot: Snapshot) => void;
  readonly snapshot = new Promise<Snapshot>((resolve) => (this.#answer = resolve));
  socket: InPageSocket | undefined;

  /** The server has the plan before anybody asks for it. */
  keep(snapshot: Snapshot): void {
    for (const item of snapshot.items) this.items.set(item.id, item);
  }

  serve(snapshot: Snapshot): void {
    this.#answer(snapshot);
  }

  say(message: ServerMessage): void {
    this.socket?.hear(JSON.stringify(message));
  }

  /** Another person changes an item. */
  set(id: string, to: Partial<ItemFields>): void {
    const item = this.items.get(id)!;
    const from = Object.fromEntries(Object.keys(to).map((field) => [field, item[field as keyof ItemFields] ?? null]));
    this.items.set(id, { ...item, ...to });
    this.#record([{ op: 'set', type: 'item', id, from, to: to as Op['to'] & object }], 'p-ip', crypto.randomUUID());
  }

  heard(text: string): void {
    const message = JSON.parse(text) as { t: string; edit?: { id: string; ops?: Op[] } };
    if (message.t === 'hello') {
      this.say({ t: 'changes', changes: [] });
      this.say({ t: 'ready', revision: this.revision });
    } else if (message.t === 'ping') {
      this.say({ t: 'pong' });
    } else if (message.t === 'edit' && message.edit) {
      const { id, ops } = message.edit;
      this.#record(ops ?? [], ME, id);
      this.say({ t: 'accepted', edit: id, revision: this.revision });
    }
  }

  #record(ops: Op[], by: string, edit: string): void {
    const change = { revision: ++this.revision, edit, by, at: new Date().toISOString(), ops };
    this.say({ t: 'changes', changes: [change] });
  }
}

const server = new Server();

class InPageSocket {
  readyState = 0;
  onopen: (() => void) | undefined;
  onmessage: ((event: { data: string }) => void) | undefined;

  constructor() {
    server.socket = this;
    setTimeout(() => {
      this.readyState = 1;
      this.onopen?.();
    });
  }

  send(text: string): void {
    setTimeout(() => server.heard(text), 5);
  }

  hear(data: string): void {
    this.onmessage?.({ data });
  }

  close(): void {
    this.readyState = 3;
  }
}

/** Puts the in-page server where the element looks for one. The plan comes as objects: every contender gets it so. */
function takeTheServersPlace(): void {
  const fetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('/live/')) return fetch(input, init);
    const snapshot = await server.snapshot;
    return Object.assign(new Response(null, { status: 200 }), { json: () => Promise.resolve(snapshot) });
  };
  window.WebSocket = InPageSocket as unknown as typeof WebSocket;
}

function textsInEnglish(): Record<string, string> {
  const english = Object.entries(TEXT_FILES).filter(([name]) => !name.endsWith('_de.properties'));
  return Object.assign({}, ...english.map(([, text]) => readProperties(text))) as Record<string, string>;
}

function wireItem(item: BenchItem, index: number): ItemFields {
  const { id, kind, title } = item;
  return {
    id,
    kind,
    title,
    team: TEAMS[item.lane % 2],
    stage: `s${item.lane >> 1}`,
    start: isoOf(item.start),
    end: isoOf(item.end),
    owner: PEOPLE[index % PEOPLE.length].id,
    status: STATUSES[index % STATUSES.length],
  };
}

function snapshotOf(plan: BenchPlan): Snapshot {
  const horizons = TEAMS.flatMap((team, t) =>
    ['now', 'next', 'later'].map((name, i) => {
      const days = t === 0 ? 60 : 150;
      const start = plan.from + 120 + i * days;
      return { id: `h${t}${i}`, team, name, start: isoOf(start), end: isoOf(start + days - 1) };
    }),
  );
  return {
    revision: 1,
    me: { id: ME, access: 'owner' },
    csrf: { header: 'X-CSRF-TOKEN', token: 'none' },
    people: [...PEOPLE],
    roadmap: { id: 'r1', name: 'Benchmark', owner: ME },
    stages: STAGES.map((name, i) => ({ id: `s${i}`, name, goal: 'A goal of this stage', position: String(i) })),
    horizons,
    items: plan.items.map(wireItem),
    links: [],
  };
}

export class Ours implements Contender {
  readonly name = 'Common Horizon';
  readonly notes = 'lanes stacked; the product’s own element with calendar, rulers, tray and live channel';
  #element!: RoadmapTimeline;
  #snapshot: Snapshot | undefined;

  async mount(host: HTMLElement): Promise<void> {
    takeTheServersPlace();
    await import('../../../../frontend/timeline/roadmap-timeline.ts');
    this.#element = document.createElement('roadmap-timeline');
    this.#element.texts = { locale: 'en-GB', firstDay: 1, texts: textsInEnglish() };
    this.#element.src = 'live/roadmaps/r1';
    this.#element.style.cssText = 'position: absolute; inset: 0';
    host.append(this.#element);
    await this.#element.updateComplete;
  }

  prepare(plan: BenchPlan): void {
    this.#snapshot = snapshotOf(plan);
    server.keep(this.#snapshot);
  }

  load(): void {
    server.serve(this.#snapshot!);
  }

  bars(): Iterable<HTMLElement> {
    return this.#root.querySelectorAll<HTMLElement>('.bars .bar');
  }

  idOf(bar: HTMLElement): string | null {
    return bar.dataset['item'] ?? null;
  }

  zoomTo(pxPerDay: number, left: Day): void {
    const { scale } = this.#element;
    this.#element.zoomBy(pxPerDay / scale.pxPerDay);
    void this.#element.updateComplete.then(() => {
      this.#element.scrollPlan(this.#element.scale.x(left) - this.#viewport.scrollLeft, 0);
    });
  }

  showBorder(): void {
    const lane = this.#element.layout.lanes[1];
    this.#element.scrollPlan(0, lane.top - this.#viewport.clientHeight / 2 - this.#viewport.scrollTop);
  }

  dragged(): Element | null {
    return this.#root.querySelector('.ghosts > *');
  }

  receive({ id, start, end, lane }: Move): void {
    server.set(id, { start: isoOf(start), end: isoOf(end), stage: `s${lane >> 1}` });
  }

  get #root(): ShadowRoot {
    return this.#element.shadowRoot!;
  }

  get #viewport(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('.viewport')!;
  }
}
