import { toServerMessage } from './live-messages.js';
import { ANSWER_TIMEOUT, type Transport, type TransportListener } from './live-transport.js';
import type { ClientMessage, Edit, Here } from './model.js';

const OPEN_TIMEOUT = 10_000;
const PING_EVERY = 15_000;
const TRUSTED_SILENCE = PING_EVERY + ANSWER_TIMEOUT + 2_000;
/** "Policy violation": what a server says when it closes a socket because its session is over. */
const SESSION_OVER = 1008;

/** The live channel over a WebSocket. Notices by pings when the connection is only half there. */
export class LiveSocket implements Transport {
  private heardAt = Date.now();
  private readonly socket: WebSocket;
  private readonly openTimer: ReturnType<typeof setTimeout>;
  private pingTimer: ReturnType<typeof setInterval> | undefined;
  private answerTimer: ReturnType<typeof setTimeout> | undefined;
  private heard = false;
  private ended = false;

  constructor(
    url: URL,
    Socket: new (url: string) => WebSocket,
    private readonly listener: TransportListener,
  ) {
    this.openTimer = setTimeout(() => this.end(), OPEN_TIMEOUT);
    this.socket = new Socket(url.href);
    this.socket.onopen = () => this.onOpen();
    this.socket.onmessage = (event) => this.onMessage(event.data);
    this.socket.onerror = () => this.end();
    this.socket.onclose = ({ code }) => this.end(code);
  }

  get isTrusted(): boolean {
    return Date.now() - this.heardAt <= TRUSTED_SILENCE;
  }

  hello(revision: number): void {
    this.write({ t: 'hello', revision });
    this.expectAnswer();
  }

  send(edit: Edit): void {
    this.write({ t: 'edit', edit });
    this.expectAnswer();
  }

  tell(here: Here): void {
    this.write({ t: 'here', here });
  }

  close(): void {
    this.ended = true;
    clearTimeout(this.openTimer);
    clearTimeout(this.answerTimer);
    clearInterval(this.pingTimer);
    this.socket.close();
  }

  private onOpen(): void {
    if (this.ended) {
      return;
    }
    clearTimeout(this.openTimer);
    this.heardAt = Date.now();
    this.pingTimer = setInterval(() => {
      this.write({ t: 'ping' });
      this.expectAnswer();
    }, PING_EVERY);
    this.listener.opened();
  }

  private onMessage(data: unknown): void {
    if (this.ended) {
      return;
    }
    this.heard = true;
    this.heardAt = Date.now();
    clearTimeout(this.answerTimer);
    this.answerTimer = undefined;
    const message = toServerMessage(data);
    if (!message) {
      this.listener.malformed(data);
    } else if (message.t !== 'pong') {
      this.listener.message(message);
    }
  }

  /** Any message will do: it shows that the other side is there. */
  private expectAnswer(): void {
    this.answerTimer ??= setTimeout(() => this.end(), ANSWER_TIMEOUT);
  }

  private write(message: ClientMessage): void {
    if (this.socket.readyState === 1) {
      this.socket.send(JSON.stringify(message));
    }
  }

  private end(code?: number): void {
    if (!this.ended) {
      this.close();
      this.listener.closed(code === SESSION_OVER ? 'session-over' : 'unreachable', this.heard);
    }
  }
}
