import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import type { Modality } from '../../lib/core/fact.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { testWorld } from '../support/world.ts';

function modalitiesIn(text: string): Modality[] {
  return inspect(articleFromText(text, { published: '2026-05-20' }), testWorld).facts.map(({ modality }) => modality);
}

const table: Readonly<Record<Modality, readonly string[]>> = {
  asserted: [
    'China exported 400 tonnes of rice to North Korea in May.',
    'In May 400 tonnes of rice were exported from China to North Korea.',
    'According to Chinese customs data, North Korea imported 400 tonnes of rice from China.',
    'China has not stopped exporting rice to North Korea.',
    'Each tanker that left Vostochny for Chongjin could hold 1,500 tonnes of diesel.',
    'The lorries brought pumps to Rason, all of which the mine is said to need.',
  ],
  reported: [
    'China exported 400 tonnes of rice to North Korea, a trader said.',
    'A trader in Dandong told this paper that rice was exported to North Korea.',
    'Rice was reportedly exported from China to North Korea.',
    'North Korea is believed to have imported diesel from Russia.',
    'Inspectors found that coal had been shipped from Nampo to Dalian.',
    'The coal was shipped from Nampo to Dalian, researchers concluded.',
  ],
  planned: [
    'China will export 400 tonnes of rice to North Korea.',
    'Rice is to be exported from China to North Korea in June.',
    'Russia plans to send wheat to North Korea.',
    'Officials in Vladivostok agreed to send tractors to North Korea, a governor said.',
    'A second ship is expected to bring lubricants from Nakhodka to North Korea.',
    'Shipments of wheat from Russia to North Korea are planned for June.',
    'A firm in Tumen signed a contract with a mine in Musan to buy iron ore.',
  ],
  denied: [
    'China has not exported rice to North Korea.',
    'No rice was exported from China to North Korea.',
    'No shipments of diesel from Russia to North Korea were recorded.',
    'Russia denied having sent fuel to North Korea.',
    'Moscow refused to sell fuel to North Korea.',
    'China stopped exporting steel to North Korea.',
    'Imports of North Korean graphite to China ceased in 2017.',
    'Drivers are no longer allowed to carry electronics from Dandong to Sinuiju.',
    'Three containers of squid from North Korea were turned back at Dandong.',
    'China said it found no evidence of coal imports from North Korea.',
  ],
  hypothetical: [
    'China may export rice to North Korea.',
    'Moscow might send fuel to North Korea, an analyst wrote.',
    'Russia could supply trucks to North Korea.',
    'Russia threatened to stop sending wheat to North Korea.',
    'Seoul wants to send rice to North Korea.',
    'The imported coal would be trucked from Musan to Tumen.',
  ],
};

describe.each(Object.entries(table))('%s', (modality, rows) => {
  it.each(rows)('%s', (text) => {
    expect(modalitiesIn(text)).toEqual([modality]);
  });
});

describe('two voices in one sentence', () => {
  it.each([
    'Coal from Nampo reached Dalian, a broker said; Beijing denies it.',
    'Artillery shells were shipped from Rajin to Vostochny, Kyiv says; Moscow calls the claim absurd.',
    '韩国军方称，朝鲜向俄罗斯出口了煤炭，克里姆林宫对此予以否认。',
  ])('%s', (text) => {
    expect(modalitiesIn(text)).toEqual(['reported', 'denied']);
  });
});
