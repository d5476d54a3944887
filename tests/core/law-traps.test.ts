// In: short invented reports. Out: the verdict that the law gives on the day of the event; one row for each known trap.
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import type { Assessment } from '../../lib/core/assess.ts';
import { explain } from '../../lib/core/explain.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { testWorld } from '../support/world.ts';

/** The assessments of every goods mention that is written so. */
function assessed(text: string, surface: string, published: string): Assessment[] {
  const { mentions, assessments } = inspect(articleFromText(text, { published }), testWorld);
  return mentions.flatMap((mention, at) => {
    const assessment = assessments[at];
    return mention.kind === 'commodity' && mention.surface === surface && assessment ? [assessment] : [];
  });
}

/** `banned UNSCR2397-7`, for each mention once. */
function verdicts(text: string, surface: string, published: string): string {
  const told = assessed(text, surface, published).map(({ verdict, measures }) =>
    [verdict, verdict === 'not-listed' ? '' : (measures[0]?.measure ?? '')].join(' ').trim(),
  );
  return [...new Set(told)].join(' | ') || 'no goods';
}

type Row = readonly [trap: string, text: string, surface: string, expected: string, published?: string];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [trap, text, surface, expected, published] of rows)
      it(trap, () => {
        expect(verdicts(text, surface, published ?? '2024-06-10')).toBe(expected);
      });
  });
}

table('direction decides', [
  ['fabric in', 'North Korea imported fabric from China in May.', 'fabric', 'not-listed'],
  ['fabric out', 'China imported fabric from North Korea in May.', 'fabric', 'banned UNSCR2375-16'],
  ['lime in', 'North Korea imported lime from China in May.', 'lime', 'not-listed'],
  ['lime out', 'North Korea exported lime to China in May.', 'lime', 'banned UNSCR2397-6-stone'],
  ['cement in', 'Trucks carried cement from Dandong to Sinuiju in North Korea.', 'cement', 'not-listed'],
  ['cement out', 'North Korea sold cement to a dealer in China.', 'cement', 'banned UNSCR2397-6-stone'],
  ['apples in', 'North Korea bought apples from China.', 'apples', 'not-listed'],
  ['apples out', 'North Korea exported apples to Russia.', 'apples', 'banned UNSCR2397-6-food'],
  ['seafood in', 'North Korea imported crab from Russia.', 'crab', 'not-listed'],
  ['seafood out', 'North Korea exported crab to China.', 'crab', 'banned UNSCR2371-9'],
  ['sand out', 'North Korea sold river sand to China.', 'river sand', 'banned UNSCR2397-6-stone'],
  ['ginger out: chapter 9 is in no measure', 'North Korea exported ginger to China.', 'ginger', 'not-listed'],
]);

table('outward processing: what goes in is free, what comes out is not, wigs are in no measure', [
  ['cloth in', 'China sent cotton cloth to North Korea for sewing.', 'cotton cloth', 'not-listed'],
  ['jackets out', 'North Korea exported the finished jackets to China.', 'jackets', 'banned UNSCR2375-16'],
  ['hair in', 'China exported human hair to North Korea.', 'human hair', 'not-listed'],
  ['wigs out', 'North Korea exported wigs to China.', 'wigs', 'not-listed'],
  ['lashes out', 'North Korea exported false eyelashes to China.', 'false eyelashes', 'not-listed'],
]);

table('the reporter’s word never decides', [
  [
    'shower heads are HS 84',
    'North Korea imported non-sanctioned items such as shower heads from China.',
    'shower heads',
    'banned UNSCR2397-7',
  ],
  ['rice is in no measure', 'North Korea imported sanctioned items such as rice from China.', 'rice', 'not-listed'],
]);

table('what carries is not goods, and the longest name wins', [
  ['trucks that carry', 'Trucks carried flour from Dandong to Sinuiju in North Korea.', 'Trucks', 'no goods'],
  ['ships that carry', 'Two ships brought coal from Nampo in North Korea to China.', 'ships', 'no goods'],
  ['trucks that are sold', 'China sold used trucks to North Korea.', 'used trucks', 'banned UNSCR2397-7'],
  ['rice cookers are no rice', 'North Korea imported rice cookers from China.', 'rice', 'no goods'],
  ['nor are they free', 'North Korea imported rice cookers from China.', 'rice cookers', 'banned UNSCR2397-7'],
  ['fans as people', 'Football fans from China travelled to Pyongyang to buy tickets.', 'fans', 'no goods'],
  [
    'lighter, compared',
    'The fee charged by North Korea is lighter than in China, importers said.',
    'lighter',
    'no goods',
  ],
  ['watches, a verb', 'The buyer from North Korea watches the prices in Dandong.', 'watches', 'no goods'],
  ['bone china is no country', 'China sold bone china to North Korea.', 'bone china', 'conditional UNSCR2321-5'],
]);

table('material decides', [
  ['pipes of no stated material', 'North Korea imported pipes from China.', 'pipes', 'conditional UNSCR2397-7'],
  ['steel pipes', 'North Korea imported steel pipes from China.', 'steel pipes', 'banned UNSCR2397-7'],
  ['plastic pipes', 'North Korea imported plastic pipes from China.', 'plastic pipes', 'not-listed'],
  ['pipes made of plastic', 'North Korea imported pipes made of plastic from China.', 'pipes', 'not-listed'],
  ['wooden doors out', 'North Korea exported wooden doors to China.', 'wooden doors', 'banned UNSCR2397-6-wood'],
  ['porcelain toilets', 'North Korea imported toilets from China.', 'toilets', 'not-listed'],
]);

table('class words', [
  [
    'building materials',
    'North Korea imported building materials from China.',
    'building materials',
    'conditional UNSCR2397-7',
  ],
  [
    'medical equipment is chapter 90',
    'North Korea imported medical equipment from China.',
    'medical equipment',
    'not-listed',
  ],
]);

table('luxury', [
  ['an ordinary car is banned first', 'North Korea imported a car from Japan in May.', 'car', 'banned UNSCR2397-7'],
  ['a luxury car', 'North Korea imported luxury cars from Japan.', 'luxury cars', 'luxury UNSCR2094-23'],
  ['a yacht', 'North Korea imported a yacht from Italy.', 'yacht', 'luxury UNSCR2094-23'],
  ['an ordinary watch', 'North Korea imported watches from China.', 'watches', 'not-listed'],
  [
    'whisky stands on national lists only',
    'North Korea imported whisky from Scotland.',
    'whisky',
    'conditional UNSCR1718-8a-iii',
  ],
  ['perfume the same', 'North Korea imported perfume from France.', 'perfume', 'conditional UNSCR1718-8a-iii'],
  [
    'a neighbour’s luxury is not the whisky’s',
    'North Korea imported luxury watches, whisky and tea from China.',
    'whisky',
    'conditional UNSCR1718-8a-iii',
  ],
  [
    'a class word shares it',
    'North Korea imported luxury goods such as whisky and perfume from China.',
    'whisky',
    'luxury UNSCR1718-8a-iii',
  ],
  ['a rug of no stated price', 'North Korea imported rugs from China.', 'rugs', 'conditional UNSCR2321-5'],
  ['a rug above the threshold', 'North Korea imported rugs at $800 each from China.', 'rugs', 'luxury UNSCR2321-5'],
  ['a rug below it', 'North Korea imported rugs at $120 each from China.', 'rugs', 'not-listed'],
  ['a rug at the very threshold', 'North Korea imported rugs at $500 each from China.', 'rugs', 'not-listed'],
  [
    'the price of the whole delivery',
    'North Korea imported rugs worth $80,000 from China.',
    'rugs',
    'conditional UNSCR2321-5',
  ],
]);

table('caps and bans of oil and gas', [
  ['crude', 'China supplied crude oil to North Korea.', 'crude oil', 'capped UNSCR2397-4'],
  ['diesel', 'Russia sold diesel to North Korea.', 'diesel', 'capped UNSCR2397-5'],
  ['petrol', 'Russia sold gasoline to North Korea.', 'gasoline', 'capped UNSCR2397-5'],
  ['jet fuel', 'Russia sold jet fuel to North Korea.', 'jet fuel', 'banned UNSCR2270-31'],
  ['condensate', 'Iran sold condensate to North Korea.', 'condensate', 'banned UNSCR2375-13'],
  ['liquefied petroleum gas is read both ways', 'Russia sold LPG to North Korea.', 'LPG', 'conditional UNSCR2375-13'],
  ['oil to cook with', 'North Korea imported cooking oil from China.', 'cooking oil', 'not-listed'],
  ['crude out is in no measure', 'North Korea exported crude oil to China.', 'crude oil', 'not-listed'],
]);

table('headings that the paragraph does not name', [
  ['coal', 'North Korea exported coal to China.', 'coal', 'banned UNSCR2371-8'],
  ['iron ore', 'North Korea exported iron ore to China.', 'iron ore', 'banned UNSCR2371-8'],
  [
    'ferrosilicon is disputed',
    'North Korea exported ferrosilicon to China.',
    'ferrosilicon',
    'conditional UNSCR2371-8',
  ],
  [
    'coke is disputed',
    'North Korea exported metallurgical coke to China.',
    'metallurgical coke',
    'conditional UNSCR2371-8',
  ],
  ['statues', 'North Korea sold statues to Senegal.', 'statues', 'banned UNSCR2321-29'],
  ['molybdenum ore', 'North Korea exported molybdenum ore to China.', 'molybdenum ore', 'not-listed'],
  ['tungsten ore', 'North Korea exported tungsten ore to China.', 'tungsten ore', 'not-listed'],
  ['electricity', 'North Korea exported electricity to China.', 'electricity', 'not-listed'],
]);

table('the law of the day of the event', [
  ['coal before any measure', 'North Korea exported coal to China in June.', 'coal', 'not-listed', '2015-07-10'],
  [
    'coal under the first ban',
    'North Korea exported coal to China in June.',
    'coal',
    'banned UNSCR2270-29',
    '2016-07-10',
  ],
  ['coal under the cap', 'North Korea exported coal to China in March.', 'coal', 'capped UNSCR2321-26', '2017-04-10'],
  [
    'coal under the full ban',
    'North Korea exported coal to China in March.',
    'coal',
    'banned UNSCR2371-8',
    '2018-04-10',
  ],
  [
    'an old delivery in a new article',
    'North Korea exported coal to China in June 2015, an audit says.',
    'coal',
    'not-listed',
    '2024-06-10',
  ],
  [
    'refined products before the cap',
    'China sold diesel to North Korea in June.',
    'diesel',
    'not-listed',
    '2016-07-10',
  ],
  ['the first cap', 'China sold diesel to North Korea in November.', 'diesel', 'capped UNSCR2375-14', '2017-12-01'],
  ['the second cap', 'China sold diesel to North Korea in February.', 'diesel', 'capped UNSCR2397-5', '2018-03-01'],
  ['textiles before their ban', 'North Korea exported jackets to China in May.', 'jackets', 'not-listed', '2017-06-01'],
  [
    'fridges before 2397',
    'North Korea imported refrigerators from China in May.',
    'refrigerators',
    'not-listed',
    '2017-06-01',
  ],
  [
    'new ships since 2321',
    'China sold a new ship to North Korea in May.',
    'new ship',
    'banned UNSCR2321-30',
    '2017-06-01',
  ],
  ['measures have no sunset', 'North Korea exported coal to China in May.', 'coal', 'banned UNSCR2371-8', '2025-06-01'],
]);

table('exceptions with their cues', [
  ['its own coal through Rajin', 'North Korea shipped coal from Rajin to China.', 'coal', 'banned UNSCR2371-8'],
  [
    'spares for passenger aircraft',
    'Russia supplied aircraft parts for civil passenger planes to North Korea.',
    'aircraft parts',
    'conditional UNSCR2397-7',
  ],
  ['spares for nothing said', 'Russia supplied aircraft parts to North Korea.', 'aircraft parts', 'banned UNSCR2397-7'],
]);

table('a text on the law itself points the way of its measure', [
  [
    'the ban on seafood',
    'Sales of squid have stopped in North Korea. The ban on seafood dates from August 2017.',
    'seafood',
    'banned UNSCR2371-9',
  ],
  [
    'a resolution by number',
    'Resolution 2375 covers textiles, a lawyer in Pyongyang said.',
    'textiles',
    'banned UNSCR2375-16',
  ],
  [
    'goods covered both ways stay open',
    'Resolution 2397 covers machinery, a lawyer in Pyongyang said.',
    'machinery',
    'unknown-direction UNSCR2397-7',
  ],
]);

describe('what stands beside the verdict', () => {
  const only = (text: string, surface: string, published = '2024-06-10'): Assessment => {
    const [first] = assessed(text, surface, published);
    if (!first) throw new RangeError(`“${surface}” is no goods in: ${text}`);
    return first;
  };
  const rows = (assessment: Assessment) => explain(assessment, 'en').rows.map((row) => row.text);

  it.each(['nail clippers', 'wheelchairs', 'syringe pumps'])('aid brings the humanitarian note: %s', (goods) => {
    const found = only(`UNICEF sent ${goods} from China to North Korea.`, goods);
    expect(found.verdict).toBe('banned');
    expect(found.reasons.map((reason) => reason.code)).toContain('exception-named');
  });

  it('a household fridge rests on reading the whole chapter', () => {
    expect(
      only('North Korea imported refrigerators from China.', 'refrigerators').reasons.map(({ code }) => code),
    ).toContain('chapter-reading');
  });

  it('another country’s coal through Rajin is out of the ban, and the exception is told', () => {
    const found = only('Russian coal was shipped from Rajin in North Korea to China.', 'Russian coal');
    expect(found.verdict).not.toBe('banned');
    expect(found.reasons.map((reason) => reason.code)).toContain('exception-named');
  });

  it('one delivery never breaks a cap', () => {
    const found = only('Russia sold 700,000 barrels of diesel to North Korea.', 'diesel');
    expect(found.verdict).toBe('capped');
    expect(rows(found)).toContain('One delivery never breaks a cap; it counts toward it.');
  });

  it('no measure found is no clearance', () => {
    expect(explain(only('North Korea imported rice from China.', 'rice'), 'en').detail).toBe(
      'That is not a clearance.',
    );
  });

  it('keeps the reporter’s label and the verdict side by side', () => {
    const found = only('North Korea imported non-sanctioned items such as shower heads from China.', 'shower heads');
    expect(rows(found)).toContain('The reporter calls it “non-sanctioned”.');
  });

  it.each([
    [
      'named in the paragraph',
      'North Korea imported refrigerators from China.',
      'refrigerators',
      'The paragraph itself names the HS chapter.',
    ],
    [
      'read so by states',
      'North Korea exported lead ore to China.',
      'lead ore',
      'The paragraph names no HS code; states apply it by HS heading.',
    ],
    [
      'named in words',
      'Iran sold condensate to North Korea.',
      'condensate',
      'The paragraph names the goods in words; no HS code decides.',
    ],
    [
      'of an annex',
      'North Korea imported a yacht from Italy.',
      'yacht',
      'An annex names the goods; the HS heading is matched to it by us.',
    ],
  ])('says where the tie to the heading stands: %s', (_case, text, goods, sentence) => {
    expect(rows(only(text, goods)).join('\n')).toContain(sentence);
  });

  it('names instrument, paragraph and whether its number was checked', () => {
    const checked = explain(only('Russia sold jet fuel to North Korea.', 'jet fuel'), 'en');
    expect(checked.heading).toContain('UNSCR 2270 (2016), para 31');
    expect(checked.rows.map((row) => row.text)).not.toContain('Paragraph number not checked.');
    const unchecked = explain(only('North Korea exported coal to China.', 'coal'), 'en');
    expect(unchecked.rows.map((row) => row.text)).toContain('Paragraph number not checked.');
  });
});
