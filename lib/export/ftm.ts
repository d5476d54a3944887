// In: ledger records. Out: FollowTheMoney entities as JSON lines: articles, ways, places, notes.
import type { Fact, SlotPlace } from '../core/fact.ts';
import type { FactRecord, LedgerRecord } from '../store/records.ts';
import { type ArticleOf, articlesOf, keywordsOf, oneLine, titleOf } from './articles.ts';
import type { Exporter } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { headlineOf, linesOf, quoteLine } from './summary.ts';
import { uuidOf } from './uuid.ts';

type Properties = Readonly<Record<string, readonly (string | null)[]>>;

/**
 * FollowTheMoney 3.8, as `alephclient write-entities` takes it: `id`, `schema` and `properties`, of which every value is
 * a list of strings. An article is an `Article`; a fact with both ends a `Trip`, else an `Event`; a practice or a
 * snippet a `Note` on its article; a place an `Address`. Required of them: `fileName`, `name`, `startLocation` and
 * `endLocation`.
 */
const ftm: Exporter<string> = {
  id: 'ftm',
  group: 'investigation',
  extension: 'ftm.json',
  mime: 'application/json+ftm',
  label: 'export.ftm.label',
  purpose: 'export.ftm.purpose',
  leavesOut: ['export.ftm.leavesOut.goods', 'export.ftm.leavesOut.via', 'export.ftm.leavesOut.parties'],
  write(records) {
    const entities = articlesOf(records).flatMap((article) => [
      articleEntity(article),
      ...article.records.map((record) => recordEntity(record, article)),
    ]);
    const places = [...new Map(records.flatMap(addressesOf)).values()];
    return [...places, ...entities].map((one) => `${JSON.stringify(one)}\n`).join('');
  },
};

export default ftm;

/** ISO 639-3, which the model asks for; a language that we don't read is left out. */
const languages: Readonly<Record<string, string>> = { en: 'eng', ko: 'kor', zh: 'zho', ja: 'jpn', ru: 'rus' };

function articleEntity(article: ArticleOf): object {
  const { source } = article;
  const title = titleOf(article);
  return entity(article.id, 'Article', {
    name: [title],
    title: [title],
    fileName: [title],
    author: [source.author],
    publisher: [source.outlet],
    publishedAt: [source.published],
    retrievedAt: [article.keptAt],
    sourceUrl: [webLinkIn(source.url)],
    language: [languages[source.language?.toLowerCase().split('-')[0] ?? ''] ?? null],
    keywords: keywordsOf(article),
    notes: article.textHashes.map((hash) => `SHA-256 of the text as read: ${hash}`),
  });
}

function recordEntity(record: LedgerRecord, article: ArticleOf): object {
  const common = {
    name: [headlineOf(record)],
    description: [quoteLine(record), ...linesOf(record).map(([label, text]) => `${label}: ${text}`)],
    notes: [`tidewaiter:${encodeURIComponent(record.id.replace(/\p{Cs}/gu, '\ufffd'))}`],
    createdAt: [record.keptAt],
    modifiedAt: [record.updatedAt],
    sourceUrl: [webLinkIn(record.source.url)],
  };
  const id = uuidOf('record', record.id);
  if (record.type !== 'fact') return entity(id, 'Note', { ...common, entity: [article.id] });
  return entity(id, tripEnds(record.fact) ? 'Trip' : 'Event', {
    ...common,
    summary: [
      'As told by a news article and read by a program: not a declaration, and checked only where a person confirmed it.',
    ],
    proof: [article.id],
    keywords: record.fact.goods.flatMap((good) => [good.name, ...good.hs.map((prefix) => `HS ${prefix}`)]),
    startDate: [record.facets.eventFrom],
    endDate: [record.facets.eventTo],
    country: countriesOf(record),
    ...tripEnds(record.fact),
  });
}

/** Both ends as references; null where one is not stated. */
function tripEnds(fact: Fact): Properties | null {
  return fact.from && fact.to ? { startLocation: [addressId(fact.from)], endLocation: [addressId(fact.to)] } : null;
}

function countriesOf({ fact }: FactRecord): (string | null)[] {
  return [fact.from, ...fact.via, fact.to].map((at) => at?.place?.country?.toLowerCase() ?? null);
}

function addressesOf(record: LedgerRecord): [string, object][] {
  if (record.type !== 'fact' || tripEnds(record.fact) === null) return [];
  return [record.fact.from, record.fact.to].flatMap((at): [string, object][] =>
    at ? [[addressId(at), address(at)]] : [],
  );
}

function addressId(at: SlotPlace): string {
  return uuidOf('place', at.place?.id ?? `named ${at.text}`);
}

function address(at: SlotPlace): object {
  const { place } = at;
  const name = oneLine(place?.name ?? at.text) || 'A place without a name';
  return entity(addressId(at), 'Address', {
    name: [name],
    full: [place?.country ? `${name}, ${place.country}` : name],
    country: [place?.country?.toLowerCase() ?? null],
    latitude: [place?.lat?.toString() ?? null],
    longitude: [place?.lon?.toString() ?? null],
  });
}

function entity(id: string, schema: string, properties: Properties): object {
  const filled = Object.entries(properties).flatMap(([key, values]): [string, string[]][] => {
    const texts = [...new Set(values.map((value) => oneLine(value ?? '')).filter((text) => text !== ''))];
    return texts.length === 0 ? [] : [[key, texts]];
  });
  return { id, schema, properties: Object.fromEntries(filled) };
}
