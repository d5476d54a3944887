// In: an article and the lexicon. Out: its words, sentences and hits, laid out once for all name recognisers.
import type { Article } from './article.ts';
import type { Lexicon } from './lexicon.ts';
import { type Hit, matchChars, matchWords } from './match.ts';
import { isHan, isHangul, type Token, tokenise } from './tokens.ts';
import { type TradeSigns, tradeSigns } from './trade-words.ts';

/** A sentence with its words. */
export interface ReadSentence {
  readonly start: number;
  readonly end: number;
  /** First word and one past the last, as indexes into {@link Reading.tokens}. */
  readonly from: number;
  readonly to: number;
  /** True where most words carry a capital: a headline, where capitals say nothing. */
  readonly titled: boolean;
  /** Strong signs (imports, smuggled …) and weak ones (carried, trucks …) of trade. */
  readonly trade: TradeSigns;
}

export interface Reading {
  readonly text: string;
  /** True where any of it is in Hangul or Han. */
  readonly eastern: boolean;
  readonly tokens: readonly Token[];
  readonly sentences: readonly ReadSentence[];
  /** Index of the sentence of each word. */
  readonly sentenceOfToken: Int32Array;
  readonly wordHits: readonly Hit[];
  readonly charHits: readonly Hit[];
  /** All hits by the offset that they start at. */
  readonly hitsAt: ReadonlyMap<number, readonly Hit[]>;
  /** True where the whole text is about trade, so that a lone goods name can be believed. */
  readonly aboutTrade: boolean;
}

/** Sentences up to which one word of trade makes a text one on trade: a note, or a short report. */
const brief = 4;

const NONE: readonly Hit[] = [];

/**
 * Lays out an article for the recognisers of names.
 *
 * @param article what was read; sentences lie inside its blocks
 * @param sentences their ranges, in order
 */
export function readArticle(
  article: Article,
  sentences: readonly { readonly start: number; readonly end: number }[],
  lexicon: Lexicon,
): Reading {
  const { text } = article;
  const tokens = tokenise(text);
  const sentenceOfToken = new Int32Array(tokens.length);
  const read: ReadSentence[] = [];
  let token = 0;
  let strong = 0;
  let weak = 0;
  let leisure = 0;
  const eastern = hasCjk(text);
  for (const { start, end } of sentences) {
    while (token < tokens.length && (tokens[token] as Token).end <= start) sentenceOfToken[token++] = read.length;
    const from = token;
    while (token < tokens.length && (tokens[token] as Token).start < end) sentenceOfToken[token++] = read.length;
    const trade = tradeSigns(tokens, from, token, eastern ? text.slice(start, end) : null);
    strong += Math.min(1, trade.strong);
    leisure += Math.min(1, trade.leisure);
    weak += Math.min(1, trade.weak);
    read.push({
      start,
      end,
      from,
      to: token,
      titled: isHeadline(text, tokens, from, token, end),
      trade,
    });
  }
  while (token < tokens.length) sentenceOfToken[token++] = Math.max(0, read.length - 1);
  const needed = Math.max(1.5, read.length / 6);
  const wordHits = matchWords(text, tokens, lexicon);
  const charHits = eastern ? matchChars(text, lexicon) : NONE;
  return {
    text,
    eastern,
    tokens,
    sentences: read,
    sentenceOfToken,
    wordHits,
    charHits,
    hitsAt: byStart(wordHits, charHits),
    aboutTrade:
      (read.length <= brief && strong > 0 && (read.length <= 2 || strong > leisure)) ||
      strong + weak / 3 - leisure / 2 >= needed,
  };
}

function byStart(...lists: readonly (readonly Hit[])[]): Map<number, Hit[]> {
  const starts = new Map<number, Hit[]>();
  for (const hits of lists) {
    for (const hit of hits) {
      const same = starts.get(hit.start);
      if (same === undefined) starts.set(hit.start, [hit]);
      else same.push(hit);
    }
  }
  return starts;
}

/** The hits that start inside a range, by binary search over hits in reading order. */
export function hitsBetween(hits: readonly Hit[], from: number, to: number): readonly Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < hits.length && (hits[end] as Hit).start < to) end++;
  return hits.slice(low, end);
}

function hasCjk(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x10ff && (isHangul(code) || isHan(code))) return true;
  }
  return false;
}

/** True for a sentence without a full stop in which most long words have a capital. */
export function isHeadline(text: string, tokens: readonly Token[], from: number, to: number, end: number): boolean {
  if (/[.。”"]$/.test(text.slice(end - 1, end))) return false;
  let long = 0;
  let capital = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.shape === 'number' || token.end - token.start < 4) continue;
    long++;
    if (token.shape !== 'lower') capital++;
  }
  return long >= 3 && capital / long > 0.7;
}

/** The sentence that holds an offset; the nearest before it where none does. */
export function sentenceAt(reading: Reading, offset: number): ReadSentence | null {
  let low = 0;
  let high = reading.sentences.length - 1;
  let found: ReadSentence | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = reading.sentences[middle] as ReadSentence;
    if (sentence.start <= offset) {
      found = sentence;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The neighbouring word, `step` words away, if it is in the same sentence; null beyond its edge. */
export function neighbour(reading: Reading, index: number, step: number): Token | null {
  const other = reading.tokens[index + step];
  if (other === undefined) return null;
  return reading.sentenceOfToken[index] === reading.sentenceOfToken[index + step] ? other : null;
}
