// In: an English sentence with its runs of goods. Out: the clauses that tell of a movement, each with its word of trade.
import {
  carriers,
  covering,
  labelling,
  nounsAfterGoods,
  type Predicate,
  predicates,
  reversals,
  swaps,
} from './cues-en.ts';
import { type Group, phraseAt, type Sentence, type Token } from './sentence.ts';

export interface Clause {
  readonly goods: Group['goods'];
  readonly predicate: Predicate;
  /** Token of the word of trade. */
  readonly cue: Token;
  readonly cueIndex: number;
  /** Tokens of the clause, first inclusive, last inclusive; the subject before it is shared by all clauses. */
  readonly first: number;
  readonly last: number;
  /** Runs against the movement told before. */
  readonly back: boolean;
  /** A word so common ("take", "go") that it needs company to count as trade. */
  readonly weak: boolean;
  /** First token that the subject may stand in: behind the words that name the source. */
  readonly subjectFrom: number;
  /** "went along": shares the movement told before. */
  readonly along: boolean;
  readonly passive: boolean;
  /** "were given fuel": the subject is the one who gets the goods. */
  readonly received: boolean;
}

const common = new Set(
  'get gets got getting take takes took taking give gives gave given giving hand hands handed handing come comes came coming go goes went gone going turn turns turned leave leaves left leaving hold holds held holding find finds found order orders ordered pack packs packed packing move moves moved moving pass passes passed passing provide provides provided land lands landed earn earns earned return returns returned cross crosses crossed crossing reach reaches reached drive drove driven driving source sourced discover discovered caught contain contains contained contained filled bring brings brought supply deliver drives pay pays paid paying fly flies flew flown sail sails sailed'.split(
    ' ',
  ),
);
const bes = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got']);
/** Noun uses of words that are verbs elsewhere. */
const nounBefore = new Set(['the', 'a', 'an', 'of', "'s", 'its', 'their', 'his', 'this', 'that', 'export', 'import']);

/** Marks that part one statement from the next. */
const breaks = new Set([':', ';', '—']);

interface Found {
  readonly index: number;
  readonly predicate: Predicate;
}

/** Clauses of a sentence, in order; goods that no word of trade governs are left out. */
export function clausesOf(sentence: Sentence, groups: readonly Group[]): Clause[] {
  const { tokens } = sentence;
  const found: { group: Group; at: Found; swapped: boolean }[] = [];
  groups.forEach((group, order) => {
    if (isLabelOrCover(tokens, group.first)) return;
    const previous = groups[order - 1];
    const next = groups[order + 1];
    const floor = previous ? previous.last + 1 : 0;
    const ceiling = next ? next.first : tokens.length;
    const swap = swaps.some((phrase) => {
      const start = phraseAt(tokens, phrase, floor);
      return start >= floor && start < group.first;
    });
    const inherited = found.at(-1);
    const at =
      subjectOf(tokens, group, ceiling) ??
      lastPredicate(tokens, floor, group.first) ??
      behindGoods(tokens, group.last) ??
      (swap && inherited ? inherited.at : null) ??
      firstPredicate(tokens, group.last + 1, ceiling) ??
      acrossBreak(tokens, group.first, floor) ??
      firstPredicate(tokens, group.last + 1, ceiling, true) ??
      carried(tokens, group, ceiling) ??
      (inherited && sameList(tokens, inherited.group.last, group.first) ? inherited.at : null);
    if (at) found.push({ group, at, swapped: swap });
  });
  return merge(sentence, found);
}

/** "the papers say plastic goods", "left as medical supplies", "under quilts": not what moves. */
function isLabelOrCover(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.low ?? '';
  if (covering.has(before)) return true;
  if (before === 'as')
    return tokens
      .slice(Math.max(0, first - 7), first - 1)
      .some((token) => labelling.has(token.low) && token.low !== 'said');
  return before === 'say' || before === 'says' || before === 'marked' || before === 'labelled' || before === 'labeled';
}

function merge(sentence: Sentence, found: readonly { group: Group; at: Found; swapped: boolean }[]): Clause[] {
  const { tokens } = sentence;
  const clauses: Clause[] = [];
  found.forEach((entry, order) => {
    const { group, at, swapped } = entry;
    const last = clauses.at(-1);
    if (last && !swapped && last.cueIndex === at.index) {
      clauses[clauses.length - 1] = { ...last, goods: [...last.goods, ...group.goods] };
      return;
    }
    const next = found[order + 1];
    const cue = tokens[at.index];
    if (!cue) return;
    const first = last ? last.last + 1 : 0;
    const end =
      next && next.at.index !== at.index
        ? boundary(tokens, Math.max(group.last, at.index), Math.min(next.at.index, next.group.first))
        : next
          ? next.group.first - 1
          : tokens.length - 1;
    clauses.push({
      goods: group.goods,
      predicate: at.predicate,
      cue,
      cueIndex: at.index,
      first,
      last: end,
      back: swapped || at.predicate.back || reversed(sentence, first, end, group.goods.at(-1)?.end ?? sentence.start),
      weak: common.has(cue.low),
      subjectFrom: 0,
      along: tokens[at.index + 1]?.low === 'along',
      passive: isPassive(tokens, at.index),
      received:
        at.predicate.orientation === 'out' &&
        isPassive(tokens, at.index) &&
        group.first > at.index &&
        !tokens.slice(at.index + 1, group.first).some((token) => token.low === 'with' || token.low === 'by'),
    });
  });
  return clauses;
}

const conjunctions = new Set([',', 'and', 'but', 'while', ':', '–', '—']);

/** Last token of a clause: up to the conjunction that opens the next, whose own lead-in ("in the other direction") is not ours. */
function boundary(tokens: readonly Token[], from: number, to: number): number {
  for (let index = to - 1; index > from; index--) {
    if (conjunctions.has(tokens[index]?.low ?? '')) return index - 1;
  }
  return Math.max(from, to - 1);
}

function reversed(sentence: Sentence, first: number, last: number, goodsEnd: number): boolean {
  const from = sentence.tokens[first]?.start ?? sentence.start;
  const to = sentence.tokens[last]?.end ?? sentence.end;
  const words = sentence.low.slice(from - sentence.start, to - sentence.start);
  const negated = /\b(?:not|never|n't) (?:\w+ )?(?:come|came|go|went|return|send|sent|bring|brought) back/.test(words);
  if (!negated && reversals.some((phrase) => !swaps.includes(phrase) && words.includes(phrase))) return true;
  const behind = sentence.low.slice(goodsEnd - sentence.start, to - sentence.start);
  return /\bin (?:return|exchange)\b(?! for)/.test(behind);
}

function predicateAt(tokens: readonly Token[], index: number): Predicate | null {
  const token = tokens[index];
  if (!token) return null;
  // "two shipments of rockets": the counted noun is part of the quantity.
  if (token.mention?.kind === 'quantity' && tokens[index + 1]?.low === 'of')
    return predicates.get(`${token.low.split(' ').at(-1) ?? ''} of`) ?? null;
  if (token.kind !== 'word') return null;
  if (token.low.startsWith('pa') && ['pay', 'pays', 'paid', 'paying'].includes(token.low) && !paidWith(tokens, index))
    return null;
  if (tokens[index + 1]?.low === 'of') {
    const noun = predicates.get(`${token.low} of`);
    if (noun) return noun;
  }
  const verb = predicates.get(token.low);
  if (!verb) return null;
  // "the load", "their exports", "took place": a noun, or an idiom.
  if (
    /^(?:load|loads|import|imports|export|exports|order|orders|supply|ship|ships|purchase|transport|transfer|transfers|truck|hold|holds|haul|ferry|move|moves|trade|find|finds|return|returns|source|hand|hands|row|drive|pack|import|land)$/.test(
      token.low,
    )
  ) {
    const left = tokens[index - 1];
    if (left && (nounBefore.has(left.low) || left.mention?.kind === 'demonym' || left.mention?.kind === 'commodity'))
      return null;
  }
  if (
    token.low.startsWith('t') &&
    (token.low === 'took' || token.low === 'takes' || token.low === 'take') &&
    ['place', 'part', 'effect'].includes(tokens[index + 1]?.low ?? '')
  )
    return null;
  if (token.low === 'source' || (token.low === 'order' && tokens[index - 1]?.low === 'in')) return null;
  return verb;
}

/** "paid in kind with ginseng": goods stand for money only behind "with". */
function paidWith(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index + 1)
    .some(
      (token, offset, rest) =>
        token.low === 'with' && (rest[offset + 1]?.mention !== null || rest[offset + 2]?.mention !== null),
    );
}

function lastPredicate(tokens: readonly Token[], floor: number, before: number): Found | null {
  let weak: Found | null = null;
  for (let index = before - 1; index >= floor; index--) {
    if (breaks.has(tokens[index]?.low ?? '')) break;
    const predicate = predicateAt(tokens, index);
    if (!predicate) continue;
    if (!common.has(tokens[index]?.low ?? '')) {
      // A plain word of trade further left beats a common verb only within the same breath.
      return weak && weak.index - index > 6 ? weak : { index, predicate };
    }
    weak ??= { index, predicate };
  }
  return weak;
}

function firstPredicate(tokens: readonly Token[], from: number, to: number, across = false): Found | null {
  let weak: Found | null = null;
  for (let index = from; index < to; index++) {
    if (!across && breaks.has(tokens[index]?.low ?? '')) break;
    const predicate = predicateAt(tokens, index);
    if (!predicate) continue;
    if (!common.has(tokens[index]?.low ?? '')) return weak && index - weak.index > 6 ? weak : { index, predicate };
    weak ??= { index, predicate };
  }
  return weak;
}

/** "… and diesel came back": goods that open a clause belong to the verb right behind them. */
function subjectOf(tokens: readonly Token[], group: Group, ceiling: number): Found | null {
  const before = tokens[group.first - 1]?.low ?? ',';
  if (!['and', 'but', ',', 'while', '“', 'that', 'as'].includes(before) && group.first > 1) return null;
  const next = tokens[group.last + 1];
  if (next?.kind !== 'word') return null;
  const found = predicateAt(tokens, group.last + 1);
  if (found && !found.noun) return { index: group.last + 1, predicate: found };
  return ['is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'would', 'may', 'might', 'could'].includes(next.low)
    ? firstPredicate(tokens, group.last + 2, Math.min(ceiling, group.last + 6))
    : null;
}

/** "Packaging comes along with it: cartons and trays": a list after a colon belongs to the words before it. */
function acrossBreak(tokens: readonly Token[], first: number, floor: number): Found | null {
  if (!breaks.has(tokens[first - 1]?.low ?? '')) return null;
  return lastPredicate(tokens, floor, first - 1);
}

function behindGoods(tokens: readonly Token[], last: number): Found | null {
  const predicate = nounsAfterGoods.get(tokens[last + 1]?.low ?? '');
  return predicate ? { index: last + 1, predicate } : null;
}

/** "… were on a train", "inside the containers were …": the goods lie in a carrier. */
function carried(tokens: readonly Token[], group: Group, ceiling: number): Found | null {
  for (let index = group.last + 1; index < Math.min(ceiling, group.last + 7); index++) {
    if (
      carriers.has(tokens[index]?.low ?? '') &&
      tokens.slice(group.last + 1, index).some((token) => ['on', 'in', 'aboard', 'inside', 'by'].includes(token.low))
    ) {
      return { index, predicate: { orientation: 'carry', back: false, noun: true } };
    }
  }
  return null;
}

function sameList(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= 8 && !tokens.slice(from + 1, to).some((token) => [';', '.', '—'].includes(token.low));
}

function isPassive(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const low = tokens[at]?.low ?? '';
    if (bes.has(low))
      return (
        /(?:ed|en|nt|ld|lt|ght|de)$/.test(tokens[index]?.low ?? '') ||
        ['sold', 'sent', 'made', 'found', 'put'].includes(tokens[index]?.low ?? '')
      );
    if (low === ',' || low === 'and') return false;
  }
  return false;
}
