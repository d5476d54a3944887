// In: rows in order. Out: the lines of the table: rows alone, or under the head of what they have in common.
import type { LedgerRow } from './rows.ts';

/** A line that the table draws: the head of a group, or a row. */
export type Line =
  | { readonly kind: 'head'; readonly key: string; readonly rows: readonly LedgerRow[] }
  | { readonly kind: 'row'; readonly key: string; readonly row: LedgerRow; readonly isChild: boolean };

/** Every row for itself. */
export function plainLines(rows: readonly LedgerRow[]): Line[] {
  return rows.map((row) => ({ kind: 'row', key: row.id, row, isChild: false }));
}

/** Articles come in the order of their first row; the rows of an article keep theirs. */
export function linesByArticle(rows: readonly LedgerRow[]): Line[] {
  const articles = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const { pageKey } = row.record;
    const group = articles.get(pageKey);
    if (group === undefined) articles.set(pageKey, [row]);
    else group.push(row);
  }
  return [...articles].flatMap(([pageKey, group]) => [head(`article ${pageKey}`, group), ...group.map(child)]);
}

/**
 * Reports of one event stand together under its head, at the place of their first row; a row that no other tells of
 * stands alone.
 *
 * @param events event of each row by id, from events.ts
 */
export function linesByEvent(rows: readonly LedgerRow[], events: ReadonlyMap<string, number>): Line[] {
  const groups = new Map<number, LedgerRow[]>();
  for (const row of rows) {
    const event = events.get(row.id);
    if (event === undefined) continue;
    const group = groups.get(event);
    if (group === undefined) groups.set(event, [row]);
    else group.push(row);
  }
  return rows.flatMap((row): Line[] => {
    const event = events.get(row.id);
    const group = event === undefined ? [] : (groups.get(event) ?? []);
    if (group.length < 2) return [{ kind: 'row', key: row.id, row, isChild: false }];
    return group[0] === row ? [head(`event ${event}`, group), ...group.map(child)] : [];
  });
}

function head(key: string, rows: readonly LedgerRow[]): Line {
  return { kind: 'head', key, rows };
}

function child(row: LedgerRow): Line {
  return { kind: 'row', key: row.id, row, isChild: true };
}
