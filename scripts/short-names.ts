// In: an import of a data file that ends in "?names". Out: its records by id with nothing but their names and positions.
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import type { Plugin } from 'vite';
import type { CrossingInfo, Names } from '../lib/views/atlas.ts';

const MARK = /\.json\?(?:import&)?names$/;
const OWN = '\0names:';

interface NameRecord {
  readonly id: string;
  readonly name: { readonly en: string; readonly ko: string | null; readonly zh: string | null };
}

interface HouseRecord extends NameRecord {
  readonly country: string;
  readonly city: string | null;
  readonly localNames: {
    readonly en: readonly string[];
    readonly ko: readonly string[];
    readonly zh: readonly string[];
  };
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: CrossingInfo['precision'];
}

interface CrossingRecord extends HouseRecord {
  readonly kind: CrossingInfo['kind'];
  readonly houses: readonly HouseRecord[];
  readonly river: string | null;
  readonly route: string | null;
  readonly status: string | null;
}

/** Names of the mainland in the characters of Taiwan, one for one: 圈河 stays, 铁矿石 is 鐵礦石. */
const traditional = Converter({ from: 'cn', to: 'tw' });

function namesOf({ en, ko, zh }: NameRecord['name']): Names {
  return [en, ko ?? '', zh ?? '', zh === null ? '' : traditional(zh)];
}

/** The bare name of a house's place, which reads better between arrows than the house's own. */
function shortOf({ localNames, city, name }: HouseRecord): Names {
  return namesOf({
    en: localNames.en[0] ?? city ?? name.en,
    ko: localNames.ko[0] ?? name.ko,
    zh: localNames.zh[0] ?? name.zh,
  });
}

function crossingOf(record: CrossingRecord): CrossingInfo {
  const { id, kind, name, country, houses, river, route, status, lat, lon, precision } = record;
  return {
    id,
    kind,
    name: namesOf(name),
    country,
    houses: houses.map((house) => ({
      country: house.country,
      name: namesOf(house.name),
      short: shortOf(house),
      lat: house.lat,
      lon: house.lon,
      precision: house.precision,
    })),
    river,
    route,
    status,
    lat,
    lon,
    precision,
  };
}

const isCrossing = (record: NameRecord): record is CrossingRecord => 'houses' in record;

/**
 * The ledger's pages show goods, places and crossings in the reader's language; the records that the engine works with
 * are ten times as long (forms, examples, cues).
 */
export function shortNames(): Plugin {
  return {
    name: 'short-names',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!MARK.test(source)) return null;
      const file = await this.resolve(source.replace(/\?.*$/, ''), importer, { skipSelf: true });
      // Under a name of its own, so that nobody takes it for JSON once more.
      return file && `${OWN}${file.id.replace(/\.json$/, '')}`;
    },
    load(id) {
      if (!id.startsWith(OWN)) return null;
      const file = `${id.slice(OWN.length)}.json`;
      const { records } = JSON.parse(readFileSync(file, 'utf8')) as { readonly records: readonly NameRecord[] };
      const short = records.map((record) => [
        record.id,
        isCrossing(record) ? crossingOf(record) : namesOf(record.name),
      ]);
      // As a string: engines read JSON faster than the same as code.
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(short)))});\n`,
        map: null,
      };
    },
  };
}
