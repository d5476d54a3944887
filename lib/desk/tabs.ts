// In: ports of pages and panels. Out: one Page for each tab that is read, its state told to whoever watches.
// Nothing here must be lost with the background: pages send again what they hold, states are also in session storage.
import { type Browser, browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { FromPage, PageState, ToPage, ToPanel } from '../messages.ts';
import { showBadge, showTrouble } from './badge.ts';
import { cardOf } from './card.ts';
import { ChoiceBook, type Choices } from './choices.ts';
import type { Engine } from './engine.ts';
import { inject, injectGuide, insertMarks } from './inject.ts';
import { packMarks } from './marks.ts';
import { hostOf, Page, type PageFrame } from './page.ts';
import { READER } from './reader.ts';
import { fromPage } from './wall.ts';

type Port = Browser.runtime.Port;

/** Panels hear of changes at most so often, in ms. */
const TELL_EVERY = 150;
/** A page answers an injection within this, in ms, or it won't. */
const PATIENCE = 5000;
/** A port that closes without another one opening means that the page has gone, in ms. */
const GONE_AFTER = 400;

type Pending = ToPage | { readonly kind: 'kept'; readonly id: string };

interface TabSession {
  page: Page;
  port: Port | null;
  /** Messages are taken one after the other. */
  queue: Promise<void>;
  /** What to show once the page is read: something that the page knows by itself, or a record by its id. */
  pending: Pending | null;
  timer: ReturnType<typeof setTimeout> | 0;
  /** The script with the cards, on its way to the page or there. */
  guide: Promise<void> | null;
  /** Our own reader of files: it brings scripts and sheet itself, and the browser lets nobody put them there. */
  readonly isReader: boolean;
}

export interface TabsEvents {
  engine(): Promise<Engine>;
  /** An article was read to its end; `wanted` is the record whose words the reader waits for. */
  read(page: Page, wanted: string | null): void;
}

const stateKey = (tabId: number) => `session:page:${tabId}` as const;

/** The tabs that are open at the desk. */
export class Tabs {
  readonly #events: TabsEvents;
  readonly #choices = new ChoiceBook(() => void this.#repaint());
  readonly #sessions = new Map<number, TabSession>();
  readonly #panels = new Map<Port, number>();
  readonly #waiting = new Map<number, (() => void)[]>();

  constructor(events: TabsEvents) {
    this.#events = events;
  }

  /** Takes a port that a content script opened in a tab's main frame. */
  async welcome(port: Port): Promise<void> {
    const tab = port.sender?.tab;
    const url = port.sender?.url ?? '';
    if (tab?.id === undefined || port.sender?.frameId !== 0) return port.disconnect();
    const tabId = tab.id;
    // Listen at once: what is posted before a listener stands is lost.
    const early: unknown[] = [];
    let hear = (message: unknown): void => {
      early.push(message);
    };
    port.onMessage.addListener((message: unknown) => hear(message));
    port.onDisconnect.addListener(() => this.#lose(tabId, port));
    const warm = this.#events.engine();
    const choices = await this.#choices.get();
    const isReader = isReaderPage(url);
    const frame = frameOf(tabId, url, tab.incognito, choices);
    const before = this.#sessions.get(tabId);
    // Quiet lasts while the reader stays on the site.
    const stays = before?.page.state.host === hostOf(url);
    const quiet = stays ? before.page.state.quiet : frame.isPrivate && choices.quietInPrivate;
    const session: TabSession = {
      page: new Page(frame, quiet),
      port,
      queue: Promise.resolve(),
      pending: before?.pending ?? null,
      timer: before?.timer ?? 0,
      guide: isReader ? Promise.resolve() : null,
      isReader,
    };
    this.#sessions.set(tabId, session);
    this.#sendPaint(session, choices);
    const take = (message: unknown) => {
      session.queue = session.queue
        .then(() => this.#take(tabId, session, message))
        .catch((error) => {
          console.error(error);
          void showTrouble(tabId);
        });
    };
    hear = take;
    for (const message of early) take(message);
    await warm;
  }

  /** Takes a port that a panel or popup opened. */
  watch(port: Port, tabId: number): void {
    if (!this.#panels.has(port)) port.onDisconnect.addListener(() => this.#panels.delete(port));
    this.#panels.set(port, tabId);
    void this.state(tabId).then((state) => post(port, { kind: 'page', state }));
  }

  /** State of the page in a tab: as it stands, else as it was before the background was stopped, else unread. */
  async state(tabId: number): Promise<PageState> {
    return (await this.#session(tabId)).page.state;
  }

  /** The page in a tab, restored if the background was stopped meanwhile. */
  async page(tabId: number): Promise<Page> {
    return (await this.#session(tabId)).page;
  }

  /** Pages that are open at the desk now. */
  open(): readonly PageState[] {
    return [...this.#sessions.values()].filter((session) => session.port).map((session) => session.page.state);
  }

  /** Changes a page's state and tells it. */
  async change(tabId: number, change: Partial<PageState>): Promise<void> {
    const { page } = await this.#session(tabId);
    page.state = { ...page.state, ...change };
    this.#tell(tabId);
  }

  /** Says why nothing can be read in a tab. */
  async unreadable(tabId: number, reason: PageState['reason']): Promise<void> {
    const session = await this.#session(tabId);
    this.#sessions.set(tabId, session);
    await this.change(tabId, { status: 'unreadable', reason });
  }

  /** Makes sure that the script runs in a tab and its port is open. @throws where the page can't be scripted */
  async reach(tabId: number): Promise<void> {
    if (this.#sessions.get(tabId)?.port) return;
    const opened = new Promise<void>((resolve, reject) => {
      this.#waiting.set(tabId, [...(this.#waiting.get(tabId) ?? []), resolve]);
      setTimeout(() => reject(new RangeError('The page did not answer.')), PATIENCE);
    });
    await Promise.all([inject(tabId), opened]);
  }

  /** Shows the reader something in a tab (a mark, a quote, the next mark) as soon as its page is read. */
  async show(tabId: number, what: Pending): Promise<void> {
    const session = await this.#session(tabId);
    this.#sessions.set(tabId, session);
    if (!session.port || session.page.state.status !== 'read') session.pending = what;
    else if (what.kind === 'kept') this.#events.read(session.page, what.id);
    else await this.#guide(session, what);
  }

  /** Says something that the page's guide is for, after making sure that it is there. */
  async #guide(session: TabSession, message: ToPage): Promise<void> {
    const { port } = session;
    if (!port) return;
    await this.#bringGuide(session);
    post(port, message);
  }

  /** Brings the guide to a page that has none yet. @throws where the page has gone */
  #bringGuide(session: TabSession): Promise<void> {
    session.guide ??= injectGuide(session.page.state.tabId).catch((error: unknown) => {
      session.guide = null;
      throw error;
    });
    return session.guide;
  }

  /** Paints all pages by the settings as they are now. */
  async #repaint(): Promise<void> {
    const choices = await this.#choices.get();
    for (const session of this.#sessions.values()) {
      if (!session.port) continue;
      this.#sendPaint(session, choices);
      this.#sendMarks(session.port, session.page.all(), choices);
    }
  }

  async quiet(tabId: number, quiet: boolean): Promise<void> {
    await this.change(tabId, { quiet });
    this.#sendPaint(await this.#session(tabId), await this.#choices.get());
  }

  /** The tab goes to another page or has been closed. */
  async forget(tabId: number): Promise<void> {
    const session = this.#sessions.get(tabId);
    // A page that is awaited is just loading.
    if (session?.port || session?.pending) return;
    this.#sessions.delete(tabId);
    await storage.removeItem(stateKey(tabId));
    this.#tell(tabId);
  }

  /** Ends reading in a tab and forgets what was read. */
  async dismiss(tabId: number): Promise<void> {
    const session = this.#sessions.get(tabId);
    if (session?.port) {
      post(session.port, { kind: 'stop' });
      session.port.disconnect();
      session.port = null;
    }
    if (session) session.pending = null;
    await this.forget(tabId);
  }

  async #take(tabId: number, session: TabSession, raw: unknown): Promise<void> {
    const message = fromPage(raw);
    const { page, port } = session;
    if (!message || !port) return;
    switch (message.kind) {
      case 'open':
        page.open(message.address, message.said);
        for (const resolve of this.#waiting.get(tabId) ?? []) resolve();
        this.#waiting.delete(tabId);
        break;
      case 'blocks':
        await this.#read(session, message);
        break;
      case 'card': {
        const mark = page.mark(message.mark);
        const [{ packs }, { keys }] = await Promise.all([this.#events.engine(), this.#choices.get()]);
        const card = mark ? cardOf(mark, keys.panel ?? '', packs) : null;
        await this.#guide(session, { kind: 'card', mark: message.mark, card });
        return;
      }
      case 'focus':
        page.state = { ...page.state, focus: message.mark };
        break;
      case 'view':
        page.state = { ...page.state, view: { first: message.first, last: message.last } };
        break;
      case 'declined':
        page.state = { ...page.state, status: 'unreadable', reason: message.reason };
        break;
    }
    this.#tell(tabId);
  }

  async #read(session: TabSession, message: Extract<FromPage, { kind: 'blocks' }>): Promise<void> {
    const { page, port } = session;
    const engine = await this.#events.engine();
    const choices = await this.#choices.get();
    const send = (change: ReturnType<Page['all']>): void => {
      if (port && change.keys.length > 0) this.#sendMarks(port, change, choices);
    };
    send(await page.take(message, engine, send));
    this.#offerGuide(session, false);
    if (!message.last) return;
    const { pending } = session;
    session.pending = null;
    this.#events.read(page, pending?.kind === 'kept' ? pending.id : null);
    if (pending && pending.kind !== 'kept') await this.#guide(session, pending);
  }

  #sendMarks(port: Port, change: ReturnType<Page['all']>, { paintDepth }: Choices): void {
    post(port, { kind: 'marks', keys: change.keys, marks: packMarks(change.marks, paintDepth) });
  }

  #sendPaint(session: TabSession, choices: Choices): void {
    const { page, port } = session;
    if (!port) return;
    const { quiet, tabId } = page.state;
    // Without the sheet marks would be invisible; it is on its way while the page is read. The page may have gone.
    if (!quiet && !session.isReader) void insertMarks(tabId, choices.tints).catch(() => undefined);
    const keys = !choices.keys['next-mark'];
    post(port, { kind: 'paint', quiet, quantities: choices.paintDepth === 'all', keys });
    this.#offerGuide(session, keys);
  }

  /** Brings the guide where marks can be pointed at, or where it must listen for keys that the browser left unbound. */
  #offerGuide(session: TabSession, keys: boolean): void {
    const { marks, quiet } = session.page.state;
    if (keys || (!quiet && marks.length > 0)) void this.#bringGuide(session).catch(() => undefined);
  }

  async #session(tabId: number): Promise<TabSession> {
    const open = this.#sessions.get(tabId);
    if (open) return open;
    const [tab, kept, choices] = await Promise.all([
      browser.tabs.get(tabId).catch(() => null),
      storage.getItem<PageState>(stateKey(tabId)),
      this.#choices.get(),
    ]);
    // A port may have come while we asked.
    const now = this.#sessions.get(tabId);
    if (now) return now;
    const isPrivate = tab?.incognito ?? false;
    const frame = frameOf(tabId, tab?.url ?? kept?.url ?? '', isPrivate, choices);
    const page = new Page(frame, isPrivate && choices.quietInPrivate);
    if (kept) page.state = { ...kept, siteRule: frame.siteRule };
    const session: TabSession = {
      page,
      port: null,
      queue: Promise.resolve(),
      pending: null,
      timer: 0,
      guide: null,
      isReader: isReaderPage(tab?.url ?? ''),
    };
    // An address that the browser doesn't tell yet may be told after the reader's click.
    if (kept) this.#sessions.set(tabId, session);
    return session;
  }

  #lose(tabId: number, port: Port): void {
    const session = this.#sessions.get(tabId);
    if (session?.port !== port) return;
    session.port = null;
    setTimeout(() => {
      if (this.#sessions.get(tabId) === session) void this.forget(tabId);
    }, GONE_AFTER);
  }

  /** Tells panels, badge and session storage, soon and once for many changes. */
  #tell(tabId: number): void {
    const session = this.#sessions.get(tabId);
    const tell = async () => {
      const state = await this.state(tabId);
      for (const [port, watched] of this.#panels) if (watched === tabId) post(port, { kind: 'page', state });
      await showBadge(state);
      if (!state.private && session?.port) await storage.setItem(stateKey(tabId), state).catch(() => undefined);
    };
    if (!session) {
      void tell();
      return;
    }
    session.timer ||= setTimeout(() => {
      session.timer = 0;
      void tell();
    }, TELL_EVERY);
  }
}

function post(port: Port, message: ToPage | ToPanel): boolean {
  try {
    port.postMessage(message);
    return true;
  } catch {
    // The other end has just gone.
    return false;
  }
}

/** The file in our own reader has an address of its own, which the reader tells. */
const isReaderPage = (url: string): boolean => url.startsWith(browser.runtime.getURL(READER));

function frameOf(tabId: number, url: string, isPrivate: boolean, { siteRules }: Choices): PageFrame {
  if (isReaderPage(url)) return { tabId, url: '', siteRule: 'ask', isPrivate };
  return { tabId, url, siteRule: siteRules[hostOf(url)] ?? 'ask', isPrivate };
}
