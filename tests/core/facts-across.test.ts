import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { factWords } from '../support/words.ts';
import { testWorld } from '../support/world.ts';

function factsIn(text: string): string[] {
  return inspect(articleFromText(text, { published: '2026-05-20' }), testWorld).facts.map(factWords);
}

// Each row: the class of rule, an invented passage, and the facts that a reader would take from it.
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  // who acts
  [
    'a doer at a place is where sold goods start',
    'Limousines sold by a dealer in Rotterdam ended up in Pyongyang, a customs official said.',
    ['Limousines: Rotterdam > Pyongyang | to-DPRK | says customs official | reported'],
  ],
  [
    'by him',
    'A dealer in Vladivostok boasts that nine limousines were shipped by him to Rason.',
    ['limousines: Vladivostok > Rason | to-DPRK | nine | says dealer in Vladivostok | reported'],
  ],
  [
    'his firm',
    'A buyer in Yanji was frank. His firm, he told this reporter, has been importing graphite from the DPRK.',
    ['graphite: DPRK > Yanji | from-DPRK | says buyer in Yanji | reported'],
  ],
  [
    'our country, in the mouth of a diplomat',
    '“Our country imports fertiliser,” a diplomat of North Korea said.',
    ['fertiliser: – > North Korea | to-DPRK | says diplomat of North Korea | reported'],
  ],
  [
    'its ports',
    'China denied that any diesel had left its ports for the DPRK.',
    ['diesel: China > DPRK | to-DPRK | says China | denied'],
  ],
  [
    'who denies would have done it',
    'Russia denies supplying diesel to North Korea.',
    ['diesel: Russia > North Korea | to-DPRK | says Russia | denied'],
  ],
  [
    'who refuses would have got it',
    'An offer of 50,000 tonnes of rice was turned down by Pyongyang.',
    ['rice: – > Pyongyang | to-DPRK | 50,000 tonnes | denied'],
  ],
  [
    'an adjective before a noun of trade',
    'Chinese exports of soybean oil to North Korea doubled.',
    ['soybean oil: Chinese > North Korea | to-DPRK | asserted'],
  ],
  [
    'the other country of a trade that its customs tell of',
    'North Korea exported 40 tonnes of wigs in May, Chinese customs data show.',
    ['wigs: North Korea > Chinese | from-DPRK | 40 tonnes | when May | says Chinese customs data | asserted'],
  ],
  // where goods start
  [
    "goods that a country's adjective names",
    'About 90 shipments of Russian LNG reached Spain this year, an importer said.',
    ['LNG: Russian > Spain | other | 90 shipments | when this year | says importer | reported'],
  ],
  [
    'where somebody lives is no start',
    'A man in his forties from Changbai bought 300 kilos of copper in Hyesan, a smuggler said.',
    ['copper: Hyesan > Changbai | from-DPRK | 300 kilos | says smuggler | reported'],
  ],
  [
    'a part starts where the whole does',
    'Chile exported 412,000 tonnes of copper in January. About half of the copper went to China.',
    [
      'copper: Chile > – | other | 412,000 tonnes | when January | asserted',
      'copper: Chile > China | other | asserted',
    ],
  ],
  [
    'carried on from where it was brought first',
    'Barley is shipped to Constanța and then sold to Egypt, a broker said.',
    ['Barley: – > [Constanța] > Egypt | other | says broker | reported'],
  ],
  [
    'traced back in the same sentence',
    'In April officers in Dar es Salaam seized 18 tons of copper; papers led to a mine in Hyesan.',
    ['copper: Hyesan > Dar es Salaam | from-DPRK | 18 tons | when April | asserted'],
  ],
  [
    'who uses the goods gets them',
    'Half of the coal that Germany burned was shipped from Russia.',
    ['coal: Russia > Germany | other | asserted'],
  ],
  [
    'counted before any other goods',
    'Ukraine sells sunflower oil. About 1,800 tank wagons of it reached Gdańsk, in spite of farmers who parked tractors.',
    [
      'sunflower oil: Ukraine > – | other | asserted',
      'sunflower oil: – > Gdańsk | other | 1,800 tank wagons | asserted',
    ],
  ],
  // the way back
  [
    'not empty',
    'Trucks with cement cross from Dandong to Sinuiju. They do not return empty: ginseng is loaded for China.',
    ['cement: Dandong > Sinuiju | to-DPRK | asserted', 'ginseng: Sinuiju > China | from-DPRK | asserted'],
  ],
  [
    'head back',
    'Urea is brought into Hoeryong through Sanhe. The trucks head back loaded with timber.',
    ['Urea: – > [Sanhe] > Hoeryong | to-DPRK | asserted', 'timber: – > – | from-DPRK | asserted'],
  ],
  [
    'other goods in another sentence go their own usual way',
    'Squid was exported from Wonsan to China. Officers then seized two excavators on a train, a driver said.',
    ['Squid: Wonsan > China | from-DPRK | asserted', 'excavators: – > – | to-DPRK | two | says driver | reported'],
  ],
  // who says it
  [
    'announced right before',
    'Business was good in May, dealers in Tumen say. Boats from Chongjin brought squid to Tumen.',
    ['squid: Chongjin > Tumen | from-DPRK | says dealers in Tumen | reported'],
  ],
  [
    'named behind the sentence that goes on',
    'Cloth is sent to Hyesan from Changbai. Six weeks later they return as shirts, two buyers told this paper.',
    [
      'Cloth: Changbai > Hyesan | to-DPRK | says two buyers | reported',
      'shirts: Hyesan > Changbai | from-DPRK | says two buyers | reported',
    ],
  ],
  // what isn't a load
  [
    'a cover',
    'Mobile phones hidden in sacks of flour were shipped from Changbai to Hyesan.',
    ['Mobile phones: Changbai > Hyesan | to-DPRK | asserted'],
  ],
  [
    'a false name',
    'Coal was shipped from Wonsan to Kholmsk and sold to Seoul as Russian coal.',
    ['Coal: Wonsan > [Kholmsk] > Seoul | from-DPRK | asserted'],
  ],
  // a verb of no list
  [
    'goods as its subject',
    'Tractors trundled over the bridge from Dandong to Sinuiju, exporters said.',
    ['Tractors: Dandong > Sinuiju | to-DPRK | says exporters | reported'],
  ],
  ['no ends, no movement', 'Tractors rust in a depot of the customs, exporters said.', []],
  // a halt
  [
    'a country that stops its trade',
    'Kazakhstan banned exports of wheat to Uzbekistan.',
    ['wheat: Kazakhstan > Uzbekistan | other | denied'],
  ],
  // Korean, Chinese
  [
    'Korean: the country right before the goods',
    '러시아 영사관은 “북한 석탄이 나홋카항에 수입된 일은 없다”고 부인했다.',
    ['석탄: 북한 > 나홋카항 | from-DPRK | says 러시아 영사관 | denied'],
  ],
  [
    'Korean: who is at home there buys',
    '평양의 한 무역회사는 단둥에서 시멘트를 들여올 계획이다.',
    ['시멘트: 단둥 > 평양 | to-DPRK | planned'],
  ],
  [
    'Chinese: by a merchant of',
    '司机说，明太鱼由延吉的商人从罗先收购。',
    ['明太鱼: 罗先 > 延吉 | from-DPRK | says 司机 | reported'],
  ],
  [
    'Chinese: he added',
    '司机老周说，卡车从珲春把水泥运到罗先。他补充道，还有两辆拉的是水泵。',
    [
      '水泥: 珲春 > 罗先 | to-DPRK | says 司机老周 | reported',
      '水泵: 珲春 > 罗先 | to-DPRK | 两辆 | says 司机老周 | reported',
    ],
  ],
];

describe('facts across sentences and clauses', () => {
  it.each(rows)('%s', (_class, text, expected) => {
    expect(factsIn(text)).toEqual(expected);
  });
});
