// In: an English sentence with its runs of goods. Out: the clauses that tell of a movement, each with its word of trade.
import { covering, labelling, type Predicate, reversals, swaps } from './cues-en.ts';
import {
  acrossBreak,
  beforeAnyVerb,
  behindAnyVerb,
  behindGoods,
  carried,
  common,
  described,
  type Found,
  firstPredicate,
  isPassive,
  lastPredicate,
  subjectOf,
} from './predicate.ts';
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
  /** The turn was told in the sentence before ("they don't return empty"). */
  readonly carried: boolean;
  /** A word so common ("take", "go") that it needs company to count as trade. */
  readonly weak: boolean;
  /** Its verb is on no list: only named ends make it a movement. */
  readonly loose: boolean;
  /** First token that the subject may stand in: behind the words that name the source. */
  readonly subjectFrom: number;
  /** "went along": shares the movement told before. */
  readonly along: boolean;
  readonly passive: boolean;
  /** "were given fuel": the subject is the one who gets the goods. */
  readonly received: boolean;
}

/**
 * Clauses of a sentence, in order; goods that no word of trade governs are left out.
 *
 * @param source the tokens that name who says it
 */
export function clausesOf(
  sentence: Sentence,
  groups: readonly Group[],
  source: { readonly first: number; readonly last: number } | null = null,
): Clause[] {
  // "a letter found on board suggests": words that name the source tell no trade.
  const tokens = sentence.tokens.map((token, index) =>
    source && index >= source.first && index <= source.last && !token.mention && !/^(?:im|ex)ports?$/.test(token.low)
      ? { ...token, low: '·' }
      : token,
  );
  const found: Entry[] = [];
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
    const parted = previous !== undefined && isParted(tokens, previous.last, group.first);
    const at =
      (inherited && (parted || goesOn(tokens, group.first)) ? inherited.at : null) ??
      subjectOf(tokens, group, ceiling) ??
      lastPredicate(tokens, floor, group.first) ??
      behindGoods(tokens, group.last) ??
      (swap && inherited ? inherited.at : null) ??
      firstPredicate(tokens, behindRelative(tokens, group.last + 1, ceiling), ceiling) ??
      firstPredicate(tokens, group.last + 1, ceiling) ??
      behindAnyVerb(sentence, group, ceiling) ??
      acrossBreak(tokens, group.first, floor) ??
      firstPredicate(tokens, group.last + 1, ceiling, true) ??
      carried(tokens, group, ceiling) ??
      described(tokens, group.first) ??
      beforeAnyVerb(sentence, group, floor) ??
      (inherited && sameList(tokens, inherited.group.last, group.first) ? inherited.at : null);
    if (at) found.push({ group, at, swapped: swap, parted });
    // "not a single tractor and not a single box of soap has been let in": both hang on the verb behind the second.
    const before = groups[order - 1];
    if (
      at &&
      before &&
      at.index > group.last &&
      !found.some((entry) => entry.group === before) &&
      isRow(tokens, before.last, group.first)
    )
      found.splice(found.length - 1, 0, { group: before, at, swapped: false, parted: false });
  });
  return merge(sentence, found);
}

/** Nothing but light words between two goods. */
function isRow(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return between.length <= 8 && between.every(({ low, mention }) => mention?.kind === 'quantity' || rowWords.has(low));
}

const rowWords = new Set(
  ', and or nor not a an one single of the any box boxes bag bags sack sacks ton tons tonne tonnes kilo drop piece'.split(
    ' ',
  ),
);

/** "Lifts, which the contractor had ordered, were not let through": the statement goes on behind the second comma. */
function behindRelative(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from]?.low !== ',' || !['which', 'who', 'whose'].includes(tokens[from + 1]?.low ?? '')) return from;
  const close = tokens.findIndex(({ low }, index) => index > from + 1 && index < to && low === ',');
  return close < 0 ? from : close + 1;
}

interface Entry {
  readonly group: Group;
  readonly at: Found;
  readonly swapped: boolean;
  /** Denied where the goods before are told ("diesel and not a drop of condensate"). */
  readonly parted: boolean;
}

function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens.findIndex(({ low }, index) => index > from && index < to && low === 'not');
  return (
    at > 0 &&
    to - at <= 5 &&
    ['and', 'but', ','].includes(tokens[at - 1]?.low ?? '') &&
    /^(?:an?|one)$/.test(tokens[at + 1]?.low ?? '')
  );
}

/** "shipments of oil reached $118 million and those of sugar $74 million": the same word of trade. */
function goesOn(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.low === 'of' && ['those', 'that'].includes(tokens[first - 2]?.low ?? '');
}

/** "the papers say plastic goods", "left as medical supplies", "under quilts": not what moves. */
function isLabelOrCover(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.low ?? '';
  if (covering.has(before)) return true;
  const lead = tokens.slice(Math.max(0, first - 5), first).map(({ low }) => low);
  // "phones hidden in sacks of flour"
  if (before === 'of' && packing.test(lead.at(-2) ?? '') && lead.includes('in') && lead.some((low) => hiding.test(low)))
    return true;
  if (before === 'as' && labelled(tokens, first)) return true;
  // "he had taken them for toys"
  if (before === 'for' && lead.some((low) => /^(?:took|taken|mistook|mistaken)$/.test(low))) return true;
  // "frozen in blocks", "cut into bars": a shape.
  if (
    (before === 'in' || before === 'into') &&
    shapes.test(tokens[first]?.low ?? '') &&
    /(?:ed|en|cut)$/.test(lead.at(-2) ?? '')
  )
    return true;
  return before === 'say' || before === 'says' || before === 'marked' || before === 'labelled' || before === 'labeled';
}

const shapes =
  /^(?:blocks?|bars?|sheets|rolls|coils|drums|bags|crates|boxes|bales|bundles|slabs|strips|pieces|sacks|barrels)$/;
const packing = /^(?:sacks?|bags?|crates?|boxes|box|barrels?|loads?|cartons?|cargo|containers?|shipments?|bales?)$/;
const hiding = /^(?:hidden|concealed|stashed|tucked|buried|stuffed|packed)$/;

/** "shipped on as Russian coal"; not "such as rice", "as well as rice", "they return as shirts". */
function labelled(tokens: readonly Token[], first: number): boolean {
  const lead = tokens.slice(Math.max(0, first - 7), first - 1).map(({ low }) => low);
  if (lead.at(-1) === 'such' || lead.at(-1) === 'well') return false;
  return lead.some((low) => labelling.has(low) && low !== 'said') || lead.slice(-4).some((low) => passingOff.has(low));
}

const passingOff = new Set('shipped sold exported passed sent on off entered'.split(' '));

function merge(sentence: Sentence, found: readonly Entry[]): Clause[] {
  const { tokens } = sentence;
  const clauses: Clause[] = [];
  found.forEach((entry, order) => {
    const { group, at, swapped, parted } = entry;
    const last = clauses.at(-1);
    if (last && !swapped && !parted && last.cueIndex === at.index) {
      const goods = [...last.goods, ...group.goods];
      clauses[clauses.length - 1] = { ...last, goods, last: endOf(tokens, found, order) };
      return;
    }
    const cue = tokens[at.index];
    if (!cue) return;
    const first = last ? last.last + 1 : 0;
    const full = endOf(tokens, found, order);
    const apart = order === found.length - 1 ? phraseAt(tokens, 'and that', Math.max(at.index, group.last)) : -1;
    const end = apart > 0 ? apart - 1 : full;
    clauses.push({
      goods: group.goods,
      predicate: at.predicate,
      cue,
      cueIndex: at.index,
      first,
      last: end,
      back: swapped || at.predicate.back || reversed(sentence, first, end, group.goods.at(-1)?.end ?? sentence.start),
      carried: false,
      weak: common.has(cue.low) || at.loose === true,
      loose: at.loose === true,
      subjectFrom: 0,
      along:
        tokens[at.index + 1]?.low === 'along' || following.has(cue.low) || parted || isConjoined(tokens, last, group),
      passive: isPassive(tokens, at.index, group),
      received:
        at.predicate.orientation === 'out' &&
        isPassive(tokens, at.index, group) &&
        group.first > at.index &&
        !tokens.slice(at.index + 1, group.first).some((token) => token.low === 'with' || token.low === 'by'),
    });
  });
  return clauses;
}

/** "… that shells left Rajin, and that launchers travel under tarpaulins": the second statement goes on with the first. */
function isConjoined(tokens: readonly Token[], last: Clause | undefined, group: Group): boolean {
  if (!last) return false;
  const at = phraseAt(tokens, 'and that', last.cueIndex);
  return at >= 0 && at < group.first;
}

const following = new Set(['follow', 'follows', 'followed']);

/** Last token of the clause that a run of goods belongs to: before the next run's own clause begins. */
function endOf(tokens: readonly Token[], found: readonly { group: Group; at: Found }[], order: number): number {
  const entry = found[order];
  const next = found[order + 1];
  if (!entry || !next) return tokens.length - 1;
  return next.at.index === entry.at.index
    ? next.group.first - 1
    : boundary(tokens, Math.max(entry.group.last, entry.at.index), Math.min(next.at.index, next.group.first));
}

const conjunctions = new Set([',', 'and', 'but', 'while', ':', '–', '—']);

/** Last token of a clause: up to the conjunction that opens the next, whose own lead-in ("in the other direction") is not ours. */
function boundary(tokens: readonly Token[], from: number, to: number): number {
  for (let index = to - 1; index > from; index--) {
    if (conjunctions.has(tokens[index]?.low ?? '')) return index - 1;
  }
  return Math.max(from, to - 1);
}

/** "head back loaded with herbs"; "turned back" and "dates back" go no way. */
const wayBack =
  /\b(?:head|go|goes|going|went|come|comes|came|bring|brings|brought|send|sends|sent|carr|take|takes|took|driv|drove|travel|sail|ship|haul|ferr|roll|rumbl|make their way|fly|flew|flown|row)(?:s|y|ies|ied|ing|ed|e|es|en|ped|ping)? back\b/;

function reversed(sentence: Sentence, first: number, last: number, goodsEnd: number): boolean {
  const from = sentence.tokens[first]?.start ?? sentence.start;
  const to = sentence.tokens[last]?.end ?? sentence.end;
  const words = sentence.low.slice(from - sentence.start, to - sentence.start);
  const isBack = words.includes(' back');
  const negated =
    isBack && /\b(?:not|never|n't) (?:\w+ )?(?:come|came|go|went|return|send|sent|bring|brought) back/.test(words);
  if (words.includes('empty') && /\b(?:not|never|\w+n't)\b[^.;:]{0,30}\bempty\b/.test(words)) return true;
  if (!negated && isBack && wayBack.test(words)) return true;
  if (!negated && reversals.some((phrase) => !swaps.includes(phrase) && words.includes(phrase))) return true;
  const behind = sentence.low.slice(goodsEnd - sentence.start, to - sentence.start);
  return /\bin (?:return|exchange)\b(?! for)/.test(behind);
}

function sameList(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= 8 && !tokens.slice(from + 1, to).some((token) => [';', '.', '—'].includes(token.low));
}
