import type { Edit, Op } from './model.js';

/** Where edits that were not yet answered wait, so that they survive a reload. Neither method may throw. */
export interface PendingStorage {
  /** What was written under this key last; null when nothing was. */
  read(key: string): string | null;
  /** Null removes the entry. */
  write(key: string, value: string | null): void;
}

/** The tab's own storage. Where the browser denies it or it is full, edits live as long as the page. */
export const tabStorage: PendingStorage = {
  read(key) {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      if (value === null) {
        sessionStorage.removeItem(key);
      } else {
        sessionStorage.setItem(key, value);
      }
    } catch {
      // Nothing is lost by this alone: the edits are still in memory and on their way.
    }
  },
};

/** The edits of a stored text, in order. A text that is not whole gives none: half an edit must never be sent. */
export function parseEdits(text: string | null): Edit[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(parsed) && parsed.every(isEdit) ? [...parsed] : [];
  } catch {
    return [];
  }
}

function isEdit(value: unknown): value is Edit {
  if (!isObject(value) || typeof value['id'] !== 'string' || !Number.isInteger(value['base'])) {
    return false;
  }
  const { ops, undo } = value;
  return undo === undefined ? Array.isArray(ops) && ops.every(isOp) : Number.isInteger(undo) && ops === undefined;
}

function isOp(value: unknown): value is Op {
  return (
    isObject(value) &&
    ['add', 'set', 'remove'].includes(value['op'] as string) &&
    typeof value['type'] === 'string' &&
    typeof value['id'] === 'string' &&
    [value['from'], value['to']].every((fields) => fields === undefined || isFields(fields))
  );
}

function isFields(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((one) => one === null || typeof one === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
