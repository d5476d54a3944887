// In: nothing. Out: rows of the page matrix about what is around a page: the reader's system, the browser, other programs.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, inflateSync } from 'node:zlib';
import { stateOf } from '../../../scripts/drive/reading.ts';
import { type Rig, type Tab, until } from '../../../scripts/drive/rig.ts';
import { painted } from '../../../scripts/drive/walk.ts';
import { type Actor, articleOf, documentOf, type PageRow, trade } from './row.ts';

const p = (goods: string) => `<p>${trade(goods)}</p>`;
const plain = articleOf(p('tractors') + p('refrigerators'));

const lettersIn = async (tab: Tab): Promise<string> =>
  [...new Set((await painted(tab)).map(({ name }) => name.replace(/^tw-|-n$/g, '')))].sort().join('');

const zoom = (rig: Rig, id: number, factor: number) =>
  rig.inExtension(
    async ([tabId, by]: readonly [number, number]) => {
      await chrome.tabs.setZoom(tabId, by);
      return null;
    },
    [id, factor] as const,
  );

/** What the popup's reading of another tab comes to. */
async function refusalOf(rig: Rig, url: string): Promise<string | null> {
  const tab = await rig.open(url);
  try {
    const id = await rig.tabId(tab);
    await rig.clickToolbar(tab);
    const reason = await until(async () => {
      const state = await stateOf(rig, id);
      return state.status === 'unread' || state.status === 'reading' ? null : (state.reason ?? state.status);
    }, `a reason for ${url}`);
    return reason;
  } finally {
    await tab.close();
  }
}

function mustBe(seen: unknown, wanted: unknown, what: string): void {
  if (seen !== wanted) throw new Error(`${what}: ${String(seen)}, and not ${String(wanted)}`);
}

/** Colours that the printed page is drawn in. */
async function inksOf(tab: Tab): Promise<string> {
  const bytes = Buffer.from(await tab.printed());
  const inks = new Set<string>();
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      const drawn = inflateSync(bytes.subarray(at + 7), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
      for (const [ink] of drawn.matchAll(/[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)\b/g)) inks.add(ink.toLowerCase());
    } catch {
      // The end of a stream, or one that is not packed.
    }
  }
  return [...inks].sort().join();
}

async function untilReadIn(rig: Rig, id: number, words: readonly string[]): Promise<void> {
  await until(async () => {
    const { status, marks } = await stateOf(rig, id);
    return status === 'read' && words.every((word) => marks.some(({ surface }) => surface === word));
  }, `marks in tab ${id}`);
}

export const around: readonly PageRow[] = [
  {
    name: 'forced colours: only what the law speaks of is painted',
    page: plain,
    marked: ['tractors', 'North Korea'],
    isStill: true,
    async after({ tab }) {
      await tab.forced(true);
      try {
        await until(async () => (await lettersIn(tab)) === 'a', 'paint for forced colours');
      } finally {
        await tab.forced(false);
      }
      await until(async () => (await lettersIn(tab)).includes('g'), 'paint as before');
    },
  },
  {
    name: 'zoom of 50 and 400 per cent',
    page: plain,
    marked: ['tractors'],
    isStill: true,
    async after({ rig, tab, untilMarked }) {
      const id = await rig.tabId(tab);
      for (const factor of [0.5, 4, 1]) {
        await zoom(rig, id, factor);
        await untilMarked(['tractors']);
      }
    },
  },
  {
    name: 'print: the paper shows no mark',
    page: plain,
    marked: ['tractors'],
    isStill: true,
    async after({ rig, tab }) {
      const marked = await inksOf(tab);
      const id = await rig.tabId(tab);
      await rig.inExtension(async (tabId) => {
        await chrome.scripting.executeScript({ target: { tabId }, func: () => CSS.highlights.clear() });
        return null;
      }, id);
      mustBe(marked, await inksOf(tab), 'colours of the printed page');
    },
  },
  {
    name: 'page that is fetched ahead of a visit (Firefox does no such thing)',
    page: articleOf(
      `${p('tractors')}<a href="/ahead.html">Next</a><script type="speculationrules">{"prerender":[{"urls":["/ahead.html"],"eagerness":"immediate"}]}</script>`,
    ),
    beside: { '/ahead.html': articleOf(p('bulldozers')) },
    marked: ['tractors'],
    async after({ tab, rig, untilMarked, state }) {
      await new Promise((done) => setTimeout(done, 500));
      // What is fetched ahead is not read in place of what is on screen.
      mustBe(
        (await state()).marks.some(({ surface }) => surface === 'bulldozers'),
        false,
        'marks of the page ahead',
      );
      await tab.click('a');
      await untilMarked(['bulldozers'], ['tractors']);
      await untilReadIn(rig, await rig.tabId(tab), ['bulldozers']);
    },
  },
  {
    name: 'duplicated tab',
    page: plain,
    marked: ['tractors'],
    isStill: true,
    async after({ rig, tab }) {
      const id = await rig.tabId(tab);
      const other = await rig.inExtension(async (tabId) => (await chrome.tabs.duplicate(tabId))?.id ?? -1, id);
      await untilReadIn(rig, other, ['tractors', 'refrigerators']);
      await untilReadIn(rig, id, ['tractors', 'refrigerators']);
      await rig.inExtension((tabId) => chrome.tabs.remove(tabId).then(() => null), other);
    },
  },
  {
    name: 'feed that the browser shows as it is',
    page: {
      html: `<?xml version="1.0"?><rss version="2.0"><channel><title>River</title><item><title>Night lorries</title><description>${trade('tractors')}</description></item></channel></rss>`,
      headers: { 'content-type': 'text/xml; charset=utf-8' },
    },
    marked: [],
    mayBeSaid: true,
    async after({ rig, tab, state }) {
      if (rig.browser === 'chromium') await untilReadIn(rig, await rig.tabId(tab), ['tractors']);
      // Firefox shows a tree of elements without a body.
      else await until(async () => (await state()).notRead.some(({ what }) => what === 'empty'), 'what was not read');
    },
  },
  {
    name: 'view transition to another article',
    page: articleOf(
      `<div id="story">${p('tractors')}</div><script>function next(){const swap=()=>{document.getElementById('story').innerHTML=${JSON.stringify(p('bulldozers'))};history.pushState(null,'','/second')};document.startViewTransition?document.startViewTransition(swap):swap()}</script>`,
    ),
    marked: ['tractors'],
    async after({ tab, untilMarked }) {
      await tab.evaluate(() => (globalThis as unknown as { next(): void }).next(), null);
      await untilMarked(['bulldozers'], ['tractors']);
    },
  },
  {
    name: 'page that restyles our marks and puts its own in their place: the panel’s list stays whole',
    page: articleOf(
      `<style>::highlight(tw-a){background:none!important;text-decoration:none!important;color:inherit}</style>${p('tractors')}${p('refrigerators')}<script>setTimeout(()=>{for(let i=0;i<20;i++)setTimeout(()=>CSS.highlights.set('tw-a',new Highlight()),i*100)},800)</script>`,
    ),
    marked: ['tractors'],
    async after({ state }) {
      await new Promise((done) => setTimeout(done, 2500));
      const surfaces = (await state()).marks.map(({ surface }) => surface);
      mustBe(surfaces.includes('tractors') && surfaces.includes('refrigerators'), true, 'the list in the panel');
    },
  },
  {
    name: 'drop caps made by ::first-letter',
    page: articleOf(
      `<style>p::first-letter{float:left;font-size:3em;line-height:1}</style><p>Tractors crossed first: North Korea imported tractors from China in May, two drivers said.</p>`,
    ),
    marked: ['tractors', 'Tractors'],
    isStill: true,
  },
  {
    name: 'English in vertical writing, from right to left',
    page: articleOf(`<style>article{writing-mode:vertical-rl;block-size:300px}</style>${p('tractors')}`),
    marked: ['tractors'],
    isStill: true,
  },
  {
    name: 'file on this computer: read after a click where the browser lets extensions in, else said',
    page: plain,
    marked: ['tractors'],
    async after({ rig }: Actor) {
      const file = join(mkdtempSync(join(tmpdir(), 'page-')), 'story.html');
      writeFileSync(file, documentOf(`<article><h1>Night lorries</h1>${p('squid')}</article>`));
      mustBe(await refusalOf(rig, pathToFileURL(file).href), 'read', 'what came of it');
    },
  },
  {
    name: 'pages of the browser itself: said',
    page: plain,
    marked: ['tractors'],
    async after({ rig }: Actor) {
      // Firefox's own pages can't be driven.
      if (rig.browser === 'chromium') mustBe(await refusalOf(rig, 'chrome://version/'), 'browser-page', 'the reason');
    },
  },
];
