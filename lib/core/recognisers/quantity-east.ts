// In: Korean or Chinese text. Out: its quantities; a counter follows the number, and the thing counted stands before or after.

import { matchAt, type NumberHit } from '../figures.ts';
import type { QuantityMention } from '../mention.ts';
import { readNumber } from '../numbers.ts';
import { readBound, readPer } from './quantity-bounds.ts';
import {
  CHINESE,
  CHINESE_COUNTERS,
  CHINESE_THINGS,
  KOREAN,
  KOREAN_COUNTERS,
  KOREAN_THINGS,
} from './quantity-east-units.ts';
import { mentionOf, type QuantityParts } from './quantity-mention.ts';
import type { Dimension } from './quantity-units.ts';

const KO_NEXT = new RegExp(
  `(\\s?[여餘]\\s?)?\\s?(?:(${[...KOREAN.keys()].sort((a, b) => b.length - a.length).join('|')})|(${Object.keys(
    KOREAN_COUNTERS,
  )
    .sort((a, b) => b.length - a.length)
    .join('|')})|(개)|(%|퍼센트|프로))`,
  'y',
);
const ZH_NEXT = new RegExp(
  `([多余餘来來](?![0-9])|几)?\\s?(?:(${[...CHINESE.keys()].sort((a, b) => b.length - a.length).join('|')})|(${Object.keys(
    CHINESE_COUNTERS,
  )
    .sort((a, b) => b.length - a.length)
    .join('|')})|(%|％))`,
  'y',
);
const KO_TRIGGER =
  /\d|(?<![가-힣])(?:[일이삼사오육칠팔구]?[십백천]|[일이삼사오육칠팔구]만|열|스무|스물|서른|마흔|쉰|예순|일흔|여든|아흔|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉)/g;
const ZH_TRIGGER = /\d|[一二两兩三四五六七八九十百千半]/g;
const RANGE = { ko: /\s?[~∼～–-]\s?|에서 |내지 /y, zh: /[~∼～–—-]|至|到|或/y };
const CURRENCY_SIGN = /(?:미화|美元|US|HK)?[ ]?([$€£¥￥₩])\s?$/;
const SIGN_CODES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  '￥': 'CNY',
  '₩': 'KRW',
};
const TRUCKS_AFTER = /^의 (?:[가-힣]+ )?(?:트럭|화물차|차량|화물 차량|유조차)/;
/** What may follow 대 where vehicles or machines are counted; otherwise it is an age, a generation or a ranking. */
const UNITS_AFTER =
  /^(?:\s?(?:이상|이하|정도|가량|안팎|내외|미만|분(?!기)|씩|뿐)|가|를|는|로|의|도|만|와|에|나|까지|였|이|[,.)」”’]|$)/;
const AGE_AFTER =
  /^\s?(?:남성|여성|남녀|남자|여자|주민|초반|중반|후반|가장|청년|상인|부부|노인|소식통|돈주|무역|밀수|노동자|여인|세습|기업|그룹|강국|과제|원칙|핵심|품목|교역국|수출국|수입국)/;

/** Markets of the DPRK, by the names that only it uses: 원 is its own money there. */
const MARKET = /장마당|농민시장|매대/;

/** See findQuantities in quantity.ts. */
export function findEasternQuantities(
  text: string,
  start: number,
  end: number,
  language: 'ko' | 'zh',
): QuantityMention[] {
  const found: QuantityMention[] = [];
  const trigger = language === 'ko' ? KO_TRIGGER : ZH_TRIGGER;
  let cursor = start;
  for (;;) {
    trigger.lastIndex = cursor;
    const hit = trigger.exec(text);
    if (!hit || hit.index >= end) return found;
    const number = readHalf(text, hit.index, language) ?? readNumber(text, hit.index, end, language);
    if (!number) {
      cursor = hit.index + 1;
      continue;
    }
    const parts = /[\d.A-Za-z第제-]/.test(number.start > start ? (text[number.start - 1] ?? '') : '')
      ? null
      : readParts(text, number, start, end, language);
    if (parts) found.push(mentionOf(text, parts));
    cursor = parts?.end ?? number.end;
  }
}

/** 半吨: half of one measure. */
function readHalf(text: string, from: number, language: 'ko' | 'zh'): NumberHit | null {
  if (language !== 'zh' || text[from] !== '半' || /[一大多过過前后後上下夜各]/.test(text[from - 1] ?? '')) return null;
  return { start: from, end: from + 1, value: 0.5, figures: false, yearLike: false, scaled: false };
}

/** 三吨半, 3톤 반: half a measure more. */
const HALF_MORE: Readonly<Record<'ko' | 'zh', RegExp>> = {
  ko: /\s?반(?=(?:[을이의은과,.)]|까지|씩|가량|정도)|\s|$)/y,
  zh: /半(?![年月天日个個小数數])/y,
};

function readParts(
  text: string,
  written: NumberHit,
  floor: number,
  end: number,
  language: 'ko' | 'zh',
): QuantityParts | null {
  const left = text.slice(Math.max(floor, written.start - 24), written.start);
  const joint = matchAt(RANGE[language], text, written.end);
  const upper = joint
    ? readNumber(text, written.end + joint[0].length, end, language)
    : neighbour(text, written, end, language);
  // 七八百: what scales the second digit scales the first.
  const shared = !joint && upper ? upper.value / (written.value + 1) : 1;
  const number = shared === 1 ? written : { ...written, value: written.value * shared, scaled: true };
  const numberEnd = upper?.end ?? number.end;
  const sign = CURRENCY_SIGN.exec(left);
  const finish = (
    spanEnd: number,
    unit: string,
    factor: number,
    dimension: Dimension,
    inside: string,
    because: string,
  ): QuantityParts => {
    const half = dimension === 'mass' || dimension === 'volume' ? matchAt(HALF_MORE[language], text, spanEnd) : null;
    const stop = half && upper === null && number.value !== 0.5 ? spanEnd + half[0].length : spanEnd;
    const right = text.slice(stop, Math.min(end, stop + 24));
    const scale = upper && !number.scaled && upper.scaled ? scaleOf(text, upper) : 1;
    const lowScale = number.value * scale < (upper?.value ?? 0) ? scale : 1;
    return {
      start: sign ? number.start - sign[0].length : number.start,
      end: stop,
      value: (number.value * lowScale + (stop > spanEnd ? 0.5 : 0)) * factor,
      to: upper ? upper.value * factor : null,
      bound: readBound(left, inside, right, language).bound,
      unit,
      dimension,
      per: readPer(left, right, language, dimension === 'count'),
      because,
    };
  };
  const next = matchAt(language === 'ko' ? KO_NEXT : ZH_NEXT, text, numberEnd);
  if (sign) return finish(numberEnd, SIGN_CODES[sign[1] ?? ''] ?? 'USD', 1, 'money', '', 'number with currency sign');
  if (!next || numberEnd + next[0].length > end || next[1] === '几') return null;
  const spanEnd = numberEnd + next[0].length;
  const inside = next[1]?.trim() ?? /[여余餘多]/.exec(text.slice(number.start, numberEnd))?.[0] ?? '';
  const right = text.slice(spanEnd, Math.min(end, spanEnd + 24));
  return language === 'ko'
    ? readKorean(next, number, left, right, inside, spanEnd, finish, MARKET.test(text.slice(floor, end)))
    : readChinese(text, next, number, left, right, inside, spanEnd, finish);
}

/** 两三, 五六: two digits in a row are the ends of a small range. */
function neighbour(text: string, number: NumberHit, end: number, language: 'ko' | 'zh'): NumberHit | null {
  if (language !== 'zh' || number.figures || number.value > 8 || number.end - number.start !== 1) return null;
  const next = readNumber(text, number.end, end, language);
  const times = next === null ? 0 : next.value / (number.value + 1);
  return times === 1 || (next?.scaled === true && /^1(?:0)+$/.test(String(times))) ? next : null;
}

type Finish = (
  spanEnd: number,
  unit: string,
  factor: number,
  dimension: Dimension,
  inside: string,
  because: string,
) => QuantityParts;

function readKorean(
  next: RegExpExecArray,
  number: NumberHit,
  left: string,
  right: string,
  inside: string,
  spanEnd: number,
  finish: Finish,
  inMarket: boolean,
): QuantityParts | null {
  const [, , measureWord, counter, general, percent] = next;
  if (measureWord !== undefined) {
    const measure = KOREAN.get(measureWord);
    if (!measure) return null;
    // 원 is also "member" and "source": money only with figures or a scale, and before a particle.
    if (measureWord === '원' && !(number.figures || number.scaled)) return null;
    if (/^[A-Za-z\d]/.test(right)) return null;
    if (number.value === 1 && measure[2] !== 'money' && /^(?:당|에\s?\d)/.test(right)) return null; // a price for one
    if (measure[0] === 't' && /^\s?(?:급|짜리)/.test(right)) return null; // size of a ship or truck
    const isNorthern =
      measure[0] === 'KRW' &&
      (/(?:북한\s?(?:돈|원화|화폐)?|내화|국돈)\s?$/.test(left) ||
        (inMarket && !/(?:한국\s?돈|한화|남한\s?돈)\s?$/.test(left)));
    return finish(spanEnd, isNorthern ? 'KPW' : measure[0], measure[1], measure[2], inside, 'number with unit');
  }
  if (percent !== undefined) {
    const isShare =
      /(?:수출|수입|무역|교역|거래|물동|공급|수요|시장|반입|반출)[가-힣]{0,4}의\s?(?:약|최소|최대|무려)?\s*$/.test(
        left,
      ) || /^(?:\s?(?:이상|가량|정도|안팎|넘게))?(?:을|를|가|이)?\s?(?:차지|점유|비중)/.test(right);
    return isShare ? finish(spanEnd, '%', 1, 'share', inside, 'share of trade') : null;
  }
  const thing = KOREAN_THINGS.find(([rule]) => rule.test(left))?.[1];
  if (general !== undefined)
    return thing === 'containers' ? finish(spanEnd, thing, 1, 'count', inside, 'number with counter') : null;
  // "한 대 값", "한 척당": a price for one, which counts nothing.
  if (number.value === 1 && !number.figures && /^\s?(?:값|가격|당|에\s?\d|분)/.test(right)) return null;
  if (counter === '대') {
    if (AGE_AFTER.test(right) || /제$/.test(left)) return null;
    if (thing === undefined && TRUCKS_AFTER.test(right))
      return finish(spanEnd, 'trucks', 1, 'count', inside, 'number with counter');
    if (thing === undefined && !UNITS_AFTER.test(right)) return null;
    if (thing === undefined && /^(?:의|에)/.test(right) && number.value % 10 === 0 && number.value < 100) return null;
    return finish(spanEnd, thing ?? 'units', 1, 'count', inside, 'number with counter');
  }
  if (counter === '트럭' && !/^\s?분/.test(right)) return null;
  if (/^[편량칸포벌]$/.test(counter ?? '') && !/^(?:\s|[이가을를은는의에로도만씩,.]|분|이상|정도)/.test(right))
    return null;
  if (counter === '편' || counter === '칸' || counter === '벌' || counter === '포') {
    if (
      !/(?:항공|비행기|고려항공|화차|열차|객차|옷|의류|복|셔츠|재킷|쌀|밀가루|시멘트|비료)[가-힣]{0,3}\s?$/.test(left)
    )
      return null;
  }
  if (number.value === 1 && /^(?:당|에\s?(?:붙|드는|\d|약|평균)|\s?값)/.test(right)) return null; // a price for one
  return finish(spanEnd, KOREAN_COUNTERS[counter ?? ''] ?? 'units', 1, 'count', inside, 'number with counter');
}

function readChinese(
  text: string,
  next: RegExpExecArray,
  number: NumberHit,
  left: string,
  right: string,
  inside: string,
  spanEnd: number,
  finish: Finish,
): QuantityParts | null {
  const [, , measureWord, counter, percent] = next;
  if (number.value === 0.5 && measureWord === undefined) return null;
  // 第三批, 每一辆, 这一趟, 前几辆: an order or a pointer, no amount.
  if (/[第每这那這某哪前后後另同]$/.test(left) && !number.figures) return null;
  if (measureWord !== undefined) {
    const measure = CHINESE.get(measureWord);
    if (!measure) return null;
    if (/^[A-Za-z\d]/.test(right)) return null;
    if (measure[0] === 't' && /^(?:级|級|位)/.test(right)) return null; // size of a ship
    if (measureWord === '克' && /^[\u4e00-\u9fff]/.test(right) && /^(?:里米亚|兰|服|拉)/.test(right)) return null;
    if (measureWord === '升' && /^(?:至|到|级|級|高|温|值)/.test(right)) return null;
    if (measureWord === '元' && /^(?:素|旦|月|首)/.test(right)) return null;
    const isBarrel = measureWord !== '桶' || !/^(?:水|涂料|油漆|机油|食用油)/.test(right);
    const code = /(?:人民币|人民幣)\s?$/.test(left) && measure[2] === 'money' ? 'CNY' : measure[0];
    return finish(
      spanEnd,
      isBarrel ? code : 'drums',
      measure[1],
      isBarrel ? measure[2] : 'count',
      inside,
      'number with unit',
    );
  }
  if (percent !== undefined) {
    const isShare =
      /(?:占|佔|份额|比重|比例)[^，。；]{0,14}$/.test(left) ||
      /^的(?:[\u4e00-\u9fff]{0,6})(?:贸易|貿易|出口|进口|進口|货物|市场份额)/.test(right);
    return isShare && !/(?:增长|增長|下降|上升|同比|环比|减少|增加)[了约約]?$/.test(left)
      ? finish(spanEnd, '%', 1, 'share', inside, 'share of trade')
      : null;
  }
  if (counter === undefined || counter === '吨级') return null;
  const unit = CHINESE_COUNTERS[counter] ?? 'units';
  // "十辆车里查一辆": a rate; "在一艘货轮上": an article.
  if (/^(?:车|船)?(?:里|中|当中)(?:查|抽|开|有一|只)/.test(right)) return null;
  if (number.value === 1 && !number.figures && /[查抽在从由被]$/.test(left)) return null;
  if (number.value === 1 && !number.figures && /[每跑这那這有是同整]$/.test(left)) return null;
  // 部, 件, 台, 套, 班, 列, 头, 节 and 包 are common syllables: behind 一 they are hardly ever an amount.
  if (number.value === 1 && !number.figures && !/^(?:艘|辆|輛|架|个集装箱|列车)$/.test(counter)) return null;
  if (counter === '部' && /^(?:分|门|門|委|法|电影|長|长|署)/.test(right)) return null;
  if (counter === '台' && /^(?:阶|湾|北|风|灣|州)/.test(right)) return null;
  if (counter === '件' && /^事/.test(right)) return null;
  if (counter === '节' && /^(?:课|日|目|约|能)/.test(right)) return null;
  if (counter === '列' && /^(?:为|入|出|席|举)/.test(right)) return null;
  if (counter === '班' && /^(?:子|长|列)/.test(right)) return null;
  if (counter === '包' && /^(?:括|含|裹)/.test(right)) return null;
  if (counter === '头' && /^(?:条|版|号|疼)/.test(right)) return null;
  if ((counter === '车' || counter === '車') && /^(?:站|间|道|辆|队|厂)/.test(right)) return null;
  if (counter === '双' && /^(?:方|边|重|向)/.test(right)) return null;
  if (counter === '批' && /^(?:准|评|发|判)/.test(right)) return null;
  const thing =
    unit === 'units' ? CHINESE_THINGS.find(([rule]) => rule.test(text.slice(spanEnd, spanEnd + 10)))?.[1] : undefined;
  return finish(spanEnd, thing ?? unit, 1, 'count', inside, 'number with counter');
}

function scaleOf(text: string, number: NumberHit): number {
  const last = text[number.end - 1] ?? '';
  return { 万: 1e4, 萬: 1e4, 만: 1e4, 亿: 1e8, 億: 1e8, 억: 1e8, 천: 1e3, 백: 100, 千: 1e3, 百: 100 }[last] ?? 1;
}
