// In: ports of pages and panels. Out: one Page for each tab that is read, its state told to whoever watches.
// Nothing here must be lost with the background: pages send again what they hold, states are also in session storage.
import { type Browser, browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { FromPage, PageState } from '../messages.ts';
import { showTrouble } from './badge.ts';
import { cardOf } from './card.ts';
import { ChoiceBook } from './choices.ts';
import type { Engine } from './engine.ts';
import { Frames } from './frames.ts';
import { inject } from './inject.ts';
import { hostOf, Page } from './page.ts';
import { guideTo, offerGuides, sendMarks, sendPaint } from './parts.ts';
import { frameOf, isReaderPage } from './reader.ts';
import type { Pending, TabSession } from './tab-session.ts';
import { fromPage } from './wall.ts';
import { post, stateKey, Watchers } from './watchers.ts';

type Port = Browser.runtime.Port;

/** Panels hear of changes at most so often, in ms. */
const TELL_EVERY = 150;
/** A page answers an injection within this, in ms, or it won't. */
const PATIENCE = 5000;
/** A port that closes without another one opening means that the page has gone, in ms. */
const GONE_AFTER = 400;

export interface TabsEvents {
  engine(): Promise<Engine>;
  /** An article was read to its end; `wanted` is the record whose words the reader waits for. */
  read(page: Page, wanted: string | null): void;
}

/** The tabs that are open at the desk. */
export class Tabs {
  readonly #events: TabsEvents;
  readonly #choices = new ChoiceBook(() => void this.#repaint());
  readonly #sessions = new Map<number, TabSession>();
  readonly #watchers = new Watchers();
  readonly #waiting = new Map<number, (() => void)[]>();

  constructor(events: TabsEvents) {
    this.#events = events;
  }

  /** Takes a port that a content script opened in a tab: in its page, or in a frame of it. */
  async welcome(port: Port): Promise<void> {
    const tab = port.sender?.tab;
    const tabId = tab?.id;
    if (!tab || tabId === undefined) return port.disconnect();
    // Listen at once: what is posted before a listener stands is lost.
    const early: unknown[] = [];
    let hear = (message: unknown): void => {
      early.push(message);
    };
    port.onMessage.addListener((message: unknown) => hear(message));
    const isFrame = port.sender?.frameId !== 0;
    const [session, index] = isFrame ? await this.#joined(tabId, port) : await this.#begun(tabId, port, tab.incognito);
    if (!session || index === null) return port.disconnect();
    hear = (message) => {
      session.queue = session.queue
        .then(() => this.#take(tabId, session, index, message))
        .catch((error) => {
          console.error(error);
          void showTrouble(tabId);
        });
    };
    for (const message of early) hear(message);
    await this.#events.engine();
  }

  async #begun(tabId: number, port: Port, isIncognito: boolean): Promise<[TabSession, number | null]> {
    port.onDisconnect.addListener(() => this.#lose(tabId, port));
    const url = port.sender?.url ?? '';
    void this.#events.engine();
    const choices = await this.#choices.get();
    const isReader = isReaderPage(url);
    const frame = frameOf(tabId, url, isIncognito, choices);
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
      frames: new Frames(isReader),
    };
    this.#sessions.set(tabId, session);
    const index = session.frames.add(0, port);
    sendPaint(session, choices);
    return [session, index];
  }

  /** A frame's text is part of its page's, which therefore has to be there. */
  async #joined(tabId: number, port: Port): Promise<[TabSession | null, number | null]> {
    const frameId = port.sender?.frameId ?? 0;
    try {
      await this.reach(tabId);
    } catch {
      return [null, null];
    }
    const session = this.#sessions.get(tabId) ?? null;
    const index = session?.port && !session.frames.has(frameId) ? session.frames.add(frameId, port) : null;
    if (session && index !== null) {
      port.onDisconnect.addListener(() => {
        session.frames.drop(index);
        if (this.#sessions.get(tabId) === session) void this.#takeRest(tabId, session);
      });
      sendPaint(session, await this.#choices.get(), index);
    }
    return [session, index];
  }

  /** What is left of a page after a frame of it has gone. */
  #takeRest(tabId: number, session: TabSession): Promise<void> {
    session.queue = session.queue
      .then(() => this.#read(session, session.frames.rest()))
      .then(() => this.#tell(tabId), console.error);
    return session.queue;
  }

  /** Takes a port that a panel or popup opened. */
  watch(port: Port, tabId: number): void {
    this.#watchers.add(port, tabId);
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
    else await guideTo(session, what);
  }

  /** Paints all pages by the settings as they are now. */
  async #repaint(): Promise<void> {
    const choices = await this.#choices.get();
    for (const session of this.#sessions.values()) {
      if (!session.port) continue;
      sendPaint(session, choices);
      sendMarks(session, session.page.all(), choices);
    }
  }

  /** Reads all open pages again, after the reader's own words or the law changed. */
  async readAgain(): Promise<void> {
    const [engine, choices] = await Promise.all([this.#events.engine(), this.#choices.get()]);
    const again = async (tabId: number, session: TabSession) => {
      if (!session.port) return;
      sendMarks(session, await session.page.again(engine), choices);
      offerGuides(session);
      this.#tell(tabId);
    };
    for (const [tabId, session] of this.#sessions)
      session.queue = session.queue.then(() => again(tabId, session)).catch((error) => console.error(error));
    await Promise.all([...this.#sessions.values()].map((session) => session.queue));
  }

  async quiet(tabId: number, quiet: boolean): Promise<void> {
    await this.change(tabId, { quiet });
    sendPaint(await this.#session(tabId), await this.#choices.get());
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
    session?.frames.close();
    if (session) session.port = null;
    if (session) session.pending = null;
    await this.forget(tabId);
  }

  async #take(tabId: number, session: TabSession, index: number, raw: unknown): Promise<void> {
    const message = fromPage(raw);
    const { page, port } = session;
    if (!message || !port || !isOf(message, index)) return;
    switch (message.kind) {
      case 'open':
        session.frames.closeInner();
        page.open(message.address, message.said);
        for (const resolve of this.#waiting.get(tabId) ?? []) resolve();
        this.#waiting.delete(tabId);
        break;
      case 'blocks':
        await this.#read(session, session.frames.merged(index, message));
        if (message.last && index === 0) void this.lookAtFrames(tabId);
        break;
      case 'card': {
        const mark = page.mark(message.mark);
        const [{ packs }, { keys }] = await Promise.all([this.#events.engine(), this.#choices.get()]);
        const card = mark ? cardOf(mark, keys.panel ?? '', packs) : null;
        await guideTo(session, { kind: 'card', mark: message.mark, card });
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
    const { page } = session;
    const engine = await this.#events.engine();
    const choices = await this.#choices.get();
    const send = (change: ReturnType<Page['all']>): void => {
      if (change.keys.length > 0) sendMarks(session, change, choices);
    };
    send(await page.take(message, engine, send));
    offerGuides(session);
    if (!message.last) return;
    const { pending } = session;
    session.pending = null;
    this.#events.read(page, pending?.kind === 'kept' ? pending.id : null);
    if (pending && pending.kind !== 'kept') await guideTo(session, pending);
  }

  /** Reads frames of a page that hold an article and are granted; says how many large ones can't be looked into. */
  async lookAtFrames(tabId: number): Promise<void> {
    const session = this.#sessions.get(tabId);
    if (!session?.port || session.frames.isReader || session.page.state.status !== 'read') return;
    try {
      const unread = await session.frames.look(tabId, (frameId) => inject(tabId, frameId));
      const others = session.page.state.notRead.filter(({ what }) => what !== 'frame');
      const notRead = unread > 0 ? [...others, { what: 'frame' as const, count: unread }] : others;
      if (this.#sessions.get(tabId) === session) await this.change(tabId, { notRead });
    } catch {
      // The page has gone, or is one that lets nobody ask.
    }
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
      frames: new Frames(isReaderPage(tab?.url ?? '')),
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
    const tell = async () => this.#watchers.tell(await this.state(tabId), Boolean(session?.port));
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

/** What a frame may say: it has no address, no view and no refusal of its own. */
function isOf({ kind }: FromPage, index: number): boolean {
  return index === 0 || kind === 'blocks' || kind === 'card' || kind === 'focus';
}
