// In: a rig with the extension, and a page. Out: what a reader sees and does there, step by step, for tests and the demonstration.
import { type Rig, type Tab, until } from './rig.ts';

/** One mark as the page's own registry holds it. */
export interface Painted {
  /** Name of the highlight, `tw-a` … `tw-z`, with `-n` on dark grounds. */
  readonly name: string;
  readonly text: string;
}

/** The marks that are painted in a tab, in the order of the document. Only marks near the viewport are. */
export function painted(tab: Tab): Promise<Painted[]> {
  return tab.evaluate(() => {
    const found: { name: string; text: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('tw-')) continue;
      for (const piece of highlight) {
        const range = document.createRange();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.endContainer, piece.endOffset);
        found.push({ name, text: range.toString(), range });
      }
    }
    found.sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
    return found.map(({ name, text }) => ({ name, text }));
  }, null);
}

/** Waits until goods are painted and the painting has come to rest. */
export async function untilPainted(tab: Tab): Promise<Painted[]> {
  let last = '';
  return until(async () => {
    const marks = await painted(tab);
    const now = JSON.stringify(marks);
    const rests = marks.length > 0 && now === last;
    last = now;
    return rests ? marks : null;
  }, 'marks in the page');
}

/** Middle of the first place in the document where these words stand, in CSS pixels; it is scrolled to. */
export function placeOf(tab: Tab, words: string): Promise<{ x: number; y: number }> {
  return tab.evaluate((sought: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0];
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new RangeError(`“${sought}” does not stand in the page`);
  }, words);
}

/** Rests the pointer on words of the page and gives all text with the card's once that is open. */
export async function openCard(tab: Tab, words: string, expected: RegExp): Promise<string> {
  await tab.toFront();
  const { x, y } = await placeOf(tab, words);
  // From outside onto the mark in one movement, and then still: a card that needs more is broken.
  await tab.moveTo(x - 30, y - 60);
  await tab.moveTo(x, y);
  return until(async () => {
    const text = await tab.textWithShadows();
    return expected.test(text) ? text : null;
  }, `the card of “${words}”`);
}

/** The side panel of a tab, in a tab of its own. */
export async function openPanel(rig: Rig, tab: Tab): Promise<Tab> {
  const panel = await rig.openOwn(`sidepanel.html?tab=${await rig.tabId(tab)}`);
  await until(
    () => panel.evaluate(() => document.querySelectorAll('[data-row]').length > 0, null),
    'rows in the panel',
  );
  return panel;
}

/** Presses every visible Confirm button of a panel, and gives how many there were. */
export async function confirmAll(panel: Tab): Promise<number> {
  let count = 0;
  while (await panel.hasNamed({ role: 'button', name: /^Confirm/ })) {
    await panel.clickNamed({ role: 'button', name: /^Confirm/ });
    count++;
    if (count > 200) throw new RangeError('a Confirm button stays after 200 presses');
    await new Promise((done) => setTimeout(done, 60));
  }
  return count;
}

/** Texts of all elements that a selector names. */
export function texts(tab: Tab, selector: string): Promise<string[]> {
  return tab.evaluate(
    (sought: string) =>
      [...document.querySelectorAll(sought)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    selector,
  );
}

/** The formats of the export dialog, by the id that its radio buttons carry. */
export const formats = ['csv', 'jsonl', 'web-annotation', 'geojson'] as const;
export type Format = (typeof formats)[number];

/** Exports all entries of a ledger page in a format, through its dialog, and gives the file that came down. */
export async function exportAs(ledger: Tab, format: Format): Promise<{ readonly name: string; readonly text: string }> {
  await ledger.clickNamed({ role: 'button', name: /^Export/ });
  await until(() => ledger.evaluate(() => document.querySelector('[role=dialog]') !== null, null), 'the export dialog');
  await ledger.evaluate((id: string) => {
    const radio = document.querySelector<HTMLInputElement>(`[role=dialog] input[type=radio][value="${id}"]`);
    if (!radio) throw new RangeError(`no format ${id} in the dialog`);
    radio.click();
  }, format);
  const file = await ledger.download(() => ledger.clickNamed({ role: 'button', name: /^Save\b/ }));
  await ledger.press('Escape');
  await until(
    () => ledger.evaluate(() => document.querySelector('[role=dialog]') === null, null),
    'the dialog to close',
  );
  return file;
}
