// In: an article as labelled. Out: its sentences, and the small changes that edits are made of.
import { articleFromText, type Span } from '../../lib/core/article.ts';
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

/** Sentences of a paragraph. */
export type Text = readonly (readonly string[])[];

export interface Spot {
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

export const ads: Readonly<Record<string, readonly string[]>> = {
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
export const clauses: Readonly<Record<string, string>> = {
  en: ' according to two people who asked not to be named',
  ko: ' 익명을 요구한 두 사람에 따르면',
  zh: '据两名不愿具名的人士说',
};
export const denials: Readonly<Record<string, (sentence: string) => string>> = {
  en: (sentence) => `Officials denied that ${sentence}`,
  ko: (sentence) => `당국은 부인했지만 ${sentence}`,
  zh: (sentence) => `官方否认${sentence}`,
};

export const joined = (text: Text, lang: string): string =>
  text
    .map((paragraph) => paragraph.join(lang === 'zh' ? '' : ' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

export function parts(article: LabelledArticle): string[][] {
  const { text, blocks } = articleFromText(article.text);
  const sentences = sentenceEdges(text, blocks);
  return blocks.map((_, block) =>
    sentences.filter((one) => one.block === block).map(({ start, end }) => text.slice(start, end)),
  );
}

export const typeset = (text: string): string =>
  text
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/'/g, '’')
    .replace(/ - | – | — /g, (dash) => (dash.includes('—') ? ' – ' : ' — '))
    .replace(/(\p{L}{6})(\p{L}{4})/u, '$1\u00ad$2')
    .replace(/ /g, () => '\u00a0')
    .replace(/“/g, '„');

/** Replaces one labelled run of words in a sentence; null where it holds none of the kind. */
export function swap(
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

export const withNumber = (
  sentence: string,
  by: (figure: string) => string,
): { text: string; grave: string } | null => {
  const figure = /\d[\d,.]*\d|\d/.exec(sentence)?.[0];
  return figure === undefined ? null : { text: sentence.replace(figure, by(figure)), grave: by(figure) };
};

export function offsetOf(text: Text, spot: Spot, lang: string): number {
  const before = text.slice(0, spot.paragraph).filter((one) => one.length > 0);
  const above = joined(before, lang);
  const inside = (text[spot.paragraph] ?? []).slice(0, spot.sentence).join(lang === 'zh' ? '' : ' ');
  return (above === '' ? 0 : above.length + 2) + (inside === '' ? 0 : inside.length + (lang === 'zh' ? 0 : 1));
}

export function allOf(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    spans.push({ start: at, end: at + words.length });
  return spans;
}

export function without(text: Text, spot: Spot, random: () => number): Text | null {
  const others = text.map((_, p) => p).filter((p) => p !== spot.paragraph);
  if (others.length === 0) return null;
  const gone = others[Math.floor(random() * others.length)];
  return text.filter((_, p) => p !== gone);
}

/** The paragraph carried past more sentences than it has: else it is the others that moved. */
export function movedFar(text: Text, spot: Spot): Text | null {
  const own = text[spot.paragraph] ?? [];
  const below = text.slice(spot.paragraph + 1);
  const above = text.slice(0, spot.paragraph);
  if (below.flat().length > own.length) return [...above, ...below, own];
  if (above.flat().length > own.length) return [own, ...above, ...below];
  return null;
}

/** An offset near the middle at which words can be put in. */
export function cutOf(sentence: string, lang: string): number {
  const middle = Math.floor(sentence.length / 2);
  if (lang === 'zh') return middle;
  const at = sentence.indexOf(' ', middle);
  return at < 0 ? sentence.lastIndexOf(' ') : at;
}

/** A sentence without a fifth of its words, from its middle; null for one too short. */
export function shortened(sentence: string, lang: string): string | null {
  if (lang === 'zh')
    return sentence.length < 20 ? null : sentence.slice(0, 8) + sentence.slice(8 + Math.floor(sentence.length / 5));
  const words = sentence.split(' ');
  const count = Math.floor(words.length / 5);
  if (count === 0) return null;
  const from = Math.floor(words.length / 2);
  return [...words.slice(0, from), ...words.slice(from + count)].join(' ');
}
