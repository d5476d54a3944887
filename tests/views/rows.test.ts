// Rows, filters and addresses of the ledger: pure, so no document is needed.
import { describe, expect, it } from 'vitest';
import { fromHash, toHash } from '../../lib/address.ts';
import { atlas } from '../../lib/names.ts';
import { verdictsByRank } from '../../lib/store/facets.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { emptyAtlas } from '../../lib/views/atlas.ts';
import { openBook } from '../../lib/views/book.ts';
import { find } from '../../lib/views/find.ts';
import { linesByArticle, linesByEvent } from '../../lib/views/lines.ts';
import { inOrder, type Spelling } from '../../lib/views/order.ts';
import { cleared, countFilters, plainQuery, type Query, toggled } from '../../lib/views/query.ts';
import { factRecord, facts, good, practiceRecord, practices, snippetRecord } from '../components/fake-state.ts';

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
const rowsOf = (some: readonly LedgerRecord[]) => openBook(some, { atlas: emptyAtlas, tongue: 'en' }).rows;
const rows = rowsOf(records);
const ids = (query: Query) => find(rows, query, emptyAtlas).rows.map((row) => row.id);
const ticked = (facet: keyof Query['ticked'], ...values: string[]) =>
  values.reduce((query, value) => toggled(query, facet, value), plainQuery);

describe('rows', () => {
  it('are numbered in the order of keeping, the oldest first', () => {
    const numbers = rows.map((row) => row.no);
    expect(rows.find((row) => row.no === 1)?.id).toBe(vehicles.id);
    expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('name a crossing by both of its houses', () => {
    expect(rows.find((row) => row.id === rice.id)?.crossings).toEqual([
      { key: 'quanhe-wonjong', name: 'Quanhe–Wonjong-ri' },
    ]);
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
    expect(ids(ticked('verdict', 'not-listed'))).toEqual([crates.id, rice.id]);
  });

  it('count what each further tick would leave', () => {
    const { counts } = find(rows, ticked('verdict', 'banned'), emptyAtlas);
    expect(Object.fromEntries(counts.verdict)).toEqual({ 'not-listed': 2, banned: 1 });
    expect(Object.fromEntries(counts.site)).toEqual({ 'harbour.example': 1 });
    expect(Object.fromEntries(counts.state)).toEqual({ confirmed: 1, rejected: 1 });
  });

  it('keep a ticked value in the rail though nothing fits it', () => {
    expect(find(rows, ticked('goods', 'coal'), emptyAtlas).counts.goods.get('coal')).toBe(0);
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
  const search = (words: string) => find(all, { ...plainQuery, search: words }, emptyAtlas).rows.map((row) => row.id);

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
    view: 'matrix',
    columns: ['event', 'goods', 'published', 'site'],
    lanes: 'source',
    measure: 'events',
    at: 'X-QUANHE-WONJONG',
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

describe('lines', () => {
  const drawn = (lines: ReturnType<typeof linesByArticle>) =>
    lines.map((line) => (line.kind === 'head' ? `head ${line.rows.length}` : line.key));

  it('put the head of an article before its rows, articles in the order of their first row', () => {
    const shown = find(rows, plainQuery, emptyAtlas).rows;
    const groups = Map.groupBy(shown, (row) => row.record.pageKey);
    expect(drawn(linesByArticle(shown))).toEqual(
      [...groups.values()].flatMap((group) => [`head ${group.length}`, ...group.map(({ id }) => id)]),
    );
    expect(groups.size).toBe(2);
  });

  it('put reports of one event under one head, and leave the others alone', () => {
    const [first, second, third] = rows;
    if (!first || !second || !third) throw new RangeError('three rows');
    const events = new Map([
      [first.id, 0],
      [second.id, 1],
      [third.id, 0],
    ]);
    expect(drawn(linesByEvent([first, second, third], events))).toEqual(['head 2', first.id, third.id, second.id]);
  });
});

describe('names in the reader\u2019s language', () => {
  const real = factRecord({ ...rice, id: 'real' }, 'confirmed');
  const quanhe = {
    ...real,
    fact: {
      ...real.fact,
      via: real.fact.via.map((slot) => ({
        ...slot,
        place: slot.place && { ...slot.place, crossing: 'X-QUANHE-WONJONG' },
      })),
    },
  };

  it.each([
    ['ko', '권하-원정'],
    ['zh-CN', '圈河-元汀'],
    ['zh-TW', '圈河-元汀'],
    ['en', 'Quanhe–Wonjong'],
  ] as const)('%s calls the crossing %s', (tongue, name) => {
    expect(openBook([quanhe], { atlas, tongue }).rows[0]?.crossings).toEqual([{ key: 'X-QUANHE-WONJONG', name }]);
  });

  it('are found by the search in every script, traditional characters too, Korean with and without its spaces', () => {
    const { rows: one } = openBook([quanhe], { atlas, tongue: 'en' });
    const finds = (search: string) => find(one, { ...plainQuery, search }, atlas).rows.length === 1;
    expect(['쌀', '大米', '圈河', '권하', 'Quanhe'].filter((word) => !finds(word))).toEqual([]);
    expect(finds('석탄')).toBe(false);
    const tractor = { ...quanhe, fact: { ...quanhe.fact, saidBy: { start: 0, end: 5, text: '중국 농업 기계 상인' } } };
    const { rows: two } = openBook([tractor], { atlas, tongue: 'en' });
    expect(find(two, { ...plainQuery, search: '농업기계' }, atlas).rows).toHaveLength(1);
    const steel = { ...quanhe, fact: { ...quanhe.fact, saidBy: { start: 0, end: 5, text: '鋼鐵商人' } } };
    expect(
      find(openBook([steel], { atlas, tongue: 'en' }).rows, { ...plainQuery, search: '钢铁' }, atlas).rows,
    ).toHaveLength(1);
  });
});

describe('a book', () => {
  const naming = { atlas: emptyAtlas, tongue: 'en' } as const;
  const many = Array.from({ length: 40 }, (_, index) =>
    factRecord({ ...rice, id: `r${String(index).padStart(2, '0')}` }, index % 3 === 0 ? 'confirmed' : 'unreviewed', {
      keptAt: `2026-04-${String(1 + (index % 28)).padStart(2, '0')}T00:00:00.000Z`,
    }),
  );
  const spelling: Spelling = {
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    verdictsByRank,
    goodsName: (key) => key,
  };
  const sorts = [
    { column: 'state', isDescending: false },
    { column: 'no', isDescending: true },
    { column: 'event', isDescending: true },
  ] as const;
  const changes: Readonly<Record<string, readonly LedgerRecord[]>> = {
    'a decision': many.map((record, at) => (at === 17 ? { ...record, state: 'rejected' as const } : record)),
    'an entry more': [
      ...many,
      factRecord({ ...crates, id: 'new' }, 'confirmed', { keptAt: '2026-04-03T12:00:00.000Z' }),
    ],
    'an entry less': many.filter((_, at) => at !== 5),
    'all gone': [],
  };

  it.each(Object.keys(changes))('followed through %s is what a new one would be, in every order', (name) => {
    const before = openBook(many, naming);
    for (const sort of sorts) inOrder(before, sort, spelling);
    const followed = openBook(changes[name] ?? [], naming, before);
    const fresh = openBook(changes[name] ?? [], naming);
    expect(followed.rows).toEqual(fresh.rows);
    expect([...followed.byId.keys()].sort()).toEqual([...fresh.byId.keys()].sort());
    for (const sort of sorts)
      expect(inOrder(followed, sort, spelling).map(({ id }) => id)).toEqual(
        inOrder(fresh, sort, spelling).map(({ id }) => id),
      );
  });

  it('keeps the rows of entries that did not change', () => {
    const before = openBook(many, naming);
    const after = openBook(changes['a decision'] ?? [], naming, before);
    expect(after.rows.filter((row) => !before.rows.includes(row))).toHaveLength(1);
    expect(openBook(changes['a decision'] ?? [], naming, after)).toBe(after);
  });

  it('puts entries without a value last, whichever way it is sorted', () => {
    const undated = factRecord({ ...rice, id: 'undated', when: null }, 'confirmed');
    const dated = factRecord({ ...vehicles, id: 'dated' }, 'confirmed');
    const both = openBook([undated, dated], naming);
    for (const isDescending of [true, false])
      expect(inOrder(both, { column: 'event', isDescending }, spelling).at(-1)?.id).toBe('undated');
  });
});
