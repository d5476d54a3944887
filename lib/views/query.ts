// In: nothing. Out: what can be asked of the ledger: a view, what it shows, in which order.
import { verdictsByRank } from '../store/facets.ts';

/** What can be ticked in the rail. */
export const facetNames = [
  'type',
  'verdict',
  'direction',
  'state',
  'goods',
  'chapter',
  'crossing',
  'country',
  'firmly',
  'source',
  'site',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The ways to look at the same rows. */
export const viewNames = ['table', 'map', 'timeline', 'matrix', 'crossings', 'accounts'] as const;
export type ViewName = (typeof viewNames)[number];

export const sortColumns = ['no', 'event', 'goods', 'way', 'saidBy', 'state', 'published', 'site', 'firmly'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** Columns that can be shown, in the order of the table; the number always is. */
export const columnNames = [
  'event',
  'goods',
  'way',
  'quantity',
  'saidBy',
  'published',
  'firmly',
  'site',
  'state',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** The columns of the table unless the reader chooses others. */
export const plainColumns: readonly ColumnName[] = ['event', 'goods', 'way', 'quantity', 'saidBy', 'state'];

export const groupings = ['none', 'article', 'event'] as const;
export type Grouping = (typeof groupings)[number];

/** What the lanes of the timeline stand for. */
export const laneNames = ['crossing', 'goods', 'source'] as const;
export type LaneName = (typeof laneNames)[number];

/** What a box of the matrix and the width of a route count. */
export const measureNames = ['facts', 'events', 'sources'] as const;
export type MeasureName = (typeof measureNames)[number];

/** A view of the ledger; it can be written into an address, see address.ts. */
export interface Query {
  readonly view: ViewName;
  readonly search: string;
  /** Ticked values; a facet without any lets everything through (review: everything but rejected entries). */
  readonly ticked: Readonly<Record<FacetName, readonly string[]>>;
  /** First and last day of the event, ISO, or empty. */
  readonly from: string;
  readonly to: string;
  readonly group: Grouping;
  readonly sort: { readonly column: SortColumn; readonly isDescending: boolean };
  readonly columns: readonly ColumnName[];
  readonly lanes: LaneName;
  readonly measure: MeasureName;
  /** Id of the crossing that map and crossing page look at; `world` for the map of the world; or empty. */
  readonly at: string;
  /** Id of the entry in the drawer, or empty. */
  readonly open: string;
}

const nothingTicked = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Query['ticked'];

/** The view that an address without a word stands for. */
export const plainQuery: Query = {
  view: 'table',
  search: '',
  ticked: nothingTicked,
  from: '',
  to: '',
  group: 'none',
  sort: { column: 'event', isDescending: true },
  columns: plainColumns,
  lanes: 'crossing',
  measure: 'facts',
  at: '',
  open: '',
};

/** Ticks a value, or takes the tick away. */
export function toggled(query: Query, facet: FacetName, value: string): Query {
  const before = query.ticked[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...query, ticked: { ...query.ticked, [facet]: after } };
}

/** The query with exactly these values ticked in a facet. */
export function only(query: Query, facet: FacetName, values: readonly string[]): Query {
  return { ...query, ticked: { ...query.ticked, [facet]: values } };
}

/** How many filters narrow the view, dates counted as one. */
export function countFilters(query: Query): number {
  const dates = query.from !== '' || query.to !== '' ? 1 : 0;
  return facetNames.reduce((sum, facet) => sum + query.ticked[facet].length, dates);
}

/** The query without filters and search; view, grouping, order and drawer stay. */
export function cleared(query: Query): Query {
  return { ...query, search: '', ticked: nothingTicked, from: '', to: '' };
}

/** Values of a facet in the order of the rail: verdicts by rank, chapters by number, states as listed, names by count. */
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
