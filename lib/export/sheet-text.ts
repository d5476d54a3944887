// In: rows of cells. Out: CSV (RFC 4180) that a spreadsheet shows and never runs.
import Papa from 'papaparse';
import type { Cell, Cells } from './cells.ts';

/**
 * Text that a spreadsheet would run: a line of the cell begins, after white space and invisible characters, with a sign
 * that opens a formula (also its full-width twin) or with a tab, or the cell with a line break. Rules: OWASP "CSV
 * Injection", its addition of the line feed, and CVE-2021-41270. Such a cell gets an apostrophe in front. The lead never
 * runs past its own line, so the time stays linear in the text.
 */
const formula =
  /^(?:(?![\r\n\u2028\u2029])[\s\p{Cf}\p{Cc}])*[=+\-@＝＋－＠\t]|(?<![\s\S])(?:(?![\r\n])[\s\p{Cf}\p{Cc}])*[\r\n]/mu;

/** Byte order mark: without it Excel reads UTF-8 as the machine's own code page. */
const MARK = '\ufeff';

/** A table with its head, lines ended by CRLF. Text is quoted, numbers are not, so that readers that care can tell them. */
export function csvOf(columns: readonly string[], rows: readonly Cells[]): string {
  const table = { fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? null)) };
  const quotes = (value: Cell) => typeof value === 'string';
  return `${MARK}${Papa.unparse(table, { newline: '\r\n', quotes, escapeFormulae: formula })}\r\n`;
}
