// In: an English sentence with a run of goods. Out: the word of trade that governs it, by place, by list or by grammar.
import { admission, anyMove, listed } from './admission.ts';
import { carriers, nounsAfterGoods, type Predicate, predicates } from './cues-en.ts';
import { denial, speech } from './cues-speech.ts';
import { type Verb, verbsOf } from './grammar.ts';
import type { Group, Sentence, Token } from './sentence.ts';

export const common = new Set(
  'get gets got getting take takes took taking give gives gave given giving hand hands handed handing come comes came coming go goes went gone going turn turns turned leave leaves left leaving hold holds held holding find finds found order orders ordered pack packs packed packing move moves moved moving pass passes passed passing provide provides provided land lands landed earn earns earned return returns returned cross crosses crossed crossing reach reaches reached drive drove driven driving source sourced discover discovered caught contain contains contained contained filled bring brings brought supply deliver drives pay pays paid paying fly flies flew flown sail sails sailed run runs ran running let lets letting allow allows allowed allowing slip slips slipped book books booked booking lift lifted secured accept accepts accepted collect collects collected fetch fetches fetched head heads headed heading surface surfaced appear appeared wave waved cleared admit admits admitted'.split(
    ' ',
  ),
);
const bes = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got']);
/** Noun uses of words that are verbs elsewhere. */
const nounBefore = new Set(
  "the a an of 's its their his this that export import every each third second first last another any no one per".split(
    ' ',
  ),
);

/** Marks that part one statement from the next. */
const breaks = new Set([':', ';', '—']);

export interface Found {
  readonly index: number;
  readonly predicate: Predicate;
  readonly loose?: boolean;
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
    // "took delivery of"
    if (noun && /^deliver/.test(token.low) && /^(?:take|takes|took|taking|taken)$/.test(tokens[index - 1]?.low ?? ''))
      return { ...noun, orientation: 'in', noun: false };
    if (noun) return noun;
  }
  const verb = predicates.get(token.low) ?? admission(tokens, index);
  if (!verb) return null;
  // "nickel slipped for a fourth session"
  if (
    /^slip/.test(token.low) &&
    !/^(?:into|out|across|through|past|over|by|away|from|to)$/.test(tokens[index + 1]?.low ?? '')
  )
    return null;
  // "found in no UN annex"
  if (token.low === 'found' && tokens.slice(index + 1, index + 7).some(({ low }) => listed.test(low))) return null;
  // "Chinese import data give …"
  if (/^(?:im|ex)ports?$/.test(token.low) && figures.test(tokens[index + 1]?.low ?? '')) return { ...verb, noun: true };
  // "gave up part of its gains"
  if (idle.has(tokens[index + 1]?.low ?? '') && /^(?:give|gives|gave|given|giving)$/.test(token.low)) return null;
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

const figures = /^(?:data|figures|statistics|records|returns|numbers)$/;
const idle = new Set(['up', 'way', 'rise']);
/** "paid in kind with ginseng": goods stand for money only behind "with". */
function paidWith(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index + 1)
    .some(
      (token, offset, rest) =>
        token.low === 'with' && (rest[offset + 1]?.mention !== null || rest[offset + 2]?.mention !== null),
    );
}

export function lastPredicate(tokens: readonly Token[], floor: number, before: number): Found | null {
  let weak: Found | null = null;
  let carry: Found | null = null;
  for (let index = before - 1; index >= floor; index--) {
    if (breaks.has(tokens[index]?.low ?? '')) break;
    const predicate = predicateAt(tokens, index);
    if (!predicate || (index === before - 1 && isAttribute(tokens, index))) continue;
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

/** "the imported coal would be trucked": a word that only describes the goods behind it. */
function isAttribute(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return /(?:ed|en)$/.test(tokens[index]?.low ?? '') && (!before || describing.has(before.low));
}

const describing = new Set([
  'the',
  'a',
  'an',
  'of',
  'some',
  'their',
  'its',
  'his',
  'all',
  'these',
  'those',
  'with',
  '“',
  '"',
]);

/** The word of a description, where nothing else governs the goods ("a cargo of smuggled copper"). */
export function described(tokens: readonly Token[], first: number): Found | null {
  const predicate = predicateAt(tokens, first - 1);
  return predicate ? { index: first - 1, predicate } : null;
}

export function firstPredicate(tokens: readonly Token[], from: number, to: number, across = false): Found | null {
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
export function subjectOf(tokens: readonly Token[], group: Group, ceiling: number): Found | null {
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
export function acrossBreak(tokens: readonly Token[], goods: number, floor: number): Found | null {
  // "…: 46,000 tonnes of wheat": the figure is part of the list.
  let first = goods;
  while (first > floor && (tokens[first - 1]?.mention?.kind === 'quantity' || tokens[first - 1]?.low === 'of')) first--;
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

export function behindGoods(tokens: readonly Token[], last: number): Found | null {
  const predicate = nounsAfterGoods.get(tokens[last + 1]?.low ?? '');
  return predicate ? { index: last + 1, predicate } : null;
}

/** "… were on a train", "inside the containers were …": the goods lie in a carrier. */
export function carried(tokens: readonly Token[], group: Group, ceiling: number): Found | null {
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

/** "wheat … was shunted": goods as the subject of a verb that no list knows. */
export function behindAnyVerb(sentence: Sentence, group: Group, ceiling: number): Found | null {
  const verb = verbsOf(sentence).find(({ first, form }) => first > group.last && form === 'finite');
  if (!verb || verb.at >= ceiling || verb.first - group.last > 9 || !tellsMovement(verb)) return null;
  if (sentence.tokens.slice(group.last + 1, verb.first).some(({ low }) => parting.has(low))) return null;
  return { index: verb.at, predicate: anyMove, loose: true };
}

/** "they wheeled tractors to …": goods as the object of a verb that no list knows. */
export function beforeAnyVerb(sentence: Sentence, group: Group, floor: number): Found | null {
  const verb = verbsOf(sentence).findLast(({ last }) => last < group.first);
  if (!verb || verb.at < floor || group.first - verb.last > 6 || !tellsMovement(verb)) return null;
  if (sentence.tokens.slice(verb.last + 1, group.first).some(({ low }) => parting.has(low))) return null;
  return { index: verb.at, predicate: anyMove, loose: true };
}

/** "go out", "came ashore": a common verb that a particle makes one of movement. */
export function isDirected(tokens: readonly Token[], index: number): boolean {
  return (
    particles.has(tokens[index + 1]?.low ?? '') ||
    (tokens[index + 1]?.low === 'back' && particles.has(tokens[index + 2]?.low ?? ''))
  );
}

const particles = new Set('out in over across ashore home through back'.split(' '));

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
  /^(?:agree|plan|promis|pledg|intend|prepar|threat|refus|declin|be|is|are|was|were|been|being|ha[sd]|have|having|do|does|did|seem|remain|stay|need|want|cost|fetch|weigh|know|knew|show|mean|includ|exceed|total|amount|account|double|trip|rose|rise|fell|fall|drop|grew|grow|increas|decreas|declin|count|belong|depend|list|cover|call|nam|bann|forbid|forbad|prohibit|allow|permit|exempt|exist|happen|sit|stand|stood|lie|lay|wait|work|look|appear|becom|became|begin|began|start|continu|end|cease|stop|halt|matter|use|produc|grow|grew|mine|made|makes?$|build|built|assembl|manufactur|eat|ate|test|inspect|check|examin)/;

function tellsMovement(verb: Verb): boolean {
  // "not one tonne has been promised to anybody"
  if (verb.passive && /^(?:promis|pledg)/.test(verb.word)) return true;
  return !still.test(verb.word) && !speech.has(verb.word) && !denial.has(verb.word);
}

export function isPassive(tokens: readonly Token[], index: number, group: Group): boolean {
  if (passiveByForm(tokens, index)) return true;
  // "coal shipped from Nampo": goods can't ship themselves.
  const low = tokens[index]?.low ?? '';
  return (
    /(?:ed|en|nt|ld|ght)$/.test(low) &&
    transitive.has(predicates.get(low)?.orientation ?? 'move') &&
    tokens[index - 1]?.mention?.kind === 'commodity' &&
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
