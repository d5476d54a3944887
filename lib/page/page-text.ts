// In: blocks as they are read and read again. Out: the page's text as it stands now, each block under a key that lasts.
import { comparePosition, holds, isConnected } from './safe-dom.ts';
import type { TextBlock } from './text-map.ts';

/** A block that is part of the page now. `key` stays while its element lives and is never used again. */
export interface LiveBlock extends TextBlock {
  readonly key: number;
}

export interface Change {
  /** Blocks whose words are new: they must be sent. */
  readonly altered: readonly LiveBlock[];
  /** Blocks with the same words on new nodes: painting them again is enough. */
  readonly moved: readonly LiveBlock[];
  /** Keys that are gone. */
  readonly gone: readonly number[];
}

/** The blocks of a page in reading order, found by key and by text node. */
export class PageText {
  #blocks: LiveBlock[] = [];
  readonly #byKey = new Map<number, LiveBlock>();
  #byNode = new WeakMap<Node, LiveBlock>();
  #nextKey = 1;
  /** Code units of all blocks. */
  length = 0;

  /** In reading order. */
  get blocks(): readonly LiveBlock[] {
    return this.#blocks;
  }

  get(key: number): LiveBlock | null {
    return this.#byKey.get(key) ?? null;
  }

  /** The block that a text node belongs to. */
  holding(node: Node): LiveBlock | null {
    return this.#byNode.get(node) ?? null;
  }

  /** Appends a block that stands after all others. */
  append(block: TextBlock): LiveBlock {
    const live = this.#keep(block, this.#nextKey++);
    this.#blocks.push(live);
    return live;
  }

  /** Forgets everything, but no key is used twice. */
  clear(): void {
    this.#blocks = [];
    this.#byKey.clear();
    this.#byNode = new WeakMap();
    this.length = 0;
  }

  /**
   * Puts what was read again from an element in place of what it held. Blocks that have left the page are looked at
   * too: what is drawn anew with the same words keeps its key.
   *
   * @param within the element that was read
   * @param read its blocks in document order
   */
  replace(within: Element, read: readonly TextBlock[]): Change {
    const unused = new Set(this.#blocks.filter((block) => holds(within, block.element) || !isConnected(block.element)));
    const others = this.#blocks.filter((block) => !unused.has(block));
    const at = placeOf(within, others);
    const altered: LiveBlock[] = [];
    const moved: LiveBlock[] = [];
    const fresh = read.map((block) => {
      const before = counterpart(block, unused);
      if (before) {
        unused.delete(before);
        this.#drop(before);
      }
      const live = this.#keep(block, before?.key ?? this.#nextKey++);
      if (before?.text !== block.text || before.role !== block.role) altered.push(live);
      else moved.push(live);
      return live;
    });
    for (const block of unused) this.#drop(block);
    this.#blocks = others.toSpliced(at, 0, ...fresh);
    return { altered, moved, gone: [...unused].map((block) => block.key) };
  }

  /** Drops blocks whose element has left the page. */
  sweep(): readonly number[] {
    const gone = this.#blocks.filter((block) => !isConnected(block.element)).map((block) => block.key);
    this.remove(gone);
    return gone;
  }

  remove(keys: readonly number[]): void {
    if (keys.length === 0) return;
    for (const key of keys) {
      const block = this.#byKey.get(key);
      if (block) this.#drop(block);
    }
    this.#blocks = this.#blocks.filter((block) => this.#byKey.has(block.key));
  }

  #keep(block: TextBlock, key: number): LiveBlock {
    const live = { ...block, key };
    this.#byKey.set(key, live);
    for (const piece of block.pieces) this.#byNode.set(piece.node, live);
    this.length += block.text.length;
    return live;
  }

  #drop(block: LiveBlock): void {
    if (!this.#byKey.delete(block.key)) return;
    for (const piece of block.pieces) this.#byNode.delete(piece.node);
    this.length -= block.text.length;
  }
}

/** Index of the first block that follows an element. */
function placeOf(element: Element, blocks: readonly LiveBlock[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    // The text and not its element: the element's text may go on behind what stands in its midst.
    const node = block?.pieces[0]?.node;
    const from = node && isConnected(node) ? node : block?.element;
    if (from && comparePosition(from, element) & 4) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The old block that a new one continues: the same words in the same element, else the same first node, else the same element. */
function counterpart(block: TextBlock, among: ReadonlySet<LiveBlock>): LiveBlock | null {
  let best: LiveBlock | null = null;
  let merit = 0;
  for (const old of among) {
    const sameElement = old.element === block.element;
    const sameText = old.text === block.text;
    const sameNode = old.pieces[0]?.node === block.pieces[0]?.node;
    const now = (sameElement ? 2 : 0) + (sameText ? 3 : 0) + (sameNode ? 2 : 0);
    if (now > merit) {
      best = old;
      merit = now;
    }
  }
  return best;
}

/** Blocks in runs of at most so many code units; a longer block is a run of its own. */
export function runsOf(blocks: readonly LiveBlock[], most: number): LiveBlock[][] {
  const runs: LiveBlock[][] = [];
  let size = most;
  for (const block of blocks) {
    size += block.text.length;
    if (size > most) {
      runs.push([]);
      size = block.text.length;
    }
    runs.at(-1)?.push(block);
  }
  return runs;
}
