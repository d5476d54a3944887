// In: tabs and granted origins. Out: our script in pages, and in no others; the rules that paint.
import { browser } from 'wxt/browser';
import type { PageState } from '../messages.ts';
import { siteRules } from '../settings.ts';

/** Built from entrypoints/article.ts. */
const SCRIPT = '/article.js';
/** Built from entrypoints/guide.ts. */
const GUIDE = '/guide.js';
const MARKS = '/marks.css';
const REGISTERED = 'article';
/** Lines without tint, over public/marks.css. */
const NO_TINTS = ['a', 'b', 'c']
  .flatMap((letter) => [`::highlight(tw-${letter})`, `::highlight(tw-${letter}-n)`])
  .join(', ')
  .concat(' { background-color: transparent; }');

/**
 * Runs the script in a tab; in one that has it already, it makes itself heard again.
 *
 * @throws what the browser says where a page can't be scripted
 */
export async function inject(tabId: number, frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  // The script leaves frames alone, unless it is asked: see frames.ts.
  if (frameId !== 0) await browser.scripting.executeScript({ target, func: askForFrame });
  await browser.scripting.executeScript({ target, files: [SCRIPT], injectImmediately: true });
}

/** Runs in a frame, in the world of our scripts. */
function askForFrame(): void {
  Object.assign(globalThis, { isAsked: true });
}

/** Brings cards and the walk between marks to a page that is being read. */
export async function injectGuide(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [GUIDE], injectImmediately: true });
}

/**
 * Gives a tab the `::highlight()` rules. The page can't see this sheet. Author origin: a user sheet would lose to no
 * rule of the page either, as our names are ours alone.
 */
export async function insertMarks(tabId: number, tints: boolean, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: [MARKS], origin: 'AUTHOR' });
  const bare = { target, css: NO_TINTS, origin: 'AUTHOR' } as const;
  if (tints) await browser.scripting.removeCSS(bare).catch(() => undefined);
  else await browser.scripting.insertCSS(bare);
}

/** Why a tab can't be scripted, from its address and the browser's refusal: of its own pages it tells no address. */
export function whyNot(url: string, refusal = ''): PageState['reason'] {
  if (/gallery cannot be scripted/i.test(refusal)) return 'store';
  if (/cannot access (?:a |contents of (?:the )?url "?)(?:chrome|edge|about|devtools|view-source)/i.test(refusal))
    return 'browser-page';
  const address = URL.parse(url);
  const host = address?.hostname ?? '';
  if (/^(?:chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/.test(host)) return 'store';
  if (address?.pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  if (address?.protocol === 'file:') return 'file';
  return address && !/^https?:$/.test(address.protocol) ? 'browser-page' : 'failed';
}

/** Origins that may be read now, as match patterns. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** True if the reader has granted a host, by itself or with all others, at least by one of the web's two schemes. */
export async function isGranted(host: string): Promise<boolean> {
  const asked = ['https', 'http'].map((scheme) => browser.permissions.contains({ origins: [`${scheme}://${host}/*`] }));
  return (await Promise.all(asked)).includes(true);
}

let syncing: Promise<void> = Promise.resolve();

/** Makes the registered script equal to what is granted now. Idempotent; calls run one after the other. */
export function syncRegistered(): Promise<void> {
  syncing = syncing.catch(() => undefined).then(sync);
  return syncing;
}

async function sync(): Promise<void> {
  const [matches, rules] = await Promise.all([grantedOrigins(), siteRules.getValue()]);
  const never = Object.keys(rules).filter((host) => rules[host] === 'never');
  const before = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTERED,
      js: [SCRIPT],
      matches,
      excludeMatches: never.map((host) => `*://${host}/*`),
      // At the start, so that the background wakes while the page is still being parsed.
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

/** Runs the script in open tabs of origins that were granted just now: registration is for later loads only. */
export async function injectInto(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const rules = await siteRules.getValue();
  // Only those that are granted may be asked for; tabs of others are not listed.
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(
    tabs.map((tab) => {
      const isNever = rules[URL.parse(tab.url ?? '')?.hostname ?? ''] === 'never';
      // Error pages and the like refuse; they are no loss.
      return tab.id === undefined || isNever ? undefined : inject(tab.id).catch(() => undefined);
    }),
  );
}
