// In: an unpacked extension and Chromium's program. Out: a rig over Playwright and, for what it lacks, DevTools.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { type Named, type Rig, type RigOptions, type Tab, until } from './rig.ts';

interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** An event of the extension API as Chromium makes it: it can be fired by hand. */
interface Fired {
  dispatch(...what: unknown[]): void;
}

function textOf(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ');
}

class ChromiumTab implements Tab {
  readonly page: Page;
  private devtools: Promise<CDPSession> | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  session(): Promise<CDPSession> {
    this.devtools ??= this.page.context().newCDPSession(this.page);
    return this.devtools;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  evaluate<Out, In>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Out> {
    // Playwright's own type maps handles to elements, which nothing here passes.
    return this.page.evaluate(work as (input: unknown) => Out | Promise<Out>, input);
  }

  async run(script: string): Promise<void> {
    const session = await this.session();
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: script, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y, { steps: 4 });
  }

  click(selector: string): Promise<void> {
    return this.page.click(selector, { timeout: 10_000 });
  }

  private named(target: Named) {
    return this.page.getByRole(target.role as 'button', { name: target.name, exact: typeof target.name === 'string' });
  }

  clickNamed(target: Named): Promise<void> {
    return this.named(target).first().click({ timeout: 10_000 });
  }

  hasNamed(target: Named): Promise<boolean> {
    return this.named(target).first().isVisible();
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async textWithShadows(): Promise<string> {
    const session = await this.session();
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return textOf(root as DomNode);
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  colours(scheme: 'light' | 'dark'): Promise<void> {
    return this.page.emulateMedia({ colorScheme: scheme });
  }

  forced(on: boolean): Promise<void> {
    return this.page.emulateMedia({ forcedColors: on ? 'active' : 'none' });
  }

  printed(): Promise<Uint8Array> {
    return this.page.pdf({ printBackground: true });
  }

  async download(start: () => Promise<void>): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download', { timeout: 15_000 }), start()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  toFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

async function launch(
  profile: string,
  { extension, program, shown, language = 'en-US', offline }: RigOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: !shown,
    // Chromium refuses its sandbox as root, and in most containers.
    chromiumSandbox: false,
    viewport: shown ? null : { width: 1100, height: 900 },
    acceptDownloads: true,
    // So that a reader who closes the last window ends the demonstration, and Ctrl+C is ours.
    handleSIGINT: !shown,
    args: [
      '--disable-gpu',
      '--no-first-run',
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Lets a test click the real toolbar button (Extensions.triggerAction).
      '--enable-unsafe-extension-debugging',
      ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
    ],
  });
}

/** Starts Chromium with the extension. */
export async function openChromium(options: RigOptions): Promise<Rig & { readonly context: () => BrowserContext }> {
  const profile = mkdtempSync(join(tmpdir(), 'tidewaiter-chromium-'));
  let context = await launch(profile, options);
  let own: ChromiumTab | null = null;
  let id = await extensionId(context);

  const openOwn = async (page: string): Promise<ChromiumTab> => {
    const tab = new ChromiumTab(await context.newPage());
    await tab.goto(`chrome-extension://${id}/${page}`);
    return tab;
  };
  const asOurs = (tab: Tab): ChromiumTab => {
    if (tab instanceof ChromiumTab) return tab;
    throw new RangeError('this tab belongs to another browser');
  };
  const inExtension = async <Out, In>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Out> => {
    own ??= await openOwn('options.html');
    return own.evaluate(work, input);
  };

  /** Runs a function in the extension's worker, with a word for it and the number of a tab. */
  const fire = async (tab: Tab, work: (input: [string, number]) => Promise<void>, word: string): Promise<void> => {
    const number = await rig.tabId(tab);
    // A worker that sleeps is woken by any message; the answer doesn't matter.
    await inExtension(
      () =>
        chrome.runtime.sendMessage({ wake: true }).then(
          () => null,
          () => null,
        ),
      null,
    );
    const worker = await until(async () => context.serviceWorkers()[0], 'the extension’s service worker');
    // Playwright's own types map handles in the input, which nothing here passes.
    await worker.evaluate(work as (input: unknown) => Promise<void>, [word, number] as unknown);
  };

  const rig: Rig & { readonly context: () => BrowserContext } = {
    browser: 'chromium',
    context: () => context,
    async open(url) {
      const tab = new ChromiumTab(await context.newPage());
      await tab.goto(url);
      return tab;
    },
    openOwn,
    async tabId(tab) {
      // Opening our own page brings it to the front, so that comes first.
      await inExtension(() => null, null);
      await tab.toFront();
      return inExtension(async () => {
        const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return active?.id ?? -1;
      }, null);
    },
    async clickToolbar(tab) {
      await tab.toFront();
      const { targetInfo } = await (await asOurs(tab).session()).send('Target.getTargetInfo');
      const browser = context.browser();
      if (!browser) throw new Error('no browser behind this context');
      const session = await browser.newBrowserCDPSession();
      // Extensions.triggerAction wants the target of the tab, not that of the page inside it.
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
      const owner = targetInfos.find((info) => info.type === 'tab' && info.url === targetInfo.url);
      if (!owner) throw new Error(`no tab target for ${targetInfo.url}`);
      // Newer than Playwright's list of commands.
      const send = session.send.bind(session) as unknown as (name: string, input: object) => Promise<unknown>;
      await send('Extensions.triggerAction', { id, targetId: owner.targetId });
      await session.detach();
    },
    // The keys of commands and the context menu belong to the browser, out of the page's and the protocol's reach: the
    // worker's own events are fired instead.
    async command(name, tab) {
      await fire(
        tab,
        async ([command, tabId]) => {
          const event = chrome.commands.onCommand as unknown as Fired;
          event.dispatch(command, await chrome.tabs.get(tabId));
        },
        name,
      );
    },
    async chooseMenu(tab, entry) {
      await fire(
        tab,
        async ([menuItemId, tabId]) => {
          const owner = await chrome.tabs.get(tabId);
          const [selected] = await chrome.scripting.executeScript({
            target: { tabId },
            func: () => getSelection()?.toString() ?? '',
          });
          const event = chrome.contextMenus.onClicked as unknown as Fired;
          event.dispatch(
            { menuItemId, editable: false, frameId: 0, pageUrl: owner.url, selectionText: selected?.result ?? '' },
            owner,
          );
        },
        entry,
      );
    },
    async stopBackground() {
      own ??= await openOwn('options.html');
      const session = await own.session();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
    },
    inExtension,
    async closeOthers(tab) {
      own = null;
      const kept = asOurs(tab).page;
      await Promise.all(context.pages().map((page) => (page === kept ? null : page.close())));
    },
    async untilClosed() {
      await context.waitForEvent('close', { timeout: 0 });
    },
    async restart() {
      await context.close();
      own = null;
      context = await launch(profile, options);
      id = await extensionId(context);
    },
    async close() {
      await context.close().finally(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
    },
  };
  return rig;
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = await until(async () => context.serviceWorkers()[0], 'the extension’s service worker', 20_000);
  return new URL(worker.url()).host;
}
