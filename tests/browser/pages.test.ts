// In: the rows of the page matrix. Out: each of them seen in a browser, one page a row; docs/pages.md has the results.
import { expect, it } from 'vitest';
import { stateOf } from '../../scripts/drive/reading.ts';
import { type Tab, until } from '../../scripts/drive/rig.ts';
import { around } from './pages/around.ts';
import { framed } from './pages/frames.ts';
import { moving } from './pages/moving.ts';
import type { Actor, PageRow } from './pages/row.ts';
import { still } from './pages/still.ts';
import { onStage, type Stage } from './stage.ts';

const rows = [...still, ...moving, ...framed, ...around];
const pathOf = (row: PageRow) => `/row-${rows.indexOf(row)}.html`;
const made = Object.fromEntries(
  rows.flatMap((row) => [[pathOf(row), row.page] as const, ...Object.entries(row.beside ?? {})]),
);

/** Words under our highlights, as a reader sees them: what is never drawn and the small print of ruby left out. */
function paintedWords(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const words: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('tw-')) continue;
      for (const piece of highlight) {
        const range = document.createRange();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.endContainer, piece.endOffset);
        const copy = range.cloneContents();
        for (const small of copy.querySelectorAll('rt, rp')) small.remove();
        words.push((copy.textContent ?? '').replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' '));
      }
    }
    return words;
  }, null);
}

function actorOf(stage: Stage, tab: Tab): Actor {
  let number: number | undefined;
  const state = async () => {
    number ??= await stage.rig.tabId(tab);
    return stateOf(stage.rig, number);
  };
  return {
    rig: stage.rig,
    tab,
    origin: stage.pages.origin,
    state,
    untilMarked: async (words, unmarked = []) => {
      await until(async () => {
        const painted = await paintedWords(tab);
        const missing = words.filter((word) => !painted.includes(word));
        const wrong = unmarked.filter((word) => painted.includes(word));
        if (missing.length + wrong.length === 0) return true;
        throw new Error(`missing ${missing.join()}; wrong ${wrong.join()}; painted ${painted.slice(0, 20).join()}`);
      }, 'the marks');
    },
  };
}

onStage('page matrix', made, (stage) => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const tab = await stage.rig.open(stage.pages.origin + pathOf(row));
    try {
      const actor = actorOf(stage, tab);
      await actor.untilMarked(row.marked, row.unmarked);
      const state = await until(async () => {
        const now = await actor.state();
        return now.status === 'read' ? now : null;
      }, 'the page to be read');
      const surfaces = state.marks.map((mark) => mark.surface);
      expect(row.unmarked?.filter((word) => surfaces.includes(word)) ?? []).toEqual([]);
      const said = state.notRead.map(({ what }) => what);
      expect(row.mayBeSaid ? [] : said).toEqual(row.said ?? []);
      const [written, now] = row.isStill ? await bothOf(stage, tab, String(row.page.html)) : [];
      expect(now).toBe(written);
      await row.after?.(actor);
    } finally {
      await tab.close();
    }
  });
});

/** The document as its source is parsed in a page of ours, as a page's policy may forbid that; and as it is now. */
async function bothOf({ rig }: Stage, tab: Tab, html: string): Promise<readonly [string, string]> {
  // Some pages name an image `documentElement`, so that is asked for otherwise.
  const written = await rig.inExtension(
    (source) => new DOMParser().parseFromString(source, 'text/html').querySelector(':root')?.outerHTML ?? '',
    html,
  );
  return [written, await tab.evaluate(() => document.querySelector(':root')?.outerHTML ?? '', null)];
}
