// In: an English sentence. Out: who says it, and how firmly.
import { people, predicates } from './cues-en.ts';
import { denial, hedges, speech } from './cues-speech.ts';
import { verbsOf } from './grammar.ts';
import { phraseAt, type Sentence, type Token } from './sentence.ts';
import { phraseEnd, speakerAfter, toldBy } from './speaker-behind.ts';
import { antecedent, ends, heads, isInserted, mainSubject, speakers } from './speaker-stand-in.ts';
import { isParticiple, tellsByPhrase } from './tell-phrases.ts';

export interface Attribution {
  /** First and last token of the speaker's name, inclusive; null where only a hedge word stands ("reportedly"). */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly pronoun: boolean;
  readonly denies: boolean;
  /** It closes the sentence ("…, local dealers say."). */
  readonly closes: boolean;
  /** Index of the verb, or of "according". */
  readonly verb: number;
}

const auxiliaries = new Set([
  'has',
  'have',
  'had',
  'is',
  'are',
  'was',
  'were',
  'also',
  'previously',
  'recently',
  'repeatedly',
  'earlier',
  'later',
  'then',
  'now',
  'once',
  'himself',
  'herself',
  'further',
  'be',
  'been',
]);
/** Papers that say what a load is called: a label, not a speaker. */
const papers = new Set([
  'papers',
  'paper',
  'label',
  'labels',
  'documents',
  'document',
  'manifest',
  'manifests',
  'invoice',
  'invoices',
  'declaration',
  'declarations',
]);
const naming = new Set(['say', 'says', 'said', 'state', 'states', 'stated', 'claim', 'claimed']);
/** Subjects that stand for nobody: "it is said". */
const nobody = new Set(['it is', 'it was', 'is', 'was']);

const accounts = ['by the account of', 'in the words of', 'in the view of', 'in the opinion of'];

const known = new WeakMap<Sentence, Attribution | null>();

/** The speaker of a sentence, or null. Patterns: "according to X", "X said", "…, X said", "said X". */
export function attributionOf(sentence: Sentence): Attribution | null {
  let found = known.get(sentence);
  if (found === undefined) {
    found = findAttribution(sentence);
    known.set(sentence, found);
  }
  return found;
}

function findAttribution(sentence: Sentence): Attribution | null {
  const { tokens } = sentence;
  for (const phrase of accounts) {
    const account = phraseAt(tokens, phrase);
    const last = account < 0 ? -1 : phraseEnd(tokens, account + 4);
    if (last >= account + 4 && account >= 0) return make(sentence, account + 4, last, account, false);
  }
  for (let index = 0; index < tokens.length; index++) {
    const low = tokens[index]?.low ?? '';
    if (low === 'according' && tokens[index + 1]?.low === 'to') {
      const last = phraseEnd(tokens, index + 2);
      if (last >= index + 2) return make(sentence, index + 2, last, index, false);
    }
  }
  let first: Attribution | null = null;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    const denies = denial.has(token.low);
    const counts = tabling.has(token.low) && isTable(sentence, index);
    if (!denies && !counts && !speech.has(token.low) && !tellsByPhrase(tokens, index)) continue;
    if (!counts && finding.has(token.low) && tokens[index + 1]?.low !== 'that' && !isClosing(tokens, index)) continue;
    if (
      (token.low === 'report' ||
        token.low === 'reports' ||
        token.low === 'claims' ||
        token.low === 'claim' ||
        token.low === 'state' ||
        token.low === 'states' ||
        token.low === 'note' ||
        token.low === 'notes' ||
        token.low === 'estimate' ||
        token.low === 'estimates') &&
      isNoun(tokens, index)
    )
      continue;
    if (token.low === 'added' && isParticiple(tokens, index)) continue;
    // "…, says the dealers' association": the speaker follows.
    const inverted =
      tokens[index - 1]?.low === ',' && tokens[index + 1]?.low !== 'that' && tokens[index + 1]?.kind !== 'mark';
    const range =
      toldBy(tokens, index) ??
      mainSubject(sentence, index) ??
      (inverted && !isInset(tokens, index) ? speakerAfter(tokens, index) : null) ??
      coordinated(sentence, index) ??
      speakerBefore(sentence, index) ??
      describedSpeaker(tokens, index) ??
      speakerAfter(tokens, index);
    const named = range ? antecedent(tokens, range) : null;
    const made = named ? make(sentence, named[0], named[1], index, denies) : null;
    if (!made) continue;
    // "plastic goods, the papers say": a label. "On eleven occasions, the paper says, ships …": a speaker.
    if (papers.has(tokens[made.last]?.low ?? '') && naming.has(token.low) && !isInserted(tokens, index)) continue;
    // The attribution that closes a sentence ("…, the dispatcher claimed.") speaks for all of it.
    // "Baghdad rejects the charge: the ministry said that …": behind the colon another speaks.
    const apart = first !== null && tokens.slice(first.verb, made.first).some(({ low }) => low === ':');
    if (!first || apart || (isClosing(tokens, index) && !first.denies)) first = made;
  }
  return first;
}

/** Verbs that report only before "that" or at the end: officers who found rifles say nothing. */
const finding = new Set([
  'declared',
  'declares',
  'heard',
  'hears',
  'found',
  'finds',
  'show',
  'shows',
  'showed',
  'shown',
  'suspected',
  'learned',
  'determined',
]);

/** What figures do with the goods that they tell of: "US census data show slab imports of …". */
const tabling = new Set(
  'show shows showed have has had give gives gave record records recorded list lists listed'.split(' '),
);

/** Whether the subject of a verb are official figures ("Chinese statistics, which count on arrival, have …"). */
function isTable(sentence: Sentence, verb: number): boolean {
  const range = speakerBefore(sentence, verb);
  const name = range ? sentence.tokens.slice(range[0], range[1] + 1).map(({ low }) => low) : [];
  const kind = /^(?:data|figures|statistics|records|returns|tables)$/;
  // "figures published by the customs office": what stands first is the kind of paper.
  const led = kind.test(name[0] ?? '') && /^(?:from|of|by|published|released|compiled|for)$/.test(name[1] ?? '');
  return (name.length <= 6 && kind.test(name.at(-1) ?? '')) || (name.length <= 12 && led);
}

function isClosing(tokens: readonly Token[], verb: number): boolean {
  const rest = tokens.slice(verb + 1).filter(({ kind, mention }) => kind !== 'mark' && mention?.kind !== 'date');
  // "… told this paper", "… said by telephone on Monday"
  const plain = rest.every(({ mention, low }) => mention === null && !heads.has(low));
  const parted = tokens.slice(verb + 1, -2).some(({ low }) => [',', ';', ':', '“'].includes(low));
  return plain && rest.length <= 4 && !parted;
}

function isNoun(tokens: readonly Token[], index: number): boolean {
  const left = tokens[index - 1]?.low ?? '';
  return (
    [
      'the',
      'a',
      'an',
      'this',
      'that',
      'its',
      'their',
      'of',
      'in',
      "'s",
      'such',
      'no',
      'any',
      'un',
      'annual',
      'these',
    ].includes(left) || tokens[index + 1]?.low === 'of'
  );
}

function make(sentence: Sentence, first: number, last: number, verb: number, denies: boolean): Attribution | null {
  const { tokens } = sentence;
  let from = first;
  let to = last;
  while (from <= to && (['the', 'a', 'an'].includes(tokens[from]?.low ?? '') || tokens[from]?.kind === 'mark')) from++;
  while (
    to >= from &&
    (tokens[to]?.kind === 'mark' || tokens[to]?.low === 'recently' || tokens[to]?.mention?.kind === 'date')
  )
    to--;
  const start = tokens[from];
  const end = tokens[to];
  if (!start || !end || to < from) return null;
  const text = sentence.text.slice(start.start - sentence.start, end.end - sentence.start);
  return {
    first: from,
    last: to,
    text,
    pronoun: from === to && speakers.has(start.low),
    denies,
    verb,
    closes: isClosing(tokens, Math.max(to, verb)),
  };
}

/** The words left of a speech verb, back to the last comma, quotation mark or conjunction; a clause set in commas is stepped over. */
function speakerBefore(sentence: Sentence, verb: number): [number, number] | null {
  const { tokens } = sentence;
  if (['is', 'are', 'was', 'were', 'be', 'been', 'being'].includes(tokens[verb - 1]?.low ?? '')) return null;
  let last = verb - 1;
  while (last >= 0 && auxiliaries.has(tokens[last]?.low ?? '')) last--;
  // "One captain, reached by radio, said": the speaker stands before the inset.
  if (tokens[last]?.low === ',') {
    const opening = lastIndex(tokens, last - 1, (token) => token.low === ',');
    if (opening <= 0 || last - opening > 14) return null;
    // "One of them, a warehouse keeper in Longjing, said": the words in commas say who it is.
    if (isStandIn(tokens, opening)) return [opening + 1, last - 1];
    // "Kestrel's lawyer, Marcus Tay, said": the name itself.
    const inset = tokens.slice(opening + 1, last);
    if (
      inset.length <= 4 &&
      inset.length > 1 &&
      inset.every(({ kind, text }) => kind === 'word' && /^\p{Lu}/u.test(text))
    )
      return [opening + 1, last - 1];
    last = opening - 1;
  }
  let first = last;
  while (first >= 0) {
    const token = tokens[first];
    if (!token || ends.has(token.low) || (token.kind === 'word' && heads.has(token.low) && first !== last)) break;
    const dealer = token.mention?.kind === 'commodity' && people.has(tokens[first + 1]?.low ?? '');
    if (!dealer && (token.mention?.kind === 'commodity' || token.mention?.kind === 'quantity')) return null;
    first--;
  }
  first++;
  if (first > last || last - first > 14) return null;
  const words = sentence.text
    .slice((tokens[first]?.start ?? 0) - sentence.start, (tokens[last]?.end ?? 0) - sentence.start)
    .toLowerCase();
  if (nobody.has(words)) return null;
  // A speaker's name holds no finite verb of another clause.
  if (
    tokens
      .slice(first, last + 1)
      .some((token) => ['is', 'are', 'was', 'were', 'has', 'had', 'will', 'would'].includes(token.low))
  )
    return null;
  return [first, last];
}

/** "One captain, reached by radio, said": the comma before the verb closes an inset behind the speaker. */
function isInset(tokens: readonly Token[], verb: number): boolean {
  const opening = lastIndex(tokens, verb - 2, ({ low }) => low === ',');
  if (opening <= 0 || opening > 8 || verb - opening > 14) return false;
  // No verb of its own stands before the inset: what stands there is but a name.
  return tokens
    .slice(0, opening)
    .every(({ low, mention }) => mention?.kind !== 'commodity' && mention?.kind !== 'quantity' && !predicates.has(low));
}

/** "One of them, …", "The other, …", "Another, …": words that stand for somebody who is named right behind them. */
function isStandIn(tokens: readonly Token[], comma: number): boolean {
  const lead = tokens.slice(Math.max(0, comma - 4), comma).map(({ low }) => low);
  return /(?:^|\s)(?:one of (?:them|these|those|the \w+)|the (?:other|first|second|third|latter|former)|another|a (?:second|third))$/.test(
    lead.join(' '),
  );
}

/** "The other, a broker with relatives, put the number higher and said …": the subject of the sentence speaks. */
function coordinated(sentence: Sentence, verb: number): [number, number] | null {
  const { tokens } = sentence;
  let and = verb - 1;
  while (and > 0 && auxiliaries.has(tokens[and]?.low ?? '')) and--;
  if (!['and', 'but'].includes(tokens[and]?.low ?? '')) return null;
  const main = verbsOf(sentence).find(({ form }) => form === 'finite');
  if (!main || main.at >= and || main.first < 1) return null;
  const comma = tokens.findIndex(({ low }) => low === ',');
  const [first, last] =
    comma > 0 && comma < main.first && isStandIn(tokens, comma) ? [comma + 1, main.first - 1] : [0, main.first - 1];
  const named = tokens.slice(first, last + 1);
  if (named.length > 10 || named.some(({ mention }) => mention?.kind === 'commodity' || mention?.kind === 'quantity'))
    return null;
  const parted = named.slice(0, -1).some(({ low }) => ends.has(low) || heads.has(low));
  return parted ? null : [first, last];
}

/** "A broker in Haiphong who watched the coal come ashore thinks": the relative clause is no part of the name. */
function describedSpeaker(tokens: readonly Token[], verb: number): [number, number] | null {
  const who = lastIndex(tokens, verb - 1, ({ low }) => low === 'who' || low === 'whose');
  if (who < 1 || verb - who > 22 || tokens[who - 1]?.low === ',') return null;
  if (tokens.slice(who, verb).some(({ low }) => low !== ',' && ends.has(low))) return null;
  let first = who;
  while (first > 0 && !ends.has(tokens[first - 1]?.low ?? '') && !heads.has(tokens[first - 1]?.low ?? '')) first--;
  return who - first >= 1 && who - first <= 8 ? [first, who - 1] : null;
}

function lastIndex(tokens: readonly Token[], from: number, test: (token: Token) => boolean): number {
  for (let index = from; index >= 0; index--) {
    const token = tokens[index];
    if (token && test(token)) return index;
  }
  return -1;
}

/** True where a hedge word stands in for a named source. */
export function isHedged(sentence: Sentence): boolean {
  // "parts, all of which the mine is said to need": the hedge is on the need, not on the parts.
  const main = sentence.low.replace(/,[^,]*\bwhich\b.*$/, '');
  return (
    sentence.tokens.some((token) => hedges.has(token.low)) ||
    /\b(?:is|are|was|were|be) (?:said|believed|thought|reported|rumoured|rumored|alleged|understood|suspected) to\b|\b(?:accused of|suspected of|charged with) \w+ing\b|\bis rumou?red that\b/.test(
      main,
    )
  );
}
