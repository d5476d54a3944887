// In: what Dexie tells of writes, from this page or any other. Out: the ids of the records that changed.
import Dexie, { mergeRanges, RangeSet } from 'dexie';

/** Ids of changed records, or `all` where the write was too large to name them. */
export type Changed = ReadonlySet<string> | 'all';

/**
 * Calls back after every write to the records of a ledger, once its transaction is complete.
 *
 * @param name of the database
 * @returns a function that ends it
 */
export function watchRecords(onChange: (changed: Changed) => void, name = 'tidewaiter'): () => void {
  const listen = (parts: Readonly<Record<string, unknown>>) => {
    if ('all' in parts) onChange('all');
    const ranges = parts[`idb://${name}/records/`];
    if (ranges === undefined) return;
    const ids = new Set<string>();
    for (const { from, to } of rebuilt(ranges)) {
      // Writes of fifty rows and more come as one range over everything.
      if (typeof from !== 'string' || from !== to) return onChange('all');
      ids.add(from);
    }
    if (ids.size > 0) onChange(ids);
  };
  Dexie.on.storagemutated.subscribe(listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}

/** Ranges that came from another page are plain objects; here they can be walked again. */
function rebuilt(ranges: unknown): Iterable<{ readonly from: unknown; readonly to: unknown }> {
  const own = new RangeSet();
  mergeRanges(own, ranges as RangeSet);
  return own as unknown as Iterable<{ readonly from: unknown; readonly to: unknown }>;
}
