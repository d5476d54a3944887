// In: an article with its mentions. Out: its sentences, the drafts of its facts, and which way each goods mention goes.
import type { Article, IsoDate } from '../article.ts';
import type { Direction } from '../fact.ts';
import type { Lexicon } from '../lexicon.ts';
import type { CommodityMention, Mention, PlaceRef } from '../mention.ts';
import type { Recognition } from '../recognise.ts';
import { chinese, korean } from './cues-cjk.ts';
import { type Draft, freshDiscourse, recalled, type Setting, type Words } from './discourse.ts';
import { extractEnglish } from './extract.ts';
import { extractCjk } from './extract-cjk.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { byOwnFigure } from './shares.ts';
import { rememberTables } from './tables.ts';

export interface Story {
  readonly concernsTarget: boolean;
  readonly sentences: readonly Sentence[];
  readonly drafts: readonly Draft[];
  leaningOf(good: CommodityMention): {
    readonly direction: Direction;
    readonly cue: Words | null;
    readonly when: IsoDate | null;
  };
  sentenceOf(mention: Mention): Sentence | null;
}

/** The story of an article whose marks are wanted alone, and which the regime's target is no part of. */
const UNTOLD: Story = {
  concernsTarget: false,
  sentences: [],
  drafts: [],
  leaningOf: () => ({ direction: 'unknown', cue: null, when: null }),
  sentenceOf: () => null,
};

/**
 * Reads the sentences of an article in order, each in the light of those before it.
 *
 * @param parses false where marks are wanted at once: sentences are then read by their words alone
 */
export function readStory(
  article: Article,
  recognition: Recognition,
  target: string,
  lexicon: Lexicon,
  parses: boolean,
): Story {
  const { mentions, language } = recognition;
  const concernsTarget = mentions.some((mention) =>
    'place' in mention ? mention.place.country === target : mention.kind === 'demonym' && mention.country === target,
  );
  // Without the target nothing is judged: marks need no more than that.
  if (!parses && !concernsTarget) return UNTOLD;
  const country = (code: string): PlaceRef | null => lexicon.countries.get(code) ?? null;
  const setting: Setting = { target, concernsTarget, published: article.source.published, country };
  const sentences = rows(article, recognition, parses);
  const discourse = freshDiscourse();
  const drafts: Draft[] = [];
  sentences.forEach((sentence, order) => {
    rememberTables(sentence, setting, discourse);
    if (language === 'en') {
      const told = extractEnglish(sentence, order, sentences[order + 1] ?? null, setting, discourse);
      if (discourse.amended) drafts[drafts.length - 1] = discourse.amended;
      discourse.amended = null;
      drafts.push(...told);
    } else if (language)
      drafts.push(...extractCjk(sentence, order, setting, discourse, language === 'ko' ? korean : chinese));
  });
  const parted = drafts.flatMap(byOwnFigure);
  const inFact = new Map<CommodityMention, Draft>();
  for (const draft of parted) {
    // A denial that points back doesn't turn the goods of the report.
    for (const good of draft.goods) if (!inFact.has(good)) inFact.set(good, draft);
  }
  const bySentence = new Map<Mention, Sentence>();
  for (const sentence of sentences) for (const mention of sentence.mentions) bySentence.set(mention, sentence);
  const single = onlyDirection(parted);
  return {
    concernsTarget,
    sentences,
    drafts: parted,
    leaningOf: (good) => {
      const draft = inFact.get(good);
      if (draft && draft.direction !== 'unknown')
        return { direction: draft.direction, cue: draft.directionCue, when: draft.when?.from ?? null };
      const leaning = discourse.leanings.get(good);
      if (leaning && leaning.direction !== 'unknown') return { ...leaning, when: null };
      const known = recalled([good], discourse);
      return { direction: known === 'unknown' ? single : known, cue: null, when: null };
    },
    sentenceOf: (mention) => bySentence.get(mention) ?? null,
  };
}

/** Where an article tells of one direction only, goods without a cue of their own are taken to go that way. */
function onlyDirection(drafts: readonly Draft[]): Direction {
  const told = new Set(
    drafts.map((draft) => draft.direction).filter((direction) => direction === 'to-DPRK' || direction === 'from-DPRK'),
  );
  const [only] = told;
  return told.size === 1 && only ? only : 'unknown';
}

/** Sentences with their mentions; statements parted by a semicolon are read one by one. */
function rows(article: Article, recognition: Recognition, parses: boolean): Sentence[] {
  const result: Sentence[] = [];
  let at = 0;
  const { mentions } = recognition;
  for (const span of recognition.sentences) {
    const start = afterDateline(article.text, span, span.block === recognition.sentences[0]?.block);
    for (const part of statements(article.text, { ...span, start })) {
      const own: Mention[] = [];
      while (at < mentions.length && (mentions[at]?.start ?? 0) < part.end) {
        const mention = mentions[at];
        if (mention && mention.start >= part.start && mention.end <= part.end) own.push(mention);
        at++;
      }
      result.push(readSentence(article.text, part, span.block, own, { whole: span, parses }));
    }
  }
  return result;
}

/** "SEOUL, May 3 (Agency) — ", "（新华社北京5月3日电）", "(서울=…) ": where a story was filed says nothing of what it tells. */
const dateline =
  /^(?:\p{Lu}{3}[\p{Lu}.'’ -]*(?:, [\p{L}. ]{2,24}){0,2}(?:,? \p{Lu}\p{L}{2,8}\.? \d{1,2})?(?: ?\([^)]{2,40}\))? ?[—–-]+ |\p{Lu}[\p{L}' -]{2,24}(?:, \p{Lu}[\p{L} ]{2,20})? (?:\([^)]{2,40}\) ?[—–-]+|—) |[（(]?(?:新华社|中新社|中新网|路透社|法新社|韩联社|本报|本刊)[^，。]{0,16}[电電讯訊](?:（[^）]*）)?[)）:： ]*|[（([][가-힣]{2,8} ?= ?[^)）\]]{2,20}[)）\]]\s?(?:[가-힣]{2,4} (?:특파원|기자) ?= ?)?)/u;

function afterDateline(text: string, span: { start: number; end: number }, first: boolean): number {
  if (!first) return span.start;
  const found = dateline.exec(text.slice(span.start, Math.min(span.end, span.start + 90)));
  return found && span.start + found[0].length < span.end ? span.start + found[0].length : span.start;
}

function statements(text: string, span: { start: number; end: number }): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = span.start;
  for (let index = span.start; index < span.end; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x3b && code !== 0xff1b) continue;
    parts.push({ start, end: index + 1 });
    start = index + 1;
  }
  while (start < span.end && /\s/.test(text[start] ?? '')) start++;
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}
