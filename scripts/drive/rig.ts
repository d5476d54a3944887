// In: nothing. Out: one hand for two browsers: what the browser tests and the demonstration ask of a browser with the
// extension installed. Chromium is driven through Playwright, Firefox through WebDriver BiDi.
import type { BrowserName } from '../browsers.ts';

/** A role of the accessibility tree with the element's accessible name, whole or as a pattern. */
export interface Named {
  readonly role: string;
  readonly name: string | RegExp;
}

export interface Tab {
  /** Loads an address and waits for its document. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page's own world. What goes in and out must survive JSON. */
  evaluate<Out, In>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Out>;
  /** Runs the text of a script in the page's own world, also where the page's policy allows no such thing. */
  run(script: string): Promise<void>;
  /** Moves the pointer, in CSS pixels of the viewport. */
  moveTo(x: number, y: number): Promise<void>;
  /** Clicks the one visible element that the selector names, with the real pointer. */
  click(selector: string): Promise<void>;
  /** Clicks by role and accessible name, as a reader with a screen reader would find it. */
  clickNamed(target: Named): Promise<void>;
  /** Whether an element with that role and name is shown. */
  hasNamed(target: Named): Promise<boolean>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** All text of the page with that of closed shadow roots, which the page itself cannot read. */
  textWithShadows(): Promise<string>;
  resize(width: number, height: number): Promise<void>;
  /** Light or dark, as the reader's system would ask for. */
  colours(scheme: 'light' | 'dark'): Promise<void>;
  /** Forced colours, as a reader's system may ask for. */
  forced(on: boolean): Promise<void>;
  /** The page as it would be printed, as PDF. */
  printed(): Promise<Uint8Array>;
  /** Does what starts a download and gives the file's name and text. */
  download(start: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }>;
  screenshot(path: string): Promise<void>;
  toFront(): Promise<void>;
  close(): Promise<void>;
}

export interface Rig {
  readonly browser: BrowserName;
  /** A tab of the reader's. */
  open(url: string): Promise<Tab>;
  /** One of the extension's own pages in a tab: `ledger.html`, `sidepanel.html?tab=3`. */
  openOwn(page: string): Promise<Tab>;
  /** Number by which the extension knows a tab. */
  tabId(tab: Tab): Promise<number>;
  /** Clicks the toolbar button over a tab, which opens the popup and grants activeTab. */
  clickToolbar(tab: Tab): Promise<void>;
  /** Does what a command of the manifest does when its keys are pressed over a tab. */
  command(name: string, tab: Tab): Promise<void>;
  /** Chooses an entry of the extension, by its id, in the context menu of what is selected in a tab. */
  chooseMenu(tab: Tab, entry: string): Promise<void>;
  /** Ends the background while it may be at work, as the browser does when it wants the memory. */
  stopBackground(): Promise<void>;
  /** Runs a function in an own page of the extension that stays open, with all of the extension's rights. */
  inExtension<Out, In>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Out>;
  /** Leaves a reader with this tab alone. */
  closeOthers(tab: Tab): Promise<void>;
  /** Waits until the reader has closed the browser. */
  untilClosed(): Promise<void>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface RigOptions {
  /** Absolute path of the unpacked extension. */
  readonly extension: string;
  /** Absolute path of the browser's program. */
  readonly program: string;
  /** With a window, for a reader to use. */
  readonly shown?: boolean;
  /** BCP 47 tag of the browser's own language; English unless told. */
  readonly language?: string;
  /** The browser reaches this computer alone. */
  readonly offline?: boolean;
}

/** Starts a browser with the extension installed, on a profile of its own that is removed at the end. */
export async function openRig(browser: BrowserName, options: RigOptions): Promise<Rig> {
  const rig =
    browser === 'firefox'
      ? await (await import('./firefox.ts')).openFirefox(options)
      : await (await import('./chromium.ts')).openChromium(options);
  try {
    // A page that is loaded before the script is registered for its site is not read by itself.
    await until(() => rig.inExtension(isRegistered, null), 'the script to be registered', 20_000);
  } catch (error) {
    await rig.close();
    throw error;
  }
  return rig;
}

async function isRegistered(): Promise<boolean> {
  const { origins } = await chrome.permissions.getAll();
  return (origins ?? []).length === 0 || (await chrome.scripting.getRegisteredContentScripts()).length > 0;
}

/**
 * Asks again and again until the answer is there.
 *
 * @param ask what to ask; an error counts as no answer yet
 * @param what what is waited for, for the error's sentence
 * @throws Error after `ms` milliseconds, with the last error or answer
 */
export async function until<Answer>(
  ask: () => Promise<Answer | null | undefined | false>,
  what: string,
  ms = 10_000,
): Promise<Answer> {
  const end = performance.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`waited ${ms} ms for ${what}; last: ${last instanceof Error ? last.message : String(last)}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}
