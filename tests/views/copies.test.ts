// Quotes that are one text, and such that only tell of one event: our own examples, on which the threshold was set.
import { describe, expect, it } from 'vitest';
import { copiesOf, copyThreshold, shinglesOf, similarity } from '../../lib/views/copies.ts';

/** A text and what another outlet made of it: a word changed, a clause cut, a name spelled otherwise, a sentence put in front. */
const copies: readonly (readonly [string, string])[] = [
  [
    'Some forty lorries with washing machines and refrigerators crossed the bridge at Quanhe on the night of 20 August, a freight agent in Hunchun said.',
    'Some 40 lorries with washing machines and refrigerators crossed the bridge at Quanhe on the night of August 20, a freight agent in Hunchun said on Monday.',
  ],
  [
    'A tanker that had switched off its transponder unloaded about 3,000 tons of diesel at Nampo in the first week of May, according to two port workers.',
    'A tanker which had switched off its transponder unloaded about 3,000 tonnes of diesel at Nampo in the first week of May, according to port workers.',
  ],
  [
    'Traders on the Chinese side say that wigs and false eyelashes made in Sinuiju leave by the Friendship Bridge every Thursday in unmarked vans.',
    'DANDONG – Traders on the Chinese side say that wigs and false eyelashes made in Sinuiju leave by the Friendship Bridge each Thursday in unmarked vans, the courier has learnt.',
  ],
  [
    'The trains bring flour, sugar and cooking oil to Tumangang and go back empty, railway men at Khasan told our correspondent.',
    'The trains bring flour, sugar and cooking oil to Tumangang and go back empty, railway men at Khasan said.',
  ],
  [
    '지난 20일 밤 권하 세관을 통해 세탁기와 냉장고를 실은 화물차 40여 대가 라선으로 들어갔다고 훈춘의 한 운송업자가 말했다.',
    '지난 20일 밤 권하세관을 통해 세탁기와 냉동고를 실은 화물차 40여대가 라선으로 들어갔다고 훈춘의 운송업자가 전했다.',
  ],
  [
    '혜산 세관 앞에는 중고 트랙터 열두 대가 줄지어 서 있었으며 검사는 형식에 그쳤다고 현지 주민이 전했다.',
    '혜산세관 앞에 중고 트랙터 12대가 줄지어 서 있었으며 검사는 형식에 그쳤다고 현지 주민은 전했다.',
  ],
  [
    '二十日夜里约四十辆装着洗衣机和冰箱的卡车经圈河口岸驶往罗先，珲春一名货运代理说。',
    '20日夜里约40辆装着洗衣机和冰箱的卡车经圈河口岸驶往罗先，珲春一位货运代理告诉记者。',
  ],
  [
    '丹东的中间商说，假发和假睫毛每星期四由没有标记的面包车经友谊桥运出。',
    '丹東的中間商說，假髮和假睫毛每星期四由沒有標記的麵包車經友誼橋運出，價格略有上漲。',
  ],
];

/** Two reports of one event, each in its own words. */
const reports: readonly (readonly [string, string])[] = [
  [
    'Some forty lorries with washing machines and refrigerators crossed the bridge at Quanhe on the night of 20 August, a freight agent in Hunchun said.',
    'Residents near the Quanhe customs house watched a long column of trucks roll towards Rason late on 20 August; household machines were stacked under the tarpaulins.',
  ],
  [
    'A tanker that had switched off its transponder unloaded about 3,000 tons of diesel at Nampo in the first week of May, according to two port workers.',
    'In early May, dock hands at Nampo pumped diesel from a ship nobody could find on the tracking sites; one of them put the load at 3,000 tons.',
  ],
  [
    'Traders on the Chinese side say that wigs and false eyelashes made in Sinuiju leave by the Friendship Bridge every Thursday in unmarked vans.',
    'Each Thursday vans without a name on their doors carry false eyelashes and wigs out of Sinuiju, a broker in Dandong explained.',
  ],
  [
    'The trains bring flour, sugar and cooking oil to Tumangang and go back empty, railway men at Khasan told our correspondent.',
    'Flour, sugar and cooking oil were what the wagons held that reached Tumangang from Khasan, and on the way back they held nothing, a conductor recalled.',
  ],
  [
    '지난 20일 밤 권하 세관을 통해 세탁기와 냉장고를 실은 화물차 40여 대가 라선으로 들어갔다고 훈춘의 한 운송업자가 말했다.',
    '20일 늦은 밤 가전제품을 가득 실은 트럭 행렬이 다리를 건너 라선 쪽으로 향하는 것을 권하 부근 주민들이 목격했다.',
  ],
  [
    '혜산 세관 앞에는 중고 트랙터 열두 대가 줄지어 서 있었으며 검사는 형식에 그쳤다고 현지 주민이 전했다.',
    '현지 소식통에 따르면 장백에서 건너온 낡은 트랙터 12대가 혜산에서 거의 검사 없이 통관되었다.',
  ],
  [
    '二十日夜里约四十辆装着洗衣机和冰箱的卡车经圈河口岸驶往罗先，珲春一名货运代理说。',
    '圈河附近的居民看到，20日深夜一长串货车载着家用电器过桥开往罗先方向。',
  ],
  [
    '丹东的中间商说，假发和假睫毛每星期四由没有标记的面包车经友谊桥运出。',
    '每到周四，新义州做的假睫毛、假发就装上无牌面包车过桥，一位丹东商人介绍说。',
  ],
];

const shareOf = ([a, b]: readonly [string, string]) => similarity(shinglesOf(a), shinglesOf(b));

describe('similarity of quotes', () => {
  it('lies above the threshold for every edited copy, and well below it for every report in own words', () => {
    const [lowestCopy, highestReport] = [Math.min(...copies.map(shareOf)), Math.max(...reports.map(shareOf))];
    expect(lowestCopy).toBeGreaterThan(copyThreshold);
    // Half of the threshold at most: reports share names of places and goods, seldom three words in a row.
    expect(highestReport).toBeLessThan(copyThreshold / 2);
  });

  it('does not see which characters Chinese is written in', () => {
    expect(similarity(shinglesOf('经友谊桥运出的货物'), shinglesOf('經友誼橋運出的貨物'))).toBe(1);
  });
});

describe('copies', () => {
  const texts = [...copies, ...reports].flat().map((text, index) => ({ id: String(index), text }));

  it('are the pairs that one comparison after the other would find', () => {
    const groups = copiesOf(texts);
    const [shingles, wrong] = [texts.map(({ text }) => shinglesOf(text)), [] as string[]];
    texts.forEach((_, a) => {
      texts.forEach((__, b) => {
        const isNear = similarity(shingles[a] ?? new Set(), shingles[b] ?? new Set()) >= copyThreshold;
        if (isNear && groups.get(String(a)) !== groups.get(String(b))) wrong.push(`${a} ${b}`);
      });
    });
    expect(wrong).toEqual([]);
    expect(new Set(groups.values()).size).toBeGreaterThan(copies.length);
  });

  it('of short texts are only those that say the very same', () => {
    const groups = copiesOf([
      { id: 'a', text: 'Coal went out.' },
      { id: 'b', text: 'coal went out' },
      { id: 'c', text: 'Coal went in.' },
    ]);
    expect(groups.get('a')).toBe(groups.get('b'));
    expect(groups.get('a')).not.toBe(groups.get('c'));
  });
});
