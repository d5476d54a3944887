// In: the environment that scripts/test.ts sets. Out: one browser with the extension and a page server, for a test file.
import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { type Mode, outputOf } from '../../scripts/build.ts';
import { openRig, type Rig, type Tab, until } from '../../scripts/drive/rig.ts';
import { type MadePage, type PageServer, serve } from '../../scripts/serve.ts';
import { at } from '../../scripts/tree.ts';

export const browserName: BrowserName = process.env.TIDEWAITER_BROWSER === 'firefox' ? 'firefox' : 'chromium';

const missing = process.env.TIDEWAITER_NO_BROWSER;
if (missing) console.warn(`SKIPPED in ${browserName}: ${missing}`);

export interface Stage {
  rig: Rig;
  pages: PageServer;
}

/**
 * A describe block with a browser of its own on the built extension; skipped out loud where there is no browser.
 *
 * @param made pages served beside samples/, by path
 */
export function onStage(
  title: string,
  made: Readonly<Record<string, MadePage>>,
  tests: (stage: Stage) => void,
  mode: Mode = 'e2e',
): void {
  describe.skipIf(missing !== undefined)(`${title} (${browserName})`, () => {
    const stage = {} as Stage;
    beforeAll(async () => {
      const program = process.env[browserName === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'];
      if (!program) throw new Error('scripts/test.ts says where the browser is; run npm test -- chromium, or firefox');
      stage.pages = await serve(at('samples'), made);
      stage.rig = await openRig(browserName, {
        extension: outputOf(browserName === 'chromium' ? 'chrome' : 'firefox', mode),
        program,
      });
    });
    afterAll(async () => {
      await stage.rig?.close();
      await stage.pages?.close();
    });
    tests(stage);
  });
}

/**
 * Says "Always" for the site of a tab: in the popup, or, where nobody can answer the prompt (headless Chromium), by the
 * setting that the popup writes once the prompt was answered. The e2e build holds the permission already.
 */
export async function switchOn(rig: Rig, tab: Tab): Promise<void> {
  if (rig.browser === 'chromium') {
    await rig.inExtension(() => chrome.storage.local.set({ siteRules: { '127.0.0.1': 'always' } }), null);
    return;
  }
  const popup = await rig.openOwn(`popup.html?tab=${await rig.tabId(tab)}`);
  await until(() => popup.hasNamed({ role: 'radio', name: /^Always/ }), 'the popup');
  await popup.clickNamed({ role: 'radio', name: /^Always/ });
  await until(
    () =>
      popup.evaluate(
        () =>
          [...document.querySelectorAll('[role=radio]')].some(
            (one) => one.textContent === 'Always' && one.getAttribute('aria-checked') === 'true',
          ),
        null,
      ),
    'the rule of the site',
  );
  await popup.close();
}

/** A page of our own making around paragraphs. */
export function page(title: string, body: string, lang = 'en'): MadePage {
  return {
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="2026-05-02T08:00:00Z"></head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`,
  };
}
