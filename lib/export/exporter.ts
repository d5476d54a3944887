// In: nothing. Out: the contract of an export format. One format per file in this folder, default export.
import type { LedgerRecord } from '../store/records.ts';

/** What every exported file says about itself; handed in, since this folder reads no clock. */
export interface ExportStamp {
  /** Now, UTC. */
  readonly now: string;
  readonly engine: string;
}

export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

export interface Exporter {
  /** `csv`, `jsonl`, `web-annotation`, `geojson`. */
  readonly id: string;
  readonly extension: string;
  readonly mime: string;
  /** Message keys under `export.` in locales: what it is for, and each thing that it leaves out. */
  readonly label: string;
  readonly purpose: string;
  readonly leavesOut: readonly string[];
  /** Writes all records, in their order: count in = count out. */
  write(records: readonly LedgerRecord[], stamp: ExportStamp): string;
  /** Reads its own output back, where the format can carry everything. Throws an Error naming the line that is wrong. */
  read?(text: string): LedgerRecord[];
}
