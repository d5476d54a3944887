// In: ledger records. Out: a W3C Web Annotation collection (JSON-LD): quotes as targets, what we say of them as bodies.
import type { Fact, Practice, SlotGood, SlotPlace } from '../core/fact.ts';
import type { LedgerRecord } from '../store/records.ts';
import { derivedText, hsText, joined, measuresOf, paragraphText, quoteOf } from './cells.ts';
import { correctionsOf } from './corrections.ts';
import type { Exporter, ExportStamp } from './exporter.ts';
import { linkIn } from './link.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const OURS = 'urn:tidewaiter';

type Purpose = 'identifying' | 'classifying' | 'linking' | 'describing' | 'reviewing';

type Body =
  | {
      readonly type: 'TextualBody';
      readonly purpose: Purpose;
      readonly value: string;
      readonly format: 'text/plain';
      readonly language?: string;
    }
  | { readonly type: 'SpecificResource'; readonly purpose: Purpose; readonly source: string; readonly label?: string };

const webAnnotation: Exporter<string> = {
  id: 'web-annotation',
  group: 'investigation',
  extension: 'jsonld',
  mime: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  label: 'export.webAnnotation.label',
  purpose: 'export.webAnnotation.purpose',
  leavesOut: [
    'export.webAnnotation.leavesOut.slots',
    'export.webAnnotation.leavesOut.offsets',
    'export.webAnnotation.leavesOut.deleted',
  ],
  write(records, stamp) {
    const collection = {
      '@context': CONTEXT,
      id: iri('export', stamp.now),
      type: 'AnnotationCollection',
      label: `Tidewaiter ledger, ${stamp.now}`,
      generator: generatorOf(stamp.engine),
      generated: stamp.now,
      total: records.length,
      first: {
        id: iri('export', stamp.now, 'page', '1'),
        type: 'AnnotationPage',
        partOf: iri('export', stamp.now),
        startIndex: 0,
        items: records.map((record) => annotationOf(record, stamp)),
      },
    };
    return `${JSON.stringify(collection, null, 1)}\n`;
  },
};

export default webAnnotation;

function annotationOf(record: LedgerRecord, stamp: ExportStamp): object {
  const bodies = bodiesOf(record);
  return {
    id: iri(record.id),
    type: 'Annotation',
    // A snippet says nothing about its words but that they matter.
    motivation: bodies.length === 0 ? 'highlighting' : [...new Set(bodies.map((body) => body.purpose))],
    created: record.keptAt,
    modified: record.updatedAt,
    generated: stamp.now,
    generator: generatorOf(record.stamp?.engine ?? stamp.engine),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targetOf(record),
  };
}

/** One node a version: the record's own engine found it, whichever writes the file. */
function generatorOf(engine: string): object {
  return { id: iri('engine', engine), type: 'Software', name: `Tidewaiter ${engine}` };
}

function targetOf(record: LedgerRecord): object {
  const { exact, prefix, suffix, start, end } = quoteOf(record);
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  return {
    type: 'SpecificResource',
    source: sourceOf(record),
    selector: start === null || end === null ? quote : [quote, { type: 'TextPositionSelector', start, end }],
    // The page as it was when it was kept: a later one may say something else.
    state: { type: 'TimeState', sourceDate: record.keptAt },
  };
}

/** The page's address; where there is none that others could open, a name made of the text's hash or the record's id. */
function sourceOf(record: LedgerRecord): string {
  const address = linkIn(record.source.url);
  if (address !== null) return address;
  return record.textHash === null ? iri('source-of', record.id) : iri('text', record.textHash);
}

function bodiesOf(record: LedgerRecord): Body[] {
  if (record.type === 'snippet') return [];
  const told = record.type === 'fact' ? factBodies(record.fact) : practiceBodies(record.practice);
  const corrected = correctionsOf(record).map((change) => say('reviewing', change));
  return [...told, say('reviewing', record.state), ...corrected];
}

function factBodies(fact: Fact): Body[] {
  return [
    ...fact.goods.flatMap(goodBodies),
    ...measuresOf(fact.goods).map((hit) =>
      link(
        'linking',
        hit.url,
        `${hit.cite}, para ${paragraphText(hit)}${hit.cap === null ? '' : ` – cap: ${hit.cap}`}`,
      ),
    ),
    ...placeBodies('from', fact.from ? [fact.from] : []),
    ...placeBodies('via', fact.via),
    ...placeBodies('to', fact.to ? [fact.to] : []),
    ...described({
      kind: fact.kind,
      direction: fact.direction,
      quantity: fact.quantity && `${fact.quantity.text} (${fact.quantity.bound})`,
      derived: joined(fact.derived.map(derivedText)),
      when: fact.when && `${fact.when.text} (${fact.when.norm})`,
      means: fact.means?.text,
      actor: fact.actor?.text,
      'said by': fact.saidBy?.text,
      modality: fact.modality,
      'the article calls the goods': fact.articleLabel,
    }),
  ];
}

/** What it is, which heading, and how the measures stand: as words, each naming its goods, since bodies have no order. */
function goodBodies(good: SlotGood): Body[] {
  const codes = hsText(good.hs);
  const bodies = [say('identifying', good.name)];
  if (codes !== null) bodies.push(say('classifying', `${good.name}: ${codes}`));
  bodies.push(say('classifying', `${good.name}: ${good.assessment.verdict} (${good.assessment.direction})`));
  return bodies;
}

function practiceBodies(practice: Practice): Body[] {
  const { passes, exception } = practice;
  return [
    ...placeBodies('at', practice.crossings),
    ...described({
      inspection: practice.inspection,
      charges: practice.charges,
      'said to pass': passes?.allowed ? passes.goods.text : null,
      'said not to pass': passes && !passes.allowed ? passes.goods.text : null,
      'exception for': exception && joined([exception.who.text, exception.goods?.text ?? null]),
      traffic: joined(practice.traffic.map((quantity) => `${quantity.text} (${quantity.bound})`)),
      derived: joined(practice.derived.map(derivedText)),
      authority: practice.authority?.text,
      when: practice.when && `${practice.when.text} (${practice.when.norm})`,
      'said by': practice.saidBy?.text,
      modality: practice.modality,
    }),
  ];
}

function placeBodies(slot: string, places: readonly SlotPlace[]): Body[] {
  return places.map(({ text, place }) => {
    const name = place === null ? text : joined([place.name, place.country]);
    const label = `${slot}: ${name}`;
    if (place?.lat == null || place.lon === null) return say('identifying', label);
    // A geo URI (RFC 5870) is an address that any program can read a point from.
    return { type: 'SpecificResource', purpose: 'identifying', source: `geo:${place.lat},${place.lon}`, label };
  });
}

function described(slots: Readonly<Record<string, string | null | undefined>>): Body[] {
  return Object.entries(slots).flatMap(([slot, value]) => (value ? [say('describing', `${slot}: ${value}`)] : []));
}

function say(purpose: Purpose, value: string): Body {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function link(purpose: Purpose, url: string, label: string): Body {
  const source = linkIn(url);
  return source === null ? say(purpose, label) : { type: 'SpecificResource', purpose, source, label };
}

function iri(...parts: readonly string[]): string {
  return [OURS, ...parts.map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))].join(':');
}
