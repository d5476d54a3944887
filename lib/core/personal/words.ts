// In: rules of the reader. Out: the same ready to be asked: which words of a text are the reader's own, which are not to be marked.
import { isHan, isHangul } from '../tokens.ts';
import type { Exclusion, GoodsWord, PersonalRule, PlaceWord } from './rules.ts';

export type OwnWord = GoodsWord | PlaceWord;

/** A word of the reader's where it stands in a text. */
export interface OwnHit {
  readonly start: number;
  readonly end: number;
  readonly rule: OwnWord;
}

/** Forms with the same first word. */
interface FormsFrom {
  /** How long they are, each length once, the longest first. */
  readonly lengths: readonly number[];
  readonly rules: ReadonlyMap<string, OwnWord>;
}

/** What the engine is handed of the reader's rules. */
export interface Personal {
  /** By the first word in lower case, or by the first character of Hangul and Han. */
  readonly words: ReadonlyMap<string, FormsFrom>;
  /** By {@link stemOf} of the word. */
  readonly exclusions: ReadonlyMap<string, readonly Exclusion[]>;
}

/** Files rules for lookup; measures are no concern of words. Null where there is nothing to file. */
export function personalOf(rules: readonly PersonalRule[]): Personal | null {
  const forms = new Map<string, Map<string, OwnWord>>();
  const exclusions = new Map<string, Exclusion[]>();
  for (const rule of rules) {
    if (rule.kind === 'measure') continue;
    if (rule.kind === 'exclude') put(exclusions, stemOf(rule.word), rule);
    else
      for (const low of formsOf(rule.word)) {
        const first = firstOf(low);
        forms.set(first, (forms.get(first) ?? new Map<string, OwnWord>()).set(low, rule));
      }
  }
  const words = new Map(
    Array.from(forms, ([first, rules]): [string, FormsFrom] => {
      const lengths = [...new Set(Array.from(rules.keys(), (low) => low.length))].sort((a, b) => b - a);
      return [first, { lengths, rules }];
    }),
  );
  return words.size + exclusions.size === 0 ? null : { words, exclusions };
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The word in lower case and its regular plural. Abbreviations stay as they are written. */
function formsOf(word: string): readonly string[] {
  const plain = word.trim().replace(/\s+/g, ' ');
  if (isAcronym(plain)) return [plain];
  const low = plain.toLowerCase();
  if (!/[a-z]{3}$/.test(low) || low.endsWith('s')) return [low];
  if (/[^aeiou]y$/.test(low)) return [low, `${low.slice(0, -1)}ies`];
  return [low, /(?:x|z|ch|sh)$/.test(low) ? `${low}es` : `${low}s`];
}

/** `LNG`, `PVC`: a word in lower case is another one. */
const isAcronym = (word: string): boolean => /^[A-Z][A-Z0-9-]{1,5}$/.test(word);

const isEastern = (code: number): boolean => isHangul(code) || isHan(code);

function firstOf(form: string): string {
  if (isEastern(form.charCodeAt(0))) return form.charAt(0);
  return /^[\p{L}\p{N}]+/u.exec(form)?.[0].toLowerCase() ?? form.charAt(0);
}

/** What words are compared by when something was excluded: lower case, single spaces, no regular plural. */
export function stemOf(word: string): string {
  const low = word.trim().replace(/\s+/g, ' ').toLowerCase();
  if (!/[a-z]{4}$/.test(low)) return low;
  if (low.endsWith('ies')) return `${low.slice(0, -3)}y`;
  if (/(?:x|z|ch|sh)es$/.test(low)) return low.slice(0, -2);
  return low.endsWith('s') && !low.endsWith('ss') ? low.slice(0, -1) : low;
}

/**
 * The reader's words in a text, literally: whole words in spaced scripts, and in Hangul none that begins inside another
 * word. Of two that overlap the earlier counts, of two from the same start the longer. Linear in the text.
 */
export function ownWordsIn(text: string, personal: Personal): OwnHit[] {
  if (personal.words.size === 0) return [];
  const hits: OwnHit[] = [];
  let covered = 0;
  const tryAt = (start: number, key: string) => {
    const forms = personal.words.get(key);
    if (forms === undefined || start < covered) return;
    for (const length of forms.lengths) {
      const end = start + length;
      const written = text.slice(start, end).replace(/\s/g, ' ');
      const rule = forms.rules.get(written) ?? forms.rules.get(written.toLowerCase());
      if (rule === undefined || endsInWord(text, end)) continue;
      hits.push({ start, end, rule });
      covered = end;
      return;
    }
  };
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!isEastern(word.charCodeAt(0))) {
      tryAt(index, word.toLowerCase());
      continue;
    }
    for (let at = 0; at < word.length; at++) {
      const inside = at > 0 && isHangul(word.charCodeAt(at)) && isHangul(word.charCodeAt(at - 1));
      if (!inside) tryAt(index + at, word.charAt(at));
    }
  }
  return hits;
}

/** In a spaced script a word goes on here. Korean particles and Chinese words may follow. */
function endsInWord(text: string, end: number): boolean {
  const [before, after] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
  if (isEastern(before) || Number.isNaN(after) || isEastern(after)) return false;
  return /[\p{L}\p{N}]/u.test(text.charAt(end));
}
