// In: Chinese text. Out: single characters that stand for a country or province ("中美两国", "访华", "京津冀").
import type { Span } from '../article.ts';

/** Countries by their character. */
export const COUNTRY_OF: Readonly<Record<string, string>> = {
  中: 'CN',
  华: 'CN',
  美: 'US',
  英: 'GB',
  法: 'FR',
  德: 'DE',
  俄: 'RU',
  苏: 'RU',
  日: 'JP',
  韩: 'KR',
  朝: 'KP',
  印: 'IN',
  巴: 'PK',
  以: 'IL',
  意: 'IT',
  澳: 'AU',
  加: 'CA',
  越: 'VN',
  泰: 'TH',
  菲: 'PH',
  马: 'MY',
  新: 'SG',
  伊: 'IR',
  埃: 'EG',
  蒙: 'MN',
  匈: 'HU',
  波: 'PL',
  乌: 'UA',
  柬: 'KH',
  缅: 'MM',
  叙: 'SY',
  黎: 'LB',
  葡: 'PT',
  捷: 'CZ',
  欧: '-',
  非: '-',
};

const STATES =
  '爱中美英法德俄日韩朝印巴以意澳加越泰菲马新伊埃蒙苏欧土希叙黎乌缅老柬尼哈吉塔南西葡荷比瑞波捷匈罗保阿墨古智秘';
const LANDS = '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔滇云藏陕甘陇青宁新蒙港澳台疆';

/** After two or more states: what makes them states. */
const RELATION =
  /^(?:两国|两军|三国|四国|双方|双边|关系|贸易|经贸|边境|边界|建交|友好|会谈|合作|外长|首脑|领导人|联合|战争|条约|协定|协议|谈判|对话|矛盾|冲突|和谈|之间|人民|民间|文化|经济|战略|峰会|元首|论坛|边民|博览会|总统|总理|海军|签署|自由贸易|自贸|同盟|军事|防务|间|三方|青年|混血|交流|大战|停火|纠纷|会晤|磋商|互)/;

/** After one state at the start of a word: its office. */
const OFFICE =
  /^(?:国务卿|国会|总统|总理|首相|外长|防长|国防部|国防部长|外交部|财长|财政部|参议院|参院|众议院|众院|议会|政府|警方|官员|媒体|舰|航母|国务院|司法部|商务部|商务部长|白宫|股|内阁|外相|皇室|女王|副总统|联邦|前总统|大使|驻)/;

/** A verb or preposition that takes a state or province as a single character. */
const TAKES = /[访赴抵驻援旅]$|(?:^|[^反绝面针相应])对$|(?:^|[^现存正实自潜所内外])在$|[离留返来去进入侵抗亲]$/;
const AFTER_TAKEN = '华美日俄英法德韩朝印台港澳京沪津渝藏疆粤欧非';

/** Characters after 日, 在 and the like that make other words: 在日前, 来日方长. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  日: /^[前后内常益夜子本程报产间起志晚出落光]/,
  美: /^[丽好妙术容满化食观学元洲国]/,
  华: /^[丽盛为夏南东北中西北尔侨裔灯]/,
  法: /^[律庭院国规治学制官]/,
  德: /^[国行育]/,
  台: /^[上下前阶湾风词北中南]/,
  港: /^[口元币湾]/,
  京: /^[城剧东西]/,
  藏: /^[书品匿身有传着]/,
  非: /^[常但洲]/,
  欧: /^[洲盟元]/,
  英: /^[国雄俊明]/,
  俄: /^[国罗]/,
  韩: /^[国]/,
  朝: /^[鲜廷着向]/,
  澳: /^[大门洲]/,
  印: /^[度刷象章]/,
};

/** 1 for each character that can stand for a state or province: most characters are passed over at once. */
const SHORT = new Uint8Array(65536);
for (const char of STATES + LANDS + AFTER_TAKEN) SHORT[char.charCodeAt(0)] = 1;

const LIST = new RegExp(`[${STATES}](?:、[${STATES}])+|[${LANDS}](?:、[${LANDS}])+`, 'g');

/**
 * Finds the single characters.
 *
 * @param written the text in simplified characters
 * @param opens tells whether a word of the likeliest chain starts at an offset
 */
export function shortNames(written: string, opens: (offset: number) => boolean): Span[] {
  const found = new Map<number, Span>();
  const add = (start: number) => found.set(start, { start, end: start + 1 });
  for (const match of written.matchAll(LIST)) {
    const end = match.index + match[0].length;
    // 以、加 and the like are words of their own where nothing shows a list of states.
    if (!opens(match.index) || !opens(end)) continue;
    for (let at = match.index; at < end; at += 2) add(at);
  }
  for (let at = 0; at < written.length; at++) {
    if (SHORT[written.charCodeAt(at)] === 0) continue;
    const char = written.charAt(at);
    if (STATES.includes(char) && opens(at)) {
      let end = at + 1;
      while (end < written.length && STATES.includes(written.charAt(end)) && end - at < 4) end++;
      const rest = written.slice(end, end + 5);
      if (end - at >= 2 && RELATION.test(rest)) for (let k = at; k < end; k++) add(k);
      else if (
        COUNTRY_OF[char] !== undefined &&
        opens(at + 1) &&
        OFFICE.test(written.slice(at + 1, at + 6)) &&
        breaks(written, at)
      )
        add(at);
      else if (
        COUNTRY_OF[char] !== undefined &&
        /^方(?!面|法|案|式|针|向|言|便|程|块)/.test(written.slice(at + 1, at + 3)) &&
        opens(at + 2)
      )
        add(at);
    }
    if (LANDS.includes(char) && opens(at)) {
      let end = at + 1;
      while (end < written.length && LANDS.includes(written.charAt(end))) end++;
      if (
        end - at >= 2 &&
        /^(?:[两三四]省|[两三四]地|地区|各地|高速|高铁|边界|交界|同胞|一带|及|协同)/.test(written.slice(end, end + 4))
      )
        for (let k = at; k < end; k++) add(k);
    }
    if (AFTER_TAKEN.includes(char) && at > 0 && !(OTHER_WORD[char]?.test(written.slice(at + 1)) ?? false)) {
      const before = written.slice(Math.max(0, at - 2), at);
      if (TAKES.test(before) && opens(at + 1)) add(at);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** A stop or nothing before, or a word that ends there: "，美国务卿", "据韩国会". */
const breaks = (written: string, at: number): boolean =>
  at === 0 || !/[一-鿿]/.test(written.charAt(at - 1)) || /[与和同及的是说据向对由]/.test(written.charAt(at - 1));
