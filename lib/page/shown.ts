// In: a source as a page's head states it, and the blocks that were read. Out: the same, mended by what the page shows.
import type { BlockRole, Source } from '../core/article.ts';
import type { Statement } from '../messages.ts';
import { dayOf } from './day.ts';
import { authorOf } from './source.ts';

interface Shown {
  readonly role: BlockRole;
  readonly text: string;
}

/** A paragraph of this length is the article's own text and no line about it; in code units, CJK counted threefold. */
const OWN_TEXT = 140;
/** Lines looked at before the text begins, and behind its end. */
const LINES = 10;
/** Text that tells the script of an article, in code units. */
const SAMPLE = 3000;
/** From here on a line tells when a page was changed. */
const CHANGED = /(?:last )?(?:updat|modif)|최종|수정|更新|修改/i;
/** A name ends here: before a day, a place in the house, other hands. */
const AFTER_NAME =
  /\s+(?:and (?:staff|wire|agenc)|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:\s|$)|(?:in|for|at|photographs?|photos?|pictures?|illustrations?)\s|(?:staff|senior|special)\s|updated|published).*$/i;
/** What stands between a headline and the outlet in a page's title. */
const TAIL = /^\s*[-–—:|·•«‹<_]\s*(\S.{1,60})$/;

/**
 * Puts the headline that a reader sees in place of a title that holds more, and fills in author, day and outlet where
 * the head is silent. A language that the text's script rules out gives way.
 *
 * @param said statements of the page, of which lines that it shows are asked last
 */
export function asShown(source: Source, read: readonly Shown[], said: readonly Statement[] = []): Source {
  // Old pages break lines within one block.
  const blocks = read.flatMap(({ role, text }) => text.split('\n').map((line) => ({ role, text: line })));
  const { title } = source;
  const repeats = ({ text }: Shown) => title !== null && holds(title, plain(text));
  const found = blocks.slice(0, LINES).find(title === null ? ({ role }) => role === 'headline' : repeats);
  const headline = found ? plain(found.text) : '';
  const tail = found && title?.startsWith(headline) ? TAIL.exec(title.slice(headline.length)) : null;
  // Lines among the blocks first: elsewhere in the page others may be about other articles.
  const beside = said.filter(([name]) => name === 'shown').map(([, content]) => plain(content));
  const lines = [...linesAround(blocks), ...beside];
  return {
    ...source,
    title: found ? headline : title,
    outlet: source.outlet ?? tail?.[1]?.trim() ?? null,
    author: source.author ?? firstOf(lines, bylineOf),
    published: source.published ?? firstOf(lines, (line) => dayOf(line.split(CHANGED, 1)[0] ?? '')),
    language: languageOf(source.language, blocks),
  };
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** True if a title is the headline with something before or behind it, or its beginning. */
function holds(title: string, headline: string): boolean {
  const [long, short] = title.length > headline.length ? [title, headline] : [headline, title];
  return long.includes(short) && short.length >= 0.4 * long.length;
}

function linesAround(blocks: readonly Shown[]): string[] {
  const isOwn = ({ text, role }: Shown) =>
    role !== 'caption' && text.length * (/[\u3040-\u9fff\uac00-\ud7af]/.test(text) ? 3 : 1) >= OWN_TEXT;
  const begin = blocks.findIndex(isOwn);
  const end = blocks.findLastIndex(isOwn);
  const before = blocks.slice(0, Math.max(0, begin)).slice(-LINES);
  return [...before, ...blocks.slice(end + 1).slice(0, LINES)]
    .filter(({ role }) => role !== 'headline')
    .map((block) => block.text);
}

function firstOf<T>(lines: readonly string[], of: (line: string) => T | null): T | null {
  return lines.map(of).find((found) => found !== null) ?? null;
}

/** Who wrote it, from a line that says so: "By Mira Ostrow · 2 May", "홍길동 기자", "记者 王明". */
function bylineOf(line: string): string | null {
  const name = /^(?:(?:written|reported|words|text|story|posted) )?by:? (\p{Lu}[^,|·•\d(@]{2,80})/iu.exec(line)?.[1];
  const east =
    /(?:^|[\s=(])([가-힣]{2,4}) (?:기자|특파원)/.exec(line)?.[1] ??
    /(?:记者|記者)[:：\s]\s?(\p{Script=Han}{2,4})/u.exec(line)?.[1];
  return authorOf(name?.trim().replace(/\s+/g, ' ').replace(AFTER_NAME, '') ?? east ?? null);
}

/** The stated language, unless the text is in a script that the language doesn't use. */
function languageOf(stated: string | null, blocks: readonly Shown[]): string | null {
  let text = '';
  for (const block of blocks) if (text.length < SAMPLE) text += block.text;
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0);
  const seen =
    share(/[\uac00-\ud7af]/g) > 0.4
      ? 'ko'
      : share(/[\u3040-\u30ff]/g) > 0.2
        ? 'ja'
        : share(/\p{Script=Han}/gu) > 0.5
          ? 'zh'
          : share(/[a-z]/gi) > 0.8
            ? 'en'
            : null;
  const base = stated?.split('-')[0] ?? null;
  // Latin letters rule out Korean and Chinese, and say nothing else.
  if (seen === null || base === seen || (seen === 'en' && !/^(?:ko|zh|ja)$/.test(base ?? ''))) return stated;
  return seen;
}
