import { expect, it } from 'vitest';
import { type Tab, until } from '../../scripts/drive/rig.ts';
import { painted, texts, untilPainted } from '../../scripts/drive/walk.ts';
import { browserName, onStage, page } from './stage.ts';

const story = page('A load', '<p>North Korea imported tractors from China.</p>');

onStage(
  'permissions of the production build',
  { '/story.html': story },
  (stage) => {
    let granted: Tab | null = null;
    it('asks for no site at install and reads no page by itself', async () => {
      const origins = await stage.rig.inExtension(async () => (await chrome.permissions.getAll()).origins ?? [], null);
      expect(origins).toEqual([]);
      const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
      await new Promise((done) => setTimeout(done, 1500));
      expect(await painted(tab)).toEqual([]);
      await tab.close();
    });

    it('reads this page once the toolbar button is pressed', async () => {
      const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
      await stage.rig.clickToolbar(tab);
      const marks = await untilPainted(tab);
      expect(marks.map((mark) => mark.text)).toContain('tractors');
      granted = tab;
    });

    // A prompt can't be answered in headless Chromium; Firefox grants the real request by a preference.
    it.runIf(browserName === 'firefox')(
      'reads a site by itself from then on where it was asked for, and no more where it is given back',
      async () => {
        // The click of the test before lets the extension know which site this is; the popup asks for that one.
        if (!granted) throw new Error('the toolbar button was not pressed in any tab');
        const popup = await stage.rig.openOwn(`popup.html?tab=${await stage.rig.tabId(granted)}`);
        await until(async () => (await texts(popup, 'main')).join('').length > 20, 'the popup');
        await popup.clickNamed({ role: 'radio', name: /^Always/ });
        const origins = (): Promise<string[]> =>
          stage.rig.inExtension(async () => (await chrome.permissions.getAll()).origins ?? [], null);
        await until(async () => (await origins()).length === 1, 'the site among the permissions');
        const other = await stage.rig.open(`${stage.pages.origin}/story.html`);
        expect((await untilPainted(other)).map((mark) => mark.text)).toContain('tractors');
        await stage.rig.inExtension(
          async () => chrome.permissions.remove({ origins: (await chrome.permissions.getAll()).origins ?? [] }),
          null,
        );
        await until(async () => (await origins()).length === 0, 'the permission to be gone');
        const third = await stage.rig.open(`${stage.pages.origin}/story.html`);
        await new Promise((done) => setTimeout(done, 1500));
        expect(await painted(third)).toEqual([]);
      },
    );
  },
  'production',
);
