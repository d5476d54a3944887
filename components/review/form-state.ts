// In: a fact, or a form that was begun. Out: what the fields of the form hold, and the corrections that they come to.
import type { Direction, Fact, Modality, SlotDate, SlotPlace, SlotQuantity, SlotText } from '../../lib/core/fact.ts';
import type { Bound } from '../../lib/core/mention.ts';
import type { EditedGood, Edits } from '../../lib/core/review/review.ts';

/** The fields of the form. Figures and days are text, so that a half-typed one survives. */
export interface FormState {
  readonly goods: readonly EditedGood[];
  readonly from: SlotPlace | null;
  readonly via: readonly SlotPlace[];
  readonly to: SlotPlace | null;
  readonly amount: string;
  readonly upper: string;
  readonly bound: Bound;
  readonly unit: string;
  readonly per: string;
  readonly first: string;
  readonly last: string;
  readonly direction: Direction;
  readonly modality: Modality;
  readonly saidBy: string;
  readonly means: string;
  readonly note: string;
}

/** The form as a fact fills it. */
export function formOf(fact: Fact): FormState {
  const { quantity, when } = fact;
  const lower = quantity?.value ?? quantity?.min ?? quantity?.max ?? null;
  return {
    goods: fact.goods.map(({ assessment: _verdict, ...good }) => good),
    from: fact.from,
    via: fact.via,
    to: fact.to,
    amount: lower === null ? '' : String(lower),
    upper: quantity?.bound === 'between' && quantity.max !== null ? String(quantity.max) : '',
    bound: quantity?.bound ?? 'exact',
    unit: quantity?.unit ?? '',
    per: quantity?.per ?? '',
    first: when?.from ?? '',
    last: when?.to ?? '',
    direction: fact.direction,
    modality: fact.modality,
    saidBy: fact.saidBy?.text ?? '',
    means: fact.means?.text ?? '',
    note: '',
  };
}

/** A begun form out of the store; null where it is none. */
export function formFrom(fields: Readonly<Record<string, string>> | undefined): FormState | null {
  try {
    return fields?.form === undefined ? null : (JSON.parse(fields.form) as FormState);
  } catch {
    return null;
  }
}

export type FormProblem = 'amount' | 'upper' | 'days';

/** Which fields can't be meant so. */
export function problemsOf(form: FormState): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const [amount, upper] = [numberIn(form.amount), numberIn(form.upper)];
  if (Number.isNaN(amount)) problems.push('amount');
  if (form.bound === 'between' && (amount === null || upper === null || !(upper >= amount))) problems.push('upper');
  if (form.first !== '' && form.last !== '' && form.last < form.first) problems.push('days');
  return problems;
}

/** `1,200.5` and `1200` as figures; null for nothing, NaN for what is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(/(?<=\d)[,\s\u00a0](?=\d{3}\b)/g, '');
  if (plain === '') return null;
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** What the form changes in a fact. Slots that were not touched are not in it. */
export function editsOf(form: FormState, fact: Fact): Edits {
  const start = formOf(fact);
  const touched = (...names: readonly (keyof FormState)[]) =>
    names.some((name) => JSON.stringify(form[name]) !== JSON.stringify(start[name]));
  return {
    ...(touched('goods') ? { goods: form.goods } : {}),
    ...(touched('from') ? { from: form.from } : {}),
    ...(touched('via') ? { via: form.via } : {}),
    ...(touched('to') ? { to: form.to } : {}),
    ...(touched('amount', 'upper', 'bound', 'unit', 'per') ? { quantity: quantityOf(form, fact) } : {}),
    ...(touched('first', 'last') ? { when: dateOf(form, fact) } : {}),
    ...(touched('direction') ? { direction: form.direction } : {}),
    ...(touched('modality') ? { modality: form.modality } : {}),
    ...(touched('saidBy') ? { saidBy: wordsOf(form.saidBy, fact) } : {}),
    ...(touched('means') ? { means: wordsOf(form.means, fact) } : {}),
  };
}

/** Words that a person typed: where they stand in the quote, else at its start without length. */
export function wordsOf(text: string, { evidence }: Fact): SlotText | null {
  const words = text.trim();
  if (words === '') return null;
  const at = evidence.exact.indexOf(words);
  const start = evidence.start + Math.max(0, at);
  return { text: words, start, end: at < 0 ? start : start + words.length };
}

function quantityOf(form: FormState, fact: Fact): SlotQuantity | null {
  const value = numberIn(form.amount);
  if (value === null) return null;
  const range = form.bound === 'between';
  const upper = numberIn(form.upper);
  const figures = range ? `${value}–${upper}` : String(value);
  const text = [figures, form.unit, form.per && `/ ${form.per}`].filter(Boolean).join(' ');
  const own = wordsOf(text, fact) ?? { text, start: fact.evidence.start, end: fact.evidence.start };
  return {
    ...own,
    value: range ? null : value,
    min: range || form.bound === 'at-least' || form.bound === 'over' ? value : null,
    max: range ? upper : form.bound === 'at-most' || form.bound === 'under' ? value : null,
    bound: form.bound,
    unit: form.unit.trim() || null,
    per: form.per || null,
    derived: false,
  };
}

function dateOf(form: FormState, { evidence }: Fact): SlotDate | null {
  const from = form.first || form.last;
  const to = form.last || form.first;
  if (from === '') return null;
  const norm = from === to ? from : `${from}/${to}`;
  return { text: norm, start: evidence.start, end: evidence.start, norm, from, to };
}
