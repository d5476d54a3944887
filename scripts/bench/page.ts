// In: nothing, or --browser firefox, --pages article,long. Out: what the extension costs a page, beside its peers in the
// same run, as a section of docs/benchmarks.md.
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { manyRecords } from '../../tests/support/many-records.ts';
import { type BrowserName, obtain } from '../browsers.ts';
import { ensureBuilt } from '../build.ts';
import { openRig } from '../drive/rig.ts';
import { type MadePage, serve } from '../serve.ts';
import { at } from '../tree.ts';
import { makePage, PAGES, type PageSize } from './page-made.ts';
import { coldSection, RECORDS, ROUNDS, readOne, sizeSection, storeSection, textSection } from './page-sections.ts';
import { machine, writeSection } from './report.ts';

/**
 * Stands first in the head: watches for marks at every frame and for long tasks, and can change the page later as its own
 * scripts do, in ms.
 */
const PROBE = `<script>
const probe = (globalThis.probe = { dcl: 0, first: 0, last: 0, marks: 0, long: [] });
addEventListener('DOMContentLoaded', () => { probe.dcl = performance.now(); });
try { new PerformanceObserver((list) => { for (const one of list.getEntries()) probe.long.push(one.duration); }).observe({ type: 'longtask' }); } catch {}
(function look() {
  let marks = 0;
  for (const [name, highlight] of CSS.highlights) if (name.startsWith('tw-')) marks += highlight.size;
  if (marks > 0 && probe.first === 0) probe.first = performance.now();
  if (marks !== probe.marks) { probe.marks = marks; probe.last = performance.now(); }
  requestAnimationFrame(look);
})();
function change(count) {
  document.body.getBoundingClientRect();
  const start = performance.now();
  const first = document.querySelector('article p');
  for (let i = 0; i < count; i++) {
    const note = document.createElement('span');
    note.textContent = 'note ' + i + ' ';
    first.prepend(note);
  }
  document.body.getBoundingClientRect();
  return performance.now() - start;
}
</script>`;

async function peersScript(): Promise<string> {
  const { build } = await import('vite');
  const outDir = at('.cache/bench-page');
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root: at(),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    build: {
      outDir,
      lib: { entry: at('scripts/bench/page-peers.ts'), formats: ['iife'], name: 'peers', fileName: () => 'peers.js' },
    },
  });
  return readFileSync(`${outDir}/peers.js`, 'utf8');
}

const js = (html: string): MadePage => ({ html, headers: { 'content-type': 'text/javascript; charset=utf-8' } });

/**
 * Measures and writes.
 *
 * @param args see the first line of this file
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      pages: { type: 'string', default: 'article,long,huge' },
    },
  });
  const name: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const found = await obtain(name);
  if (found.path === null) throw new Error(`no ${name}: ${found.why}`);
  const sizes = (Object.keys(PAGES) as PageSize[]).filter((size) => values.pages.split(',').includes(size));
  const peers = await peersScript();
  const load = '<script src="/peers.js"></script>';
  const plain = Object.fromEntries(
    sizes.map((size) => [`/${size}.html`, { html: makePage(PAGES[size], PROBE + load) }]),
  );
  const records = { html: JSON.stringify(manyRecords(RECORDS)), headers: { 'content-type': 'application/json' } };
  const ours = Object.fromEntries(
    sizes.map((size) => [`/${size}.html`, { html: makePage(PAGES[size], PROBE + load) }]),
  );
  const server = await serve(at('samples'), { ...plain, '/peers.js': js(peers), '/records.json': records });
  const read = await serve(at('samples'), ours);
  const rig = await openRig(name, {
    extension: ensureBuilt(name === 'chromium' ? 'chrome' : 'firefox', 'e2e'),
    program: found.path,
  });
  const unread = server.origin.replace('127.0.0.1', 'localhost');
  try {
    await rig.inExtension(
      () => chrome.storage.local.set({ siteRules: { '127.0.0.1': 'always', localhost: 'never' } }),
      null,
    );
    // The registration follows the rules soon after; a first page is read to warm the background.
    await new Promise((done) => setTimeout(done, 1000));
    await (await readOne(rig, `${read.origin}/${sizes[0]}.html`)).tab.close();
    const sections: string[] = [];
    for (const size of sizes) sections.push(await sizeSection(rig, size, read.origin, unread));
    sections.push(await coldSection(rig, `${read.origin}/${sizes[0]}.html`));
    sections.push(await textSection(rig, unread, sizes));
    sections.push(await storeSection(rig, `${unread}/${sizes[0]}.html`));
    const body = [
      `## Pages, ${name === 'chromium' ? 'Chromium' : 'Firefox'}`,
      `\`npm run bench -- page${name === 'firefox' ? ' --browser firefox' : ''}\`: ${machine(versions())}. Wall time in fresh pages, headless, ways interleaved, medians of ${ROUNDS} rounds. Peers look for so many terms of the extension's own lists; the extension knows all of its names and goods at all times. mark.js stops after 4 s, and its time is reckoned from the share of the terms that it got through.`,
      ...sections,
    ].join('\n\n');
    writeSection(`pages in ${name}`, body);
    console.log(body);
  } finally {
    await rig.close();
    await server.close();
    await read.close();
  }
}

function versions(): Record<string, string> {
  const { devDependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const peers = [
    'mark.js',
    'findandreplacedomtext',
    '@recogito/text-annotator',
    '@mozilla/readability',
    'defuddle',
    'idb',
  ];
  return Object.fromEntries(peers.map((peer) => [peer, devDependencies[peer] ?? '?']));
}
