// In: the words of a sentence. Out: how strongly it speaks of trade or carriage.
import type { Token } from './tokens.ts';
import { formColumn } from './word-forms.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that hardly stand outside trade, customs and freight. */
const STRONG = words(`
  import imports imported importing importer importers export exports exported exporting exporter exporters
  smuggle smuggles smuggled smuggling smuggler smugglers trade traded trades trading trader traders
  shipment shipments shipped shipping cargo cargoes cargos freight freighter consignment consignments
  customs tariff tariffs sanction sanctions sanctioned embargo embargoed contraband quota quotas
  confiscate confiscated seize seized seizure seizures tonne tonnes ton tons barrel barrels
  sell sells sold selling seller sellers sale sales resale buy buys bought buying buyer buyers purchase purchases purchased
  supplier suppliers wholesale wholesaler wholesalers retailer merchant merchants dealer dealers broker brokers
  convoy convoys tanker tankers carrier warehouse warehouses stockpile stockpiles refinery invoice invoices
  commodity commodities goods transshipment transhipment unloaded offloaded exportable procurement procured
`);

/** Words that fit carriage and production and much else. */
const WEAK = words(`
  load loads loaded loading unload unloading carry carries carried carrying deliver delivers delivered delivery deliveries
  supply supplies supplied supplying send sends sent sending receive receives received ship ships vessel vessels boat boats
  truck trucks lorry lorries wagon wagons train trains container containers boxcar boxcars port ports harbour harbor border
  transport transports transported transporting bring brings brought bringing transfer transferred move moved moves
  price prices priced market markets output production produce produces produced producing producer producers
  factory factories mine mines mined mining demand ban bans banned resolution route routes crossing crossings yuan
  futures benchmark brent wti opec glut oversupply rally crude
  stock stocks stored fine fined inspect inspected inspection inspections documents declared order ordered orders
  arrive arrived arrives enter entered enters cross crossed crosses allow allowed allows covers forbids forbidden
  sacks bags crates boxes bales bundles kilos kilograms kg factory manufacturers manufactured consumption
`);

/** Words of sport, stage and kitchen: a text full of them is hardly about trade. */
const LEISURE = words(`
  match matches goal goals goalkeeper striker midfielder coach referee tournament championship semifinal stadium halftime
  singer song songs album band concert orchestra film movie actor actress novel poem audience applause choir guitarist
  recipe recipes chef simmer tablespoon tablespoons teaspoon oven pan saucepan stir garnish dish dishes dessert
  squad squads league leagues teammate teammates puck rink overtime playoff standings roster quarterfinal quarterfinals
  semifinals winger netminder goaltender skater kickoff lineup penalties fixture fixtures dressing
  roast roasted sauce broth dough batter knead simmering chefs diners restaurant waiter
  medal medals skaters athlete athletes innings pitcher playoffs marathon scored contest contestants judges jury presenter
`);
const LEISURE_CJK =
  /선수|경기|감독|투수|타자|득점|금메달|올림픽|월드컵|가수|노래|영화|배우|요리|조리법|레시피|球员|比赛|球队|教练|进球|金牌|奥运|歌手|电影|演员|食谱|菜谱|烹饪|演唱会/g;

const STRONG_CJK =
  /수입|수출|밀수|무역|교역|거래|판매|구매|구입|세관|통관|제재|압수|반입|반출|화물|선적|하역|운송|사들|팔아|팔았|파는|팔리|밀거래|도매|상인|무역회사|톤|배럴|환적|적재|입항|출항|유통|물동량|원산지|관세|(?<=[\d만천])t(?![A-Za-z])|进口|进出口|出口|走私|贸易|销售|出售|购买|采购|海关|报关|制裁|查获|查扣|没收|货物|装运|装船|卸货|运输|批发|商人|商贩|吨|万桶|關稅|進口|走私|貿易|購買|海關|貨物|裝運|噸|制裁|禁运|收购|收購|转运|过驳|装载|卸船|货轮|货船|货柜|配额|供货|发货|到货|交货|海运|空运|经销商|贸易商|中间商|货代|货主|供货商|卖[给到出往]|订单|运送|运抵|交付|换[成取]/g;
const WEAK_CJK =
  /트럭|차량|선박|컨테이너|열차|화차|국경|들어오|들어왔|들어온|들어가|들어간|들어갔|들여|나가고|나간|빠져나|넘어가|넘어온|넘겨|보내|실어|실은|싣고|나르|운반|공급|가격|시장|생산|공장|금지|결의|단속|货车|卡车|列车|船|集装箱|边境|运到|运往|装的|拉的|供应|价格|市场|生产|工厂|禁止|决议|口岸|過境|貨車|邊境|渔船|码头|上岸|出海|过江|车皮|车队|司机/g;

const HAS_CJK = /[\u1100-\u11ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]/;

const STRONG_SIGN = 1;
const WEAK_SIGN = 2;
const LEISURE_SIGN = 3;

/** What each form of word is a sign of, 0 for nothing. */
const signsOfForms = formColumn((key) =>
  STRONG.has(key) ? STRONG_SIGN : WEAK.has(key) ? WEAK_SIGN : LEISURE.has(key) ? LEISURE_SIGN : 0,
);

/** How many words of one sentence speak of trade, of carriage or of leisure. */
export interface TradeSigns {
  readonly strong: number;
  readonly weak: number;
  readonly leisure: number;
}

/**
 * Counts signs of trade in one sentence.
 *
 * @param tokens the words of the text; those from `from` to before `to` are the sentence's
 * @param eastern the sentence itself, for scripts without words; null where the text holds none of them
 */
export function tradeSigns(tokens: readonly Token[], from: number, to: number, eastern: string | null): TradeSigns {
  let strong = 0;
  let weak = 0;
  let leisure = 0;
  const signs = signsOfForms();
  for (let i = from; i < to; i++) {
    const sign = signs[(tokens[i] as Token).form] as number;
    if (sign === 0) continue;
    if (sign === STRONG_SIGN) strong++;
    else if (sign === WEAK_SIGN) weak++;
    else leisure++;
  }
  if (eastern !== null && HAS_CJK.test(eastern)) {
    strong += eastern.match(STRONG_CJK)?.length ?? 0;
    weak += eastern.match(WEAK_CJK)?.length ?? 0;
    leisure += eastern.match(LEISURE_CJK)?.length ?? 0;
  }
  return { strong, weak, leisure };
}
