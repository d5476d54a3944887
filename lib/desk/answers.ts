// In: commands of our own pages. Out: what was done, acknowledged only when it is done.
import { browser } from 'wxt/browser';
import type { Ack, Commands, PageState } from '../messages.ts';
import { isFileAddress } from '../pdf/address.ts';
import { siteRules } from '../settings.ts';
import { ackOf } from '../store/problem.ts';
import type { LedgerRecord } from '../store/records.ts';
import { quoteOf } from './coming-back.ts';
import { eraseAll } from './erase.ts';
import { grantedOrigins, injectInto, isGranted, syncRegistered, whyNot } from './inject.ts';
import { openReader } from './reader.ts';
import { type ReviewDesk, reviewAnswers } from './review.ts';
import type { Tabs } from './tabs.ts';
import { withTextFragment } from './text-fragment.ts';
import { idsOf, isCount, refuse } from './wall.ts';

const done: Ack = { ok: true };

type Answers = { readonly [K in keyof Commands]: (request: Parameters<Commands[K]>[0]) => Promise<Ack> };

const now = () => new Date().toISOString();

/**
 * Answers to all commands. Each checks what it was sent and can be asked again with the same result.
 *
 * @param desk its ledger is opened at the first use
 */
export function answersOf(desk: ReviewDesk): Answers {
  const { tabs, ledger } = desk;
  const withIds = (ids: unknown, write: (ids: readonly string[]) => Promise<unknown>) => {
    const wanted = idsOf(ids);
    return wanted ? ackOf(write(wanted)) : Promise.resolve(refuse('failed', 'No ids.'));
  };
  return {
    readPage: ({ tabId }) => readPage(tabs, tabId),
    async goTo({ tabId, mark }) {
      if (!isCount(mark)) return refuse('failed', 'No mark.');
      try {
        await tabs.reach(tabId);
      } catch (error) {
        return refuse('refused', String(error));
      }
      await tabs.change(tabId, { focus: mark });
      await tabs.show(tabId, { kind: 'goto', mark });
      return done;
    },
    async setQuiet({ tabId, quiet }) {
      await tabs.quiet(tabId, quiet === true);
      return done;
    },
    setSiteRule: ({ host, rule }) => setSiteRule(tabs, host, rule),
    ...reviewAnswers(desk),
    deleteRecords: ({ ids }) => withIds(ids, (wanted) => ledger.softDelete(wanted, now())),
    restoreRecords: ({ ids }) => withIds(ids, (wanted) => ledger.restore(wanted, now())),
    async eraseAll() {
      await eraseAll(tabs, ledger);
      return done;
    },
    async openSource({ id }) {
      const record = typeof id === 'string' ? await ledger.record(id) : undefined;
      if (!record?.source.url) return refuse('not-found', 'No source with an address.');
      return openAt(tabs, record.source.url, record);
    },
    async showKept({ tabId, id }) {
      if (!isCount(tabId) || typeof id !== 'string') return refuse('not-found', 'No such record.');
      await tabs.show(tabId, { kind: 'kept', id });
      return done;
    },
  };
}

/** Reads the page in a tab; where that can't be, its state says why. */
export async function readPage(tabs: Tabs, tabId: number): Promise<Ack> {
  if (!isCount(tabId)) return refuse('not-found', 'No tab.');
  try {
    await tabs.reach(tabId);
    return done;
  } catch (error) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return refuse('not-found', 'The tab has been closed.');
    const reason: PageState['reason'] = whyNot(tab.url ?? '', String(error));
    await tabs.unreadable(tabId, reason);
    return refuse('refused', String(error));
  }
}

async function setSiteRule(tabs: Tabs, host: unknown, rule: unknown): Promise<Ack> {
  if (typeof host !== 'string' || !/^[^\s/:*]+$/.test(host)) return refuse('failed', 'No host.');
  if (rule === 'always' && !(await isGranted(host))) return refuse('refused', 'The site is not granted.');
  const { [host]: _before, ...others } = await siteRules.getValue();
  const isRule = rule === 'always' || rule === 'never';
  await siteRules.setValue(isRule ? { ...others, [host]: rule } : others);
  await syncRegistered();
  for (const state of tabs.open().filter((one) => one.host === host)) {
    if (rule === 'never') await tabs.dismiss(state.tabId);
    else await tabs.change(state.tabId, { siteRule: isRule ? rule : 'ask' });
  }
  if (rule === 'always') await injectInto([`*://${host}/*`]);
  return done;
}

async function openAt(tabs: Tabs, url: string, record: LedgerRecord): Promise<Ack> {
  const isFile = isFileAddress(url);
  if (!isFile && !/^https?:/.test(url)) return refuse('refused', 'Only web pages and files are opened.');
  const kept = { kind: 'kept', id: record.id } as const;
  const open = tabs.open().find((state) => state.source.url === url || state.url === url);
  if (open) {
    const tab = await browser.tabs.update(open.tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    await tabs.show(open.tabId, kept);
    return done;
  }
  if (isFile) {
    // Only the person can give a file again; its quote is gone to once it is there.
    const tabId = await openReader({ address: url, name: record.source.outlet ?? '' });
    if (tabId !== undefined) await tabs.show(tabId, kept);
    return done;
  }
  // The registered script reads granted pages by itself; elsewhere the browser's own search for the words must do.
  const reads = (await grantedOrigins()).length > 0 && (await isGranted(new URL(url).hostname));
  const rule = (await siteRules.getValue())[new URL(url).hostname];
  const tab = await browser.tabs.create({
    url: reads && rule !== 'never' ? url : withTextFragment(url, quoteOf(record)),
  });
  if (reads && rule !== 'never' && tab.id !== undefined) await tabs.show(tab.id, kept);
  return done;
}
