// In: nothing. Out: an invented article, what was read from it, and records of it, for component tests and previews.

import type { Assessment, MeasureHit, Verdict } from '../../lib/core/assess.ts';
import type { Evidence, Fact, Practice, SlotDate, SlotGood, SlotPlace, SlotQuantity } from '../../lib/core/fact.ts';
import type { PlaceRef } from '../../lib/core/mention.ts';
import { noReview } from '../../lib/core/review/review.ts';
import type { FactState, MarkView, PageState } from '../../lib/messages.ts';
import { facetsOf } from '../../lib/store/facets.ts';
import type { FactRecord, PracticeRecord, SnippetRecord } from '../../lib/store/records.ts';

/** The invented article, paragraph by paragraph. */
export const paragraphs = [
  'Trucks queue before the Quanhe customs house at Hunchun, across the Tumen River from the Wonjong-ri customs house in Rason.',
  'Up to 140 trucks a day carry rice, soap and floor tiles, a dispatcher said. On some, the papers say plastic goods, but the crates hold washing machines, car tyres and aluminium sheets, the dispatcher claimed. Over 10 vehicles stayed on the far side in March.',
  'At Quanhe the inspection is loose and the charges are low, drivers from Changchun and Dandong say. Only medicine for the clinic may pass without papers.',
] as const;

const starts = paragraphs.map((_, index) => paragraphs.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));

/** Place of `words` in a paragraph (from 0), as offsets into the whole article. Throws a RangeError if they aren't there. */
export function at(block: number, words: string): { start: number; end: number; text: string } {
  const index = paragraphs[block]?.indexOf(words) ?? -1;
  if (index < 0) throw new RangeError(`Paragraph ${block} has no "${words}".`);
  const start = (starts[block] ?? 0) + index;
  return { start, end: start + words.length, text: words };
}

const evidence = (block: number, exact: string): Evidence => {
  const { start, end } = at(block, exact);
  return { start, end, exact, prefix: '', suffix: '', block };
};

const measure: MeasureHit = {
  measure: 'unscr-2397-7-machinery',
  cite: 'UNSCR 2397 (2017)',
  url: 'https://undocs.org/S/RES/2397(2017)',
  paragraph: '7',
  paragraphVerified: true,
  kind: 'ban',
  flow: 'to-DPRK',
  hs: '84',
  label: {
    en: 'machinery, electrical equipment, vehicles, metals',
    ko: '기계, 전기 기기, 차량, 금속',
    zh: '机械、电气设备、车辆、金属',
  },
  why: { en: 'Supply to the DPRK has been covered since December 2017.', ko: null, zh: null },
  validFrom: '2017-12-22',
  validUntil: null,
  cap: null,
  exceptions: [],
};

/** An assessment of invented goods under the UN measures. */
export function assessed(verdict: Verdict, hs: string | null = null): Assessment {
  const isCovered = verdict === 'banned' || verdict === 'capped' || verdict === 'luxury';
  return {
    regime: 'un-dprk',
    asOf: '2026-06-30',
    verdict,
    direction: 'to-DPRK',
    directionCue: null,
    on: '2026-04-14',
    measures: isCovered ? [{ ...measure, hs, paragraphVerified: hs !== '87' }] : [],
    reasons: [{ code: isCovered ? 'covered' : 'no-measure', params: {} }],
  };
}

/** Goods of the article with a verdict. */
export function good(block: number, words: string, hs: string, verdict: Verdict, name = words): SlotGood {
  return {
    ...at(block, words),
    term: null,
    name,
    hs: [hs],
    generic: false,
    assessment: assessed(verdict, hs.slice(0, 2)),
  };
}

const ref = (id: string, name: string, country: string | null, more: Partial<PlaceRef> = {}): PlaceRef => ({
  id,
  name,
  country,
  lat: null,
  lon: null,
  precision: 'point',
  placeKind: 'city',
  parent: null,
  crossing: null,
  pair: null,
  ...more,
});

const hunchun: SlotPlace = { ...at(0, 'Hunchun'), place: ref('hunchun', 'Hunchun', 'CN') };
const rason: SlotPlace = { ...at(0, 'Rason'), place: ref('rason', 'Rason', 'KP') };
const quanhe: SlotPlace = {
  ...at(0, 'Quanhe'),
  place: ref('quanhe', 'Quanhe', 'CN', { placeKind: 'house', crossing: 'quanhe-wonjong', pair: 'Wonjong-ri' }),
};

const trucks: SlotQuantity = {
  ...at(1, 'Up to 140 trucks a day'),
  value: 140,
  min: null,
  max: 140,
  bound: 'at-most',
  unit: 'trucks',
  per: 'day',
  derived: false,
};

const march: SlotDate = { ...at(1, 'in March'), norm: '2026-03', from: '2026-03-01', to: '2026-03-31' };

const base = {
  kind: 'movement',
  direction: 'to-DPRK',
  from: hunchun,
  via: [quanhe],
  to: rason,
  quantity: null,
  derived: [],
  when: null,
  means: null,
  actor: null,
  saidBy: at(1, 'a dispatcher'),
  modality: 'reported',
  articleLabel: null,
} as const satisfies Partial<Fact>;

/** Three facts: none found, covered with goods of two kinds, covered without a route. */
export const facts: readonly Fact[] = [
  {
    ...base,
    id: 'fact-rice',
    goods: [
      good(1, 'rice', '1006', 'not-listed'),
      good(1, 'soap', '3401', 'not-listed'),
      good(1, 'floor tiles', '6907', 'not-listed', 'ceramic tiles'),
    ],
    quantity: trucks,
    means: at(1, 'trucks'),
    evidence: evidence(1, 'Up to 140 trucks a day carry rice, soap and floor tiles, a dispatcher said.'),
  },
  {
    ...base,
    id: 'fact-crates',
    goods: [
      good(1, 'washing machines', '8450', 'banned'),
      good(1, 'aluminium sheets', '7606', 'banned'),
      good(1, 'car tyres', '4011', 'not-listed', 'tyres'),
    ],
    saidBy: at(1, 'the dispatcher'),
    articleLabel: 'non-sanctioned',
    evidence: evidence(
      1,
      'On some, the papers say plastic goods, but the crates hold washing machines, car tyres and aluminium sheets, the dispatcher claimed.',
    ),
  },
  {
    ...base,
    id: 'fact-vehicles',
    goods: [good(1, 'vehicles', '8704', 'banned', 'motor vehicles')],
    from: null,
    via: [],
    to: null,
    saidBy: null,
    modality: 'asserted',
    quantity: {
      ...at(1, 'Over 10 vehicles'),
      value: 10,
      min: 10,
      max: null,
      bound: 'over',
      unit: 'units',
      per: null,
      derived: false,
    },
    derived: [
      { ...at(1, 'Over 10'), value: 40, min: null, max: null, bound: 'about', unit: 't', per: null, derived: true },
    ],
    when: march,
    evidence: evidence(1, 'Over 10 vehicles stayed on the far side in March.'),
  },
];

/** What the article says of the crossing. */
export const practices: readonly Practice[] = [
  {
    id: 'practice-quanhe',
    crossings: [{ ...at(2, 'Quanhe'), place: quanhe.place }],
    inspection: 'loose',
    charges: 'low',
    passes: null,
    traffic: [trucks],
    derived: [],
    exception: { who: at(2, 'the clinic'), goods: at(2, 'medicine') },
    authority: null,
    when: null,
    saidBy: at(2, 'drivers from Changchun and Dandong'),
    modality: 'reported',
    evidence: evidence(2, paragraphs[2]),
  },
];

let number = 0;
const mark = (
  block: number,
  kind: MarkView['kind'],
  surface: string,
  what: string,
  code = '',
  verdict: Verdict | null = null,
): MarkView => ({
  n: number++,
  block,
  kind,
  letter: verdict === 'banned' ? 'a' : verdict === null ? 'g' : 'f',
  verdict,
  surface,
  name: surface,
  code,
  what,
  sense: null,
  own: null,
});

const none = 'not-listed';
/** The marks of the article in reading order. */
export const marks: readonly MarkView[] = [
  mark(0, 'customs', 'Quanhe customs house', 'Hunchun, CN · road'),
  mark(0, 'place', 'Hunchun', 'Jilin, CN'),
  mark(0, 'place', 'Tumen River', 'border river'),
  mark(0, 'customs', 'Wonjong-ri customs house', 'Rason, KP · road'),
  mark(0, 'place', 'Rason', 'KP'),
  mark(1, 'quantity', 'Up to 140 trucks a day', '≤ 140'),
  mark(1, 'commodity', 'rice', 'none found', '1006', none),
  mark(1, 'commodity', 'soap', 'none found', '3401', none),
  mark(1, 'commodity', 'floor tiles', 'none found', '6907', none),
  mark(1, 'commodity', 'plastic goods', 'none found', '39', none),
  mark(1, 'commodity', 'washing machines', 'Banned', '8450', 'banned'),
  mark(1, 'commodity', 'car tyres', 'none found', '4011', none),
  mark(1, 'commodity', 'aluminium sheets', 'Banned', '7606', 'banned'),
  mark(1, 'commodity', 'vehicles', 'Banned', '8704', 'banned'),
  mark(1, 'date', 'in March', 'Mar 2026'),
  mark(2, 'place', 'Changchun', 'Jilin, CN'),
  mark(2, 'place', 'Dandong', 'Liaoning, CN'),
  mark(2, 'commodity', 'medicine', 'none found', '3004', none),
];

/** The page as the background tells it, read to the end. */
export const pageState: PageState = {
  tabId: 7,
  url: 'https://courier.example/2026/04/quanhe?utm_source=feed',
  host: 'courier.example',
  status: 'read',
  reason: null,
  source: {
    url: 'https://courier.example/2026/04/quanhe',
    title: 'Spring convoys at Quanhe',
    outlet: 'The Border Courier',
    author: null,
    published: '2026-04-14',
    language: 'en',
  },
  progress: { read: 3, of: 3 },
  notRead: [],
  view: { first: 1, last: 1 },
  quiet: false,
  siteRule: 'ask',
  private: false,
  marks,
  focus: 10,
  facts,
  practices,
  questions: [],
  stamp: { engine: '0.1.0', packs: { 'un-dprk': '2026-06-30' }, notRead: [] },
  textHash: '9f2c5a4d0e7b41ab9f2c5a4d0e7b41ab9f2c5a4d0e7b41ab9f2c5a4d0e7b41ab',
  returned: null,
};

const recordBase = {
  source: pageState.source,
  pageKey: 'https://courier.example/2026/04/quanhe',
  site: 'courier.example',
  textHash: pageState.textHash,
  stamp: pageState.stamp,
  keptAt: '2026-04-15T08:30:00.000Z',
  updatedAt: '2026-04-15T08:30:00.000Z',
  keptBy: 'reader',
  deletedAt: null,
} as const;

/** A fact as the ledger holds it. */
export function factRecord(fact: Fact, state: FactState, more: Partial<FactRecord> = {}): FactRecord {
  return { ...recordBase, id: fact.id, type: 'fact', state, fact, review: noReview, facets: facetsOf(fact), ...more };
}

/** A practice as the ledger holds it. */
export function practiceRecord(practice: Practice, state: FactState): PracticeRecord {
  return { ...recordBase, id: practice.id, type: 'practice', state, practice };
}

/** Words that the reader kept. */
export const snippetRecord: SnippetRecord = {
  ...recordBase,
  id: 'snippet-queue',
  type: 'snippet',
  exact: 'Trucks queue before the Quanhe customs house',
  prefix: '',
  suffix: ' at Hunchun',
};
