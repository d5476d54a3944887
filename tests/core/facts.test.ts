import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { factWords } from '../support/words.ts';
import { testWorld } from '../support/world.ts';

function factsIn(text: string, published: string | null = '2026-05-20'): string[] {
  return inspect(articleFromText(text, { published }), testWorld).facts.map(factWords);
}

// Each row: an invented passage, and the facts that a reader would take from it.
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  // ends told by prepositions
  [
    'from, through, to',
    'Trucks with tractors went from Hunchun through the Quanhe customs house to Rason in North Korea.',
    ['tractors: Hunchun > [Quanhe customs house] > Rason | to-DPRK | asserted'],
  ],
  [
    'the city of a house',
    'Pumps moved through the Quanhe customs house in Hunchun to the Wonjong-ri customs house in Rason.',
    ['Pumps: Hunchun > [Quanhe customs house, Wonjong-ri customs house] > Rason | to-DPRK | asserted'],
  ],
  [
    'out of the country',
    'A ship carried coal from Nampo to Dalian in March, a broker said.',
    ['coal: Nampo > Dalian | from-DPRK | when March | says broker | reported'],
  ],
  [
    'a place traced back to',
    'The squid was traced to Wonsan by inspectors in Busan.',
    ['squid: Wonsan > Busan | from-DPRK | asserted'],
  ],
  // ends told by who acts
  [
    'the buyer is the end',
    'North Korea imports fertiliser from Russia.',
    ['fertiliser: Russia > North Korea | to-DPRK | asserted'],
  ],
  [
    'the seller is the start',
    'North Korea sold anthracite to China last year.',
    ['anthracite: North Korea > China | from-DPRK | when last year | asserted'],
  ],
  [
    'who gets it stands behind the verb',
    'Turkey sold Italy 40,000 tonnes of steel.',
    ['steel: Turkey > Italy | other | 40,000 tonnes | asserted'],
  ],
  // the other way
  [
    'in return',
    'Fishermen from North Korea handed over crab to Chinese boats in return for diesel.',
    ['crab: North Korea > – | from-DPRK | asserted', 'diesel: – > North Korea | to-DPRK | asserted'],
  ],
  [
    'sends back',
    'A factory near Sinuiju gets yarn from China and sends back sweaters.',
    ['yarn: China > Sinuiju | to-DPRK | asserted', 'sweaters: Sinuiju > China | from-DPRK | asserted'],
  ],
  // what was told before
  [
    'most of them',
    'Every day 40 trucks cross from Tumen over the bridge to Namyang in North Korea. Most of them carry cement and glass.',
    ['cement, glass: Tumen > Namyang | to-DPRK | 40 trucks | asserted'],
  ],
  [
    'they are rowed',
    'North Korean workshops send shirts to China. They are rowed over the Yalu River at night.',
    ['shirts: – > [Yalu River] > China | from-DPRK | asserted'],
  ],
  // how firmly
  [
    'planned',
    'Russia will ship 25,000 tons of wheat to North Korea by autumn.',
    ['wheat: Russia > North Korea | to-DPRK | 25,000 tons | when autumn | planned'],
  ],
  [
    'hypothetical',
    'Moscow might send fuel to Pyongyang, an analyst wrote.',
    ['fuel: Moscow > Pyongyang | to-DPRK | says analyst | hypothetical'],
  ],
  [
    'denied',
    'China denied that any machinery had been shipped to North Korea.',
    ['machinery: – > North Korea | to-DPRK | says China | denied'],
  ],
  [
    'a denial that points back',
    'A trader said coal left Rajin port for Dalian. Beijing says it knows of no such delivery.',
    [
      'coal: Rajin port > Dalian | from-DPRK | says trader | reported',
      'coal: – > – | from-DPRK | says Beijing | denied',
    ],
  ],
  [
    'only through is no denial',
    '“You cannot get televisions into North Korea except through Hunchun,” a driver said.',
    ['televisions: – > [Hunchun] > North Korea | to-DPRK | says driver | reported'],
  ],
  // transit
  [
    "another country's goods",
    'Russian coal left Rajin port for Shanghai, the owner said, and the DPRK took a fee.',
    ['Russian coal: Rajin port > Shanghai | other | says owner | reported'],
  ],
  // no fact
  ['a bare rule', 'Resolution 2371 bans exports of coal from North Korea.', []],
  ['goods used at home', 'Families in Pyongyang cook rice with coal.', []],
  [
    'labels are not loads',
    'The papers say plastic goods, but the crates hold washing machines bound for Rason.',
    ['washing machines: – > Rason | to-DPRK | asserted'],
  ],
  // Korean, Chinese
  [
    'Korean, with particles',
    '창바이에서 트럭으로 시멘트 20톤이 혜산에 들어왔다고 소식통이 전했다.',
    ['시멘트: 창바이 > 혜산 | to-DPRK | 20톤 | says 소식통 | reported'],
  ],
  [
    'Korean, outward',
    '북한은 지난달 중국으로 송이버섯을 수출했다.',
    ['송이버섯: 북한 > 중국 | from-DPRK | when 지난달 | asserted'],
  ],
  [
    'Chinese, from and to',
    '据司机透露，货车从珲春经圈河口岸把水泥运到罗先。',
    ['水泥: 珲春 > [圈河口岸] > 罗先 | to-DPRK | says 司机 | reported'],
  ],
];

describe('facts', () => {
  it.each(rows)('%s', (_case, text, expected) => {
    expect(factsIn(text)).toEqual(expected);
  });

  it('gives the same ids for the same page, and others for another page', () => {
    const text = 'North Korea imports fertiliser from Russia.';
    const ids = (url: string): string[] =>
      inspect(articleFromText(text, { url }), testWorld).facts.map((fact) => fact.id);
    expect(ids('https://one.example/a')).toEqual(ids('https://one.example/a'));
    expect(ids('https://one.example/a')).not.toEqual(ids('https://two.example/a'));
  });

  it('keeps the words around the evidence', () => {
    const text = 'It rained. North Korea imports fertiliser from Russia. Nobody minded.';
    const [fact] = inspect(articleFromText(text), testWorld).facts;
    expect(fact?.evidence).toMatchObject({
      exact: 'North Korea imports fertiliser from Russia.',
      prefix: 'It rained. ',
      suffix: ' Nobody minded.',
    });
  });

  it('labels a product of figures as derived and leaves its bound open', () => {
    const text = 'Up to 30 trucks, each carrying over 10 tons of cement, cross from Hunchun into North Korea daily.';
    const [fact] = inspect(articleFromText(text), testWorld).facts;
    expect(fact?.derived).toMatchObject([{ value: 300, unit: 't', bound: 'unclear', derived: true }]);
  });

  it("keeps the reporter's own word beside the measure", () => {
    const text = 'North Korea imported non-sanctioned items including shower heads from China.';
    const [fact] = inspect(articleFromText(text), testWorld).facts;
    expect(fact?.articleLabel).toBe('non-sanctioned');
    expect(fact?.goods[0]?.assessment.verdict).toBe('banned');
  });

  it('judges nothing where the article does not concern the DPRK', () => {
    const { assessments, facts } = inspect(articleFromText('Chile exported 400 tonnes of copper to Japan.'), testWorld);
    expect(assessments.every((assessment) => assessment === null)).toBe(true);
    expect(facts.map(factWords)).toEqual(['copper: Chile > Japan | other | 400 tonnes | asserted']);
  });
});
