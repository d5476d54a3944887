// In: a candidate for goods in Korean or Chinese. Out: whether it is goods, and how far its name reaches.
import { type Reading, sentenceAt } from '../reading.ts';
import type { Ruling } from './commodity-context.ts';
import type { Candidate } from './compound.ts';
import { holds, speaksOfTrade } from './cues.ts';

/** Attributes that name the product together with what follows. */
const ATTRIBUTE_BEFORE =
  /(?:중고|냉동|말린|마른|건조|훈제|폐|재활용|전기|산업용|농업용|의료용|가정용|군용|휴대용|고급|二手|冷冻|干|冻|废|废旧|电动|农用|医用|军用|豪华|高档|进口)\s?$/;

/** What makes a vehicle, plant, mine, shop or job of the goods before it. */
const OTHER_AFTER =
  /^(?:\s?(?:운반선|수송선|운반차|공장|광산|탄광|식당|가게|상점|매대|농장|밭|창고|터미널|부두|회사|기업소|연합기업소|노동자|로동자|메달|기타|가수|냄새|색|빛)|厂|矿山|矿井|矿工|店|餐厅|饭店|餐馆|船|车(?!皮)|公司|工人|码头|仓库|牌|色|味|油井|田|场|井|商店|行业协会|运输船|专列)/;

const CARRY_AFTER = /^(?:에|에다|으로|로)\s?(?:싣|실|나르|운반|운송|옮)/;
const CONSUMED_AFTER = /^(?:을|를|이|가)?\s?(?:먹|마시|부족|모자라|없|입고|입은|떨어)|^(?:不足|短缺|匮乏|很少)/;
const CONSUMED_BEFORE = /(?:吃|喝|穿着|缺|缺少)$/;

const COUNTED_BEFORE =
  /(?:\d|[一二三四五六七八九十百千万几两数]|여|만|천|백|십)\s?(?:톤|t|kg|킬로|킬로그램|대|척|마리|상자|포대|자루|개|명|吨|公斤|千克|箱|袋|台|部|辆|只|条|件|桶|车|斤|瓶)(?:의|分的|的)?\s?$/;
const COUNTED_AFTER =
  /^\s?(?:\d|수십|수백|수천|만|천|백|한|두|세|네)[\d,.만천백십여\s]*(?:톤|t|kg|킬로|대|척|마리|상자|포대|자루|개|벌|켤레|필|吨|公斤|台)/;

/** Widens a candidate over an attribute right before it ("중고 트랙터", "二手汽车"). */
export function widenChars(text: string, candidate: Candidate): Candidate {
  const before = ATTRIBUTE_BEFORE.exec(text.slice(Math.max(0, candidate.start - 4), candidate.start));
  if (before === null) return candidate;
  const start = candidate.start - before[0].length;
  const left = text[start - 1] ?? ' ';
  // "수입중고차" and "进口冷冻鱼" hold more; an attribute inside another word holds none.
  if (/[가-힣]/.test(left) && /[가-힣]/.test(before[0])) return candidate;
  if (/^(?:干|冻|进口|폐)/.test(before[0]) && /[一-鿿가-힣]/.test(left) && before[0].trim().length === 1)
    return candidate;
  if (before[0].startsWith('进口')) return candidate;
  return { ...candidate, start, added: [before[0].trim()] };
}

/** Rules on a candidate. `list` is whether other goods stand beside it. */
export function ruleChars(reading: Reading, candidate: Candidate, list: boolean): Ruling {
  const { text } = reading;
  const before = text.slice(Math.max(0, candidate.start - 16), candidate.start);
  const after = text.slice(candidate.end, candidate.end + 16);
  const none = { goods: false, open: false, record: null };
  if (OTHER_AFTER.test(after) || CONSUMED_AFTER.test(after) || CONSUMED_BEFORE.test(before)) return none;
  const sentence = sentenceAt(reading, candidate.start);
  const counted = COUNTED_BEFORE.test(before) || COUNTED_AFTER.test(after);
  const trade = speaksOfTrade(sentence);
  if (!reading.aboutTrade && reading.sentences.length > 2 && !trade && !counted) return none;
  const signs = { list, counted, verb: false, capital: false };
  let open = false;
  for (const { record, doubts } of candidate.entries) {
    if (doubts.some(({ reject }) => reject !== undefined && holds(reject, reading, sentence, candidate, signs)))
      continue;
    if (!doubts.every(({ require }) => require === undefined || holds(require, reading, sentence, candidate, signs))) {
      open ||= !list && doubts.some(({ require }) => require?.is?.includes('list'));
      continue;
    }
    if (
      candidate.end - candidate.start === 1 &&
      !list &&
      !counted &&
      !SINGLE_FIRM.test(text.slice(candidate.start, candidate.end))
    ) {
      open = !list;
      continue;
    }
    if (record.role === 'means' || record.role === 'either') {
      const traded =
        /^(?:을|를)?\s?(?:수입|수출|밀수|판매|구입|구매|사|팔|압수|들여)|^(?:的)?(?:进口|出口|走私|销售)/.test(after) ||
        /(?:进口|出口|走私|购买|出售|销售|卖|买|查获)(?:了|的)?(?:\S{0,6})$/.test(before);
      if (CARRY_AFTER.test(after) || !(traded || list || candidate.added.length > 0)) {
        open ||= !list;
        continue;
      }
    }
    return { goods: true, open: false, record };
  }
  return { ...none, open };
}

/** One-character goods that hardly mean anything else. */
const SINGLE_FIRM = /^[쌀잣콩煤盐糖米]$/;

const GAP =
  /^(?:[은는이가을를]?\s?[,，、·]\s?|(?:와|과|이나|나|하고|및|랑)\s|\s(?:및|그리고|또는)\s|和|及|与|以及|或|、)(?:\S{1,4}\s?)?$/;

/** True where two candidates stand side by side in a list. */
export function isListedChars(text: string, a: Candidate, b: Candidate): boolean {
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  const gap = text.slice(left.end, right.start);
  return gap.length <= 8 && GAP.test(gap);
}
