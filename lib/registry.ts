// In: the JSON files of lib/data. Out: their records, gathered by glob, as the engine is handed them.
import { compileLexicon, type Lexicon, type LexiconData, type WideWorld } from './core/lexicon.ts';
import type { Commodity, CommodityFile } from './schema/commodity.ts';
import type { Country, Crossing, Place } from './schema/place.ts';
import type { RegimePack } from './schema/regime.ts';

interface RecordFile<T> {
  readonly records: readonly T[];
}

// Files are checked against their schemas by tests/contracts; reading them costs the browser nothing more than JSON.
const commodityFiles = import.meta.glob<CommodityFile>('./data/commodities/*.json', { eager: true, import: 'default' });
const placeFiles = import.meta.glob<RecordFile<Place>>('./data/places/*.json', { eager: true, import: 'default' });
const countryFiles = import.meta.glob<RecordFile<Country>>('./data/countries/*.json', {
  eager: true,
  import: 'default',
});
const crossingFiles = import.meta.glob<RecordFile<Crossing>>('./data/crossings/*.json', {
  eager: true,
  import: 'default',
});
const packFiles = import.meta.glob<RegimePack>('./data/regimes/*.json', { eager: true, import: 'default' });

function gather<T extends { readonly id: string }>(files: Readonly<Record<string, RecordFile<T>>>, what: string): T[] {
  const seen = new Map<string, string>();
  const records: T[] = [];
  for (const path of Object.keys(files).sort()) {
    for (const record of files[path]?.records ?? []) {
      const other = seen.get(record.id);
      if (other !== undefined) throw new RangeError(`${what} “${record.id}” stands in ${other} and in ${path}`);
      seen.set(record.id, path);
      records.push(record);
    }
  }
  return records;
}

/** The records that names are recognised by. Throws a RangeError naming both files where an id stands twice. */
export const lexiconData: LexiconData = {
  commodities: gather<Commodity>(commodityFiles, 'commodity'),
  places: gather<Place>(placeFiles, 'place'),
  countries: gather<Country>(countryFiles, 'country'),
  crossings: gather<Crossing>(crossingFiles, 'crossing'),
};

/** The regime packs, by file name. */
export const packs: readonly RegimePack[] = Object.keys(packFiles)
  .sort()
  .map((path) => packFiles[path])
  .filter((pack): pack is RegimePack => pack !== undefined);

let compiled: Lexicon | null = null;

/** The lexicon of all records, compiled at the first call and shared afterwards. */
export function lexicon(wide: WideWorld): Lexicon {
  compiled ??= compileLexicon(lexiconData, wide);
  return compiled;
}
