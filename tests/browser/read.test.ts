import { expect, it } from 'vitest';
import { until } from '../../scripts/drive/rig.ts';
import { openCard, painted, untilPainted } from '../../scripts/drive/walk.ts';
import { onStage, page } from './stage.ts';

const split = page(
  'Night lorries',
  '<p>North Korea imported <em>refri</em><b>gerators</b> and rice from China through the <a href="#x">Quanhe</a> customs house.</p><p>It exported coal to China.</p>',
);
const dark = {
  html: '<!doctype html><html lang="en"><head><title>Dark</title><style>body{background:#111;color:#eee}</style></head><body><article><p>North Korea imported tractors from China.</p></article></body></html>',
};

onStage('reading a page', { '/split.html': split, '/dark.html': dark }, (stage) => {
  it('paints the right words under the right letters, also across inline elements', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/split.html`);
    const marks = await untilPainted(tab);
    expect(marks.map((mark) => `${mark.name} ${mark.text}`)).toEqual([
      'tw-g North Korea',
      'tw-a refrigerators',
      'tw-f rice',
      'tw-g China',
      'tw-h Quanhe customs house',
      'tw-a coal',
      'tw-g China',
    ]);
    await tab.close();
  });

  it('leaves the page as it was, to the byte', async () => {
    const plain = await (await fetch(`${stage.pages.origin}/convoy.html`)).text();
    const tab = await stage.rig.open(`${stage.pages.origin}/convoy.html`);
    await untilPainted(tab);
    const parsed = (html: string): Promise<boolean> =>
      tab.evaluate(
        (source: string) =>
          new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML ===
          document.documentElement.outerHTML,
        html,
      );
    expect(await parsed(plain)).toBe(true);
    await openCard(tab, 'refrigerators', /Covered by UNSCR/);
    await tab.press('Escape');
    await until(() => parsed(plain), 'the page without the card');
    await tab.close();
  });

  it('opens a card with the reason under the pointer, and Escape closes it', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/split.html`);
    await untilPainted(tab);
    const text = await openCard(tab, 'coal', /Covered by UNSCR 2371 \(2017\), para 8/);
    expect(text).toMatch(/Export from the DPRK/);
    await tab.press('Escape');
    await until(async () => !/Covered by UNSCR/.test(await tab.textWithShadows()), 'the card to close');
    await tab.close();
  });

  it('walks from mark to mark by keyboard and opens the card at once', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/split.html`);
    await untilPainted(tab);
    await tab.toFront();
    await stage.rig.command('next-mark', tab);
    await stage.rig.command('next-mark', tab);
    await until(async () => /Covered by UNSCR 2397/.test(await tab.textWithShadows()), 'the card of the second mark');
    const focus = (await painted(tab)).find((mark) => mark.name.startsWith('tw-z'));
    expect(focus?.text).toBe('refrigerators');
    await tab.close();
  });

  it('paints dark grounds with the set for dark grounds', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/dark.html`);
    const marks = await untilPainted(tab);
    expect(marks.map((mark) => mark.name)).toContain('tw-a-n');
    await tab.close();
  });

  it('reads again what the page changes', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/split.html`);
    await untilPainted(tab);
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'North Korea also imported bulldozers from China.';
      document.querySelector('article')?.append(added);
    }, null);
    await until(async () => (await painted(tab)).some((mark) => mark.text === 'bulldozers'), 'the new mark');
    await tab.close();
  });
});
