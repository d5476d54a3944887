// In: invented ledgers of several sizes. Out: what the ledger's table does at each change, by size: processor time, without a browser.

import { verdictsByRank } from '../../lib/store/facets.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { emptyAtlas } from '../../lib/views/atlas.ts';
import { type Book, openBook } from '../../lib/views/book.ts';
import { accountsOf } from '../../lib/views/events.ts';
import { find } from '../../lib/views/find.ts';
import { flowsOf } from '../../lib/views/flows.ts';
import { matrixOf } from '../../lib/views/matrix.ts';
import { inOrder, type Spelling } from '../../lib/views/order.ts';
import { plainQuery } from '../../lib/views/query.ts';
import { timelineOf } from '../../lib/views/timeline.ts';
import { manyRecords } from '../../tests/support/many-records.ts';
import { machine, markdownTable, writeSection } from './report.ts';

const naming = { atlas: emptyAtlas, tongue: 'en' } as const;
const { compare } = new Intl.Collator();
const spelling: Spelling = { compare, verdictsByRank, goodsName: (key) => key };
const sizes = [10_000, 50_000] as const;
const rounds = 15;

/** What a piece of work gives, and its processor time in ms. */
function timed<T>(work: () => T): { readonly value: T; readonly time: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, time: (user + system) / 1000 };
}

const cost = (work: () => unknown) => timed(work).time;

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

const openNext = (records: readonly LedgerRecord[], before: Book | null) =>
  timed(() => openBook(records, naming, before));

/** One entry after the other is confirmed: rows, order and filters as the page works them out, each with the one before. */
function changes(records: readonly LedgerRecord[], first: Book): { book: number; order: number; find: number } {
  const times = { book: [] as number[], order: [] as number[], find: [] as number[] };
  let now = records;
  let book = first;
  for (let round = 0; round < rounds; round++) {
    const at = (round * 7919) % records.length;
    now = now.map((record, index) =>
      index === at && record.type === 'fact' ? { ...record, state: 'confirmed' as const } : record,
    );
    const next = openNext(now, book);
    const sorted = timed(() => inOrder(next.value, plainQuery.sort, spelling));
    times.book.push(next.time);
    times.order.push(sorted.time);
    times.find.push(cost(() => find(sorted.value, plainQuery, emptyAtlas)));
    book = next.value;
  }
  return { book: median(times.book), order: median(times.order), find: median(times.find) };
}

function row(size: number): string[] {
  const records = manyRecords(size);
  const { value: opened, time: opening } = openNext(records, null);
  const { value: rows, time: sorting } = timed(() => inOrder(opened, plainQuery.sort, spelling));
  find(rows, plainQuery, emptyAtlas);
  const change = changes(records, opened);
  const search = (words: string) => cost(() => find(rows, { ...plainQuery, search: words }, emptyAtlas));
  const firstSearch = search('steel');
  const nextSearch = median(['crab', '석탄', '河', 'barrier', 'lamplight'].map(search));
  const { value: accounts, time: comparing } = timed(() => accountsOf(rows));
  return [
    size.toLocaleString('en'),
    ms(opening),
    ms(sorting),
    `${ms(change.book)}, ${ms(change.order)}, ${ms(change.find)}`,
    `${ms(firstSearch)}, ${ms(nextSearch)}`,
    ms(cost(() => flowsOf(rows, emptyAtlas))),
    ms(cost(() => timelineOf(rows, 'crossing'))),
    ms(cost(() => matrixOf(rows, 'facts', accounts, emptyAtlas))),
    ms(comparing),
  ];
}

export function run(): void {
  const table = markdownTable(
    [
      'entries',
      'rows',
      'first order',
      'a change: rows, order, filters with counts',
      'search: first, next',
      'map',
      'timeline',
      'matrix',
      'events and copies',
    ],
    sizes.map(row),
  );
  console.log(table);
  writeSection(
    'ledger',
    `## Ledger

\`npm run bench -- ledger\`: ${machine()}. Processor time of what the ledger's page works out, without a browser and without
drawing; changes and searches are medians. Records are invented (\`tests/support/many-records.ts\`).

${table}`,
  );
}
