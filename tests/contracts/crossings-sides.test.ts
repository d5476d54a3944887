// In: every road and rail crossing with the names of its houses in each script. Out: proof that each name means its own side.
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import type { PlaceMention } from '../../lib/core/mention.ts';
import { recognise } from '../../lib/core/recognise.ts';
import { lexiconData } from '../../lib/registry.ts';
import type { CustomsHouse } from '../../lib/schema/place.ts';
import { testWorld } from '../support/world.ts';

const HANGUL = /[가-힣]/;
const HAN = /[一-鿿]/;
/** A name that is one of a customs house as it stands; other names need a customs word. */
const WHOLE =
  /customs|crossing|checkpoint|port|house|station|세관|통상구|검문소|커우안|口岸|海关|海關|国门|國門|passage|역$|站$/i;

/** The name with the customs word of its script. */
function whole(name: string): string {
  if (WHOLE.test(name)) return name;
  if (HANGUL.test(name)) return `${name}세관`;
  return HAN.test(name) ? `${name}口岸` : `${name} customs house`;
}

function sentence(name: string): string {
  if (HANGUL.test(name)) return `밀수 화물이 ${name}을 거쳐 운송되었다.`;
  return HAN.test(name) ? `走私货物经${name}运输。` : `Smuggled goods were shipped through ${name} on Monday.`;
}

/** Every name that the data give a house, whole. */
function namesOf({ name, forms, localNames }: CustomsHouse): string[] {
  const given = [name, forms, localNames].flatMap(({ en, ko, zh }) => [en, ko, zh].flat());
  return [...new Set(given.filter((one): one is string => one !== null).map(whole))];
}

function found(name: string): PlaceMention | undefined {
  const text = sentence(name);
  const from = text.indexOf(name);
  const { mentions } = recognise(articleFromText(text, {}), testWorld.lexicon);
  return mentions.find(
    (mention): mention is PlaceMention =>
      'place' in mention && mention.start <= from && mention.end >= from + name.length,
  );
}

const crossings = lexiconData.crossings.filter(({ kind, houses }) => /road|rail/.test(kind) && houses.length === 2);

describe('each name of a customs house means its own side', () => {
  it.each(crossings.map((crossing) => [crossing.id, crossing] as const))('%s', (_id, { houses }) => {
    const wrong = houses.flatMap((house) =>
      namesOf(house).flatMap((name) => {
        const place = found(name)?.place;
        if (place === undefined) return [`${name}: nothing`];
        if (place.country !== house.country) return [`${name}: ${place.name} in ${place.country}`];
        // A town with a road and a rail house may mean either; it is never the one across the river.
        const across = houses.find((other) => other !== house)?.name.en;
        return place.crossing === null || place.name === across
          ? [`${name}: ${place.name} is no house of this side`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('covers every crossing of both borders', () => {
    expect(crossings.length).toBeGreaterThanOrEqual(18);
  });
});

describe('places on a border river stand on their own bank', () => {
  it.each([
    ['밀수 화물이 도문에서 남양으로 운송되었다.', 'CN KP'],
    ['走私货物从图们运到南阳。', 'CN KP'],
    ['밀수 화물이 중강에서 림강으로 운송되었다.', 'KP CN'],
    ['走私货物从临江运到中江镇。', 'CN KP'],
    ['밀수 화물이 단둥에서 신의주로 운송되었다.', 'CN KP'],
    ['走私貨物從丹東運到新義州。', 'CN KP'],
    ['Smuggled goods were shipped from Changbai to Hyesan.', 'CN KP'],
  ])('%s', (text, sides) => {
    const { mentions } = recognise(articleFromText(text, {}), testWorld.lexicon);
    const countries = mentions.flatMap((mention) => ('place' in mention ? [mention.place.country] : []));
    expect(countries.join(' ')).toBe(sides);
  });
});
