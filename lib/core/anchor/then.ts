// In: the text that words were kept from, and the sentences of now. Out: which of them stay, and whether a passage has moved.
import { diffArrays } from 'diff';
import type { Article } from '../article.ts';
import { type Folded, fold, foldedBlocks, lowerBound } from './fold.ts';
import { type Piece, piecesOf } from './sentences.ts';

/** A text with its blocks. */
export type TextThen = Pick<Article, 'text' | 'blocks'>;

/** Changed sentences up to which two versions of a text are laid side by side. */
const REWRITTEN = 3000;

/** The text that words were kept from, laid beside the one of now. */
export class Then {
  readonly #folded: Folded;
  readonly #pieces: readonly Piece[];
  readonly #known: ReadonlySet<string>;
  /** For each sentence of then the one of now that it stays as, where the order of both texts agrees. */
  readonly #stays: ReadonlyMap<number, number> | null;

  constructor({ text, blocks }: TextThen, now: readonly Piece[]) {
    this.#folded = fold(text);
    this.#pieces = piecesOf(this.#folded.text, foldedBlocks(this.#folded, blocks));
    this.#known = new Set(this.#pieces.map((piece) => piece.text));
    const parts = diffArrays(
      this.#pieces.map((piece) => piece.text),
      now.map((piece) => piece.text),
      { maxEditLength: REWRITTEN },
    );
    this.#stays = parts ? pairing(parts) : null;
  }

  /** True if a sentence stood in the text then. */
  has(sentence: string): boolean {
    return this.#known.has(sentence);
  }

  /** True if words that stood at `start` then and stand at `at` now have changed places with what stood around them. */
  isMoved(sought: string, start: number | null, at: number, now: readonly Piece[]): boolean {
    const { text } = this.#folded;
    const from = start === null ? text.indexOf(sought) : lowerBound(this.#folded.at, start);
    const index = this.#pieces.findIndex((piece) => piece.start <= from && from < piece.end);
    const there = now.findIndex((piece) => piece.start <= at && at < piece.end);
    if (index < 0 || there < 0 || this.#stays === null) return false;
    const stays = this.#stays.get(index);
    if (stays !== undefined) return stays !== there;
    // The sentence around the words has changed elsewhere, or it stands out of order.
    if (now[there]?.text === this.#pieces[index]?.text) return true;
    const [above, below] = [this.#stays.get(index - 1), this.#stays.get(index + 1)];
    return (above !== undefined && there <= above) || (below !== undefined && there >= below);
  }
}

function pairing(
  parts: readonly { readonly count: number; readonly added: boolean; readonly removed: boolean }[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  let [then, now] = [0, 0];
  for (const { count, added, removed } of parts) {
    if (!added && !removed) for (let i = 0; i < count; i++) pairs.set(then + i, now + i);
    if (!added) then += count;
    if (!removed) now += count;
  }
  return pairs;
}
