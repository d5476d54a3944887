// In: a row of the ledger and the same record kept again. Out: the row that stays.
import type { Source } from '../core/article.ts';
import { isEqual } from '../core/review/correct.ts';
import { isCorrected } from '../core/review/review.ts';
import { facetsOf } from './facets.ts';
import type { LedgerRecord } from './records.ts';

/**
 * Gives a record the facets that belong to its fact, whatever the sender wrote there.
 *
 * @returns an equal record; snippets and practices as they are
 */
export function withFacets(record: LedgerRecord): LedgerRecord {
  return record.type === 'fact' ? { ...record, facets: facetsOf(record.fact) } : record;
}

/**
 * Keeps a record again. What a person decided stays: a confirmed, rejected or deleted row is changed only by a later
 * decision of the reader (`keptBy` reader, `updatedAt` not before the row's), never by a page that was merely read again.
 * Such a row also keeps the words and the verdict that were decided upon, and a corrected one what the person said, whatever
 * is decided later. An undecided row takes the later reading.
 * `keptAt` stays, `reader` beats `site-rule`, and what the source didn't say at first is filled in.
 *
 * @returns `row` itself where nothing changes, so that a repeated message writes nothing
 */
export function mergeRecords(row: LedgerRecord, again: LedgerRecord): LedgerRecord {
  // The same id under another type would be a broken sender; the row that is there stays.
  if (row.type !== again.type) return row;
  const later = again.updatedAt >= row.updatedAt;
  const decides = later && again.keptBy === 'reader' && (again.type === 'snippet' || again.state !== 'unreviewed');
  const mine = row.type === 'fact' && isCorrected(row.review);
  const decided = mine || row.deletedAt !== null || (row.type !== 'snippet' && row.state !== 'unreviewed');
  const takes = (decides && !mine) || (later && !decided);
  const state = decides && mine && again.type === 'fact' ? { state: again.state } : {};
  const merged: LedgerRecord = {
    ...(takes ? withFacets(again) : row),
    ...state,
    source: takes ? filled(again.source, row.source) : filled(row.source, again.source),
    keptAt: row.keptAt,
    keptBy: row.keptBy === 'reader' || again.keptBy === 'reader' ? 'reader' : 'site-rule',
    updatedAt: later ? again.updatedAt : row.updatedAt,
    deletedAt: decides ? again.deletedAt : row.deletedAt,
  };
  return isEqual({ ...merged, updatedAt: row.updatedAt }, row) ? row : merged;
}

function filled(source: Source, other: Source): Source {
  return {
    url: source.url ?? other.url,
    title: source.title ?? other.title,
    outlet: source.outlet ?? other.outlet,
    author: source.author ?? other.author,
    published: source.published ?? other.published,
    language: source.language ?? other.language,
  };
}
