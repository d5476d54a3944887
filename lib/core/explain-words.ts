// In: nothing. Out: the sentences that reasons are worded with, in the three languages of the packs.
import type { MeasureHit, Verdict } from './assess.ts';
import type { Direction } from './fact.ts';

export interface ExplainWords {
  readonly labels: Readonly<
    Record<'direction' | 'because' | 'reading' | 'article' | 'measure' | 'unverified' | 'exceptions' | 'basis', string>
  >;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly flow: Readonly<Record<'to-DPRK' | 'from-DPRK', string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly heading: Readonly<Record<'not-listed' | 'unknown-direction', string>>;
  readonly measure: (cite: string, paragraph: string) => string;
  readonly covered: (measure: string, goods: string) => string;
  readonly capped: (measure: string, cap: string) => string;
  readonly depends: (measure: string, goods: string) => string;
  readonly mayStand: (measure: string, goods: string) => string;
  readonly since: (day: string) => string;
  readonly eitherWay: (to: string, from: string) => string;
  readonly otherWay: (measure: string, flow: string) => string;
  readonly threshold: (amount: string) => string;
  readonly notInForce: (day: string) => string;
  readonly exception: (text: string) => string;
  readonly noClearance: string;
  readonly calledSanctioned: string;
  readonly calledNonSanctioned: string;
  readonly chapterReading: string;
  readonly luxuryCalled: string;
  readonly material: string;
  readonly item: string;
  readonly technical: string;
  readonly capNote: string;
  readonly unverified: string;
  readonly basis: Readonly<Record<NonNullable<MeasureHit['basis']>, string>>;
  readonly confidence: Readonly<Record<NonNullable<MeasureHit['confidence']>, string>>;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2017-12-22` as "22 December 2017". */
function englishDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

function eastAsianDay(day: string, year: string, month: string, date: string): string {
  const [y, m, d] = day.split('-');
  return `${y}${year}${Number(m)}${month}${Number(d)}${date}`;
}

export const explainWords: Readonly<Record<'en' | 'ko' | 'zh', ExplainWords>> = {
  en: {
    labels: {
      direction: 'Direction',
      because: 'Because',
      reading: 'Reads on',
      article: 'Article says',
      measure: 'Measure',
      unverified: 'Check',
      basis: 'HS basis',
      exceptions: 'Exceptions',
    },
    direction: {
      'to-DPRK': 'To the DPRK',
      'from-DPRK': 'From the DPRK',
      other: 'Not to or from the DPRK',
      unknown: 'Not stated',
    },
    flow: { 'to-DPRK': 'Supply to the DPRK.', 'from-DPRK': 'Export from the DPRK.' },
    verdict: {
      banned: 'covered by a ban',
      capped: 'counts toward a cap',
      luxury: 'covered as luxury',
      'dual-use': 'may stand on a technical list',
      conditional: 'depends',
      'not-listed': 'no measure found',
      'unknown-direction': 'direction not stated',
    },
    heading: { 'not-listed': 'No measure found in this pack', 'unknown-direction': 'The text does not say which way' },
    measure: (cite, paragraph) => `${cite}, para ${paragraph}`,
    covered: (measure, goods) => `Covered by ${measure} – ${goods}`,
    capped: (measure, cap) => `Counts toward the cap in ${measure} – ${cap}`,
    depends: (measure, goods) => `Depends: ${measure} – ${goods}`,
    mayStand: (measure, goods) => `May stand on a technical list: ${measure} – ${goods}`,
    since: (day) => `In force since ${englishDay(day)}.`,
    eitherWay: (to, from) => `To the DPRK: ${to}. From the DPRK: ${from}.`,
    otherWay: (measure, flow) =>
      `Not in this direction. The other way ${measure} covers it: ${flow.replace(/\.$/, '').toLowerCase().replace('dprk', 'DPRK')}.`,
    threshold: (amount) => `Covered above ${amount}; the text gives no price.`,
    notInForce: (day) => `The measure that covers it today was not in force on ${englishDay(day)}.`,
    exception: (text) => `The passage touches on an exception: ${text}`,
    noClearance: 'That is not a clearance.',
    calledSanctioned: 'The reporter calls it “sanctioned”.',
    calledNonSanctioned: 'The reporter calls it “non-sanctioned”.',
    chapterReading:
      'The paragraph says “industrial machinery”; states apply the whole chapter. A household item rests on that reading.',
    luxuryCalled: 'The passage itself calls it luxury.',
    material: 'Covered if it is of metal; the text names no material.',
    item: 'Depends on the item: some goods of this name are covered, others are not.',
    technical: 'Whether it stands on the list cannot be told from a news text.',
    capNote: 'One delivery never breaks a cap; it counts toward it.',
    unverified: 'Paragraph number not checked.',
    basis: {
      'in-text': 'The paragraph itself names the HS chapter.',
      annex: 'An annex names the goods; the HS heading is matched to it by us.',
      'national-list': 'National lists name the HS heading.',
      interpretive: 'The paragraph names no HS code; states apply it by HS heading.',
      'technical-list': 'A technical list describes the items; HS codes only hint at them.',
      'catch-all': 'The paragraph covers any item for a stated use; HS codes only hint at it.',
      none: 'No HS code is involved.',
      term: 'The paragraph names the goods in words; no HS code decides.',
    },
    confidence: {
      verified: 'Content checked against public texts.',
      'partly-verified': 'Content partly checked.',
      unverified: 'Content not checked.',
    },
  },
  ko: {
    labels: {
      direction: '방향',
      because: '이유',
      reading: '해석',
      article: '기사 표현',
      measure: '조치',
      unverified: '확인 필요',
      basis: 'HS 근거',
      exceptions: '예외',
    },
    direction: {
      'to-DPRK': '북한으로',
      'from-DPRK': '북한에서',
      other: '북한을 드나들지 않음',
      unknown: '명시되지 않음',
    },
    flow: { 'to-DPRK': '북한으로 공급.', 'from-DPRK': '북한에서 수출.' },
    verdict: {
      banned: '금지 조치 적용 대상',
      capped: '한도에 산입',
      luxury: '사치품 적용 대상',
      'dual-use': '기술 목록에 있을 수 있음',
      conditional: '조건에 따라 다름',
      'not-listed': '해당 조치 없음',
      'unknown-direction': '방향 불명',
    },
    heading: { 'not-listed': '이 자료에서 조치를 찾지 못함', 'unknown-direction': '본문에 방향이 나오지 않음' },
    measure: (cite, paragraph) => `${cite} ${paragraph}항`,
    covered: (measure, goods) => `${measure} 적용 대상 – ${goods}`,
    capped: (measure, cap) => `${measure}의 한도에 산입 – ${cap}`,
    depends: (measure, goods) => `조건에 따라 다름: ${measure} – ${goods}`,
    mayStand: (measure, goods) => `기술 목록에 있을 수 있음: ${measure} – ${goods}`,
    since: (day) => `${eastAsianDay(day, '년 ', '월 ', '일')}부터.`,
    eitherWay: (to, from) => `북한으로: ${to}. 북한에서: ${from}.`,
    otherWay: (measure, flow) => `이 방향에는 조치가 없음. 반대 방향은 ${measure} 적용 대상: ${flow}`,
    threshold: (amount) => `${amount} 초과 시 적용 대상. 본문에 가격이 없음.`,
    notInForce: (day) => `현재의 조치는 ${eastAsianDay(day, '년 ', '월 ', '일')}에는 시행 전이었습니다.`,
    exception: (text) => `예외와 관련된 대목: ${text}`,
    noClearance: '문제가 없다는 뜻은 아닙니다.',
    calledSanctioned: '기자는 “제재 품목”이라고 씁니다.',
    calledNonSanctioned: '기자는 “비제재 품목”이라고 씁니다.',
    chapterReading: '조항은 “산업용 기계”라고 쓰고, 각국은 류 전체에 적용합니다. 가정용 물품은 이 해석에 따릅니다.',
    luxuryCalled: '본문이 사치품이라고 부릅니다.',
    material: '금속이면 적용 대상. 본문에 재질이 없음.',
    item: '품목에 따라 다름: 같은 이름의 물품 중 일부만 적용 대상.',
    technical: '기사만으로는 목록에 있는지 알 수 없습니다.',
    capNote: '한 번의 인도로 한도가 깨지지 않으며, 한도에 산입됩니다.',
    unverified: '항 번호는 확인되지 않음.',
    basis: {
      'in-text': '조항이 HS 류를 직접 적고 있습니다.',
      annex: '부속서가 물품을 적고, HS 호는 그에 맞춘 것입니다.',
      'national-list': '각국 목록이 HS 호를 적고 있습니다.',
      interpretive: '조항에는 HS 번호가 없고, 각국이 HS 호로 적용합니다.',
      'technical-list': '기술 목록이 품목을 정하며, HS 번호는 참고일 뿐입니다.',
      'catch-all': '용도에 따라 모든 품목에 적용되며, HS 번호는 참고일 뿐입니다.',
      none: 'HS 번호와 관계없습니다.',
      term: '조항이 물품을 말로 적고 있으며, HS 번호로 정해지지 않습니다.',
    },
    confidence: {
      verified: '내용은 공개 문서로 확인됨.',
      'partly-verified': '내용은 일부 확인됨.',
      unverified: '내용은 확인되지 않음.',
    },
  },
  zh: {
    labels: {
      direction: '方向',
      because: '理由',
      reading: '解读',
      article: '文中说法',
      measure: '措施',
      unverified: '待核',
      basis: 'HS依据',
      exceptions: '例外',
    },
    direction: { 'to-DPRK': '运往朝鲜', 'from-DPRK': '运出朝鲜', other: '不进出朝鲜', unknown: '未说明' },
    flow: { 'to-DPRK': '向朝鲜供应。', 'from-DPRK': '自朝鲜出口。' },
    verdict: {
      banned: '适用禁止措施',
      capped: '计入限额',
      luxury: '按奢侈品适用',
      'dual-use': '可能列于技术清单',
      conditional: '视情况而定',
      'not-listed': '未找到措施',
      'unknown-direction': '方向不明',
    },
    heading: { 'not-listed': '本资料中未找到措施', 'unknown-direction': '文中没有说明方向' },
    measure: (cite, paragraph) => `${cite} 第${paragraph}段`,
    covered: (measure, goods) => `适用${measure} – ${goods}`,
    capped: (measure, cap) => `计入${measure}的限额 – ${cap}`,
    depends: (measure, goods) => `视情况而定：${measure} – ${goods}`,
    mayStand: (measure, goods) => `可能列于技术清单：${measure} – ${goods}`,
    since: (day) => `自${eastAsianDay(day, '年', '月', '日')}起。`,
    eitherWay: (to, from) => `运往朝鲜：${to}。运出朝鲜：${from}。`,
    otherWay: (measure, flow) => `此方向未找到措施；反方向适用${measure}：${flow}`,
    threshold: (amount) => `超过 ${amount} 时适用；文中没有价格。`,
    notInForce: (day) => `今天适用的措施在${eastAsianDay(day, '年', '月', '日')}尚未生效。`,
    exception: (text) => `文中涉及一项例外：${text}`,
    noClearance: '这不等于放行。',
    calledSanctioned: '记者称其为“制裁物品”。',
    calledNonSanctioned: '记者称其为“非制裁物品”。',
    chapterReading: '条文写“工业机械”，各国按整章适用；家用物品据此解读。',
    luxuryCalled: '文中称其为奢侈品。',
    material: '若为金属则适用；文中没有写材质。',
    item: '视物品而定：同名货物有的适用，有的不适用。',
    technical: '仅凭新闻无法判断是否列于清单。',
    capNote: '一次交付不会突破限额，只计入限额。',
    unverified: '段号未核实。',
    basis: {
      'in-text': '条文本身写明HS章。',
      annex: '附件列出货物，HS品目由此对应。',
      'national-list': '各国清单列出HS品目。',
      interpretive: '条文未写HS编码，各国按HS品目适用。',
      'technical-list': '技术清单界定物项，HS编码仅供参考。',
      'catch-all': '按用途涵盖任何物项，HS编码仅供参考。',
      none: '不涉及HS编码。',
      term: '条文以文字列出货物，不由HS编码决定。',
    },
    confidence: {
      verified: '内容已据公开文本核对。',
      'partly-verified': '内容部分核对。',
      unverified: '内容未核对。',
    },
  },
};
