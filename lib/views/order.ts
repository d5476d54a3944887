// In: the book and a column. Out: its rows in that order; after a small change by putting the changed rows in their places.
import type { Verdict } from '../core/assess.ts';
import type { Book } from './book.ts';
import type { Query, SortColumn } from './query.ts';
import type { LedgerRow } from './rows.ts';

/** What the order needs to know of words: how they compare, and what a row's cells say. */
export interface Spelling {
  compare(a: string, b: string): number;
  verdictsByRank: readonly Verdict[];
  goodsName(key: string): string;
}

/** Orders of a book by column; a book that nobody holds any more takes its own along. */
const known = new WeakMap<Book, Map<string, readonly LedgerRow[]>>();

/** All rows in the order asked for. Rows without a value in the column go last, whichever way it is sorted. */
export function inOrder(book: Book, sort: Query['sort'], spelling: Spelling): readonly LedgerRow[] {
  const name = `${sort.isDescending ? '-' : ''}${sort.column}`;
  const orders = known.get(book) ?? new Map<string, readonly LedgerRow[]>();
  known.set(book, orders);
  const found = orders.get(name);
  if (found !== undefined) return found;
  const compare = comparison(sort, spelling);
  const older = book.before?.book.deref();
  const last = older && known.get(older)?.get(name);
  const made = last && book.before ? merged(last, book.before, compare) : book.rows.toSorted(compare);
  orders.set(name, made);
  return made;
}

function merged(
  last: readonly LedgerRow[],
  { came, went }: NonNullable<Book['before']>,
  compare: (a: LedgerRow, b: LedgerRow) => number,
): LedgerRow[] {
  const fresh = came.toSorted(compare);
  const rows: LedgerRow[] = [];
  let at = 0;
  for (const row of last) {
    if (went.has(row)) continue;
    for (let next = fresh[at]; next !== undefined && compare(next, row) < 0; next = fresh[++at]) rows.push(next);
    rows.push(row);
  }
  for (const row of fresh.slice(at)) rows.push(row);
  return rows;
}

type Value = string | number | undefined;

function comparison(
  { column, isDescending }: Query['sort'],
  spelling: Spelling,
): (a: LedgerRow, b: LedgerRow) => number {
  const value = values(spelling)[column];
  const turn = isDescending ? -1 : 1;
  const compare = comparesWords(column) ? cached(spelling.compare) : plain;
  return (a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === second) return a.no - b.no;
    if (first === undefined || second === undefined) return first === undefined ? 1 : -1;
    const order =
      typeof first === 'number' && typeof second === 'number' ? first - second : compare(String(first), String(second));
    return order === 0 ? a.no - b.no : turn * order;
  };
}

/** Columns that hold words of a language; the others compare as they stand. */
function comparesWords(column: SortColumn): boolean {
  return column === 'goods' || column === 'way' || column === 'saidBy' || column === 'site';
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Words repeat thousands of times and a collator takes its time, so each pair is compared once. */
function cached(compare: (a: string, b: string) => number): (a: string, b: string) => number {
  const places = new Map<string, Map<string, number>>();
  return (a, b) => {
    let row = places.get(a);
    if (row === undefined) {
      row = new Map();
      places.set(a, row);
    }
    let order = row.get(b);
    if (order === undefined) {
      order = compare(a, b);
      row.set(b, order);
    }
    return order;
  };
}

function values({ verdictsByRank, goodsName }: Spelling): Record<SortColumn, (row: LedgerRow) => Value> {
  return {
    no: (row) => row.no,
    event: (row) => row.from ?? row.to ?? undefined,
    goods: (row) =>
      row.verdict === null ? undefined : `${verdictsByRank.indexOf(row.verdict)} ${goodsName(row.goods[0] ?? '')}`,
    way: (row) => row.crossings[0]?.name,
    saidBy: (row) => row.saidBy ?? undefined,
    state: (row) => row.state ?? undefined,
    published: (row) => row.record.source.published ?? undefined,
    site: (row) => (row.record.site === '' ? undefined : row.record.site),
    firmly: (row) => row.modality ?? undefined,
  };
}
