// In: the text of a file, CSV or JSON. Out: rules of the reader's, or each line that is wrong with how to mend it.
import Papa from 'papaparse';
import type { z } from 'zod';
import { exclusionId, wordId } from '../core/personal/identity.ts';
import { OWN_PREFIX } from '../core/personal/own-measures.ts';
import type { OwnMeasure, PersonalRule } from '../core/personal/rules.ts';
import { hsPrefix } from '../schema/common.ts';
import { regimePack } from '../schema/regime.ts';
import { FILE_MAX, type ListedRule, listedRule, measureRow, RULES_MAX, wordRow } from './list-schema.ts';

/** One thing that is wrong. */
export interface ListFault {
  /** Line of the file from 1; in JSON the number of the rule. 0 for the file as a whole. */
  readonly line: number;
  /** Column or field; empty for the line as a whole. */
  readonly field: string;
  /** What was written there, shortened. */
  readonly found: string;
  readonly fault:
    | 'too-big'
    | 'too-many'
    | 'no-json'
    | 'no-columns'
    | 'empty'
    | 'other-target'
    | 'unknown-hs'
    | 'needs-hs'
    | 'needs-place'
    | 'not-as-asked'
    | 'twice';
}

export interface ReadList {
  readonly title: string;
  readonly rules: readonly PersonalRule[];
  /** Where there is any, nothing of the list is taken. At most 20. */
  readonly faults: readonly ListFault[];
}

/** Who asks, when, and which headings there are. */
export interface ListContext {
  /** Name of the file without its ending: the list's title where the file has none. */
  readonly title: string;
  /** UTC. */
  readonly now: string;
  /** The country that the packaged regime is about. */
  readonly target: string;
}

const FAULTS_MAX = 20;

/**
 * Reads a list. CSV with the columns `word, as, hs, name, country, lat, lon, site`, or of measures with
 * `cite, paragraph, kind, flow, hs, label, url, valid_from, valid_until`; JSON as {@link writeList} writes it, or a
 * regime pack. All words are literal: nothing in them is a pattern.
 */
export function readList(text: string, context: ListContext): ReadList {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.length > FILE_MAX) return refused(context.title, 'too-big', String(FILE_MAX));
  if (plain.trim() === '') return refused(context.title, 'empty', '');
  const read = /^\s*[[{]/.test(plain) ? readJson(plain, context) : readCsv(plain, context);
  if (read.faults.length > 0) return { ...read, rules: [], faults: read.faults.slice(0, FAULTS_MAX) };
  if (read.rules.length > RULES_MAX) return refused(read.title, 'too-many', String(read.rules.length));
  if (read.rules.length === 0) return refused(read.title, 'empty', '');
  return read;
}

function refused(title: string, fault: ListFault['fault'], found: string): ReadList {
  return { title, rules: [], faults: [{ line: 0, field: '', found, fault }] };
}

function readCsv(text: string, context: ListContext): ReadList {
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: false,
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const columns = meta.fields ?? [];
  const isMeasures = columns.includes('cite');
  if (!isMeasures && !(columns.includes('word') && columns.includes('as')))
    return refused(context.title, 'no-columns', columns.join(', ').slice(0, 80));
  const rules: PersonalRule[] = [];
  const faults: ListFault[] = [];
  const seen = new Set<string>();
  data.forEach((row, index) => {
    const line = index + 2;
    if (Object.values(row).every((value) => String(value).trim() === '')) return;
    const made = isMeasures ? measureOf(row, line, context) : wordOf(row, line, context);
    if (!('kind' in made)) {
      faults.push(...made);
      return;
    }
    if (seen.has(made.id)) faults.push({ line, field: 'word', found: shown(row.word ?? row.cite), fault: 'twice' });
    seen.add(made.id);
    rules.push(made);
  });
  return { title: context.title, rules, faults };
}

const shown = (value: unknown): string => String(value ?? '').slice(0, 60);

function faultsOf(error: z.ZodError, row: unknown, line: number): ListFault[] {
  return error.issues.slice(0, FAULTS_MAX).map((issue) => {
    const field = issue.path.join('.');
    const value = issue.path.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
      row,
    );
    return { line, field, found: typeof value === 'object' ? '' : shown(value), fault: 'not-as-asked' };
  });
}

const partsOf = (hs: string): string[] =>
  hs
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function wordOf(row: Record<string, string>, line: number, { title, now }: ListContext): PersonalRule | ListFault[] {
  const checked = wordRow.safeParse(row);
  if (!checked.success) return faultsOf(checked.error, row, line);
  const { word, as, name, country, lat, lon, site } = checked.data;
  const hs = partsOf(checked.data.hs);
  const wrong = hs.find((prefix) => !hsPrefix.safeParse(prefix).success);
  if (wrong !== undefined) return [{ line, field: 'hs', found: wrong, fault: 'unknown-hs' }];
  const base = { at: now, list: title, word };
  if (as === 'exclude') {
    const host = site === '' ? null : site.toLowerCase();
    return { ...base, id: exclusionId(word, host, null), kind: 'exclude', site: host, sense: null };
  }
  if (as === 'goods') {
    if (hs.length === 0) return [{ line, field: 'hs', found: '', fault: 'needs-hs' }];
    return { ...base, id: wordId(word), kind: 'goods', name: name || word, hs };
  }
  if (name === '' || country === '') return [{ line, field: 'name, country', found: word, fault: 'needs-place' }];
  const at = { lat: lat === '' ? null : Number(lat), lon: lon === '' ? null : Number(lon) };
  const hasPoint = at.lat !== null && at.lon !== null && Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180;
  return {
    ...base,
    id: wordId(word),
    kind: 'place',
    place: {
      id: `${OWN_PREFIX}${country}-${name}`.slice(0, 200),
      name,
      country,
      lat: hasPoint ? at.lat : null,
      lon: hasPoint ? at.lon : null,
      precision: hasPoint ? 'point' : 'unknown',
      placeKind: 'city',
      parent: null,
      crossing: null,
      pair: null,
    },
  };
}

function measureOf(row: Record<string, string>, line: number, context: ListContext): PersonalRule | ListFault[] {
  const checked = measureRow.safeParse(row);
  if (!checked.success) return faultsOf(checked.error, row, line);
  const { cite, paragraph, kind, flow, label, url, valid_from: from, valid_until: until } = checked.data;
  const hs = partsOf(checked.data.hs);
  const wrong = hs.find((prefix) => !hsPrefix.safeParse(prefix).success);
  if (wrong !== undefined) return [{ line, field: 'hs', found: wrong, fault: 'unknown-hs' }];
  const to = { origin: ['*'], destination: [context.target] };
  const out = { origin: [context.target], destination: ['*'] };
  const plain = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'x';
  const id = `${OWN_PREFIX}${plain(cite)}-${plain(paragraph)}-${plain(hs.join('-'))}-${plain(flow)}`.slice(0, 190);
  return {
    id,
    at: context.now,
    list: context.title,
    kind: 'measure',
    instrument: { id: `${OWN_PREFIX}${cite}`, date: from || context.now.slice(0, 10), cite, number: cite, url },
    measure: {
      id,
      instrument: `${OWN_PREFIX}${cite}`,
      paragraph: paragraph || '–',
      paragraphConfidence: 'unverified',
      kind,
      flows: flow === 'both' ? [to, out] : flow === 'to-DPRK' ? [to] : [out],
      goods: {
        label: { en: label, ko: null, zh: null },
        hs,
        hsExcept: [],
        terms: [],
        disputed: { hs: [], terms: [] },
        basis: 'national-list',
      },
      thresholds: [],
      cap: null,
      exceptions: [],
      validFrom: from || null,
      validUntil: until || null,
      supersedes: [],
      supersededBy: [],
      why: { en: label, ko: null, zh: null },
      examples: [],
      source: context.title,
      confidence: 'unverified',
    },
  };
}

function readJson(text: string, context: ListContext): ReadList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? 0 : text.slice(0, Number(at)).split('\n').length;
    return { title: context.title, rules: [], faults: [{ line, field: '', found: '', fault: 'no-json' }] };
  }
  if (typeof value === 'object' && value !== null && 'measures' in value) return readPack(value, context);
  const file = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const title =
    typeof file.title === 'string' && file.title.trim() !== '' ? file.title.trim().slice(0, 100) : context.title;
  const listed = Array.isArray(value) ? value : file.rules;
  if (!Array.isArray(listed)) return refused(title, 'no-columns', Object.keys(file).join(', ').slice(0, 80));
  const faults: ListFault[] = [];
  const rules = listed.flatMap((rule: unknown, index): PersonalRule[] => {
    const checked = listedRule.safeParse(rule);
    if (checked.success) return [ruleOf(checked.data, title, context.now)];
    faults.push(...faultsOf(checked.error, rule, index + 1));
    return [];
  });
  return { title, rules, faults };
}

function ruleOf(listed: ListedRule, title: string, now: string): PersonalRule {
  const base = { at: now, list: title };
  switch (listed.kind) {
    case 'exclude':
      return { ...base, ...listed, id: exclusionId(listed.word, listed.site, listed.sense) };
    case 'measure':
      return ownMeasure(listed, base);
    default:
      return { ...base, ...listed, id: wordId(listed.word) };
  }
}

/** Own ids, whatever the file says: no measure of the reader's takes the place of a packaged one. */
function ownMeasure(
  { measure, instrument }: Pick<OwnMeasure, 'measure' | 'instrument'>,
  base: { readonly at: string; readonly list: string },
): OwnMeasure {
  const own = (id: string) => (id.startsWith(OWN_PREFIX) ? id : `${OWN_PREFIX}${id}`);
  const id = own(measure.id);
  return {
    ...base,
    id,
    kind: 'measure',
    instrument: { ...instrument, id: own(instrument.id) },
    measure: { ...measure, id, instrument: own(instrument.id) },
  };
}

function readPack(value: object, context: ListContext): ReadList {
  const checked = regimePack.safeParse(value);
  if (!checked.success) return { title: context.title, rules: [], faults: faultsOf(checked.error, value, 0) };
  const { title, target, instruments, measures } = checked.data;
  if (target !== context.target) return refused(title.en, 'other-target', target);
  const rules = measures.flatMap((measure) => {
    const instrument = instruments.find(({ id }) => id === measure.instrument);
    return instrument ? [ownMeasure({ measure, instrument }, { at: context.now, list: title.en })] : [];
  });
  return { title: title.en, rules, faults: [] };
}
