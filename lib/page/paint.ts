// In: marks of blocks. Out: entries in the page's highlight registry, and nothing else: no node, no attribute, no style.
import { type MarkLetter, markLetters } from '../messages.ts';
import { isOnDark } from './ground.ts';
import type { LiveBlock, PageText } from './page-text.ts';
import { boundingRect } from './safe-dom.ts';
import { Slice } from './slices.ts';
import { rangeOf } from './text-map.ts';

export interface Mark {
  readonly n: number;
  readonly key: number;
  /** Offsets into the block's text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly letter: MarkLetter;
}

/** As in public/marks.css: where two marks meet, the stricter is painted on top. */
const PRIORITY: Readonly<Record<MarkLetter | 'z', number>> = {
  i: 0,
  g: 1,
  f: 1,
  h: 2,
  e: 3,
  d: 3,
  c: 4,
  b: 4,
  a: 4,
  z: 9,
};
/** Watching more elements than this costs at each scroll; beyond it one element speaks for several blocks. */
const WATCH_MAX = 1000;
/** A page that clears the registry is answered this often, then left alone. */
const REPAIRS = 5;
/** Screens above and below that are painted ahead. */
const AHEAD = 3;

type Painted = readonly [Highlight, StaticRange];

/** Paints marks near the viewport. Quiet until told otherwise. */
export class Painter {
  readonly #text: PageText;
  readonly #marks = new Map<number, readonly Mark[]>();
  readonly #painted = new Map<number, Painted[]>();
  readonly #near = new Set<number>();
  readonly #highlights = new Map<string, Highlight>();
  readonly #watched = new Map<Element, readonly number[]>();
  readonly #watcher: IntersectionObserver;
  /** Blocks to be drawn. */
  readonly #queue = new Set<number>();
  #isDrawing = false;
  // Forced colours turn every highlight into the selection's colours: then only what the law speaks of is painted.
  readonly #forced = matchMedia('(forced-colors: active)');
  #focus: Painted | null = null;
  #repairs = 0;
  #quiet = true;
  quantities = false;

  constructor(text: PageText) {
    this.#text = text;
    const margin = `${AHEAD * 100}% 0px`;
    // `scrollMargin` does for a page's own scrolling boxes what `rootMargin` does for the window.
    const init: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: margin, scrollMargin: margin };
    this.#watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        for (const key of this.#watched.get(entry.target) ?? []) this.#setNear(key, entry.isIntersecting);
      }
    }, init);
  }

  get quiet(): boolean {
    return this.#quiet;
  }

  /** Quiet removes every entry; leaving it paints again. */
  setQuiet(quiet: boolean): void {
    if (quiet === this.#quiet) return;
    this.#quiet = quiet;
    if (quiet) this.#removeAll();
    else this.repaint();
  }

  marksOf(key: number): readonly Mark[] {
    return this.#marks.get(key) ?? [];
  }

  /** Puts marks in place of those that a block had; a block that is on screen is painted at once. */
  setMarks(key: number, marks: readonly Mark[]): void {
    if (marks.length === 0 && !this.#marks.has(key)) return;
    this.#marks.set(key, marks);
    this.repaintBlock(key);
  }

  /** Paints blocks that are known to be on screen, before the observer's first word a frame later. */
  comeNear(keys: Iterable<number>): void {
    for (const key of keys) this.#setNear(key, true);
  }

  /** Forgets blocks. */
  drop(keys: Iterable<number>): void {
    for (const key of keys) {
      this.#erase(key);
      this.#marks.delete(key);
      this.#near.delete(key);
    }
  }

  repaint(): void {
    for (const key of this.#near) this.repaintBlock(key);
  }

  /** Takes a block's entries off at once and puts them on again, in slices where many blocks wait. */
  repaintBlock(key: number): void {
    this.#erase(key);
    if (this.#quiet || !this.#near.has(key)) return;
    this.#queue.add(key);
    if (!this.#isDrawing) void this.#drawQueue();
  }

  async #drawQueue(): Promise<void> {
    this.#isDrawing = true;
    const slice = new Slice();
    // A set gives what is added while it is gone through, too.
    for (const key of this.#queue) {
      this.#queue.delete(key);
      if (!this.#quiet && this.#near.has(key)) this.#draw(key);
      if (slice.isOver) await slice.pause();
    }
    this.#isDrawing = false;
  }

  /** Removes a block's entries until it is painted again: its nodes have changed under them. */
  lift(key: number): void {
    this.#erase(key);
  }

  /** Follows the blocks as they stand now. */
  watch(): void {
    const { blocks } = this.#text;
    const step = Math.ceil(blocks.length / WATCH_MAX);
    const wanted = new Map<Element, number[]>();
    let group: number[] = [];
    for (const [index, block] of blocks.entries()) {
      if (index % step === 0) {
        group = wanted.get(block.element) ?? [];
        wanted.set(block.element, group);
      }
      group.push(block.key);
    }
    for (const element of this.#watched.keys()) {
      if (wanted.has(element)) continue;
      this.#watcher.unobserve(element);
      this.#watched.delete(element);
    }
    for (const [element, keys] of wanted) {
      const before = this.#watched.get(element);
      this.#watched.set(element, keys);
      if (before && before.join() !== keys.join()) this.#watcher.unobserve(element);
      if (!before || before.join() !== keys.join()) this.#watcher.observe(element);
    }
  }

  /** Puts the focus paint on a mark, or takes it away. */
  setFocus(mark: { readonly key: number; readonly start: number; readonly end: number } | null): void {
    if (this.#focus) this.#focus[0].delete(this.#focus[1]);
    this.#focus = null;
    const block = mark ? this.#text.get(mark.key) : null;
    if (!mark || !block || this.#quiet) return;
    const range = rangeOf(block, mark.start, mark.end);
    if (range) this.#focus = this.#add('z', isOnDark(block.element), range);
  }

  /** Puts back entries that the page has cleared, a few times; then the panel's list must do. */
  repair(): void {
    if (this.#quiet || this.#repairs >= REPAIRS) return;
    const cleared = [...this.#highlights].filter(([name, own]) => CSS.highlights.get(name) !== own);
    if (cleared.length === 0) return;
    this.#repairs++;
    for (const [name, own] of cleared) CSS.highlights.set(name, own);
  }

  /** Removes every entry and stops watching. */
  stop(): void {
    this.#watcher.disconnect();
    this.#watched.clear();
    this.#removeAll();
    this.#marks.clear();
    this.#near.clear();
  }

  #setNear(key: number, near: boolean): void {
    if (near === this.#near.has(key)) return;
    if (near) this.#near.add(key);
    else this.#near.delete(key);
    this.repaintBlock(key);
  }

  #draw(key: number): void {
    const block = this.#text.get(key);
    const marks = this.#marks.get(key);
    if (!block || !marks || marks.length === 0) return;
    this.#erase(key);
    const bare = this.#forced.matches;
    const dark = isOnDark(block.element);
    const painted: Painted[] = [];
    for (const mark of marks) {
      if ((mark.letter === 'i' && !this.quantities) || (bare && mark.letter > 'e')) continue;
      const range = rangeOf(block, mark.start, mark.end);
      if (range) painted.push(this.#add(mark.letter, dark, range));
    }
    this.#painted.set(key, painted);
  }

  #add(letter: MarkLetter | 'z', dark: boolean, init: StaticRangeInit): Painted {
    const name = `tw-${letter}${dark ? '-n' : ''}`;
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITY[letter];
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    const range = new StaticRange(init);
    highlight.add(range);
    return [highlight, range];
  }

  #erase(key: number): void {
    for (const [highlight, range] of this.#painted.get(key) ?? []) highlight.delete(range);
    this.#painted.delete(key);
  }

  #removeAll(): void {
    for (const [name, own] of this.#highlights) {
      if (CSS.highlights.get(name) === own) CSS.highlights.delete(name);
    }
    this.#highlights.clear();
    this.#painted.clear();
    this.#focus = null;
  }
}

/** Marks as they come over the port: five integers each. */
export function unpackMarks(packed: readonly number[]): Map<number, Mark[]> {
  const byBlock = new Map<number, Mark[]>();
  for (let i = 0; i + 4 < packed.length; i += 5) {
    const [key = 0, start = 0, end = 0, index = 0, n = 0] = packed.slice(i, i + 5);
    const letter = markLetters[index];
    if (letter === undefined) continue;
    const marks = byBlock.get(key) ?? [];
    marks.push({ n, key, start, end, letter });
    byBlock.set(key, marks);
  }
  return byBlock;
}

/**
 * First and last block on screen, as indices into the blocks.
 * A handful of positions are asked by bisection, so blocks are taken to stand below each other.
 */
export function onScreen(blocks: readonly LiveBlock[]): { first: number; last: number } {
  const first = bisect(blocks, (rect) => rect.bottom >= 0);
  const after = bisect(blocks, (rect) => rect.top > innerHeight);
  return { first, last: Math.max(first, after - 1) };
}

/** Index of the first block for which the test holds, blocks.length if none. */
function bisect(blocks: readonly LiveBlock[], test: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && test(boundingRect(block.element))) high = middle;
    else low = middle + 1;
  }
  return low;
}
