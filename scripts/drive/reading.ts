// In: a rig with the extension, and a page in a tab. Out: all that the extension read there, as plain values.
import type { FromPanel, MarkView, PageState, ToPanel } from '../../lib/messages.ts';
import type { Rig, Tab } from './rig.ts';

/** One mark with the words of the page that it stands on. */
export interface ReadMark {
  readonly quote: string;
  readonly kind: MarkView['kind'];
  /** Paint class, see public/marks.css. */
  readonly letter: MarkView['letter'];
  readonly verdict: MarkView['verdict'];
  readonly name: string;
  readonly code: string;
  /** Index into the blocks, and offsets into that block's text in UTF-16 code units. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** What was read of a page. Times are in milliseconds from the moment in which reading was asked for. */
export interface Reading {
  readonly state: PageState;
  readonly blocks: readonly { readonly text: string; readonly role: string }[];
  readonly marks: readonly ReadMark[];
  readonly firstMark: number | null;
  readonly read: number;
  /** True if the document is the same to the byte, open shadow roots included; null where its own scripts change it. */
  readonly domUnchanged: boolean | null;
}

/** As lib/desk/marks.ts counts: a mark's number is its block's key, times this, and its offset. */
const BLOCK_MAX = 2 ** 22;
/** Longest wait for a page to be read, in ms. */
const PATIENCE = 60_000;
/** A page is left to itself until nothing has changed for so long, or until it has had this much time. In ms. */
const STILL = 400;
const SETTLED = 5000;

/** Waits until a page changes no more by itself, then remembers it and watches it. */
async function beginWatch(tab: Tab): Promise<void> {
  await tab.evaluate(
    async ([still, settled]: readonly number[]) => {
      const copyOf = (root: Document | ShadowRoot): string => {
        const shadows = [...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? [one.shadowRoot] : []));
        const own = root instanceof Document ? (root.documentElement?.outerHTML ?? '') : root.innerHTML;
        return [own, ...shadows.map(copyOf)].join('\0');
      };
      const probe = { changes: 0, last: performance.now(), isRestless: false, firstMark: 0, copyOf, before: '' };
      const observer = new MutationObserver((records) => {
        probe.changes += records.length;
        probe.last = performance.now();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const end = performance.now() + (settled ?? 0);
      while (performance.now() < end && performance.now() - probe.last < (still ?? 0)) {
        await new Promise((done) => setTimeout(done, 50));
      }
      probe.isRestless = performance.now() >= end && performance.now() - probe.last < (still ?? 0);
      probe.changes = 0;
      probe.before = copyOf(document);
      const look = () => {
        for (const name of CSS.highlights.keys()) if (name.startsWith('tw-')) probe.firstMark ||= Date.now();
        if (!probe.firstMark) requestAnimationFrame(look);
      };
      look();
      Object.defineProperty(globalThis, 'tidewaiterProbe', { value: probe, configurable: true });
    },
    [STILL, SETTLED],
  );
}

/** What was seen since {@link beginWatch}. */
function endWatch(tab: Tab): Promise<{ unchanged: boolean | null; firstMark: number }> {
  return tab.evaluate(() => {
    interface Probe {
      readonly isRestless: boolean;
      readonly firstMark: number;
      readonly before: string;
      copyOf(root: Document): string;
    }
    const { tidewaiterProbe: probe } = globalThis as unknown as { tidewaiterProbe: Probe };
    const unchanged = probe.copyOf(document) === probe.before;
    // Who changed it can't be told where the page was at it already.
    return { unchanged: unchanged || !probe.isRestless ? unchanged : null, firstMark: probe.firstMark };
  }, null);
}

/**
 * Reads the page in a tab and waits until that is done.
 *
 * @param ask makes the extension read: a click on its button, or {@link injectNow} where the build may do so by itself
 * @throws Error if the page isn't read within a minute
 */
export async function readTab(rig: Rig, tab: Tab, ask: (tabId: number) => Promise<void>): Promise<Reading> {
  const tabId = await rig.tabId(tab);
  await tab.toFront();
  await beginWatch(tab);
  const asked = Date.now();
  await ask(tabId);
  const { state, at } = await firstState(rig, tabId, true);
  const blocks = state.status === 'read' ? await blocksOf(rig, tabId) : [];
  // A frame for marks that are on their way.
  await new Promise((done) => setTimeout(done, 100));
  const { unchanged, firstMark } = await endWatch(tab);
  const indexOf = new Map(blocks.map((block, index) => [block.key, index]));
  const marks = state.marks.map(({ n, surface, kind, letter, verdict, name, code }) => {
    const start = n % BLOCK_MAX;
    const block = indexOf.get(Math.floor(n / BLOCK_MAX)) ?? -1;
    return { quote: surface, kind, letter, verdict, name, code, block, start, end: start + surface.length };
  });
  return {
    state,
    blocks: blocks.map(({ text, role }) => ({ text, role })),
    marks,
    firstMark: firstMark > 0 ? firstMark - asked : null,
    read: at - asked,
    domUnchanged: unchanged,
  };
}

/** Runs the extension's script in a tab at once, as its background would. */
export async function injectNow(rig: Rig, tabId: number): Promise<void> {
  await rig.inExtension(
    (id) => chrome.scripting.executeScript({ target: { tabId: id }, files: ['/article.js'] }).then(() => null),
    tabId,
  );
}

/** Stops the extension from reading pages by itself as they load, so that a page can be looked at before. */
export async function readOnlyWhenAsked(rig: Rig): Promise<void> {
  await rig.inExtension(() => chrome.scripting.unregisterContentScripts().then(() => null), null);
}

/** What the panel is told of the page in a tab, as it stands. */
export async function stateOf(rig: Rig, tabId: number): Promise<PageState> {
  return (await firstState(rig, tabId, false)).state;
}

/** The first state that is told of a tab, or the first after which nothing is under way; and when that came. */
function firstState(rig: Rig, tabId: number, whenRead: boolean): Promise<{ state: PageState; at: number }> {
  return rig.inExtension(
    ([id, most, waits]: readonly [number, number, boolean]) =>
      new Promise<{ state: PageState; at: number }>((resolve, reject) => {
        const port = chrome.runtime.connect({ name: 'panel' });
        let last = 'nothing';
        setTimeout(() => reject(new Error(`the page was not read in time (${last})`)), most);
        port.onMessage.addListener(({ state }: ToPanel) => {
          if (state.tabId !== id) return;
          last = `${state.status}, ${state.progress.read} of ${state.progress.of} blocks`;
          if (waits && state.status !== 'read' && state.status !== 'unreadable') return;
          resolve({ state, at: Date.now() });
          port.disconnect();
        });
        port.postMessage({ kind: 'watch', tabId: id } satisfies FromPanel);
      }),
    [tabId, PATIENCE, whenRead] as const,
  );
}

interface KeyedBlock {
  readonly key: number;
  readonly text: string;
  readonly role: string;
}

/** The blocks as the script in the page holds them, out of its own world. */
function blocksOf(rig: Rig, tabId: number): Promise<readonly KeyedBlock[]> {
  return rig.inExtension(async (id) => {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const { visit } = globalThis as unknown as { visit?: { text: { blocks: readonly KeyedBlock[] } } };
        return visit?.text.blocks.map(({ key, text, role }) => ({ key, text, role })) ?? [];
      },
    });
    return answer?.result ?? [];
  }, tabId);
}
