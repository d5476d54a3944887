// In: the folders of labelled articles. Out: the development sets that are there, read, and what is measured on each.
import { existsSync, readFileSync } from 'node:fs';
import { at } from '../tree.ts';
import type { Annotated, Span, TypeMap } from './score.ts';
import type { GoldFact } from './score-facts.ts';

/** What a set can show; see measure.ts. */
export type Asked = 'places' | 'resolution' | 'goods' | 'figures' | 'facts' | 'quiet';

/** A set of labelled articles. */
export interface DevelopmentSet {
  readonly id: string;
  readonly title: string;
  /** Files relative to the repository, read one after the other. */
  readonly files: readonly string[];
  readonly asks: readonly Asked[];
  readonly map: TypeMap;
  /** Which model has learnt from it; null where none has. */
  readonly seenBy: string | null;
  /** Only articles in this language, where one is named. */
  readonly language?: string;
}

/** Where ports stand beside places and are scored with them. */
export const portsAsPlaces: TypeMap = { port: 'place' };
/** Where everything that has a point on earth is a place. */
export const asPlaces: TypeMap = { demonym: 'place', customs: 'place', port: 'place' };

const shared = '../shared';
const own = ['tests/corpus/articles.jsonl'];
const place = { asks: ['places', 'resolution'], map: asPlaces, seenBy: null } as const;
const trade = { map: portsAsPlaces, seenBy: null } as const;
const everything = ['places', 'resolution', 'goods', 'figures', 'facts', 'quiet'] as const;

/** The sets, in the order of the table. */
export const sets: readonly DevelopmentSet[] = [
  { id: 'gwn', title: 'GeoWebNews', files: [`${shared}/corpora/gwn.dev.jsonl`], ...place },
  { id: 'lgl', title: 'LGL', files: [`${shared}/corpora/lgl.dev.jsonl`], ...place },
  {
    id: 'trnews',
    title: 'TR-News',
    files: [`${shared}/corpora/trnews.dev.jsonl`],
    ...place,
    seenBy: 'the English tagger',
  },
  { id: 'geovirus', title: 'GeoVirus', files: [`${shared}/corpora/geovirus.dev.jsonl`], ...place },
  {
    id: 'klue',
    title: 'KLUE, Korean',
    files: [`${shared}/corpora/klue-ner-ko.dev.jsonl`],
    asks: ['places'],
    map: asPlaces,
    seenBy: 'the Korean tagger',
  },
  {
    id: 'commodity-news',
    title: 'Commodity News',
    files: [`${shared}/corpora/commodity-news-augmented.dev.jsonl`],
    asks: ['goods'],
    ...trade,
  },
  {
    id: 'gold-dev',
    title: 'trade news, labelled',
    files: [`${shared}/gold-dev/seed.jsonl`, `${shared}/gold-dev/dev.jsonl`],
    asks: everything,
    ...trade,
  },
  { id: 'own', title: 'own corpus', files: own, asks: everything, ...trade },
  { id: 'own-en', title: 'own corpus, English', files: own, asks: everything, ...trade, language: 'en' },
  { id: 'own-ko', title: 'own corpus, Korean', files: own, asks: everything, ...trade, language: 'ko' },
  { id: 'own-zh', title: 'own corpus, Chinese', files: own, asks: everything, ...trade, language: 'zh' },
  {
    id: 'chinese-held-out',
    title: 'newspaper Chinese, held out',
    files: ['tests/corpus/chinese/held-out.txt'],
    asks: ['places'],
    map: asPlaces,
    seenBy: null,
  },
  {
    id: 'chinese-press',
    title: 'press Chinese, second held-out',
    files: ['tests/corpus/chinese/held-out-press.txt'],
    asks: ['places'],
    map: asPlaces,
    seenBy: null,
  },
];

/** A labelled article as the scorers take it. */
export type GoldArticle = Annotated<GoldFact> & { readonly lang?: string };

/** The articles of a set; null where a file of it is not here. */
export function readSet({ files, language }: DevelopmentSet): GoldArticle[] | null {
  const paths = files.map((file) => at(file));
  if (!paths.every((path) => existsSync(path))) return null;
  return paths
    .flatMap((path) => (path.endsWith('.txt') ? bracketed(path) : jsonLines(path)))
    .filter(({ lang }) => language === undefined || lang === language);
}

/** The first file of a set that is not here. */
export function missingFile({ files }: DevelopmentSet): string | undefined {
  return files.find((file) => !existsSync(at(file)));
}

function jsonLines(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
}

/** A sentence a line, its places in brackets; lines that begin with # say what the file is. */
function bracketed(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, id) => {
      const spans: Span[] = [];
      let text = '';
      for (const part of line.split(/(\[[^\]]*\])/)) {
        const isPlace = part.startsWith('[');
        const surface = isPlace ? part.slice(1, -1) : part;
        if (isPlace) spans.push({ start: text.length, end: text.length + surface.length, type: 'PLACE' });
        text += surface;
      }
      return { id, text, lang: 'zh', spans };
    });
}
