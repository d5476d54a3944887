// In: nothing. Out: the Korean and Chinese words and patterns of dates.
import type { Season } from './date-relative.ts';

export type Eastern = 'ko' | 'zh';

/** Relative years, months, weeks and days: how far they are from publication; `null` stands for "the one spoken of". */
export const KO_YEARS: Readonly<Record<string, number | null>> = {
  올해: 0,
  올: 0,
  금년: 0,
  작년: -1,
  지난해: -1,
  재작년: -2,
  지지난해: -2,
  내년: 1,
  내후년: 2,
  그해: null,
  이듬해: null,
  전년: null,
};

export const ZH_YEARS: Readonly<Record<string, number | null>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  去年: -1,
  上年: -1,
  前年: -2,
  明年: 1,
  后年: 2,
  後年: 2,
  当年: null,
  當年: null,
  同年: null,
  次年: null,
  翌年: null,
};

export const KO_MONTHS: Readonly<Record<string, number>> = {
  이달: 0,
  '이번 달': 0,
  이번달: 0,
  금월: 0,
  지난달: -1,
  '지난 달': -1,
  저번달: -1,
  '저번 달': -1,
  전달: -1,
  지지난달: -2,
  '지지난 달': -2,
  다음달: 1,
  '다음 달': 1,
  내달: 1,
  새달: 1,
};

export const ZH_MONTHS: Readonly<Record<string, number>> = {
  本月: 0,
  当月: 0,
  當月: 0,
  这个月: 0,
  這個月: 0,
  上月: -1,
  上个月: -1,
  上個月: -1,
  上上个月: -2,
  下月: 1,
  下个月: 1,
  下個月: 1,
};

export const KO_WEEKS: Readonly<Record<string, number>> = {
  '이번 주': 0,
  이번주: 0,
  금주: 0,
  지난주: -1,
  '지난 주': -1,
  저번주: -1,
  '저번 주': -1,
  지지난주: -2,
  '지지난 주': -2,
  다음주: 1,
  '다음 주': 1,
  내주: 1,
};

export const ZH_WEEKS: Readonly<Record<string, number>> = {
  本周: 0,
  这周: 0,
  这一周: 0,
  这星期: 0,
  本星期: 0,
  本週: 0,
  這週: 0,
  上周: -1,
  上週: -1,
  上星期: -1,
  上个星期: -1,
  上個星期: -1,
  上礼拜: -1,
  上上周: -2,
  下周: 1,
  下週: 1,
  下星期: 1,
  下个星期: 1,
  下個星期: 1,
};

export const KO_DAYS: Readonly<Record<string, number>> = { 오늘: 0, 어제: -1, 그제: -2, 그저께: -2, 내일: 1, 모레: 2 };
export const ZH_DAYS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  前天: -2,
  前日: -2,
  明天: 1,
  明日: 1,
  后天: 2,
  後天: 2,
};

export const KO_SPOKEN: Readonly<Record<string, number>> = {
  이날: 0,
  당일: 0,
  '같은 날': 0,
  전날: -1,
  '다음 날': 1,
  다음날: 1,
  이튿날: 1,
};

export const ZH_SPOKEN: Readonly<Record<string, number>> = {
  当天: 0,
  當天: 0,
  当日: 0,
  當日: 0,
  同日: 0,
  同一天: 0,
  当晚: 0,
  次日: 1,
  翌日: 1,
  第二天: 1,
  隔天: 1,
};

const words = (table: Readonly<Record<string, unknown>>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
const KO_PART = '(초순|초반|상순|중순|하순|초(?!청|과|반|기|대|안)|말(?!레|했|하|씀|까지도)|중반)';
const ZH_PART = '(上旬|中旬|下旬|月初|初|底|末|月底|月末)';
const HAN_DAY = '(?:三十一|三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const HAN_MONTH = '(?:十[一二]?|[一二三四五六七八九])';
export const KO_DATE = new RegExp(
  `(?:(?<relYear>${words(KO_YEARS)})\\s?|(?<year>(?:19|20)\\d{2})년\\s?)?(?:(?<point>지난|오는|이번|다음)\\s)?(?:(?<relMonth>${words(KO_MONTHS)})|(?<month>\\d{1,2})월(?!\\s?령))?` +
    `(?:\\s?(?<point2>지난|오는)?\\s?(?<day>\\d{1,2})일(?!간|째|짜리|\\s?(?:동안|만에|뒤|후|이내|안에)|\\s?전(?!했|하|해|달|화|국|날)|당|분)|\\s?${KO_PART.replace('(', '(?<part>')})?`,
  'y',
);

export const ZH_DATE = new RegExp(
  `(?:(?<relYear>${words(ZH_YEARS)})|(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年(?!代))?(?:(?<relMonth>${words(ZH_MONTHS)})|(?<month>\\d{1,2}|${HAN_MONTH})月(?:份)?)?` +
    `(?:(?<day>\\d{1,2}|${HAN_DAY})(?:日(?!元|圆|本|线|決|决)|[号號](?!元|线|公|楼|门|船|法|令|机|院|店|码|泊|文|通|仓|房|车|井|矿|工|油))|${ZH_PART.replace('(', '(?<part>')})?`,
  'y',
);

export const KO_TO = /(?:\s?[~∼～–-]\s?|부터 |에서 )/y;
export const ZH_TO = /(?:[~∼～–—-]|至|到)/y;
export const KO_SEASON = new RegExp(
  `(?:(?<relYear>${words(KO_YEARS)})\\s?|(?<year>(?:19|20)\\d{2})년\\s|(?<point>지난|이번|다음)\\s?)(?<season>봄|여름|가을|겨울)(?:철)?(?=[\\s,.에까부이은을의]|$)`,
  'y',
);
export const ZH_SEASON = new RegExp(
  `(?:(?:(?<relYear>${words(ZH_YEARS)}|今|去)|(?<year>(?:19|20)\\d{2})年)(?<season>春|夏|秋|冬)(?:天|季|季节)?|(?<bare>春|夏|秋|冬)(?:天|季))`,
  'y',
);
export const KO_QUARTER = new RegExp(
  `(?:(?<relYear>${words(KO_YEARS)})\\s?|(?<year>(?:19|20)\\d{2})년\\s?)?(?:제?(?<quarter>[1-4])(?:/4)?\\s?분기|(?<half>상반기|하반기))`,
  'y',
);
export const ZH_QUARTER = new RegExp(
  `(?:(?<relYear>${words(ZH_YEARS)})|(?<year>(?:19|20)\\d{2})年)?(?:第?(?<quarter>[1-4一二三四])季度?|(?<half>上半年|下半年)|前(?<months>\\d{1,2}|[两三四五六七八九十]|十一)个月|前(?<quarters>[23两二三])个?季度)`,
  'y',
);
export const KO_WEEK = new RegExp(
  `(?<week>${words(KO_WEEKS)}|지난|오는|이번|다음)?\\s?(?:(?<weekday>[월화수목금토일])요일|(?<weekend>주말)|(?=[^가-힣]|[가-힣]))`,
  'y',
);
export const ZH_WEEK = new RegExp(
  `(?:(?<week>${words(ZH_WEEKS)})(?:(?<weekday>[一二三四五六日天])(?!些|个|直|致|切|边|段|半|起|度|样)|(?<weekend>末))?|(?:周|週|星期|礼拜|禮拜)(?<alone>[一二三四五六日天])(?!些|个|直|致|切|边|段|半|起|度|样|年))`,
  'y',
);
export const KO_DURATION =
  /(?:지난\s)?(?<count>\d{1,3}|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열)\s?(?<unit>년|개월|달|해|주(?:일)?|일(?=간|\s?동안))(?!생|차|째|산|제|대|전까지|민|식|요|문|력|월|변|장|당|도|로 |반|\s?(?:만에|뒤|후|이후|전부터))(?<ago>\s전(?!했|하|해|달|화|국|날))?/y;
export const KO_DAY_WORDS = /(?<count>사흘|나흘|열흘|보름|이틀)(?=간|\s?동안)/y;
export const ZH_DURATION =
  /(?:过去|過去|近|最近)?(?<count>\d{1,3}|[一二两兩三四五六七八九十]{1,3})(?:多)?(?<unit>年|个月|個月|个星期|個星期|周|週|星期|天)(?!前夕|级|級|代|度|然|后|後|以后|内|之后|线|空|气|津|来首)(?<ago>前)?/y;
export const DECADE = /(?:(?:20|21)世纪)?(?<decade>\d0|[五六七八九]十|[二三]十)年代/y;
export const SEASONS: Readonly<Record<string, Season>> = {
  봄: 'spring',
  여름: 'summer',
  가을: 'autumn',
  겨울: 'winter',
  春: 'spring',
  夏: 'summer',
  秋: 'autumn',
  冬: 'winter',
};

export const KO_FUTURE = /(?:예정|계획|전망|것으로 보|할 것|될 것|방침|(?<=[월일년말초순기주])까지 )/;
export const ZH_FUTURE = /(?:将|將|预计|預計|计划|計劃|拟|拟于|有望|预定|即将)[^。！？]{0,20}$/;
