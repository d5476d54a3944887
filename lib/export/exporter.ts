// In: nothing. Out: the contract of an export format. One format per file in this folder, default export.
import type { PageText } from '../store/database.ts';
import type { LedgerRecord } from '../store/records.ts';

/** What every exported file says about itself; handed in, since this folder reads no clock. */
export interface ExportStamp {
  /** Now, UTC. */
  readonly now: string;
  readonly engine: string;
}

/** A text is written as UTF-8; bytes are a packed file. */
export type ExportContent = string | Uint8Array<ArrayBuffer>;

export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly content: ExportContent;
}

/** What a reader wants to do with the file, in the order in which the groups are shown. */
export const exportGroups = ['table', 'map', 'notes', 'investigation', 'keep'] as const;
export type ExportGroup = (typeof exportGroups)[number];

/** `Exporter<string>` is a text, `Exporter<Uint8Array<ArrayBuffer>>` a packed file. */
export interface Exporter<Content extends ExportContent = ExportContent> {
  /** Name of its file in this folder: `csv`, `web-annotation`. */
  readonly id: string;
  readonly group: ExportGroup;
  /** No two formats share one, so that all files of a day can lie in one folder. */
  readonly extension: string;
  readonly mime: string;
  /** Message keys under `export.` in locales: what it is for, and each thing that it leaves out. */
  readonly label: string;
  readonly purpose: string;
  readonly leavesOut: readonly string[];
  /** True where the file is bytes that no one can look into before it is saved. */
  readonly isPacked?: true;
  /** True where the file holds texts of pages, which then must be handed in. */
  readonly needsPages?: true;
  /**
   * Writes all records: count in = count out, in their order, or by article where the format is one of articles.
   *
   * @param pages texts that the records stand on; those that are asked for and missing are left out and named
   */
  write(records: readonly LedgerRecord[], stamp: ExportStamp, pages?: readonly PageText[]): Content;
  /** Reads its own output back, where the format can carry everything. Throws an Error naming the line that is wrong. */
  read?(text: string): LedgerRecord[];
}
