// In: the JSON files of lib/data. Out: exit 0 and a count, or one line per fault: `file: record: field: what and how to mend`.
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { basemap } from '../lib/schema/basemap.ts';
import { commodityFile } from '../lib/schema/commodity.ts';
import { nomenclature } from '../lib/schema/nomenclature.ts';
import { chainModel, chineseWords, eastNames, koreanWords } from '../lib/schema/packed.ts';
import { countryFile, crossingFile, placeFile } from '../lib/schema/place.ts';
import { regimePack } from '../lib/schema/regime.ts';
import { checkGoods, checkOwners } from './data-guards/goods.ts';
import { checkCountries, checkCrossings, checkPlaces } from './data-guards/places.ts';
import { checkPack } from './data-guards/regimes.ts';
import type { DataFile, Problem, Report } from './data-guards/shared.ts';
import { at } from './tree.ts';

export type { DataFile, Problem } from './data-guards/shared.ts';

const SCHEMAS = {
  basemap,
  commodities: commodityFile,
  countries: countryFile,
  crossings: crossingFile,
  east: z.union([eastNames, chineseWords, koreanWords]),
  models: chainModel,
  nomenclature,
  places: placeFile,
  regimes: regimePack,
} as const;
type Folder = keyof typeof SCHEMAS;

/**
 * Checks files of lib/data against their schemas and against each other.
 *
 * @param files parsed files; what isn't among them counts as missing, so give all that refer to one another
 * @returns faults in the order of the files; empty where all is well
 */
export function checkData(files: readonly DataFile[]): Problem[] {
  const problems: Problem[] = [];
  const reportOn =
    (file: string): Report =>
    (record, field, what) =>
      problems.push({ file, record, field, what });
  const terms = new Set<string>();
  const seen = new Map<string, string>();
  const headings = new Set<string>();
  const owners = new Map<string, string>();
  const later: (() => void)[] = [];
  for (const { path, content } of files) {
    const report = reportOn(path);
    const [folder = '', fileName = ''] = path.split('/');
    const name = fileName.replace(/\.json$/, '');
    if (!(folder in SCHEMAS) || !fileName.endsWith('.json')) {
      report('-', '-', `nothing reads it: put it into ${Object.keys(SCHEMAS).join(', ')}`);
      continue;
    }
    const parsed = SCHEMAS[folder as Folder].safeParse(content);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) report(...faultOf(issue, content));
      continue;
    }
    const data = parsed.data;
    if ('records' in data) {
      for (const { id } of data.records) {
        const key = `${folder} ${id}`;
        const other = seen.get(key);
        if (other !== undefined) report(id, 'id', `stands in ${other} too: rename or remove one`);
        seen.set(key, path);
      }
    }
    // References are looked at when all ids are known.
    if ('family' in data) {
      for (const { id } of data.records) terms.add(id);
      checkOwners(data, owners, report);
      later.push(() => checkGoods(name, data, headings, report));
    } else if ('chapters' in data)
      for (const chapter of data.chapters) for (const code of Object.keys(chapter.headings)) headings.add(code);
    else if ('measures' in data) later.push(() => checkPack(name, data, terms, report));
    else if (folder === 'countries') later.push(() => checkCountries(countryFile.parse(content).records, report));
    else if (folder === 'crossings') later.push(() => checkCrossings(crossingFile.parse(content).records, report));
    else if (folder === 'places') later.push(() => checkPlaces(placeFile.parse(content).records, report));
  }
  for (const check of later) check();
  return problems;
}

/** Record id, field and message of a schema's complaint. */
function faultOf(issue: z.core.$ZodIssue, content: unknown): [record: string, field: string, what: string] {
  const path = issue.path.map(String);
  const listed = path[0] === 'records' || path[0] === 'measures' || path[0] === 'instruments';
  const position = issue.path[1];
  if (!listed || typeof position !== 'number') return ['-', path.join('.') || '-', issue.message];
  const list = (content as Record<string, unknown>)[path[0] ?? ''];
  const record = Array.isArray(list) ? (list[position] as { id?: unknown } | undefined) : undefined;
  const id = typeof record?.id === 'string' ? record.id : `#${position}`;
  return [id, path.slice(2).join('.') || '-', issue.message];
}

/** Reads every file below lib/data that is JSON. Throws a SyntaxError that names the file where one isn't. */
export function readData(folder = at('lib', 'data')): DataFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      try {
        return { path, content: JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')) as unknown };
      } catch (error) {
        throw new SyntaxError(`${path}: ${error instanceof Error ? error.message : error}`);
      }
    });
}

/** A fault in one line. */
function lineOf({ file, record, field, what }: Problem): string {
  return `${file}: ${record}: ${field}: ${what}`;
}

/**
 * Lets nothing be built from a bad record: the engine trusts what it is handed.
 *
 * @throws RangeError with one line per fault
 */
export function refuseBadData(files: readonly DataFile[] = readData()): void {
  const problems = checkData(files);
  if (problems.length > 0) throw new RangeError(problems.map(lineOf).join('\n'));
}

if (import.meta.main) {
  const files = readData();
  const problems = checkData(files);
  for (const problem of problems) console.error(lineOf(problem));
  const verdict = problems.length === 0 ? 'all well' : `${problems.length} faults`;
  console.log(`${files.length} data files: ${verdict}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
