// In: an exporter's id and records. Out: the file to save. The one place that knows which formats there are.
import csv from './export/csv.ts';
import type { Exporter, ExportFile, ExportStamp } from './export/exporter.ts';
import geojson from './export/geojson.ts';
import jsonl from './export/jsonl.ts';
import webAnnotation from './export/web-annotation.ts';
import type { LedgerRecord } from './store/records.ts';

/** In the order in which a reader is offered them. */
export const exporters: readonly Exporter[] = [csv, jsonl, geojson, webAnnotation];

/**
 * Writes records as a file.
 *
 * @param id id of the exporter
 * @returns `name` holds the day of the stamp: `tidewaiter-2026-05-02.csv`
 * @throws RangeError for an id that no exporter has
 */
export function exportFile(id: string, records: readonly LedgerRecord[], stamp: ExportStamp): ExportFile {
  const exporter = exporters.find((candidate) => candidate.id === id);
  if (exporter === undefined) throw new RangeError(`There is no exporter called ${id}.`);
  return {
    name: `tidewaiter-${stamp.now.slice(0, 10)}.${exporter.extension}`,
    mime: exporter.mime,
    text: exporter.write(records, stamp),
  };
}
