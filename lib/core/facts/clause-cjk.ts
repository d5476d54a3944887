// In: a Korean or Chinese sentence with its goods. Out: its clauses, and the word of trade of each.
import type { CommodityMention } from '../mention.ts';
import type { CjkCues } from './cues-cjk.ts';
import type { Orientation } from './cues-en.ts';
import type { Words } from './discourse.ts';
import type { Sentence } from './sentence.ts';

export interface CjkClause {
  readonly start: number;
  readonly end: number;
  readonly goods: readonly CommodityMention[];
  readonly text: string;
}

/** Clauses with goods, each with the words back to the clause before it. */
export function clausesOf(sentence: Sentence, cues: CjkCues): CjkClause[] {
  const goods = sentence.mentions.filter(
    (mention): mention is CommodityMention =>
      mention.kind === 'commodity' &&
      !cues.dealing.test(sentence.plain.slice(mention.end - sentence.start)) &&
      !isLabel(sentence, mention, cues),
  );
  const groups: CommodityMention[][] = [];
  for (const good of goods) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? plainGap(sentence, last.end, good.start) : '';
    if (last && cues.joiner.test(gap)) groups.at(-1)?.push(good);
    else groups.push([good]);
  }
  if (groups.length === 0) return [{ start: sentence.start, end: sentence.end, goods: [], text: sentence.plain }];
  const clauses: CjkClause[] = [];
  let start = sentence.start;
  groups.forEach((group, index) => {
    const next = groups[index + 1];
    const last = group.at(-1)?.end ?? start;
    const end = next ? boundary(sentence, last, next[0]?.start ?? sentence.end, cues) : sentence.end;
    clauses.push({
      start,
      end,
      goods: group,
      text: sentence.plain.slice(start - sentence.start, end - sentence.start),
    });
    start = end;
  });
  return joinSameVerb(clauses, cues);
}

/** "申报的是塑料制品", "농기구라고 적혀 있으나": what papers say, not what moves. */
function isLabel(sentence: Sentence, good: CommodityMention, cues: CjkCues): boolean {
  return (
    cues.labelBefore.test(sentence.plain.slice(0, good.start - sentence.start)) ||
    cues.labelAfter.test(sentence.plain.slice(good.end - sentence.start))
  );
}

/** A list broken by a stray word still hangs on one verb: clauses without a verb of their own join the next (Korean) or the last (Chinese). */
function joinSameVerb(clauses: readonly CjkClause[], cues: CjkCues): CjkClause[] {
  const joined: CjkClause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    const bare = last && (cues.side === 'after' ? !hasVerb(last, cues) : !hasVerb(clause, cues));
    if (last && bare)
      joined[joined.length - 1] = {
        start: last.start,
        end: clause.end,
        goods: [...last.goods, ...clause.goods],
        text: last.text + clause.text,
      };
    else joined.push(clause);
  }
  return joined;
}

function hasVerb(clause: CjkClause, cues: CjkCues): boolean {
  return cues.verbs.some((verb) => verb.match.test(clause.text));
}

/** Text between two mentions with other mentions (quantities, demonyms) cut out. */
function plainGap(sentence: Sentence, from: number, to: number): string {
  let gap = '';
  let at = from;
  for (const mention of sentence.mentions) {
    if (mention.start < from || mention.end > to) continue;
    if (mention.kind !== 'quantity' && mention.kind !== 'demonym') return '#';
    gap += sentence.plain.slice(at - sentence.start, mention.start - sentence.start);
    at = mention.end;
  }
  return gap + sentence.plain.slice(at - sentence.start, to - sentence.start);
}

function boundary(sentence: Sentence, from: number, to: number, cues: CjkCues): number {
  const between = sentence.plain.slice(from - sentence.start, to - sentence.start);
  const ends = [...between.matchAll(cues.clauseEnd)];
  const first = ends[0];
  if (first) return from + first.index + first[0].length;
  const comma = between.search(/[，,;；]/);
  return comma >= 0 ? from + comma + 1 : from + Math.floor(between.length / 2);
}

export interface CjkVerb {
  readonly orientation: Orientation;
  readonly lean: number;
  readonly words: Words;
}

/** The word of trade nearest to the goods: behind them in Korean, before them in Chinese. */
export function verbOf(clause: CjkClause, sentence: Sentence, cues: CjkCues): CjkVerb | null {
  const anchor =
    cues.side === 'after' ? (clause.goods.at(-1)?.end ?? clause.start) : (clause.goods[0]?.start ?? clause.start);
  let best: CjkVerb | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const verb of cues.verbs) {
    for (const match of clause.text.matchAll(new RegExp(verb.match, 'g'))) {
      const start = clause.start + match.index;
      const behind = start >= anchor;
      const far = Math.abs(start - anchor) + (behind === (cues.side === 'after') ? 0 : 60);
      if (far < distance) {
        distance = far;
        best = {
          orientation: verb.orientation,
          lean: verb.lean,
          words: {
            start,
            end: start + match[0].length,
            text: sentence.text.slice(start - sentence.start, start - sentence.start + match[0].length),
          },
        };
      }
    }
  }
  return best;
}
