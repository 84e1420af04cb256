import type { ClientMessage, Edit, ServerMessage } from '../../../../frontend/timeline/model.js';
import { CSRF, type ModelServer } from './model-server.js';

/** One WebSocket of the page, seen from the server's side: what it got, and what a test makes it say. */
export class FakeSocket {
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly got: ClientMessage[] = [];

  constructor(readonly url: string) {}

  send(text: string): void {
    this.got.push(JSON.parse(text) as ClientMessage);
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  say(...messages: ServerMessage[]): void {
    messages.forEach((message) => this.sayRaw(JSON.stringify(message)));
  }

  sayRaw(data: unknown): void {
    this.onmessage?.({ data });
  }

  break(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  /** The edits that it got. */
  get edits(): Edit[] {
    return this.got.flatMap((message) => (message.t === 'edit' ? message.edit : []));
  }

  /** The revisions of the hellos that it got. */
  get hellos(): number[] {
    return this.got.flatMap((message) => (message.t === 'hello' ? message.revision : []));
  }
}

type Answer = { status: number; body?: unknown; type?: string };

/** The server's HTTP side, and the way there: a test can take it down, sign the person out, or hold polls. */
export class FakeNet {
  readonly sockets: FakeSocket[] = [];
  readonly requests: { path: string; method: string; headers: Record<string, string> }[] = [];
  /** Answers instead of the server; throws for "no way there"; undefined lets the request through. */
  intercept: (path: string) => Answer | undefined = () => undefined;
  /** Every new socket fails at once. */
  refusesSockets = false;
  private readonly polls = new Set<() => void>();

  constructor(
    private readonly server: ModelServer,
    private readonly me: string,
  ) {}

  get socket(): FakeSocket {
    return this.sockets.at(-1)!;
  }

  count(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  /** Lets waiting polls see what is new. */
  wakePolls(): void {
    this.polls.forEach((wake) => wake());
  }

  readonly deps = {
    random: () => 0,
    WebSocket: this.socketClass() as unknown as new (url: string) => WebSocket,
    fetch: (async (input: URL, init: RequestInit = {}) => {
      const path = input.pathname.replace('/live/r1/', '');
      const headers = init.headers as Record<string, string>;
      this.requests.push({ path, method: init.method ?? 'GET', headers });
      const answer = this.intercept(path) ?? (await this.answer(path, input, init));
      const { status, body, type = 'basic' } = answer;
      const ok = status >= 200 && status < 300;
      return { status, ok, type, json: () => Promise.resolve(structuredClone(body)) };
    }) as unknown as typeof fetch,
  };

  private socketClass() {
    const onNew = (socket: FakeSocket) => {
      this.sockets.push(socket);
      if (this.refusesSockets) {
        setTimeout(() => socket.break());
      }
    };
    return class extends FakeSocket {
      constructor(url: string) {
        super(url);
        onNew(this);
      }
    };
  }

  private async answer(path: string, url: URL, init: RequestInit): Promise<Answer> {
    if (path === 'snapshot') {
      return { status: 200, body: this.server.snapshot(this.me) };
    }
    if (path === 'people') {
      return { status: 200, body: [{ id: 'ivan', name: 'Ivan Petrov', initials: 'IP', side: 'it' }] };
    }
    if (path === 'changes') {
      const since = Number(url.searchParams.get('since'));
      await this.somethingAfter(since, init.signal!);
      return { status: 200, body: [{ t: 'changes', changes: this.server.since(since) }] };
    }
    const token = (init.headers as Record<string, string>)[CSRF.header];
    return token === CSRF.token
      ? { status: 200, body: this.server.apply(JSON.parse(init.body as string) as Edit, this.me) }
      : { status: 403 };
  }

  private somethingAfter(since: number, signal: AbortSignal): Promise<void> {
    if (this.server.revision > since) {
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      this.polls.add(resolve);
      setTimeout(resolve, 25_000);
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  }
}
