// In: a view of the ledger. Out: the same as the part of an address behind #, and back.
import {
  columnNames,
  facetNames,
  groupings,
  laneNames,
  measureNames,
  plainColumns,
  plainQuery,
  type Query,
  sortColumns,
  viewNames,
} from './views/query.ts';

/** Only what differs from {@link plainQuery}; empty for the plain view. Values that hold a comma survive. */
export function toHash(query: Query): string {
  const params = new URLSearchParams();
  if (query.view !== plainQuery.view) params.set('view', query.view);
  if (query.search !== '') params.set('search', query.search);
  for (const facet of facetNames) for (const value of query.ticked[facet]) params.append(facet, value);
  if (query.from !== '') params.set('from', query.from);
  if (query.to !== '') params.set('to', query.to);
  if (query.group !== plainQuery.group) params.set('group', query.group);
  const { column, isDescending } = query.sort;
  if (column !== plainQuery.sort.column || isDescending !== plainQuery.sort.isDescending)
    params.set('sort', isDescending ? `-${column}` : column);
  if (query.columns.join() !== plainColumns.join()) params.set('columns', query.columns.join());
  if (query.lanes !== plainQuery.lanes) params.set('lanes', query.lanes);
  if (query.measure !== plainQuery.measure) params.set('measure', query.measure);
  if (query.at !== '') params.set('at', query.at);
  if (query.open !== '') params.set('open', query.open);
  return params.toString();
}

/** Reads an address; whatever it does not understand is left at the plain view, since addresses are typed and shared. */
export function fromHash(hash: string): Query {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const sort = params.get('sort') ?? '';
  const column = sortColumns.find((one) => one === sort.replace(/^-/, ''));
  const day = (name: string) => {
    const value = params.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
  };
  const oneOf = <T extends string>(name: string, known: readonly T[], fallback: T): T =>
    known.find((one) => one === params.get(name)) ?? fallback;
  const ticked = facetNames.map((facet) => [facet, [...new Set(params.getAll(facet))]]);
  const named = params.get('columns')?.split(',') ?? plainColumns;
  return {
    view: oneOf('view', viewNames, plainQuery.view),
    search: params.get('search') ?? '',
    ticked: Object.fromEntries(ticked) as Query['ticked'],
    from: day('from'),
    to: day('to'),
    group: oneOf('group', groupings, plainQuery.group),
    sort: column === undefined ? plainQuery.sort : { column, isDescending: sort.startsWith('-') },
    columns: columnNames.filter((name) => named.includes(name)),
    lanes: oneOf('lanes', laneNames, plainQuery.lanes),
    measure: oneOf('measure', measureNames, plainQuery.measure),
    at: params.get('at') ?? '',
    open: params.get('open') ?? '',
  };
}
