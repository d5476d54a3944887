// In: an English sentence with its runs of goods. Out: the clauses that tell of a movement, each with its word of trade.
import {
  carriers,
  covering,
  denial,
  labelling,
  nounsAfterGoods,
  type Predicate,
  predicates,
  reversals,
  speech,
  swaps,
} from './cues-en.ts';
import { type Verb, verbAt, verbsOf } from './grammar.ts';
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
  readonly loose?: boolean;
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
    source && index >= source.first && index <= source.last && !token.mention ? { ...token, low: '·' } : token,
  );
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
      (inherited && goesOn(tokens, group.first) ? inherited.at : null) ??
      subjectOf(tokens, group, ceiling) ??
      lastPredicate(tokens, floor, group.first) ??
      behindGoods(tokens, group.last) ??
      (swap && inherited ? inherited.at : null) ??
      firstPredicate(tokens, group.last + 1, ceiling) ??
      behindAnyVerb(sentence, group, ceiling) ??
      acrossBreak(tokens, group.first, floor) ??
      firstPredicate(tokens, group.last + 1, ceiling, true) ??
      carried(tokens, group, ceiling) ??
      beforeAnyVerb(sentence, group, floor) ??
      (inherited && sameList(tokens, inherited.group.last, group.first) ? inherited.at : null);
    if (at) found.push({ group, at, swapped: swap });
  });
  return merge(sentence, found);
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
  return before === 'say' || before === 'says' || before === 'marked' || before === 'labelled' || before === 'labeled';
}

const packing = /^(?:sacks?|bags?|crates?|boxes|box|barrels?|loads?|cartons?|cargo|containers?|shipments?|bales?)$/;
const hiding = /^(?:hidden|concealed|stashed|tucked|buried|stuffed|packed)$/;

/** "shipped on as Russian coal"; not "such as rice", "as well as rice", "they return as shirts". */
function labelled(tokens: readonly Token[], first: number): boolean {
  const lead = tokens.slice(Math.max(0, first - 7), first - 1).map(({ low }) => low);
  if (lead.at(-1) === 'such' || lead.at(-1) === 'well') return false;
  return lead.some((low) => labelling.has(low) && low !== 'said') || lead.slice(-4).some((low) => passingOff.has(low));
}

const passingOff = new Set('shipped sold exported passed sent on off entered'.split(' '));

function merge(sentence: Sentence, found: readonly { group: Group; at: Found; swapped: boolean }[]): Clause[] {
  const { tokens } = sentence;
  const clauses: Clause[] = [];
  found.forEach((entry, order) => {
    const { group, at, swapped } = entry;
    const last = clauses.at(-1);
    if (last && !swapped && last.cueIndex === at.index) {
      const goods = [...last.goods, ...group.goods];
      clauses[clauses.length - 1] = { ...last, goods, last: endOf(tokens, found, order) };
      return;
    }
    const cue = tokens[at.index];
    if (!cue) return;
    const first = last ? last.last + 1 : 0;
    const end = endOf(tokens, found, order);
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
      along: tokens[at.index + 1]?.low === 'along' || following.has(cue.low) || isConjoined(tokens, last, group),
      passive: isPassive(sentence, at.index, group),
      received:
        at.predicate.orientation === 'out' &&
        isPassive(sentence, at.index, group) &&
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
  const negated = /\b(?:not|never|n't) (?:\w+ )?(?:come|came|go|went|return|send|sent|bring|brought) back/.test(words);
  if (/\b(?:not|never|\w+n't)\b[^.;:]{0,30}\bempty\b/.test(words)) return true;
  if (!negated && wayBack.test(words)) return true;
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
  // "a second shipment, of frozen octopus"
  const behind = tokens[index + 1]?.low === ',' ? tokens[index + 2]?.low : tokens[index + 1]?.low;
  if (behind === 'of') {
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
  let carry: Found | null = null;
  for (let index = before - 1; index >= floor; index--) {
    if (breaks.has(tokens[index]?.low ?? '')) break;
    const predicate = predicateAt(tokens, index);
    if (!predicate) continue;
    if (!common.has(tokens[index]?.low ?? '')) {
      // A plain word of trade further left beats a common verb only within the same breath.
      // "returned with sacks of mushrooms": what the sacks did is told by the verb.
      if (predicate.noun && predicate.orientation === 'carry') {
        carry ??= { index, predicate };
        if (carry.index - index > 4) break;
        continue;
      }
      if (carry && carry.index - index > 4) break;
      return weak && weak.index - index > 6 ? weak : { index, predicate };
    }
    weak ??= { index, predicate };
  }
  if (carry && weak && carry.index - weak.index <= 4) return weak;
  return carry ?? weak;
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
  const verb = lastPredicate(tokens, floor, first - 1);
  if (verb) return verb;
  // "… of exports to North Korea in March: rubber and sugar"
  const noun = tokens.findLastIndex(
    ({ low, kind }, index) => index < first - 1 && index >= floor && kind === 'word' && nounsAfterGoods.has(low),
  );
  const predicate = nounsAfterGoods.get(tokens[noun]?.low ?? '');
  return predicate ? { index: noun, predicate } : null;
}

function behindGoods(tokens: readonly Token[], last: number): Found | null {
  const predicate = nounsAfterGoods.get(tokens[last + 1]?.low ?? '');
  return predicate ? { index: last + 1, predicate } : null;
}

/** "… were on a train", "inside the containers were …": the goods lie in a carrier. */
function carried(tokens: readonly Token[], group: Group, ceiling: number): Found | null {
  for (let index = group.last + 1; index < Math.min(ceiling, group.last + 7); index++) {
    if (
      (carriers.has(tokens[index]?.low ?? '') || ['board', 'aboard'].includes(tokens[index]?.low ?? '')) &&
      tokens
        .slice(group.last + 1, index + 1)
        .some((token) => ['on', 'in', 'aboard', 'inside', 'by'].includes(token.low))
    ) {
      return { index, predicate: { orientation: 'carry', back: false, noun: true } };
    }
  }
  return null;
}

function sameList(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= 8 && !tokens.slice(from + 1, to).some((token) => [';', '.', '—'].includes(token.low));
}

/** "wheat … was shunted": goods as the subject of a verb that no list knows. */
function behindAnyVerb(sentence: Sentence, group: Group, ceiling: number): Found | null {
  const verb = verbsOf(sentence).find(({ first, form }) => first > group.last && form === 'finite');
  if (!verb || verb.at >= ceiling || verb.first - group.last > 9 || !tellsMovement(verb)) return null;
  if (sentence.tokens.slice(group.last + 1, verb.first).some(({ low }) => parting.has(low))) return null;
  return { index: verb.at, predicate: anyMove, loose: true };
}

/** "they wheeled tractors to …": goods as the object of a verb that no list knows. */
function beforeAnyVerb(sentence: Sentence, group: Group, floor: number): Found | null {
  const verb = verbsOf(sentence).findLast(({ last }) => last < group.first);
  if (!verb || verb.at < floor || group.first - verb.last > 6 || !tellsMovement(verb)) return null;
  if (sentence.tokens.slice(verb.last + 1, group.first).some(({ low }) => parting.has(low))) return null;
  return { index: verb.at, predicate: anyMove, loose: true };
}

const anyMove: Predicate = { orientation: 'move', back: false, noun: false };
const parting = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  'that',
  'which',
  'who',
  'where',
  'when',
  'because',
  'although',
  'but',
  'if',
]);
/** Verbs that tell a state, a thought or a figure: goods don't move by them. */
const still =
  /^(?:be|is|are|was|were|been|being|ha[sd]|have|having|do|does|did|seem|remain|stay|need|want|cost|fetch|weigh|know|knew|show|mean|includ|exceed|total|amount|account|double|trip|rose|rise|fell|fall|drop|grew|grow|increas|decreas|declin|count|belong|depend|list|cover|call|nam|bann|forbid|forbad|prohibit|allow|permit|exempt|exist|happen|sit|stand|stood|lie|lay|wait|work|look|appear|becom|became|begin|began|start|continu|end|cease|stop|halt|matter|use|produc|grow|grew|mine|eat|ate|test|inspect|check|examin)/;

function tellsMovement(verb: Verb): boolean {
  return !still.test(verb.word) && !speech.has(verb.word) && !denial.has(verb.word);
}

function isPassive(sentence: Sentence, index: number, group: Group): boolean {
  const verb = verbAt(sentence, index);
  if (verb?.at !== index) return passiveByForm(sentence.tokens, index);
  if (verb.passive) return true;
  // "coal shipped from Nampo": goods can't ship themselves.
  const bare = verb.first === verb.at && /(?:ed|en|nt|ld|ght)$/.test(verb.word);
  return (
    bare &&
    transitive.has(predicates.get(verb.word)?.orientation ?? 'move') &&
    sentence.tokens[index - 1]?.mention?.kind === 'commodity' &&
    group.last < index
  );
}

const transitive = new Set(['in', 'out', 'seize', 'carry']);

function passiveByForm(tokens: readonly Token[], index: number): boolean {
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
