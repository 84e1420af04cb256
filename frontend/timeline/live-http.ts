import { isPeople, isSnapshot, toServerMessage } from './live-messages.js';
import type { Failure } from './live-transport.js';
import { TEXT } from './messages.js';
import type { Edit, Here, Person, ServerMessage, Snapshot } from './model.js';

const REQUEST_TIMEOUT = 30_000;
/** The server holds a poll for up to 25 s. */
const POLL_TIMEOUT = 40_000;

/** A request that brought no answer to use. */
export class HttpFailure extends Error {
  /** @param told what the server says to the person; undefined when nothing */
  constructor(
    readonly failure: Failure,
    readonly told?: string,
  ) {
    super(told ?? `The server's answer: ${failure}`);
  }
}

/** The roadmap's addresses over plain HTTP. Every method throws `HttpFailure` and nothing else, aborting included. */
export class LiveHttp {
  private csrf: Snapshot['csrf'] | undefined;

  constructor(
    /** The roadmap's address, with a slash at its end. */
    private readonly base: URL,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  async snapshot(signal?: AbortSignal): Promise<Snapshot> {
    const snapshot = await this.json('snapshot', { cache: 'no-cache' }, REQUEST_TIMEOUT, signal);
    if (!isSnapshot(snapshot)) {
      throw new HttpFailure('unreachable');
    }
    this.csrf = snapshot.csrf;
    return snapshot;
  }

  async people(signal?: AbortSignal): Promise<Person[]> {
    const people = await this.json('people', { cache: 'no-cache' }, REQUEST_TIMEOUT, signal);
    if (!isPeople(people)) {
      throw new HttpFailure('unreachable');
    }
    return people;
  }

  /** Waits for changes after this revision. Gives each message, and whatever else came in place of one as it is. */
  async changes(since: number, signal: AbortSignal): Promise<unknown[]> {
    const messages = await this.json(`changes?since=${since}`, { cache: 'no-store' }, POLL_TIMEOUT, signal);
    return Array.isArray(messages) ? (messages as unknown[]) : [messages];
  }

  /** Sends an edit and gives its answer; one that the server cannot read at all comes back refused. */
  async post(edit: Edit, signal: AbortSignal): Promise<ServerMessage> {
    let response = await this.postOnce(edit, signal);
    if (response.status === 403) {
      // Most likely the token is from before a restart; if it is the session, the snapshot says so.
      await this.snapshot(signal);
      response = await this.postOnce(edit, signal);
    }
    const answer = toServerMessage(await response.json().catch(() => undefined));
    if (answer?.t === 'accepted' || answer?.t === 'refused') {
      return answer;
    }
    const failure = failureOf(response);
    if (isEditsFault(response.status)) {
      return { t: 'refused', edit: edit.id, refusal: { reason: 'invalid', message: TEXT.unreadable } };
    }
    throw new HttpFailure(failure ?? 'unreachable');
  }

  /** Tells what is done on this screen, and gives who else is here, as it came. */
  tell(screen: string, here: Here): Promise<unknown> {
    return this.ask('POST', `here?screen=${screen}`, here);
  }

  /**
   * Asks for something that stands beside the plan, and gives the answer as JSON; undefined when it has no body.
   *
   * @param body sent as JSON; with it or without, the request carries the token against forgery
   * @throws HttpFailure also when the server understood and declined; `told` then says why
   */
  async ask(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    let response = await this.send(method, path, body);
    if (response.status === 403) {
      await this.snapshot();
      response = await this.send(method, path, body);
    }
    const failure = failureOf(response);
    const answer: unknown = await response.json().catch(() => undefined);
    if (!failure) {
      return answer;
    }
    const message = (answer as { message?: unknown } | undefined)?.message;
    throw new HttpFailure(failure, isEditsFault(response.status) && typeof message === 'string' ? message : undefined);
  }

  private postOnce(edit: Edit, signal: AbortSignal): Promise<Response> {
    return this.send('POST', 'edits', edit, signal);
  }

  private send(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
    if (this.csrf) {
      headers[this.csrf.header] = this.csrf.token;
    }
    const sent = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return this.request(path, sent, REQUEST_TIMEOUT, signal);
  }

  private async json(path: string, init: RequestInit, timeout: number, signal?: AbortSignal): Promise<unknown> {
    const response = await this.request(path, init, timeout, signal);
    const failure = failureOf(response);
    if (failure) {
      throw new HttpFailure(failure);
    }
    return response.json().catch(() => {
      throw new HttpFailure('unreachable');
    });
  }

  private async request(path: string, init: RequestInit, timeout: number, signal?: AbortSignal): Promise<Response> {
    const aborter = new AbortController();
    const abort = () => aborter.abort();
    const timer = setTimeout(abort, timeout);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) {
      abort();
    }
    try {
      // A redirect would lead to the sign-in page, maybe on another host: it is an answer, not to be followed.
      const sent: RequestInit = { credentials: 'same-origin', redirect: 'manual', signal: aborter.signal, ...init };
      const accept = { Accept: 'application/json', ...(init.headers as Record<string, string> | undefined) };
      return await this.fetch(new URL(path, this.base), { ...sent, headers: accept });
    } catch {
      throw new HttpFailure('unreachable');
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }
}

function failureOf(response: Response): Failure | undefined {
  const { status, type, ok } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400) || status === 401 || status === 403) {
    return 'signed-out';
  }
  if (status === 404 || status === 410) {
    return 'gone';
  }
  return ok ? undefined : 'unreachable';
}

/** Not to be read, too large, or not to be done: the same edit would fail again. */
function isEditsFault(status: number): boolean {
  return [400, 413, 415, 422].includes(status);
}
