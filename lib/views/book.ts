// In: the living records, again after every change. Out: their rows, of which all that did not change stay the same objects.
import type { LedgerRecord } from '../store/records.ts';
import { type LedgerRow, type Naming, rowOf } from './rows.ts';

/** All rows at one moment, in the order of keeping, and what came and went since the moment before. */
export interface Book {
  readonly rows: readonly LedgerRow[];
  readonly byId: ReadonlyMap<string, LedgerRow>;
  /** What it was made from; null for the first, or where too much changed to follow. */
  readonly before: {
    readonly book: WeakRef<Book>;
    readonly came: readonly LedgerRow[];
    readonly went: ReadonlySet<LedgerRow>;
  } | null;
}

/** With more changes than this, everything that follows from the rows is made anew. */
const followed = 2000;

/** The order of keeping: the oldest first; of one instant, by id. */
export function byKeeping(a: LedgerRecord, b: LedgerRecord): number {
  return a.keptAt < b.keptAt ? -1 : a.keptAt > b.keptAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Makes the rows of all records. Where the book before is given, a change of one record among 50,000 costs a walk along
 * the list and no more: everything in front of it and behind it is taken over.
 *
 * @param records in any order; quickest in the order of keeping
 */
export function openBook(records: readonly LedgerRecord[], naming: Naming, before: Book | null = null): Book {
  const sorted = isInOrder(records) ? records : records.toSorted(byKeeping);
  const old = before?.rows ?? [];
  const most = Math.min(sorted.length, old.length);
  let head = 0;
  while (head < most && old[head]?.record === sorted[head]) head++;
  if (before !== null && head === sorted.length && head === old.length) return before;
  // Rows behind the change keep their numbers only where none came or went.
  let tail = 0;
  const isSameLength = sorted.length === old.length;
  if (isSameLength)
    while (tail < most - head && old[old.length - 1 - tail]?.record === sorted[sorted.length - 1 - tail]) tail++;
  const rows = old.slice(0, head);
  for (let at = head; at < sorted.length - tail; at++) {
    const record = sorted[at];
    if (record === undefined) break;
    const known = before?.byId.get(record.id);
    if (known?.record === record) rows.push(known.no === at + 1 ? known : { ...known, no: at + 1 });
    else rows.push(rowOf(record, at + 1, naming));
  }
  for (let at = old.length - tail; at < old.length; at++) rows.push(old[at] as LedgerRow);
  const went = new Set(old.slice(head, old.length - tail));
  const came = rows.slice(head, rows.length - tail).filter((row) => !went.delete(row));
  const isFollowed = before !== null && came.length + went.size <= followed;
  const byId = isFollowed ? patched(before.byId, came, went) : new Map(rows.map((row) => [row.id, row]));
  return { rows, byId, before: isFollowed ? { book: new WeakRef(before), came, went } : null };
}

/** Opens one book after the other, each with the help of the one before. */
export function bookkeeper(naming: Naming): (records: readonly LedgerRecord[]) => Book {
  let last: Book | null = null;
  return (records) => {
    last = openBook(records, naming, last);
    return last;
  };
}

function isInOrder(records: readonly LedgerRecord[]): boolean {
  for (let at = 1; at < records.length; at++) {
    const [one, next] = [records[at - 1], records[at]];
    if (one !== undefined && next !== undefined && byKeeping(one, next) > 0) return false;
  }
  return true;
}

/** The same map brought up to date: books are read through the newest only, and copying 50,000 keys costs 10 ms. */
function patched(
  map: ReadonlyMap<string, LedgerRow>,
  came: readonly LedgerRow[],
  went: ReadonlySet<LedgerRow>,
): ReadonlyMap<string, LedgerRow> {
  const own = map as Map<string, LedgerRow>;
  for (const row of went) own.delete(row.id);
  for (const row of came) own.set(row.id, row);
  return own;
}
