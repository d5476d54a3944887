// In: each page of the extension, light and dark. Out: what axe finds there: nothing.
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../../scripts/drive/rig.ts';
import { openPanel, texts, untilPainted } from '../../scripts/drive/walk.ts';
import { at } from '../../scripts/tree.ts';
import { onStage, switchOn } from './stage.ts';

const axe = readFileSync(at('node_modules/axe-core/axe.min.js'), 'utf8');

/** Rules that are broken in a page as it stands, with the elements that break them. */
async function broken(tab: Tab): Promise<string[]> {
  // An expression that ends in something plain: what axe leaves behind can't cross the wall.
  await tab.run(`${axe}\n;null`);
  return tab.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations, passes } = await inPage.run();
    if (passes.length < 5) throw new RangeError(`axe looked at next to nothing: ${passes.length} rules passed`);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary}`),
    );
  }, null);
}

onStage('pages for everybody', {}, (stage) => {
  let article: Tab;
  const isFull = async (tab: Tab) => (await texts(tab, 'main')).join('').length > 40;
  const isListed = async (tab: Tab) => (await texts(tab, '[role=row]')).length > 3;

  it('has an article whose facts are kept', async () => {
    article = await stage.rig.open(`${stage.pages.origin}/convoy.html`);
    await untilPainted(article);
    await switchOn(stage.rig, article);
    await article.reload();
    expect((await untilPainted(article)).length).toBeGreaterThan(10);
  });

  const pages: readonly {
    readonly name: string;
    readonly size: readonly [width: number, height: number];
    open(): Promise<Tab>;
    isThere(tab: Tab): Promise<boolean>;
  }[] = [
    {
      name: 'popup',
      size: [340, 560],
      open: async () => stage.rig.openOwn(`popup.html?tab=${await stage.rig.tabId(article)}`),
      isThere: isFull,
    },
    { name: 'panel', size: [400, 1200], open: () => openPanel(stage.rig, article), isThere: isFull },
    { name: 'options', size: [900, 1200], open: () => stage.rig.openOwn('options.html'), isThere: isFull },
    { name: 'ledger', size: [1280, 900], open: () => stage.rig.openOwn('ledger.html'), isThere: isListed },
    { name: 'ledger, narrow', size: [400, 900], open: () => stage.rig.openOwn('ledger.html'), isThere: isListed },
    {
      name: 'ledger with an entry open',
      size: [1280, 900],
      async open() {
        const tab = await stage.rig.openOwn('ledger.html');
        await tab.resize(1280, 900);
        await until(() => isListed(tab), 'rows');
        await tab.evaluate(() => document.querySelectorAll<HTMLElement>('[role=row]')[1]?.click(), null);
        return tab;
      },
      isThere: (tab) => tab.hasNamed({ role: 'button', name: /^Delete/ }),
    },
    {
      name: 'export dialog',
      size: [1280, 900],
      async open() {
        const tab = await stage.rig.openOwn('ledger.html');
        await tab.resize(1280, 900);
        await until(() => isListed(tab), 'rows');
        await tab.clickNamed({ role: 'button', name: /^Export/ });
        return tab;
      },
      isThere: async (tab) => (await texts(tab, '[role=dialog] [role=radiogroup]')).length > 0,
    },
  ];

  describe.each(pages)('$name', ({ size, open, isThere }) => {
    it.each(['light', 'dark'] as const)('breaks no rule in %s colours', async (scheme) => {
      const tab = await open();
      await tab.resize(...size);
      await tab.colours(scheme);
      await until(() => isThere(tab), 'the page');
      // Sheets and drawers slide in; half-way they have half their colours.
      await until(
        () => tab.evaluate(() => document.getAnimations().every((one) => one.playState !== 'running'), null),
        'everything to stand still',
      );
      expect(await broken(tab)).toEqual([]);
      await tab.close();
    });
  });
});
