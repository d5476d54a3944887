// In: a candidate for goods in Korean or Chinese. Out: whether it is goods, and how far its name reaches.
import { endsKorean } from '../korean.ts';
import { type Reading, sentenceAt } from '../reading.ts';
import type { Ruling } from './commodity-context.ts';
import type { Candidate } from './compound.ts';
import { holds } from './cues.ts';

/** Attributes that name the product together with what follows. */
const ATTRIBUTE_BEFORE =
  /(?:중고|냉동|말린|마른|건조|훈제|폐|재활용|전기|산업용|농업용|의료용|가정용|군용|휴대용|고급|신형|알루미늄|플라스틱|구리|강철|철제|목재|가죽|손뜨개|태양광|二手|冷冻|冷凍|旧|舊|干|冻|凍|废旧|废|電動|电动|农用|医用|军用|豪华|高档|高级|高級|液晶|不锈钢|塑料|铝|太阳能|彩色|柴油|木制|大型)\s?$/;

/** Words of use and kind, put before goods with or without a break. */
const KIND_BEFORE =
  /(?:木工|五[轴軸]|三[轴軸]|[数數]控|精密|[农農][业業用]|工[业業]用?|[电電]子|[医醫][疗療用]|建筑|建築|采[矿礦]|[纺紡][织織]|印刷|包[装裝]|通[信讯訊]|[网網][络絡]|半[导導][体體]|光[学學]|[厨廚]房|[办辦]公|[体體]育|化工|石化|冶金|[电電]力|捕[捞撈]|灌溉|[焊銲]接|切割|[钻鑽]探|勘探|起重|搬[运運]|挖掘|[铁鐵]路|[船车車渔漁矿礦家警]用|工程|[儿兒]童|女式|男式|[婴嬰][儿兒]|无[线線]|無[线線]|防寒|棉制|真皮|人造|腌制|[烟煙]熏|去[壳殼]|[带帶][壳殼]|手扶|三[轮輪]|四[轮輪]|履[带帶])$/;

/** Shapes and parts that belong to the goods name before them. */
const SHAPE_AFTER =
  /^(?:\s?(?:정광|광석|가루|부속품|부속|부품|제품|합금|파이프|판재|강판|잉곳)|粉|精矿|精礦|矿石|礦石|矿砂|锭|錠|合金|制品|製品|零件|零部件|配件|部件|粉末|管材|板材|线材|块|[外内主整][机機]|室外[机機]|主板|[机機]芯|屏幕|外壳|外殼|支架|底盘|底盤|[滤濾]芯|[电電]池|[发發][动動][机機]|[轮輪]胎)/;

/** What makes a vehicle, plant, mine, shop or job of the goods before it. */
const OTHER_AFTER =
  /^(?:\s?(?:운반선|수송선|운반차|공장|광산|탄광|식당|가게|상점|매대|농장|밭|창고|터미널|부두|회사|기업소|연합기업소|노동자|로동자|메달|기타|가수|냄새|색|빛)|[厂廠]|(?:批发|批發|[进進]口|出口|[经經][销銷]|[贸貿]易|供[应應]|制造|製造|生[产產]|代理|零售|[销銷]售)?商(?![品务務业業])|矿山|矿井|矿工|店|餐厅|饭店|餐馆|船|车(?!皮)|公司|工人|码头|仓库|牌|色|味|油井|田|场|井|商店|行业协会|运输船|专列)/;

const CARRY_AFTER = /^(?:에|에다|으로|로)\s?(?:싣|실|나르|운반|운송|옮)/;
const CONSUMED_AFTER =
  /^(?:으?로)\s?(?:끼니|연명)|^(?:을|를|이|가)?\s?(?:먹|마시|부족|모자라|없|입고|입은|떨어)|^(?:不足|短缺|匮乏|很少)/;
const CONSUMED_BEFORE = /(?:吃|喝|穿着|缺|缺少)$/;

const COUNTED_BEFORE =
  /(?:\d|[一二三四五六七八九十百千万几两数]|여|만|천|백|십)\s?(?:톤|t|kg|킬로|킬로그램|그램|리터|배럴|대|척|마리|상자|포대|자루|개|명|吨|公斤|千克|升|公升|箱|袋|台|部|辆|只|条|件|桶|车|斤|瓶)(?:의|分的|的)?\s?$/;
const COUNTED_AFTER =
  /^(?:[이가은는을를]\s)?\s?(?:\d|수십|수백|수천|만|천|백|한|두|세|네)[\d,.만천백십여\s]*(?:톤|t|kg|킬로|그램|리터|배럴|대|척|마리|상자|포대|자루|개|벌|켤레|필|吨|公斤|升|桶|台)/;

/** Widens a candidate over an attribute before it ("중고 트랙터", "二手汽车") and a shape or part after it ("시계 부품"). */
export function widenChars(text: string, given: Candidate): Candidate {
  // 冻鱼 stands in 冷冻鱼: the first character belongs to the word for frozen.
  const isFrozen = /^冷[冻凍]/.test(text.slice(given.start - 1, given.start + 1));
  const candidate = isFrozen ? { ...given, start: given.start - 1 } : given;
  const after = SHAPE_AFTER.exec(text.slice(candidate.end, candidate.end + 5));
  const long = after !== null && endsKorean(text, candidate.end + after[0].length, 'goods', false);
  const wide = long ? { ...candidate, end: candidate.end + after[0].length, added: [after[0].trim()] } : candidate;
  const from = Math.max(0, wide.start - 7);
  const left = text.slice(from, wide.start);
  const before = ATTRIBUTE_BEFORE.exec(left) ?? KIND_BEFORE.exec(left);
  if (before !== null) {
    const start = wide.start - before[0].length;
    const edge = text[start - 1] ?? ' ';
    // An attribute inside another word is none; a single Chinese one needs a break or a counter before it.
    const inside = /[가-힣]/.test(edge) && /[가-힣]/.test(before[0]);
    const lone =
      before[0].trim().length === 1 &&
      /[一-鿿]/.test(edge) &&
      !/[的和与與及是有些件台辆輛箱吨噸把在到成从從将將了着著]/.test(edge);
    if (!inside && !lone) return { ...wide, start, added: [...wide.added, before[0].trim()] };
  }
  const origin = /(?:러시아산|俄罗斯|俄国|俄羅斯)\s?$/.exec(left);
  const isCoal = wide.entries.some(({ record }) => record.hs.some((hs) => hs.startsWith('2701')));
  return origin !== null && isCoal ? { ...wide, start: wide.start - origin[0].length } : wide;
}

/** Joins neighbours: "플라스틱 사출기", "柴油发电机" are one product, the last name its head. */
export function joinChars(text: string, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    if (isPartOfTime(text, candidate)) continue;
    const previous = joined.at(-1);
    const gap = previous === undefined ? null : text.slice(previous.end, candidate.start);
    if (gap === '' && isConditional(text, candidate)) continue;
    if (previous !== undefined && (gap === '' || (gap === ' ' && /[가-힣]/.test(text[candidate.start] ?? '')))) {
      joined[joined.length - 1] = {
        ...candidate,
        start: previous.start,
        added: [text.slice(previous.start, previous.end)],
      };
    } else joined.push(candidate);
  }
  return joined;
}

/** 이달 초 정제유: the early days of the month are no candles. */
const isPartOfTime = (text: string, { start, end }: Candidate): boolean =>
  text.slice(start, end) === '초' && /[달월년해주]\s?$/.test(text.slice(Math.max(0, start - 2), start));

/** 라면 right behind another name is the particle ("기계라면": if it is machines), not noodles. */
const isConditional = (text: string, { start, end }: Candidate): boolean => text.slice(start, end) === '라면';

/** Rules on a candidate. `list` is whether other goods stand beside it. */
export function ruleChars(reading: Reading, candidate: Candidate, list: boolean): Ruling {
  const { text } = reading;
  const before = text.slice(Math.max(0, candidate.start - 16), candidate.start);
  const after = text.slice(candidate.end, candidate.end + 16);
  const none = { goods: false, open: false, record: null };
  if (OTHER_AFTER.test(after) || CONSUMED_AFTER.test(after) || CONSUMED_BEFORE.test(before)) return none;
  const sentence = sentenceAt(reading, candidate.start);
  const counted = COUNTED_BEFORE.test(before) || COUNTED_AFTER.test(after);
  const trade = sentence !== null && sentence.trade.strong > 0;
  const carried = reading.sentences.length <= 2 && sentence !== null && sentence.trade.weak > 0;
  // A count is enough for a name, not for a lone character: 一条纸做的船.
  const isLone = candidate.end - candidate.start === 1;
  if (!reading.aboutTrade && !trade && !carried && (isLone || !counted)) return none;
  const signs = { list, counted, verb: false, capital: false };
  let open = false;
  for (const { record, doubts } of candidate.entries) {
    if (doubts.some(({ reject }) => reject !== undefined && holds(reject, reading, sentence, candidate, signs)))
      continue;
    if (!doubts.every(({ require }) => require === undefined || holds(require, reading, sentence, candidate, signs))) {
      open ||= !list && doubts.some(({ require }) => require?.is?.includes('list'));
      continue;
    }
    if (isLone && !list && !counted && !SINGLE_FIRM.test(text.slice(candidate.start, candidate.end))) {
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
