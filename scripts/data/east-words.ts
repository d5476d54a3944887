// In: the word list of jieba. Out: lib/data/east/words-zh.json, Chinese words with how common they are and what they are.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EastNamesFile } from '../../lib/core/east-names.ts';
import { simplify } from '../../lib/core/hanzi.ts';
import { at } from '../tree.ts';

const require = createRequire(import.meta.url);
const list = require.resolve('@node-rs/jieba/dict.txt');

/** Rare words cost more room than they mend; names of institutions are kept even so, since they hide places. */
const COMMON = 10;

/** 中国政府, 美国人: a country with what belongs to it; the chain shall find the country. */
const names = JSON.parse(readFileSync(at('lib/data/east/names.json'), 'utf8')) as EastNamesFile;
const countries = names.names
  .split('\n')
  .filter((name, i) => /^[一-鿿]{2,}$/.test(name) && names.kinds[names.place[i] as number] === 'c');
const ofCountry = new RegExp(
  `^(?:${countries.join('|')})(?:政府|人民|人|经济|文化|市场|企业|军队|公民|货|籍|领土|总统|总理|式|队员|女子|男子|商人|农民|工人)$`,
);

const words = new Map<string, { count: number; kind: string }>();
let total = 0;
for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
  const [form = '', number = '0', kind = 'x'] = line.split(' ');
  const count = Number(number);
  total += count;
  if (!/^[一-鿿]+$/.test(form) || form.length > 6) continue;
  if (ofCountry.test(form)) continue;
  const institution = kind === 'nt' || kind === 'nz';
  if (count < (institution ? 4 : COMMON) || (form.length > 4 && !institution)) continue;
  const word = simplify(form);
  if ((words.get(word)?.count ?? 0) < count) words.set(word, { count, kind: letterOf(kind) });
}

/** One letter for the part of speech: t institution, h person, s place, w other name; else as in the list. */
function letterOf(kind: string): string {
  if (kind === 'nt') return 't';
  if (kind.startsWith('nr')) return 'h';
  if (kind === 'ns') return 's';
  if (kind === 'nz') return 'w';
  if (kind === 'vn') return 'g';
  return kind.charAt(0);
}

const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
const packed = {
  schema: 1,
  sources: ['word list of jieba by way of the npm package @node-rs/jieba 2.0.3, MIT'],
  words: sorted.map(([word]) => word).join('\n'),
  kinds: sorted.map(([, { kind }]) => kind).join(''),
  // Four steps for each factor of e that the word is rarer than all words together: its cost in a chain of words.
  costs: sorted.map(([, { count }]) => String.fromCharCode(35 + Math.round(4 * Math.log(total / count)))).join(''),
};
writeFileSync(at('lib/data/east/words-zh.json'), `${JSON.stringify(packed, null, 1)}\n`);
console.log(`words-zh.json: ${sorted.length} words`);
