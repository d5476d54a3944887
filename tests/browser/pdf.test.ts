import { expect, it } from 'vitest';
import { type Tab, until } from '../../scripts/drive/rig.ts';
import { confirmAll, openPanel, texts, untilPainted } from '../../scripts/drive/walk.ts';
import { makePdf, setLines } from '../support/pdf.ts';
import { onStage } from './stage.ts';

const report = makePdf(
  [
    [
      { x: 72, y: 760, text: 'Freight at two crossings', size: 18 },
      ...setLines(720, [
        'North Korea imported 12 tractors from China through the Quanhe customs house in March, a driver said.',
        'The trucks went on to Rason and came back empty, he added.',
      ]),
      ...setLines(660, [
        'It exported 3,000 tonnes of coal to China by ship in the same month, according to a trader in',
      ]),
      { x: 72, y: 40, text: 'Freight at two crossings - 1' },
    ],
    [...setLines(780, ['Dalian who asked not to be named.']), { x: 72, y: 40, text: 'Freight at two crossings - 2' }],
    [
      ...setLines(780, ['단둥에서 신의주로 트랙터 다섯 대가 들어갔다고 소식통이 전했다.']),
      { x: 72, y: 40, text: 'Freight at two crossings - 3' },
    ],
  ],
  { Title: 'Freight at two crossings', Author: 'The observers' },
);

/** Hands a file to the reader as its button does. */
async function give(reader: Tab, name: string, bytes: Uint8Array): Promise<void> {
  await until(() => reader.evaluate(() => document.querySelector('input[type=file]') !== null, null), 'the button');
  await reader.evaluate(
    ({ fileName, data }) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(data)], fileName, { type: 'application/pdf' }));
      if (!input) throw new Error('no input');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { fileName: name, data: [...bytes] },
  );
}

onStage('PDF', {}, (stage) => {
  it('reads a file as any page: marks, facts of its own address, kept, and asked for again by its name', async () => {
    const reader = await stage.rig.openOwn('reader.html');
    await give(reader, 'freight.pdf', report);
    await untilPainted(reader);
    const paragraphs = await texts(reader, 'article h1, article h2, article p');
    expect(paragraphs).toEqual([
      'Freight at two crossings',
      'North Korea imported 12 tractors from China through the Quanhe customs house in March, a driver said. The trucks went on to Rason and came back empty, he added.',
      'It exported 3,000 tonnes of coal to China by ship in the same month, according to a trader in Dalian who asked not to be named.',
      '단둥에서 신의주로 트랙터 다섯 대가 들어갔다고 소식통이 전했다.',
    ]);
    const panel = await openPanel(stage.rig, reader);
    await until(async () => (await texts(panel, '.waybill')).length >= 2, 'two facts');
    await confirmAll(panel);
    const ledger = await stage.rig.openOwn('ledger.html');
    await ledger.resize(1280, 900);
    await until(async () => (await texts(ledger, '[role=row]')).length >= 3, 'two rows');
    await panel.close();
    await reader.close();
    await ledger.toFront();
    await ledger.evaluate(() => document.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus(), null);
    await ledger.press('Enter');
    const way = { role: 'button', name: 'Open the source at the quote' };
    await until(() => ledger.hasNamed(way), 'the way to the file');
    expect((await texts(ledger, 'aside')).join()).toContain('freight.pdf');
    await ledger.clickNamed(way);
    const asking = () =>
      stage.rig.inExtension(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.map((tab) => tab.url ?? '').filter((url) => url.includes('reader.html#urn:sha256:'));
      }, null);
    await until(async () => (await asking()).length === 1, 'a reader that asks for the file');
    expect((await asking())[0]).toMatch(/\/freight\.pdf$/);
    await ledger.close();
  });

  it('says what is wrong with a file that it can’t read', async () => {
    const reader = await stage.rig.openOwn('reader.html');
    await give(reader, 'letter.pdf', new TextEncoder().encode('Dear reader, this is no such file.'));
    await until(async () => (await texts(reader, '[role=alert]')).join().includes('not a PDF'), 'the reason');
    await give(reader, 'cut.pdf', report.slice(0, 300));
    await until(async () => (await texts(reader, '[role=alert]')).join().includes('damaged'), 'the reason');
    await give(reader, 'scan.pdf', makePdf([[]]));
    await until(async () => (await texts(reader, 'main')).join().includes('no text'), 'the reason');
    await reader.close();
  });
});
