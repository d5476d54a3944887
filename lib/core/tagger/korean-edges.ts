// In: spans that the tagger takes for places, and their text. Out: the same with edges where names begin and end.
import type { Span } from '../article.ts';
import { kindAt, longestAt } from '../east-names.ts';
import { isParticle } from '../korean.ts';
import type { KoreanLists } from './korean-features.ts';
import { stemEndOf } from './korean-signs.ts';
import { classesAt, WORD_CLASSES } from './korean-words.ts';

const HANGUL = /[가-힣]/;
/** Signs between two names. */
const BETWEEN = /[∼~～·,]/;
const AND = /^(?:와|과|이나|나|랑)$/;
/** Words behind a name that are not of it. */
const LOOSE = /\s(?:구간|방향|방면|부근|인근|일대|근처|주변)$/;
/** What lies in the land and is written as a word of its own behind its name: 빌라리카 화산. */
const LAND = /^(?:대륙|화산|섬|산맥|사막|반도|해협|폭포|국립공원|평화공원|광장|여객터미널|해변|주)$/;
/** The last division of an address. */
const ADDRESS = /\s[가-힣]+(?:동|읍|면|리|지구|\d?가)$/;
/** Buildings and grounds that close an address: 초읍동 삼광사, 안암동 고려대 화정체육관. */
const BUILDING =
  /[가-힣](?:역|공항|터미널|항|공원|광장|궁|사|경기장|체육관|빌딩|타워|센터|극장|시장|병원|호텔|박물관|미술관|청사|캠퍼스|홀|캠핑장|발사장|차고지|저수지|대학교|대|고등학교|중학교|초등학교|법원|파출소|경찰서|교회|성당|마을|해수욕장|백화점|점)$/;

const longest = { length: 0, classes: 0 };

/** Where the Hangul that holds an offset ends. */
function runEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && HANGUL.test(text[end] ?? '')) end++;
  return end;
}

/** Mends the edges of a sentence's spans. */
export function mendEdges(text: string, spans: readonly Span[], limit: number, lists: KoreanLists): Span[] {
  return spans.flatMap((span) => partsOf(text, span, lists)).map((span) => widen(text, span, limit, lists));
}

/** Two names with a sign or a particle between them are two: 상하이나 베이징. */
function partsOf(text: string, { start, end }: Span, { names }: KoreanLists): Span[] {
  const parts: Span[] = [];
  let from = start;
  const close = (stop: number, next: number) => {
    if (stop > from) parts.push({ start: from, end: stop });
    from = next;
  };
  for (let at = start; at < end; at++) {
    const character = text[at] as string;
    if (BETWEEN.test(character)) {
      close(at, at + 1);
      continue;
    }
    if (character !== ' ') continue;
    const word = Math.max(from, text.lastIndexOf(' ', at - 1) + 1);
    const name = longestAt(names, text, word, at);
    if (name !== null && AND.test(text.slice(word + name.length, at))) close(word + name.length, at + 1);
  }
  close(end, end);
  return parts.map((part) => trimmed(text, part));
}

function trimmed(text: string, { start, end }: Span): Span {
  const loose = LOOSE.exec(text.slice(start, end));
  return loose === null ? { start, end } : { start, end: start + loose.index };
}

function widen(text: string, { start, end }: Span, limit: number, { names, words }: KoreanLists): Span {
  let stop = end;
  const word = Math.max(start, text.lastIndexOf(' ', end - 1) + 1);
  const name = longestAt(names, text, word, limit);
  // 오키나 of 오키나와: the last syllable looks like a particle.
  if (name !== null && word + name.length > end && HANGUL.test(text[end] ?? '')) {
    const rest = text.slice(word + name.length, runEnd(text, word + name.length));
    if (rest === '' || isParticle(rest)) stop = word + name.length;
  }
  if (text[stop] !== ' ') return { start, end: stop };
  const isCountry = name !== null && word + name.length === stop && kindAt(names, name.from) === 'c';
  for (let isFirst = true; text[stop] === ' '; isFirst = false) {
    const next = stop + 1;
    const to = Math.min(limit, runEnd(text, next));
    if (to - next < 1) break;
    const stem = to - next === 1 ? to : stemEndOf(text, next, to);
    const written = text.slice(next, stem);
    const isLand = isFirst && !isCountry && LAND.test(written);
    const isBuilding =
      (!isFirst || ADDRESS.test(text.slice(start, stop))) &&
      written.length >= 3 &&
      BUILDING.test(written) &&
      (classesAt(words, text, next, stem, to, longest) & WORD_CLASSES.noun) === 0;
    if (!(isLand || isBuilding)) break;
    stop = stem;
  }
  return { start, end: stop };
}
