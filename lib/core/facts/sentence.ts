// In: one sentence of an article with its mentions. Out: the same as a row of words, marks and mentions.
import type { Span } from '../article.ts';
import { simplify } from '../hanzi.ts';
import type { CommodityMention, Mention } from '../mention.ts';

export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'mention';
  /** Lower case, apostrophes straight. */
  readonly low: string;
  readonly text: string;
  readonly mention: Mention | null;
}

export interface Sentence extends Span {
  readonly block: number;
  readonly text: string;
  readonly low: string;
  /** The text with traditional Chinese characters in their simplified form; offsets are the same. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The whole sentence, where this is one of several statements parted by semicolons. */
  readonly whole: Span;
  /** May be parsed; else its words alone count. */
  readonly parses: boolean;
}

/** A run of goods named together ("rice, sugar and cooking oil"): first and last token, inclusive. */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly goods: readonly CommodityMention[];
}

const SPACE = 1;
const MARK = 2;
const LETTER = 3;
/** By code unit: white space, a mark, or a letter or figure of any script; 0 where nobody has asked yet. */
const classes = new Uint8Array(65536);

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = classes[code] as number;
  if (known !== 0) return known;
  const char = String.fromCodePoint(text.codePointAt(at) as number);
  const own = /\s/.test(char) ? SPACE : /[\p{L}\p{N}]/u.test(char) ? LETTER : MARK;
  // Halves of a pair say nothing by themselves.
  if (char.length === 1) classes[code] = own;
  return own;
}

const isJoint = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2d;
const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);

/** Cuts words and marks out of a stretch of text: letters with the apostrophes and hyphens between them, or one other character. */
function cut(text: string, from: number, to: number, tokens: Token[]): void {
  for (let start = from; start < to; ) {
    const kind = classOf(text, start);
    let end = start + lengthAt(text, start);
    if (kind === LETTER) end = wordEnd(text, start, to);
    // "’s" right behind a mention.
    else if (start === from && kind === MARK && isPossessive(text, start, to)) end = start + 2;
    if (kind !== SPACE) {
      const own = text.slice(start, end);
      const low = own.toLowerCase();
      tokens.push({
        start,
        end,
        kind: kind === LETTER ? 'word' : 'mark',
        low: low.includes('’') ? low.replaceAll('’', "'") : low,
        text: own,
        mention: null,
      });
    }
    start = end;
  }
}

function wordEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end < to) {
    if (classOf(text, end) === LETTER) end += lengthAt(text, end);
    else if (isJoint(text.charCodeAt(end)) && end + 1 < to && classOf(text, end + 1) === LETTER) end++;
    else break;
  }
  return end;
}

function isPossessive(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== 0x27 && code !== 0x2019) || text[at + 1] !== 's' || at + 1 >= to) return false;
  return at + 2 >= to || classOf(text, at + 2) !== LETTER;
}

/**
 * Cuts a sentence into words, punctuation marks and whole mentions.
 *
 * @param text the article's text
 * @param span where the sentence stands in it
 * @param block index of its block
 * @param mentions the mentions inside the span, in order, without overlap
 * @param whole the sentence that the span is a statement of, where it is one of several
 */
export function readSentence(
  text: string,
  span: Span,
  block: number,
  mentions: readonly Mention[],
  { whole = span, parses = true }: { readonly whole?: Span; readonly parses?: boolean } = {},
): Sentence {
  const tokens: Token[] = [];
  let at = span.start;
  for (const mention of mentions) {
    cut(text, at, mention.start, tokens);
    tokens.push({
      start: mention.start,
      end: mention.end,
      kind: 'mention',
      low: mention.surface.toLowerCase(),
      text: mention.surface,
      mention,
    });
    at = mention.end;
  }
  cut(text, at, span.end, tokens);
  const own = text.slice(span.start, span.end);
  return {
    start: span.start,
    end: span.end,
    block,
    text: own,
    low: own.toLowerCase().replace(/’/g, "'"),
    plain: simplify(own),
    tokens,
    mentions,
    whole: { start: whole.start, end: whole.end },
    parses,
  };
}

/** Words that may stand between two goods of one list without ending it. */
const joiners = new Set([
  'and',
  'or',
  'nor',
  '&',
  'plus',
  'as',
  'well',
  'along',
  'with',
  'including',
  'such',
  'like',
  'other',
  'some',
  'the',
  'a',
  'an',
  'of',
  'also',
  'even',
  'both',
  'more',
  'many',
  'few',
  'several',
  'used',
  'new',
  'together',
  'namely',
  'otherwise',
  'only',
  'finally',
  'especially',
  'mainly',
  'mostly',
  'various',
  'assorted',
  'sacks',
  'bags',
  'tons',
  'tonnes',
  'boxes',
  'cases',
  'crates',
  'rolls',
  'bolts',
  'pieces',
]);

/** The runs of goods in a sentence. A class word that is only there to be spelled out ("foodstuffs such as rice") is left out. */
export function groupsOf(sentence: Sentence): Group[] {
  const { tokens } = sentence;
  const groups: Group[] = [];
  let open: { first: number; last: number; goods: CommodityMention[] } | null = null;
  let loose = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    if (token.mention?.kind === 'commodity' && !isProduce(tokens, index)) {
      if (open) {
        open.last = index;
        open.goods.push(token.mention);
      } else {
        open = { first: index, last: index, goods: [token.mention] };
        groups.push(open);
      }
      loose = 0;
      continue;
    }
    if (!open) continue;
    const light =
      token.kind === 'mark'
        ? /^[,、，&/“”"'‘’]$/.test(token.low)
        : token.mention
          ? ['quantity', 'demonym'].includes(token.mention.kind)
          : joiners.has(token.low);
    const homes = homePhrase(tokens, index);
    if (homes > index) {
      index = homes;
      continue;
    }
    // "diesel and not a drop of condensate": what is denied is told apart.
    if (light && !(token.low === 'and' && ['not', 'never'].includes(tokens[index + 1]?.low ?? ''))) continue;
    const adjective =
      token.kind === 'word' &&
      loose === 0 &&
      /^[a-z-]+$/.test(token.low) &&
      tokens[index + 1]?.mention?.kind === 'commodity' &&
      joinedBefore(tokens, index);
    if (adjective) loose++;
    else open = null;
  }
  return groups
    .map((group) => ({ ...group, goods: withoutClassWords(sentence, group) }))
    .filter((group) => group.goods.length > 0);
}

/** "sold as the produce of North Korea", "as Russian produce": a word for where goods are from. */
function isProduce(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:produce|products?)$/.test(tokens[index]?.low ?? '')) return false;
  return (
    (tokens[index + 1]?.low === 'of' && tokens[index + 2]?.mention?.kind === 'place') ||
    (tokens[index - 1]?.mention?.kind === 'demonym' && tokens[index - 2]?.low === 'as')
  );
}

/** "Seafood from Rason, including snow crab": last token of a phrase that parts a class from what it holds, or -1. */
function homePhrase(tokens: readonly Token[], index: number): number {
  if (!['from', 'in'].includes(tokens[index]?.low ?? '') || tokens[index + 1]?.mention?.kind !== 'place') return -1;
  const next = tokens[index + 2]?.low === ',' ? index + 3 : index + 2;
  const listing = tokens[next]?.low ?? '';
  return listing === 'including' || (listing === 'such' && tokens[next + 1]?.low === 'as') ? next - 1 : -1;
}

function joinedBefore(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before !== undefined && (before.low === ',' || joiners.has(before.low));
}

function withoutClassWords(sentence: Sentence, group: Group): CommodityMention[] {
  return group.goods.filter((good, index) => {
    const next = group.goods[index + 1];
    if (!next || !good.generic) return true;
    const between = sentence.text.slice(good.end - sentence.start, next.start - sentence.start).toLowerCase();
    return !/^,? such as (?:the |a )?$/.test(between);
  });
}

/** First token of a sentence that is a word or a mention. */
export function firstWord(sentence: Sentence): Token | undefined {
  return sentence.tokens.find((token) => token.kind !== 'mark');
}

/** Words of phrases that were looked for: the lists of phrases are closed. */
const phrases = new Map<string, readonly string[]>();

/** Index of the token that a phrase of lower-case words starts at, or -1. Marks break a phrase. */
export function phraseAt(tokens: readonly Token[], phrase: string, from = 0): number {
  let words = phrases.get(phrase);
  if (words === undefined) {
    words = phrase.split(' ');
    phrases.set(phrase, words);
  }
  for (let index = from; index + words.length <= tokens.length; index++) {
    let length = 0;
    while (length < words.length && tokens[index + length]?.low === words[length]) length++;
    if (length === words.length) return index;
  }
  return -1;
}
