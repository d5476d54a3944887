// Rows, filters and addresses of the ledger: pure, so no document is needed.
import { describe, expect, it } from 'vitest';
import { cleared, countFilters, find, plainQuery, type Query, toggled } from '../../components/ledger/filters.ts';
import { linesOf } from '../../components/ledger/lines.ts';
import { fromHash, toHash } from '../../components/ledger/query-string.ts';
import { rowsOf } from '../../components/ledger/rows.ts';
import { factRecord, facts, good, practiceRecord, practices, snippetRecord } from './fake-state.ts';

const [rice, crates, vehicles] = facts;
if (!rice || !crates || !vehicles) throw new RangeError('The invented page has three facts.');
const [practice] = practices;
if (!practice) throw new RangeError('The invented page has a practice.');

const records = [
  factRecord(rice, 'unreviewed'),
  factRecord(crates, 'confirmed', { site: 'harbour.example', pageKey: 'https://harbour.example/1' }),
  factRecord(vehicles, 'rejected', { keptAt: '2026-04-01T00:00:00.000Z' }),
  practiceRecord(practice, 'confirmed'),
  snippetRecord,
];
const rows = rowsOf(records);
const ids = (query: Query) => find(rows, query).rows.map((row) => row.id);
const ticked = (facet: keyof Query['ticked'], ...values: string[]) =>
  values.reduce((query, value) => toggled(query, facet, value), plainQuery);

describe('rows', () => {
  it('are numbered in the order of keeping, the oldest first', () => {
    const numbers = rows.map((row) => row.no);
    expect(rows.find((row) => row.no === 1)?.id).toBe(vehicles.id);
    expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('name a crossing by both of its houses', () => {
    expect(rows[0]?.crossings).toEqual([{ key: 'quanhe-wonjong', name: 'Quanhe–Wonjong-ri' }]);
  });
});

describe('filters', () => {
  it('leave rejected entries out unless they are asked for', () => {
    expect(ids(plainQuery)).not.toContain(vehicles.id);
    expect(ids(plainQuery)).toHaveLength(4);
    expect(ids(ticked('state', 'rejected'))).toEqual([vehicles.id]);
  });

  it('join values of one facet and narrow by several', () => {
    expect(ids(ticked('type', 'practice', 'snippet'))).toEqual([practice.id, snippetRecord.id]);
    expect(ids(toggled(ticked('verdict', 'banned'), 'site', 'courier.example'))).toEqual([]);
    expect(ids(toggled(ticked('verdict', 'banned'), 'site', 'harbour.example'))).toEqual([crates.id]);
  });

  it('find a fact by each verdict among its goods, not the strictest alone', () => {
    expect(ids(ticked('verdict', 'not-listed'))).toEqual([rice.id, crates.id]);
  });

  it('count what each further tick would leave', () => {
    const { counts } = find(rows, ticked('verdict', 'banned'));
    expect(Object.fromEntries(counts.verdict)).toEqual({ 'not-listed': 2, banned: 1 });
    expect(Object.fromEntries(counts.site)).toEqual({ 'harbour.example': 1 });
    expect(Object.fromEntries(counts.state)).toEqual({ confirmed: 1, rejected: 1 });
  });

  it('keep a ticked value in the rail though nothing fits it', () => {
    expect(find(rows, ticked('goods', 'coal')).counts.goods.get('coal')).toBe(0);
  });

  it('take the days of the event, and no undated entry into any span', () => {
    const both = ticked('state', 'rejected', 'unreviewed', 'confirmed');
    expect(ids({ ...both, from: '2026-03-31', to: '2026-04-30' })).toEqual([vehicles.id]);
    expect(ids({ ...both, from: '2026-04-01' })).toEqual([]);
    expect(ids({ ...both, to: '2026-03-01' })).toEqual([vehicles.id]);
  });

  it('are counted and cleared, while order and grouping stay', () => {
    const query: Query = {
      ...ticked('verdict', 'banned', 'capped'),
      from: '2026-01-01',
      search: 'rice',
      group: 'article',
    };
    expect(countFilters(query)).toBe(3);
    expect(cleared(query)).toEqual({ ...plainQuery, group: 'article' });
  });
});

describe('search', () => {
  const korean = factRecord(
    { ...rice, id: 'korean', goods: [{ ...good(1, 'rice', '8701', 'banned', 'tractors'), text: '중고 트랙터' }] },
    'confirmed',
  );
  const all = rowsOf([...records, korean]);
  const search = (words: string) => find(all, { ...plainQuery, search: words }).rows.map((row) => row.id);

  it('looks into goods, places, quotes, sources and titles, in any script', () => {
    expect(search('트랙터')).toEqual(['korean']);
    expect(search('WASHING machines')).toEqual([crates.id]);
    expect(search('hunchun')).toContain(rice.id);
    expect(search('queue before')).toEqual([snippetRecord.id]);
    expect(search('spring convoys')).toHaveLength(5);
    expect(search('8450')).toEqual([crates.id]);
  });

  it('wants every word, in any order, and folds full-width letters', () => {
    expect(search('quanhe rice')).toEqual([rice.id, 'korean']);
    expect(search('ｒｉｃｅ soap floor')).toEqual([rice.id, 'korean']);
    expect(search('rice submarine')).toEqual([]);
  });
});

describe('the address of a view', () => {
  const query: Query = {
    search: 'rice, 쌀 & soap',
    ticked: { ...plainQuery.ticked, goods: ['rice, husked', 'soap'], verdict: ['banned'] },
    from: '2026-01-01',
    to: '',
    group: 'article',
    sort: { column: 'saidBy', isDescending: true },
    open: 'fact-rice',
  };

  it('carries the whole view there and back', () => {
    expect(fromHash(`#${toHash(query)}`)).toEqual(query);
    expect(fromHash(`#${toHash(plainQuery)}`)).toEqual(plainQuery);
  });

  it('is empty for the plain view', () => {
    expect(toHash(plainQuery)).toBe('');
  });

  it('is read as far as it can be understood', () => {
    expect(fromHash('#sort=nonsense&group=moon&from=yesterday&verdict=banned&verdict=banned&what=1')).toEqual(
      ticked('verdict', 'banned'),
    );
  });
});

describe('lines by article', () => {
  it('put each head before its rows, articles in the order of their first row', () => {
    const lines = linesOf(find(rows, plainQuery).rows, 'article');
    expect(lines.map((line) => (line.kind === 'head' ? `head ${line.count}` : line.key))).toEqual([
      'head 3',
      rice.id,
      practice.id,
      snippetRecord.id,
      'head 1',
      crates.id,
    ]);
  });
});
