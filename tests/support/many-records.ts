// In: how many and a seed. Out: invented records in the style of real ones, for tests and pictures of a full ledger.
import { readFileSync } from 'node:fs';
import type { Verdict } from '../../lib/core/assess.ts';
import type { Direction, Fact, Modality, SlotGood, SlotPlace } from '../../lib/core/fact.ts';
import type { Commodity } from '../../lib/schema/commodity.ts';
import type { Crossing, CustomsHouse } from '../../lib/schema/place.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { at } from '../../scripts/tree.ts';
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
  makeSource,
  makeText,
} from './make.ts';
import { type Seeded, seeded } from './seeded.ts';

const read = <T>(path: string): T[] =>
  (JSON.parse(readFileSync(at('lib/data', path), 'utf8')) as { readonly records: T[] }).records;

const crossings = [...read<Crossing>('crossings/cn-kp.json'), ...read<Crossing>('crossings/ru-kp.json')].filter(
  ({ houses }) => houses.length === 2,
);
const ports = read<Crossing>('crossings/ports.json').filter(({ kind }) => kind === 'port');
const commodities = [
  'apparel',
  'cereals-oils',
  'electrical',
  'machinery',
  'metals',
  'mineral-fuels',
  'seafood',
  'vehicles-vessels',
  'produce',
  'clocks-watches',
  'hair',
  'ores',
]
  .flatMap((family) => read<Commodity>(`commodities/${family}.json`))
  .filter(({ hs }) => hs.length > 0);

const outlets = [
  ['Harbour Post', 'harbour-post.example', 'en'],
  ['The Border Courier', 'border-courier.example', 'en'],
  ['강변일보', 'gangbyeon.example', 'ko'],
  ['두만강소식', 'duman.example', 'ko'],
  ['口岸晚报', 'kouan.example', 'zh'],
  ['Far Quay Review', 'far-quay.example', 'en'],
  ['Wire of the East', 'east-wire.example', 'en'],
] as const;
const speakers = [
  'a dispatcher',
  'two drivers',
  'a trader in Hunchun',
  'a customs broker',
  'residents',
  'an official',
  null,
];
const openings = [
  'On a wet morning',
  'Late that week',
  'After the thaw',
  'Before the holiday',
  'By lamplight',
  'Without papers',
  'Behind a tarpaulin',
  'According to the weighbridge',
];
const endings = [
  'while a lone clerk counted',
  'and the barrier stayed up',
  'as the river froze over',
  'under two layers of sacking',
  'past the empty market hall',
  'with the radio on',
  'beside the old brick works',
];
const verdictOf: Readonly<Record<string, Verdict>> = {
  '84': 'banned',
  '85': 'banned',
  '72': 'banned',
  '73': 'banned',
  '03': 'banned',
  '27': 'capped',
  '91': 'luxury',
  '87': 'banned',
  '62': 'banned',
  '61': 'banned',
  '26': 'conditional',
};

const houseSlot = (crossing: Crossing, house: CustomsHouse, pair: CustomsHouse | undefined): SlotPlace =>
  makePlace(house.name.en, {
    id: house.id,
    country: house.country,
    lat: house.lat,
    lon: house.lon,
    precision: house.precision,
    placeKind: 'house',
    crossing: crossing.id,
    pair: pair?.name.en ?? null,
  });
const portSlot = (port: Crossing): SlotPlace =>
  makePlace(port.name.en, {
    id: port.id,
    country: port.country,
    lat: port.lat,
    lon: port.lon,
    precision: port.precision,
    placeKind: 'port',
    crossing: port.id,
  });
const countrySlot = (name: string, country: string, lat: number, lon: number): SlotPlace =>
  makePlace(name, { id: country, country, lat, lon, precision: 'centroid', placeKind: 'country' });

function goodOf(record: Commodity, direction: Direction, luck: Seeded): SlotGood {
  const language = luck.below(4);
  const text = (language === 0 ? record.forms.ko[0] : language === 1 ? record.forms.zh[0] : null) ?? record.name.en;
  const chapter = record.hs[0]?.slice(0, 2) ?? '';
  const verdict: Verdict = direction === 'unknown' ? 'unknown-direction' : (verdictOf[chapter] ?? 'not-listed');
  return makeGood({
    ...makeText(text),
    term: record.id,
    name: record.name.en,
    hs: record.hs,
    assessment: makeAssessment({
      verdict,
      direction,
      measures: verdict === 'not-listed' ? [] : [makeMeasure({ hs: chapter })],
    }),
  });
}

const day = (number: number): string => new Date(Date.UTC(2025, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

/** Two in three over land, most at the first crossings of the list; a tenth undated, a tenth with countries alone. */
function factOf(id: string, began: number, luck: Seeded): Fact {
  const direction = luck.pick<Direction>([
    'to-DPRK',
    'to-DPRK',
    'to-DPRK',
    'from-DPRK',
    'from-DPRK',
    'unknown',
    'other',
  ]);
  const goods = Array.from({ length: 1 + luck.below(3) }, () => goodOf(luck.pick(commodities), direction, luck));
  const isLand = luck.below(3) > 0;
  const crossing = crossings[Math.min(luck.below(crossings.length), luck.below(crossings.length))];
  const [outside, inside] = crossing?.houses ?? [];
  const portHere = luck.pick(ports.filter(({ country }) => country === 'KP'));
  const portThere = luck.pick(ports.filter(({ country }) => country !== 'KP'));
  let ends: { from: SlotPlace | null; via: SlotPlace[]; to: SlotPlace | null };
  const kind = luck.below(10);
  if (kind === 0)
    ends = { from: countrySlot('China', 'CN', 35, 105), via: [], to: countrySlot('North Korea', 'KP', 40, 127) };
  else if (isLand && crossing && outside && inside) {
    const way = [houseSlot(crossing, outside, inside), houseSlot(crossing, inside, outside)] as const;
    ends = kind < 5 ? { from: null, via: [way[0]], to: null } : { from: way[0], via: [], to: kind < 8 ? way[1] : null };
  } else
    ends = {
      from: portSlot(portThere),
      via: [],
      to: kind < 7 ? portSlot(portHere) : countrySlot('North Korea', 'KP', 40, 127),
    };
  if (direction === 'from-DPRK') ends = { from: ends.to, via: ends.via, to: ends.from };
  const span = luck.pick([0, 0, 0, 6, 29]);
  const tons = 5 + luck.below(400);
  const exact = `${luck.pick(openings)} ${tons} t of ${goods.map(({ text }) => text).join(', ')} went ${direction === 'from-DPRK' ? 'out' : 'over'} ${luck.pick(endings)}, load ${id}.`;
  const speaker = luck.pick(speakers);
  return makeFact({
    id,
    goods,
    direction,
    ...ends,
    quantity:
      luck.below(3) === 0
        ? null
        : makeQuantity({
            ...makeText(`${tons} t`),
            value: tons,
            max: null,
            bound: luck.pick(['exact', 'about', 'over', 'at-most']),
            unit: 't',
          }),
    when:
      luck.below(10) === 0
        ? null
        : makeDate({ ...makeText('then'), norm: day(began), from: day(began), to: day(began + span) }),
    means: makeText(luck.pick(['lorries', 'a freight train', 'a barge'])),
    saidBy: speaker === null ? null : makeText(speaker),
    modality: luck.pick<Modality>(['reported', 'reported', 'reported', 'asserted', 'asserted', 'planned', 'denied']),
    articleLabel: luck.below(12) === 0 ? luck.pick(['sanctioned', 'non-sanctioned']) : null,
    evidence: makeEvidence(exact),
  });
}

/** A fact as another outlet copies it. */
function retold(fact: Fact, id: string, luck: Seeded): Fact {
  const { quantity } = fact;
  const isOther = luck.below(3) === 0 && quantity !== null;
  return {
    ...fact,
    id,
    quantity: isOther
      ? { ...quantity, text: `${(quantity.value ?? 0) * 3} t`, value: (quantity.value ?? 0) * 3, bound: 'exact' }
      : quantity,
    modality: luck.below(4) === 0 ? 'denied' : 'reported',
    evidence: { ...fact.evidence, exact: `${fact.evidence.exact.replace(/\.$/, '')}, it was learnt.` },
  };
}

/** Records of articles with some five entries each; one in twelve is what a crossing is like. */
export function manyRecords(count: number, seed = 5): LedgerRecord[] {
  const luck = seeded(seed);
  let last: Fact | null = null;
  return Array.from({ length: count }, (_, index): LedgerRecord => {
    const article = Math.floor(index / 5);
    const [outlet, site, language] = outlets[article % outlets.length] ?? outlets[0];
    const began = luck.below(640);
    const source = makeSource({
      url: `https://${site}/${article}`,
      title: `Report ${article} from the river`,
      outlet,
      author: null,
      published: day(began + 3 + luck.below(40)),
      language,
    });
    const keptAt = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    const about = {
      source,
      keptAt,
      updatedAt: keptAt,
      state: luck.pick(['unreviewed', 'unreviewed', 'confirmed', 'rejected'] as const),
    };
    const id = `m${String(index).padStart(6, '0')}`;
    // Some outlets print what another one did, nearly word by word, and some of those with another figure or a denial.
    if (index % 11 === 5 && last !== null) return makeFactRecord({ ...about, fact: retold(last, id, luck) });
    if (index % 12 !== 11) {
      last = factOf(id, began, luck);
      return makeFactRecord({ ...about, fact: last });
    }
    const crossing = crossings[Math.min(luck.below(crossings.length), luck.below(crossings.length))];
    const [outside, inside] = crossing?.houses ?? [];
    return makePracticeRecord({
      ...about,
      practice: makePractice({
        id,
        crossings: crossing && outside ? [houseSlot(crossing, outside, inside)] : [],
        inspection: luck.pick(['loose', 'strict', null]),
        charges: luck.pick(['low', 'high', null]),
        traffic:
          luck.below(2) === 0
            ? []
            : [
                makeQuantity({
                  ...makeText('trucks'),
                  value: 20 + luck.below(280),
                  max: null,
                  bound: 'about',
                  per: 'day',
                }),
              ],
        when: makeDate({ ...makeText('then'), norm: day(began), from: day(began), to: day(began) }),
        evidence: makeEvidence(`Nobody looked twice at load ${id} there, a driver said.`),
      }),
    });
  });
}
