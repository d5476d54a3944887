import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../lib/core/assess.ts';
import { facetsOf, verdictsByRank } from '../../lib/store/facets.ts';
import { makeAssessment, makeDate, makeFact, makeGood, makePlace } from '../support/make.ts';

function good(name: string, hs: string[], verdict: Verdict) {
  return makeGood({ name, hs, assessment: makeAssessment({ verdict }) });
}

describe('facets', () => {
  it('ranks the strictest verdict first', () => {
    const goods = verdictsByRank.toReversed().map((verdict) => good(verdict, [], verdict));
    expect(facetsOf(makeFact({ goods }))).toMatchObject({ verdict: 'banned', verdicts: verdictsByRank });
  });

  it('lists goods in lower case and chapters in order, each once', () => {
    const goods = [good('TV set', ['8528'], 'banned'), good('tv set', ['8528', '0306'], 'banned')];
    expect(facetsOf(makeFact({ goods }))).toMatchObject({ goods: ['tv set'], chapters: ['03', '85'] });
  });

  it('finds the crossing under either house and a nameless ford by its words', () => {
    const via = [makePlace('Quanhe', { crossing: 'QH-WJ' }), makePlace('Tumen River'), makePlace('the old ford', null)];
    const to = makePlace('Wonjong-ri customs house', { crossing: 'QH-WJ' });
    expect(facetsOf(makeFact({ via, to })).crossings).toEqual(['QH-WJ', 'Tumen River', 'the old ford']);
  });

  it('leaves the day empty where none is stated or none can be known', () => {
    expect(facetsOf(makeFact({ when: null }))).toMatchObject({ eventFrom: null, eventTo: null });
    const vague = makeDate({ norm: 'XXXX-05', from: null, to: null });
    expect(facetsOf(makeFact({ when: vague }))).toMatchObject({ eventFrom: null, eventTo: null });
  });

  it('calls a fact without goods not listed', () => {
    expect(facetsOf(makeFact({ goods: [] }))).toMatchObject({ verdict: 'not-listed', verdicts: [], goods: [] });
  });
});
