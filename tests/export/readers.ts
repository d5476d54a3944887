// In: what an exporter wrote. Out: the ids of its records, read by programs that had no part in writing it.
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite, type Reference } from '@citation-js/core';
import * as XLSX from '@e965/xlsx';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import sax, { type Tag } from 'sax';
import { expect } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { ExportContent } from '../../lib/export/exporter.ts';

/** Content as text; fails where the format is packed. */
export function textOf(content: ExportContent): string {
  if (typeof content !== 'string') throw new TypeError('A packed file is no text.');
  return content;
}

/** Rows of a CSV file as a reader that knows RFC 4180 gets them. */
export function csvRows(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  return data;
}

/** Strict: anything that XML forbids throws. */
export function xmlOf(text: string) {
  return new DOMParser({
    onError: (level, message) => {
      // The sign U+FFFD stands where a page had what XML cannot hold; the reader wonders about it aloud.
      if (level !== 'warning' || !message.includes('replacement character'))
        throw new SyntaxError(`${level}: ${message}`);
    },
  }).parseFromString(text, 'application/xml');
}

/** Rows of a sheet as SheetJS reads them: typed, without a guess at dates. */
export function sheetRows(content: ExportContent, name: string): Record<string, unknown>[] {
  const sheet = XLSX.read(content, { type: 'buffer', cellDates: false, sheets: name }).Sheets[name];
  if (sheet === undefined) throw new RangeError(`There is no sheet ${name}.`);
  return XLSX.utils.sheet_to_json(sheet, { defval: null });
}

/** Texts in a zip by name. */
export function filesIn(content: ExportContent): Map<string, string> {
  if (typeof content === 'string') throw new TypeError('A text is no zip.');
  return new Map(Object.entries(unzipSync(content)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

/** The front matter of a note, by a reader of YAML 1.2. */
export function frontOf(note: string): Record<string, unknown> {
  const [, front = ''] = /^---\n([\s\S]*?\n)---\n/.exec(note) ?? [];
  return parseYaml(front);
}

/** All elements of a page, as the HTML standard's parser makes them. */
export function elementsOf(html: string): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [parseHtml(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return found;
}

/** Names under which citation.js has our formats; left to guess it would go by words in a title. */
const citationTypes = { ris: '@ris/file', 'csl-json': '@csl/list+object', bibtex: '@biblatex/text' };

/** References as citation.js understands them. */
export function citationsOf(format: keyof typeof citationTypes, text: string): readonly Reference[] {
  if (text.trim() === '') return [];
  return new Cite(format === 'csl-json' ? JSON.parse(text) : text, { forceType: citationTypes[format] }).data;
}

const notesIn = (format: keyof typeof citationTypes, content: ExportContent): string[] =>
  citationsOf(format, textOf(content)).flatMap(({ note = [] }) => note);

/** Ids out of the notes that name records. */
function idsInNotes(notes: readonly string[]): string[] {
  return notes.flatMap((note) =>
    [...note.matchAll(/(?:^|\n|; |\s)tidewaiter:([^\s"“]+)/g)].map((match) => decodeURIComponent(match[1] ?? '')),
  );
}

const linesOf = (text: string): string[] => text.trimEnd().split('\n');
const jsonLines = (text: string) => (text === '' ? [] : linesOf(text).map((line) => JSON.parse(line)));

/** How to get the ids out of a file again, by format. A new format adds its own. */
export const idsIn: Readonly<Record<string, (content: ExportContent) => string[]>> = {
  csv: (content) => {
    const ids = csvRows(textOf(content)).map((row) => row.id ?? '');
    // Several rows of one record stand together.
    return ids.filter((id, index) => id !== ids[index - 1]);
  },
  jsonl: (content) =>
    jsonLines(textOf(content))
      .slice(1)
      .map((line) => line.id),
  geojson: (content) => JSON.parse(textOf(content)).features.map((feature: { id: string }) => feature.id),
  kml: (content) => {
    const ids: string[] = [];
    const parser = sax.parser(true);
    let path = '';
    Object.assign(parser, {
      onopentag({ name, attributes }: Tag) {
        path += `/${name}${attributes.name ? `[${attributes.name}]` : ''}`;
        if (path.endsWith('/Placemark/ExtendedData/Data[id]')) ids.push('');
      },
      ontext(text: string) {
        if (path.endsWith('/Data[id]/value')) ids.push(`${ids.pop()}${text}`);
      },
      onclosetag() {
        path = path.slice(0, path.lastIndexOf('/'));
      },
    });
    parser.write(textOf(content)).close();
    return ids;
  },
  'web-annotation': (content) =>
    JSON.parse(textOf(content)).first.items.map((item: { id: string }) =>
      decodeURIComponent(item.id.replace('urn:tidewaiter:', '')),
    ),
  ris: (content) => idsInNotes(notesIn('ris', content)),
  'csl-json': (content) => idsInNotes(notesIn('csl-json', content)),
  bibtex: (content) => idsInNotes(notesIn('bibtex', content)),
  ftm: (content) =>
    jsonLines(textOf(content)).flatMap((one) =>
      ['Trip', 'Event', 'Note'].includes(one.schema) ? idsInNotes(one.properties.notes) : [],
    ),
  stix: (content) => {
    const objects: { type: string; extensions?: Record<string, { id: string }> }[] = JSON.parse(
      textOf(content),
    ).objects;
    return objects.flatMap((one) =>
      one.type === 'note' ? Object.values(one.extensions ?? {}).map((extension) => extension.id) : [],
    );
  },
  links: (content) =>
    csvRows(textOf(content)).flatMap((row) => (row.records ?? '').split(' ').map((id) => decodeURIComponent(id))),
  xlsx: (content) => {
    const ids = sheetRows(content, 'facts').map((row) => String(row.id));
    return ids.filter((id, index) => id !== ids[index - 1]);
  },
  neo4j: (content) =>
    csvRows(filesIn(content).get('nodes.csv') ?? '').flatMap((row) =>
      ['Fact', 'Practice', 'Snippet'].includes(row[':LABEL'] ?? '') ? [row.record ?? ''] : [],
    ),
  markdown: (content) => [...filesIn(content).values()].flatMap((note) => frontOf(note).records as string[]),
  'evidence-sheet': (content) =>
    elementsOf(textOf(content)).flatMap((one) =>
      one.attrs.flatMap(({ name, value }) => (name === 'data-record' ? [value] : [])),
    ),
  bundle: (content) => idsIn.jsonl?.(filesIn(content).get('formats/tidewaiter.jsonl') ?? '') ?? [],
};

/** Formats of one entry an article: their records come by article, not in the order that was given. */
export const byArticle: ReadonlySet<string> = new Set([
  ...['ris', 'csl-json', 'bibtex', 'ftm', 'stix', 'links', 'neo4j', 'markdown', 'evidence-sheet'],
]);
