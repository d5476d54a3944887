// In: ledger records. Out: a page to print: each record with its quote, its ruling and where it was read.
import type { LedgerRecord } from '../store/records.ts';
import { type ArticleOf, articlesOf, oneLine, titleOf } from './articles.ts';
import { quoteOf } from './cells.ts';
import type { Exporter, ExportStamp } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { type Child, htmlElement as h, type Markup } from './markup.ts';
import { headlineOf, type Line, linesOf } from './summary.ts';

/**
 * HTML that needs nothing from anywhere: no script, no picture, no address that is loaded. Its own policy forbids them
 * too, should a text ever slip through. Printed on A4 or Letter, a record is never split where it fits on a page.
 */
const evidenceSheet: Exporter<string> = {
  id: 'evidence-sheet',
  group: 'keep',
  extension: 'html',
  mime: 'text/html',
  label: 'export.evidenceSheet.label',
  purpose: 'export.evidenceSheet.purpose',
  leavesOut: ['export.evidenceSheet.leavesOut.data', 'export.evidenceSheet.leavesOut.text', 'export.common.reasons'],
  write(records, stamp) {
    const head = h(
      'head',
      {},
      // Void elements have no end tag in HTML.
      { markup: '<meta charset="utf-8">' },
      { markup: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` },
      { markup: '<meta name="viewport" content="width=device-width">' },
      h('title', {}, `Evidence sheet, ${stamp.now.slice(0, 10)}`),
      { markup: `<style>${STYLE}</style>` },
    );
    const body = h('body', {}, heading(records, stamp), ...articlesOf(records).map(articleOf));
    return `<!doctype html>\n${h('html', { lang: 'en' }, head, body).markup}\n`;
  },
};

export default evidenceSheet;

const STYLE = [
  'body{font:11pt/1.45 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}',
  'h1{font-size:1.5rem}h2{font-size:1.2rem;border-top:3px double #111;padding-top:.6rem;margin-top:2rem}h3{font-size:1rem}',
  'section{break-inside:avoid;margin:1rem 0}h2,h3{break-after:avoid}',
  'blockquote{margin:.5rem 0;padding:.2rem 0 .2rem 1rem;border-left:3px solid #555;white-space:pre-wrap}',
  'dl{display:grid;grid-template-columns:10rem 1fr;gap:.15rem 1rem;margin:.5rem 0;font-size:.92em}',
  'dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}.context{color:#555}',
  '@page{margin:18mm}@media print{body{margin:0;max-width:none}}@media(max-width:34rem){dl{grid-template-columns:1fr}}',
].join('');

function heading(records: readonly LedgerRecord[], stamp: ExportStamp): Markup {
  return h(
    'header',
    {},
    h('h1', {}, 'Evidence sheet'),
    list([
      ['Written', stamp.now],
      ['Program', stamp.engine],
      ['Entries', String(records.length)],
      ['Regime packs', packsOf(records).join('; ')],
    ]),
    h('p', {}, 'What a program read in news articles. An entry counts as checked only where it is marked confirmed.'),
  );
}

function packsOf(records: readonly LedgerRecord[]): string[] {
  const names = records.flatMap((record) => Object.entries(record.stamp?.packs ?? {}).map(([id, of]) => `${id} ${of}`));
  return [...new Set(names)].sort();
}

function articleOf(article: ArticleOf): Markup {
  const { source } = article;
  return h(
    'article',
    {},
    h('h2', {}, h('bdi', {}, titleOf(article))),
    list([
      ['Address', webLinkIn(source.url) ?? ''],
      ['Outlet', source.outlet ?? ''],
      ['Author', source.author ?? ''],
      ['Published', source.published ?? ''],
      ['Read', article.keptAt],
      ['SHA-256 of the text', article.textHashes.join(' ')],
      ['Article', article.id],
    ]),
    ...article.records.map(recordOf),
  );
}

function recordOf(record: LedgerRecord): Markup {
  const { exact, prefix, suffix, start, end } = quoteOf(record);
  return h(
    'section',
    { 'data-record': record.id },
    h('h3', {}, h('bdi', {}, record.type === 'snippet' ? 'Kept words' : headlineOf(record))),
    h('blockquote', { dir: 'auto' }, context(prefix), h('strong', {}, exact), context(suffix)),
    list([
      ...linesOf(record),
      ['Place in the text', start === null || end === null ? '' : `${start}–${end} (UTF-16 units)`],
      ['Kept', `${record.keptAt}, by ${record.keptBy}`],
      ['Deleted', record.deletedAt ?? ''],
      ['Record', record.id],
    ]),
  );
}

function context(words: string): Child {
  return words === '' ? null : h('span', { class: 'context' }, words);
}

function list(lines: readonly Line[]): Markup {
  const rows = lines.flatMap(([label, text]) =>
    oneLine(text) === '' ? [] : [h('dt', {}, label), h('dd', {}, h('bdi', {}, text))],
  );
  return h('dl', {}, ...rows);
}
