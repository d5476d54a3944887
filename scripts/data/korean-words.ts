// In: the dictionary of a Korean tokeniser. Out: lib/data/east/words-ko.json, Korean words with what they can be.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FIRST_CLASS, WORD_CLASSES } from '../../lib/core/tagger/korean-words.ts';
import { at } from '../tree.ts';

const require = createRequire(import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(require.resolve(`@nlpjs/lang-ko/src/${file}`), 'utf8'));
const dictionary = read('dict.json') as Record<'Noun' | 'Adverb', string[]>;
const persons = read('names-dict.json') as Record<'Given' | 'Full', string[]>;

/** The nouns are several lists one after the other, each opened by an empty line. */
const lists: string[][] = [[]];
for (const noun of dictionary.Noun) {
  if (noun === '') lists.push([]);
  else lists.at(-1)?.push(noun);
}
const { noun, name, person, loan, place, adverb } = WORD_CLASSES;
/**
 * What each list holds. Titles of an encyclopedia are four fifths of all words and lift the tagger by a quarter of a
 * point: they are left out.
 */
const HOLDS = [0, name, name, loan, place, person, 0, noun, 0, person, 0];
if (lists.length !== HOLDS.length) throw new RangeError(`${lists.length} lists of nouns, ${HOLDS.length} are known`);

const classes = new Map<string, number>();
function add(words: readonly string[], what: number): void {
  if (what === 0) return;
  for (const word of words) if (/^[가-힣]{2,7}$/.test(word)) classes.set(word, (classes.get(word) ?? 0) | what);
}
for (const [i, list] of lists.entries()) add(list, HOLDS[i] as number);
add(dictionary.Adverb, adverb);
add([...persons.Given, ...persons.Full], person);

const sorted = [...classes].sort(([a], [b]) => (a < b ? -1 : 1));
const packed = {
  schema: 1,
  language: 'ko',
  sources: ['dictionary of the npm package @nlpjs/lang-ko 4.26.1, MIT'],
  words: sorted.map(([word]) => word).join('\n'),
  classes: sorted.map(([, what]) => String.fromCharCode(FIRST_CLASS + what)).join(''),
};
writeFileSync(at('lib/data/east/words-ko.json'), `${JSON.stringify(packed, null, 1)}\n`);
console.log(`words-ko.json: ${sorted.length} words`);
