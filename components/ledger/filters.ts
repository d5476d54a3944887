// In: rows and what the reader asks for. Out: the rows that fit, and what each further tick would leave.
import { verdictsByRank } from '../../lib/store/facets.ts';
import { fold, type LedgerRow } from './rows.ts';

/** What can be ticked in the rail. */
export const facetNames = ['type', 'verdict', 'direction', 'state', 'goods', 'crossing', 'firmly', 'site'] as const;
export type FacetName = (typeof facetNames)[number];

export type SortColumn = 'no' | 'event' | 'goods' | 'way' | 'saidBy' | 'state';

/** A view of the ledger; it can be written into an address, see query-string.ts. */
export interface Query {
  readonly search: string;
  /** Ticked values; a facet without any lets everything through (review: everything but rejected entries). */
  readonly ticked: Readonly<Record<FacetName, readonly string[]>>;
  /** First and last day of the event, ISO, or empty. */
  readonly from: string;
  readonly to: string;
  readonly group: 'none' | 'article';
  readonly sort: { readonly column: SortColumn; readonly isDescending: boolean };
  /** Id of the entry in the drawer, or empty. */
  readonly open: string;
}

const nothingTicked: Query['ticked'] = {
  type: [],
  verdict: [],
  direction: [],
  state: [],
  goods: [],
  crossing: [],
  firmly: [],
  site: [],
};

/** The view that an address without a word stands for. */
export const plainQuery: Query = {
  search: '',
  ticked: nothingTicked,
  from: '',
  to: '',
  group: 'none',
  sort: { column: 'event', isDescending: true },
  open: '',
};

/** The values that a row has of a facet. */
export function valuesOf(row: LedgerRow, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'type':
      return [row.record.type];
    case 'verdict':
      return row.verdicts;
    case 'direction':
      return row.direction === null ? [] : [row.direction];
    case 'state':
      return row.state === null ? [] : [row.state];
    case 'goods':
      return row.goods;
    case 'crossing':
      return row.crossings.map(({ key }) => key);
    case 'firmly':
      return row.modality === null ? [] : [row.modality];
    case 'site':
      return row.record.site === '' ? [] : [row.record.site];
  }
}

export interface Found {
  readonly rows: readonly LedgerRow[];
  /** For each facet its values with the number of rows that fit all other filters; ticked values are never missing. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** One pass over all rows: a row that fails a single facet still counts for that facet's values. */
export function find(rows: readonly LedgerRow[], query: Query): Found {
  const fitting: LedgerRow[] = [];
  const counts = Object.fromEntries(
    facetNames.map((facet) => [facet, new Map(query.ticked[facet].map((value) => [value, 0]))]),
  ) as Record<FacetName, Map<string, number>>;
  const words = fold(query.search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const add = (row: LedgerRow, facet: FacetName) => {
    for (const value of valuesOf(row, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  for (const row of rows) {
    if (!words.every((word) => row.text.includes(word)) || !isWithin(row, query)) continue;
    const failing = facetNames.filter((facet) => !passes(row, facet, query.ticked[facet]));
    const [only] = failing;
    if (only === undefined) {
      fitting.push(row);
      for (const facet of facetNames) add(row, facet);
    } else if (failing.length === 1) add(row, only);
  }
  return { rows: fitting, counts };
}

function passes(row: LedgerRow, facet: FacetName, ticked: readonly string[]): boolean {
  if (ticked.length > 0) return valuesOf(row, facet).some((value) => ticked.includes(value));
  return facet !== 'state' || row.state !== 'rejected';
}

/** True where the event touches the days asked for; an undated event is in no span. */
function isWithin(row: LedgerRow, { from, to }: Query): boolean {
  if (from === '' && to === '') return true;
  if (row.from === null && row.to === null) return false;
  return (to === '' || (row.from ?? row.to ?? '') <= to) && (from === '' || (row.to ?? row.from ?? '') >= from);
}

/** Ticks a value, or takes the tick away. */
export function toggled(query: Query, facet: FacetName, value: string): Query {
  const before = query.ticked[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...query, ticked: { ...query.ticked, [facet]: after } };
}

/** How many filters narrow the view, dates counted as one. */
export function countFilters(query: Query): number {
  const dates = query.from !== '' || query.to !== '' ? 1 : 0;
  return facetNames.reduce((sum, facet) => sum + query.ticked[facet].length, dates);
}

/** The query without filters and search; grouping, order and drawer stay. */
export function cleared(query: Query): Query {
  return { ...query, search: '', ticked: nothingTicked, from: '', to: '' };
}

/** Values of a facet in the order of the rail: verdicts by rank, states and the like as listed, names by count. */
export function orderedValues(facet: FacetName, counts: ReadonlyMap<string, number>): [string, number][] {
  const fixed: Partial<Record<FacetName, readonly string[]>> = {
    type: ['fact', 'practice', 'snippet'],
    verdict: verdictsByRank,
    direction: ['to-DPRK', 'from-DPRK', 'other', 'unknown'],
    state: ['unreviewed', 'confirmed', 'rejected'],
    firmly: ['asserted', 'reported', 'planned', 'denied', 'hypothetical'],
  };
  const order = fixed[facet];
  return [...counts].sort(([a, m], [b, n]) =>
    order ? order.indexOf(a) - order.indexOf(b) : n - m || (a < b ? -1 : 1),
  );
}
