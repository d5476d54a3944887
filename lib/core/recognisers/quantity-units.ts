// In: text and the offset after a number. Out: the unit, currency or counted carrier that stands there, in English.
import { matchAt } from '../figures.ts';

export type Dimension = 'mass' | 'volume' | 'money' | 'count' | 'share';

/** A unit as read from the text. */
export interface UnitHit {
  /** Offset after the unit. */
  readonly end: number;
  /** As norms write it: `t`, `bbl`, `USD`, `trucks`. */
  readonly unit: string;
  /** What the number is multiplied by to be in that unit (2 kt are 2 × 1000 t). */
  readonly factor: number;
  readonly dimension: Dimension;
  /** Period that the unit itself holds (bpd, mtpa). */
  readonly per: string | null;
}

type Measure = readonly [unit: string, factor: number, dimension: Dimension, per?: string];

/** Surface in lower case → measure. Short and long tons are kept as `t`, as customs reports use the words loosely. */
const MEASURES = new Map<string, Measure>();
function measures(words: string, ...measure: Measure): void {
  for (const word of words.split('|')) MEASURES.set(word, measure);
}
measures(
  'tonnes|tonne|tons|ton|metric tons|metric tonnes|metric ton|metric tonne|long tons|short tons|mt|t',
  't',
  1,
  'mass',
);
measures('kilotonnes|kilotonne|kt', 't', 1e3, 'mass');
measures('megatonnes|megatonne', 't', 1e6, 'mass');
measures('mtpa', 't', 1e6, 'mass', 'year');
measures('tpa', 't', 1, 'mass', 'year');
measures('tpd', 't', 1, 'mass', 'day');
measures('kilograms|kilogram|kilogrammes|kilogramme|kilos|kilo|kgs|kg', 'kg', 1, 'mass');
measures('grams|gram|grammes|gramme|g', 'g', 1, 'mass');
measures('lbs|lb', 'lb', 1, 'mass');
measures('quintals', 'kg', 100, 'mass');
measures('troy ounces|troy ounce|ounces|ounce|oz', 'oz', 1, 'mass');
measures('carats|carat', 'ct', 1, 'mass');
measures('barrels of oil equivalent|barrels|barrel|bbls|bbl', 'bbl', 1, 'volume');
measures('bpd|b/d|bbl/d|bopd', 'bbl', 1, 'volume', 'day');
measures('mb/d|mbpd|mmbpd', 'bbl', 1e6, 'volume', 'day');
measures('kb/d|kbpd', 'bbl', 1e3, 'volume', 'day');
measures('gallons|gallon', 'gal', 1, 'volume');
measures('hectolitres|hectoliters', 'L', 100, 'volume');
measures('litres|litre|liters|liter|l', 'L', 1, 'volume');
measures('cubic metres|cubic meters|cubic metre|cubic meter|cu m|m3|m³', 'm3', 1, 'volume');
measures('cubic feet|cubic foot|cu ft', 'ft3', 1, 'volume');
measures('bcm', 'm3', 1e9, 'volume');
measures('mcm', 'm3', 1e6, 'volume');
measures('bushels|bushel', 'bu', 1, 'volume');
measures('square metres|square meters|square metre|square meter|sq m|m2|m²', 'm2', 1, 'volume');

/** Any pattern of words, the longest first, as a sticky expression. */
function longestFirst(words: Iterable<string>, before: string, after: string): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`${before}(${sorted.join('|')})${after}`, 'iy');
}
const MEASURE = longestFirst(MEASURES.keys(), '[ \\u00a0\\u202f-]?', '(?![A-Za-z0-9³²])');
const LENGTH_OF_GOODS =
  /[ \u00a0-]?(metres|meters|metre|meter|kilometres|kilometers|yards) of (?=(?:[a-z-]+ ){0,2}(?:fabrics?|cloth|textiles?|cables?|pipes?|piping|pipeline|wire|rope|silk|cotton|yarn|carpet|hose|tape|film|netting|timber|rail)\b)/iy;
const OF_NEXT = / of /y;

/** Reads a unit of mass or volume. `value` is the number before it, which tells 3 Mt from 3,000 MT. */
export function readMeasure(text: string, from: number, value: number): UnitHit | null {
  const length = matchAt(LENGTH_OF_GOODS, text, from);
  if (length) {
    const end = from + length[0].length - ' of '.length;
    return {
      end,
      unit: /^k/i.test(length[1] ?? '') ? 'km' : /^y/i.test(length[1] ?? '') ? 'yd' : 'm',
      factor: 1,
      dimension: 'count',
      per: null,
    };
  }
  const found = matchAt(MEASURE, text, from);
  if (found) {
    const word = found[1] ?? '';
    const end = from + found[0].length;
    const measure = MEASURES.get(word.toLowerCase());
    if (!measure) return null;
    const [unit, factor, dimension, per] = measure;
    // Single letters and T, G, L in capitals are other things as often (5G, model T), so they must stand in "300 g of".
    if (/^[TGL]$/.test(word) || (/^[gl]$/.test(word) && value < 10 && !matchAt(OF_NEXT, text, end))) return null;
    if (unit === 'm2' && !matchAt(OF_NEXT, text, end)) return null;
    // CO2 is counted in tonnes and is nobody's cargo.
    if (/^ (?:of )?(?:CO2|CO₂|carbon dioxide|carbon emissions|greenhouse|TNT)/.test(text.slice(end, end + 20)))
      return null;
    return { end, unit, factor: word === 'Mt' && value < 1000 ? 1e6 : factor, dimension, per: per ?? null };
  }
  return null;
}

const CURRENCY_WORDS = new Map<string, string>();
for (const [code, words] of Object.entries({
  USD: 'usd|dollars|dollar', CNY: 'yuan|renminbi|rmb|cny', KRW: 'won|krw', JPY: 'yen|jpy', EUR: 'euros|euro|eur',
  RUB: 'roubles|rouble|rubles|ruble|rub', GBP: 'pounds sterling|pounds|pound|gbp', INR: 'rupees|rupee|inr', CHF: 'francs|franc|chf',
  AED: 'dirhams|dirham|aed', SAR: 'riyals|riyal|sar', IRR: 'rials|rial', TRY: 'lira|liras', MXN: 'pesos|peso', THB: 'baht|thb',
  MYR: 'ringgit|myr', IDR: 'rupiah|idr', VND: 'dong|vnd', UAH: 'hryvnias|hryvnia', KZT: 'tenge', ZAR: 'rand', NGN: 'naira',
  BRL: 'reais', ILS: 'shekels|shekel', BDT: 'taka', PLN: 'zlotys|zloty', NOK: 'nok', SEK: 'sek', AUD: 'aud', CAD: 'cad',
  HKD: 'hkd', SGD: 'sgd', TWD: 'twd', KPW: 'kpw', MNT: 'tugriks|tugrik', IQD: 'dinars|dinar', XDR: 'sdrs',
})) for (const word of words.split('|')) CURRENCY_WORDS.set(word, code); // biome-ignore format: one table

/** "Australian" + "dollars" → AUD; a name that isn't here leaves the currency as its noun says. */
const NATIONAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  australian: { USD: 'AUD' },
  canadian: { USD: 'CAD' },
  'hong kong': { USD: 'HKD' },
  singapore: { USD: 'SGD' },
  'new taiwan': { USD: 'TWD' },
  taiwan: { USD: 'TWD' },
  'new zealand': { USD: 'NZD' },
  'north korean': { KRW: 'KPW' },
  dprk: { KRW: 'KPW' },
  kuwaiti: { IQD: 'KWD' },
  cfa: { CHF: 'XOF' },
  omani: { IRR: 'OMR' },
  qatari: { SAR: 'QAR' },
  pakistani: { INR: 'PKR' },
  philippine: { MXN: 'PHP' },
  argentine: { MXN: 'ARS' },
  chilean: { MXN: 'CLP' },
  colombian: { MXN: 'COP' },
};
const CURRENCY = new RegExp(
  `[ \\u00a0-]?(?:(US|U\\.S\\.|United States|American|${Object.keys(NATIONAL)
    .map((n) =>
      n
        .replace(/^dprk$/, 'DPRK')
        .replace(/^cfa$/, 'CFA')
        .replace(/\b[a-z]/g, (c) => c.toUpperCase()),
    )
    .join(
      '|',
    )}|Chinese|South Korean|Korean|Russian|Japanese|British|Swiss|Indian|Mexican|Turkish|Saudi|Iranian|Brazilian|Thai|Malaysian|Indonesian|Vietnamese|Kazakh|Ukrainian|Mongolian|Iraqi) )?(${[...CURRENCY_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z])`,
  'iy',
);

/** Reads the currency after a number ("yuan", "US dollars", "North Korean won"). */
export function readCurrency(text: string, from: number): UnitHit | null {
  const found = matchAt(CURRENCY, text, from);
  if (!found) return null;
  const end = from + found[0].length;
  const word = found[2] ?? '';
  const code = CURRENCY_WORDS.get(word.toLowerCase());
  if (!code) return null;
  // "40 pounds of gold" is a weight.
  if (/^pounds?$/i.test(word) && !found[1] && /^ of [a-z]/.test(text.slice(end, end + 5))) {
    return { end, unit: 'lb', factor: 1, dimension: 'mass', per: null };
  }
  // "3 won" the cup: the verb is followed by what was won.
  if (/^won$/i.test(word) && /^ (?:the|a|an|gold|silver|bronze|medals?|seats?|by)\b/.test(text.slice(end, end + 8)))
    return null;
  const unit = NATIONAL[(found[1] ?? '').toLowerCase()]?.[code] ?? code;
  return { end, unit, factor: 1, dimension: 'money', per: null };
}

const SIGN_CODES: Readonly<Record<string, string>> = {
  $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '￥': 'CNY', '₩': 'KRW', '₽': 'RUB', '₹': 'INR', '₺': 'TRY', '₴': 'UAH', '₫': 'VND', '฿': 'THB', '₦': 'NGN',
}; // biome-ignore format: one table
const DOLLAR_PREFIX: Readonly<Record<string, string>> = {
  A: 'AUD', AU: 'AUD', C: 'CAD', CA: 'CAD', HK: 'HKD', S: 'SGD', SG: 'SGD', NT: 'TWD', NZ: 'NZD', R: 'BRL', MX: 'MXN',
}; // biome-ignore format: one table
const PREFIX =
  /(?:((?:US|U\.S\.|AU|A|CA|C|HK|SG|S|NT|NZ|R|MX|CN|RMB) ?)?([$€£¥￥₩₽₹₺₴₫฿₦])|(?<![A-Za-z])(USD|EUR|GBP|CNY|RMB|Rmb|JPY|KRW|KPW|RUB|HKD|AUD|CAD|CHF|INR|SGD|AED|VND|THB|MYR|IDR|Rs\.?))[ \u00a0]?$/;

/** Reads the currency sign or code that ends right before a number ("US$", "€", "RMB "). */
export function readCurrencyBefore(
  text: string,
  from: number,
  floor: number,
): { readonly start: number; readonly unit: string } | null {
  const left = text.slice(Math.max(floor, from - 8), from);
  const found = PREFIX.exec(left);
  if (!found) return null;
  let start = from - found[0].length;
  const sign = found[2];
  if (sign === undefined) {
    const code = (found[3] ?? '').toUpperCase();
    return { start, unit: code.startsWith('RS') ? 'INR' : code === 'RMB' ? 'CNY' : code };
  }
  let unit = SIGN_CODES[sign] ?? 'USD';
  const prefix = (found[1] ?? '').trim();
  // The S of "VESSELS $5" is a letter of the word before, not a Singapore sign.
  const glued = prefix !== '' && /[A-Za-z]/.test(left[found.index - 1] ?? '');
  if (glued) start = from - found[0].length + (found[1] ?? '').length;
  else if (sign === '$') unit = DOLLAR_PREFIX[prefix] ?? 'USD';
  else if (/^(?:CN|RMB)$/.test(prefix)) unit = 'CNY';
  return { start, unit };
}
