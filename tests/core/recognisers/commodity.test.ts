import { describe, expect, it } from 'vitest';
import type { CommodityMention } from '../../../lib/core/mention.ts';
import { mentionsIn, remark } from '../../support/recognised.ts';

// Each row is a text of its own; goods that aren't marked must not be found.
const rows: readonly string[] = [
  // lists of a load
  'Trucks loaded with [refrigerators|commodity], [fans|commodity], [TVs|commodity] and [electric rice cookers|commodity] entered Rason.',
  'Traders import [rice|commodity], [sugar|commodity] and [cooking oil|commodity] from Dandong.',
  'Customs seized [wigs|commodity], [false eyelashes|commodity] and [watches|commodity].',
  // attributes that name the product
  'Smugglers sold [used cars|commodity] and [frozen chicken|commodity] in Hyesan.',
  'They export [iron ore concentrate|commodity], [copper cathodes|commodity] and [aluminium sheets|commodity].',
  'Buyers want [dried pollack|commodity] and [sea cucumber|commodity].',
  'A container of [steel pipes|commodity] and [plastic trays|commodity] was imported.',
  'Importers ordered [office chairs|commodity] and [ski jackets|commodity] from Dalian.',
  // words of use and kind, listed or not, and words that only describe
  'The tanker loaded 900 tonnes of [marine diesel|commodity]; smugglers sold [phone batteries|commodity] and [hygiene soap|commodity].',
  'The charity shipped 18 [walk-behind tractors|commodity] and six [membrane pumps|commodity].',
  'The firm exported 40 damaged [pumps|commodity] and six state-owned [tractors|commodity].',
  'Imports of [coal|commodity] fell while a driver with a broken phone waited at the gate.',
  '무역대표단이 다음 달 초 평양을 찾아 [인삼|commodity]과 [사과|commodity]를 사들이는 계약을 맺고 수입한다.',
  '상인들은 [쌀|commodity]값이 올라 [쌀|commodity]을 수입했다.',
  '海关查获走私的[五轴机床|commodity]三台和[旧棉被|commodity]，机床廠和煤炭批发商没有回应。',
  // one thing that is handled as goods are
  'The crew smoked on deck. The tanker lay off Kaohsiung for a week. Its owner said that no [fuel|commodity] had been delivered. The rest is silence, he added. Nobody exports anything.',
  // participles of making and treatment, settings and kernels
  'Customs seized [computer-controlled lathes|commodity], [heat-treated steel bars|commodity] and [necklaces with diamonds|commodity].',
  'Traders bought [dyed human hair|commodity] and 20 tonnes of [calcined alumina|commodity].',
  'A buyer sold government-controlled [rice|commodity] and [walnut kernels|commodity].',
  'Workers rolled barrels ashore and the buyers crushed [sesame seeds|commodity] for export.',
  // a verb before goods is none of them
  'Stalls in Dandong now display [dried squid|commodity] for sale; they also ship [coal|commodity].',
  // what a tariff has for goods
  'Customs have no heading for [motor vehicles|commodity], and there is a duty on [cars|commodity].',
  // one head for two names
  'The cargo held [water and sewage pipes|commodity].',
  'Exports of [crude and refined oil|commodity] rose.',
  // goods before words of trade
  '[Coal|commodity] exports and [seafood|commodity] imports fell; a [timber|commodity] dealer shrugged.',
  'The [textile|commodity] trade is banned by the resolution.',
  // Russian coal is the one pair that the measures tell apart
  'The hold was full of [Russian coal|commodity] and North Korean [coal|commodity], customs said.',
  // vehicles, plants, mines, shops and jobs named after goods
  'An oil tanker left; it passed a coal mine and a seafood restaurant.',
  'The arms ship was met by a [gold|commodity] dealer.',
  'A coal terminal, a cement factory and a gas station burned near the port of Nampo.',
  'Traders met the steel company in a tea shop.',
  // what carries isn't what is carried
  'Cargo trucks carrying [rice|commodity] crossed; each truck held ten tons.',
  'The ship and its containers were loaded with [soap|commodity].',
  'Up to 300 trucks cross daily, and these vehicles transport [cement|commodity].',
  'Sacks of [flour|commodity] and boxes of [soap|commodity] were imported.',
  // … unless it is itself sold
  'The firm imported [used trucks|commodity] and sold [tractors|commodity] in Rason.',
  'Ten lorries stayed: the [vehicles|commodity] themselves had been sold.',
  // parts of vehicles are goods
  'They smuggled [truck parts|commodity] and [car parts|commodity].',
  // verbs, comparatives and people
  'Customs officers watch the trade; he watches the video and ships the rest to Dandong.',
  'Importers pay lighter customs charges.',
  'Football fans in Pyongyang cheered the trade fair.',
  // surnames and names of works
  'Susan Rice spoke about trade sanctions.',
  'It was a night for Iron Man costumes at the trade fair.',
  // parts of other words
  'Coal-black dogs and tin-eared people came to the customs office.',
  // eaten, worn, lacking
  'Drivers ate rice at the customs house.',
  'The country is short of food, importers say.',
  // news of the market: benchmarks are goods, producers, markets and agencies are not
  '[Brent crude oil|commodity] traded below $88 a barrel while [WTI|commodity] held above $84.',
  'Global [Oil|commodity] Glut Set To Worsen',
  'Investing.com - [Crude Oil|commodity] prices dropped on Monday as [gasoline|commodity] stocks rose.',
  'Major oil producers and the oil market await the Energy Information Administration, traders said.',
  'A fall in U.S. [crude|commodity] inventories lifted [fuel|commodity] prices.',
  'The bulls bet on a rally of the crude market, traders said.',
  // a head or a bare shape that stands for goods named before
  'Smugglers sold [solar panels|commodity] in Hyesan. A single [panel|commodity] fetches 900 yuan at the market.',
  'The mill imported [steel|commodity] from Brazil. Russian [slabs|commodity] were shipped to Koper.',
  'The panel of experts met the traders.',
  // goods that no list holds, in a frame of trade
  'A ship with 300 tonnes of [quinoxal|commodity] was seized by customs.',
];

describe('goods', () => {
  for (const row of rows) it(row, () => expect(remark(row, ['commodity'])).toBe(row));
});

// Whole texts that aren't about trade: nothing in them is goods.
const idle: readonly string[] = [
  'The striker scored twice in the first half. Fans sang in the rain. The coach praised his iron will. A gold medal hangs in the hall, beside a silver cup. The match ended at nine.',
  'Heat the oil in a pan. Add the rice and stir for two minutes. Pour in the stock, then the crab. Serve with salt and pepper. Garnish with parsley.',
  'The lead singer wore a seal-grey coat. She plays the steel guitar. Her band sang of coal and tin. The song ended late. An oil lamp went out at eleven.',
  'The cranes on the marsh are back. A seal slept on the ice. Nobody hunts the foxes now. The keeper watches them every day. He wears a wool cap.',
  'He was robbed of his watch near the square. Police found a knife in the car. A witness saw the driver drop his phone. The judge will decide in June. Nobody was hurt.',
  '결승전은 밤에 열렸다. 투수는 은빛 방망이를 들었다. 관중은 김밥과 쌀과자를 먹었다. 감독은 시계를 보았다. 경기는 열 시에 끝났다.',
  '比赛在晚上举行。球员拿到了金牌。观众吃米饭和鱼。教练看了看手表。歌手唱了一首歌。',
];

describe('texts without trade', () => {
  for (const text of idle)
    it(`finds no goods: ${text.slice(0, 40)}`, () => expect(remark(text, ['commodity'])).toBe(text));
});

// Korean and Chinese: no particle in the span, longest word wins.
const eastern: readonly string[] = [
  '혜산에 [중고 트랙터|commodity] 12대가 들어왔다고 무역업자가 말했다.',
  '[비료|commodity]와 [시멘트|commodity]는 세관으로 수입된다.',
  '[몰리브덴 정광|commodity]과 [약초|commodity], [잣|commodity]이 중국으로 수출된다.',
  '상인들은 [쌀|commodity]과 [밀가루|commodity]를 수입했다.',
  '러시아는 [러시아산 석탄|commodity]을 라진항에서 수출했다.',
  '석탄 운반선과 수산물 식당은 거래와 관계없다.',
  '무역을 금지한 지 금요일로 일주일이다.',
  '商人进口[大米|commodity]、[白糖|commodity]和[水泥|commodity]。',
  '车上装的是[冰箱|commodity]，还有[钢管|commodity]，准备出口。',
  '他们走私[螃蟹|commodity]和[鱿鱼|commodity]到图们。',
  '[경유|commodity]를 실은 열차가 나진으로 들어갔다고 무역업자가 말했다.',
  '商人进口[冷冻鱼|commodity]和[面粉|commodity]。',
  '朝鲜进口[柴油发电机|commodity]和[旧家具|commodity]。',
  '铁路部门和银行否认参与贸易。',
  '運往朝鮮的是[汽車配件|commodity]和[鋼管|commodity]，海關說。',
];

describe('goods in Korean and Chinese', () => {
  for (const row of eastern) it(row, () => expect(remark(row, ['commodity'])).toBe(row));
});

const goodsOf = (text: string): readonly CommodityMention[] =>
  mentionsIn(text).filter((mention) => mention.kind === 'commodity');

describe('what is said of goods', () => {
  const heading = (text: string) => goodsOf(text).map((goods) => [goods.surface, goods.heading ?? goods.chapter]);

  it('gives the heading of the head, not of the material', () => {
    expect(heading('They import aluminium sheets and copper cathodes.')).toEqual([
      ['aluminium sheets', '7606'],
      ['copper cathodes', '7403'],
    ]);
  });
  it('gives parts the heading that they have', () => {
    expect(heading('They import excavator parts and tractor parts.')).toEqual([
      ['excavator parts', '8431'],
      ['tractor parts', '8708'],
    ]);
  });
  it('gives a bare shape the heading of its metal', () => {
    expect(heading('The mill imported steel from Brazil. Russian slabs were shipped to Koper.')).toEqual([
      ['steel', '72'],
      ['slabs', '7207'],
    ]);
  });
  it('says what a head stands for', () => {
    const [panels, panel] = goodsOf('Smugglers sold solar panels. A single panel fetches 900 yuan at the market.');
    expect(panel).toMatchObject({ term: panels?.term, hs: panels?.hs, certainty: 'likely' });
    expect(panel?.because).toContain('solar panels');
  });
  it('leaves the material open where the text names none', () => {
    const [pipes] = goodsOf('Importers bought pipes in Dandong.');
    expect(pipes?.materialOpen).toBe(true);
    expect(pipes?.material).toBeNull();
  });
  it('reads the material beside the goods', () => {
    const [pipes] = goodsOf('Importers bought steel pipes in Dandong.');
    expect(pipes?.materialOpen).toBe(false);
    expect(pipes?.chapter).toBe('73');
  });
  it('points at the word that calls goods luxury', () => {
    const text = 'Buyers import Swiss watches.';
    const [watches] = goodsOf(text);
    const cue = watches?.luxuryCue;
    expect(cue && text.slice(cue.start, cue.end)).toBe('Swiss');
  });
  it('keeps luxury where “the” points back to goods that were called so in their own name', () => {
    const cues = goodsOf('He sold two luxury saloons. The saloons left Hamburg. Other saloons were sold at home.').map(
      ({ luxuryCue }) => luxuryCue !== null,
    );
    expect(cues).toEqual([true, true, false]);
  });
  it('states the origin that belongs to the name', () => {
    expect(goodsOf('Traders import Russian coal.')[0]?.origin).toBe('RU');
  });
  it('says that inferred goods stand in no list', () => {
    const [goods] = goodsOf('A ship with 300 tonnes of quinoxal was seized by customs.');
    expect(goods).toMatchObject({ term: null, hs: [], certainty: 'doubtful' });
  });
});

describe('every mention', () => {
  it('slices back to its surface', () => {
    for (const text of [...rows, ...idle, ...eastern]) {
      const plain = text.replace(/\[([^\]|]+)\|[a-z]+\]/g, '$1');
      for (const { start, end, surface } of mentionsIn(plain)) expect(plain.slice(start, end)).toBe(surface);
    }
  });
  it('keeps its offsets after an emoji and with curly apostrophes and combining marks', () => {
    const text = '🚢 North Korea’s traders import wigs in Ch\u014fngjin and Cho\u0306ngjin.';
    for (const { start, end, surface } of mentionsIn(text)) expect(text.slice(start, end)).toBe(surface);
    expect(mentionsIn(text).map(({ surface }) => surface)).toContain('wigs');
  });
});
