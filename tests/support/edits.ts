// In: an article and chance that can be repeated. Out: kept words, the article after one edit, and what must be said of them.

import type { AnchorState, Kept } from '../../lib/core/anchor/anchor.ts';
import { type Article, articleFromText, type Span } from '../../lib/core/article.ts';
import { sentenceEdges } from '../../lib/core/sentence-edges.ts';

export interface LabelledArticle {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly surface: string;
  }[];
}

export interface EditCase {
  readonly edit: string;
  readonly article: string;
  readonly kept: Kept;
  /** The text that the words were kept from. */
  readonly before: Article;
  readonly now: Article;
  /** Names, numbers, days and goods in the text now, as an engine would find them. */
  readonly telling: readonly Span[];
  readonly expected: AnchorState;
  /** The passage as it reads now; null if it is gone. */
  readonly passage: string | null;
  /** Words that came with the edit and must be shouted; null where none of them is a number, a name or a day. */
  readonly grave: string | null;
}

/** Sentences of a paragraph. */
type Text = readonly (readonly string[])[];

interface Spot {
  readonly paragraph: number;
  readonly sentence: number;
}

/** Mulberry32: the same numbers for the same seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ads: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Advertisement. Save 40 percent on winter tyres until Sunday.',
    'Sign up for our newsletter and never miss a story.',
    'Read more: what the new harbour means for freight rates.',
    'This article was updated to correct a spelling error.',
  ],
  ko: [
    '광고. 겨울 타이어를 일요일까지 40퍼센트 싸게 사세요.',
    '뉴스레터를 구독하고 새 소식을 받아 보세요.',
    '관련 기사: 새 항구가 운임에 미치는 영향.',
  ],
  zh: ['广告：冬季轮胎周日前优惠四成。', '订阅我们的简报，不错过任何消息。', '延伸阅读：新港口对运费的影响。'],
};
const clauses: Readonly<Record<string, string>> = {
  en: ' according to two people who asked not to be named',
  ko: ' 익명을 요구한 두 사람에 따르면',
  zh: '据两名不愿具名的人士说',
};
const denials: Readonly<Record<string, (sentence: string) => string>> = {
  en: (sentence) => `Officials denied that ${sentence}`,
  ko: (sentence) => `당국은 부인했지만 ${sentence}`,
  zh: (sentence) => `官方否认${sentence}`,
};

const joined = (text: Text, lang: string): string =>
  text
    .map((paragraph) => paragraph.join(lang === 'zh' ? '' : ' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

function parts(article: LabelledArticle): string[][] {
  const { text, blocks } = articleFromText(article.text);
  const sentences = sentenceEdges(text, blocks);
  return blocks.map((_, block) =>
    sentences.filter((one) => one.block === block).map(({ start, end }) => text.slice(start, end)),
  );
}

const typeset = (text: string): string =>
  text
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/'/g, '’')
    .replace(/ - | – | — /g, (dash) => (dash.includes('—') ? ' – ' : ' — '))
    .replace(/(\p{L}{6})(\p{L}{4})/u, '$1\u00ad$2')
    .replace(/ /g, () => '\u00a0')
    .replace(/“/g, '„');

/** Replaces one labelled run of words in a sentence; null where it holds none of the kind. */
function swap(
  sentence: string,
  article: LabelledArticle,
  kinds: RegExp,
  by: (surface: string) => string | null,
): { text: string; grave: string } | null {
  for (const { surface, type } of article.spans) {
    if (!kinds.test(type) || !sentence.includes(surface)) continue;
    const other = by(surface);
    if (other !== null && other !== surface) return { text: sentence.replace(surface, other), grave: other };
  }
  return null;
}

const withNumber = (sentence: string, by: (figure: string) => string): { text: string; grave: string } | null => {
  const figure = /\d[\d,.]*\d|\d/.exec(sentence)?.[0];
  return figure === undefined ? null : { text: sentence.replace(figure, by(figure)), grave: by(figure) };
};

/** Every edit of one sentence of one article that can be made there. */
export function editsOf(
  article: LabelledArticle,
  others: readonly LabelledArticle[],
  random: () => number,
): EditCase[] {
  const text = parts(article);
  const spots: Spot[] = text.flatMap((sentences, paragraph) =>
    sentences.map((_, sentence) => ({ paragraph, sentence })),
  );
  const long = spots.filter(
    ({ paragraph, sentence }) => (text[paragraph]?.[sentence]?.length ?? 0) > (article.lang === 'en' ? 40 : 14),
  );
  const spot = long[Math.floor(random() * long.length)] ?? { paragraph: 0, sentence: 0 };
  const sentence = text[spot.paragraph]?.[spot.sentence] ?? '';
  const then = articleFromText(joined(text, article.lang));
  const start = offsetOf(text, spot, article.lang);
  const end = start + sentence.length;
  const telling = article.spans.map(({ surface }) => surface).filter((surface) => sentence.includes(surface));
  const kept: Kept = {
    exact: sentence,
    prefix: then.text.slice(Math.max(0, start - 64), start),
    suffix: then.text.slice(end, end + 64),
    start,
    telling,
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const other = pick(others.filter((one) => one.lang === article.lang && one.id !== article.id));
  const foreign = parts(other);
  const ad = pick(ads[article.lang] ?? []);
  const cases: EditCase[] = [];
  const add = (
    edit: string,
    now: Text | null,
    expected: AnchorState,
    passage: string | null,
    grave: string | null = null,
    before: Article = then,
  ) => {
    if (now === null) return;
    const article_ = articleFromText(joined(now, article.lang));
    const known = [...article.spans, ...other.spans].map(({ surface }) => surface);
    const spans = [...new Set(known)]
      .flatMap((surface) => allOf(article_.text, surface))
      .sort((a, b) => a.start - b.start);
    cases.push({
      edit,
      article: article.id,
      kept,
      before,
      now: article_,
      telling: spans,
      expected,
      passage,
      grave,
    });
  };
  const withSentence = (words: string | null): Text | null =>
    words === null
      ? null
      : text.map((sentences, p) =>
          sentences
            .map((one, s) => (p === spot.paragraph && s === spot.sentence ? words : one))
            .filter((one) => one !== ''),
        );
  const change = (edit: string, changed: { text: string; grave: string } | null) =>
    changed && add(edit, withSentence(changed.text), 'altered', changed.text, changed.grave);
  const at = Math.floor(random() * (text.length + 1));
  add('paragraph put in', [...text.slice(0, at), [ad], ...text.slice(at)], 'exact', sentence);
  add(
    'sentence put in before it',
    text.map((one, p) =>
      p === spot.paragraph ? [...one.slice(0, spot.sentence), ad, ...one.slice(spot.sentence)] : one,
    ),
    'exact',
    sentence,
  );
  add(
    'boilerplate between all paragraphs',
    text.flatMap((one) => [one, [pick(ads[article.lang] ?? [])]]),
    'exact',
    sentence,
  );
  add('another paragraph taken out', without(text, spot, random), 'exact', sentence);
  add(
    'the sentence before taken out',
    text.map((one, p) => (p === spot.paragraph ? one.filter((_, s) => s !== spot.sentence - 1) : one)),
    'exact',
    sentence,
  );
  add(
    'typesetting',
    text.map((one) => one.map(typeset)),
    'exact',
    typeset(sentence),
  );
  add(
    'a figure changed elsewhere',
    text.map((one, p) =>
      one.map((words, s) => (p === spot.paragraph && s === spot.sentence ? words : words.replace(/\d+/, '7'))),
    ),
    'exact',
    sentence,
  );
  add('paragraph moved', movedFar(text, spot), 'moved', sentence);
  change(
    'figure changed',
    withNumber(sentence, (figure) =>
      figure === '8' ? '9' : figure.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)),
    ),
  );
  change(
    'figure put before a figure',
    withNumber(sentence, (figure) => (/^\d{3}/.test(figure) ? `1,${figure}` : `2${figure}`)),
  );
  change(
    'quantity changed',
    swap(
      sentence,
      article,
      /^QUANTITY$/,
      () => other.spans.find((span) => span.type === 'QUANTITY' && !sentence.includes(span.surface))?.surface ?? null,
    ),
  );
  change(
    'name changed',
    swap(
      sentence,
      article,
      /^(?:PLACE|CUSTOMS|PORT)$/,
      () => other.spans.find((span) => span.type === 'PLACE' && !sentence.includes(span.surface))?.surface ?? null,
    ),
  );
  change(
    'date changed',
    swap(
      sentence,
      article,
      /^DATE$/,
      () => other.spans.find((span) => span.type === 'DATE' && !sentence.includes(span.surface))?.surface ?? null,
    ),
  );
  change(
    'goods changed',
    swap(
      sentence,
      article,
      /^COMMODITY$/,
      () => other.spans.find((span) => span.type === 'COMMODITY' && !sentence.includes(span.surface))?.surface ?? null,
    ),
  );
  const middle = cutOf(sentence, article.lang);
  add(
    'clause put in',
    withSentence(sentence.slice(0, middle) + clauses[article.lang] + sentence.slice(middle)),
    'altered',
    sentence.slice(0, middle) + clauses[article.lang] + sentence.slice(middle),
  );
  const short = shortened(sentence, article.lang);
  add('words taken out', short === null ? null : withSentence(short), 'altered', short);
  const denied = denials[article.lang]?.(sentence) ?? '';
  add('denied', withSentence(denied), 'altered', denied);
  const moved = movedFar(text, spot);
  const otherFigure = withNumber(sentence, (figure) =>
    figure.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)),
  );
  if (moved !== null && otherFigure !== null) {
    const both = moved.map((one) => one.map((words) => (words === sentence ? otherFigure.text : words)));
    add('paragraph moved and figure changed', both, 'altered', otherFigure.text, otherFigure.grave);
  }
  const own = text[spot.paragraph] ?? [];
  const rest = own.filter((_, s) => s !== spot.sentence);
  const elsewhere = text.findIndex((_, p) => Math.abs(p - spot.paragraph) > 1);
  add(
    'sentence moved to another paragraph',
    elsewhere < 0
      ? null
      : text.map((one, p) => (p === spot.paragraph ? rest : p === elsewhere ? [...one, sentence] : one)),
    'moved',
    sentence,
  );
  add('repeated as a pull quote', [...text, [sentence]], 'exact', sentence);
  const next = own[spot.sentence + 1];
  const merged = next === undefined ? null : sentence.replace(/[.。!?][”"']?$/, ' – ') + next;
  add(
    'joined with the next',
    merged === null
      ? null
      : text.map((one, p) =>
          p === spot.paragraph
            ? one.flatMap((words, s) => (s === spot.sentence ? [merged] : s === spot.sentence + 1 ? [] : [words]))
            : one,
        ),
    'altered',
    merged,
  );
  const sibling = withNumber(sentence, (figure) => figure.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)));
  if (sibling !== null) {
    add('a sentence like it put in elsewhere', [...text, [sibling.text]], 'exact', sentence);
    add(
      'a sentence like it put in before it',
      text.map((one, p) => (p === spot.paragraph ? [sibling.text, ...one] : one)),
      'exact',
      sentence,
    );
    const twin = articleFromText(joined([...text, [sibling.text]], article.lang));
    add(
      'taken out, one like it that was there stays',
      [...(withSentence('') ?? []), [sibling.text]],
      'gone',
      null,
      null,
      twin,
    );
    const words = withNumber(sentence, () => ({ en: 'three hundred', ko: '삼백', zh: '三百' })[article.lang] ?? '');
    change('figure written in words', words);
  }
  add('sentence taken out', withSentence(''), 'gone', null);
  add(
    'its paragraph taken out',
    text.filter((_, p) => p !== spot.paragraph),
    'gone',
    null,
  );
  add('advertisement in its place', withSentence(ad), 'gone', null);
  const foreigner = pick(foreign.flat());
  add('a sentence of another article in its place', withSentence(foreigner), 'gone', null);
  add('another article', foreign, 'gone', null);
  return cases;
}

function offsetOf(text: Text, spot: Spot, lang: string): number {
  const before = text.slice(0, spot.paragraph).filter((one) => one.length > 0);
  const above = joined(before, lang);
  const inside = (text[spot.paragraph] ?? []).slice(0, spot.sentence).join(lang === 'zh' ? '' : ' ');
  return (above === '' ? 0 : above.length + 2) + (inside === '' ? 0 : inside.length + (lang === 'zh' ? 0 : 1));
}

function allOf(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    spans.push({ start: at, end: at + words.length });
  return spans;
}

function without(text: Text, spot: Spot, random: () => number): Text | null {
  const others = text.map((_, p) => p).filter((p) => p !== spot.paragraph);
  if (others.length === 0) return null;
  const gone = others[Math.floor(random() * others.length)];
  return text.filter((_, p) => p !== gone);
}

/** The paragraph carried past more sentences than it has: else it is the others that moved. */
function movedFar(text: Text, spot: Spot): Text | null {
  const own = text[spot.paragraph] ?? [];
  const below = text.slice(spot.paragraph + 1);
  const above = text.slice(0, spot.paragraph);
  if (below.flat().length > own.length) return [...above, ...below, own];
  if (above.flat().length > own.length) return [own, ...above, ...below];
  return null;
}

/** An offset near the middle at which words can be put in. */
function cutOf(sentence: string, lang: string): number {
  const middle = Math.floor(sentence.length / 2);
  if (lang === 'zh') return middle;
  const at = sentence.indexOf(' ', middle);
  return at < 0 ? sentence.lastIndexOf(' ') : at;
}

/** A sentence without a fifth of its words, from its middle; null for one too short. */
function shortened(sentence: string, lang: string): string | null {
  if (lang === 'zh')
    return sentence.length < 20 ? null : sentence.slice(0, 8) + sentence.slice(8 + Math.floor(sentence.length / 5));
  const words = sentence.split(' ');
  const count = Math.floor(words.length / 5);
  if (count === 0) return null;
  const from = Math.floor(words.length / 2);
  return [...words.slice(0, from), ...words.slice(from + count)].join(' ');
}
