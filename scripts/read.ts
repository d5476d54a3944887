// In: pages, as files or addresses. Out: one JSON line each with what the built extension reads in them, in order.
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, obtain } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { injectNow, type Reading, readOnlyWhenAsked, readTab } from './drive/reading.ts';
import { openRig, type Rig } from './drive/rig.ts';
import { type MadePage, type PageServer, serve } from './serve.ts';

const usage = `usage: npm run --silent read -- [--browser chromium|firefox] [--offline] FILE|URL…

  Opens each page in a headless browser with the built extension and prints a line of JSON: what the page says of
  itself, the blocks that were read, the marks with their quotes, what was not read and why, times in milliseconds,
  and whether the page's DOM is unchanged. A line with "error" stands for a page that could not be opened; then the
  exit status is 1.
  Where all pages are files, or with --offline, the browser reaches no other computer.
`;

const whyNotRead: Readonly<Record<string, string>> = {
  'too-long': 'the page is longer than is read of one page',
  frame: 'embedded pages are not read',
  editor: 'fields where a reader writes are never read',
  unseen: 'the page does not show it now',
  language: 'there are no word lists for the language',
  empty: 'no text of an article was found',
  protected: 'this part keeps extensions out',
};

/** Types by ending; what has another one is taken for HTML, as saved pages have all kinds of names. */
const types: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'text/xml',
  '.rss': 'text/xml',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

/** A saved page as a server would send it: its own word on its encoding stands; without one, UTF-8 where it is that. */
function asSaved(file: string): MadePage {
  const bytes = readFileSync(file);
  const type = types[extname(file).toLowerCase()] ?? 'text/html';
  const head = bytes.subarray(0, 4096).toString('latin1');
  const isDeclared =
    /<meta[^>]+charset/i.test(head) || /^<\?xml[^>]+encoding/i.test(head) || /^(?:\xff\xfe|\xfe\xff)/.test(head);
  const isUtf8 = bytes.equals(Buffer.from(bytes.toString('utf8')));
  return { html: bytes, headers: { 'content-type': isDeclared || !isUtf8 ? type : `${type}; charset=utf-8` } };
}

interface Opened {
  readonly url: string;
  readonly isFile: boolean;
}

class Shelf {
  private readonly servers: PageServer[] = [];

  /** Address of an input: files are served from this computer, beside what lies in their folder. */
  async addressOf(input: string): Promise<Opened> {
    if (/^https?:/i.test(input)) return { url: input, isFile: false };
    const file = resolve(input);
    const path = `/${basename(file)}`;
    const server = await serve(dirname(file), { [path]: asSaved(file) });
    this.servers.push(server);
    return { url: `${server.origin}${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`, isFile: true };
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.splice(0).map((server) => server.close()));
  }
}

/** The line of a page that was read. */
function lineOf(input: string, loaded: number, reading: Reading): object {
  const { state, blocks, marks, firstMark, read, domUnchanged } = reading;
  const { url: canonical, title, author, outlet, published, language } = state.source;
  return {
    input,
    url: state.url,
    status: state.status,
    ...(state.reason ? { reason: state.reason } : {}),
    title,
    byline: author,
    outlet,
    published,
    canonical,
    language,
    blocks,
    marks,
    facts: state.facts.length,
    notRead: state.notRead.map(({ what, count }) => ({ what, count, why: whyNotRead[what] ?? what })),
    timings: { load: loaded, firstMark, read },
    domUnchanged,
  };
}

async function readOne(rig: Rig, shelf: Shelf, input: string): Promise<object> {
  const { url, isFile } = await shelf.addressOf(input);
  const began = performance.now();
  const tab = await rig.open(url);
  try {
    const loaded = Math.round(performance.now() - began);
    // The test build may read this computer's pages; one of the web is granted by a click on the button, as a reader would.
    const ask = (tabId: number) => (isFile ? injectNow(rig, tabId) : rig.clickToolbar(tab));
    return lineOf(input, loaded, await readTab(rig, tab, ask));
  } finally {
    await tab.close().catch(() => undefined);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      offline: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { browser } = values;
  if (values.help || positionals.length === 0 || (browser !== 'chromium' && browser !== 'firefox')) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  const name: BrowserName = browser;
  const found = await obtain(name);
  if (found.path === null) {
    console.error(found.why);
    return 1;
  }
  const offline = values.offline || positionals.every((input) => !/^https?:/i.test(input));
  const extension = ensureBuilt(name === 'chromium' ? 'chrome' : 'firefox', 'e2e');
  const shelf = new Shelf();
  const rig = await openRig(name, { extension, program: found.path, offline });
  let failures = 0;
  try {
    await readOnlyWhenAsked(rig);
    for (const input of positionals) {
      let line: object;
      try {
        line = await readOne(rig, shelf, input);
      } catch (error) {
        failures++;
        line = { input, error: error instanceof Error ? error.message : String(error) };
      }
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await rig.close().catch(() => undefined);
    await shelf.close();
  }
  return failures > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// A browser's leftovers must not keep the command alive.
process.exit();
