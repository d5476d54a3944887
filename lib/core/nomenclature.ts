// In: the Harmonized System and the goods records. Out: any heading by number or by words, in English, Korean and Chinese.
import MiniSearch from 'minisearch';
import type { Commodity } from '../schema/commodity.ts';
import type { NomenclatureFile } from '../schema/nomenclature.ts';
import { isHan, isHangul } from './tokens.ts';

/** One heading as a search finds it. */
export interface HeadingHit {
  /** Four digits. */
  readonly code: string;
  readonly title: string;
  readonly chapter: string;
  readonly chapterTitle: string;
}

export interface Nomenclature {
  /** `HS 2022`. */
  readonly version: string;
  /** How many headings there are. */
  readonly count: number;
  /** Title of a heading, or of a chapter where two digits are given; null where there is none. */
  headingTitle(code: string): string | null;
  /** Headings that fit, the best first; by number where the query is one ("84", "84.18"). Empty for an empty query. */
  searchHeadings(query: string, limit?: number): readonly HeadingHit[];
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  /** What reporters call the goods of this heading. */
  readonly words: string;
}

/**
 * Opens the nomenclature. The index is built at the first search by words.
 *
 * @param file the checked table
 * @param goods records whose words lead to their headings ("fridge", 냉장고, 冰箱 to 8418)
 */
export function openNomenclature(file: NomenclatureFile, goods: readonly Commodity[]): Nomenclature {
  const chapters = new Map(file.chapters.map(({ code, title }) => [code, title]));
  const titles = new Map(file.chapters.flatMap(({ headings }) => Object.entries(headings)));
  const codes = [...titles.keys()].sort();
  let index: MiniSearch<Row> | null = null;
  const hit = (code: string): HeadingHit => ({
    code,
    title: titles.get(code) ?? '',
    chapter: code.slice(0, 2),
    chapterTitle: chapters.get(code.slice(0, 2)) ?? '',
  });
  return {
    version: file.version,
    count: codes.length,
    headingTitle: (code) => titles.get(code.slice(0, 4)) ?? (code.length === 2 ? (chapters.get(code) ?? null) : null),
    searchHeadings(query, limit = 20) {
      const digits = /^\s*(\d[\d.\s]*)$/.exec(query)?.[1]?.replace(/\D/g, '').slice(0, 4);
      if (digits)
        return codes
          .filter((code) => code.startsWith(digits))
          .slice(0, limit)
          .map(hit);
      if (query.trim() === '') return [];
      index ??= indexOf(codes.map(hit), goods);
      return index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => hit(String(id)));
    },
  };
}

function indexOf(headings: readonly HeadingHit[], goods: readonly Commodity[]): MiniSearch<Row> {
  const words = new Map<string, string[]>();
  for (const { hs, generic, forms } of goods) {
    const first = hs[0];
    if (first === undefined || first.length < 4 || generic) continue;
    const code = first.slice(0, 4);
    words.set(code, [...(words.get(code) ?? []), ...forms.en, ...forms.ko, ...forms.zh]);
  }
  const index = new MiniSearch<Row>({
    fields: ['title', 'words', 'chapter'],
    tokenize: termsOf,
    processTerm: stem,
    searchOptions: {
      boost: { title: 3, words: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 && /^[a-z]+$/.test(term) ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(
    headings.map(({ code, title, chapterTitle }) => ({
      id: code,
      title,
      chapter: chapterTitle,
      words: (words.get(code) ?? []).join(' · '),
    })),
  );
  return index;
}

/** Words of a text; Hangul and Han, which have no spaces to cut at, as pairs of characters. */
function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const code = word.charCodeAt(0);
    if (!isHangul(code) && !isHan(code)) terms.push(word);
    else if (word.length === 1) terms.push(word);
    else for (let at = 0; at + 1 < word.length; at++) terms.push(word.slice(at, at + 2));
  }
  return terms;
}

/** Lower case, and the plural without its ending, so that "tyre" finds "tyres" and the other way round. */
function stem(term: string): string {
  const low = term.toLowerCase();
  if (!/^[a-z]{4,}$/.test(low)) return low;
  if (low.endsWith('ies')) return `${low.slice(0, -3)}y`;
  return low.endsWith('s') && !low.endsWith('ss') ? low.slice(0, -1) : low;
}
