// In: an exporter's id and records. Out: the file to save. Which formats there are stands in lib/export/formats.ts.
import bundle from './export/bundle.ts';
import type { Exporter, ExportFile, ExportStamp } from './export/exporter.ts';
import { formats } from './export/formats.ts';
import type { PageText } from './store/database.ts';
import type { LedgerRecord } from './store/records.ts';

/** In the order in which a reader is offered them. */
export const exporters: readonly Exporter[] = [...formats, bundle];

/**
 * Writes records as a file.
 *
 * @param id id of the exporter
 * @param pages texts that the records stand on, for the formats that hold them
 * @returns `name` holds the day of the stamp: `tidewaiter-2026-05-02.csv`
 * @throws RangeError for an id that no exporter has
 */
export function exportFile(
  id: string,
  records: readonly LedgerRecord[],
  stamp: ExportStamp,
  pages: readonly PageText[] = [],
): ExportFile {
  const exporter = exporters.find((candidate) => candidate.id === id);
  if (exporter === undefined) throw new RangeError(`There is no exporter called ${id}.`);
  return {
    name: `tidewaiter-${stamp.now.slice(0, 10)}.${exporter.extension}`,
    mime: exporter.mime,
    content: exporter.write(records, stamp, pages),
  };
}
