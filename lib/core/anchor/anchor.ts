// In: words that were kept from a page, and the page as it reads now. Out: where they stand now and what became of them.
import search from 'approx-string-match';
import type { Span } from '../article.ts';
import { type Change, type Comparison, compare } from './changes.ts';
import { type Folded, fold, foldedBlocks, foldedSpan } from './fold.ts';
import { bag, joins, lineEnd, sameEnd, sameStart, shareOf, spansOf, touches } from './nearness.ts';
import { endsSentence, type Piece, piecesOf } from './sentences.ts';
import { type TextThen, Then } from './then.ts';

/**
 * What became of kept words. `exact`: they stand where they stood. `moved`: the same words, elsewhere in the text.
 * `altered`: the passage stands there with other words. `gone`: neither they nor such a passage.
 */
export type AnchorState = 'exact' | 'moved' | 'altered' | 'gone';

export interface Anchor {
  readonly state: AnchorState;
  /** Where they stand in the article's text now; null if gone. */
  readonly span: Span | null;
  /** With `altered` what changed, in words as folded; else empty. */
  readonly changes: readonly Change[];
}

/** Words of a page with what stood around them, as in a W3C TextQuoteSelector and TextPositionSelector. */
export interface Kept {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offset in the text that they were kept from; null where it isn't known. */
  readonly start: number | null;
  /** Names, numbers, days and goods among them, as they are written. */
  readonly telling: readonly string[];
}

/** Errors that the search lets pass, as a share of the quote; whether it is the same passage is decided after that. */
const ERRORS = 0.5;
/** Letters of a quote by which it is searched. */
const SOUGHT_MAX = 400;
/** Work of one search, in code units times machine words of the quote: some 0.2 s. Beyond it only the neighbourhood is searched. */
const WORK_MAX = 12_000_000;
/** Share of the words that must still stand there: beside an old neighbour, elsewhere, and where the text of then isn't known. */
const ALIKE = { inPlace: 0.45, elsewhere: 0.62, blind: 0.85 } as const;

const nothing: Anchor = { state: 'gone', span: null, changes: [] };

/** Finds kept words again in one version of a page. Holds that version folded, so it serves all words kept from it. */
export class Anchorer {
  readonly #now: Folded;
  readonly #blocks: readonly Span[];
  readonly #pieces: readonly Piece[];
  readonly #telling: readonly Span[];
  readonly #length: number;
  readonly #then = new Map<TextThen, Then>();
  readonly #bags = new Map<Piece, ReadonlySet<string>>();

  /**
   * @param article the page as it was read now
   * @param telling names, numbers, days and goods that were recognised in it, in order
   */
  constructor(article: TextThen, telling: readonly Span[]) {
    this.#now = fold(article.text);
    this.#blocks = foldedBlocks(this.#now, article.blocks);
    this.#pieces = piecesOf(this.#now.text, this.#blocks);
    this.#telling = telling.map((span) => foldedSpan(this.#now, span));
    this.#length = article.text.length;
  }

  /**
   * @param then the text that the words were kept from, where it is still known: with it, a sentence that stood there
   *   before is never taken for the changed form of another
   */
  find(kept: Kept, then: TextThen | null): Anchor {
    const sought = fold(kept.exact).text.trim();
    if (sought === '') return nothing;
    const before = then ? this.#thenOf(then) : null;
    const context = { prefix: fold(`. ${kept.prefix}`).text.slice(2), suffix: fold(kept.suffix).text };
    const isWhole = endsSentence(fold(lineEnd(kept.prefix)).text);
    const places = this.#placesOf(sought);
    const whole = places.filter((place) => !isWhole || this.#isWhole(place, sought, kept.suffix));
    const [best] = this.#ranked(whole, context, kept, then);
    if (best !== undefined) {
      const isMoved = before
        ? before.isMoved(sought, kept.start, best, this.#pieces)
        : !this.#agrees(best, sought, context);
      return { state: isMoved ? 'moved' : 'exact', span: this.#back(best, best + sought.length), changes: [] };
    }
    return this.#altered(sought, kept, context, before, isWhole, places);
  }

  #thenOf(then: TextThen): Then {
    const known = this.#then.get(then) ?? new Then(then, this.#pieces);
    this.#then.set(then, known);
    return known;
  }

  /** Offsets at which the words stand whole: "300 trucks" doesn't stand in "1,300 trucks". */
  #placesOf(sought: string): number[] {
    const { text } = this.#now;
    const places: number[] = [];
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + sought.length).slice(0, 2)];
      if (!joins(before, sought) && !joins(sought, after)) places.push(at);
    }
    return places;
  }

  /** True if the sentence around a place is no longer than the kept one was. */
  #isWhole(at: number, sought: string, suffix: string): boolean {
    const block = this.#blockAt(at);
    const end = at + sought.length;
    if (!endsSentence(this.#now.text.slice(Math.max(block.start, at - 40), at))) return false;
    if (/[.!?。]["')\]]*$/.test(sought) || !/^\s*(?:\n|$)/.test(suffix)) return true;
    return this.#now.text.slice(end, block.end).trim() === '';
  }

  #ranked(places: readonly number[], context: Context, kept: Kept, then: TextThen | null): number[] {
    if (places.length < 2) return [...places];
    const { text } = this.#now;
    const share = then && kept.start !== null ? kept.start / Math.max(1, then.text.length) : 0;
    const merit = (at: number) =>
      sameEnd(text.slice(Math.max(0, at - 70), at), context.prefix) +
      sameStart(text.slice(at + fold(kept.exact).text.trim().length).trimStart(), context.suffix.trimStart()) -
      Math.abs((this.#now.at[at] ?? 0) / Math.max(1, this.#length) - share);
    return places
      .map((at) => [at, merit(at)] as const)
      .sort((a, b) => b[1] - a[1])
      .map(([at]) => at);
  }

  /** True if what stands before or after the words is what stood there. */
  #agrees(at: number, sought: string, { prefix, suffix }: Context): boolean {
    const enough = (length: number) => Math.min(12, length);
    const before = prefix.trim();
    const after = suffix.trim();
    const { text } = this.#now;
    if (before === '' && after === '') return true;
    const isFirst =
      before === ''
        ? text.slice(0, at).trim() === ''
        : sameEnd(text.slice(Math.max(0, at - 80), at).trimEnd(), before) >= enough(before.length);
    const rest = text
      .slice(at + sought.length)
      .slice(0, 80)
      .trim();
    const isLast = after === '' ? rest === '' : sameStart(rest, after) >= enough(after.length);
    return isFirst || isLast;
  }

  #altered(
    sought: string,
    kept: Kept,
    context: Context,
    before: Then | null,
    isWhole: boolean,
    grown: readonly number[],
  ): Anchor {
    const tells = kept.telling.map((words) => fold(words).text.trim()).filter((words) => words !== '');
    const inKept = spansOf(sought, tells);
    let best: { comparison: Comparison; span: Span } | null = null;
    let top = 0;
    for (const span of this.#candidates(sought, context, before, isWhole, grown)) {
      const comparison = compare(sought, this.#now.text.slice(span.start, span.end), {
        was: (start, end) => touches(inKept, start, end),
        now: (start, end) => touches(this.#telling, span.start + start, span.start + end),
      });
      if (!comparison) continue;
      const isInPlace = this.#hasNeighbour(span, context);
      const needed = isInPlace ? ALIKE.inPlace : before ? ALIKE.elsewhere : ALIKE.blind;
      const merit = comparison.kept + comparison.fresh / 2 + (isInPlace ? 0.2 : 0);
      if (comparison.kept < needed || merit <= top) continue;
      // Where neither the text of then nor a neighbour vouches for it, other numbers or names make it another statement.
      if (!before && !isInPlace && comparison.changes.some((change) => change.isGrave)) continue;
      best = { comparison, span };
      top = merit;
    }
    if (!best) return nothing;
    return { state: 'altered', span: this.#back(best.span.start, best.span.end), changes: best.comparison.changes };
  }

  /** Passages that may be the kept one in other words. */
  *#candidates(
    sought: string,
    context: Context,
    before: Then | null,
    isWhole: boolean,
    grown: readonly number[],
  ): Generator<Span> {
    const pool = before ? this.#pieces.filter((piece) => !before.has(piece.text)) : this.#pieces;
    const widen = (start: number, end: number): Span => {
      if (!isWhole) return this.#toWords(start, end);
      const inside = pool.filter((piece) => piece.start < end && piece.end > start);
      // A sentence that the passage only just reaches into isn't part of it.
      const real = inside.filter(
        (piece) => Math.min(piece.end, end) - Math.max(piece.start, start) > 0.3 * (piece.end - piece.start),
      );
      const [first, last] = [(real[0] ?? inside[0])?.start ?? start, (real.at(-1) ?? inside.at(-1))?.end ?? end];
      return { start: first, end: Math.max(first, last) };
    };
    for (const at of grown) yield widen(at, at + sought.length);
    // Sentences with many words of the quote: the search by letters misses those into which a clause was put.
    const words = bag(sought);
    const likely = pool
      .map((piece, index) => ({ index, share: shareOf(words, this.#bagOf(piece)) }))
      .filter(({ share }) => share > 0.3)
      .sort((a, b) => b.share - a.share)
      .slice(0, 6);
    for (const { index } of likely) {
      const piece = pool[index] as Piece;
      yield piece;
      const next = pool[index + 1];
      if (next && next.block === piece.block && next.start - piece.end <= 1)
        yield { start: piece.start, end: next.end };
    }
    for (const region of this.#regions(pool, sought, context)) {
      const part = sought.slice(0, SOUGHT_MAX);
      const found = search(this.#now.text.slice(region.start, region.end), part, Math.floor(part.length * ERRORS));
      for (const { start, end } of found.slice(0, 3)) {
        yield widen(region.start + start, region.start + end + (sought.length - part.length));
      }
    }
  }

  /** Stretches of the text to be searched: all that is new, or what stands around the old neighbours where that is too long. */
  #regions(pool: readonly Piece[], sought: string, context: Context): Span[] {
    const runs: { start: number; end: number }[] = [];
    for (const piece of pool) {
      const last = runs.at(-1);
      if (last && piece.start - last.end <= 2) last.end = piece.end;
      else runs.push({ start: piece.start, end: piece.end });
    }
    const words = Math.ceil(Math.min(sought.length, SOUGHT_MAX) / 32);
    const length = runs.reduce((sum, run) => sum + run.end - run.start, 0);
    if (length * words <= WORK_MAX) return runs;
    const { text } = this.#now;
    const near: Span[] = [];
    for (const words of [context.prefix.trim().slice(-32), context.suffix.trim().slice(0, 32)]) {
      const at = words.length < 12 ? -1 : text.indexOf(words);
      if (at >= 0)
        near.push({
          start: Math.max(0, at - 3 * sought.length),
          end: Math.min(text.length, at + 32 + 3 * sought.length),
        });
    }
    return near;
  }

  /** True if the kept words' old neighbour still stands on either side of a passage. */
  #hasNeighbour(span: Span, { prefix, suffix }: Context): boolean {
    const { text } = this.#now;
    const before = prefix.trim();
    const after = suffix.trim();
    return (
      (before.length >= 12 && sameEnd(text.slice(Math.max(0, span.start - 80), span.start).trimEnd(), before) >= 12) ||
      (after.length >= 12 && sameStart(text.slice(span.end, span.end + 80).trimStart(), after) >= 12)
    );
  }

  #toWords(start: number, end: number): Span {
    const { text } = this.#now;
    const isInside = (at: number) => /\p{L}|\p{N}/u.test(text[at - 1] ?? ' ') && /\p{L}|\p{N}/u.test(text[at] ?? ' ');
    const isLatin = (at: number) => (text.charCodeAt(at) || 0) < 0x2e80;
    let [from, to] = [start, end];
    while (from > 0 && isLatin(from) && isInside(from)) from--;
    while (to < text.length && isLatin(to) && isInside(to)) to++;
    return { start: from, end: to };
  }

  #bagOf(piece: Piece): ReadonlySet<string> {
    const known = this.#bags.get(piece) ?? bag(piece.text);
    this.#bags.set(piece, known);
    return known;
  }

  #blockAt(at: number): Span {
    return (
      this.#blocks.find((block) => block.start <= at && at < block.end) ?? { start: 0, end: this.#now.text.length }
    );
  }

  #back(start: number, end: number): Span {
    const { at } = this.#now;
    return { start: at[start] as number, end: (at[Math.max(start, end - 1)] as number) + 1 };
  }
}

interface Context {
  readonly prefix: string;
  readonly suffix: string;
}
