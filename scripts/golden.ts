// In: tests/corpus/articles.jsonl. Out: one `<id>--<slug>.golden.txt` per article beside it, the labels as prose.
//   node scripts/golden.ts           write the goldens, and remove those that belong to no article any more
//   node scripts/golden.ts --check   write nothing; exit 1 and name the files that differ
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'tests', 'corpus');
const ENDING = '.golden.txt';

/** Where a place lies: ISO 3166 alpha-2 ("-" if none or several) and decimal degrees. */
interface PlaceNorm {
  readonly name: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}
interface PeopleNorm {
  readonly country: string;
}
/** HS 2022 chapter and heading; null where the word is too wide for one. */
interface GoodsNorm {
  readonly hs: string | null;
  readonly heading: string | null;
}
interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly type: string;
  readonly norm: PlaceNorm | PeopleNorm | GoodsNorm | string;
  readonly sanction?: string | null;
}
interface LabelledFact {
  readonly goods: readonly string[];
  readonly direction: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly via: readonly string[];
  readonly quantity: string | null;
  readonly when: string | null;
  readonly source: string | null;
  readonly modality: string;
  readonly sanction: string | null | Readonly<Record<string, string | null>>;
  readonly evidence: readonly [number, number];
}
interface LabelledArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly lang: string;
  readonly topic: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
  readonly facts: readonly LabelledFact[];
}

const orOpen = (value: string | null | undefined): string => value ?? 'open';
const orDash = (value: string | null): string => value ?? '—';

function normText({ norm, surface }: LabelledSpan): string {
  if (typeof norm === 'string') return norm;
  if ('hs' in norm) return norm.heading ?? (norm.hs === null ? 'HS ?' : `HS ${norm.hs}`);
  if (!('name' in norm)) return norm.country;
  const name = norm.name === surface ? '' : `${norm.name} `;
  return `${name}${norm.country} ${norm.lat},${norm.lon}`;
}

function mark(span: LabelledSpan): string {
  const verdict = span.type === 'COMMODITY' ? ` ${orOpen(span.sanction)}` : '';
  return `[${span.surface}|${span.type} ${normText(span)}${verdict}]`;
}

/** The text with every span in brackets. Throws if a span's offsets (UTF-16 code units) don't name its surface. */
function markedText({ id, text, spans }: LabelledArticle): string {
  let at = 0;
  let marked = '';
  for (const span of spans) {
    if (span.start < at || text.slice(span.start, span.end) !== span.surface) {
      throw new Error(`${id}: the span at ${span.start} doesn't read "${span.surface}" or overlaps the one before`);
    }
    marked += text.slice(at, span.start) + mark(span);
    at = span.end;
  }
  return marked + text.slice(at);
}

function factLine(fact: LabelledFact, index: number, text: string): string {
  const { sanction } = fact;
  const goods = fact.goods.map((name) => {
    const verdict = sanction === null || typeof sanction === 'string' ? sanction : sanction[name];
    return `${name} (${orOpen(verdict)})`;
  });
  const via = fact.via.length > 0 ? ` via ${fact.via.join(', ')}` : '';
  const evidence = text.slice(...fact.evidence).replaceAll('\n', ' ');
  return [
    `${index + 1}. ${fact.direction}, ${fact.modality}: ${goods.join(', ')}`,
    `${orDash(fact.from)} → ${orDash(fact.to)}${via}`,
    `quantity ${orDash(fact.quantity)}`,
    `when ${orDash(fact.when)}`,
    `source ${orDash(fact.source)}`,
    `evidence: ${evidence}`,
  ].join(' | ');
}

function golden(article: LabelledArticle): string {
  const facts = article.facts.map((fact, index) => factLine(fact, index, article.text));
  const head = `${article.id} | ${article.title} | ${article.date ?? 'undated'} | ${article.lang} | ${article.topic}`;
  return `${head}\n\n${markedText(article)}\n\nFacts\n${facts.length > 0 ? facts.join('\n') : 'none'}\n`;
}

/** A title without Latin letters gives no slug; the topic and language stand in for it. */
function fileName({ id, title, topic, lang }: LabelledArticle): string {
  const slug = (/[a-z]/i.test(title) ? title : `${topic} ${lang}`)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${id}--${slug}${ENDING}`;
}

const articles = readFileSync(join(FOLDER, 'articles.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): LabelledArticle => JSON.parse(line));
const wanted = new Map(articles.map((article) => [fileName(article), golden(article)]));
const present = readdirSync(FOLDER).filter((name) => name.endsWith(ENDING));
const orphans = present.filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  const stale = [...wanted].filter(
    ([name, content]) => !present.includes(name) || readFileSync(join(FOLDER, name), 'utf8') !== content,
  );
  for (const name of [...stale.map(([file]) => file), ...orphans]) console.error(`out of date: ${name}`);
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
} else {
  for (const name of orphans) rmSync(join(FOLDER, name));
  for (const [name, content] of wanted) writeFileSync(join(FOLDER, name), content);
  console.log(`${wanted.size} goldens written, ${orphans.length} removed`);
}
