// In: a sentence with one of its clauses. Out: whether it states a rule rather than an event.
import type { Clause } from './clause.ts';
import { lawWords } from './cues-en.ts';
import type { Sentence, Token } from './sentence.ts';

const rulePattern =
  /\b(?:whoever|anyone who|any (?:company|firm) that) (?:buys|sells|exports|imports|ships)\b|\b(?:nobody|no one) (?:may|forbids|can)\b|\b(?:may|shall|must) (?:no longer|never|not) (?:be )?\w+|\b(?:may|shall) be (?:sold|supplied|exported|imported)\b|\bbars? (?:all )?(?:countries|states|members)\b|\bexceptions? (?:was|were|is|are|has been|had been) (?:made|granted|allowed)\b|\b(?:sale|supply|export|import|purchase)s? of (?:which|it|them)\b[^.;]{0,40}\b(?:forbidden|banned|barred|prohibited|outlawed)\b/;
/** What a paper mends of its own words tells no movement. */
const mending = /^(?:corrections?|clarification|erratum)\b\s?:|\ban? (?:earlier|previous) (?:version|report|edition)\b/;

/** A rule ("nobody may sell …", "exports have been forbidden since …") tells no movement. */
export function tellsRule(sentence: Sentence, clause: Clause): boolean {
  if (rulePattern.test(sentence.low) || mending.test(sentence.low)) return true;
  const isLaw = (token: Token): boolean => token.kind === 'word' && lawWords.has(token.low);
  if (!sentence.tokens.some(isLaw)) return false;
  const last = sentence.tokens.findLastIndex(
    (token) => token.mention !== null && clause.goods.some((good) => good === token.mention),
  );
  const laws = sentence.tokens.flatMap((token, index) => (isLaw(token) ? [index] : []));
  // "They bought coal, which Resolution 2371 bans": the event is told first, the law only remarks on it.
  if (!clause.predicate.noun && laws.every((index) => index > Math.max(last, clause.cueIndex))) return false;
  if (sentence.mentions.some((mention) => mention.kind === 'instrument')) return true;
  // "banned goods were seen": the word describes the goods of an event with a way or a figure of its own.
  const event = sentence.mentions.some((mention) => mention.kind === 'quantity' || mention.kind === 'customs');
  return (
    !event &&
    sentence.tokens
      .slice(Math.max(0, clause.cueIndex - 6), clause.cueIndex + 5)
      .some((token) => isLaw(token) && token.low !== 'cap')
  );
}
