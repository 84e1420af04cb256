import { HttpFailure, type LiveHttp } from './live-http.js';
import { toServerMessage } from './live-messages.js';
import type { Transport, TransportListener } from './live-transport.js';
import type { Edit, Here } from './model.js';
import { newId } from './new-id.js';

/** At least this long between two polls: a proxy that answers at once by itself must not be asked in a tight loop. */
const PAUSE = 200;
/** A poll is held for up to 25 s. */
const TRUSTED_SILENCE = 45_000;
/** Tells this page from the person's others. */
const SCREEN = newId();

/** The live channel over plain HTTP, where a proxy stops WebSockets: edits are posted one by one, changes polled. */
export class LivePolling implements Transport {
  private heardAt = Date.now();
  private readonly ended = new AbortController();
  private poll = new AbortController();
  private sending: Promise<void> = Promise.resolve();
  private telling = false;
  private untold: Here | undefined;

  /** @param revision the revision up to which the changes have been taken in by now */
  constructor(
    private readonly http: LiveHttp,
    private readonly revision: () => number,
    private readonly listener: TransportListener,
  ) {
    queueMicrotask(() => this.unlessEnded(() => listener.opened()));
  }

  get isTrusted(): boolean {
    return Date.now() - this.heardAt <= TRUSTED_SILENCE;
  }

  hello(): void {
    this.poll.abort();
    this.poll = new AbortController();
    const { signal } = this.poll;
    void this.guard(this.follow(signal), signal);
  }

  send(edit: Edit): void {
    this.sending = this.sending.then(() => this.guard(this.post(edit), this.ended.signal));
  }

  /** One request at a time; what comes meanwhile waits, the latest of it. Nobody misses what a request that fails was to tell. */
  tell(here: Here): void {
    this.untold = here;
    if (!this.telling) {
      this.telling = true;
      void this.tellAll().finally(() => (this.telling = false));
    }
  }

  private async tellAll(): Promise<void> {
    while (this.untold && !this.ended.signal.aborted) {
      const here = this.untold;
      this.untold = undefined;
      await this.http.tell(SCREEN, here).then(
        (answer) => this.unlessEnded(() => this.deliver(answer)),
        () => undefined,
      );
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  close(): void {
    this.ended.abort();
    this.poll.abort();
  }

  private async post(edit: Edit): Promise<void> {
    const answer = await this.http.post(edit, this.ended.signal);
    this.heardAt = Date.now();
    this.unlessEnded(() => this.listener.message(answer));
  }

  /** A poll waits when there is nothing new; so the snapshot, which does not, tells how far there is to catch up. */
  private async follow(stop: AbortSignal): Promise<void> {
    const { revision: target } = await this.http.snapshot(stop);
    this.heardAt = Date.now();
    let ready = false;
    while (!stop.aborted) {
      if (!ready && this.revision() >= target) {
        ready = true;
        this.listener.message({ t: 'ready', revision: this.revision() });
      }
      const messages = await this.http.changes(this.revision(), stop);
      this.heardAt = Date.now();
      for (const message of messages) {
        // A message can lead to another hello, which takes it from here.
        if (!stop.aborted) {
          this.deliver(message);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  private deliver(value: unknown): void {
    const message = toServerMessage(value);
    if (message) {
      this.listener.message(message);
    } else {
      this.listener.malformed(value);
    }
  }

  /** @param signal once it is aborted, a failure is our own doing */
  private async guard(work: Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!signal.aborted) {
        this.close();
        this.listener.closed(error instanceof HttpFailure ? error.failure : 'unreachable', true);
      }
    }
  }

  private unlessEnded(action: () => void): void {
    if (!this.ended.signal.aborted) {
      action();
    }
  }
}
