// In: text nodes of one block, in order. Out: the block's text, and the way from an offset in it back to the page.
import type { BlockRole } from '../core/article.ts';
import { data, parentElement, tagName } from './safe-dom.ts';

/** Most text read of one text node, in UTF-16 code units. */
export const NODE_MAX = 200_000;

/** `length` code units of `node` from `from` stand at `at` in the block's text, one for one. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/**
 * A paragraph-like run of text as a reader sees it: white space is folded to single blanks, and what is never drawn
 * (soft hyphens, zero-width spaces) is left out, so that a word that may break is still that word. All else, no-break
 * spaces among it, is kept. The map back stays exact.
 */
export interface TextBlock {
  /** Nearest block-level element; several blocks can share one (text between `<br><br>`, or around a nested list). */
  readonly element: Element;
  readonly role: BlockRole;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Collects text nodes into blocks. */
export class BlockBuilder {
  #text = '';
  #pieces: Piece[] = [];
  #element: Element | null = null;
  #role: BlockRole = 'paragraph';

  /**
   * Adds a text node to the block under way.
   *
   * @param preserve white space is drawn as it stands (`<pre>`)
   * @param unsure gets the block's element where styles would have to tell whether a word ends between two nodes, but
   *   can't be asked yet; undefined where they can
   * @returns the finished block, if this node starts a new one because a box edge lies between it and the text before
   */
  add(node: Text, element: Element, role: BlockRole, preserve: boolean, unsure?: Set<Element>): TextBlock | null {
    const raw = data(node).slice(0, NODE_MAX);
    const before = this.#touchesWord(raw) ? this.#pieces.at(-1)?.node : undefined;
    const mayPart = before !== undefined && [before, node].some((one) => isBoxable(one, element));
    if (mayPart) unsure?.add(element);
    const done = mayPart && !unsure && [before, node].some((one) => isBoxed(one, element)) ? this.take() : null;
    if (this.#element === null) {
      this.#element = element;
      this.#role = role;
    }
    if (preserve) this.#push(node, 0, raw);
    else this.#fold(node, raw);
    return done;
  }

  /** A forced line break: one is a new line in the text, two in a row end the block. */
  lineBreak(): TextBlock | null {
    if (this.#text === '') return null;
    if (this.#text.endsWith('\n')) return this.take();
    this.#text += '\n';
    return null;
  }

  /** Ends the block under way; null if it holds no visible text. */
  take(): TextBlock | null {
    const text = this.#text.replace(/[ \n]+$/, '');
    const block =
      this.#element !== null && /\S/.test(text)
        ? { element: this.#element, role: this.#role, text, pieces: this.#pieces }
        : null;
    this.#text = '';
    this.#pieces = [];
    this.#element = null;
    return block;
  }

  #push(node: Text, from: number, text: string): void {
    if (text === '') return;
    this.#pieces.push({ node, from, at: this.#text.length, length: text.length });
    this.#text += text;
  }

  #fold(node: Text, raw: string): void {
    let from = 0;
    if (this.#text === '' || /[ \n]$/.test(this.#text)) from = /^[ \t\n\r\f]*/.exec(raw)?.[0].length ?? 0;
    // Single blanks need no seam, so most text nodes are one piece.
    const gaps = /[ \t\n\r\f]{2,}|[\t\n\r\f]|[\u00ad\u200b\u2060\ufeff]+/g;
    gaps.lastIndex = from;
    for (let gap = gaps.exec(raw); gap; gap = gaps.exec(raw)) {
      const isBlank = gap[0] <= ' ~';
      this.#push(node, from, `${raw.slice(from, gap.index)}${isBlank ? ' ' : ''}`);
      from = gaps.lastIndex;
    }
    this.#push(node, from, raw.slice(from));
  }

  /** True if a word would run from the text so far into `raw`. */
  #touchesWord(raw: string): boolean {
    return /[\p{L}\p{N}]$/u.test(this.#text.slice(-2)) && /^[\p{L}\p{N}]/u.test(raw.slice(0, 2));
  }
}

/** What publishers use to change the look of letters and never to set them apart. */
const LETTERS = /^(?:B|I|EM|STRONG|U|S|MARK|SMALL|SUB|SUP|FONT|ABBR|CITE|Q|INS|DEL|WBR|SLOT|RUBY|RB)$/i;

function* around(node: Text, block: Element): Generator<Element, void> {
  for (let at = parentElement(node); at && at !== block; at = parentElement(at)) yield at;
}

/** True if some element around the node, a `<span>` or a link, may be drawn as a box of its own. */
function isBoxable(node: Text, block: Element): boolean {
  for (const element of around(node, block)) if (!LETTERS.test(tagName(element))) return true;
  return false;
}

/** True if it is. Asked only where two words would else grow together, as styles are slow to ask. */
function isBoxed(node: Text, block: Element): boolean {
  for (const element of around(node, block)) {
    if (!LETTERS.test(tagName(element)) && !/^(?:inline$|contents|$)/.test(getComputedStyle(element).display))
      return true;
  }
  return false;
}

/** A place in the page: a text node and an offset into its data. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Where an offset of the block's text stands in the page.
 *
 * @param side at a seam between two nodes: `start` takes the later node, `end` the earlier
 */
export function pointAt(block: TextBlock, offset: number, side: 'start' | 'end'): Point | null {
  const { pieces } = block;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (!piece) return null;
    const behind = side === 'start' ? piece.at + piece.length <= offset : piece.at + piece.length < offset;
    if (behind) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  if (!piece) return null;
  return { node: piece.node, offset: piece.from + Math.max(0, offset - piece.at) };
}

/** Offset in the block's text of a place in the page; null if the block doesn't hold it. */
export function offsetAt(block: TextBlock, node: Node, offset: number): number | null {
  let best: number | null = null;
  for (const piece of block.pieces) {
    if (piece.node !== node) continue;
    if (offset < piece.from) return best ?? piece.at;
    best = piece.at + Math.min(offset - piece.from, piece.length);
    if (offset <= piece.from + piece.length) return best;
  }
  return best;
}

/** Range of the page under `[start, end)` of the block's text; null if the page has changed under it. */
export function rangeOf(block: TextBlock, start: number, end: number): StaticRangeInit | null {
  const from = pointAt(block, start, 'start');
  const to = pointAt(block, end, 'end');
  if (!from || !to) return null;
  if (from.offset > data(from.node).length || to.offset > data(to.node).length) return null;
  return { startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset };
}
