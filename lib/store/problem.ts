// In: whatever a write threw. Out: the problem in the words of messages.ts.
import type { Ack, Problem } from '../messages.ts';

/** Thrown by every write to a ledger that a newer version has written. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
}

/**
 * Names the problem behind an error of the store. Browsers report a full disk as an aborted transaction with the cause
 * inside (dexie#776), and Firefox without history refuses to open a database at all (uBlock#2925), so the whole chain
 * of `inner`, `cause` and bulk failures is looked at.
 */
export function problemOf(error: unknown): Problem {
  const names = namesIn(error);
  if (names.has('ReadOnlyError')) return 'read-only';
  if (names.has('ChangedSinceError')) return 'changed-since';
  if (names.has('NotFoundError')) return 'not-found';
  if (names.has('QuotaExceededError')) return 'disk-full';
  if (names.has('MissingAPIError') || names.has('SecurityError')) return 'storage-off';
  const opening = names.has('OpenFailedError') || names.has('DatabaseClosedError');
  // InvalidStateError is Firefox's answer to open() where nothing may be stored; elsewhere it means other things.
  if (opening && names.has('InvalidStateError')) return 'storage-off';
  return 'failed';
}

/** Waits for a write and answers in the shape that crosses the walls; never rejects. */
export async function ackOf(write: PromiseLike<unknown>): Promise<Ack> {
  try {
    await write;
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error), detail: error instanceof Error ? error.message : String(error) };
  }
}

function namesIn(error: unknown): Set<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const open: unknown[] = [error];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if ('name' in next && typeof next.name === 'string') names.add(next.name);
    if ('inner' in next) open.push(next.inner);
    if ('cause' in next) open.push(next.cause);
    if ('failures' in next && Array.isArray(next.failures)) open.push(...next.failures);
  }
  return names;
}
