// In: what the page and the frames in it send. Out: one text of all, each part under keys of its own, and the way back to each.
import { type Browser, browser } from 'wxt/browser';
import type { FromPage, NotRead, Place } from '../messages.ts';
import { post } from './watchers.ts';

type Port = Browser.runtime.Port;
type Blocks = Extract<FromPage, { kind: 'blocks' }>;

/** Keys of one part; numbers of marks are keys times the longest block and must stay whole numbers. */
const KEYS = 2 ** 24;
/** Frames read of one page; a page of more is a board of pages. */
const FRAMES_MAX = 8;
/** A frame is read from this size, in CSS px: the usual sizes of advertisements are lower or narrower. */
const SIZE = { width: 400, height: 300 } as const;
/** And from so many letters in paragraphs (those of Chinese, Japanese and Korean count threefold). */
const LETTERS = 600;

interface Part {
  readonly frameId: number;
  readonly port: Port;
  order: readonly number[];
  isReading: boolean;
  of: number;
  notRead: readonly NotRead[];
  /** The script with the cards, on its way to the frame or there. */
  guide: Promise<void> | null;
}

/** A page with the frames in it that are read. Part 0 is the page itself. */
export class Frames {
  readonly #parts = new Map<number, Part>();
  /** Large frames that can't be looked into; null until it was asked. */
  unread: number | null = null;
  /** Our own reader of files: it brings scripts and sheet itself, and the browser lets nobody put them there. */
  readonly isReader: boolean;
  #looking: Promise<void> = Promise.resolve();

  constructor(isReader = false) {
    this.isReader = isReader;
  }

  /** @returns number of the part; null where no more are read */
  add(frameId: number, port: Port): number | null {
    let index = frameId === 0 ? 0 : 1;
    while (this.#parts.has(index)) index++;
    if (index > FRAMES_MAX) return null;
    const guide = this.isReader ? Promise.resolve() : null;
    this.#parts.set(index, { frameId, port, order: [], isReading: false, of: 0, notRead: [], guide });
    return index;
  }

  drop(index: number): void {
    this.#parts.delete(index);
  }

  /** Ends the reading of all frames in the page, which begins anew. */
  closeInner(): void {
    for (const [index, { port }] of this.all()) {
      if (index === 0) continue;
      post(port, { kind: 'stop' });
      port.disconnect();
      this.drop(index);
    }
  }

  /** Ends the reading of page and frames. */
  close(): void {
    this.closeInner();
    const page = this.#parts.get(0);
    if (!page) return;
    post(page.port, { kind: 'stop' });
    page.port.disconnect();
    this.drop(0);
  }

  part(index: number): Part | undefined {
    return this.#parts.get(index);
  }

  /** All parts that are read now, the page first. */
  all(): readonly (readonly [number, Part])[] {
    return [...this.#parts].sort(([a], [b]) => a - b);
  }

  has(frameId: number): boolean {
    return [...this.#parts.values()].some((part) => part.frameId === frameId);
  }

  /** Blocks of one part as blocks of the whole. */
  merged(index: number, { blocks, order, last, notRead, of }: Blocks): Blocks {
    const part = this.#parts.get(index);
    if (part) {
      part.isReading = !last;
      part.notRead = notRead;
      part.of = of ?? order.length;
      if (last) part.order = order.filter((key) => key < KEYS);
    }
    const own = blocks
      .filter((block) => block.key < KEYS)
      .map((block) => ({ ...block, key: block.key + index * KEYS }));
    return this.#whole(own);
  }

  /** The whole as it stands, after a part has gone. */
  #whole(blocks: Blocks['blocks']): Blocks {
    const parts = this.all();
    const isLast = parts.every(([, part]) => !part.isReading);
    const all = parts.flatMap(([at, part]) => part.order.map((key) => key + at * KEYS));
    const order = isLast ? all : blocks.map((block) => block.key);
    const of = parts.reduce((sum, [, part]) => sum + part.of, 0);
    return { kind: 'blocks', blocks, order, last: isLast, of, notRead: this.#notRead(all.length === 0) };
  }

  rest(): Blocks {
    return this.#whole([]);
  }

  #notRead(isEmpty: boolean): NotRead[] {
    const sums = new Map<NotRead['what'], number>();
    for (const [index, part] of this.all()) {
      for (const { what, count } of part.notRead) {
        if (what === 'frame' && (index > 0 || this.unread !== null)) continue;
        if (what === 'empty' && !isEmpty) continue;
        sums.set(what, what === 'empty' ? 1 : (sums.get(what) ?? 0) + count);
      }
    }
    if (this.unread) sums.set('frame', this.unread);
    return [...sums].map(([what, count]) => ({ what, count }));
  }

  /** Sorts things by the part that their blocks stand in, under the part's own keys. */
  split<T extends { readonly key: number }>(things: readonly T[]): Map<number, T[]> {
    const parts = new Map<number, T[]>();
    for (const thing of things) {
      const index = Math.floor(thing.key / KEYS);
      const own = parts.get(index) ?? [];
      own.push({ ...thing, key: thing.key % KEYS });
      parts.set(index, own);
    }
    return parts;
  }

  /** The part in which a place stands, and the place there. */
  home(place: Place): { readonly index: number; readonly place: Place } {
    return { index: Math.floor(place.key / KEYS), place: { ...place, key: place.key % KEYS } };
  }

  /**
   * Looks for frames that hold an article and can be read with what the reader has granted, and has them read.
   * One look at a time; a page without large frames is asked one short question.
   *
   * @param read makes the script run in a frame
   * @returns number of large frames that can't be looked into
   */
  look(tabId: number, read: (frameId: number) => Promise<void>): Promise<number> {
    const look = this.#looking.then(() => this.#look(tabId, read));
    this.#looking = look.then(
      () => undefined,
      () => undefined,
    );
    return look;
  }

  async #look(tabId: number, read: (frameId: number) => Promise<void>): Promise<number> {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, func: countLarge, args: [SIZE] });
    const large = top?.result ?? 0;
    if (large === 0) this.unread = 0;
    else {
      const target = { tabId, allFrames: true };
      const answers = await browser.scripting.executeScript({ target, func: measure, args: [SIZE] });
      const frames = answers.filter(({ frameId, result }) => frameId !== 0 && result?.isLarge);
      this.unread = Math.max(0, large - frames.filter(({ result }) => result?.isInTop).length);
      const articles = frames.filter(
        ({ frameId, result }) => result && result.letters >= LETTERS && !this.has(frameId),
      );
      // A frame that has gone meanwhile is no loss.
      for (const { frameId } of articles.slice(0, FRAMES_MAX)) await read(frameId).catch(() => undefined);
    }
    return this.unread;
  }
}

/** Runs in the page, so it may use nothing from outside itself. A page can't name an element so that it stands in the way. */
function countLarge(size: { width: number; height: number }): number {
  const frames = Document.prototype.querySelectorAll.call(document, 'iframe, frame');
  return [...frames].filter((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width >= size.width && height >= size.height && frame.checkVisibility?.() !== false;
  }).length;
}

/** Runs in each frame. */
function measure(size: { width: number; height: number }): { isLarge: boolean; isInTop: boolean; letters: number } {
  const isLarge = innerWidth >= size.width && innerHeight >= size.height;
  let letters = 0;
  if (isLarge && window !== window.top) {
    for (const p of [...Document.prototype.querySelectorAll.call(document, 'p, pre, blockquote, td, li')].slice(
      0,
      400,
    )) {
      const text = (p.textContent ?? '').trim();
      const weight = text.length * (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text.slice(0, 80)) ? 3 : 1);
      if (weight >= 60) letters += weight;
    }
  }
  return { isLarge, isInTop: window.parent === window.top, letters };
}
