// In: rows and a crossing. Out: what passes there by whom, and how it is inspected and charged, as reported over time.
import type { Verdict } from '../core/assess.ts';
import { verdictsByRank } from '../store/facets.ts';
import type { PracticeRecord } from '../store/records.ts';
import { type FactRow, isFactRow, type LedgerRow } from './rows.ts';
import { type Day, dayOf } from './timeline.ts';

/** A row whose record is a practice. */
export type PracticeRow = LedgerRow & { readonly record: PracticeRecord };

/** A crossing, port or place that entries name. */
export interface CrossingCount {
  readonly key: string;
  readonly name: string;
  readonly facts: number;
  readonly practices: number;
}

export interface GoodsLine {
  /** English name in lower case. */
  readonly key: string;
  readonly hs: string;
  readonly verdict: Verdict;
  readonly toTarget: readonly FactRow[];
  readonly fromTarget: readonly FactRow[];
  readonly rows: readonly FactRow[];
  readonly first: string | null;
  readonly last: string | null;
}

/** A word of the texts and the entries that use it. */
export interface NamedCount {
  readonly name: string;
  readonly rows: readonly LedgerRow[];
}

/** What a text says of the crossing itself, on the day of which it tells, else of its report. */
export interface PracticeLine {
  readonly row: PracticeRow;
  readonly day: Day | null;
  readonly isReportDay: boolean;
}

export interface CrossingPage {
  readonly facts: readonly FactRow[];
  readonly goods: readonly GoodsLine[];
  readonly carriers: readonly NamedCount[];
  readonly actors: readonly NamedCount[];
  readonly speakers: readonly NamedCount[];
  readonly practices: readonly PracticeLine[];
}

/** Crossings by how much is told of them. */
export function crossingsIn(rows: readonly LedgerRow[]): CrossingCount[] {
  const counts = new Map<string, { name: string; facts: number; practices: number }>();
  for (const row of rows)
    for (const { key, name } of row.crossings) {
      const count = counts.get(key) ?? { name, facts: 0, practices: 0 };
      if (row.record.type === 'fact') count.facts++;
      else count.practices++;
      counts.set(key, count);
    }
  return [...counts]
    .map(([key, count]) => ({ key, ...count }))
    .sort((a, b) => b.facts + b.practices - a.facts - a.practices || (a.key < b.key ? -1 : 1));
}

/** Everything that rows tell of one crossing. */
export function crossingPageOf(rows: readonly LedgerRow[], key: string): CrossingPage {
  const here = rows.filter((row) => row.crossings.some((crossing) => crossing.key === key));
  const facts = here.filter(isFactRow);
  const words = (of: (row: FactRow) => string | null | undefined) => named(facts, of);
  return {
    facts,
    goods: goodsOf(facts),
    carriers: words((row) => row.record.fact.means?.text),
    actors: words((row) => row.record.fact.actor?.text),
    speakers: named(here, (row) => row.saidBy),
    practices: here
      .filter((row): row is PracticeRow => row.record.type === 'practice')
      .map((row) => {
        const told = dayOf(row.from ?? row.to);
        return { row, day: told ?? dayOf(row.record.source.published), isReportDay: told === null };
      })
      .sort((a, b) => (b.day ?? 0) - (a.day ?? 0) || b.row.no - a.row.no),
  };
}

function goodsOf(facts: readonly FactRow[]): GoodsLine[] {
  const lines = new Map<string, { hs: string; verdicts: Set<Verdict>; rows: FactRow[] }>();
  for (const row of facts)
    for (const good of row.record.fact.goods) {
      const key = good.name.toLowerCase();
      const line = lines.get(key) ?? { hs: good.hs[0] ?? '', verdicts: new Set(), rows: [] };
      line.verdicts.add(good.assessment.verdict);
      if (line.rows.at(-1) !== row) line.rows.push(row);
      lines.set(key, line);
    }
  return [...lines]
    .map(([key, { hs, verdicts, rows }]): GoodsLine => {
      const days = rows.flatMap(({ from, to }) => [from ?? to ?? [], to ?? from ?? []].flat()).sort();
      return {
        key,
        hs,
        verdict: verdictsByRank.find((verdict) => verdicts.has(verdict)) ?? 'not-listed',
        toTarget: rows.filter(({ direction }) => direction === 'to-DPRK'),
        fromTarget: rows.filter(({ direction }) => direction === 'from-DPRK'),
        rows,
        first: days[0] ?? null,
        last: days.at(-1) ?? null,
      };
    })
    .sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
}

function named<Row extends LedgerRow>(rows: readonly Row[], of: (row: Row) => string | null | undefined): NamedCount[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = of(row);
    if (name == null || name === '') continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups]
    .map(([name, group]) => ({ name, rows: group }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
}
