// In: our own articles and prose. Out: the texts that speed is measured on.
import { readdirSync, readFileSync } from 'node:fs';
import { readProse } from '../train/prose.ts';
import { at } from '../tree.ts';

/** Length of an article in the goals, in bytes. */
const ARTICLE = 10_000;

export const bytesIn = (text: string): number => Buffer.byteLength(text);

interface OwnArticle {
  readonly text: string;
  readonly lang: string;
  readonly topic: string;
}

/** Joins texts to articles of about ten kilobytes: paragraphs are added until the next would be too much. */
function joined(texts: readonly string[]): string[] {
  const articles: string[] = [];
  let now = '';
  for (const paragraph of texts.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))) {
    if (now !== '' && bytesIn(now) + bytesIn(paragraph) > ARTICLE) {
      articles.push(now);
      now = '';
    }
    now += now === '' ? paragraph : `\n\n${paragraph}`;
  }
  return articles;
}

/** English articles of ten kilobytes each: general news, and trade with the DPRK. */
export function benchTexts(): { readonly news: string[]; readonly trade: string[] } {
  const own = readFileSync(at('tests/corpus/articles.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OwnArticle)
    .filter(({ lang }) => lang === 'en');
  const folder = at('scripts/train/prose');
  const prose = readdirSync(folder)
    .sort()
    .flatMap((file) => readProse(readFileSync(`${folder}/${file}`, 'utf8'), file));
  const trade = own.filter(({ topic }) => topic.startsWith('dprk')).map(({ text }) => text);
  // The same paragraphs in other company, so that the slowest of twenty is one of several articles.
  const turns = trade.map((_, i) => joined([...trade.slice(i), ...trade.slice(0, i)]));
  return { news: joined([...own, ...prose].map(({ text }) => text)), trade: turns.flat() };
}
