// In: sheets of typed cells. Out: the parts of an XLSX file.

import { type Files, zipOf } from './archive.ts';
import type { ExportStamp } from './exporter.ts';
import { all, element, type Markup } from './markup.ts';

/** Text, number, truth, nothing, or a day or instant that the spreadsheet shall know as one. */
export type SheetCell = string | number | boolean | null | { readonly time: string };

export interface Sheet {
  /** At most 31 signs, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What a cell of Excel takes. */
const CELL_MAX = 32_767;
/** What a sheet of Excel takes, with the head. */
const ROW_MAX = 1_048_576;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * ECMA-376 SpreadsheetML, the least that is valid: inline strings, numbers, booleans and dates; no formula, no link, no
 * shared string, no outside reference. The kept writers of XLSX pack larger sheets in a worker made of a blob, which
 * the policy of extension pages refuses, and one of them makes code of text: hence these few parts of our own.
 *
 * @throws RangeError where a sheet has more rows than a spreadsheet takes
 */
export function workbookOf(sheets: readonly Sheet[], stamp: ExportStamp): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': part(
      element(
        'Types',
        { xmlns: `${PACKAGE}/content-types` },
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        override('/xl/workbook.xml', 'sheet.main'),
        override('/xl/styles.xml', 'styles'),
        ...numbered.map(({ id }) => override(`/xl/worksheets/sheet${id}.xml`, 'worksheet')),
      ),
    ),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': part(
      element(
        'workbook',
        { xmlns: MAIN, 'xmlns:r': RELATIONS },
        element(
          'sheets',
          {},
          ...numbered.map(({ sheet, id }) => element('sheet', { name: sheet.name, sheetId: id, 'r:id': `r${id}` })),
        ),
      ),
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...numbered.map(({ id }) => ['worksheet', `worksheets/sheet${id}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': part(styles),
  };
  for (const { sheet, id } of numbered) files[`xl/worksheets/sheet${id}.xml`] = part(worksheet(sheet));
  return zipOf(files satisfies Files, stamp);
}

function part(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`;
}

function override(name: string, kind: string): Markup {
  return element('Override', { PartName: name, ContentType: `${TYPE}.${kind}+xml` });
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(([kind, target], index) =>
    element('Relationship', { Id: `r${index + 1}`, Type: `${RELATIONS}/${kind}`, Target: target }),
  );
  return part(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...each));
}

/** The formats of cells by number: plain, head, day, instant, text. */
const STYLE = { head: 1, day: 2, instant: 3, text: 4 } as const;

const styles = element(
  'styleSheet',
  { xmlns: MAIN },
  element(
    'numFmts',
    { count: 2 },
    element('numFmt', { numFmtId: 164, formatCode: 'yyyy-mm-dd' }),
    element('numFmt', { numFmtId: 165, formatCode: 'yyyy-mm-dd hh:mm:ss' }),
  ),
  element('fonts', { count: 2 }, element('font'), element('font', {}, element('b'))),
  element(
    'fills',
    { count: 2 },
    element('fill', {}, element('patternFill', { patternType: 'none' })),
    element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  ),
  element('borders', { count: 1 }, element('border')),
  element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  element(
    'cellXfs',
    { count: 5 },
    ...[
      [0, 0],
      [0, 1],
      [164, 0],
      [165, 0],
      [49, 0],
    ].map(([numFmtId = 0, fontId = 0]) =>
      element('xf', { numFmtId, fontId, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1, applyFont: 1 }),
    ),
  ),
);

function worksheet({ name, columns, rows }: Sheet): Markup {
  if (rows.length >= ROW_MAX)
    throw new RangeError(`Sheet ${name} has ${rows.length} rows; a spreadsheet takes ${ROW_MAX - 1}.`);
  const head = row(
    1,
    columns.map((column) => text(column, STYLE.head)),
  );
  return element(
    'worksheet',
    { xmlns: MAIN },
    element(
      'sheetViews',
      {},
      element(
        'sheetView',
        { workbookViewId: 0 },
        element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      ),
    ),
    element('sheetData', {}, head, all(rows.map((cells, index) => row(index + 2, cells.map(cell))))),
  );
}

type Made = (reference: string) => Markup | null;

function row(number: number, cells: readonly Made[]): Markup {
  return element('row', { r: number }, ...cells.map((make, index) => make(`${columnName(index)}${number}`)));
}

function cell(value: SheetCell): Made {
  if (value === null) return () => null;
  if (typeof value === 'string') return text(value, STYLE.text);
  if (typeof value === 'number') return (r) => element('c', { r }, element('v', {}, value));
  if (typeof value === 'boolean') return (r) => element('c', { r, t: 'b' }, element('v', {}, value ? 1 : 0));
  const serial = serialOf(value.time);
  if (serial === null) return text(value.time, STYLE.text);
  const s = value.time.length > 10 ? STYLE.instant : STYLE.day;
  return (r) => element('c', { r, s }, element('v', {}, serial));
}

function text(value: string, s: number): Made {
  return (r) =>
    element(
      'c',
      { r, s, t: 'inlineStr' },
      element('is', {}, element('t', { 'xml:space': 'preserve' }, guarded(value))),
    );
}

/**
 * Excel reads `_x0041_` in a text as the sign of that number (ECMA-376 22.9.2.19), so a page could write one that XML
 * forbids; the first underscore of such a run is written by its own number. Longer texts than a cell takes are cut.
 */
function guarded(value: string): string {
  const safe = value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return safe.length <= CELL_MAX ? safe : `${safe.slice(0, CELL_MAX - 1)}…`;
}

/** Days since 30 December 1899, as spreadsheets count; null for what is no whole day or instant after 1 March 1900. */
function serialOf(time: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/.test(time)) return null;
  const serial = (Date.parse(time) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial > 60 ? serial : null;
}

/** `A`, `Z`, `AA`. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
