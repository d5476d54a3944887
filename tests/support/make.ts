// In: what a test cares about. Out: whole facts and ledger records around it, all invented.

import type { Source } from '../../lib/core/article.ts';
import type { Assessment, MeasureHit } from '../../lib/core/assess.ts';
import type {
  Evidence,
  Fact,
  Practice,
  SlotDate,
  SlotGood,
  SlotPlace,
  SlotQuantity,
  SlotText,
} from '../../lib/core/fact.ts';
import type { InspectionStamp } from '../../lib/core/inspect.ts';
import type { PlaceRef } from '../../lib/core/mention.ts';
import { noReview } from '../../lib/core/review/review.ts';
import { facetsOf } from '../../lib/store/facets.ts';
import { pageKeyOf, siteOf } from '../../lib/store/page-key.ts';
import type { FactRecord, PracticeRecord, SnippetRecord } from '../../lib/store/records.ts';

export function makeSource(over: Partial<Source> = {}): Source {
  return {
    url: 'https://harbour-post.example/2026/05/crates-at-the-bridge',
    title: 'Crates at the bridge',
    outlet: 'Harbour Post',
    author: 'R. Lindqvist',
    published: '2026-05-02',
    language: 'en',
    ...over,
  };
}

export function makeText(text: string, start = 0): SlotText {
  return { start, end: start + text.length, text };
}

export function makePlaceRef(over: Partial<PlaceRef> = {}): PlaceRef {
  return {
    id: 'hunchun',
    name: 'Hunchun',
    country: 'CN',
    lat: 42.86,
    lon: 130.37,
    precision: 'centroid',
    placeKind: 'city',
    parent: null,
    crossing: null,
    pair: null,
    ...over,
  };
}

/** A named place; `place: null` for one that no gazetteer knows. */
export function makePlace(text: string, place: Partial<PlaceRef> | null = {}, start = 0): SlotPlace {
  return { ...makeText(text, start), place: place && makePlaceRef({ name: text, ...place }) };
}

export function makeMeasure(over: Partial<MeasureHit> = {}): MeasureHit {
  return {
    measure: 'unscr-2397-p7-machinery',
    cite: 'UNSCR 2397 (2017)',
    url: 'https://documents.example/2397',
    paragraph: '7',
    paragraphVerified: true,
    kind: 'ban',
    flow: 'to-DPRK',
    hs: '84',
    label: { en: 'machinery', ko: null, zh: null },
    why: { en: 'Machinery may not be supplied to the DPRK.', ko: null, zh: null },
    validFrom: '2017-12-22',
    validUntil: null,
    cap: null,
    exceptions: [],
    ...over,
  };
}

export function makeAssessment(over: Partial<Assessment> = {}): Assessment {
  return {
    regime: 'un-dprk',
    asOf: '2026-01-31',
    verdict: 'banned',
    direction: 'to-DPRK',
    directionCue: { start: 30, end: 38, text: 'to Rason' },
    on: '2026-04-28',
    measures: [makeMeasure()],
    reasons: [{ code: 'covered', params: { hs: '84' } }],
    ...over,
  };
}

export function makeGood(over: Partial<SlotGood> = {}): SlotGood {
  const text = over.text ?? 'washing machines';
  return {
    ...makeText(text),
    term: 'washing-machine',
    name: 'washing machine',
    hs: ['8450'],
    generic: false,
    assessment: makeAssessment(),
    ...over,
  };
}

export function makeQuantity(over: Partial<SlotQuantity> = {}): SlotQuantity {
  return {
    ...makeText(over.text ?? 'up to 300 trucks'),
    value: 300,
    min: null,
    max: 300,
    bound: 'at-most',
    unit: 'trucks',
    per: null,
    derived: false,
    ...over,
  };
}

export function makeDate(over: Partial<SlotDate> = {}): SlotDate {
  return { ...makeText('on 28 April'), norm: '2026-04-28', from: '2026-04-28', to: '2026-04-28', ...over };
}

export function makeEvidence(exact: string, over: Partial<Evidence> = {}): Evidence {
  return {
    start: 120,
    end: 120 + exact.length,
    exact,
    prefix: 'The queue was long. ',
    suffix: ' Nobody counted.',
    block: 1,
    ...over,
  };
}

export function makeFact(over: Partial<Fact> = {}): Fact {
  return {
    id: 'f-1',
    kind: 'movement',
    goods: [makeGood()],
    direction: 'to-DPRK',
    from: makePlace('Hunchun'),
    via: [
      makePlace('Quanhe customs house', {
        id: 'quanhe',
        name: 'Quanhe customs house',
        lat: 42.6,
        lon: 130.53,
        precision: 'point',
        placeKind: 'house',
        crossing: 'QH-WJ',
        pair: 'Wonjong-ri customs house',
      }),
    ],
    to: makePlace('Rason', { id: 'rason', country: 'KP', lat: 42.25, lon: 130.3 }),
    quantity: makeQuantity(),
    derived: [],
    when: makeDate(),
    means: makeText('trucks'),
    actor: null,
    saidBy: makeText('a dispatcher'),
    modality: 'reported',
    articleLabel: null,
    evidence: makeEvidence(
      'Up to 300 trucks took washing machines from Hunchun through the Quanhe customs house to Rason on 28 April.',
    ),
    ...over,
  };
}

export function makePractice(over: Partial<Practice> = {}): Practice {
  return {
    id: 'p-1',
    crossings: [
      makePlace('Quanhe customs house', {
        id: 'quanhe',
        lat: 42.6,
        lon: 130.53,
        placeKind: 'house',
        crossing: 'QH-WJ',
      }),
    ],
    inspection: 'loose',
    charges: null,
    passes: null,
    exception: null,
    traffic: [],
    derived: [],
    authority: null,
    when: null,
    saidBy: makeText('a dispatcher'),
    modality: 'reported',
    evidence: makeEvidence('Nobody opens the crates at the Quanhe customs house, a dispatcher said.'),
    ...over,
  };
}

export const exampleStamp: InspectionStamp = { engine: '0.1.0', packs: { 'un-dprk': '2026-01-31' }, notRead: [] };

const noon = '2026-05-02T12:00:00.000Z';

function base(id: string, source: Source) {
  return {
    id,
    source,
    pageKey: pageKeyOf(source.url),
    site: siteOf(source.url),
    textHash: '5f'.repeat(32),
    stamp: exampleStamp,
    keptAt: noon,
    updatedAt: noon,
    keptBy: 'reader',
    deletedAt: null,
  } as const;
}

/** A record of a fact, with page key, site and facets that fit; `id` is the fact's unless given. */
export function makeFactRecord(over: Partial<FactRecord> = {}): FactRecord {
  const fact = over.fact ?? makeFact(over.id === undefined ? {} : { id: over.id });
  const source = over.source ?? makeSource();
  return {
    ...base(fact.id, source),
    type: 'fact',
    state: 'unreviewed',
    fact,
    review: noReview,
    facets: facetsOf(fact),
    ...over,
  };
}

export function makePracticeRecord(over: Partial<PracticeRecord> = {}): PracticeRecord {
  const practice = over.practice ?? makePractice(over.id === undefined ? {} : { id: over.id });
  const source = over.source ?? makeSource();
  return { ...base(practice.id, source), type: 'practice', state: 'unreviewed', practice, ...over };
}

export function makeSnippetRecord(over: Partial<SnippetRecord> = {}): SnippetRecord {
  const source = over.source ?? makeSource();
  return {
    ...base('s-1', source),
    type: 'snippet',
    exact: 'the crates hold washing machines',
    prefix: 'say plastic goods, but ',
    suffix: ', he added.',
    ...over,
  };
}
