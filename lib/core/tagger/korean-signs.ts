// In: letters and words of Korean. Out: what their shape and endings tell: kind of letter, head of a name, topic, surname.
import { isParticle } from '../korean.ts';

export const SPACE = 0;
export const HANGUL = 1;
const LATIN = 2;
export const DIGIT = 3;
export const HAN = 4;
const OTHER = 5;

/** Kind of a letter. */
export function classOf(code: number): number {
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL;
  if (code === 0x20 || code === 0x0a || code === 0xa0) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return LATIN;
  if (code >= 0x3400 && code <= 0x9fff) return HAN;
  return OTHER;
}

/** Words that tell what a sentence is about: the name of a country is a team in sport. */
export const TOPICS: readonly RegExp[] = [
  /축구|야구|경기에서|감독|월드컵|결승|득점|대표팀|선수|리그|올림픽|골을|우승|승리|구단|투수|타자|홈런|친선/,
  /영화|연기|배우|감동|스토리|평점|재미|드라마|개봉/,
  /정부|외교|회담|대통령|총리|장관|성명|유엔|발표/,
  /경찰|혐의|사고|숨진|화재|검찰|소방|구속/,
  /날씨|기온|비가|강수|태풍|지진|규모|해상|예보/,
];

/** First letter of a listed name's kind as a small number, 0 for none. */
export const KIND_CODE: Readonly<Record<string, number>> = {
  c: 1,
  p: 2,
  f: 3,
  g: 3,
  d: 4,
  w: 5,
  t: 6,
  s: 7,
  r: 7,
  m: 7,
  i: 8,
  x: 9,
  l: 10,
};

/** Syllables that family names begin with. */
export const SURNAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국'.split(
    '',
  ),
);

/** Heads of names of organisations, places and persons: the last letters of a stem as a small number. */
const HEADS: readonly (readonly [RegExp, number])[] = [
  [/(?:특별시|광역시|[가-힣]시)$/, 1],
  [/[가-힣][군구]$/, 2],
  [/[가-힣](?:동|읍|면|리|가)$/, 3],
  [/[가-힣](?:로|길|대로|거리|고속도로|국도)$/, 4],
  [/[가-힣](?:역|공항|터미널|항|항구|부두|휴게소|나들목)$/, 5],
  [/[가-힣](?:산|강|섬|호수|해|만|해협|반도|고원|산맥|사막|계곡|폭포|해변|해수욕장|천|봉|도)$/, 6],
  [
    /(?:공원|광장|궁|사찰|경기장|체육관|빌딩|타워|센터|극장|시장|병원|호텔|식당|마을|아파트|교회|성당|박물관|미술관|청사|공단|단지|캠퍼스|홀|돔|스타디움|파크|몰|점)$/,
    7,
  ],
  [/(?:대학교|대학|대|고등학교|고교|중학교|초등학교|여대)$/, 8],
  [
    /(?:은행|전자|그룹|통신|신문|일보|방송|협회|연맹|위원회|재단|연구소|연구원|공사|공단|회사|증권|생명|건설|자동차|항공|중공업|화학)$/,
    9,
  ],
  [
    /(?:경찰서|경찰청|경찰|지검|검찰|검찰청|법원|지법|고법|대법원|소방서|청|부|처|국|원|당|군|의회|정부|교육청|사령부|부대|대사관)$/,
    10,
  ],
  [/(?:씨|양|군|감독|의원|대표|장관|대통령|교수|선수|기자|회장|사장|실장|후보)$/, 11],
  [/(?:주|성|현|지역|지방|일대|인근|북부|남부|동부|서부|중부|내륙|산간|도심)$/, 12],
];

/** No head is longer, with the letter before it. */
export const HEAD_REACH = 5;
const headsSeen = new Map<string, number>();

/** The code of a stem's last letters; kept, since the same few thousand endings come again and again. */
export function headOf(ending: string): number {
  const seen = headsSeen.get(ending);
  if (seen !== undefined) return seen;
  const code = HEADS.find(([pattern]) => pattern.test(ending))?.[1] ?? 0;
  if (headsSeen.size > 20_000) headsSeen.clear();
  headsSeen.set(ending, code);
  return code;
}

/** Where the noun of a Hangul run ends: before the longest particle that leaves two letters. */
export function stemEndOf(text: string, from: number, to: number): number {
  for (let end = Math.max(from + 2, to - 4); end < to; end++) if (isParticle(text.slice(end, to))) return end;
  return to;
}
