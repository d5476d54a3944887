// In: ledger records. Out: a STIX 2.1 bundle: a report an article, a note a record, a location a place.
import type { SlotPlace } from '../core/fact.ts';
import type { LedgerRecord } from '../store/records.ts';
import { type ArticleOf, articlesOf, keywordsOf, titleOf } from './articles.ts';
import type { Exporter, ExportStamp } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { propertiesOf } from './properties.ts';
import { headlineOf, linesOf, quoteLine } from './summary.ts';
import { uuidOf } from './uuid.ts';

/**
 * OASIS STIX 2.1. The standard has no object for goods or their movement, so a note says it in words and carries the
 * slots by a property extension of our own (section 7.3). Ids are made of names, so the same record is the same object
 * in every bundle. A list is never empty and an unknown value never written, as section 3 asks.
 */
const stix: Exporter<string> = {
  id: 'stix',
  group: 'investigation',
  extension: 'stix.json',
  mime: 'application/stix+json;version=2.1',
  label: 'export.stix.label',
  purpose: 'export.stix.purpose',
  leavesOut: ['export.stix.leavesOut.goods', 'export.stix.leavesOut.places', 'export.common.reasons'],
  write(records, stamp) {
    const articles = articlesOf(records);
    const places = new Map(records.flatMap((record) => locationsOf(record)).map((place) => [place.id, place]));
    const objects = [
      identity,
      extension,
      ...places.values(),
      ...articles.flatMap((article) => [
        ...article.records.map((record) => note(record, article, stamp)),
        report(article),
      ]),
    ];
    // One object a line, so that two versions of the file can be compared line by line.
    const lines = objects.map((object) => JSON.stringify(object)).join(',\n');
    const id = `bundle--${uuidOf('bundle', `${stamp.now} ${records.map((record) => record.id).join(' ')}`)}`;
    return `{"type":"bundle","id":${JSON.stringify(id)},"objects":[\n${lines}\n]}\n`;
  },
};

export default stix;

/** The day from which the two standing objects below count; they change only with this file. */
const SINCE = '2026-01-01T00:00:00.000Z';
const IDENTITY = `identity--${uuidOf('stix', 'identity')}`;
const EXTENSION = `extension-definition--${uuidOf('stix', 'extension')}`;

const identity = {
  type: 'identity',
  spec_version: '2.1',
  id: IDENTITY,
  created: SINCE,
  modified: SINCE,
  name: 'Tidewaiter',
  description: 'A program that reads trade news. What it extracts counts only where a person confirmed it.',
  identity_class: 'system',
};

const extension = {
  type: 'extension-definition',
  spec_version: '2.1',
  id: EXTENSION,
  created_by_ref: IDENTITY,
  created: SINCE,
  modified: SINCE,
  name: 'Tidewaiter record',
  description: 'What a news article says of one movement of goods, or of the practice at a crossing.',
  schema:
    'Flat properties: goods, hs, verdict, measures, from, via, to, quantity, when, said_by, modality, quote, each text or number.',
  version: '1.0.0',
  extension_types: ['property-extension'],
};

function report(article: ArticleOf): object {
  const { source } = article;
  const link = webLinkIn(source.url);
  const refs = article.records.flatMap((record) => [noteId(record), ...locationsOf(record).map((place) => place.id)]);
  return {
    type: 'report',
    spec_version: '2.1',
    id: reportId(article),
    created_by_ref: IDENTITY,
    created: article.keptAt,
    modified: article.updatedAt,
    name: titleOf(article),
    report_types: ['observed-data'],
    // The day of the article; where it has none, the day of reading.
    published: source.published === null ? article.keptAt : instantOf(source.published, article.keptAt),
    object_refs: [...new Set(refs)],
    ...(keywordsOf(article).length > 0 && { labels: keywordsOf(article) }),
    ...((link || source.outlet) && {
      external_references: [
        { source_name: source.outlet || 'Article', ...(link && { url: link }), external_id: article.id },
      ],
    }),
  };
}

function note(record: LedgerRecord, article: ArticleOf, stamp: ExportStamp): object {
  const properties = Object.entries(propertiesOf(record, stamp)).filter(([, value]) => value !== null && value !== '');
  return {
    type: 'note',
    spec_version: '2.1',
    id: noteId(record),
    created_by_ref: IDENTITY,
    created: record.keptAt,
    modified: record.updatedAt,
    ...(record.deletedAt !== null && { revoked: true }),
    abstract: headlineOf(record),
    content: [quoteLine(record), ...linesOf(record).map(([label, text]) => `${label}: ${text}`)].join('\n'),
    object_refs: [...new Set([reportId(article), ...locationsOf(record).map((place) => place.id)])],
    extensions: { [EXTENSION]: { extension_type: 'property-extension', ...Object.fromEntries(properties) } },
  };
}

function noteId(record: LedgerRecord): string {
  return `note--${uuidOf('record', record.id)}`;
}

function reportId(article: ArticleOf): string {
  return `report--${article.id}`;
}

/** Day or instant as the timestamp that the standard asks for; the other one where it is neither. */
function instantOf(day: string, other: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T00:00:00.000Z` : other;
}

interface Location {
  readonly id: string;
}

/** Places of the gazetteer alone: a location needs a country or a point, and we know none for the others. */
function locationsOf(record: LedgerRecord): Location[] {
  if (record.type === 'snippet') return [];
  const { practice, fact } =
    record.type === 'fact' ? { fact: record.fact, practice: null } : { fact: null, practice: record.practice };
  const places = practice ? practice.crossings : [fact.from, ...fact.via, fact.to];
  return places.flatMap((at) => (at?.place ? location(at.place) : []));
}

function location(place: NonNullable<SlotPlace['place']>): Location[] {
  const point = place.lat === null || place.lon === null ? {} : { latitude: place.lat, longitude: place.lon };
  const country = place.country === null ? {} : { country: place.country };
  if (!('latitude' in point || 'country' in country)) return [];
  const base = {
    type: 'location',
    spec_version: '2.1',
    id: `location--${uuidOf('place', place.id)}`,
    created_by_ref: IDENTITY,
    created: SINCE,
    modified: SINCE,
    name: place.name,
  };
  const found = [{ source_name: 'Tidewaiter gazetteer', external_id: place.id }];
  const made = { ...base, ...country, ...point, external_references: found };
  return [made];
}
