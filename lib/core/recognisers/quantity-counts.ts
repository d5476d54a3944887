// In: goods already found in the text. Out: the bare numbers that count them ("two" machines, 냉장고 "50개", "三个"轮胎).
import type { Span } from '../article.ts';
import { matchAt, type NumberHit } from '../figures.ts';
import type { QuantityMention } from '../mention.ts';
import { NUMBER_WORD_START, type NumberLanguage, readNumber } from '../numbers.ts';
import { ANYWHERE, type Starts } from './figure-starts.ts';
import { readBound, readPer } from './quantity-bounds.ts';
import { readCarrierNoun } from './quantity-carriers.ts';
import { isNamed, mentionOf, readsAsYear } from './quantity-mention.ts';

const NUMBER_BEFORE = new RegExp(
  `(?:\\d[\\d,.]*(?: (?:hundred|thousand|million|billion|dozen))?|\\b(?:${NUMBER_WORD_START})\\b(?:[ -](?:and )?(?:[a-z]+))*?)(?: or more| or so|-odd|\\+)?$`,
  'i',
);
/** Words that describe goods without naming them and may stand between number and goods. */
const DESCRIBING =
  /(?:^| )(?:(?:new|brand-new|old|older|used|second-hand|secondhand|large|larger|big|small|smaller|heavy|light|luxury|expensive|cheap|cheaper|more|other|further|additional|extra|different|such|foreign|foreign-made|imported|smuggled|counterfeit|fake|seized|stolen|sanctioned|banned|prohibited|modern|powerful|high-end|top-end|industrial|agricultural|commercial|military|civilian|armoured|armored|portable|refurbished|broken|spare|full|empty|whole|complete|identical|separate|so-called|suspected|undeclared|hidden|gold|golden|silver|black|white|red|blue|green|made-to-order|custom-built|electric|electrical|electronic|mobile|mechanical|diesel|wooden|plastic|steel|metal|bronze|(?:[a-z]+-(?:made|built|produced|owned|powered|ton|tonne|inch|litre|kilowatt|wheel|axle|horsepower|megawatt)))(?=$| ))+$/i;
const NOT_A_COUNT = /\b(?:no|any|every|some|this|that|the|which|each|another|only) $/i;
const KO_COUNTER =
  /\s?(?:(?:약|최대|최소|각각|모두|총|무려)\s?)?(?=[\d일이삼사오육칠팔구십백천열스서마쉰예여아한두세석네넉다])/y;
const KO_UNIT =
  /\s?[여餘]?\s?(개|벌|장|병|마리|자루|켤레|점|그루|통|세트|기|정|권|알|대|척|포대|상자)(?![가-힣]*(?:월|년))/y;
const ZH_UNIT =
  /[多余餘]?(?:个|個|条|條|件|只|隻|双|雙|瓶|台|臺|部|套|枚|支|把|张|張|块|塊|顶|尊|座|根|头|匹|辆|輛|艘|架|幅|粒|颗|盒|箱|袋)$/;
const HAN_NUMBER = /[\d.,]+[十百千万萬亿]*$|[一二两兩三四五六七八九十百千万萬零]+$/;

/** Where a number before goods may stand, in code units: in so many, before so many of describing words. */
const NUMBER_REACH = 48;
const DESCRIBING_REACH = 60;
const REACH = NUMBER_REACH + DESCRIBING_REACH + 1;

/** Reads the number that ends right at an offset. */
function numberEndingAt(text: string, floor: number, stop: number): NumberHit | null {
  const from = Math.max(floor, stop - NUMBER_REACH);
  const found = NUMBER_BEFORE.exec(text.slice(from, stop));
  if (!found) return null;
  // The lazy group may start at a later word than the number does ("one hundred and" forty): the leftmost that fits wins.
  for (let start = from + found.index; start < stop; start++) {
    if (/[A-Za-z\d.,]/.test(start > floor ? (text[start - 1] ?? '') : '')) continue;
    const number = readNumber(text, start, stop, 'en');
    if (number && /^(?: or more| or so|-odd|\+)?$/.test(text.slice(number.end, stop))) return number;
  }
  return null;
}

function countBeforeEnglish(text: string, floor: number, head: number, unit: string | null): QuantityMention | null {
  let stop = head;
  if (text[stop - 1] !== ' ' && text[stop - 1] !== '\u00a0') return null;
  stop--;
  const describing = DESCRIBING.exec(text.slice(Math.max(floor, stop - DESCRIBING_REACH), stop));
  const tries = [stop];
  if (describing?.[0].startsWith(' ')) tries.push(stop - describing[0].length);
  for (const end of tries) {
    const number = numberEndingAt(text, floor, end);
    if (!number) continue;
    const left = text.slice(Math.max(floor, number.start - 60), number.start);
    if (isNamed(left) || readsAsYear(number, left) || /[-–$€£¥#/]$/.test(left)) return null;
    if (number.value === 1 && NOT_A_COUNT.test(left)) return null;
    if (/\b(?:several|few|many|couple of) $/i.test(left)) return null;
    const inside = text.slice(number.end, end);
    const right = text.slice(head, head + 160);
    const plural = unit ?? null;
    return mentionOf(text, {
      start: number.start,
      end: number.end + (inside === '' ? 0 : inside.length),
      value: number.value,
      to: null,
      bound: readBound(left, inside, '', 'en').bound,
      unit: plural,
      dimension: 'count',
      per: readPer(left, right, 'en', false),
      because: 'number before goods',
    });
  }
  return null;
}

function countKorean(text: string, goods: Span, floor: number, end: number): QuantityMention | null {
  const joint = matchAt(KO_COUNTER, text, goods.end);
  const from = joint ? goods.end + joint[0].length : goods.end;
  const number = readNumber(text, from, end, 'ko');
  if (!number) return null;
  const unit = matchAt(KO_UNIT, text, number.end);
  if (!unit) return null;
  const stop = number.end + unit[0].length;
  const left = text.slice(Math.max(floor, number.start - 24), number.start);
  const right = text.slice(stop, stop + 24);
  if (number.value === 1 && !number.figures && /^\s?(?:값|가격|당|에\s?\d)/.test(right)) return null;
  return mentionOf(text, {
    start: number.start,
    end: stop,
    value: number.value,
    to: null,
    bound: readBound(left, '', right, 'ko').bound,
    unit: 'units',
    dimension: 'count',
    per: readPer(left, right, 'ko', true),
    because: 'number and counter after goods',
  });
}

/** A counter behind goods and number, in a list: 轮胎600条. */
const ZH_UNIT_AFTER =
  /[多余餘]?(?:条|條|件|只|隻|双|雙|瓶|套|枚|支|把|张|張|块|塊|顶|尊|座|根|匹|幅|粒|颗|盒)(?=[、，。；和及与等])/y;

function countChineseAfter(text: string, goods: Span, end: number): QuantityMention | null {
  const number = readNumber(text, goods.end, end, 'zh');
  const unit = number && number.value > 1 ? matchAt(ZH_UNIT_AFTER, text, number.end) : null;
  if (!number || !unit) return null;
  return mentionOf(text, {
    start: number.start,
    end: number.end + unit[0].length,
    value: number.value,
    to: null,
    bound: readBound('', /[多余餘]/.exec(unit[0])?.[0] ?? '', '', 'zh').bound,
    unit: 'units',
    dimension: 'count',
    per: null,
    because: 'number and counter after goods',
  });
}

function countChinese(text: string, goods: Span, floor: number): QuantityMention | null {
  const left = text.slice(Math.max(floor, goods.start - 16), goods.start);
  const counter = ZH_UNIT.exec(left);
  if (!counter) return null;
  const digits = HAN_NUMBER.exec(left.slice(0, counter.index));
  if (!digits) return null;
  const start = goods.start - left.length + digits.index;
  const number = readNumber(text, start, goods.start, 'zh');
  if (!number || number.end !== goods.start - left.length + counter.index) return null;
  if (number.value === 1 && !number.figures) return null; // 一个, 一条: an article, no amount
  if (/[第每这那這]$/.test(left.slice(0, digits.index))) return null;
  const before = left.slice(0, digits.index);
  return mentionOf(text, {
    start,
    end: goods.start,
    value: number.value,
    to: null,
    bound: readBound(before, /[多余餘]/.exec(counter[0])?.[0] ?? '', '', 'zh').bound,
    unit: 'units',
    dimension: 'count',
    per: readPer(before, '', 'zh', true),
    because: 'number and counter before goods',
  });
}

/**
 * Finds the numbers that count goods without a unit. In English it is the number alone, even where adjectives or a
 * people's name stand between ("40" Chinese tractors, "eight" North Korean ships); in Korean and Chinese the number
 * with its counter.
 *
 * @param text the whole text
 * @param start first offset that may be looked at (a block's or sentence's edge)
 * @param end offset to stop before
 * @param goods spans of goods, in reading order
 * @param modifiers spans of people's and place names, which may stand between number and goods or carriers
 * @param starts where a number may start, by its first word
 * @returns in reading order; may repeat spans that findQuantities found
 */
export function findCounts(
  text: string,
  start: number,
  end: number,
  goods: readonly Span[],
  modifiers: readonly Span[],
  language: NumberLanguage,
  starts: Starts = ANYWHERE.numbers,
): QuantityMention[] {
  if (starts.next(start) >= end) return [];
  const found: QuantityMention[] = [];
  const seen = new Set<number>();
  const keep = (mention: QuantityMention | null) => {
    if (!mention || seen.has(mention.start)) return;
    seen.add(mention.start);
    found.push(mention);
  };
  const within = (span: Span) => span.start >= start && span.end <= end;
  // Most names have no number before them, and looking for one is much work.
  const mayBeCounted = (from: number) => starts.next(Math.max(start, from - REACH)) < from;
  const endsAt = new Map<number, Span>();
  for (const modifier of modifiers) endsAt.set(modifier.end, modifier);
  for (const span of goods) {
    if (!within(span)) continue;
    if (language === 'ko') keep(countKorean(text, span, start, end));
    else if (language === 'zh') keep(countChinese(text, span, start) ?? countChineseAfter(text, span, end));
    else {
      const head = endsAt.get(span.start - 1)?.start ?? span.start;
      if (mayBeCounted(head)) keep(countBeforeEnglish(text, start, head, null));
    }
  }
  if (language === 'en') {
    for (const modifier of modifiers) {
      if (!within(modifier) || !mayBeCounted(modifier.start)) continue;
      const carrier = carrierAfter(text, modifier.end, end);
      if (carrier) keep(countBeforeEnglish(text, start, modifier.start, carrier));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The carrier noun behind a people's name: "-flagged ships", " fishing boats". */
function carrierAfter(text: string, from: number, end: number): string | null {
  const flag = matchAt(/-(?:flagged|owned|operated|registered|made|built)/y, text, from);
  let cursor = from + (flag?.[0].length ?? 0);
  for (let words = 0; words < 3; words++) {
    if (text[cursor] !== ' ') return null;
    const noun = readCarrierNoun(text, cursor + 1);
    if (noun && noun.end <= end) {
      const next = text[noun.end] === ' ' ? readCarrierNoun(text, noun.end + 1) : null;
      return (next && next.end <= end ? next : noun).noun;
    }
    const word = matchAt(/ [a-z]+(?:-[a-z]+)*/y, text, cursor);
    if (!word) return null;
    cursor += word[0].length;
  }
  return null;
}
