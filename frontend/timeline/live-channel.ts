import { HttpFailure, LiveHttp } from './live-http.js';
import { LivePolling } from './live-polling.js';
import { LiveSocket } from './live-socket.js';
import { ANSWER_TIMEOUT, type Failure, type Transport, type TransportListener } from './live-transport.js';
import type { Edit, Here, ServerMessage } from './model.js';
import type { PlanStore } from './plan-store.js';

/**
 * `connecting`: on the way, edits wait; `live`: what is done here is stored at once; `offline`: this machine has no
 * network, edits wait; `signed-out`: somebody has to sign in, edits wait; `gone`: there is no such roadmap, or not for
 * this person. In every state but `live` and `gone` it goes on by itself when it can.
 */
export type LiveState = 'connecting' | 'live' | 'offline' | 'signed-out' | 'gone';

/** Hears and tells who is here, on whatever way to the server there is. */
export interface PresenceLink {
  /** There is a way to the server: from now on things can be told. */
  opened(tell: (here: Here) => void): void;
  heard(message: ServerMessage & { t: 'who' }): void;
  /** There is none just now. */
  closed(): void;
}

/** What the browser provides; for tests. Timers are the global ones. */
export interface LiveDeps {
  fetch: typeof globalThis.fetch;
  WebSocket: new (url: string) => WebSocket;
  /** From 0 to below 1; spreads the reconnects of many screens. */
  random: () => number;
  presence: PresenceLink | undefined;
}

const FIRST_DELAY = 250;
const LONGEST_DELAY = 10_000;
/** So many sockets have to fail, while plain HTTP works, before it is taken instead. */
const FAILURES_BEFORE_POLLING = 2;
const TRY_SOCKET_AGAIN = 60_000;
/** An edit that a freeze has turned away is not sent again sooner: word of the freeze is on its way. */
const AFTER_FREEZE = 1_000;

/**
 * Keeps a `PlanStore` of one mind with the server: catches up, sends what the store has pending, takes in what others
 * do, and comes back by itself after whatever interrupts it. Knows nothing of what is in a plan.
 */
export class LiveChannel {
  /** The roadmap's addresses over plain HTTP, for what stands beside the plan. */
  readonly http: LiveHttp;
  private readonly deps: LiveDeps;
  private readonly base: URL;
  private state: LiveState | undefined;
  private running = false;
  private loaded = false;
  /** Aborted with `disconnect`, so that no answer to an old question is taken. */
  private session = new AbortController();
  private transport: Transport | undefined;
  /** While polling: a socket that is being tried. */
  private trial: Transport | undefined;
  private polling = false;
  private socketFailures = 0;
  private attempts = 0;
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private trialTimer: ReturnType<typeof setTimeout> | undefined;
  private readyTimer: ReturnType<typeof setTimeout> | undefined;
  private caughtUp = false;
  private helloRevision = -1;
  private sent = new Set<string>();
  private readonly peopleAskedFor = new Set<string>();

  /**
   * @param src the roadmap's address, relative to the document's base
   * @param onState told each new state, the first one while `connect` runs
   */
  constructor(
    src: string,
    private readonly store: PlanStore,
    private readonly onState: (state: LiveState) => void,
    deps: Partial<LiveDeps> = {},
  ) {
    this.deps = {
      fetch: (input, init) => globalThis.fetch(input, init),
      WebSocket: globalThis.WebSocket,
      random: Math.random,
      presence: undefined,
      ...deps,
    };
    this.base = new URL(src.endsWith('/') ? src : `${src}/`, document.baseURI);
    this.http = new LiveHttp(this.base, this.deps.fetch);
  }

  /** Starts, or starts again after `disconnect`: from the revision that the store has. */
  connect(): void {
    if (this.running) {
      return;
    }
    this.running = true;
    this.session = new AbortController();
    this.attempts = 0;
    const { signal } = this.session;
    window.addEventListener('online', this.wake, { signal });
    window.addEventListener('pageshow', this.wake, { signal });
    window.addEventListener('offline', this.onOffline, { signal });
    document.addEventListener('visibilitychange', this.onVisibility, { signal });
    this.setState(this.idleState());
    this.attempt();
  }

  /** Lets go of the server at once. Edits that were not answered stay in the store. */
  disconnect(): void {
    this.running = false;
    this.busy = false;
    this.session.abort();
    clearTimeout(this.timer);
    clearTimeout(this.trialTimer);
    this.trialTimer = undefined;
    this.trial?.close();
    this.trial = undefined;
    this.dropTransport();
    this.state = undefined;
  }

  /**
   * Sends an edit that was proposed to the store: now, or as soon as the screen has caught up and the edits that it
   * builds on are answered.
   */
  send(edit: Edit): void {
    if (this.store.pending.some((one) => one.id === edit.id)) {
      this.flush();
    }
  }

  private attempt(): void {
    if (!this.running || this.busy || this.transport) {
      return;
    }
    clearTimeout(this.timer);
    this.busy = true;
    const { signal } = this.session;
    this.prepare(signal)
      .then(() => {
        if (!signal.aborted) {
          this.busy = false;
          if (!this.transport) {
            this.open();
          }
        }
      })
      .catch((error: unknown) => {
        if (!signal.aborted) {
          this.busy = false;
          this.giveUp(error instanceof HttpFailure ? error.failure : 'unreachable');
        }
      });
  }

  private async prepare(signal: AbortSignal): Promise<void> {
    if (!this.loaded) {
      await this.loadSnapshot(signal);
    } else if (!navigator.onLine) {
      // A browser may well say "offline" on the very machine that the server runs on.
      await this.http.people(signal);
    }
  }

  private async loadSnapshot(signal: AbortSignal): Promise<void> {
    const snapshot = await this.http.snapshot(signal);
    if (!signal.aborted) {
      this.loaded = true;
      this.peopleAskedFor.clear();
      this.store.load(snapshot);
    }
  }

  private open(): void {
    if (this.polling) {
      this.use((listener) => new LivePolling(this.http, () => this.store.revision, listener));
      this.scheduleTrial();
    } else {
      this.use((listener) => this.socket(listener));
    }
  }

  private socket(listener: TransportListener): LiveSocket {
    const url = new URL('socket', this.base);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return new LiveSocket(url, this.deps.WebSocket, listener);
  }

  private use(make: (listener: TransportListener) => Transport): void {
    this.dropTransport();
    this.transport = make({
      opened: () => this.hello(),
      message: (message) => this.handle(message),
      malformed: (what) => this.onMalformed(what),
      closed: (failure, heard) => this.onClosed(failure, heard),
    });
  }

  private dropTransport(): void {
    this.transport?.close();
    this.transport = undefined;
    this.caughtUp = false;
    this.helloRevision = -1;
    this.sent = new Set();
    clearTimeout(this.readyTimer);
    this.deps.presence?.closed();
  }

  private onClosed(failure: Failure | 'session-over', heard: boolean): void {
    const wasPolling = this.polling;
    this.dropTransport();
    if (failure === 'session-over') {
      this.loaded = false;
      this.giveUp('unreachable');
      return;
    }
    if (failure !== 'unreachable' || wasPolling) {
      this.giveUp(failure);
      return;
    }
    this.setState(this.idleState());
    this.probe(heard);
  }

  /** Plain HTTP tells what a failed socket cannot: signed out, gone, or a proxy that stops WebSockets. */
  private probe(socketWasHeard: boolean): void {
    const { signal } = this.session;
    this.busy = true;
    const done = (next: () => void) => {
      if (!signal.aborted) {
        this.busy = false;
        next();
      }
    };
    this.http.people(signal).then(
      (people) =>
        done(() => {
          this.store.addPeople(people);
          this.socketFailures = socketWasHeard ? 0 : this.socketFailures + 1;
          this.polling = this.socketFailures >= FAILURES_BEFORE_POLLING;
          this.retry(this.polling ? 0 : this.nextDelay());
        }),
      (error: HttpFailure) => done(() => this.giveUp(error.failure)),
    );
  }

  private giveUp(failure: Failure): void {
    if (failure === 'gone') {
      this.disconnect();
      this.setState('gone');
    } else if (failure === 'signed-out') {
      // Whoever signs in may be another person: then the plan and the pending edits are another person's too.
      this.loaded = false;
      this.setState('signed-out');
    } else {
      this.setState(this.idleState());
      this.retry(this.nextDelay());
    }
  }

  private retry(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.attempt(), delay);
  }

  private nextDelay(): number {
    const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.attempts);
    this.attempts += 1;
    return longest / 2 + (this.deps.random() * longest) / 2;
  }

  /** While edits are posted and polled for, a socket is tried now and then beside that, and taken when it opens. */
  private scheduleTrial(): void {
    if (this.trialTimer || this.trial) {
      return;
    }
    this.trialTimer = setTimeout(() => {
      this.trialTimer = undefined;
      if (!this.transport) {
        // Between two polls that work; the next one comes back here.
        return;
      }
      const listener: TransportListener = {
        opened: () => this.takeTrial(),
        message: (message) => this.handle(message),
        malformed: (what) => this.onMalformed(what),
        closed: (failure, heard) => {
          if (this.trial) {
            this.trial = undefined;
            this.scheduleTrial();
          } else {
            this.onClosed(failure, heard);
          }
        },
      };
      this.trial = this.socket(listener);
    }, TRY_SOCKET_AGAIN);
  }

  private takeTrial(): void {
    const { trial } = this;
    this.trial = undefined;
    if (!this.transport) {
      // Polling has broken off meanwhile, maybe for signing in: that comes first.
      trial?.close();
      return;
    }
    this.dropTransport();
    this.transport = trial;
    this.polling = false;
    this.hello();
  }

  /** Asks for what is missing. Until `ready` comes nothing is written. */
  private hello(): void {
    this.caughtUp = false;
    this.helloRevision = this.store.revision;
    this.transport?.hello(this.store.revision);
    clearTimeout(this.readyTimer);
    this.readyTimer = setTimeout(() => this.onClosedWhileWaiting(), 4 * ANSWER_TIMEOUT);
  }

  /** The other side is there but does not let us catch up: a new connection may do better. */
  private onClosedWhileWaiting(): void {
    this.transport?.close();
    this.onClosed('unreachable', false);
  }

  private handle(message: ServerMessage): void {
    switch (message.t) {
      case 'changes':
        // While catching up a gap is expected: what is missing is on its way, or `ready` shows that it is not.
        if (!this.store.receive(message.changes) && this.caughtUp) {
          this.hello();
        }
        this.askForPeople();
        break;
      case 'ready':
        this.onReady(message.revision);
        break;
      case 'accepted':
        this.store.accepted(message.edit, message.revision, message.note);
        break;
      case 'refused':
        if (message.refusal.reason === 'frozen') this.sendLater(message.edit);
        else this.store.refused(message.edit, message.refusal);
        break;
      case 'access':
        this.store.setAccess(message.access);
        break;
      case 'resync':
        this.resync();
        break;
      case 'gone':
        this.giveUp('gone');
        break;
      case 'who':
        this.deps.presence?.heard(message);
        return;
      case 'error':
        console.warn('The server did not understand a message of this page:', message.message);
        break;
      case 'pong':
        break;
    }
    this.flush();
  }

  private onReady(revision: number): void {
    clearTimeout(this.readyTimer);
    if (this.store.revision < revision) {
      if (this.store.revision > this.helloRevision) {
        this.hello();
      } else {
        this.resync();
      }
      return;
    }
    this.caughtUp = true;
    this.attempts = 0;
    this.socketFailures = 0;
    this.setState('live');
    this.deps.presence?.opened((here) => this.caughtUp && this.transport?.tell(here));
  }

  private resync(): void {
    this.caughtUp = false;
    clearTimeout(this.readyTimer);
    const { transport } = this;
    this.loadSnapshot(this.session.signal).then(
      () => {
        if (transport && transport === this.transport) {
          this.hello();
        }
      },
      (error: HttpFailure) => {
        if (transport && transport === this.transport) {
          this.loaded = false;
          this.dropTransport();
          this.giveUp(error.failure);
        }
      },
    );
  }

  private flush(): void {
    const { transport } = this;
    if (!transport || !this.caughtUp) {
      return;
    }
    const unsent = this.store.sendable.filter((edit) => !this.sent.has(edit.id));
    if (unsent.length > 0 && !transport.isTrusted) {
      this.hello();
      return;
    }
    for (const edit of unsent) {
      this.sent.add(edit.id);
      transport.send(edit);
    }
  }

  /** The edit waits with the others until the freeze is lifted. */
  private sendLater(editId: string): void {
    const { signal } = this.session;
    setTimeout(() => {
      this.sent.delete(editId);
      if (!signal.aborted) {
        this.flush();
      }
    }, AFTER_FREEZE);
  }

  private askForPeople(): void {
    const asked = this.peopleAskedFor;
    const missing = [...this.store.unknownPeople].filter((id) => !asked.has(id));
    if (missing.length === 0) {
      return;
    }
    missing.forEach((id) => asked.add(id));
    const { signal } = this.session;
    this.http.people(signal).then(
      (people) => !signal.aborted && this.store.addPeople(people),
      // The next change that names them asks again.
      () => missing.forEach((id) => asked.delete(id)),
    );
  }

  private onMalformed(what: unknown): void {
    console.warn('A message from the server could not be understood and was left out:', what);
  }

  /** The page is in use again: whatever waits for a timer is done now, and an open connection is put to the test. */
  private readonly wake = (): void => {
    this.attempts = 0;
    if (this.caughtUp) {
      this.hello();
    } else if (!this.transport) {
      this.attempt();
    }
  };

  private readonly onVisibility = (): void => {
    if (document.visibilityState === 'visible') {
      this.wake();
    }
  };

  private readonly onOffline = (): void => {
    this.dropTransport();
    this.setState('offline');
    if (!this.busy) {
      this.retry(this.nextDelay());
    }
  };

  private idleState(): LiveState {
    return navigator.onLine ? 'connecting' : 'offline';
  }

  private setState(state: LiveState): void {
    if (state !== this.state) {
      this.state = state;
      this.onState(state);
    }
  }
}
