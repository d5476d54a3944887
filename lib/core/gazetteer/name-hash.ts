// In: words of a name. Out: the two hashes that the packed gazetteer files a name under.

/** Hash of a run of words, grown word by word. Both halves are unsigned 32-bit integers. */
export interface NameHash {
  /** Picks the bucket. */
  readonly high: number;
  /** Tells the names of one bucket apart. */
  readonly low: number;
}

const LETTERS_WITHOUT_PARTS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ə: 'a',
};

/** Replaces letters that Unicode doesn't take apart ("ł", "ø"): newspapers write them plainly. */
export function plainLetters(key: string): string {
  let plain = true;
  for (let i = 0; i < key.length; i++)
    if (key.charCodeAt(i) > 0x7f) {
      plain = false;
      break;
    }
  return plain ? key : key.replace(/[łøđðħıŧæœßþə]/g, (letter) => LETTERS_WITHOUT_PARTS[letter] ?? letter);
}

/** Hash before the first word. */
export const NO_WORDS: NameHash = { high: 0x811c9dc5, low: 0x9e3779b9 };

/**
 * Hash of a run with one more word.
 *
 * @param before hash of the words so far
 * @param key the next word as token keys are written (see tokens.ts)
 */
export function withWord(before: NameHash, key: string): NameHash {
  const word = plainLetters(key);
  let high = before.high ^ 0x20;
  let low = before.low + 0x7f4a7c15;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul((low << 5) ^ (low >>> 27) ^ code, 0x85ebca6b);
  }
  return { high: (high ^ (high >>> 15)) >>> 0, low: (low ^ (low >>> 13)) >>> 0 };
}
