// In: the records of lib/data. Out: one lookup from word runs (Latin script) and characters (Hangul, Han) to records.
import type { Ambiguity, Commodity } from '../schema/commodity.ts';
import type { Country, Crossing, Place } from '../schema/place.ts';
import type { EastReader } from './east.ts';
import { addForm, type FormTable, newFormTable } from './form-table.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { PlaceRef } from './mention.ts';
import type { Personal } from './personal/words.ts';
import { SHADOWS } from './shadows.ts';
import type { TaggerModel } from './tagger/model.ts';

/** The records that names are recognised by, as lib/registry.ts gathers them. */
export interface LexiconData {
  readonly commodities: readonly Commodity[];
  readonly places: readonly Place[];
  readonly countries: readonly Country[];
  readonly crossings: readonly Crossing[];
}

/** A form of a commodity, with the doubts that concern this very form. */
export interface CommodityEntry {
  readonly kind: 'commodity';
  readonly form: string;
  readonly record: Commodity;
  readonly doubts: readonly Ambiguity[];
}

/** A form of a place or country. */
export interface PlaceEntry {
  readonly kind: 'place';
  readonly form: string;
  readonly ref: PlaceRef;
  /** Counts only in company. */
  readonly shy: boolean;
  /** Logarithm of the population, or what its kind is worth without one. */
  readonly weight: number;
}

export interface DemonymEntry {
  readonly kind: 'demonym';
  readonly form: string;
  readonly country: string;
}

/** A customs house: by its whole name, or by a local name that needs a customs word beside it. */
export interface HouseEntry {
  readonly kind: 'house';
  readonly form: string;
  readonly ref: PlaceRef;
  readonly local: boolean;
}

/** A sea port, terminal or harbour. */
export interface PortEntry {
  readonly kind: 'port';
  readonly form: string;
  readonly ref: PlaceRef;
  /** True where the bare town name means the port. */
  readonly bare: boolean;
  /** True where this form holds no port word. */
  readonly town: boolean;
}

/** A word that only looks like one of the others ("铁路" is no 铁): it takes the place and says nothing. */
export interface ShadowEntry {
  readonly kind: 'shadow';
  readonly form: string;
}

export type Entry = CommodityEntry | PlaceEntry | DemonymEntry | HouseEntry | PortEntry | ShadowEntry;

/** What comes as packed files. */
export interface WideWorld {
  readonly gazetteer: Gazetteer;
  /** Weights that tell names in English text apart. */
  readonly english: TaggerModel;
}

/** The compiled lookups; read-only and shared. */
export interface Lexicon extends FormTable {
  /** The wide world: packed names of places, and the model that tells them from other names. */
  readonly wide: WideWorld;
  /** Records of countries by ISO code. */
  readonly countries: ReadonlyMap<string, PlaceRef>;
  readonly commodities: ReadonlyMap<string, Commodity>;
  /** Names and weights for Korean and Chinese; null until text in one of them comes, as the files are large. */
  readonly east: EastReader | null;
  /** The reader's own words and exclusions; null where there are none. */
  readonly personal: Personal | null;
}

const KIND_WEIGHT: Readonly<Record<Place['kind'], number>> = {
  country: 8,
  capital: 6.5,
  province: 6,
  prefecture: 5.5,
  city: 5,
  sea: 5,
  strait: 4.5,
  river: 4.5,
  island: 4,
  region: 4.5,
  county: 4,
  town: 3.5,
  bridge: 3.5,
  mountain: 3,
  district: 3.5,
  township: 3,
  village: 2,
};

const BRIDGE = /bridge|다리|대교|철교|桥|橋/i;
const CUSTOMS_WORD =
  /customs|crossing|checkpoint|port of entry|border|land port|세관|통상구|검문소|출입국|커우안|口岸|海关|海關|边检/i;
const STATION = /station|역$|站$|驛$/i;
const PORT_WORD = /port|harbou?r|terminal|wharf|pier|dock|항$|항만|부두|港|码头|碼頭/i;

/** British and American spellings of the same word, both ways. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\baluminium\b/g, 'aluminum'],
  [/\baluminum\b/g, 'aluminium'],
  [/fertilizer/g, 'fertiliser'],
  [/fertiliser/g, 'fertilizer'],
  [/\bcolour/g, 'color'],
  [/\bcolor/g, 'colour'],
  [/jewellery/g, 'jewelry'],
  [/jewelry/g, 'jewellery'],
  [/\btyre/g, 'tire'],
  [/\bsulphur/g, 'sulfur'],
  [/\bsulfur/g, 'sulphur'],
  [/\bfibre/g, 'fiber'],
  [/\bfiber/g, 'fibre'],
  [/\bgrey\b/g, 'gray'],
  [/\bmould/g, 'mold'],
  [/\bplough/g, 'plow'],
];

const SPELT_TWICE = /alumin|fertili|colou?r|jewel|tyre|sul(?:ph|f)ur|fib(?:re|er)|grey|mould|plough/;

/**
 * Compiles the records into lookups. Meant to run once; the result is read-only and shared.
 *
 * @param data checked records; ids are unique in their kind
 * @param wide the packed files, opened
 */
export function compileLexicon(data: LexiconData, wide: WideWorld): Lexicon {
  const table = newFormTable();
  const add = (form: string, entry: Entry) => addForm(table, form, entry);
  const countries = new Map<string, PlaceRef>();
  for (const country of data.countries) {
    const ref = countryRef(country);
    countries.set(country.id, ref);
    const shy = new Set(country.shy);
    for (const form of everyForm(country))
      add(form, { kind: 'place', form, ref, shy: shy.has(form), weight: KIND_WEIGHT.country });
    for (const form of country.demonyms) add(form, { kind: 'demonym', form, country: country.id });
  }
  for (const place of data.places) {
    const ref = placeRef(place);
    const shy = new Set(place.shy);
    const weight = place.population === null ? KIND_WEIGHT[place.kind] : Math.log10(Math.max(100, place.population));
    for (const form of everyForm(place)) add(form, { kind: 'place', form, ref, shy: shy.has(form), weight });
  }
  for (const crossing of data.crossings) addCrossing(crossing, add);
  const taken = new Set<string>();
  for (const record of data.commodities) for (const form of record.forms.en) taken.add(form);
  for (const record of data.commodities) {
    for (const form of englishForms(record.forms.en, taken)) addCommodity(record, form, add);
    for (const form of new Set([...record.forms.ko, ...record.forms.zh])) addCommodity(record, form, add);
  }
  for (const form of SHADOWS) add(form, { kind: 'shadow', form });
  return {
    ...table,
    wide,
    countries,
    commodities: new Map(data.commodities.map((record) => [record.id, record])),
    east: null,
    personal: null,
  };
}

function addCommodity(record: Commodity, form: string, add: (form: string, entry: Entry) => void): void {
  const doubts = record.ambiguity.filter(
    ({ forms }) => forms.length === 0 || forms.includes(form) || forms.some((one) => plurals(one).includes(form)),
  );
  add(form, { kind: 'commodity', form, record, doubts });
}

function everyForm({ name, forms }: Place | Country): Set<string> {
  const all = new Set(forms.en);
  for (const form of forms.ko) all.add(form);
  for (const form of forms.zh) all.add(form);
  all.add(name.en);
  if (name.ko !== null) all.add(name.ko);
  if (name.zh !== null) all.add(name.zh);
  return all;
}

function englishForms(forms: readonly string[], taken: ReadonlySet<string>): Set<string> {
  const all = new Set(forms);
  for (const form of forms) for (const plural of plurals(form)) if (!taken.has(plural)) all.add(plural);
  for (const form of [...all]) {
    if (!SPELT_TWICE.test(form)) continue;
    for (const [pattern, other] of SPELLINGS) {
      const variant = form.replace(pattern, other);
      if (variant !== form && !taken.has(variant)) all.add(variant);
    }
  }
  return all;
}

/** The regular plural of an English form, by its last word; none where it ends in -s already or is an abbreviation. */
export function plurals(form: string): string[] {
  if (!/[a-z]{2}$/.test(form) || /(s|ware|ing|ery|ment)$/.test(form)) return [];
  if (/[^aeiou]y$/.test(form)) return [`${form.slice(0, -1)}ies`];
  if (/(x|z|ch|sh)$/.test(form)) return [`${form}es`];
  return [`${form}s`];
}

function countryRef(country: Country): PlaceRef {
  const { id, name, lat, lon, precision } = country;
  return ref({ id, name: name.en, country: id, lat, lon, precision, placeKind: 'country', parent: null });
}

function placeRef(place: Place): PlaceRef {
  const { id, name, country, lat, lon, precision, kind, parent } = place;
  return ref({ id, name: name.en, country, lat, lon, precision, placeKind: kind, parent });
}

function ref(given: Omit<PlaceRef, 'crossing' | 'pair'> & Partial<PlaceRef>): PlaceRef {
  return { crossing: null, pair: null, ...given };
}

function addCrossing(crossing: Crossing, add: (form: string, entry: Entry) => void): void {
  const { id, houses, lat, lon, precision, country } = crossing;
  houses.forEach((house, index) => {
    const pair = houses[1 - index]?.name.en ?? null;
    const parent = house.city ?? house.province;
    const whole = ref({
      id: house.id,
      name: house.name.en,
      country: house.country,
      lat: house.lat ?? lat,
      lon: house.lon ?? lon,
      precision: house.lat === null ? precision : house.precision,
      placeKind: 'house',
      parent,
      crossing: id,
      pair,
    });
    const { en, ko, zh } = house.forms;
    for (const form of new Set([house.name.en, house.name.ko, house.name.zh, ...en, ...ko, ...zh])) {
      if (form === null) continue;
      // A rail house may be called by its station, which is a place where customs work is done, not a customs name.
      if (STATION.test(form))
        add(form, { kind: 'place', form, ref: { ...whole, placeKind: 'house' }, shy: false, weight: 3 });
      else add(form, { kind: 'house', form, ref: whole, local: false });
    }
    const { localNames } = house;
    for (const form of [...localNames.en, ...localNames.ko, ...localNames.zh])
      add(form, { kind: 'house', form, ref: whole, local: true });
  });
  const parent = houses[0]?.city ?? null;
  const at = { id, name: crossing.name.en, country, lat, lon, precision, parent, crossing: id };
  const { en, ko, zh } = crossing.forms;
  const port = ref({ ...at, placeKind: 'port' });
  const { localNames, bareNameIsPort } = crossing;
  for (const form of [...localNames.en, ...localNames.ko, ...localNames.zh])
    add(form, { kind: 'port', form, ref: port, bare: bareNameIsPort, town: true });
  for (const form of new Set([crossing.name.en, crossing.name.ko, crossing.name.zh, ...en, ...ko, ...zh])) {
    if (form === null) continue;
    if (crossing.kind === 'port' || crossing.kind === 'ferry') {
      if (PORT_WORD.test(form)) add(form, { kind: 'port', form, ref: port, bare: false, town: false });
    } else if (BRIDGE.test(form)) {
      add(form, { kind: 'place', form, ref: ref({ ...at, placeKind: 'bridge' }), shy: false, weight: 3.5 });
    } else if (crossing.kind === 'airport' || crossing.kind === 'pipeline') {
      add(form, { kind: 'place', form, ref: ref({ ...at, placeKind: crossing.kind }), shy: false, weight: 3 });
    } else if (CUSTOMS_WORD.test(form)) {
      add(form, { kind: 'house', form, ref: ref({ ...at, placeKind: 'house' }), local: false });
    }
  }
}
