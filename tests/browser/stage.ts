// In: the environment that scripts/test.ts sets. Out: one browser with the extension and a page server, for a test file.
import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { type Mode, outputOf } from '../../scripts/build.ts';
import { openRig, type Rig } from '../../scripts/drive/rig.ts';
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

/** A page of our own making around paragraphs. */
export function page(title: string, body: string, lang = 'en'): MadePage {
  return {
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="2026-05-02T08:00:00Z"></head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`,
  };
}
