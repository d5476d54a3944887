// In: nothing. Out: a small invented ledger with one of everything that exports and migrations must carry.
import { correct } from '../../lib/core/review/correct.ts';
import { noReview } from '../../lib/core/review/review.ts';
import type { PageText } from '../../lib/store/database.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import {
  makeAssessment,
  makeDate,
  makeEvidence,
  makeFact,
  makeFactRecord,
  makeGood,
  makeMeasure,
  makePlace,
  makePractice,
  makePracticeRecord,
  makeQuantity,
  makeSnippetRecord,
  makeSource,
  makeText,
} from './make.ts';

const quay = makeSource({
  url: 'https://quay.example/coal?id=18&utm_source=feed#top',
  title: '남포에서 석탄선 "세 척"',
  outlet: null,
  author: null,
  language: 'ko',
  published: '2026-02-03',
});

const pasted = makeSource({ url: null, title: null, outlet: null, author: null, published: null, language: null });

const seafood = makeMeasure({
  measure: 'unscr-2371-p9-seafood',
  cite: 'UNSCR 2371 (2017)',
  url: 'https://documents.example/2371',
  paragraph: '9',
  flow: 'from-DPRK',
  hs: '03',
  label: { en: 'seafood', ko: null, zh: null },
  why: { en: 'Seafood may not be supplied by the DPRK.', ko: null, zh: null },
  validFrom: '2017-08-05',
});

/** Two goods of one movement, one covered and one not, with a bound and a product of two figures. */
const convoy = makeFactRecord({
  state: 'confirmed',
  fact: makeFact({
    id: 'f-convoy',
    goods: [
      makeGood(),
      makeGood({
        ...makeText('rice'),
        term: 'rice',
        name: 'rice',
        hs: ['1006'],
        assessment: makeAssessment({
          verdict: 'not-listed',
          measures: [],
          reasons: [{ code: 'no-measure', params: {} }],
        }),
      }),
    ],
    derived: [
      makeQuantity({
        ...makeText('300 trucks, over 10 tons each'),
        value: 3000,
        max: null,
        bound: 'unclear',
        unit: 't',
        derived: true,
      }),
    ],
    articleLabel: 'non-sanctioned',
  }),
});

const coal = makeFactRecord({
  source: quay,
  keptBy: 'site-rule',
  fact: makeFact({
    id: 'f-coal',
    goods: [
      makeGood({
        ...makeText('석탄'),
        term: 'coal',
        name: 'coal',
        hs: ['2701', '2702'],
        assessment: makeAssessment({
          direction: 'from-DPRK',
          directionCue: { start: 0, end: 4, text: '남포에서' },
          on: '2026-01-01',
          reasons: [{ code: 'covered', params: {} }],
          measures: [
            makeMeasure({
              label: { en: 'coal', ko: null, zh: null },
              why: { en: 'Coal may not be supplied by the DPRK.', ko: null, zh: null },
              measure: 'unscr-2371-p8-coal',
              validFrom: '2017-08-05',
              cite: 'UNSCR 2371 (2017)',
              url: 'https://documents.example/2371',
              paragraph: '8',
              paragraphVerified: false,
              flow: 'from-DPRK',
              hs: null,
            }),
          ],
        }),
      }),
    ],
    direction: 'from-DPRK',
    from: makePlace('남포', { id: 'nampo', name: 'Nampo', country: 'KP', lat: 38.73, lon: 125.4, placeKind: 'port' }),
    via: [],
    to: makePlace('Ningbo', { id: 'ningbo', lat: 29.87, lon: 121.55 }),
    quantity: makeQuantity({
      ...makeText('2만4천 톤 이상'),
      value: 24_000,
      min: 24_000,
      max: null,
      bound: 'at-least',
      unit: 't',
      per: 'month',
    }),
    when: makeDate({ ...makeText('1월'), norm: '2026-01', from: '2026-01-01', to: '2026-01-31' }),
    means: null,
    saidBy: makeText('위성 분석가'),
    modality: 'denied',
    evidence: makeEvidence('남포에서 "세 척"이\n석탄을 실었다.', { prefix: '', suffix: ' 중국은 부인했다.' }),
  }),
});

/** No place, no way, no sure day, and a speaker that a spreadsheet would take for a formula. */
const crab = makeFactRecord({
  source: pasted,
  textHash: null,
  fact: makeFact({
    id: 'f-crab',
    goods: [
      makeGood({
        ...makeText('snow crab'),
        term: 'crab',
        name: 'crab',
        hs: ['0306'],
        assessment: makeAssessment({
          verdict: 'unknown-direction',
          direction: 'unknown',
          directionCue: null,
          on: null,
          measures: [seafood],
          reasons: [{ code: 'either-way', params: { to: 'not-listed', from: 'banned' } }],
        }),
      }),
    ],
    direction: 'unknown',
    from: null,
    via: [makePlace('the old ford', null)],
    to: null,
    quantity: null,
    when: makeDate({ ...makeText('in May'), norm: 'XXXX-05', from: null, to: null }),
    means: null,
    saidBy: makeText('=HYPERLINK("https://bad.example","a fisherman")'),
    evidence: makeEvidence('The crab went over the old ford in May 🦀, "and back", he said.'),
  }),
});

/** Read as going an unknown way; the reader said which, and the engine judged anew. */
const dieselRead = makeFact({
  id: 'f-diesel',
  kind: 'sale',
  goods: [
    makeGood({
      ...makeText('diesel'),
      term: 'diesel',
      name: 'diesel',
      hs: ['2710'],
      assessment: makeAssessment({
        verdict: 'capped',
        measures: [
          makeMeasure({
            label: { en: 'refined petroleum', ko: null, zh: null },
            why: { en: 'Refined petroleum may be supplied to the DPRK up to a yearly sum.', ko: null, zh: null },
            measure: 'unscr-2397-p5-refined',
            paragraph: '5',
            kind: 'cap',
            hs: null,
            cap: '500,000 bbl per calendar year',
          }),
        ],
        reasons: [{ code: 'counts-toward-cap', params: {} }],
      }),
    }),
  ],
  from: makePlace('Vostochny', { id: 'vostochny', country: 'RU', lat: 42.74, lon: 133.08, placeKind: 'port' }),
  via: [],
  to: makePlace('a port on the east coast', null),
  quantity: makeQuantity({
    ...makeText('1,200 to 1,500 t'),
    value: null,
    min: 1200,
    max: 1500,
    bound: 'between',
    unit: 't',
  }),
  actor: makeText('two tankers'),
  modality: 'planned',
  evidence: makeEvidence('Two tankers are to bring 1,200 to 1,500 t of diesel from Vostochny.'),
});

const diesel = correctedDiesel();

function correctedDiesel() {
  const act = { op: 'op-diesel', at: '2026-05-03T08:00:00.000Z', note: '=the owner says so' };
  const corrected = correct(
    { fact: { ...dieselRead, modality: 'reported', saidBy: null }, review: noReview },
    { modality: 'planned', saidBy: makeText('the "owner"') },
    act,
    () => makeAssessment(),
  );
  return makeFactRecord({ source: quay, state: 'confirmed', updatedAt: act.at, ...corrected });
}

/** The way to Peru crosses the date line. */
const squid = makeFactRecord({
  state: 'rejected',
  deletedAt: '2026-05-04T09:30:00.000Z',
  updatedAt: '2026-05-04T09:30:00.000Z',
  fact: makeFact({
    id: 'f-squid',
    goods: [
      makeGood({
        ...makeText('squid'),
        term: 'squid',
        name: 'squid',
        hs: ['0307'],
        assessment: makeAssessment({
          direction: 'from-DPRK',
          directionCue: null,
          on: '2026-05-02',
          measures: [seafood],
          reasons: [{ code: 'covered', params: { hs: '03' } }],
        }),
      }),
    ],
    direction: 'from-DPRK',
    from: makePlace('Chongjin', { id: 'chongjin', country: 'KP', lat: 41.77, lon: 129.82, placeKind: 'port' }),
    via: [],
    to: makePlace('Callao', { id: 'callao', country: 'PE', lat: -12.05, lon: -77.15, placeKind: 'port' }),
    quantity: null,
    when: null,
    modality: 'hypothetical',
    evidence: makeEvidence('The squid might even go to Callao.'),
  }),
});

const gate = makePracticeRecord({
  state: 'confirmed',
  practice: makePractice({
    id: 'p-gate',
    crossings: [
      makePlace('Quanhe', { id: 'quanhe', lat: 42.6, lon: 130.53, placeKind: 'house', crossing: 'QH-WJ' }),
      makePlace('Dandong', { id: 'dandong', lat: 40.12, lon: 124.39 }),
    ],
    inspection: 'strict',
    charges: 'high',
    passes: { goods: makeText('seedling trays'), allowed: false },
    exception: { who: makeText('the garden office'), goods: null },
    traffic: [
      makeQuantity({ ...makeText('about 140 trucks a day'), value: 140, max: null, bound: 'about', per: 'day' }),
    ],
    derived: [
      makeQuantity({
        ...makeText('140 trucks, over 10 tons each'),
        value: 1400,
        max: null,
        bound: 'unclear',
        unit: 't',
        per: 'day',
        derived: true,
      }),
    ],
    authority: makeText('customs'),
    when: makeDate(),
  }),
});

const snippet = makeSnippetRecord({
  exact: '@crates,\t"\u202eetercnoc\u202c"\r\n-1 pallet 👩🏽‍🌾; 냉장고',
  prefix: '',
  suffix: '\n',
});

/** Records in a fixed order; the caller may change nothing in them. */
export function exampleLedger(): readonly LedgerRecord[] {
  return [convoy, coal, crab, diesel, squid, gate, snippet];
}

/** The text that the convoy stands on. */
export function examplePage(): PageText {
  return {
    textHash: '5f'.repeat(32),
    pageKey: convoy.pageKey,
    source: convoy.source,
    text: `Crates at the bridge\n\nThe queue was long. ${convoy.fact.evidence.exact} Nobody counted.`,
    blocks: [{ start: 0, end: 20, role: 'headline' }],
    keptAt: convoy.keptAt,
  };
}
