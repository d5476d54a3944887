// The ledger's views with a full ledger: each opens, answers the keyboard, is saved as a file, and breaks no rule of axe.
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { type Rig, type Tab, until } from '../../scripts/drive/rig.ts';
import { at } from '../../scripts/tree.ts';
import { manyRecords } from '../support/many-records.ts';
import { onStage } from './stage.ts';

const axe = readFileSync(at('node_modules/axe-core/axe.min.js'), 'utf8');

/** Puts records into the ledger's table, as a restored backup would. */
async function fill(rig: Rig, records: readonly LedgerRecord[]): Promise<void> {
  const tab = await rig.openOwn('ledger.html');
  await until(() => tab.evaluate(() => document.querySelector('.empty, [data-row]') !== null, null), 'the ledger');
  for (let from = 0; from < records.length; from += 2500)
    await tab.evaluate(
      (rows) =>
        new Promise<void>((done, failed) => {
          const open = indexedDB.open('tidewaiter');
          open.addEventListener('error', () => failed(open.error));
          open.addEventListener('success', () => {
            const transaction = open.result.transaction('records', 'readwrite');
            for (const row of rows) transaction.objectStore('records').put(row);
            transaction.addEventListener('error', () => failed(transaction.error));
            transaction.addEventListener('complete', () => {
              open.result.close();
              done();
            });
          });
        }),
      records.slice(from, from + 2500) as unknown as Record<string, string>[],
    );
  await tab.close();
}

async function openView(rig: Rig, hash: string, width = 1280): Promise<Tab> {
  const tab = await rig.openOwn(`ledger.html#${hash}`);
  await tab.resize(width, 900);
  await until(
    () => tab.evaluate(() => document.querySelector('[data-row], .picture [data-mark], .picture table') !== null, null),
    `the view ${hash}`,
    30_000,
  );
  return tab;
}

async function broken(tab: Tab): Promise<string[]> {
  await tab.run(`${axe}\n;null`);
  return tab.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations, passes } = await inPage.run();
    if (passes.length < 5) throw new RangeError(`axe looked at next to nothing: ${passes.length} rules passed`);
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary}`),
    );
  }, null);
}

const focused = (tab: Tab) =>
  tab.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    null,
  );

onStage('views of the ledger', {}, (stage) => {
  it('are there for 300 entries', async () => {
    await fill(stage.rig, manyRecords(300));
    const tab = await openView(stage.rig, '');
    expect(
      await tab.evaluate(() => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount'), null),
    ).toMatch(/^2\d\d$/);
    await tab.close();
  });

  describe.each(['map', 'timeline', 'matrix', 'crossings', 'accounts'])('%s', (view) => {
    it.each(['light', 'dark'] as const)('breaks no rule in %s colours', async (scheme) => {
      const tab = await openView(stage.rig, `view=${view}`);
      await tab.colours(scheme);
      // Buttons fade from one ground to the other; half-way they have half their colours.
      await until(
        () => tab.evaluate(() => document.getAnimations().every((one) => one.playState !== 'running'), null),
        'everything to stand still',
      );
      expect(await broken(tab)).toEqual([]);
      await tab.close();
    });

    it('fits a window of 400 px and breaks no rule there', async () => {
      const tab = await openView(stage.rig, `view=${view}`, 400);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth, null)).toBeLessThanOrEqual(400);
      expect(await broken(tab)).toEqual([]);
      await tab.close();
    });

    it('is saved as a drawing and as a table', async () => {
      const tab = await openView(stage.rig, `view=${view}`);
      const svg = await tab.download(() => tab.clickNamed({ role: 'button', name: 'SVG' }));
      expect(svg.name).toMatch(/^tidewaiter-.+\.svg$/);
      expect(svg.text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg.text).not.toMatch(/\bclass=|var\(--|NaN|undefined/);
      const csv = await tab.download(() => tab.clickNamed({ role: 'button', name: 'CSV' }));
      expect(csv.text.split('\r\n').length).toBeGreaterThan(3);
      await tab.close();
    });
  });

  it('write a PNG of the picture', async () => {
    const tab = await openView(stage.rig, 'view=timeline');
    const png = await tab.download(() => tab.clickNamed({ role: 'button', name: 'PNG' }));
    expect(png.name).toMatch(/\.png$/);
    expect(png.text.slice(1, 4)).toBe('PNG');
    await tab.close();
  });

  it('are walked by arrows, and Enter on a mark shows its facts', async () => {
    const tab = await openView(stage.rig, 'view=matrix');
    await tab.evaluate(() => document.querySelector<HTMLElement>('[data-mark][tabindex="0"]')?.focus(), null);
    const first = await focused(tab);
    await tab.press('ArrowDown');
    const second = await focused(tab);
    expect(first).toMatch(/: \d/);
    expect(second).toMatch(/: \d/);
    expect(second).not.toBe(first);
    const count = Number(/: (\d+)/.exec(second)?.[1]);
    await tab.press('Enter');
    await until(() => tab.evaluate(() => document.querySelector('[role=grid]') !== null, null), 'the table');
    const shown = await until(
      () => tab.evaluate(() => document.querySelector('.sub [role=status] b')?.textContent, null),
      'the count',
    );
    // The box counts the goods of a chapter; so do the filters that it sets, which also let practices of no direction go.
    expect(Number(shown)).toBe(count);
    await tab.close();
  });

  it('keep their state in the address, and a saved view goes back to it', async () => {
    const tab = await openView(stage.rig, 'view=matrix&verdict=banned&measure=sources');
    await tab.clickNamed({ role: 'button', name: 'Saved views' });
    await until(() => tab.hasNamed({ role: 'textbox', name: /^Save what/ }), 'the list of views');
    await tab.click('.name-form input');
    await tab.type('Ban by source');
    await tab.press('Enter');
    await until(() => tab.hasNamed({ role: 'link', name: 'Ban by source' }), 'the saved view');
    await tab.close();
    const again = await openView(stage.rig, '');
    await again.clickNamed({ role: 'button', name: 'Saved views' });
    await until(() => again.hasNamed({ role: 'link', name: 'Ban by source' }), 'the saved view');
    await again.clickNamed({ role: 'link', name: 'Ban by source' });
    await until(() => again.evaluate(() => document.querySelector('table.matrix') !== null, null), 'the matrix');
    expect(await again.evaluate(() => location.hash, null)).toBe('#view=matrix&verdict=banned&measure=sources');
    await again.close();
  });

  it('follow a decision in another page without reading the ledger again', async () => {
    const one = await openView(stage.rig, 'state=unreviewed');
    const other = await openView(stage.rig, 'state=confirmed');
    const count = (tab: Tab) =>
      tab.evaluate(() => Number(document.querySelector('.sub [role=status] b')?.textContent?.replace(/\D/g, '')), null);
    const [before, there] = [await count(one), await count(other)];
    await one.evaluate(() => document.querySelector<HTMLElement>('[data-row]')?.focus(), null);
    await one.press('c');
    await until(async () => (await count(one)) === before - 1, 'one less to review');
    await until(async () => (await count(other)) === there + 1, 'one more in the other page');
    await one.close();
    await other.close();
  });
});
