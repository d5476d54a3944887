// In: nothing. Out: the Korean and Chinese units, counters and things counted.
import type { Dimension } from './quantity-units.ts';

type Measure = readonly [unit: string, factor: number, dimension: Dimension];

function table(rows: Readonly<Record<string, Measure>>): Map<string, Measure> {
  const words = new Map<string, Measure>();
  for (const [names, measure] of Object.entries(rows)) for (const name of names.split('|')) words.set(name, measure);
  return words;
}

const SHARED: Readonly<Record<string, Measure>> = {
  't|mt|MT': ['t', 1, 'mass'],
  'kg|㎏|KG': ['kg', 1, 'mass'],
  'g': ['g', 1, 'mass'],
  'bbl': ['bbl', 1, 'volume'],
  'ℓ|L|㎘': ['L', 1, 'volume'],
  '㎥|m3|m³': ['m3', 1, 'volume'],
}; // biome-ignore format: one table
export const KOREAN = table({
  ...SHARED,
  '톤|미터톤': ['t', 1, 'mass'],
  '킬로그램|킬로그람|킬로|키로': ['kg', 1, 'mass'],
  '그램|그람': ['g', 1, 'mass'],
  '온스': ['oz', 1, 'mass'],
  '캐럿': ['ct', 1, 'mass'],
  '배럴': ['bbl', 1, 'volume'],
  '갤런': ['gal', 1, 'volume'],
  '리터|리터가량': ['L', 1, 'volume'],
  '입방미터|세제곱미터|루베': ['m3', 1, 'volume'],
  '위안|위안화|인민폐|중국 위안': ['CNY', 1, 'money'],
  '달러|미국 달러|미국달러|딸라|불': ['USD', 1, 'money'],
  '원': ['KRW', 1, 'money'],
  '엔|엔화': ['JPY', 1, 'money'],
  '유로': ['EUR', 1, 'money'],
  '루블': ['RUB', 1, 'money'],
  '파운드': ['GBP', 1, 'money'],
  '홍콩달러|홍콩 달러': ['HKD', 1, 'money'],
  'TEU': ['TEU', 1, 'count'],
}); // biome-ignore format: one table
export const CHINESE = table({
  ...SHARED,
  '吨|噸|公吨|公噸': ['t', 1, 'mass'],
  '公斤|千克': ['kg', 1, 'mass'],
  '斤|市斤': ['kg', 0.5, 'mass'],
  '克': ['g', 1, 'mass'],
  '盎司': ['oz', 1, 'mass'],
  '克拉': ['ct', 1, 'mass'],
  '桶': ['bbl', 1, 'volume'],
  '加仑|加侖': ['gal', 1, 'volume'],
  '升|公升': ['L', 1, 'volume'],
  '立方米': ['m3', 1, 'volume'],
  '元人民币|人民币|元|块钱|元钱': ['CNY', 1, 'money'],
  '美元|美金': ['USD', 1, 'money'],
  '欧元|歐元': ['EUR', 1, 'money'],
  '日元|日圆': ['JPY', 1, 'money'],
  '韩元|韓元|韩币': ['KRW', 1, 'money'],
  '朝元|朝币|朝鲜元': ['KPW', 1, 'money'],
  '卢布|盧布': ['RUB', 1, 'money'],
  '英镑|英鎊': ['GBP', 1, 'money'],
  '港元|港币|港幣': ['HKD', 1, 'money'],
  '新台币|台币': ['TWD', 1, 'money'],
  '卢比': ['INR', 1, 'money'],
  '澳元': ['AUD', 1, 'money'],
  '标准箱|標準箱': ['TEU', 1, 'count'],
}); // biome-ignore format: one table

/** Counter → unit of the norm. `units` where the thing counted has to say more. */
export const KOREAN_COUNTERS: Readonly<Record<string, string>> = {
  대: 'units', 척: 'ships', 편: 'flights', 량: 'railcars', 칸: 'railcars', 상자: 'boxes', 박스: 'boxes', 포대: 'sacks', 자루: 'sacks', 마대: 'sacks', 포: 'bags', 컨테이너: 'containers', 항차: 'voyages', 묶음: 'bundles', 다발: 'bundles', 켤레: 'pairs', 트럭: 'trucks', 마리: 'head', 벌: 'pieces', 드럼: 'drums', 팔레트: 'pallets',
}; // biome-ignore format: one table
export const CHINESE_COUNTERS: Readonly<Record<string, string>> = {
  辆: 'units', 輛: 'units', 艘: 'ships', 条船: 'ships', 列: 'trains', 节: 'railcars', 節: 'railcars', 架: 'planes', 架次: 'flights', 台: 'units', 臺: 'units', 部: 'units', 套: 'sets', 件: 'pieces', 箱: 'boxes', 袋: 'bags', 包: 'bags', 捆: 'bundles', 批: 'shipments', 趟: 'trips', 航次: 'voyages', 班: 'trips', 车: 'truckloads', 車: 'truckloads', 双: 'pairs', 雙: 'pairs', 吨级: '',
  个集装箱: 'containers', 個集裝箱: 'containers', 只集装箱: 'containers', 个货柜: 'containers', 个标准箱: 'TEU', 車次: 'trips', 车次: 'trips', 头: 'head', 瓶: 'bottles', 盒: 'boxes', 卷: 'rolls', 个车皮: 'railcars', 艘次: 'port calls', 列车: 'trains',
}; // biome-ignore format: one table

/** Thing counted → unit, where the counter is a general one. */
export const KOREAN_THINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:트럭|화물차|화물 차량|화물차량|컨테이너차|차량|탑차|덤프차|유조차|냉동차)(?:들)?[이가은는을를]?\s?$/, 'trucks'],
  [/컨테이너[가는를]?\s?$/, 'containers'],
  [/(?:화차|객차|차량|객화차)\s?$/, 'railcars'],
];
export const CHINESE_THINGS: readonly (readonly [RegExp, string])[] = [
  [/^[\u4e00-\u9fff]{0,5}?(?:货车|貨車|卡车|卡車|货柜车|集卡|冷藏车|厢式车|拖车|车辆|車輛|货运车)/, 'trucks'],
  [/^[\u4e00-\u9fff]{0,4}?(?:油罐车|罐车)/, 'trucks'],
  [/^车(?![站间道皮厢])/, 'trucks'],
];
