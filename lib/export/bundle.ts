// In: ledger records and the texts that they stand on. Out: the evidence bundle: every format, the texts, the sums of all.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PageText } from '../store/database.ts';
import type { LedgerRecord } from '../store/records.ts';
import { bytesOf, type Files, zipOf } from './archive.ts';
import { articleIdOf, articlesOf } from './articles.ts';
import type { Exporter, ExportStamp } from './exporter.ts';
import { formats } from './formats.ts';

/**
 * A zip with everything: the same records in every format, under the same ids; each text as it was read, byte for byte
 * what the records' hashes were made of; which versions judged them; and `SHA256SUMS` in the form of GNU coreutils, so
 * that anybody can say `sha256sum -c SHA256SUMS` where it was unpacked.
 */
const bundle: Exporter<Uint8Array<ArrayBuffer>> = {
  id: 'bundle',
  group: 'keep',
  extension: 'bundle.zip',
  mime: 'application/zip',
  label: 'export.bundle.label',
  purpose: 'export.bundle.purpose',
  leavesOut: ['export.bundle.leavesOut.page', 'export.bundle.leavesOut.missing', 'export.bundle.leavesOut.signature'],
  isPacked: true,
  needsPages: true,
  write(records, stamp, pages = []) {
    const wanted = new Set(records.flatMap((record) => record.textHash ?? []));
    // A file is named by the hash alone: what is none, out of a file that somebody made, names nothing.
    const texts = pages.filter(({ textHash }) => wanted.has(textHash) && /^[0-9a-f]{64}$/.test(textHash));
    const files: Record<string, Files[string]> = { 'README.txt': readme(records, stamp) };
    for (const format of formats) files[`formats/tidewaiter.${format.extension}`] = format.write(records, stamp, pages);
    for (const page of texts) files[`texts/${page.textHash}.txt`] = page.text;
    files['pages.jsonl'] = texts.map(lineOf).join('');
    files['bundle.json'] = `${JSON.stringify(describe(records, stamp, texts), null, 1)}\n`;
    return zipOf({ ...files, SHA256SUMS: sumsOf(files) }, stamp);
  },
};

export default bundle;

/** How a text was divided, so that it can be read in again; a text that UTF-8 can't carry stands in the line itself. */
function lineOf({ text, ...page }: PageText): string {
  return `${JSON.stringify(/\p{Cs}/u.test(text) ? { ...page, text } : page)}\n`;
}

/** `hash`, two blanks, name: one line a file (text mode of sha256sum). */
function sumsOf(files: Files): string {
  return Object.entries(files)
    .map(([name, content]) => `${bytesToHex(sha256(bytesOf(content)))}  ${name}\n`)
    .join('');
}

function describe(records: readonly LedgerRecord[], stamp: ExportStamp, texts: readonly PageText[]): object {
  const kept = new Set(texts.map((page) => page.textHash));
  const packs = records.flatMap((record) => Object.entries(record.stamp?.packs ?? {}).map(([id, of]) => `${id} ${of}`));
  return {
    tidewaiter: 'bundle',
    format: 1,
    written: stamp.now,
    engine: stamp.engine,
    records: records.length,
    engines: [...new Set(records.flatMap((record) => record.stamp?.engine ?? []))].sort(),
    regimePacks: [...new Set(packs)].sort(),
    articles: articlesOf(records).map((article) => ({
      id: article.id,
      ...article.source,
      texts: article.textHashes.map((hash) => ({ sha256: hash, isKept: kept.has(hash) })),
    })),
    entries: records.map((record) => ({
      id: record.id,
      type: record.type,
      article: articleIdOf(record),
      text: record.textHash,
    })),
  };
}

function readme(records: readonly LedgerRecord[], stamp: ExportStamp): string {
  return [
    'Evidence bundle',
    '',
    `Written ${stamp.now} by ${stamp.engine}. Entries: ${records.length}.`,
    '',
    'formats/     the same entries in every format; an entry has one id in all of them',
    'texts/       articles as they were read; the name of each is the SHA-256 of its bytes',
    'pages.jsonl  the paragraphs of each text',
    'bundle.json  which entry stands on which article and text, and which regime packs judged it',
    'SHA256SUMS   sums of all files but itself',
    '',
    'To check that nothing was changed, unpack and say in this folder:',
    '',
    '    sha256sum -c SHA256SUMS        (Linux)',
    '    shasum -a 256 -c SHA256SUMS    (macOS)',
    '',
    'The sums show damage and later change. They do not show who made the bundle: for that, keep the sum of',
    'SHA256SUMS itself somewhere else, or have it signed or time-stamped.',
    '',
    'What a program read counts as checked only where an entry is marked confirmed.',
    '',
  ].join('\n');
}
