// In: an unpacked extension and Firefox's program. Out: a rig over WebDriver BiDi, with the browser's own scripts where
// the protocol has no word for it (toolbar button, stopping the background).
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { type Named, type Rig, type RigOptions, type Tab, until } from './rig.ts';

/** The id in wxt.config.ts. */
const EXTENSION = 'tidewaiter@example.org';
// Fixed, so that the extension's own pages have an address that is known beforehand.
const UUID = '11111111-2222-4333-8444-555555555555';

/** A node as `script.evaluate` writes it out, closed shadow roots included. */
interface Remote {
  readonly value?: {
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly localName?: string;
    readonly children?: readonly Remote[];
    readonly shadowRoot?: Remote | null;
  };
}

interface Evaluated {
  readonly result: {
    readonly type: 'success' | 'exception';
    readonly result?: Remote & { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}

// Puppeteer keeps its BiDi connection and the ids of its frames to itself; these two casts are the only use of them.
function bidi(browser: Browser): (method: string, params: object) => Promise<unknown> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<unknown> };
  };
  return (method, params) => connection.send(method, params);
}
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

function textOf(node: Remote): string {
  const value = node.value;
  if (!value) return '';
  if (value.nodeType === 3) return value.nodeValue ?? '';
  if (value.localName === 'style' || value.localName === 'script') return '';
  return [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])].map(textOf).join(' ');
}

async function evaluateIn(browser: Browser, context: string, expression: string): Promise<unknown> {
  const answer = (await bidi(browser)('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    serializationOptions: { maxDomDepth: 200, includeShadowTree: 'all' },
  })) as Evaluated;
  if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text ?? 'script failed');
  return answer.result.result;
}

/** Runs a script with the rights of the browser itself, in its first window. */
async function inBrowser(browser: Browser, expression: string): Promise<unknown> {
  const tree = (await bidi(browser)('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: readonly { context: string; url: string }[] };
  };
  const window = tree.result.contexts.find((found) => found.url.endsWith('browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window');
  const answer = (await evaluateIn(browser, window.context, expression)) as { value?: unknown };
  return answer.value;
}

const extensionScript = `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)}).extension`;

class FirefoxTab implements Tab {
  readonly page: Page;
  private readonly downloads: string;

  constructor(page: Page, downloads: string) {
    this.page = page;
    this.downloads = downloads;
  }

  async goto(url: string): Promise<void> {
    // BiDi tells no load event of the extension's own pages.
    const own = url.startsWith('moz-extension:');
    await this.page.goto(url, own ? { waitUntil: [] } : { waitUntil: 'load' });
    if (own) await until(() => this.page.evaluate(() => document.readyState === 'complete'), `${url} to load`);
  }

  async reload(): Promise<void> {
    const url = await this.page.evaluate(() => location.href);
    if (!url.startsWith('moz-extension:')) {
      await this.page.reload();
      return;
    }
    await this.page.evaluate(() => Object.assign(globalThis, { beforeReload: true }));
    await this.page.evaluate(() => location.reload());
    await until(
      () => this.page.evaluate(() => !('beforeReload' in globalThis) && document.readyState === 'complete'),
      'the page to load again',
    );
  }

  evaluate<Out, In>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Out> {
    return this.page.evaluate(work as (input: unknown) => Out | Promise<Out>, input) as Promise<Out>;
  }

  async run(script: string): Promise<void> {
    await evaluateIn(this.page.browser(), contextOf(this.page), script);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y, { steps: 4 });
  }

  async click(selector: string): Promise<void> {
    await this.page.locator(selector).setTimeout(10_000).click();
  }

  private async named(target: Named) {
    for (const handle of await this.page.$$(`::-p-aria([role="${target.role}"])`)) {
      const name = await handle.evaluate((element) => {
        const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
        const byId = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
        const own = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
        const byLabel = own.map((label) => label.textContent ?? '').join(' ');
        const text = byId || element.getAttribute('aria-label') || byLabel || (element.textContent ?? '');
        return text.replace(/\s+/g, ' ').trim();
      });
      const fits = typeof target.name === 'string' ? name === target.name : target.name.test(name);
      if (fits && (await handle.isVisible())) return handle;
      await handle.dispose();
    }
    return null;
  }

  async clickNamed(target: Named): Promise<void> {
    const handle = await until(() => this.named(target), `${target.role} ${String(target.name)}`);
    await handle.scrollIntoView();
    await handle.click();
    await handle.dispose();
  }

  async hasNamed(target: Named): Promise<boolean> {
    const handle = await this.named(target);
    await handle?.dispose();
    return handle !== null;
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+') as KeyInput[];
    const last = keys.pop();
    for (const held of keys) await this.page.keyboard.down(held);
    if (last) await this.page.keyboard.press(last);
    for (const held of keys.reverse()) await this.page.keyboard.up(held);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async textWithShadows(): Promise<string> {
    return textOf((await evaluateIn(this.page.browser(), contextOf(this.page), 'document.documentElement')) as Remote);
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }

  async colours(scheme: 'light' | 'dark'): Promise<void> {
    const value = scheme === 'dark' ? 0 : 1;
    await inBrowser(
      this.page.browser(),
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
    );
    await until(
      () => this.page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
      `${scheme} colours`,
    );
  }

  async forced(on: boolean): Promise<void> {
    // 2: the reader's colours in place of the page's.
    await inBrowser(
      this.page.browser(),
      `Services.prefs.setIntPref('browser.display.document_color_use', ${on ? 2 : 0})`,
    );
    await until(
      () => this.page.evaluate((wanted) => matchMedia('(forced-colors: active)').matches === wanted, on),
      'forced colours',
    );
  }

  printed(): Promise<Uint8Array> {
    return this.page.pdf({ printBackground: true });
  }

  async download(start: () => Promise<void>): Promise<{ name: string; text: string }> {
    const before = new Set(readdirSync(this.downloads));
    await start();
    const name = await until(
      async () => {
        const now = readdirSync(this.downloads);
        // Firefox writes to a .part file beside an empty one of the final name.
        if (now.some((file) => file.endsWith('.part'))) return null;
        return now.find((file) => !before.has(file));
      },
      'a download',
      15_000,
    );
    return { name, text: readFileSync(join(this.downloads, name), 'utf8') };
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  toFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

async function launch(profile: string, downloads: string, options: RigOptions): Promise<Browser> {
  const { extension, program, shown, language = 'en-US', offline } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: !shown,
    userDataDir: profile,
    defaultViewport: shown ? null : { width: 1100, height: 900 },
    handleSIGINT: !shown,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
      // The extension is a temporary one and is installed again at each start; its database has to outlive that.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Grants permissions.request at once, as there is nobody to press the button. A shown window asks.
      'extensions.webextOptionalPermissionPrompts': Boolean(shown),
      'intl.locale.requested': language,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.open_pdf_attachments_inline': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.aboutwelcome.enabled': false,
      // A proxy that isn't there, for all but this computer.
      ...(offline
        ? { 'network.proxy.type': 1, 'network.proxy.socks': '127.0.0.1', 'network.proxy.socks_port': 9 }
        : {}),
    },
  });
  try {
    await browser.installExtension(extension);
    // Installed is not yet started: the background registers its listeners first.
    await until(
      () => inBrowser(browser, `${extensionScript}.backgroundState`).then((state) => state !== undefined),
      'the extension to start',
      20_000,
    );
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

/** Starts Firefox with the extension. */
export async function openFirefox(options: RigOptions): Promise<Rig> {
  const base = mkdtempSync(join(tmpdir(), 'tidewaiter-firefox-'));
  const profile = join(base, 'profile');
  const downloads = join(base, 'downloads');
  mkdirSync(profile);
  mkdirSync(downloads);
  let browser = await launch(profile, downloads, options);
  let own: FirefoxTab | null = null;

  const openOwn = async (page: string): Promise<FirefoxTab> => {
    const tab = new FirefoxTab(await browser.newPage(), downloads);
    await tab.goto(`moz-extension://${UUID}/${page}`);
    return tab;
  };
  const asOurs = (tab: Tab): FirefoxTab => {
    if (tab instanceof FirefoxTab) return tab;
    throw new RangeError('this tab belongs to another browser');
  };
  const inExtension = async <Out, In>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Out> => {
    own ??= await openOwn('options.html');
    return own.evaluate(work, input);
  };

  return {
    browser: 'firefox',
    async open(url) {
      const tab = new FirefoxTab(await browser.newPage(), downloads);
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
      await inBrowser(
        browser,
        `(async () => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          await ExtensionParent.apiManager.global.browserActionFor(${extensionScript}).triggerAction(window);
        })()`,
      );
    },
    async command(name, tab) {
      await tab.toFront();
      const keys = JSON.stringify(name);
      await inBrowser(
        browser,
        `(async () => {
          const wanted = (await ${extensionScript}.shortcuts.allCommands()).find((one) => one.name === ${keys});
          const [last, ...held] = wanted.shortcut.split('+').reverse();
          const code = last.length === 1 ? null : 'VK_' + last.toUpperCase();
          const found = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')].find((key) =>
            (code ? key.getAttribute('keycode') === code : key.getAttribute('key')?.toUpperCase() === last) &&
            key.getAttribute('modifiers').split(/[, ]+/).length === held.length);
          found.doCommand();
        })()`,
      );
    },
    async chooseMenu(tab, entry) {
      await tab.toFront();
      const middle = await tab.evaluate(() => {
        const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }, null);
      if (!middle) throw new RangeError('nothing is selected in this tab');
      await asOurs(tab).page.mouse.click(middle.x, middle.y, { button: 'right' });
      const suffix = JSON.stringify(entry);
      await until(
        () =>
          inBrowser(
            browser,
            `(() => {
              const menu = document.getElementById('contentAreaContextMenu');
              const found = [...menu.querySelectorAll('menuitem')].find((item) => item.id.endsWith(${suffix}));
              if (menu.state !== 'open' || !found) return false;
              // Several entries of one extension stand in a menu of their own.
              const popup = found.parentNode;
              if (popup.state !== 'open') {
                popup.parentNode.openMenu(true);
                return false;
              }
              popup.activateItem(found);
              return true;
            })()`,
          ),
        `the entry ${entry} in the context menu`,
      );
    },
    async stopBackground() {
      await inBrowser(browser, `${extensionScript}.terminateBackground({ ignoreDevToolsAttached: true })`);
    },
    inExtension,
    async closeOthers(tab) {
      own = null;
      const kept = asOurs(tab).page;
      for (const page of await browser.pages()) if (page !== kept) await page.close();
    },
    untilClosed() {
      return new Promise((done) => browser.once('disconnected', () => done()));
    },
    async restart() {
      await browser.close();
      own = null;
      browser = await launch(profile, downloads, options);
    },
    async close() {
      await browser.close().finally(() => rmSync(base, { recursive: true, force: true, maxRetries: 3 }));
    },
  };
}
