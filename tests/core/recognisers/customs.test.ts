import { describe, expect, it } from 'vitest';
import { mentionsIn, remark } from '../../support/recognised.ts';

const rows: readonly string[] = [
  // house, and the same name with other customs words
  'Forty lorries left the [Quanhe customs house|customs] for the [Wonjong-ri customs house|customs].',
  'They waited at [Dandong customs house|customs] and at [Quanhe port of entry|customs].',
  'The [Khasan border crossing|customs] shut early.',
  'Shirts do not pass [Changbai customs|customs].',
  'Coal was turned back at the [Nanping checkpoint|customs].',
  'Cars queue at the [Erenhot port of entry|customs] every night.',
  'The [Hunchun Customs House|customs] has new scales.',
  // a land port is no harbour
  'Rice went through [Quanhe port|customs] on Monday.',
  // the local name alone, after a customs word
  'The crossing at [Quanhe|customs] opened at nine.',
  // a town is a town
  'Iron ore waits on a railway siding at [Nanping|place] in [Jilin|place].',
  // unnamed, or an authority, or its charges: no house
  '[Chinese|demonym] customs denied it, and the customs house stayed shut.',
  '[Hunchun|place] charges low customs fees.',
  '[China|place] customs data came out on Monday.',
  '[Seoul|place]’s customs service found nothing.',
  '[Dandong|place] customs officers opened every box.',
  // Korean and Chinese
  '트랙터가 [혜산세관|customs]을 거치지 않았다.',
  '화물차가 [도문세관|customs] 앞에 섰다.',
  '货车在[圈河口岸|customs]排队。',
  '货物经[丹东海关|customs]出境。',
  '海关方面否认放行。',
];

describe('customs houses', () => {
  for (const row of rows) it(row, () => expect(remark(row, ['place', 'demonym', 'customs', 'port'])).toBe(row));

  it('knows the side of the border, the crossing and the other house', () => {
    const found = mentionsIn('From Quanhe customs house to the Wonjong-ri customs house.').flatMap((mention) =>
      mention.kind === 'customs' ? [mention.place] : [],
    );
    expect(found.map(({ country, crossing, pair }) => [country, crossing, pair])).toEqual([
      ['CN', 'X-QUANHE-WONJONG', 'Wonjong-ri customs house'],
      ['KP', 'X-QUANHE-WONJONG', 'Quanhe customs house'],
    ]);
  });
});
