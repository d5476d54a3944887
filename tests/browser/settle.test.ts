// The welcome page keeps a first fact; a ledger is packed, erased, found empty, and put back.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Tab, until } from '../../scripts/drive/rig.ts';
import { painted, texts, untilPainted } from '../../scripts/drive/walk.ts';
import { browserName, onStage } from './stage.ts';

/** `TIDEWAITER_PICTURES=DIR` leaves pictures of each state there. */
const pictures = process.env.TIDEWAITER_PICTURES;

async function picture(tab: Tab, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await tab.colours(scheme);
    await new Promise((done) => setTimeout(done, 300));
    await tab.screenshot(join(pictures, `${name}-${browserName}-${scheme}.png`));
  }
}

async function words(tab: Tab): Promise<string> {
  return (await texts(tab, 'body')).join(' ');
}

/** Everything in the database but what it knows of itself, read past all code of ours. */
function rowsIn(tab: Tab): Promise<Record<string, unknown[]>> {
  return tab.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error));
      });
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'tidewaiter')) return {};
    const database = await settled(indexedDB.open('tidewaiter'));
    const stores = [...database.objectStoreNames].filter((store) => store !== 'meta');
    const transaction = database.transaction(stores);
    const rows = await Promise.all(stores.map((store) => settled(transaction.objectStore(store).getAll())));
    database.close();
    return Object.fromEntries(stores.map((store, index) => [store, rows[index] as unknown[]]));
  }, null);
}

/** Keeps what the page hands to the browser's downloads, so that it can be chosen again. */
const holdFile = (tab: Tab) =>
  tab.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      Object.assign(globalThis, { held: file });
      return make(file);
    };
    return null;
  }, null);

const chooseFile = (tab: Tab, cut: number) =>
  tab.evaluate((less: number) => {
    const { held } = globalThis as unknown as { held: Blob };
    const input = document.querySelector<HTMLInputElement>('#data input[type=file]');
    if (!input) throw new RangeError('no place for a file');
    const chosen = new DataTransfer();
    chosen.items.add(new File([held.slice(0, held.size - less)], 'tidewaiter.backup.zip'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return null;
  }, cut);

onStage('settling in', {}, (stage) => {
  let before: Record<string, unknown[]> = {};

  it('welcomes with the very marks of a page, and keeps the first fact from there', async () => {
    const began = performance.now();
    const welcome = await stage.rig.openOwn('welcome.html');
    await welcome.resize(1200, 900);
    const marks = await untilPainted(welcome);
    expect(marks.some(({ name, text }) => name.startsWith('tw-a') && text === 'washing machines')).toBe(true);
    await until(() => welcome.hasNamed({ role: 'button', name: /^Confirm/ }), 'a fact to confirm');
    await picture(welcome, 'welcome');
    await welcome.colours('light');
    await welcome.clickNamed({ role: 'button', name: /^Confirm/ });
    await until(async () => (await words(welcome)).includes('The first fact is in your ledger.'), 'the fact kept');
    expect(performance.now() - began).toBeLessThan(60_000);
    await picture(welcome, 'welcome-kept');
    await welcome.resize(400, 900);
    expect(await welcome.evaluate(() => document.documentElement.scrollWidth, null)).toBeLessThanOrEqual(400);
    await picture(welcome, 'welcome-narrow');
    before = await rowsIn(welcome);
    expect(JSON.stringify(before.pages)).not.toContain('Point at a mark');
    expect(before.records).toHaveLength(1);
    expect(before.pages).toHaveLength(1);
    await welcome.close();
  });

  it('packs the ledger, erases everything, and finds nothing in any place', async () => {
    const options = await stage.rig.openOwn('options.html');
    await options.resize(1100, 1400);
    await until(async () => (await words(options)).includes('Never backed up.'), 'the options');
    await picture(options, 'options');
    await holdFile(options);
    await options.clickNamed({ role: 'button', name: 'Back up' });
    await until(async () => (await words(options)).includes('One entry is in the file.'), 'the backup');
    await options.clickNamed({ role: 'button', name: 'Erase…' });
    await options.click('.erase-field input');
    await options.type('erase');
    await options.clickNamed({ role: 'button', name: 'Erase everything' });
    await until(async () => (await words(options)).includes('Everything is erased.'), 'the account', 20_000);
    const counts = await texts(options, '.traces dd');
    expect(counts.length).toBeGreaterThan(4);
    expect(new Set(counts)).toEqual(new Set(['0']));
    expect(Object.values(await rowsIn(options)).flat()).toEqual([]);
    expect(await options.evaluate(async () => Object.keys(await chrome.storage.local.get(null)), null)).toEqual([]);
    await options.evaluate(() => document.querySelector('#data')?.scrollIntoView(), null);
    await picture(options, 'erased');

    // What is cut is refused, with nothing touched.
    await chooseFile(options, 40);
    await until(async () => (await words(options)).includes('The file is damaged or not whole'), 'the refusal');
    expect(await words(options)).toContain('Everything that you kept is as it was.');
    await picture(options, 'refused');

    await chooseFile(options, 0);
    await until(async () => (await words(options)).includes('Nothing has been changed yet.'), 'the preview');
    await picture(options, 'preview');
    await options.click('.modes .fm-row:last-child');
    await options.clickNamed({ role: 'button', name: 'Put it in place of the ledger' });
    await until(async () => (await words(options)).includes('The ledger from before is kept'), 'the restore', 20_000);
    expect(await rowsIn(options)).toEqual(before);
    await options.close();
  });

  it('speaks another language on all pages at once, and shows what that does to the marks', async () => {
    const options = await stage.rig.openOwn('options.html');
    await options.resize(1100, 1400);
    await until(() => options.hasNamed({ role: 'radio', name: '한국어' }), 'the languages');
    const other = await stage.rig.openOwn('ledger.html');
    await options.toFront();
    await options.clickNamed({ role: 'radio', name: '한국어' });
    await until(async () => (await texts(options, 'h1')).includes('설정'), 'the options in Korean');
    await until(() => other.evaluate(() => document.documentElement.lang === 'ko', null), 'the ledger in Korean');
    expect((await painted(options)).some(({ name, text }) => name.startsWith('tw-a') && text === '세탁기')).toBe(true);
    await picture(options, 'options-ko');
    await options.clickNamed({ role: 'radio', name: 'English' });
    await until(async () => (await texts(options, 'h1')).includes('Options'), 'the options in English');
    await other.close();
    await options.close();
  });
});
