// In: the atlas and the reader's language. Out: how rows and pictures name goods, chapters, places and ways.
import { i18n } from '#i18n';
import type { SlotPlace } from '../../lib/core/fact.ts';
import { atlas } from '../../lib/names.ts';
import { verdictsByRank } from '../../lib/store/facets.ts';
import { goodsName, inTongue, type Tongue } from '../../lib/views/atlas.ts';
import type { Spelling } from '../../lib/views/order.ts';
import type { LedgerRow, Naming } from '../../lib/views/rows.ts';
import { stopsOf } from '../../lib/views/way.ts';
import { wordsLanguage } from './language.ts';

/** Names in the language of the page. */
export function naming(): Naming {
  return { atlas, tongue: wordsLanguage() as Tongue };
}

/** One collator for all: making it anew for each comparison costs a hundred times as much. */
const collator = new Intl.Collator();

/** How the table sorts. */
export function spelling(): Spelling {
  return { compare: collator.compare, verdictsByRank, goodsName: goodsWord };
}

/** Goods in the reader's language. @param key English name in lower case */
export function goodsWord(key: string): string {
  return goodsName(atlas, wordsLanguage() as Tongue, key);
}

/** Short name of an HS chapter, without its number; empty for a number that is none. */
export function chapterWord(code: string): string {
  // The build checks that every language has all chapters, so a number from 01 to 97 but 77 is one of the keys.
  return /^(?:0[1-9]|[1-68]\d|7[0-689]|9[0-7])$/.test(code) ? i18n.t(`chapter.c${code}` as 'chapter.c01') : '';
}

/** Name of a crossing or port, or its id where the atlas has none. */
export function crossingWord(id: string): string {
  const crossing = atlas.crossings.get(id);
  return crossing === undefined ? id : inTongue(crossing.name, wordsLanguage() as Tongue);
}

/** The way in the one notation of all views: `A → B`, `A ↔ B` where the text gives no direction, `…` for an end not stated. */
export interface WayWords {
  readonly words: string;
  /** Further ways that the entry names. */
  readonly more: readonly string[];
  /** Every place that the text names, in order. */
  readonly whole: string;
}

/** The way of a row; null where it names no place. */
export function wayWords(row: LedgerRow): WayWords | null {
  const { record } = row;
  if (record.type === 'snippet') return null;
  const slots: readonly (SlotPlace | null)[] =
    record.type === 'fact' ? [record.fact.from, ...record.fact.via, record.fact.to] : record.practice.crossings;
  const ways = stopsOf(record, naming()).map(({ stops, sign }) => stops.map((stop) => stop ?? '…').join(` ${sign} `));
  const [words, ...more] = ways;
  if (words === undefined) return null;
  const sign = record.type === 'fact' ? ' → ' : ', ';
  return { words, more, whole: slots.flatMap((slot) => (slot === null ? [] : [slot.text])).join(sign) };
}
