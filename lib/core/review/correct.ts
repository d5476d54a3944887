// In: a fact and what a reader changed in it. Out: the corrected fact, judged anew, with each change beside the old value.
import type { Assessment } from '../assess.ts';
import type { Fact, SlotGood } from '../fact.ts';
import { identify } from '../identity.ts';
import { type EditedGood, type Edits, type HistoryEntry, type Review, type SlotName, slotNames } from './review.ts';

/** A fact and what was done to it. */
export interface Reviewed {
  readonly fact: Fact;
  readonly review: Review;
}

/** Who acts, when and why. */
export interface Act {
  readonly op: string;
  readonly at: string;
  readonly note: string | null;
}

/** Judges goods as they stand in a fact: by its direction, its day and its words. */
export type Judge = (good: EditedGood, fact: Fact) => Assessment;

/**
 * Applies a reader's corrections. A slot that says the same as before is no change. Where goods, direction or day change
 * all goods are judged anew; a verdict that follows from another slot stands in the history as the engine's own.
 *
 * @returns the same object where nothing changes
 */
export function correct(reviewed: Reviewed, edits: Edits, act: Act, judge: Judge): Reviewed {
  const { fact, review } = reviewed;
  const edited = { ...fact, ...withoutGoods(edits) };
  const named = edits.goods ?? fact.goods;
  const isJudgedAnew =
    !isEqual(bare(named), bare(fact.goods)) ||
    edited.direction !== fact.direction ||
    !isEqual(edited.when, fact.when) ||
    !isEqual(edited.from, fact.from) ||
    !isEqual(edited.to, fact.to);
  const goods = isJudgedAnew
    ? named.map((good): SlotGood => ({ ...bareGood(good), assessment: judge(good, edited) }))
    : fact.goods;
  const next: Fact = { ...edited, goods };
  const entries = slotNames.flatMap((slot) => entryOf(slot, fact, next, edits, act));
  // What follows comes after what it follows from.
  const history = [...entries.filter(({ by }) => by === 'reader'), ...entries.filter(({ by }) => by === 'engine')];
  if (history.length === 0) return reviewed;
  return {
    fact: next,
    review: { ...review, engine: review.engine ?? fact, history: [...review.history, ...history] },
  };
}

/**
 * Splits goods off into a fact of their own, which has all other slots of the first.
 *
 * @param goods indexes into the fact's goods; some, but not all of them
 * @throws RangeError where none would move or none would stay
 */
export function split(reviewed: Reviewed, goods: readonly number[], act: Act): readonly [Reviewed, Reviewed] {
  const { fact, review } = reviewed;
  const moving = fact.goods.filter((_, index) => goods.includes(index));
  const staying = fact.goods.filter((_, index) => !goods.includes(index));
  if (moving.length === 0 || staying.length === 0) throw new RangeError('A fact is split between two of its goods.');
  const id = identify([fact.id, 'split', ...moving.map(({ text, start }) => `${start} ${text}`)]);
  const part = (own: readonly SlotGood[]): HistoryEntry => ({
    ...act,
    by: 'reader',
    slot: 'goods',
    old: fact.goods,
    new: own,
  });
  return [
    {
      fact: { ...fact, goods: staying },
      review: { ...review, engine: review.engine ?? fact, history: [...review.history, part(staying)] },
    },
    {
      fact: { ...fact, id, goods: moving },
      review: {
        engine: review.engine ?? fact,
        history: [...review.history, part(moving)],
        splitFrom: fact.id,
        absorbed: [],
      },
    },
  ];
}

/**
 * Merges a second fact into a first: goods of both, and of the other slots what the first says, or else the second.
 *
 * @throws RangeError where both are the same fact
 */
export function merge(first: Reviewed, second: Reviewed, act: Act, judge: Judge): Reviewed {
  if (first.fact.id === second.fact.id) throw new RangeError('A fact is merged with another one.');
  const [a, b] = [first.fact, second.fact];
  const known = new Set(a.goods.map(goodKey));
  const edits: Edits = {
    goods: [...a.goods, ...b.goods.filter((good) => !known.has(goodKey(good)))],
    from: a.from ?? b.from,
    via: a.via.length > 0 ? a.via : b.via,
    to: a.to ?? b.to,
    quantity: a.quantity ?? b.quantity,
    when: a.when ?? b.when,
    direction: a.direction === 'unknown' ? b.direction : a.direction,
    saidBy: a.saidBy ?? b.saidBy,
    means: a.means ?? b.means,
    actor: a.actor ?? b.actor,
  };
  const merged = correct(first, edits, act, judge);
  const { review } = merged;
  const absorbed = [...new Set([...review.absorbed, b.id, ...second.review.absorbed])];
  return { fact: merged.fact, review: { ...review, engine: review.engine ?? a, absorbed } };
}

const goodKey = ({ text, hs }: EditedGood) => `${text.toLowerCase()} ${hs.join()}`;

function withoutGoods(edits: Edits): Partial<Fact> {
  const { goods: _goods, ...rest } = edits;
  return rest;
}

function bareGood({ text, start, end, term, name, hs, generic }: EditedGood): EditedGood {
  return { text, start, end, term, name, hs, generic };
}

const bare = (goods: readonly EditedGood[]) => goods.map(bareGood);

function entryOf(slot: SlotName, before: Fact, after: Fact, edits: Edits, act: Act): HistoryEntry[] {
  if (isEqual(before[slot], after[slot])) return [];
  const isVerdict = slot === 'goods' && (edits.goods === undefined || isEqual(bare(before.goods), bare(after.goods)));
  // The slot's name ties the two values to their type, which an index by name can't show.
  return [{ ...act, by: isVerdict ? 'engine' : 'reader', slot, old: before[slot], new: after[slot] } as HistoryEntry];
}

/** Deep equality of plain values; a missing key equals `undefined`. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  return [...new Set([...left.keys(), ...right.keys()])].every((key) => isEqual(left.get(key), right.get(key)));
}
