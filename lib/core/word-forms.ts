// In: stretches of text that are words. Out: a number for each form of word, and columns of what is known of a form by its letters.

/** How a word is capitalised. */
export type Shape = 'lower' | 'initial' | 'upper' | 'mixed' | 'number';

/**
 * Articles say the same few thousand words over and over. Each form, as it is written, gets a number at its first sight;
 * what follows from its letters alone (its key, its hashes, which lists hold it) is worked out once and then read from a
 * column by that number. Nothing that is found depends on what was read before, only how soon.
 */
const written: string[] = [];
const keys: string[] = [];
const shapes: Shape[] = [];
const hashes: number[] = [];
/** Code units of all forms, one behind the other, and where each begins: comparing numbers needs no look at strings. */
let letters = new Uint16Array(1 << 16);
const begins: number[] = [0];
/** Slots of an open table, two numbers each: a form's number and one, 0 where free, and its hash. */
let slots = new Int32Array(1 << 16);
let generation = 0;

/** So many forms are kept, some four megabytes with all that is known of them; then the numbering starts anew. */
const MOST = 40_000;

/** Before the first character of {@link hashOn}. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** Hash of a form with one more code unit (FNV-1a). */
export const hashOn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Key of a form, see Token. */
export const keyOf = (form: number): string => keys[form] as string;

/** Shape of a form. */
export const shapeOf = (form: number): Shape => shapes[form] as Shape;

/** Starts the numbering anew where it has grown long. To be called between articles: numbers from before mean nothing then. */
export function forgetForms(): void {
  if (written.length < MOST) return;
  for (const list of [written, keys, shapes, hashes]) list.length = 0;
  begins.length = 1;
  slots = new Int32Array(1 << 16);
  generation++;
}

/** Gives key and shape of a form that is new. */
type ReadForm = (form: string) => { readonly key: string; readonly shape: Shape };

/**
 * Number of the form that stands in a row of code units.
 *
 * @param hash of all its code units, see {@link hashOn}
 */
export function formAt(codes: Uint16Array, start: number, end: number, hash: number, read: ReadForm): number {
  for (let slot = firstSlot(hash); ; slot = (slot + 2) & (slots.length - 1)) {
    const form = (slots[slot] as number) - 1;
    if (form < 0) return newForm(codes.subarray(start, end), hash, slot, read);
    if (slots[slot + 1] === hash && standsAt(codes, start, end, form)) return form;
  }
}

const firstSlot = (hash: number): number => (hash ^ (hash >>> 15)) & (slots.length - 2);

function standsAt(codes: Uint16Array, start: number, end: number, form: number): boolean {
  const from = begins[form] as number;
  if ((begins[form + 1] as number) - from !== end - start) return false;
  for (let i = start; i < end; i++) if (codes[i] !== letters[from + i - start]) return false;
  return true;
}

function newForm(codes: Uint16Array, hash: number, slot: number, read: ReadForm): number {
  const form = String.fromCharCode(...codes);
  const { key, shape } = read(form);
  const number = written.length;
  written.push(form);
  keys.push(key);
  shapes.push(shape);
  hashes.push(hash);
  const from = begins[number] as number;
  const end = from + codes.length;
  if (end > letters.length) {
    const longer = new Uint16Array(Math.max(end, letters.length * 2));
    longer.set(letters);
    letters = longer;
  }
  letters.set(codes, from);
  begins.push(end);
  slots[slot] = number + 1;
  slots[slot + 1] = hash;
  if (number * 4 > slots.length) grow();
  return number;
}

function grow(): void {
  slots = new Int32Array(slots.length * 2);
  hashes.forEach((hash, form) => {
    let slot = firstSlot(hash);
    while (slots[slot] !== 0) slot = (slot + 2) & (slots.length - 1);
    slots[slot] = form + 1;
    slots[slot + 1] = hash;
  });
}

/**
 * A number that is known of every form.
 *
 * @param reckon works it out from the key, the letters as written and the form's own number
 * @returns gives the numbers of all forms that were met so far, by form; to be asked for anew in each article
 */
export function formColumn(reckon: (key: string, written: string, form: number) => number): () => Int32Array {
  let values = new Int32Array(1 << 14);
  let known = 0;
  let of = generation;
  return () => {
    if (of !== generation) {
      known = 0;
      of = generation;
    }
    if (values.length < written.length) {
      const longer = new Int32Array(Math.max(written.length, values.length * 2));
      longer.set(values);
      values = longer;
    }
    for (; known < written.length; known++)
      values[known] = reckon(keys[known] as string, written[known] as string, known);
    return values;
  };
}

const CODES: Readonly<Record<Shape, number>> = { lower: 1, initial: 2, upper: 3, mixed: 4, number: 5 };

/** Shapes as numbers: 1 lower, 2 initial, 3 upper, 4 mixed, 5 number. */
export const shapeCodes = formColumn((_key, _written, form) => CODES[shapeOf(form)]);

/** True for the shapes with a capital. */
export const isCapitalCode = (code: number): boolean => code > 1 && code < 5;

const byKey = new Map<string, number>();

/** The first form with the same key: "Coal", "COAL" and "coal" are one word. */
export const sameKeys = formColumn((key, _written, form) => {
  if (form === 0) byKey.clear();
  const first = byKey.get(key);
  if (first !== undefined) return first;
  byKey.set(key, form);
  return form;
});

/** How many forms are numbered. */
export const formCount = (): number => written.length;
