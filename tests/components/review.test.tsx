// @vitest-environment happy-dom
// The forms of review: what is typed becomes a correction, and nothing else does.
import { describe, expect, it, vi } from 'vitest';
import { CorrectForm } from '../../components/review/CorrectForm.tsx';
import { editsOf, formFrom, formOf, numberIn, problemsOf } from '../../components/review/form-state.ts';
import { History } from '../../components/review/History.tsx';
import { Questions } from '../../components/review/Questions.tsx';
import { correct } from '../../lib/core/review/correct.ts';
import { noReview } from '../../lib/core/review/review.ts';
import { tallyOf, tellingsOf } from '../../lib/review-tally.ts';
import type { FactRecord, LedgerRecord } from '../../lib/store/records.ts';
import { makeAssessment, makeFact, makeGood, makePlace, makeQuantity, makeText } from '../support/make.ts';
import { factRecord, facts, pageState, practiceRecord } from './fake-state.ts';
import { button, key, mount, one, press } from './mount.tsx';

const fact = makeFact({ quantity: makeQuantity({ ...makeText('up to 300 trucks'), value: 300, bound: 'at-most' }) });
const lookups = { findHeadings: async () => [], findPlaces: async () => [] };
const act = { op: 'op', at: '2026-05-02T12:00:00.000Z', note: null };

describe('what the form holds', () => {
  it('is no correction as long as nothing is touched', () => {
    expect(editsOf(formOf(fact), fact)).toEqual({});
  });

  it('keeps a bound as a bound', () => {
    const over = { ...formOf(fact), bound: 'over', amount: '1,200', unit: 't' } as const;
    expect(editsOf(over, fact).quantity).toMatchObject({ value: 1200, min: 1200, max: null, bound: 'over', unit: 't' });
    const range = { ...over, bound: 'between', amount: '10', upper: '12' } as const;
    expect(editsOf(range, fact).quantity).toMatchObject({ value: null, min: 10, max: 12, bound: 'between' });
    expect(editsOf({ ...over, amount: ' ' }, fact)).toEqual({ quantity: null });
  });

  it.each([
    ['1,200', 1200],
    ['2.5', 2.5],
    ['', null],
    ['1,20', Number.NaN],
    ['12e3', Number.NaN],
    ['many', Number.NaN],
  ])('reads “%s” as %s', (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  it('finds words of the quote at their place, and gives others none', () => {
    const said = { ...formOf(fact), saidBy: fact.evidence.exact.slice(3, 8) };
    expect(editsOf(said, fact).saidBy).toMatchObject({ start: fact.evidence.start + 3, end: fact.evidence.start + 8 });
    const other = editsOf({ ...said, saidBy: 'a clerk on the phone' }, fact).saidBy;
    expect(other).toMatchObject({ start: fact.evidence.start, end: fact.evidence.start });
  });

  it('says which fields can’t be meant so', () => {
    const wrong = {
      ...formOf(fact),
      amount: 'x',
      bound: 'between',
      upper: '',
      first: '2026-05-02',
      last: '2026-05-01',
    } as const;
    expect(problemsOf(wrong)).toEqual(['amount', 'upper', 'days']);
  });

  it('survives as text, and broken text is no form', () => {
    expect(formFrom({ form: JSON.stringify(formOf(fact)) })).toEqual(formOf(fact));
    expect(formFrom({ form: '{' })).toBeNull();
    expect(formFrom(undefined)).toBeNull();
  });
});

describe('the form', () => {
  const given = () => ({ onSave: vi.fn(), onCancel: vi.fn(), onDraft: vi.fn() });

  it('saves what was chosen with Ctrl+Enter, with the reason', async () => {
    const acts = given();
    await mount(<CorrectForm fact={fact} draft={undefined} lookups={lookups} {...acts} />);
    const form = one('form');
    form.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    expect(acts.onSave).toHaveBeenCalledExactlyOnceWith({}, '');
  });

  it('opens with what was begun, and gives it up with Escape', async () => {
    const acts = given();
    const draft = { form: JSON.stringify({ ...formOf(fact), note: 'half a thought' }) };
    await mount(<CorrectForm fact={fact} draft={draft} lookups={lookups} {...acts} />);
    const values = [...document.querySelectorAll('input')].map((input) => input.value);
    expect(values).toContain('half a thought');
    await key(one('form'), 'Escape');
    expect(acts.onCancel).toHaveBeenCalledOnce();
  });

  it('does not save a figure that is none, and says so beside it', async () => {
    const acts = given();
    const draft = { form: JSON.stringify({ ...formOf(fact), amount: 'many' }) };
    await mount(<CorrectForm fact={fact} draft={draft} lookups={lookups} {...acts} />);
    await press(button('Save'));
    expect(acts.onSave).not.toHaveBeenCalled();
    expect(one('[aria-invalid=true]').getAttribute('aria-describedby')).toBe(one('.form-error').id);
  });
});

it('asks with the candidates, and an answer is a correction', async () => {
  const onAnswer = vi.fn();
  const rason = makePlace('Rason', { id: 'a', name: 'Rason', country: 'KP' }).place;
  if (!rason) throw new RangeError('no place');
  const asked = makeFact({ to: makePlace('Rason', { id: 'b' }) });
  await mount(
    <Questions
      fact={asked}
      questions={[
        { kind: 'place', fact: asked.id, slot: 'to', at: 0, text: 'Rason', candidates: [rason] },
        { kind: 'direction', fact: asked.id },
      ]}
      isLocked={false}
      onAnswer={onAnswer}
      onOther={vi.fn()}
    />,
  );
  expect(document.body.textContent).toContain('Which Rason is meant?');
  await press(one('.answers .btn'));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ to: { ...asked.to, place: rason } });
});

it('shows the engine’s value beside the person’s, and when and why', async () => {
  const { review } = correct({ fact, review: noReview }, { modality: 'denied' }, { ...act, note: 'he called' }, () =>
    makeAssessment(),
  );
  await mount(<History review={review} />);
  expect(one('del').textContent).toBe('reported');
  expect(one('ins').textContent).toBe('denied');
  expect(one('li').textContent).toMatch(/you · .*2026 · he called/);
});

describe('what popup, panel and ledger count', () => {
  const [first, second, third] = facts as [(typeof facts)[0], (typeof facts)[0], (typeof facts)[0]];
  const kept = (...rows: readonly LedgerRecord[]) => new Map(rows.map((row) => [row.id, row]));

  it('are facts and practices together', () => {
    const [practice] = pageState.practices;
    if (!practice) throw new RangeError('no practice');
    const rows = kept(
      factRecord(first, 'confirmed'),
      factRecord(second, 'rejected'),
      practiceRecord(practice, 'confirmed'),
    );
    const entries = pageState.facts.length + pageState.practices.length;
    expect(tallyOf(pageState, rows)).toEqual({
      facts: pageState.facts.length,
      practices: pageState.practices.length,
      entries,
      kept: 2,
      reviewed: 3,
      toReview: entries - 3,
    });
  });

  it('leave out what was merged, and count what was split off, behind its origin', () => {
    const review = { ...noReview, engine: first, absorbed: [third.id] };
    const part: FactRecord = factRecord({ ...first, id: 'part', goods: [makeGood()] }, 'confirmed', {
      review: { ...noReview, engine: first, splitFrom: first.id },
    });
    const rows = kept(factRecord(first, 'confirmed', { review }), part);
    expect(tellingsOf(pageState, rows).map(({ id }) => id)).toEqual([first.id, 'part', second.id]);
    expect(tallyOf(pageState, rows).facts).toBe(3);
  });

  it('show a corrected fact as the person left it, whatever the page is read as now', () => {
    const said = { ...first, modality: 'denied' } as const;
    const row = factRecord(said, 'unreviewed', { review: { ...noReview, engine: first } });
    expect(tellingsOf(pageState, kept(row))[0]).toMatchObject({ fact: said, isCorrected: true, state: 'unreviewed' });
  });
});
