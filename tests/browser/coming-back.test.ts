// A fact and chosen words are kept; the page changes; the reader comes back, from the page or from the ledger.
import { expect, it } from 'vitest';
import { stateOf } from '../../scripts/drive/reading.ts';
import { type Tab, until } from '../../scripts/drive/rig.ts';
import { confirmAll, openPanel, texts, untilPainted } from '../../scripts/drive/walk.ts';
import { documentOf } from './pages/row.ts';
import { onStage, type Stage } from './stage.ts';

const first = 'North Korea imported 12 tractors from China through the Quanhe customs house in March, a driver said.';
const second = 'It exported coal to China in May, a second driver told the paper at the gate.';
const filler = Array.from(
  { length: 40 },
  (_, i) => `Nothing of note happened on street ${'abcdefghij'[i % 10]}, where people waited for rain.`,
);
const versions: Readonly<Record<string, readonly string[]>> = {
  before: [first, ...filler, second],
  moved: [...filler, second, first],
  altered: [first.replace('12', '120'), ...filler, second],
  gone: [...filler, second],
};
/** The reader's earlier visit decides what the page shows, as a newsroom's edit would. */
const story = {
  html: documentOf(
    `<main><article><h1>Tractors at the bridge</h1><div id="text"></div></article></main><script>
const versions = ${JSON.stringify(versions)};
document.getElementById('text').innerHTML = versions[localStorage.getItem('version') ?? 'before'].map((text) => '<p>' + text + '</p>').join('');
</script>`,
  ),
};

onStage('coming back', { '/story.html': story }, (stage) => {
  const show = async (tab: Tab, version: string): Promise<void> => {
    await tab.evaluate((name: string) => localStorage.setItem('version', name), version);
    await tab.reload();
    await untilPainted(tab);
  };
  const returnedOf = (tab: Tab, state: string) =>
    until(async () => {
      const { returned } = await stateOf(stage.rig, await stage.rig.tabId(tab));
      return returned?.some((one) => one.state === state) ? returned : null;
    }, `something ${state}`);

  it('says exact, moved, altered and gone of a fact that was kept', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
    await untilPainted(tab);
    const panel = await openPanel(stage.rig, tab);
    await panel.resize(400, 1400);
    expect(await confirmAll(panel)).toBe(2);
    await tab.toFront();
    await show(tab, 'before');
    expect((await returnedOf(tab, 'exact')).map(({ state }) => state)).toEqual(['exact', 'exact']);
    await show(tab, 'moved');
    await returnedOf(tab, 'moved');
    await show(tab, 'gone');
    await returnedOf(tab, 'gone');
    await until(async () => (await texts(panel, '#returned')).join().includes('Not on the page now'), 'what was kept');
    expect((await texts(panel, '#returned')).join()).toContain('12 tractors');
    await show(tab, 'altered');
    const returned = await returnedOf(tab, 'altered');
    expect(
      returned
        .flatMap(({ changes }) => changes)
        .filter(({ isGrave }) => isGrave)
        .map(({ kind, text }) => `${kind} ${text}`),
    ).toEqual(['was 12', 'now 120']);
    await until(async () => (await texts(panel, '#returned ins')).join().includes('120'), 'the change in the panel');
    await panel.close();
    await tab.close();
  });

  it('goes to the altered words from the panel', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
    await untilPainted(tab);
    await returnedOf(tab, 'altered');
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight), null);
    const panel = await openPanel(stage.rig, tab);
    await until(() => panel.hasNamed({ role: 'button', name: 'Show in the page' }), 'the way to it');
    await panel.evaluate(() => document.querySelector<HTMLElement>('#returned button')?.click(), null);
    await tab.toFront();
    await until(() => isOnScreen(tab, '120 tractors'), 'the words on screen');
    await panel.close();
    await tab.close();
  });

  it('opens the source from the ledger, and goes to the words there', async () => {
    const ledger = await stage.rig.openOwn('ledger.html');
    await ledger.resize(1280, 900);
    await until(async () => (await texts(ledger, '[role=row]')).length > 2, 'the entries');
    await ledger.evaluate(() => {
      const row = [...document.querySelectorAll<HTMLElement>('[role=row]')].find((one) =>
        one.textContent?.includes('coal'),
      );
      row?.querySelector<HTMLElement>('button, a, [role=gridcell]')?.click();
    }, null);
    await openFromDrawer(ledger);
    const url = `${stage.pages.origin}/story.html`;
    await until(() => seenIn(stage, url, 'exported coal'), 'the words on screen in the tab that came');
    await ledger.close();
  });
});

function isOnScreen(tab: Tab, words: string): Promise<boolean> {
  return tab.evaluate((sought: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue?.includes(sought) || node.parentElement?.tagName === 'SCRIPT') continue;
      const box = node.parentElement?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }
    return false;
  }, words);
}

async function openFromDrawer(ledger: Tab): Promise<void> {
  await until(() => ledger.hasNamed({ role: 'button', name: /^Open the source/ }), 'the drawer');
  await ledger.clickNamed({ role: 'button', name: /^Open the source/ });
}

/** Whether words stand on screen in the tab that the extension opened for an address. */
function seenIn({ rig }: Stage, url: string, words: string): Promise<boolean> {
  return rig.inExtension(
    async ([address, sought]: readonly [string, string]) => {
      // Firefox takes no port in a pattern.
      const tab = (await chrome.tabs.query({})).find((one) => one.url?.startsWith(address));
      if (tab?.id === undefined) return false;
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        args: [sought],
        func: (text: string) => {
          const p = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(text));
          const box = p?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && scrollY > 0;
        },
      });
      return answer?.result === true;
    },
    [url, words] as const,
  );
}
