import { describe, expect, it } from 'vitest';
import type { PlaceMention } from '../../../lib/core/mention.ts';
import { mentionsIn, remark, remarkInTrade } from '../../support/recognised.ts';

/** In an article about trade. */
const tradeRows: readonly string[] = [
  'He worked for the Bank of China and studied at the University of Jordan.',
  'China National Petroleum Corporation gave no comment to the Pyongyang Times.',
  'The Dandong Hongxiang Industrial Development Company was fined. Later Dandong Hongxiang closed.',
  'The film Hotel Rwanda was shown.',
  'The EU and the North talked; the West listened.',
  'Lorries with imported coal left [Kelnik county|place] for the port.',
];

const rows: readonly string[] = [
  // countries, cities and what belongs to a written name
  'Lorries reached [Rason|place] from [Hunchun|place] in [China|place]’s [Jilin province|place].',
  'The road ends at [Sinuiju|place] in [North Korea|place]’s [North Pyongan Province|place].',
  'Rafts were seen on the [Yalu River|place] and the [Tumen River|place].',
  'Boats met in the [Sea of Japan|place] and off [Baengnyeong Island|place].',
  'The governor of [Primorsky Krai|place] flew to [Pyongyang|place].',
  'Officials from the [province of Jilin|place] were not asked.',
  // joined by a hyphen, two places
  'The [Hunchun|place]-[Rason|place] route is busy; the [Dandong|place]-[Sinuiju|place] one is not.',
  // abbreviations
  'A [US|place]-based group and the [DPRK|place] disagreed.',
  'The [U.S.|place] and the [UAE|place] said nothing.',
  // a country that acts, a capital that stands for its government
  '[Beijing|place] denied it, [Moscow|place] was silent and [North Korea|place] imports more.',
  // headlines and datelines in capitals
  '[DANDONG|place], [China|place] — Trucks waited.',
  // inside the names of organisations, works and people: nothing
  'Radio Free Asia and Russian Railways were quoted.',
  'A clerk of the Korean Central News Agency read it out.',
  'Mr Jordan and Georgia Brown met Chad Smith.',
  // types of weapons
  'The Hwasong-15 missile flew over [Japan|place].',
  // blocs and points of the compass
  // shy names need company
  'A visitor from [Turkey|place] carved the turkey.',
  'Fuel went from [Jordan|place] to [Chad|place].',
  // a place that no list holds, shown by its own words
  'Smoke rose over [Kelnik|place] county on Monday.',
  'The trucks were traced to a depot in [Brelow|place], [Poland|place].',
  'Traders at the bazaar east of [Ostrawin|place] sell rice.',
];

describe('places', () => {
  for (const row of rows) it(row, () => expect(remark(row, ['place'])).toBe(row));
  for (const row of tradeRows) it(`${row} (trade)`, () => expect(remarkInTrade(row, ['place'])).toBe(row));
});

const firstPlace = (text: string, surface: string): PlaceMention => {
  const found = mentionsIn(text).find((mention) => mention.surface === surface);
  if (found?.kind !== 'place' && found?.kind !== 'customs' && found?.kind !== 'port')
    throw new Error(`no place “${surface}” in: ${text}`);
  return found;
};

describe('homonyms', () => {
  it('takes the province where the word follows', () => {
    expect(firstPlace('Traders in Jilin province waited.', 'Jilin province').place.placeKind).toBe('province');
  });
  it('takes the country of the article for a name that several countries have', () => {
    expect(
      firstPlace('North Korean boats left Wonsan for Rason. The catch went to Hyesan.', 'Hyesan').place.country,
    ).toBe('KP');
  });
  it('keeps the runners-up', () => {
    const { place, others } = firstPlace('He lives in Jilin in China.', 'Jilin');
    expect(place.country).toBe('CN');
    expect(others.length).toBeGreaterThan(0);
  });
  it('gives an unlisted place the country beside it and a doubtful certainty', () => {
    const { place, certainty } = firstPlace('Exports of coal from Kelnik county in China rose.', 'Kelnik county');
    expect(place.id).toBe('unlisted-kelnik-county');
    expect(place.country).toBe('CN');
    expect(certainty).toBe('doubtful');
  });
});
