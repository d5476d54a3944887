// In: a page (the sample, a file or an address). Out: a browser with the extension on it, left to the reader; without a
// display, or with --headless, the walk through the job, its pictures and its files in demo-output/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, obtain } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { openRig, type Rig, type Tab, until } from './drive/rig.ts';
import { confirmAll, exportAs, formats, openCard, openPanel, texts, untilPainted } from './drive/walk.ts';
import { serve } from './serve.ts';
import { at } from './tree.ts';

const usage = `usage: npm run demo -- [--browser chromium|firefox] [--headless] [--file PAGE.html | --url ADDRESS] [--out DIR]

  Builds the extension, opens a browser with it on a sample article, and leaves it to you.
  --headless   walk the job instead (so it does without a display): pictures and exported files go to demo-output/
  --file       your own page instead of the sample;  --url  a page of the web
  --out DIR    where the pictures and files go
`;

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Words of the first painted mark of the strictest class that there is. */
function strictestOf(marks: readonly { name: string; text: string }[]): string | null {
  for (const letter of 'abcdef') {
    // A soft hyphen parts the words of the page from those that the card shows.
    const found = marks.find((mark) => mark.name.charAt(3) === letter && !mark.text.includes('\u00ad'));
    if (found) return found.text;
  }
  return null;
}

/** Cells of the rows of a table, as lines. */
function rowsOf(tab: Tab): Promise<string[]> {
  return tab.evaluate(
    () =>
      [...document.querySelectorAll('tbody [role=row]')].map((row) =>
        [...row.children]
          .map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
          .filter((words) => words !== '')
          .join(' · '),
      ),
    null,
  );
}

async function walk(rig: Rig, url: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const tab = await rig.open(url);
  const marks = await readIt(rig, tab);
  const byName = new Map<string, string[]>();
  for (const { name, text } of marks) byName.set(name.slice(3, 4), [...(byName.get(name.slice(3, 4)) ?? []), text]);
  console.log(`\nmarks painted on screen: ${marks.length}`);
  for (const [letter, words] of [...byName].sort()) console.log(`  ${meaning[letter] ?? letter}: ${words.join(', ')}`);
  const goods = strictestOf(marks);
  if (goods) await openCard(tab, goods, /UN–DPRK|not legal advice/);
  await tab.screenshot(join(out, '1-article.png'));

  const popup = await rig.openOwn(`popup.html?tab=${await rig.tabId(tab)}`);
  await popup.resize(340, 560);
  await until(async () => (await texts(popup, 'main')).join('').length > 40, 'the popup');
  await popup.screenshot(join(out, '2-popup.png'));
  await popup.close();

  const panel = await openPanel(rig, tab);
  await panel.resize(400, 1400);
  await panel.screenshot(join(out, '3-panel.png'));
  await panel.evaluate(() => document.querySelector('#facts')?.scrollIntoView(), null);
  await panel.screenshot(join(out, '4-facts.png'));
  const kept = await confirmAll(panel);
  console.log(`\nfacts and crossings kept: ${kept}`);

  const ledger = await rig.openOwn('ledger.html');
  await ledger.resize(1280, 900);
  await until(async () => (await texts(ledger, '[role=row]')).length > 1, 'rows in the ledger');
  await ledger.screenshot(join(out, '5-ledger.png'));
  for (const row of await rowsOf(ledger)) console.log(`  ${row}`);

  console.log('\nfiles:');
  for (const format of formats) {
    const file = await exportAs(ledger, format);
    writeFileSync(join(out, file.name), file.text);
    console.log(`  ${join(basename(out), file.name)}  ${file.text.length} characters`);
  }
}

/** Waits for marks; a page of the web is read through the toolbar button, since no site is granted. */
async function readIt(rig: Rig, tab: Tab) {
  try {
    return await untilPainted(tab);
  } catch {
    await rig.clickToolbar(tab);
    return untilPainted(tab);
  }
}

const meaning: Readonly<Record<string, string>> = {
  a: 'covered by a ban',
  b: 'counts toward a cap',
  c: 'luxury',
  d: 'depends',
  e: 'direction unknown',
  f: 'no measure found',
  g: 'places',
  h: 'customs houses, crossings, ports',
  i: 'quantities, dates',
};

/** Ctrl+C, which would otherwise leave the browser's folder behind. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      file: { type: 'string' },
      url: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || (values.browser !== 'chromium' && values.browser !== 'firefox')) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  const browser: BrowserName = values.browser;
  const found = await obtain(browser);
  if (found.path === null) {
    console.error(found.why);
    return 1;
  }
  const extension = ensureBuilt(browser === 'chromium' ? 'chrome' : 'firefox', 'e2e');
  const file = values.file ? resolve(values.file) : at('samples', 'convoy.html');
  const server = await serve(dirname(file));
  const url = values.url ?? `${server.origin}/${encodeURIComponent(basename(file))}`;
  const isShown = !values.headless && hasDisplay();
  const rig = await openRig(browser, { extension, program: found.path, shown: isShown });
  try {
    if (isShown) {
      await rig.closeOthers(await rig.open(url));
      console.log(`${url}\nThe browser is yours. Close it, or press Ctrl+C here, to end.`);
      await Promise.race([rig.untilClosed(), interrupted()]);
      return 0;
    }
    // Only our own folder is emptied: a folder that the reader names may hold more than our files.
    if (!values.out) rmSync(at('demo-output'), { recursive: true, force: true });
    const out = resolve(values.out ?? at('demo-output'));
    await walk(rig, url, out);
    console.log(`\npictures and files are in ${basename(out)}/`);
    return 0;
  } finally {
    await rig.close().catch(() => undefined);
    await server.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// A browser's leftovers must not keep the command alive.
process.exit();
