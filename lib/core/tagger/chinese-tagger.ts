// In: Chinese text. Out: its places by the conventions of newspaper corpora: a place inside an institution's name is none.
import type { Span } from '../article.ts';
import { type EastNames, kindAt, sizeAt } from '../east-names.ts';
import { shortNames } from './chinese-short.ts';
import { type ChineseWords, segment, type Word } from './chinese-words.ts';

/** Everyday words that are names of towns too: a place only beside another place or with a head. */
const EVERYDAY = new Set(
  '东方 光明 胜利 民主 和平 大同 联合 奋斗 青年 中心 文化 友谊 建设 合作 解放 前进 先锋 花园 港口 天堂 公安 资源 灯塔 富裕 比如 互助 无为 高密 世宗 四日 双城 双桥 桥头 树林 淡水 荔枝 大分 山形 永定 新源 板桥 群山 特马 中枢 向阳 东风 火炬 新华 新兴 城区 矿区 海湾 国会 前门 文山 三水 巴士 高平 太平 安定 平安 长安 大方 开通 延长 正定 清明 长子 通道 合同 交口 关口 会同 敦厚 万年 永和 永福 同心 民权 中方 保安 口岸 河口 三角洲 海州 平城 古城'.split(
    ' ',
  ),
);

/** Last words of names of institutions. */
const INSTITUTION =
  /(?:拘留所|看守所|监狱|大学|学院|中学|小学|公司|集团|银行|委员会|协会|学会|研究院|研究所|科学院|基金会|公安局|公安厅|法院|检察院|医院|电视台|卫视|广播公司|电台|报社|出版社|通讯社|日报|晚报|时报|早报|联合会|总工会|联盟|同盟|议会|国会|众议院|参议院|参院|众院|外交部|国防部|财政部|司令部|总部队|警察局|海关|总署|大使馆|使馆|总领事馆|领事馆|俱乐部|代表队|国家队|足协|篮协|女排|男排|女篮|男篮|女足|男足|国奥|[省市县区党]委(?:书记)?|军区|部队|分行|支行|分社|分公司|交易所|证券|兵团|央行|航空|博物馆|图书馆|美术馆|纪念馆|办事处|商会|经合组织|奥委会|人大常委会|人大|政协|常委会|组委会|总公司|公会|工会|旅游局|联邦储备|国务院|最高法院)$/;
const INSTITUTION_CHAR = /^(?:队|党|社|局|厅|署|院|报|厂|舰)$/;
const OFFICE_CHAR = /^(?:局|厅|署|院)$/;
/** Offices that stand before the name of who holds them. */
const TITLE =
  /(?:长|总统|总理|首相|主席|主任|发言人|书记|教授|博士|记者|大使|经理|总裁|议员|大臣|将军|上校|专员|国王|女王|女士|先生|代表|律师|作家|导演|演员|教练|球员|外援|司令|队员|学者|专家)$/;
/** Offices and words that stand behind a Chinese person's name. */
const TITLE_AFTER = /^(?:教授|先生|女士|同志|博士|将军|书记|主任|院士|老师|律师|说|称)$/;

/** A verb inside a name of an institution: 投资, 贸易. Any other verb ends the search. */
const NOMINAL =
  /^(?:投资|贸易|建设|发展|管理|进出口|合作|研究|设计|工程|运输|监督|检查|测量|勘探|开发|保险|出版|发行|教育|服务|广播|中级|高级|联合|国际|国有|股份|有限|控股|责任|卫生|检验|科学|技术|农业|人民|皇家|国立|国家|中央|生产)$/;
const HEAD =
  /^(?:邦|冰川|[东西南北中][路街]|大道|码头|口岸|水库|油田|大坝|瀑布|隧道|省|市|县|区|州|郡|镇|乡|村|岛|港|湾|河|江|湖|山|峡|海|洋|半岛|群岛|海峡|海湾|沙漠|山脉|高原|平原|盆地|运河|大桥|机场|国际机场|火车站|广场|公园|寺|宫|路|街|大街|自治区|自治州|自治县|地区|山区)$/;
/** Heads that go with the name only where the name alone is no country. */
const OFFICER = /^[长民场价面容政委级直属域里]/;

/** True where the word is a place by itself. */
function isPlace(word: Word, surface: string, east: EastNames): boolean {
  if (word.place === null)
    return word.kind === 's'
      ? word.cost < 66 && surface.length >= 3 && OWN_HEAD.test(surface)
      : word.kind === 'h' && WATER_OR_VILLAGE.test(surface);
  const kind = kindAt(east, word.place.from);
  const size = sizeAt(east, word.place.from);
  if (kind === 'c' || kind === 'p' || surface.length >= 4)
    return kind !== 't' || word.kind === 'x' || word.kind === 's';
  if (EVERYDAY.has(surface)) return false;
  if (kind === 't') return word.kind === 's' || (word.kind === 'x' && (surface.length >= 3 || size >= 50));
  if ('sxhwj'.includes(word.kind)) return true;
  // In the word list as something else: towns that people speak of, and waters and hills.
  return size >= 50 || 'srmixl'.includes(kind) || (kind === 'g' && surface.length >= 3);
}

const OWN_HEAD =
  /(?:水库|码头|口岸|瀑布|冰川|站|省|市|县|州|镇|乡|村|岛|山|河|江|湖|寺|宫|桥|路|街|港|湾|塔|陵|门|峡|关|庄|庙|城楼|广场|公园|机场|半岛|群岛|山脉|盆地|草原|沙漠)$/;

/** Waters and villages that the word list takes for persons: 通天河. */
const WATER_OR_VILLAGE = /^..+(?:河|江|湖|岛|镇|县|乡|村|峡)$/;

/** A place of the chain: its words from `first` to `last`. */
interface Found {
  start: number;
  end: number;
  first: number;
  last: number;
}

/** Tags the stretches of Chinese in a text. */
export function tagChinese(written: string, words: ChineseWords, east: EastNames): Span[] {
  const spans: Span[] = [];
  const opens = new Uint8Array(written.length + 1).fill(1);
  for (const match of written.matchAll(/[一-鿿㐀-䶿·]{2,}/g)) {
    const end = match.index + match[0].length;
    const chain = segment(written, match.index, end, words, east);
    opens.fill(0, match.index, end);
    for (const { start } of chain) opens[start] = 1;
    for (const { start, end } of placesOfChain(written, chain, east)) spans.push({ start, end });
  }
  const taken = new Uint8Array(written.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const short = shortNames(written, (offset) => offset >= written.length || opens[offset] === 1).filter(
    ({ start }) => taken[start] === 0,
  );
  return [...spans, ...short].sort((a, b) => a.start - b.start);
}

function placesOfChain(written: string, chain: readonly Word[], east: EastNames): Found[] {
  const found: Found[] = [];
  const surface = (i: number): string => {
    const word = chain[i];
    return word === undefined ? '' : written.slice(word.start, word.end);
  };
  for (let i = 0; i < chain.length; i++) {
    const word = chain[i] as Word;
    const here = surface(i);
    const beside = found.at(-1)?.last === i - 1;
    const listed = word.place !== null && here.length >= 2;
    const headed = listed && HEAD.test(surface(i + 1)) && !OFFICER.test(surface(i + 2));
    const led = listed && 'hx'.includes(word.kind) && !EVERYDAY.has(here) && TO_PLACE.test(surface(i - 1));
    if (!isPlace(word, here, east) && !(headed || led || (listed && beside && !isCommon(word)))) {
      const village = unlistedAt(written, chain, i, beside) || soundedAt(written, chain, i, beside);
      if (village === 0) continue;
      const end = (chain[i + village - 1] as Word).end;
      found.push({ start: word.start, end, first: i, last: i + village - 1 });
      i += village - 1;
      continue;
    }
    if (isOfPerson(written, chain, i, east)) continue;
    const country = word.place !== null && kindAt(east, word.place.from) === 'c';
    const airport = country ? 0 : airportAfter(surface, i);
    // 吉布提港: a state that is a port.
    const last = country
      ? surface(i + 1) === '港'
        ? i + 1
        : i
      : airport > 0
        ? airport
        : HEAD.test(surface(i + 1))
          ? i + 1
          : i;
    // 特克斯河畔: the bank is of the river that has the town's name.
    const bank = !country && here.length >= 3 && /^[河江湖][畔口谷]$/.test(surface(i + 1)) ? 1 : 0;
    found.push({ start: word.start, end: (chain[last] as Word).end + bank, first: i, last: last + bank });
    i = last;
  }
  return found.filter((place, index) => !isInInstitution(written, chain, place, found.slice(index + 1)));
}

/** Last word of an airport that begins with the place: 昆明长水国际机场; 0 where it is none. */
function airportAfter(surface: (i: number) => string, i: number): number {
  for (let k = i + 1, between = 0; between <= 3 && surface(k) !== ''; k++) {
    if (surface(k) === '国际' && surface(k + 1) === '机场') return k + 1;
    between += surface(k).length;
  }
  return 0;
}

/** A word of grammar, direction or everyday life: 南岸, 口岸 after a place are no places of their own. */
const isCommon = ({ kind, cost }: Word): boolean => 'fdvgpcmqau'.includes(kind) || (kind === 'n' && cost < 56);

/** Heads of unlisted names: divisions after another place, and what lies in the land. */
const DIVISION = /^(?:县|镇|乡|村|区|市|省|州|邦)$/;
const COUNTRYSIDE = /^(?:县|镇|乡|村|省|州|邦)$/;
/** Works that a name of two characters goes with anywhere: 樟宜机场. */
const WORKS = /^(?:港|码头|口岸|水库|大桥|机场|国际机场|车站|运河|铁路|油田|自治州|自治县)$/;
const FEATURE =
  /^(?:港|湖|河|江|岛|湾|山|岭|峡|码头|口岸|水库|大桥|机场|国际机场|车站|油田|铁路|隧道|运河|半岛|群岛|海峡|山脉|高原|沙漠|草原|瀑布|冰川|寺|自治州|自治县|自治区)$/;
/** Characters that foreign names are written with. */
const SOUNDS = new Set(
  '阿埃艾安奥巴拜班邦贝本比彼宾波博布查达戴丹道德登邓迪蒂丁东都杜顿多尔法凡菲费芬弗伏福夫盖甘冈高戈哥格葛古瓜圭哈海汉豪赫亨洪胡华霍基吉加贾坚捷杰角金喀卡开凯坎康考科克肯库拉莱赖兰朗劳勒雷里利莉丽良列林琳隆卢鲁伦罗洛马玛麦曼茂梅蒙孟米密明摩莫姆木穆拿纳娜奈南内尼涅宁纽努诺欧帕派潘庞佩皮普奇齐契恰乔切钦琼丘让热荣茹儒瑞若萨塞赛桑沙山绍舍申圣施什史士室舒斯丝苏索塔泰坦汤唐特提廷图土托瓦万旺威韦维魏温翁沃乌武西希锡夏香肖谢辛欣休雅亚扬耶叶伊依因英尤于裕约扎泽詹珍朱兹卓佐娃娅坡'.split(
    '',
  ),
);
const sounds = (text: string): boolean => [...text].every((character) => SOUNDS.has(character));
/** 翠湖: one character that is no word of its own. */
const isLoneName = (head: string, word: Word | undefined): boolean =>
  /^[湖河山岛岭]$/.test(head) && word !== undefined && word.end - word.start === 1 && 'hx'.includes(word.kind);

const NAME_WORD = 'xhsnjvaqfgzw';

/**
 * How many words from here are an unlisted name with its head. After a place: 会理县, 五通码头, a word or two. Anywhere:
 * three characters of sound and more, 谢列梅捷沃机场.
 */
function unlistedAt(written: string, chain: readonly Word[], i: number, beside: boolean): number {
  const start = chain[i]?.start ?? 0;
  for (let k = i; k <= i + 6; k++) {
    const head = chain[k];
    if (head === undefined) return 0;
    const text = written.slice(head.start, head.end);
    const size = head.start - start;
    if (k > i && (DIVISION.test(text) || FEATURE.test(text))) {
      const name = written.slice(start, head.start);
      if (size >= 3 && sounds(name)) return k - i + 1;
      if (size === 2 && k === i + 1 && WORKS.test(text) && 'sxhw'.includes((chain[i] as Word).kind)) return 2;
      const rare = chain.slice(i, k).every((word) => word.end - word.start === 1 || !isCommon(word));
      if (beside && (COUNTRYSIDE.test(text) ? k - i <= 2 : size === 2 ? rare : isLoneName(text, chain[i])))
        return k - i + 1;
    }
    if (size > 7 || !(NAME_WORD.includes(head.kind) || sounds(text))) return 0;
    if (!beside && !sounds(text)) return 0;
  }
  return 0;
}

/** Words that a place stands behind and a person seldom, and those that stand behind a place. */
const TO_PLACE = /^(?:在|到|从|自|往|赴|抵达|飞往|前往|来自|位于|至|途经|驶往|运往|驶向|飞抵|攻占|占领|撤出)$/;
const OF_PLACE =
  /^(?:的|、|附近|郊外|市区|一带|当地|北部|南部|东部|西部|等|遭|遭到|发生|举行|召开|开往|城外|空军基地|机场|地区|省|市|港)$/;

/**
 * How many words from here are an unlisted foreign name of three characters of sound and more, where the words around
 * speak of a place: 来自霍罗格的, 尼日利亚拉各斯的; a person stands behind an office or speaks.
 */
function soundedAt(written: string, chain: readonly Word[], i: number, beside: boolean): number {
  const start = chain[i]?.start ?? 0;
  const at = (k: number): string => {
    const word = chain[k];
    return word === undefined ? '' : written.slice(word.start, word.end);
  };
  let k = i;
  while (at(k) !== '' && sounds(at(k)) && !OF_PLACE.test(at(k))) k++;
  const end = k > i ? (chain[k - 1] as Word).end : start;
  if (end - start < 3 || end - start > 7) return 0;
  const isCoined = chain.slice(i, k).some((word) => word.end - word.start === 1);
  if (!isCoined) return 0;
  return (beside && OF_PLACE.test(at(k))) || TO_PLACE.test(at(i - 1)) ? k - i : 0;
}

/**
 * 张北京, 陈云南教授: a surname that stands alone before a name, and no preposition or stop between. 部长法雷尔: a small
 * town's name behind an office. 扎哈罗娃: a piece of a name that sounds on at either side.
 */
function isOfPerson(written: string, chain: readonly Word[], i: number, east: EastNames): boolean {
  const word = chain[i] as Word;
  const size = word.end - word.start;
  const at = (k: number): string => {
    const other = chain[k];
    return other === undefined ? '' : written.slice(other.start, other.end);
  };
  const before = at(i - 1);
  if (size === 2 && before.length === 1 && SURNAMES.includes(before))
    if (i === 1 || chain[i - 2]?.kind === 'n' || TITLE_AFTER.test(at(i + 1))) return true;
  if (word.place === null || 'cpfs'.includes(kindAt(east, word.place.from)) || sizeAt(east, word.place.from) >= 58)
    return false;
  if (word.kind === 'x' && size >= 2 && before.length >= 2 && TITLE.test(before)) return true;
  const after = at(i + 1);
  return size === 2 && word.kind !== 's' && (goesOn(before, chain[i - 1]) || goesOn(after, chain[i + 1]));
}

/** A single character of sound that is no word of grammar. */
const goesOn = (text: string, word: Word | undefined): boolean =>
  word !== undefined && text.length === 1 && !'pcduf'.includes(word.kind) && SOUNDS.has(text);

const SURNAMES =
  '张王李赵陈刘杨黄吴周徐孙朱胡郭林何罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤';

/** True where an institution's name goes on from the place: 北京市公安局, 中国驻坦桑尼亚大使馆, but not 北京的大学. */
function isInInstitution(written: string, chain: readonly Word[], place: Found, later: readonly Found[]): boolean {
  const writtenAt = (i: number): string => {
    const word = chain[i];
    return word === undefined ? '' : written.slice(word.start, word.end);
  };
  const inPlace = (i: number) => later.some(({ first, last }) => first <= i && i <= last);
  for (let i = place.last + 1, steps = 0; i < chain.length && steps < 7; i++, steps++) {
    const word = chain[i] as Word;
    const text = written.slice(word.start, word.end);
    if (word.start !== (chain[i - 1] as Word).end) return false;
    if (inPlace(i)) continue;
    if (INSTITUTION.test(text)) return true;
    if (INSTITUTION_CHAR.test(text)) return steps === 0 || (steps < 3 && text !== '队' && text !== '社');
    if (text === '驻') continue;
    const through =
      'nswtjbgxhl'.includes(word.kind) ||
      // 统计厅, 调查局: what an office does.
      (word.kind === 'v' && text.length === 2 && OFFICE_CHAR.test(writtenAt(i + 1))) ||
      NOMINAL.test(text) ||
      /^第/.test(text);
    if (!through || /^(?:今|昨|明|日前|当局|官员|记者|人民|政府)$/.test(text)) return false;
  }
  return false;
}
