// In: an article and chance that can be repeated. Out: kept words, the article after one edit, and what must be said of them.

import type { AnchorState, Kept } from '../../lib/core/anchor/anchor.ts';
import { type Article, articleFromText, type Span } from '../../lib/core/article.ts';
import {
  ads,
  allOf,
  clauses,
  cutOf,
  denials,
  joined,
  type LabelledArticle,
  movedFar,
  offsetOf,
  parts,
  type Spot,
  shortened,
  swap,
  type Text,
  typeset,
  withNumber,
  without,
} from './edit-parts.ts';

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
