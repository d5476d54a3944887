// In: invented texts that are not about trade. Out: no goods in them, and none that a measure is said to cover.
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/core/article.ts';
import { inspect } from '../../../lib/core/inspect.ts';
import { testWorld } from '../../support/world.ts';

const texts: Readonly<Record<string, string>> = {
  football: `Pyongyang — North Korea's women opened the tournament with a win that nobody in the stadium had expected.
Their goalkeeper, a former steel worker, saved two penalties before half-time. “She has nerves of iron,” the coach said.
The visitors hit the woodwork twice and ran out of fuel in the last quarter of an hour. Fans lit flares, drummed on tin
buckets and sang until the floodlights went off. The captain, who won silver in the last Games, left the pitch with ice
on her knee. A bronze medal would be worth its weight in gold to this young team, she said.
On Sunday they meet the hosts, who drew with Australia on a pitch as hard as concrete.`,
  athletics: `The marathon started at seven under a lead-grey sky. By the tenth kilometre the pack had shrunk to nine
runners, among them a farmer from Kenya who trains on a dirt road behind his rice field. He drank water at every table,
poured a cup over his head and threw the bottle to the children. At the bridge the favourite dropped her sunglasses and
lost her rhythm. The winner collapsed on the carpet behind the line and was wrapped in a blanket. Organisers had put up
barriers, tents and portable toilets along the course. Her shoes, she said with a laugh, were older than her coach.`,
  crime: `Two men were held on Tuesday after a jeweller in the old town was robbed at gunpoint. Police say that the pair
wore masks and rubber gloves, smashed the window with a hammer and fled in a grey car which was found burning near
the cement works an hour later. Officers took away a laptop, three mobile phones and a knife from a flat above a bakery.
A neighbour had heard shots and hid in the bath. The owner was hit with a bottle and lost a tooth. A judge ordered both
men to stay in custody; their lawyer said that the DNA on the glove was his client's brother's.`,
  court: `The jury heard how the victim drank tea with the accused in the kitchen, then was struck with a frying pan.
Her blood was found on the carpet, on a pillow and on the wheel of a bicycle in the shed. The prosecutor held up the pan,
wrapped in plastic. “A kitchen is not a battlefield,” he said. The accused, in a dark suit and a borrowed tie, wept.
A doctor told the court that the wound was deep and that a wooden spoon could not have made it. The trial goes on.`,
  stage: `The singer came on in a silver dress and a fur hat, carried by four dancers dressed as tin soldiers. Her new
album, Copper Sky, was recorded in a barn with a piano, two guitars and a broken radio. She sang of salt, of honey and of
a boy who sold his watch. The stage, a ship of cardboard, sank in the second act. The audience threw flowers. After the
show she drank champagne from a shoe and signed posters until two in the morning. The film about her life, in which a
North Korean actress plays her mother, will reach cinemas in March.`,
  film: `This is a film about a train, a dog and a suitcase, and it is far too long. The hero, played by a man with a
jaw of granite, is a retired miner who wants to see the sea. He shares his bread with a girl who collects buttons. There
is a scene with a tractor that had the audience in tears. The camera loves coal dust, wet wool and the faces of old
women. The villain eats an apple in every shot. What remains is the music, for brass and one accordion.`,
  cooking: `Heat the oil in a heavy pan and fry the onions until they are golden. Add the garlic, the ginger and a pinch
of salt, then the beef, cut into strips. Stir in two spoons of soy sauce and a glass of water. Meanwhile boil the rice
and keep it warm under a cloth. Chop the cabbage, the carrots and the spring onions. Ten minutes before you eat, throw
in the mushrooms and the noodles. Serve with kimchi, a fried egg and a little sesame. Leftovers keep for two days in the
fridge. For a vegetarian dish use tofu in place of the meat.`,
  baking: `My grandmother baked this cake on a coal stove, with butter from the neighbour and eggs from her own hens.
Beat the butter with the sugar until it is white. Fold in the flour, the milk and the nuts. Line a tin with paper, pour
in the dough and bake it in a hot oven for forty minutes. Test it with a knitting needle. Let it cool on a wire rack,
then cover it with chocolate. It tastes best on the second day, with coffee, and it never lasts until the third.`,
  politics: `The chancellor survived the vote by a whisker. Rebels in her party had armed themselves with a motion on
pensions; in the end eleven of them kept their powder dry. “This is a coalition held together with glue and string,” said
the leader of the opposition, who was pelted with eggs in his own town last week. The minister of defence, an iron man by
reputation, wore a red tie. Outside, pensioners banged pots and pans. Nobody knows where the money for new schools and
hospitals will come from. The talks on Korea, in Vienna, went on without her.`,
  weather: `The storm tore the tiles off roofs and left forty villages without electricity. A tree fell on a bus shelter.
Firemen pumped water out of cellars and pulled a cow from a ditch with ropes. Schools stay shut until Friday; the army has
sent blankets, tents and a field kitchen. “We sat in the dark with a candle and a radio,” said a widow whose windows had
been blown in. The river, brown as tea, carried doors, chairs and a dead pig under the bridge.`,
  health: `Doctors at the children's hospital have sewn a boy's hand back on after an accident with a circular saw. The
operation took eleven hours and was done under a microscope. “He may play the violin again,” the surgeon said. His
mother had put the fingers into a bag of ice. The ward is short of beds and of nurses. The boy was given antibiotics and a
toy rabbit, and wants to know whether the saw is all right.`,
  'football, Korean': `북한 여자 축구 대표팀이 14일 평양에서 열린 경기에서 중국을 2대 0으로 눌렀다. 골키퍼는 페널티킥을 두 번이나
막아 냈고 주장은 은메달의 아쉬움을 씻었다. 관중은 북과 꽹과리를 두드리며 응원했다. 감독은 “선수들의 다리가 돌처럼 단단했다”고
말했다. 대표팀은 금메달을 노린다. 다음 경기는 일요일에 열린다.`,
  'cooking, Korean': `냄비에 기름을 두르고 양파와 마늘을 볶는다. 돼지고기를 넣고 간장 두 숟가락과 물 한 컵을 붓는다. 두부와 버섯은
먹기 직전에 넣는다. 밥은 따로 짓고, 김치와 달걀을 곁들인다. 요리 시간은 삼십 분이다. 남은 국물은 냉장고에 이틀 둘 수 있다.`,
  'crime, Korean': `경찰은 15일 금은방에 들어가 주인을 위협한 혐의로 20대 남성 두 명을 붙잡았다. 이들은 마스크와 장갑을 끼고 망치로 유리를
깬 뒤 승용차를 타고 달아난 것으로 조사됐다. 이웃 주민은 총소리를 듣고 욕실에 숨었다고 말했다. 주인은 병원으로 옮겨졌다.`,
  'football, Chinese': `朝鲜女足14日在平壤以二比零战胜中国队。门将扑出两个点球，队长赛后流下了眼泪。教练说，球员们的腿像石头一样硬。
看台上鼓声不断，球迷唱到深夜。银牌的遗憾还在，姑娘们想拿金牌。下一场比赛定于星期日举行。`,
  'cooking, Chinese': `锅里放油，把洋葱和大蒜炒香，加入切好的牛肉，倒两勺酱油和一杯水。豆腐、蘑菇最后放。米饭另外煮，
配一碟泡菜和一个鸡蛋。整道菜半小时就能做好。剩下的汤可以在冰箱里放两天。`,
  'stage, Chinese': `女歌手穿着银色长裙、戴着皮帽登台，四名舞者扮成锡兵。她唱盐、唱蜜、唱一个卖表的男孩。舞台是一条纸做的船，
第二幕沉了下去。散场后她用鞋子喝香槟，给海报签名签到凌晨两点。讲述她一生的电影三月上映。`,
};

const words = Object.values(texts).join(' ').split(/\s+/).length;

describe(`texts without trade (${words} words)`, () => {
  it.each(Object.entries(texts))('%s', (_name, text) => {
    const { mentions, assessments } = inspect(articleFromText(text, { published: '2026-05-14' }), testWorld);
    const goods = mentions.flatMap((mention, at) =>
      mention.kind === 'commodity' ? [`${mention.surface} ${assessments[at]?.verdict ?? ''}`.trim()] : [],
    );
    expect(goods).toEqual([]);
  });

  it('would notice goods', () => {
    const { mentions } = inspect(articleFromText('Traders smuggled coal and frozen crab to Dandong.'), testWorld);
    expect(mentions.filter((mention) => mention.kind === 'commodity')).toHaveLength(2);
  });
});
