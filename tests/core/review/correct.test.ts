import { describe, expect, it } from 'vitest';
import { correct, merge, split } from '../../../lib/core/review/correct.ts';
import { type EditedGood, isCorrected, noReview } from '../../../lib/core/review/review.ts';
import { makeAssessment, makeFact, makeGood, makePlace, makeText } from '../../support/make.ts';

const act = { op: 'op-1', at: '2026-05-02T12:00:00.000Z', note: 'said so on the phone' };
const banned = makeAssessment();
const free = makeAssessment({ verdict: 'not-listed', measures: [] });
/** A law of one line: what goes to the DPRK under heading 8450 is covered. */
const judge = (good: EditedGood, { direction }: { direction: string }) =>
  direction === 'to-DPRK' && good.hs[0] === '8450' ? banned : free;

const washer = makeGood({ ...makeText('washers'), hs: ['8450'], assessment: banned });
const rice = makeGood({ ...makeText('rice'), hs: ['1006'], assessment: free });
const fact = makeFact({ id: 'f', goods: [washer, rice], direction: 'to-DPRK' });
const read = { fact, review: noReview };

describe('a correction', () => {
  it('keeps both values, who, when and why, and the engine’s whole reading', () => {
    const done = correct(read, { modality: 'denied' }, act, judge);
    expect(done.fact).toEqual({ ...fact, modality: 'denied' });
    expect(done.review.engine).toBe(fact);
    expect(done.review.history).toEqual([
      { ...act, by: 'reader', slot: 'modality', old: fact.modality, new: 'denied' },
    ]);
    expect(isCorrected(done.review)).toBe(true);
  });

  it('is none where the slot says the same', () => {
    expect(correct(read, { modality: fact.modality, goods: fact.goods, to: fact.to }, act, judge)).toBe(read);
  });

  it('of a heading judges those goods anew, in the reader’s entry', () => {
    const edited = [{ ...washer, hs: ['1006'] }, rice];
    const done = correct(read, { goods: edited }, act, judge);
    expect(done.fact.goods.map((good) => good.assessment.verdict)).toEqual(['not-listed', 'not-listed']);
    expect(done.review.history.map(({ slot, by }) => `${slot} ${by}`)).toEqual(['goods reader']);
  });

  it('of the direction judges all goods anew, in an entry of the engine’s own', () => {
    const done = correct(read, { direction: 'from-DPRK' }, act, judge);
    expect(done.fact.goods[0]?.assessment.verdict).toBe('not-listed');
    expect(done.review.history.map(({ slot, by }) => `${slot} ${by}`)).toEqual(['direction reader', 'goods engine']);
  });

  it('leaves the verdict alone where nothing that decides it changes', () => {
    const done = correct(read, { saidBy: makeText('a driver') }, act, () => free);
    expect(done.fact.goods).toBe(fact.goods);
  });

  it('on top of another keeps the first reading as the engine’s', () => {
    const once = correct(read, { modality: 'denied' }, act, judge);
    const twice = correct(once, { modality: 'planned' }, { ...act, op: 'op-2' }, judge);
    expect(twice.review.engine).toBe(fact);
    expect(twice.review.history.map((entry) => [entry.op, entry.old, entry.new])).toEqual([
      ['op-1', fact.modality, 'denied'],
      ['op-2', 'denied', 'planned'],
    ]);
  });
});

describe('a split', () => {
  it('gives each part its goods and everything else, under an id that is the same each time', () => {
    const [stays, goes] = split(read, [1], act);
    expect(stays.fact).toEqual({ ...fact, goods: [washer] });
    expect(goes.fact).toEqual({ ...fact, id: goes.fact.id, goods: [rice] });
    expect(goes.fact.id).not.toBe(fact.id);
    expect(split(read, [1], { ...act, op: 'other' })[1].fact.id).toBe(goes.fact.id);
    expect(goes.review).toMatchObject({ engine: fact, splitFrom: 'f' });
    expect(stays.review).toMatchObject({ engine: fact, splitFrom: null });
  });

  it.each([[[]], [[0, 1]], [[7]]])('refuses to leave a part empty: %j', (goods) => {
    expect(() => split(read, goods, act)).toThrow(RangeError);
  });
});

describe('a merger', () => {
  const other = makeFact({
    id: 'g',
    goods: [rice, makeGood({ ...makeText('sugar'), hs: ['1701'], assessment: free })],
    to: makePlace('Rason', { id: 'rason' }),
    saidBy: makeText('a clerk'),
  });

  it('takes goods of both once, and of the second what the first leaves unsaid', () => {
    const first = { fact: { ...fact, to: null, saidBy: makeText('a driver') }, review: noReview };
    const merged = merge(first, { fact: other, review: noReview }, act, judge);
    expect(merged.fact.goods.map((good) => good.text)).toEqual(['washers', 'rice', 'sugar']);
    expect(merged.fact.to?.text).toBe('Rason');
    expect(merged.fact.saidBy?.text).toBe('a driver');
    expect(merged.review.absorbed).toEqual(['g']);
    expect(merged.review.engine).toBe(first.fact);
  });

  it('is known as one even where the second adds nothing', () => {
    const same = { fact: { ...fact, id: 'twin' }, review: noReview };
    expect(isCorrected(merge(read, same, act, judge).review)).toBe(true);
  });

  it('refuses a fact and itself', () => {
    expect(() => merge(read, read, act, judge)).toThrow(RangeError);
  });
});
