// In: a view of the ledger. Out: the same as the part of an address behind #, and back.
import { facetNames, plainQuery, type Query, type SortColumn } from './filters.ts';

const columns: readonly SortColumn[] = ['no', 'event', 'goods', 'way', 'saidBy', 'state'];

/** Only what differs from {@link plainQuery}; empty for the plain view. Values that hold a comma survive. */
export function toHash(query: Query): string {
  const params = new URLSearchParams();
  if (query.search !== '') params.set('search', query.search);
  for (const facet of facetNames) for (const value of query.ticked[facet]) params.append(facet, value);
  if (query.from !== '') params.set('from', query.from);
  if (query.to !== '') params.set('to', query.to);
  if (query.group !== plainQuery.group) params.set('group', query.group);
  const { column, isDescending } = query.sort;
  if (column !== plainQuery.sort.column || isDescending !== plainQuery.sort.isDescending)
    params.set('sort', isDescending ? `-${column}` : column);
  if (query.open !== '') params.set('open', query.open);
  return params.toString();
}

/** Reads an address; whatever it does not understand is left at the plain view, since addresses are typed and shared. */
export function fromHash(hash: string): Query {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const sort = params.get('sort') ?? '';
  const column = columns.find((one) => one === sort.replace(/^-/, ''));
  const day = (name: string) => {
    const value = params.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
  };
  const ticked = facetNames.map((facet) => [facet, [...new Set(params.getAll(facet))]]);
  return {
    search: params.get('search') ?? '',
    ticked: Object.fromEntries(ticked) as Query['ticked'],
    from: day('from'),
    to: day('to'),
    group: params.get('group') === 'article' ? 'article' : 'none',
    sort: column === undefined ? plainQuery.sort : { column, isDescending: sort.startsWith('-') },
    open: params.get('open') ?? '',
  };
}
