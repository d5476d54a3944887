// In: rows in order. Out: the lines of the table: rows alone, or under the head of their article.
import type { LedgerRow } from './rows.ts';

/** A line that the table draws: the head of an article, or a row by its index in the order given. */
export type Line =
  | { readonly kind: 'head'; readonly key: string; readonly row: LedgerRow; readonly count: number }
  | { readonly kind: 'row'; readonly key: string; readonly index: number; readonly isChild: boolean };

/** Articles come in the order of their first row; the rows of an article keep theirs. */
export function linesOf(rows: readonly LedgerRow[], group: 'none' | 'article'): Line[] {
  if (group === 'none') return rows.map((row, index) => ({ kind: 'row', key: row.id, index, isChild: false }));
  const articles = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const pageKey = row.record.pageKey;
    articles.set(pageKey, [...(articles.get(pageKey) ?? []), index]);
  });
  return [...articles].flatMap(([pageKey, indexes]) => {
    const first = rows[indexes[0] ?? 0];
    if (first === undefined) return [];
    const children = indexes.map((index): Line => ({ kind: 'row', key: rows[index]?.id ?? '', index, isChild: true }));
    return [{ kind: 'head', key: `head ${pageKey}`, row: first, count: indexes.length } as const, ...children];
  });
}
