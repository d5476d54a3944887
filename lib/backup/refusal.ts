// In: nothing. Out: why a file is not taken in, with the place in it, so that the page can say what to do in any language.

/** One word a cause; `locales` has a sentence for each under `refused.`, with the place as its first gap. */
export const refusalCodes = [
  'not-zip',
  'not-ours',
  'newer',
  'too-big',
  'too-many',
  'too-packed',
  'outside',
  'missing',
  'unknown-file',
  'damaged',
  'no-sums',
  'bad-line',
  'wrong-count',
  'read-only',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Thrown before anything of the ledger is touched. */
export class Refusal extends RangeError {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  /** File in the archive, and line and field where there is one: `tables/records-0001.jsonl, line 3, fact.goods`. */
  readonly place: string;
  /** What was found there, for the reader who wants to mend the file; a limit for the sizes. */
  readonly found: string;

  constructor(code: RefusalCode, place: string, found = '') {
    super(`${place}: ${code}${found && ` (${found})`}`);
    this.code = code;
    this.place = place;
    this.found = found;
  }
}
