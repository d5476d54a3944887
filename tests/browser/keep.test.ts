import { expect, it } from 'vitest';
import { type Tab, until } from '../../scripts/drive/rig.ts';
import { confirmAll, exportAs, openPanel, texts, untilPainted } from '../../scripts/drive/walk.ts';
import { onStage, page, type Stage, switchOn } from './stage.ts';

const story = page(
  'Two loads at the bridge',
  '<p>North Korea imported 12 tractors from China through the Quanhe customs house in March, a driver said.</p><p>It exported coal to China.</p>',
);

async function rows(ledger: Tab): Promise<string[]> {
  return (await texts(ledger, '[role=row]')).slice(1);
}

async function openLedger(stage: Stage): Promise<Tab> {
  const ledger = await stage.rig.openOwn('ledger.html');
  await ledger.resize(1280, 900);
  return ledger;
}

/** What the database holds, read past all code of ours. */
function recordsIn(own: Tab): Promise<{ readonly id: string; readonly state?: string }[]> {
  return own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error));
      });
    const [found] = await indexedDB.databases();
    const database = await settled(indexedDB.open(found?.name ?? ''));
    const kept = await settled(database.transaction('records').objectStore('records').getAll());
    database.close();
    return kept as { id: string; state?: string }[];
  }, null);
}

onStage('keeping facts', { '/story.html': story }, (stage) => {
  const address = (): string => `${stage.pages.origin}/story.html`;

  it('keeps the facts of a page that is switched on by themselves, unreviewed, and once', async () => {
    const tab = await stage.rig.open(address());
    await untilPainted(tab);
    await switchOn(stage.rig, tab);
    await tab.reload();
    await untilPainted(tab);
    const ledger = await openLedger(stage);
    await until(async () => (await rows(ledger)).length === 2, 'two facts in the ledger');
    expect((await rows(ledger)).every((row) => row.includes('Unreviewed'))).toBe(true);
    await tab.reload();
    await untilPainted(tab);
    await new Promise((done) => setTimeout(done, 1000));
    expect(await rows(ledger)).toHaveLength(2);
    await ledger.close();
    await tab.close();
  });

  it('shows marks and facts with their slots in the panel, and keeps what is confirmed there', async () => {
    const tab = await stage.rig.open(address());
    await untilPainted(tab);
    const panel = await openPanel(stage.rig, tab);
    await panel.resize(400, 1600);
    const text = await until(async () => {
      const all = (await texts(panel, 'main')).join(' ');
      return all.includes('a driver') || all.includes('driver') ? all : null;
    }, 'the facts in the panel');
    for (const word of [
      'tractors',
      '8701',
      'China',
      'Quanhe customs house',
      'North Korea',
      'driver',
      'reported',
      'Covered by UNSCR 2397 (2017), para 7',
    ]) {
      expect(text).toContain(word);
    }
    expect(await confirmAll(panel)).toBe(2);
    const ledger = await openLedger(stage);
    await until(
      async () => (await rows(ledger)).filter((row) => row.includes('Confirmed')).length === 2,
      'two confirmed facts',
    );
    await ledger.close();
    await panel.close();
    await tab.close();
  });

  it('exports each format, and an independent reader finds every fact in it', async () => {
    const ledger = await openLedger(stage);
    await until(async () => (await rows(ledger)).length === 2, 'two facts');
    const csv = await exportAs(ledger, 'csv');
    const table = readCsv(csv.text);
    expect(table.length).toBe(3);
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    expect(csv.text).toContain('tractors');
    const lines = (await exportAs(ledger, 'jsonl')).text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type?: string });
    expect(lines.filter((line) => line.type === 'fact')).toHaveLength(2);
    const annotations = JSON.parse((await exportAs(ledger, 'web-annotation')).text) as object;
    expect(JSON.stringify(annotations)).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(JSON.stringify(annotations).match(/TextQuoteSelector/g)).toHaveLength(2);
    const map = JSON.parse((await exportAs(ledger, 'geojson')).text) as {
      type: string;
      features: { type: string; geometry: unknown; properties: object }[];
    };
    expect(map.type).toBe('FeatureCollection');
    expect(map.features).toHaveLength(2);
    for (const feature of map.features) {
      expect(feature.type).toBe('Feature');
      expect(feature).toHaveProperty('geometry');
    }
    await ledger.close();
  });

  it('brings back what was deleted', async () => {
    const ledger = await openLedger(stage);
    await until(async () => (await rows(ledger)).length === 2, 'two facts');
    await ledger.evaluate(() => document.querySelectorAll<HTMLElement>('[role=row]')[1]?.click(), null);
    await ledger.clickNamed({ role: 'button', name: /^Delete/ });
    await until(async () => (await rows(ledger)).length === 1, 'one fact left');
    await ledger.clickNamed({ role: 'button', name: /^Undo/ });
    await until(async () => (await rows(ledger)).length === 2, 'both facts again');
    await ledger.close();
  });

  it('still has the facts after the browser was restarted', async () => {
    await stage.rig.restart();
    const ledger = await openLedger(stage);
    await until(async () => (await rows(ledger)).length === 2, 'the facts after the restart');
    await ledger.close();
  }, 90_000);
});

onStage('words that the reader selects', { '/story.html': story }, (stage) => {
  it('are kept from the context menu with what stands around them, once, and come up in panel and ledger', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
    await untilPainted(tab);
    const panel = await openPanel(stage.rig, tab);
    const ledger = await openLedger(stage);
    for (let turn = 0; turn < 2; turn++) {
      await tab.toFront();
      await tab.evaluate((words: string) => {
        const text = document.querySelector('article p')?.firstChild;
        const start = text?.nodeValue?.indexOf(words) ?? -1;
        if (!text || start < 0) throw new RangeError('the words are not there');
        getSelection()?.setBaseAndExtent(text, start, text, start + words.length);
      }, 'through the Quanhe customs house');
      await stage.rig.chooseMenu(tab, 'keep-selection');
      await until(async () => (await rows(ledger)).length === 1, 'the snippet in the ledger');
    }
    expect((await rows(ledger))[0]).toContain('through the Quanhe customs house');
    const [kept] = await recordsIn(ledger);
    expect(kept).toMatchObject({
      type: 'snippet',
      exact: 'through the Quanhe customs house',
      prefix: 'North Korea imported 12 tractors from China ',
      suffix: ' in March, a driver said.',
      keptBy: 'reader',
      source: { title: 'Two loads at the bridge' },
    });
    expect(await recordsIn(ledger)).toHaveLength(1);
    await until(
      async () => (await texts(panel, 'main')).join(' ').includes('through the Quanhe customs house'),
      'the snippet in the panel',
    );
  });
});

const many = page(
  'Forty loads',
  Array.from({ length: 40 }, (_, load) => `<p>North Korea imported ${load + 3} tractors from China.</p>`).join(''),
);

const decisions = 4;

onStage('a background that is stopped while it saves', { '/many.html': many }, (stage) => {
  it('loses no acknowledged fact and doubles none', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/many.html`);
    await untilPainted(tab);
    await switchOn(stage.rig, tab);
    await tab.reload();
    await untilPainted(tab);
    // In the middle of keeping forty facts by itself …
    await stage.rig.stopBackground();
    await tab.reload();
    await untilPainted(tab);
    const panel = await openPanel(stage.rig, tab);
    await panel.resize(400, 1600);
    const confirmed = (): Promise<number> =>
      panel.evaluate(() => document.querySelectorAll('.waybill[data-state=confirmed]').length, null);
    // … and right behind each of the reader's own decisions.
    for (let turn = 1; turn <= decisions; turn++) {
      await panel.clickNamed({ role: 'button', name: /^Confirm/ });
      await stage.rig.stopBackground();
      await until(async () => (await confirmed()) === turn, `fact ${turn} confirmed`, 20_000);
    }
    const ledger = await openLedger(stage);
    await until(async () => /40 of 40/.test((await texts(ledger, 'body')).join(' ')), 'forty facts', 20_000);
    const kept = await recordsIn(ledger);
    expect(kept).toHaveLength(40);
    expect(new Set(kept.map((one) => one.id)).size).toBe(40);
    expect(kept.filter((one) => one.state === 'confirmed')).toHaveLength(decisions);
  }, 90_000);
});

/** A strict RFC 4180 reader of our own making, so that the writer isn't checked by itself. */
function readCsv(text: string): string[][] {
  const table: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\ufeff/, '').replace(/\r\n$/, '');
  for (let index = 0; index < source.length; index++) {
    const char = source[index] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[index + 1] === '"') {
        cell += '"';
        index++;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ',') {
      table.at(-1)?.push(cell);
      cell = '';
    } else if (char === '\r' && source[index + 1] === '\n') {
      table.at(-1)?.push(cell);
      table.push([]);
      cell = '';
      index++;
    } else cell += char;
  }
  table.at(-1)?.push(cell);
  return table;
}
