// In: rows and what the reader asks for. Out: the rows that fit, and what each further tick would leave.
import { simplify } from '../core/hanzi.ts';
import type { LedgerRecord } from '../store/records.ts';
import type { Atlas, Names } from './atlas.ts';
import { type FacetName, facetNames, type Query } from './query.ts';
import { type LedgerRow, wordsOf } from './rows.ts';

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
    case 'chapter':
      return row.chapters;
    case 'crossing':
      return row.crossings.map(({ key }) => key);
    case 'country':
      return row.countries;
    case 'firmly':
      return row.modality === null ? [] : [row.modality];
    case 'source':
      return row.saidBy === null ? [] : [row.saidBy];
    case 'site':
      return row.record.site === '' ? [] : [row.record.site];
  }
}

export interface Found {
  readonly rows: readonly LedgerRow[];
  /** For each facet its values with the number of rows that fit all other filters; ticked values are never missing. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** Numbers for the values of a facet: counting in an array is ten times as fast as counting in a map. */
class Codes {
  readonly #numbers = new Map<string, number>();
  readonly values: string[] = [];

  of(value: string): number {
    let code = this.#numbers.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.#numbers.set(value, code);
      this.values.push(value);
    }
    return code;
  }
}

const codes = facetNames.map(() => new Codes());
/** The codes of a row: for each facet how many, then those. They hold as long as the page is open. */
const coded = new WeakMap<LedgerRow, Uint32Array>();

function codesOf(row: LedgerRow): Uint32Array {
  const known = coded.get(row);
  if (known !== undefined) return known;
  const list: number[] = [];
  facetNames.forEach((facet, index) => {
    const values = valuesOf(row, facet);
    list.push(values.length);
    for (const value of values) list.push(codes[index]?.of(value) ?? 0);
  });
  const made = Uint32Array.from(list);
  coded.set(row, made);
  return made;
}

/** One pass over all rows: a row that fails a single facet still counts for that facet's values. The order stays. */
export function find(rows: readonly LedgerRow[], query: Query, atlas: Atlas): Found {
  const asked = facetNames.map(
    (facet, index) => new Set(query.ticked[facet].map((value) => codes[index]?.of(value) ?? 0)),
  );
  const tallies = codes.map(() => [] as number[]);
  const words = searchWords(query.search);
  const states = facetNames.indexOf('state');
  const hidesRejected = query.ticked.state.length === 0;
  const fitting: LedgerRow[] = [];
  for (const row of rows) {
    if (!isWithin(row, query) || !hasWords(row.record, words, atlas)) continue;
    const list = codesOf(row);
    let failing = -1;
    let failures = 0;
    for (let facet = 0, at = 0; facet < asked.length && failures < 2; facet++) {
      const count = list[at] ?? 0;
      const ticked = asked[facet] as Set<number>;
      if (ticked.size > 0) {
        let isIn = false;
        for (let k = at + 1; k <= at + count; k++) isIn ||= ticked.has(list[k] as number);
        if (!isIn) {
          failing = facet;
          failures++;
        }
      } else if (facet === states && hidesRejected && row.state === 'rejected') {
        failing = facet;
        failures++;
      }
      at += count + 1;
    }
    if (failures > 1) continue;
    if (failures === 0) fitting.push(row);
    for (let facet = 0, at = 0; facet < asked.length; facet++) {
      const count = list[at] ?? 0;
      if (failures === 0 || facet === failing) {
        const tally = tallies[facet] as number[];
        for (let k = at + 1; k <= at + count; k++) {
          const code = list[k] as number;
          tally[code] = (tally[code] ?? 0) + 1;
        }
      }
      at += count + 1;
    }
  }
  return { rows: fitting, counts: countsOf(tallies, query) };
}

function countsOf(tallies: readonly (readonly number[])[], query: Query): Found['counts'] {
  const counts = facetNames.map((facet, index): [FacetName, Map<string, number>] => {
    const map = new Map(query.ticked[facet].map((value) => [value, 0]));
    tallies[index]?.forEach((count, code) => {
      map.set(codes[index]?.values[code] ?? '', count);
    });
    return [facet, map];
  });
  return Object.fromEntries(counts) as unknown as Found['counts'];
}

/** True where the event touches the days asked for; an undated event is in no span. */
function isWithin(row: LedgerRow, { from, to }: Query): boolean {
  if (from === '' && to === '') return true;
  if (row.from === null && row.to === null) return false;
  return (to === '' || (row.from ?? row.to ?? '') <= to) && (from === '' || (row.to ?? row.from ?? '') >= from);
}

/** Makes letters comparable over scripts and widths: compatibility forms joined, lower case, simplified characters. */
export function fold(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase());
}

function searchWords(search: string): string[] {
  return fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** What the search looks in, made when the first search comes by; Korean also without its spaces, which writers set freely. */
const searched = new WeakMap<LedgerRecord, string>();

/** The text that a search looks in, folded: the record's own words, and its goods and places in all languages. */
export function searchText(record: LedgerRecord, atlas: Atlas): string {
  const known = searched.get(record);
  if (known !== undefined) return known;
  const text = fold([...wordsOf(record), ...namesIn(record, atlas)].join('\n'));
  const made = /\p{Script=Hangul} \p{Script=Hangul}/u.test(text) ? `${text}\n${text.replaceAll(' ', '')}` : text;
  searched.set(record, made);
  return made;
}

function hasWords(record: LedgerRecord, words: readonly string[], atlas: Atlas): boolean {
  if (words.length === 0) return true;
  const text = searchText(record, atlas);
  return words.every((word) => text.includes(word));
}

function namesIn(record: LedgerRecord, atlas: Atlas): string[] {
  if (record.type === 'snippet') return [];
  const slots =
    record.type === 'fact'
      ? [record.fact.from, ...record.fact.via, record.fact.to].filter((slot) => slot !== null)
      : record.practice.crossings;
  const goods = record.type === 'fact' ? record.facets.goods.map((key) => atlas.goods.get(key)) : [];
  const places = slots.flatMap(({ place }) =>
    place === null ? [] : [atlas.places.get(place.id), atlas.crossings.get(place.crossing ?? place.id)?.name],
  );
  return [...goods, ...places].flatMap((names: Names | undefined) => (names === undefined ? [] : [names[1], names[2]]));
}
