// In: a reading of Korean or Chinese on trade, and the packed names. Out: the reading with hits for places that the records lack.
import type { EastReader } from './east.ts';
import { type EastNames, kindAt, longestAt, type NameAt, placeOf, sizeAt } from './east-names.ts';
import { simplify } from './hanzi.ts';
import type { PlaceEntry } from './lexicon.ts';
import type { Hit } from './match.ts';
import type { Reading } from './reading.ts';
import { segment } from './tagger/chinese-words.ts';

/** Kinds of packed names that are believed without context: lands, waters, islands, larger towns, but no region. */
const FIRM = /[cpfsriw]/;

/** Divisions and large towns, which may be called by two syllables or characters. */
const SHORT = /[pfw]/;
/** How large, as ten times the decimal logarithm of the people there: many small towns have names that companies and persons have too. */
const LARGE = { korean: 50, chinese: 57 };

/** Korean words that are also names of two syllables: only text by a tagger can tell them apart. */
const EVERYDAY = new Set(
  `가자 간자 경기 고마 광시 구리 구미 나가 나소 다카 더비 델타 레온 리가 리다 마리 만타 말랑 메사 메스 메카 모론 모시 무순 문두 미리
   바고 바리 바사 바스 배리 보마 비고 사리 사피 상주 샬롯 서구 서리 세구 세부 세종 소치 수미 수스 시부 시창 신장 아리 아바 양주 어빙
   연대 예나 오랄 오산 오시 우치 유고 유진 이브 이천 이카 이투 잭슨 전주 제문 조지 지다 진자 치타 칼리 캔디 코로 코크 코타 크림 키질
   테마 테트 투르 파고 파당 하미 한성 한양 홀로 화난 화성 후에 위해`.split(/\s+/),
);

/** Parts of speech of Chinese words that may be names of places; all others are words first. */
const NAMELIKE = /[swx]/;

/**
 * Adds hits for packed names, so that they are read by the same rules as records: where a name ends, which heads it
 * takes, which longer words hide it. What the records know already, as a place or as goods, is left to them.
 */
export function withPackedNames(reading: Reading, east: EastReader): Reading {
  const { text, charHits } = reading;
  const known = new Set(charHits.map(({ start, end }) => `${start}-${end}`));
  const packed = [...koreanHits(text, east.names), ...chineseHits(text, east)].filter(
    ({ start, end }) =>
      !known.has(`${start}-${end}`) &&
      // 북한산 is a mountain, but in text on trade it tells where goods are from.
      !(text[end - 1] === '산' && known.has(`${start}-${end - 1}`)),
  );
  if (packed.length === 0) return reading;
  const merged = [...charHits, ...packed].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...reading, charHits: merged };
}

function koreanHits(text: string, names: EastNames): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: run, index } of text.matchAll(/[가-힣]{2,}/g)) {
    const limit = index + run.length;
    for (let start = index; start < limit - 1; start++) {
      const name = longestAt(names, text, start, limit);
      if (name === null) continue;
      const kind = kindAt(names, name.from);
      const isFirm =
        name.length > 2
          ? FIRM.test(kind)
          : isLarge(names, name, LARGE.korean) && !EVERYDAY.has(text.slice(start, start + 2));
      if (isFirm) hits.push(hitOf(names, name, text, start));
    }
  }
  return hits;
}

/** Names of three characters or more stand wherever they are written; shorter ones only where the likeliest chain of words has them. */
function chineseHits(text: string, east: EastReader): Hit[] {
  const written = simplify(text);
  const { names } = east;
  const hits: Hit[] = [];
  for (const { 0: run, index } of written.matchAll(/[一-鿿]{2,}/g)) {
    const limit = index + run.length;
    for (let start = index; start < limit - 2; start++) {
      const name = longestAt(names, written, start, limit);
      if (name !== null && name.length > 2 && FIRM.test(kindAt(names, name.from)))
        hits.push(hitOf(names, name, text, start));
    }
    for (const { start, end, kind, place } of segment(written, index, limit, east.words, names)) {
      if (place === null || end - start !== 2 || !NAMELIKE.test(kind)) continue;
      if (isLarge(names, place, LARGE.chinese)) hits.push(hitOf(names, place, text, start));
    }
  }
  return hits;
}

function isLarge(names: EastNames, { from }: NameAt, least: number): boolean {
  const kind = kindAt(names, from);
  return SHORT.test(kind) && (kind !== 'w' || sizeAt(names, from) >= least);
}

function hitOf(names: EastNames, { from, to, length }: NameAt, text: string, start: number): Hit {
  const form = text.slice(start, start + length);
  const entries = Array.from({ length: to - from }, (_, i): PlaceEntry => {
    const line = from + i;
    return {
      kind: 'place',
      form,
      ref: placeOf(names, line),
      shy: false,
      weight: Math.max(3.5, sizeAt(names, line) / 10),
    };
  });
  return { start, end: start + length, first: -1, last: -1, entries };
}
