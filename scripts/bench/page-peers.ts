// In: a page, and terms. Out: what known libraries and plain ways need to do to it what the extension does. Runs in pages.
import { Readability } from '@mozilla/readability';
import { createTextAnnotator } from '@recogito/text-annotator';
import Defuddle from 'defuddle';
import findAndReplaceDOMText from 'findandreplacedomtext';
import { openDB } from 'idb';
import Mark from 'mark.js';
import csv from '../../lib/export/csv.ts';
import type { Exporter } from '../../lib/export/exporter.ts';
import { findArticle } from '../../lib/page/find-article.ts';
import { nothingPassed } from '../../lib/page/first-read.ts';
import { readBlocks } from '../../lib/page/read-article.ts';
import { LedgerDatabase } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';

/** What one way of marking a page took. */
export interface Marking {
  /** Time of the script, in ms. */
  readonly script: number;
  /** Time of style and layout straight after, in ms. */
  readonly layout: number;
  /** Elements and text nodes that the page has more than before. */
  readonly nodes: number;
  /** Share of the terms that were looked for: some stop after a while, and their time is scaled by it. */
  readonly share: number;
}

/** No way may take longer than this, in ms; what it has not done by then is reckoned from what it has. */
const PATIENCE = 4000;

const article = (): HTMLElement => {
  const found = document.querySelector('article');
  if (!found) throw new RangeError('The page has no article.');
  return found;
};

function nodesOf(root: Node): number {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = (terms: readonly string[]): RegExp =>
  new RegExp(
    `\\b(?:${[...terms]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})\\b`,
    'gi',
  );

function textNodes(): Text[] {
  const walker = document.createTreeWalker(article(), NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Each way returns the share of the terms that it got through. */
const ways: Readonly<Record<string, (terms: readonly string[]) => number | Promise<number>>> = {
  'mark.js': async (terms) => {
    const marker = new Mark(article());
    const start = performance.now();
    let done = 0;
    while (done < terms.length && performance.now() - start < PATIENCE) {
      const some = terms.slice(done, done + 10);
      await new Promise<void>((resolve) => {
        marker.mark(some as string[], { separateWordSearch: false, accuracy: 'exactly', done: () => resolve() });
      });
      done += some.length;
    }
    return done / terms.length;
  },
  findAndReplaceDOMText: (terms) => {
    findAndReplaceDOMText(article(), { find: pattern(terms), wrap: 'mark' });
    return 1;
  },
  'a <mark> wrapper': (terms) => {
    const find = pattern(terms);
    for (const node of textNodes()) {
      const hits = [...node.data.matchAll(find)].reverse();
      for (const { index, 0: found } of hits) {
        const rest = node.splitText(index);
        rest.splitText(found.length);
        const around = document.createElement('mark');
        rest.replaceWith(around);
        around.append(rest);
      }
    }
    return 1;
  },
  '@recogito/text-annotator': (terms) => {
    const annotator = createTextAnnotator(article(), { renderer: 'CSS_HIGHLIGHTS' });
    const text = article().textContent ?? '';
    const made = [...text.matchAll(pattern(terms))].map(({ index, 0: quote }, id) => ({
      id: String(id),
      bodies: [],
      target: {
        annotation: String(id),
        selector: [{ quote, start: index, end: index + quote.length, range: new Range(), id: String(id) }],
      },
    }));
    annotator.state.store.bulkUpsertAnnotations(made as never);
    return 1;
  },
  'a plain scan into one Highlight': (terms) => {
    const known = new Set(terms.map((term) => term.toLowerCase()));
    const most = Math.max(...terms.map((term) => term.split(' ').length));
    const highlight = new Highlight();
    for (const node of textNodes()) {
      const words = [...node.data.matchAll(/[\p{L}\p{N}'’-]+/gu)];
      for (let i = 0; i < words.length; i++)
        for (let n = Math.min(most, words.length - i); n > 0; n--) {
          const first = words[i] as RegExpExecArray;
          const last = words[i + n - 1] as RegExpExecArray;
          const end = last.index + last[0].length;
          if (!known.has(node.data.slice(first.index, end).toLowerCase())) continue;
          highlight.add(
            new StaticRange({ startContainer: node, startOffset: first.index, endContainer: node, endOffset: end }),
          );
          i += n - 1;
          break;
        }
    }
    CSS.highlights.set('plain', highlight);
    return 1;
  },
};

async function mark(way: string, terms: readonly string[]): Promise<Marking> {
  const before = nodesOf(document.body);
  document.body.getBoundingClientRect();
  const start = performance.now();
  const share = await (ways[way] as (terms: readonly string[]) => number | Promise<number>)(terms);
  const script = performance.now() - start;
  document.body.getBoundingClientRect();
  const layout = performance.now() - start - script;
  return { script, layout, nodes: nodesOf(document.body) - before, share };
}

/** Reading the article's text, in ms: ours keeps the way back to the page, the others give a copy. */
const readers: Readonly<Record<string, () => unknown>> = {
  'find the article, read its blocks': () =>
    findArticle(document).map((root) => [...readBlocks(root, nothingPassed())]),
  Readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  Defuddle: () => new Defuddle(document).parse(),
};

function read(way: string): number {
  const start = performance.now();
  (readers[way] as () => unknown)();
  return performance.now() - start;
}

const INDEXES = ['pageKey', 'keptAt', 'state'] as const;

/** Writes records into a fresh database, in ms. */
const writers: Readonly<Record<string, (records: readonly LedgerRecord[]) => Promise<number>>> = {
  'the ledger (Dexie)': async (records) => {
    const ledger = new Ledger(new LedgerDatabase({ name: 'bench-ledger' }));
    await ledger.keep([]);
    const start = performance.now();
    await ledger.keep(records as never);
    return performance.now() - start;
  },
  idb: async (records) => {
    const db = await openDB('bench-idb', 1, {
      upgrade: (fresh) => {
        const store = fresh.createObjectStore('records', { keyPath: 'id' });
        for (const index of INDEXES) store.createIndex(index, index);
      },
    });
    const start = performance.now();
    const change_ = db.transaction('records', 'readwrite', { durability: 'strict' });
    await Promise.all([...records.map((record) => change_.store.put(record)), change_.done]);
    const took = performance.now() - start;
    db.close();
    return took;
  },
  'raw IndexedDB': async (records) => {
    const db = await raw('bench-raw');
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const change_ = db.transaction('records', 'readwrite', { durability: 'strict' });
      for (const record of records) change_.objectStore('records').put(record);
      change_.addEventListener('complete', () => resolve());
      change_.addEventListener('error', () => reject(change_.error));
    });
    const took = performance.now() - start;
    db.close();
    return took;
  },
};

function raw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.addEventListener('upgradeneeded', () => {
      const store = opening.result.createObjectStore('records', { keyPath: 'id' });
      for (const index of INDEXES) store.createIndex(index, index);
    });
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
}

async function fetched(): Promise<LedgerRecord[]> {
  return (await (await fetch('/records.json')).json()) as LedgerRecord[];
}

/** Writes all records that the server has, one way. */
async function write(way: string): Promise<number> {
  const records = await fetched();
  return (writers[way] as (records: readonly LedgerRecord[]) => Promise<number>)(records);
}

/** What was written to the ledger as CSV, by pages as the export reads it, beside one getAll of raw IndexedDB; in ms. */
async function toCsv(
  stamp: Parameters<Exporter<string>['write']>[1],
): Promise<{ csv: number; getAll: number; bytes: number }> {
  const ledger = new Ledger(new LedgerDatabase({ name: 'bench-ledger' }));
  let start = performance.now();
  let bytes = 0;
  const all: LedgerRecord[] = [];
  for await (const batch of ledger.batches()) all.push(...batch);
  bytes = csv.write(all, stamp).length;
  const took = performance.now() - start;
  const db = await raw('bench-raw');
  start = performance.now();
  await new Promise<void>((resolve) => {
    db.transaction('records')
      .objectStore('records')
      .getAll()
      .addEventListener('success', () => resolve());
  });
  return { csv: took, getAll: performance.now() - start, bytes };
}

export const bench = {
  ways: Object.keys(ways),
  readers: Object.keys(readers),
  writers: Object.keys(writers),
  mark,
  read,
  write,
  toCsv,
};
Object.assign(globalThis, { bench });
