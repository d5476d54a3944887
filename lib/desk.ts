// In: everything that happens in the browser. Out: articles inspected, then recorded: the one place where core and store meet.
import { defineExtensionMessaging } from '@webext-core/messaging';
import { type Browser, browser } from 'wxt/browser';
import { answersOf, readPage } from './desk/answers.ts';
import { showTrouble } from './desk/badge.ts';
import { lookAgain } from './desk/coming-back.ts';
import { createEngine, type Engine } from './desk/engine.ts';
import { grantedOrigins, injectInto, isGranted, syncRegistered } from './desk/inject.ts';
import { factRecords, pageText, practiceRecords, snippetRecord } from './desk/keep.ts';
import { createMenu, KEEP_SELECTION, MARK_SELECTION, READ_PDF, selectedQuote } from './desk/menu.ts';
import type { Page } from './desk/page.ts';
import { openReader, WELCOME } from './desk/reader.ts';
import type { ReviewDesk } from './desk/review.ts';
import { sweepTexts } from './desk/sweep.ts';
import { Tabs } from './desk/tabs.ts';
import { fromPanel } from './desk/wall.ts';
import { type Ack, type Commands, type Lookups, PAGE_PORT, PANEL_PORT } from './messages.ts';
import { autoKeep, judgeBy, regimesOff, siteRules, textDays, welcomed, wordsIn, wordToMark } from './settings.ts';
import { Ledger } from './store/ledger.ts';
import { pageKeyOf } from './store/page-key.ts';

/**
 * Registers every listener at once: a background that is woken by an event must have its listener in the first turn.
 * What is costly (word lists, database) is made at its first use.
 */
export function openDesk(): void {
  const ledger = new Ledger();
  let engine: Promise<Engine> | null = null;
  const getEngine = (): Promise<Engine> => {
    // Rules that can't be read (storage is off) don't keep anybody from reading.
    engine ??= ledger.journal
      .rules()
      .catch(() => [])
      .then(createEngine);
    // A failure is not kept: the next page tries again.
    engine.catch(() => (engine = null));
    return engine;
  };
  const tabs = new Tabs({
    engine: getEngine,
    read: (page, wanted) => {
      // Entries kept by the first would only find themselves, so the others are looked for before.
      void comeBack(tabs, page, ledger, wanted).then(() => keepByItself(page, ledger));
    },
  });
  const judgedAnew = (): Promise<void> => {
    engine = null;
    return tabs.readAgain();
  };
  const desk: ReviewDesk = { tabs, ledger, engine: getEngine, rulesChanged: judgedAnew };
  listenToPorts(tabs);
  listenToCommands(desk);
  listenToLookups(getEngine);
  listenToKeys(desk);
  listenToBrowser(tabs, ledger);
  for (const item of [regimesOff, judgeBy]) item.watch(() => void judgedAnew());
  wordsIn.watch(() => void judgedAnew().then(createMenu));
}

/** Searches for the forms: they write nothing, so an answer that got lost is just asked for again. */
function listenToLookups(engine: () => Promise<Engine>): void {
  const { onMessage } = defineExtensionMessaging<Lookups>();
  onMessage('findHeadings', async ({ data, sender }) => ({
    found: isOurs(sender) ? (await engine()).findHeadings(String(data.query).slice(0, 200)) : [],
  }));
  onMessage('findPlaces', async ({ data, sender }) => ({
    found: isOurs(sender) ? (await engine()).findPlaces(String(data.query).slice(0, 200)) : [],
  }));
}

function listenToPorts(tabs: Tabs): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PAGE_PORT) void tabs.welcome(port);
    else if (port.name === PANEL_PORT && isOurs(port.sender)) {
      port.onMessage.addListener((raw) => {
        const message = fromPanel(raw);
        if (message) tabs.watch(port, message.tabId);
      });
    } else port.disconnect();
  });
}

/** True for our own pages. The sender is the browser's word; what a message says of itself is not. */
function isOurs(sender: Browser.runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

function listenToCommands(desk: ReviewDesk): void {
  const { onMessage } = defineExtensionMessaging<Commands>();
  const answers = answersOf(desk);
  for (const name of Object.keys(answers) as (keyof Commands)[]) {
    onMessage(name, async ({ data, sender }): Promise<Ack> => {
      if (!isOurs(sender)) return { ok: false, problem: 'refused', detail: 'Only our own pages may ask.' };
      try {
        // The name ties the request to its answer, which a loop over names can't show.
        return await (answers[name] as (request: unknown) => Promise<Ack>)(data);
      } catch (error) {
        return { ok: false, problem: 'failed', detail: String(error) };
      }
    });
  }
}

/** Chrome's and Firefox's names for the side panel. */
interface WithPanel {
  readonly sidePanel?: { open(where: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { toggle(): Promise<void>; open(): Promise<void> };
}

/** Opens the panel. Both browsers do so only in the key press or click itself. */
function openPanelOf(tabId: number): void {
  const { sidePanel, sidebarAction } = browser as WithPanel;
  if (sidePanel) void sidePanel.open({ tabId });
  else void sidebarAction?.open();
}

function listenToKeys(desk: ReviewDesk): void {
  const { tabs } = desk;
  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (command === 'panel') {
      const { sidebarAction } = browser as WithPanel;
      if (sidebarAction) void sidebarAction.toggle();
      else if (tabId !== undefined) openPanelOf(tabId);
    }
    if (tabId === undefined) return;
    if (command === 'next-mark' || command === 'previous-mark')
      void step(tabs, tabId, command === 'next-mark' ? 1 : -1);
    if (command === 'keep-fact') void keepAtFocus(desk, tabId);
  });
}

async function step(tabs: Tabs, tabId: number, by: 1 | -1): Promise<void> {
  // The key press grants the page, so it also reads one that was not read yet.
  const { ok } = await readPage(tabs, tabId);
  if (ok) await tabs.show(tabId, { kind: 'step', by });
}

/** Keeps the facts whose evidence holds the mark with the focus. */
async function keepAtFocus(desk: ReviewDesk, tabId: number): Promise<void> {
  const page = await desk.tabs.page(tabId);
  const { state } = page;
  const mention = state.focus === null ? null : page.mark(state.focus)?.mention;
  if (!mention) return showTrouble(tabId);
  const ids = state.facts
    .filter(({ evidence }) => evidence.start <= mention.start && mention.end <= evidence.end)
    .map((fact) => fact.id);
  const { ok } = await answersOf(desk).decide({ op: crypto.randomUUID(), tabId, ids, state: 'confirmed', add: [] });
  if (!ok || ids.length === 0) await showTrouble(tabId);
}

/** On a site that is switched on, what was read is kept as unreviewed. Never in private windows. */
async function keepByItself({ state, article }: Page, ledger: Ledger): Promise<void> {
  if (state.private || state.siteRule !== 'always' || state.facts.length + state.practices.length === 0) return;
  if (!(await autoKeep.getValue())) return;
  const now = new Date().toISOString();
  const decision = { state: 'unreviewed', keptBy: 'site-rule', now } as const;
  const facts = factRecords(state, idsOfAll(state.facts), decision);
  const practices = practiceRecords(state, idsOfAll(state.practices), decision);
  const text = pageText(state, article, now);
  try {
    const merged = await ledger.absorbedOf(pageKeyOf(state.source.url));
    await ledger.keep([...facts.filter(({ id }) => !merged.has(id)), ...practices]);
    if (text) await ledger.keepPage(text);
    await sweepTexts(ledger);
  } catch (error) {
    console.error(error);
    await showTrouble(state.tabId);
  }
}

/** Says what became of all that was kept from a page, and brings the reader to what was asked for. */
async function comeBack(tabs: Tabs, page: Page, ledger: Ledger, wanted: string | null): Promise<void> {
  const { tabId } = page.state;
  try {
    const returned = await lookAgain(page, ledger, wanted);
    if (!returned) return;
    await tabs.change(tabId, { returned });
    const place = returned.find(({ id }) => id === wanted)?.place;
    if (place) await tabs.show(tabId, { kind: 'show', ...place });
  } catch (error) {
    // A ledger that can't be opened hinders no reading.
    console.error(error);
  }
}

const idsOfAll = (things: readonly { readonly id: string }[]) => things.map((thing) => thing.id);

function listenToBrowser(tabs: Tabs, ledger: Ledger): void {
  const { contextMenus, permissions, runtime } = browser;
  runtime.onInstalled.addListener(({ reason }) => {
    void createMenu();
    if (reason === 'install') void welcome();
    // An update leaves the scripts of the version before in open pages, cut off from us: new ones take their place.
    void syncRegistered().then(async () => injectInto(await grantedOrigins()));
  });
  runtime.onStartup.addListener(() => void syncRegistered());
  runtime.onStartup.addListener(() => void sweepTexts(ledger));
  textDays.watch(() => void sweepTexts(ledger, true));
  permissions.onAdded.addListener(
    ({ origins }) =>
      void rememberGranted(origins ?? [])
        .then(syncRegistered)
        .then(() => injectInto(origins ?? [])),
  );
  permissions.onRemoved.addListener(() => void syncRegistered().then(() => dropLostSites(tabs)));
  browser.tabs.onRemoved.addListener((tabId) => void tabs.dismiss(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') void tabs.forget(tabId);
    // Now frames have come, too.
    else if (change.status === 'complete') void tabs.lookAtFrames(tabId);
  });
  contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === READ_PDF) void openReader(null);
    if (info.menuItemId === MARK_SELECTION && tab?.id !== undefined) {
      // The panel at once, as it opens in the click alone; its form follows the word.
      openPanelOf(tab.id);
      void wordToMark.setValue((info.selectionText ?? '').trim().slice(0, 100));
    }
    if (info.menuItemId === KEEP_SELECTION && tab?.id !== undefined)
      void keepSelection(tabs, ledger, info, tab, tab.id);
  });
}

/** The welcome page, once in the life of a profile. */
async function welcome(): Promise<void> {
  if (await welcomed.getValue()) return;
  await welcomed.setValue(true);
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
}

/** A site that was just granted is read from now on, also where the popup closed under the browser's own question. */
async function rememberGranted(origins: readonly string[]): Promise<void> {
  const hosts = origins.flatMap((origin) => /^\*:\/\/([^*/]+)\/\*$/.exec(origin)?.[1] ?? []);
  if (hosts.length === 0) return;
  const rules = await siteRules.getValue();
  await siteRules.setValue({ ...rules, ...Object.fromEntries(hosts.map((host) => [host, 'always' as const])) });
}

/** A permission was taken back: rules that stood on it fall, and pages that are open are left alone from now on. */
async function dropLostSites(tabs: Tabs): Promise<void> {
  const rules = await siteRules.getValue();
  const hosts = Object.keys(rules);
  const granted = await Promise.all(hosts.map((host) => isGranted(host)));
  const lost = new Set(hosts.filter((host, i) => rules[host] === 'always' && !granted[i]));
  if (lost.size > 0) {
    await siteRules.setValue(Object.fromEntries(Object.entries(rules).filter(([host]) => !lost.has(host))));
  }
  for (const { tabId, host } of tabs.open()) {
    if (!(await isGranted(host))) await tabs.dismiss(tabId);
  }
}

async function keepSelection(
  tabs: Tabs,
  ledger: Ledger,
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab,
  tabId: number,
): Promise<void> {
  if (tab.incognito) return showTrouble(tabId);
  const quote = await selectedQuote(tabId, info.frameId ?? 0, info.selectionText ?? '');
  const state = await tabs.state(tabId);
  const url = state.source.url ?? info.pageUrl ?? tab.url ?? null;
  const source = { ...state.source, url, title: state.source.title ?? tab.title ?? null };
  try {
    const now = new Date().toISOString();
    await ledger.keep([await snippetRecord({ ...state, source }, quote, now)]);
    const text = pageText(state, (await tabs.page(tabId)).article, now);
    if (text) await ledger.keepPage(text);
  } catch (error) {
    console.error(error);
    await showTrouble(tabId);
  }
}
