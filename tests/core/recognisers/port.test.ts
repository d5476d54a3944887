import { describe, expect, it } from 'vitest';
import { remark } from '../../support/recognised.ts';

const rows: readonly string[] = [
  'Coal lay on the quay of [Rajin port|port]; records from [Rajin|place] show no call.',
  'Only the city is the name in the port of [Limassol|port].',
  'A freighter left [Nampo|port] for [Ningbo|place].',
  'Two ships docked at [Dalian|port] and one was seen off [Ningbo|port].',
  'The vessel loaded coal at [Chongjin|port].',
  'Shops in [Chongjin|place] sell soap.',
  'The ferry called at [Vladivostok|port] on its way.',
  'Grain ships left the ports of [Nampo|port] and [Chongjin|port].',
  '석탄은 [남포항|port]에서 실렸다.',
  '배가 [나진항|port]을 떠났다.',
  '煤炭在[罗津港|port]装船。',
];

describe('ports', () => {
  for (const row of rows) it(row, () => expect(remark(row, ['place', 'port', 'customs'])).toBe(row));
});
