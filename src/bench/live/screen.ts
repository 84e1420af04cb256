/**
 * One open screen, as the server sees it: Vaadin's page with its push channel, and the roadmap's live channel, signed in. Says
 * what a browser would say; draws nothing.
 */
import { WebSocket } from 'ws';

/** A change as it came, and when it had been read, by `performance.now()`. */
export type OnChange = (edit: string, revision: number, at: number) => void;

const HEARTBEAT = 4_000;

interface Snapshot {
  readonly revision: number;
  readonly stages: readonly { readonly id: string }[];
  readonly items: readonly { readonly id: string }[];
}

interface Change {
  readonly edit: string;
  readonly revision: number;
}

export class Screen {
  /** The last revision that this screen knows. */
  revision = 0;
  /** How often a revision came that was not the next one. */
  outOfOrder = 0;
  #live: WebSocket | undefined;
  #push: WebSocket | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #cookies: Map<string, string>;
  readonly #address: URL;
  readonly #roadmap: string;
  #onChange: OnChange = () => undefined;

  /** @param signIn the cookie of a lasting sign-in; each screen gets a session of its own with it */
  constructor(address: string, roadmap: string, signIn: string) {
    this.#address = new URL(address);
    this.#roadmap = roadmap;
    this.#cookies = new Map([['common-horizon-sign-in', signIn]]);
  }

  set onChange(listener: OnChange) {
    this.#onChange = listener;
  }

  get #cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(new URL(path, this.#address), {
      ...init,
      headers: { cookie: this.#cookie, ...(init.headers as Record<string, string> | undefined) },
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';', 1)[0].split('=', 2);
      // A refreshed sign-in belongs to the browser it was given to; here many screens share one.
      if (name === 'JSESSIONID') this.#cookies.set(name, value);
    }
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }

  #socket(path: string): Promise<WebSocket> {
    const url = new URL(path, this.#address);
    url.protocol = 'ws:';
    const socket = new WebSocket(url, {
      headers: { cookie: this.#cookie, origin: this.#address.origin },
      perMessageDeflate: false,
    });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(socket));
      socket.once('error', reject);
    });
  }

  /** Opens the page as a browser does: its document, Vaadin's start, the way to the roadmap, push, snapshot, live channel. */
  async open(): Promise<void> {
    const path = `roadmap/${this.#roadmap}`;
    await (await this.#fetch(path)).text();
    const details = encodeURIComponent(
      JSON.stringify({
        'v-sw': '1920',
        'v-sh': '1080',
        'v-ww': '1920',
        'v-wh': '1080',
        'v-bw': '1920',
        'v-bh': '1080',
      }),
    );
    const start = (await (
      await this.#fetch(`?v-r=init&location=${path}&query=&v-browserDetails=${details}`)
    ).json()) as { appConfig: { 'v-uiId': number; uidl: Record<string, string> } };
    const { 'v-uiId': ui, uidl } = start.appConfig;
    const say = async (rpc: readonly object[], counter: number): Promise<void> => {
      const answer = await this.#fetch(`?v-r=uidl&v-uiId=${ui}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=UTF-8' },
        body: JSON.stringify({ csrfToken: uidl['Vaadin-Security-Key'], rpc, syncId: counter, clientId: counter }),
      });
      await answer.text();
    };
    const data = { route: path, query: '', appShellTitle: '', historyState: null, trigger: '' };
    await say([{ type: 'event', node: 1, event: 'ui-navigate', data }], 0);
    // As a browser, which tells when it has laid out the menus: the server need not keep the large answer any longer.
    await say([], 1);
    this.#push = await this.#socket(
      `VAADIN/push?v-r=push&v-uiId=${ui}&v-pushId=${uidl['Vaadin-Push-ID']}&X-Atmosphere-tracking-id=0` +
        '&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true' +
        '&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0',
    );
    this.revision = (await this.snapshot()).revision;
    await this.#goLive();
  }

  /** The plan as it stands. */
  async snapshot(): Promise<Snapshot> {
    return (await (await this.#fetch(`live/roadmaps/${this.#roadmap}/snapshot`)).json()) as Snapshot;
  }

  async #goLive(): Promise<void> {
    const live = (this.#live = await this.#socket(`live/roadmaps/${this.#roadmap}/socket`));
    const ready = new Promise<void>((resolve) => {
      live.on('message', (text: Buffer) => {
        const message = JSON.parse(text.toString()) as { t: string; changes?: Change[] };
        if (message.t === 'changes') this.#take(message.changes!);
        else if (message.t === 'ready') resolve();
        else if (message.t === 'refused') throw new Error(text.toString());
      });
    });
    this.say({ t: 'hello', revision: this.revision });
    await ready;
    this.say({ t: 'here', here: {} });
    this.#beat = setInterval(() => this.say({ t: 'here', here: {} }), HEARTBEAT);
  }

  #take(changes: readonly Change[]): void {
    for (const { edit, revision } of changes) {
      if (revision !== this.revision + 1) this.outOfOrder++;
      this.revision = revision;
      this.#onChange(edit, revision, performance.now());
    }
  }

  /** Says this over the live channel. */
  say(message: object): void {
    this.#live?.send(JSON.stringify(message));
  }

  close(): void {
    clearInterval(this.#beat);
    this.#live?.close();
    this.#push?.close();
  }
}
