// In: ledger records. Out: the articles that they were read in, each once, with what else a reference needs.
import type { Source } from '../core/article.ts';
import type { LedgerRecord } from '../store/records.ts';
import { uuidOf } from './uuid.ts';

/** One article with the records that stand on it. */
export interface ArticleOf {
  /** UUID of its page, the same in every format and every file. */
  readonly id: string;
  readonly source: Source;
  readonly site: string;
  /** Hashes of the texts as read; several where the page was read again after a change. */
  readonly textHashes: readonly string[];
  /** The first day of keeping, UTC instant. */
  readonly keptAt: string;
  readonly updatedAt: string;
  readonly records: readonly LedgerRecord[];
}

/** Articles in the order of their first record. Without an address the text's hash tells them apart, else the record. */
export function articlesOf(records: readonly LedgerRecord[]): ArticleOf[] {
  const byKey = new Map<string, LedgerRecord[]>();
  for (const record of records) {
    const key = articleKey(record);
    const others = byKey.get(key);
    if (others) others.push(record);
    else byKey.set(key, [record]);
  }
  return [...byKey].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    return {
      id: uuidOf('article', key),
      source: first.source,
      site: first.site,
      textHashes: [...new Set(own.flatMap((record) => record.textHash ?? []))],
      keptAt: own.reduce((day, record) => (record.keptAt < day ? record.keptAt : day), first.keptAt),
      updatedAt: own.reduce((day, record) => (record.updatedAt > day ? record.updatedAt : day), first.updatedAt),
      records: own,
    };
  });
}

/** UUID of the article that a record stands on. */
export function articleIdOf(record: LedgerRecord): string {
  return uuidOf('article', articleKey(record));
}

function articleKey(record: LedgerRecord): string {
  return record.pageKey || record.textHash || record.id;
}

/** Its title; without one its address, else what it is. */
export function titleOf({ source }: { readonly source: Source }): string {
  return oneLine(source.title ?? '') || oneLine(source.url ?? '') || 'Text without a title';
}

/** Runs of white space, control signs and line ends as one blank: for formats of one line a field. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Words to file an article under: goods, HS codes, crossings and places, each once. */
export function keywordsOf(article: ArticleOf): string[] {
  const found = article.records.flatMap((record) => {
    if (record.type === 'snippet') return [];
    if (record.type === 'practice') return record.practice.crossings.map((at) => at.place?.name ?? at.text);
    const { goods, from, via, to } = record.fact;
    const places = [from, ...via, to].flatMap((at) => (at ? (at.place?.name ?? at.text) : []));
    return [...goods.flatMap((good) => [good.name, ...good.hs.map((prefix) => `HS ${prefix}`)]), ...places];
  });
  return [...new Set(found.map(oneLine).filter((word) => word !== ''))];
}
