import type { Change, Op, Person, ServerMessage, Snapshot } from './model.js';

/*
 * What comes from the wire is checked once, here, so that a message of another version or a proxy's error page can
 * never get half into the plan. Fields that are not known are let through: the server may be newer than this page.
 */

type Json = Record<string, unknown>;

/** The message in a WebSocket's text or, parsed already, in an HTTP body; undefined when it is not one. */
export function toServerMessage(value: unknown): ServerMessage | undefined {
  const message = typeof value === 'string' ? parse(value) : value;
  return isObject(message) && isServerMessage(message) ? message : undefined;
}

export function isSnapshot(value: unknown): value is Snapshot {
  return (
    isObject(value) &&
    Number.isInteger(value['revision']) &&
    [value['me'], value['csrf'], value['roadmap']].every(isObject) &&
    isPeople(value['people']) &&
    ['stages', 'horizons', 'items', 'links'].every((table) => isArrayOf(value[table], hasId))
  );
}

export function isPeople(value: unknown): value is Person[] {
  return isArrayOf(value, hasId);
}

function isServerMessage(message: Json): message is Json & ServerMessage {
  switch (message['t']) {
    case 'changes':
      return isArrayOf(message['changes'], isChange);
    case 'ready':
      return Number.isInteger(message['revision']);
    case 'accepted':
      return typeof message['edit'] === 'string' && Number.isInteger(message['revision']);
    case 'refused':
      return typeof message['edit'] === 'string' && isRefusal(message['refusal']);
    case 'access':
      return ['owner', 'edit', 'view'].includes(message['access'] as string);
    case 'who':
      return isArrayOf(message['who'], isPresentOrGone);
    case 'error':
      return typeof message['message'] === 'string';
    case 'resync':
    case 'gone':
    case 'pong':
      return true;
    default:
      return false;
  }
}

function isPresentOrGone(value: unknown): boolean {
  if (!isObject(value) || !hasId(value['person'])) return false;
  const { selected, moving, typing, view } = value;
  const moved = (one: unknown): boolean => isObject(one) && typeof one['item'] === 'string';
  return (
    (selected === undefined || isArrayOf(selected, (one) => typeof one === 'string')) &&
    (moving === undefined || isArrayOf(moving, moved)) &&
    [typing, view].every((one) => one === undefined || isObject(one)) &&
    (view === undefined || typeof (view as Json)['query'] === 'string')
  );
}

function isRefusal(value: unknown): boolean {
  return isObject(value) && typeof value['reason'] === 'string' && typeof value['message'] === 'string';
}

function isChange(value: unknown): value is Change {
  return (
    isObject(value) &&
    Number.isInteger(value['revision']) &&
    [value['edit'], value['by'], value['at']].every((one) => typeof one === 'string') &&
    isArrayOf(value['ops'], isOp)
  );
}

function isOp(value: unknown): value is Op {
  return (
    isObject(value) &&
    ['add', 'set', 'remove'].includes(value['op'] as string) &&
    typeof value['type'] === 'string' &&
    hasId(value) &&
    [value['from'], value['to']].every(isFieldsOrAbsent)
  );
}

function isFieldsOrAbsent(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (isObject(value) && Object.values(value).every((one) => one === null || typeof one === 'string'))
  );
}

function hasId(value: unknown): boolean {
  return isObject(value) && typeof value['id'] === 'string';
}

function isArrayOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
