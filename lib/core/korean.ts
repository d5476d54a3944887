// In: Korean or Chinese text and the edge of a candidate. Out: whether a name can begin or end there.
import { isHan, isHangul } from './tokens.ts';

const PARTICLES = [
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '에',
  '에서',
  '에게',
  '에도',
  '에는',
  '에선',
  '에서는',
  '에서도',
  '의',
  '도',
  '만',
  '만이',
  '만은',
  '만을',
  '만도',
  '로',
  '으로',
  '로서',
  '로써',
  '으로서',
  '으로써',
  '로는',
  '로도',
  '으로는',
  '으로도',
  '로의',
  '으로의',
  '와',
  '과',
  '와의',
  '과의',
  '와는',
  '과는',
  '이나',
  '나',
  '이며',
  '며',
  '이다',
  '이고',
  '인',
  '이라',
  '라',
  '라고',
  '이라고',
  '까지',
  '까지의',
  '까지도',
  '부터',
  '뿐',
  '밖에',
  '보다',
  '처럼',
  '마다',
  '조차',
  '께',
  '한테',
  '랑',
  '이랑',
  '하고',
  '여',
  '이여',
  '입니다',
  '이었다',
  '였다',
  '이란',
  '란',
  '마저',
  '든',
  '이든',
  '이든지',
  '에서의',
  '에의',
  '들',
  '들은',
  '들이',
  '들을',
  '들에',
  '들의',
  '들도',
  '들과',
  '등',
  '등은',
  '등이',
  '등을',
  '등의',
  '등도',
  '등에',
  '등과',
  '등지',
  '및',
  '또는',
  '따위',
  '이라는',
  '라는',
  '이라며',
  '라며',
  '인데',
  '이지만',
  '지만',
  '이자',
  '가량',
] as const;

const particles = new Set<string>(PARTICLES);

/** True where the letters are a particle, or several, that follow a noun. */
export const isParticle = (rest: string): boolean => particles.has(rest);

/** "… was": the noun with its verb. */
const COPULA = /^(?:이었|였)[가-힣]{1,4}$|^(?:이라|라|이다|다)[가-힣]{0,3}$/;

/** What may follow goods in one written word: trade and price, and what keeps them goods. */
const GOODS_TAILS =
  /^(?:류|들|값|가격|수출|수입|밀수|무역|판매|거래|생산|공급|구매|제품|완제품|반입|반출|운송|수송|장사|장사꾼|상인|업자|무역업자|시장|금수|매매|수급|조달|수요|재고|선적|비축|물량|밀매|밀거래|유통|배급|산업)/;

/** After one syllable only what is said of goods alone ("쌀값", "콩 값"). */
const SINGLE_TAILS = /^(?:값|가격|장사|수입|수출|밀수)/;

/** What may follow a place in one written word. */
const PLACE_TAILS =
  /^(?:상(?:에서?|의|을|으로)?$|비행장|공항|산|제|인|행|발|측|내|간|쪽|당국|정부|시장|주민|기업|회사|업체|세관|국경|무역|대사관|영사관|정권|상인|해관|지역|일대|방면|전역|주재|국적|현지|방향|선적|선박|출신|외교부|외무성|외무부|군부|노동자|소식통|경제|전역|땅|본토|남부|북부|동부|서부|해역|연안|인근|사람|사회|체제|노선|화폐|돈|지도부|수뇌부|관리|관광객|어선|여권)/;

/** Ends of names of institutions: 한국무역협회, 중국은행 are no places. */
const INSTITUTION_TAIL =
  /(?:협회|은행|공사|공단|재단|연구원|연구소|위원회|대학교|대학|대학생|일보|신문|방송|통신|전력|항공|그룹|연맹|총회|학회|노총|예술단)(?:은|는|이|가|을|를|의|에|에서|과|와|도|로|으로)?$/;

/** The Hangul written on without a break from an offset. */
function run(text: string, from: number): string {
  let end = from;
  while (end < text.length && isHangul(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

/**
 * True where a Korean noun can end: a break, a particle, or a noun that goes with it.
 *
 * @param kind which nouns may follow in the same written word
 * @param single true for one-syllable forms, which need a break or a particle
 */
export function endsKorean(text: string, end: number, kind: 'goods' | 'place', single: boolean): boolean {
  if (!isHangul(text.charCodeAt(end - 1))) return true;
  const rest = run(text, end);
  if (rest === '' || particles.has(rest) || COPULA.test(rest)) return true;
  if (single) return kind === 'goods' && SINGLE_TAILS.test(rest);
  if (kind === 'goods') return GOODS_TAILS.test(rest);
  return PLACE_TAILS.test(rest) && !INSTITUTION_TAIL.test(rest);
}

const GOODS_HEADS =
  /(?:수입|수출|밀수|중고|국산|외국산|외제|중국산|북한산|러시아산|일본산|한국산|대형|소형|대량|각종|일부|신형|고급)$/;

/**
 * True where a Korean noun can begin: after a break, after another known name, or after a word that is put before goods.
 *
 * @param edges offsets where other names end
 */
export function beginsKorean(text: string, start: number, edges: ReadonlySet<number>): boolean {
  if (start === 0 || !isHangul(text.charCodeAt(start - 1)) || edges.has(start)) return true;
  return GOODS_HEADS.test(text.slice(Math.max(0, start - 4), start));
}

/** True where the offset lies in Hangul text. */
export const isKoreanAt = (text: string, offset: number): boolean => isHangul(text.charCodeAt(offset));

/** True where the offset lies in Chinese text. */
export const isChineseAt = (text: string, offset: number): boolean => isHan(text.charCodeAt(offset));
