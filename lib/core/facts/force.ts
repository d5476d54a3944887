// In: a sentence with one of its clauses. Out: what its verb, that verb's helpers and what governs it make of the event.
import type { Modality } from '../fact.ts';
import type { Clause } from './clause.ts';
import { type Verb, verbsOf } from './grammar.ts';
import type { Sentence } from './sentence.ts';

/** Verbs and nouns before "to …": what follows is meant to happen. */
const planning =
  /^(?:plan|intend|intent|agree|promis|pledg|vow|prepar|hop(?:e|es|ed|ing)$|aim|expect|schedul|arrang|talks$|negotiations$|undertak|undertook|commit|contract|sign(?:s|ed|ing)$|negotiat|offer|resolv|decid|decision)/;
/** What follows is wished, feared or asked for. */
const supposing =
  /^(?:want|wish|threat|applic|applied|appl(?:y|ies)$|bids?$|permission|licen[cs]e|consider|urg|propos|ask|demand|call|like|long|tempt|appeal|contemplat|discuss|allow|lobby|push|request|encourag|invit|seek|sought|free$|able$)/;
/** What follows doesn't happen, or no longer does. */
const refusing =
  /^(?:stop|halt|ceas|suspend|refus|declin|ban|forbid|forbad|forbidd|bar$|barred|block|prevent|fail|avoid|avert|end(?:s|ed|ing)$|cancel|quit|prohibit|freez|froze|scrap)/;

/** What becomes of a trade told by a noun: it ended, or is to come. */
const ending =
  /^(?:ceased?|ceases|stopp?(?:s|ed)?|halted|suspended|dried|banned|blocked|prevented|prohibited|forbidden)$/;
const awaiting = /^(?:expected|planned|scheduled|awaited|envisaged|foreseen|due)$/;
const permitting = /^(?:allow|permit|let)/;

/** Words that make a whole subject or object void ("no coal was shipped", "nothing of the kind"). */
const voiding = new Set(['no', 'nothing', 'none', 'nobody', 'neither', 'never']);
/** What may or may not be. */
const possible = new Set(['may', 'might', 'could', 'should', 'can', 'ought']);
const wide = 5;
const far = 9;

/** What the verb of a clause says; null where it simply tells, `undefined` where the clause has no verb that is known. */
export function forceOf(
  sentence: Sentence,
  clause: Clause,
  announced: boolean,
): Exclude<Modality, 'asserted' | 'reported'> | null | undefined {
  if (!mayTurn(sentence)) return null;
  const verb = governing(sentence, clause);
  if (!verb) return undefined;
  const chain = chainOf(sentence, verb);
  const governors = chain.slice(1);
  const words = [
    ...governors.map(({ word }) => word),
    ...nounsBefore(sentence, chain.at(-1) ?? verb),
    ...leaningsBefore(sentence, chain),
  ];
  if (clause.predicate.noun && verb.at < clause.cueIndex) words.push(verb.word);
  // "is being made ready at Songnim"
  if (verb.word === 'readied' || (verb.word === 'made' && sentence.tokens[verb.at + 1]?.low === 'ready'))
    words.push('prepared');
  let refusals = words.filter((word) => refusing.test(word)).length;
  const outcome = clause.predicate.noun && verb.at > clause.cueIndex ? verb.word : '';
  if (ending.test(outcome)) refusals++;
  refusals += chain.filter(({ negative }) => negative).length;
  if (isVoid(sentence, verb, clause)) refusals++;
  const told = chain.find((one) => one.modal !== null)?.modal ?? null;
  // "each could hold 1,500 tonnes": a capacity, not a possibility.
  const modal = clause.predicate.orientation === 'carry' && told !== 'would' ? null : told;
  // "are no longer allowed to carry electronics": what isn't let through.
  const permits = words.some((word) => permitting.test(word));
  if (permits && refusals % 2 === 1) return 'denied';
  // "The second exemption allows a foundation to supply soap", "ore would be allowed out again"
  if (permits && (told === null || told === 'would' || told === 'will')) return 'planned';
  if (words.some((word) => supposing.test(word))) return 'hypothetical';
  if (modal !== null && possible.has(modal) && !(modal === 'can' && refusals % 2 === 1)) return 'hypothetical';
  if (refusals % 2 === 1) return 'denied';
  if (modal === 'would' && announced) return 'planned';
  if (modal === 'would') return words.length > 0 || !clause.predicate.noun ? 'hypothetical' : null;
  if (chain.some(({ future }) => future) || words.some((word) => planning.test(word)) || awaiting.test(outcome))
    return 'planned';
  return null;
}

const turning = new Set(
  "no not never nothing none nobody neither nor without cannot will shall won't may might could would should can ought due set".split(
    ' ',
  ),
);
const forms = new Set(['is', 'are', 'was', 'were', 'be']);

/** Whether any word of the sentence could make its events denied, planned or supposed: only then it is worth parsing. */
function mayTurn(sentence: Sentence): boolean {
  return sentence.tokens.some(({ low, kind }, index) => {
    if (kind !== 'word') return false;
    if (turning.has(low) || low.endsWith("n't") || low.endsWith("'ll")) return true;
    if (low === 'to' && forms.has(sentence.tokens[index - 1]?.low ?? '')) return true;
    return [planning, supposing, refusing, ending, awaiting].some((stem) => stem.test(low));
  });
}

/** The verb group of the word of trade; for a noun of trade the verb that it is subject of, else the one before it. */
export function governing(sentence: Sentence, clause: Clause): Verb | null {
  const verbs = verbsOf(sentence);
  const own = verbs.find(({ first, last }) => clause.cueIndex >= first && clause.cueIndex <= last);
  if (own && !clause.predicate.noun) return (isAside(sentence, own) ? mainBehind(verbs, own) : null) ?? own;
  if (!clause.predicate.noun) return null;
  const clear = (from: number, to: number): boolean =>
    !sentence.tokens.slice(from + 1, to).some(({ low }) => breaking.has(low));
  const behind = Math.max(
    clause.cueIndex,
    sentence.tokens.findLastIndex(({ mention }) => clause.goods.some((good) => good === mention)),
  );
  const after = verbs.find(({ first, form }) => first > clause.cueIndex && form === 'finite');
  if (after && after.first - behind <= 12 && after.first <= clause.last && clear(behind, after.first)) return after;
  const before = verbs.findLast(({ last }) => last < clause.cueIndex);
  return before && clause.cueIndex - before.last <= wide && clear(before.last, clause.cueIndex) ? before : null;
}

/** "bicycles, ordered for a building site, are to follow": a participle that only describes. */
function isAside(sentence: Sentence, verb: Verb): boolean {
  const before = sentence.tokens[verb.first - 1];
  return (
    verb.first === verb.at &&
    verb.form !== 'infinitive' &&
    (before?.low === ',' || before?.mention?.kind === 'commodity') &&
    /(?:ed|en|nt|ld|ght)$/.test(verb.word)
  );
}

function mainBehind(verbs: readonly Verb[], aside: Verb): Verb | null {
  const next = verbs[verbs.indexOf(aside) + 1];
  return next?.form === 'finite' && next.first !== next.at && next.first - aside.last <= 12 ? next : null;
}

const breaking = new Set([',', ';', ':', '—', '–', 'which', 'who', 'that', 'and', 'but', 'while']);

/** A verb with those that govern it, from the inside out: "threatened ← to stop ← sending". */
function chainOf(sentence: Sentence, verb: Verb): Verb[] {
  const verbs = verbsOf(sentence);
  const chain = [verb];
  for (;;) {
    const inner = chain.at(-1) as Verb;
    if (inner.form !== 'infinitive' && inner.form !== 'gerund') return chain;
    const outer = verbs[verbs.indexOf(inner) - 1];
    // "signed a contract with a mine in Musan to buy …"
    if (!outer || inner.first - outer.last > (inner.form === 'infinitive' ? far : wide)) return chain;
    const between = sentence.tokens.slice(outer.last + 1, inner.first);
    if (between.some(({ low }) => breaking.has(low))) return chain;
    chain.push(outer);
  }
}

const auxiliary = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had']);

/** "plans to", "a refusal to", "is due to": the word right before an infinitive that no verb governs. */
function nounsBefore(sentence: Sentence, outermost: Verb): string[] {
  if (outermost.form !== 'infinitive') return [];
  const before = sentence.tokens[outermost.first - 1];
  return before?.kind === 'word' && !auxiliary.has(before.low)
    ? [before.low === 'due' || before.low === 'set' ? 'plan' : before.low]
    : [];
}

/** "is likely to", "were about to", "is unable to": a describing word between "be" and an infinitive. */
function leaningsBefore(sentence: Sentence, chain: readonly Verb[]): string[] {
  return chain
    .filter(({ form }) => form === 'infinitive')
    .map(({ first }) => leanings.get(sentence.tokens[first - 1]?.low ?? ''))
    .filter((word) => word !== undefined);
}

const leanings: ReadonlyMap<string, string> = new Map([
  ...['about', 'set', 'due', 'poised', 'ready', 'slated', 'bound', 'certain', 'sure'].map((word): [string, string] => [
    word,
    'plan',
  ]),
  ...['likely', 'keen', 'eager', 'willing', 'able', 'free'].map((word): [string, string] => [word, 'consider']),
  ...['unlikely', 'unable', 'unwilling', 'loath', 'reluctant'].map((word): [string, string] => [word, 'refuse']),
]);

const doers =
  /^(?:ships?|vessels?|tankers?|trucks?|lorr(?:y|ies)|trains?|boats?|compan(?:y|ies)|firms?|traders?|countr(?:y|ies)|one|dealers?|buyers?|sellers?|customers?)$/;

/** "No coal was shipped", "they sold neither arms nor advice", "nobody sells". */
function isVoid(sentence: Sentence, verb: Verb, clause: Clause): boolean {
  const { tokens } = sentence;
  const firstGood = tokens.findIndex(({ mention }) => mention !== null && mention === clause.goods[0]);
  const lowsBefore = tokens.slice(Math.max(0, firstGood - 5), Math.max(0, firstGood)).map(({ low }) => low);
  if (lowsBefore.slice(-2).some((low) => voiding.has(low))) return true;
  // "not a drop of condensate", "not one coil"
  if (/\bnot (?:a|an|one|a single) (?:\w+ of )?(?:\w+ )?$/.test(`${lowsBefore.join(' ')} `)) return true;
  if (
    /\bno (?:\w+ )?(?:evidence|signs?|traces?|records?|proof|shipments?|imports|exports|deliver(?:y|ies)|sales?|cargo(?:es)?|purchases?) (?:of|for) (?:\w+ )?$/.test(
      `${lowsBefore.join(' ')} `,
    )
  )
    return true;
  const group = tokens.slice(Math.max(clause.first, verb.first - 5), verb.at + 1).map(({ low }) => low);
  if (group.some((low, index) => low === 'no' && group[index + 1] === 'longer')) return true;
  const lead = tokens.slice(Math.max(clause.first, verb.first - 4), verb.first);
  const cut = lead.findLastIndex(({ low }) => breaking.has(low));
  // "No ship has taken coal …"
  const own = lead.slice(cut + 1);
  if (own.some(({ low }, index) => low === 'no' && doers.test(own[index + 1]?.low ?? ''))) return true;
  return own.some(({ low }) => ['nothing', 'none', 'nobody', 'neither'].includes(low));
}
