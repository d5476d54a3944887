// In: records of any data file. Out: what is wrong with their ids, order, forms and example sentences.

/** One thing that is wrong, and how to mend it. */
export interface Problem {
  /** Path below lib/data, with `/`. */
  readonly file: string;
  /** Id of the record; `-` where the file as a whole is meant. */
  readonly record: string;
  readonly field: string;
  /** What is wrong and how to mend it. */
  readonly what: string;
}

/** A parsed file of lib/data. */
export interface DataFile {
  /** Path below lib/data, with `/`: `commodities/ores.json`. */
  readonly path: string;
  readonly content: unknown;
}

/** Reports one problem of a record. */
export type Report = (record: string, field: string, what: string) => void;

interface Forms {
  readonly en: readonly string[];
  readonly ko: readonly string[];
  readonly zh: readonly string[];
}

export type Language = keyof Forms;
export const LANGUAGES: readonly Language[] = ['en', 'ko', 'zh'];

/** All forms of a record, whatever the language. */
export const everyForm = (forms: Forms): string[] => [...forms.en, ...forms.ko, ...forms.zh];

/** The words between square brackets in an example sentence. */
export function bracketed(sentence: string): string {
  return /\[([^\]]+)\]/.exec(sentence)?.[1] ?? '';
}

/** True where two surfaces differ at most in the capital of their first letter. */
export function sameButCapital(one: string, other: string): boolean {
  return one === other || one.charAt(0).toLowerCase() + one.slice(1) === other.charAt(0).toLowerCase() + other.slice(1);
}

/** Ids of a file must be sorted by code unit, so that a new record has one place to go. */
export function checkOrder(records: readonly { readonly id: string }[], report: Report): void {
  for (const [i, { id }] of records.entries()) {
    const before = records[i - 1]?.id;
    if (before !== undefined && before > id) report(id, 'id', `stands after “${before}”: sort the records by id`);
  }
}

/** Forms must be trimmed and stand once in their language. */
export function checkForms(id: string, field: string, forms: Forms, report: Report): void {
  for (const language of LANGUAGES) {
    const seen = new Set<string>();
    for (const form of forms[language]) {
      if (form !== form.trim()) report(id, `${field}.${language}`, `“${form}” has white space at an end: remove it`);
      if (seen.has(form)) report(id, `${field}.${language}`, `“${form}” stands twice: keep one`);
      seen.add(form);
    }
  }
}

/** What stands in brackets must be a form of the record, up to its first capital. */
export function checkExamples(
  id: string,
  examples: readonly string[],
  isForm: (surface: string) => boolean,
  report: Report,
): void {
  for (const sentence of examples) {
    const surface = bracketed(sentence);
    if (!isForm(surface))
      report(
        id,
        'examples',
        `“${surface}” in “${sentence}” is no form of the record: add the form or mend the brackets`,
      );
  }
}
