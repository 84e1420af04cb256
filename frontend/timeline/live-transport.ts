import type { Edit, Here, ServerMessage } from './model.js';

/** Why a way to the server ended, or could not be taken: try again, sign in again, or never again. */
export type Failure = 'unreachable' | 'signed-out' | 'gone';

/** One way to the server, from its start until it ends; then a new one is made. */
export interface Transport {
  /** Whether the server was heard lately: one that was silent for longer than it may be has slept, or is dead. */
  readonly isTrusted: boolean;
  /** Asks for everything after this revision; answered by `changes` and then `ready`. */
  hello(revision: number): void;
  send(edit: Edit): void;
  /** Tells what the person does here. May get lost. */
  tell(here: Here): void;
  /** Ends it without a word to the listener. */
  close(): void;
}

export interface TransportListener {
  /** The way is open: time for `hello`. */
  opened(): void;
  message(message: ServerMessage): void;
  /** Something came that is no message; it was left out. */
  malformed(what: unknown): void;
  /**
   * It has ended by itself.
   *
   * @param failure `session-over`: the signed-in session that it belonged to has ended; there may be another one
   * @param heard whether anything ever came from the server on it
   */
  closed(failure: Failure | 'session-over', heard: boolean): void;
}

/** How long an answer may take before the other side counts as not there. */
export const ANSWER_TIMEOUT = 8_000;
