// In: a clause and its attribution. Out: how firmly it is told.
import type { IsoDate } from '../article.ts';
import type { Modality } from '../fact.ts';
import type { DateMention } from '../mention.ts';
import { type Attribution, isHedged } from './attribution.ts';
import type { Clause } from './clause.ts';
import { modals, negations, planning, supposing } from './cues-speech.ts';
import { forceOf } from './force.ts';
import type { Sentence } from './sentence.ts';

const plans = new RegExp(`\\b(?:${planning.join('|')}|(?:is|are|was|were) to (?!blame)\\w+)\\b`);
const announced = /\b(?:announc|pledg|promis|agreed|plan)\w*/;
/** "Should the bridge open, …", "Were she released, …": a condition told by order of words. */
const inverted =
  /^(?:should|were|had) (?!been\b)(?:the |an? |its |their |his )?[\p{L}'-]+ (?:[\p{L}'-]+ ){1,8}[^.]{0,60}, [^.?]*\b(?:may|might|could|would|can|will)\b/u;
/** "A rumour that … was denied", "it was wrongly reported that …". */
const rumour =
  /^(?:an? |the )?(?:rumou?rs?|claims?|reports?|suggestions?|allegations?) that\b.*\b(?:was|were|has been|have been) (?:denied|dismissed|rejected|refuted)\b|\b(?:wrongly|falsely|mistakenly|erroneously) (?:reported|claimed|stated|said|alleged)\b/;
/** What is to come, by words that need no parse. */
const arranged = /\b(?:is|are|was|were) (?:due|set|scheduled|slated) to be\b|\bbeing (?:made ready|readied|prepared)\b/;
/** "it wants ammonia from Togliatti to flow": what somebody else is to do. */
const wished = /\b(?:wants?|would like) (?!to\b)[^.,;:]{3,80} to \p{L}+/u;
/** "A plan to ship steel was dropped": what was meant to come and did not. */
const dropped =
  /\b(?:plans?|deals?|contracts?|agreements?|proposals?|schemes?|orders?) (?:to|for|on)\b[^.;]{3,90}\b(?:was|were|has been|have been) (?:dropped|scrapped|abandoned|cancell?ed|shelved|called off|torn up)\b/;
/** What nobody would say, or knows. */
const open =
  /\b(?:not|n't|declined to|refused to) (?:say|confirm|tell|know|clear) (?:whether|if)\b|\b(?:unclear|unknown|uncertain|unconfirmed) (?:whether|if)\b/;
/** "If the rules are relaxed, he hopes to export …": what depends on what has not come about. */
const conditional =
  /^["“]?(?:(?:but|and|so),? )?(?:if|unless|provided)\b[^.;]{3,90}, [^.?]*\b(?:will|would|could|may|might|can|hopes?|plans?|wants?|expects?)\b/;
const exceptions =
  /\b(?:nothing (?:but|except|other than)|no more than|not (?:only|just|merely)|except|unless|other than|only through|but for)\b/;
const official =
  /\b(?:(?:customs|census|import|export|government|shipping) (?:data|figures|statistics|records)|official (?:data|figures|statistics)|trade (?:data|figures|statistics)|statistics|figures|central bank)\b|\b(?:data|figures|statistics|tables|records)\b.*\bcustoms\b|\bcustoms\b.*\b(?:data|figures|statistics|tables)\b/;

/** Papers that count, whoever keeps them. */
const records =
  /\b(?:data|records?|returns|inventory|manifests?|ledgers?|registers?|registry|logs?|logbooks?|tables?|books|database)$|^(?:data|figures|records|statistics) (?:from|of|by|published|released|compiled|kept)\b/;
const ministries =
  /\b(?:(?:agriculture|farm|trade|commerce|economy|energy|oil|finance|industry|mines|fisheries) (?:ministry|department)|(?:department|ministry) of (?:agriculture|trade|commerce|energy|industry|finance)|revenue (?:authority|service))\b/;

/** A load or a sum that has been moved, told in the past. */
function isPlainFigure({ mentions, low }: Sentence): boolean {
  return (
    mentions.some(
      (mention) => mention.kind === 'quantity' && ['mass', 'volume', 'money', 'share'].includes(mention.dimension),
    ) && !/\b(?:will|would|could|may|might|should|plans?|expects?)\b/.test(low)
  );
}

/** Official figures, and a customs house that records. */
export function isOfficial(sentence: Sentence, attribution: Attribution): boolean {
  const low = attribution.text.toLowerCase();
  const verb = sentence.tokens[attribution.verb]?.low ?? '';
  if (ministries.test(low) && !attribution.denies && isPlainFigure(sentence)) return true;
  return official.test(low) || records.test(low) || (/\bcustoms\b/.test(low) && /^record/.test(verb));
}

/** Goods that were offered or on their way, and not taken or let through. */
export const refused =
  /\b(?:turned down|refused by|rejected by|(?:is|are|was|were|been|being) (?:refused|turned (?:back|away|down)|sent back (?:at|from|by)|denied entry))\b/;

/**
 * The modality of a clause: denied before planned before hypothetical before reported. Official figures given as fact
 * are asserted. A "not … except through X" is no denial.
 */
export function modalityOf(
  sentence: Sentence,
  clause: Clause,
  hasSpeaker: boolean,
  attribution: Attribution | null,
): Modality {
  const told = hasSpeaker || isHedged(sentence);
  const firm: Modality = told && !(attribution && isOfficial(sentence, attribution)) ? 'reported' : 'asserted';
  const lead = sentence.tokens.slice(Math.max(clause.first, clause.cueIndex - 5), clause.cueIndex + 1);
  const after = lead.findLastIndex((token) => token.low === ':' || token.low === ';' || token.low === ',');
  const near = lead.slice(after + 1);
  if (attribution?.denies && attribution.verb < clause.cueIndex) return 'denied';
  if (inverted.test(sentence.low) || wished.test(sentence.low) || conditional.test(sentence.low)) return 'hypothetical';
  if (open.test(sentence.low)) return 'hypothetical';
  if (rumour.test(sentence.low) || dropped.test(sentence.low)) return 'denied';
  if (refused.test(sentence.low)) return 'denied';
  const force = forceOf(sentence, clause, attribution !== null && announced.test(sentence.low));
  if (force === 'denied') return exceptions.test(sentence.low) ? firm : 'denied';
  if (force) return force;
  const negated =
    force === undefined &&
    near.some((token) => (token.kind === 'word' && negations.has(token.low)) || token.low.endsWith("n't"));
  if (negated) return exceptions.test(sentence.low) ? firm : 'denied';
  const from = sentence.tokens[clause.first]?.start ?? sentence.start;
  const to = sentence.tokens[clause.last]?.end ?? sentence.end;
  const words = sentence.low.slice(from - sentence.start, to - sentence.start);
  if (arranged.test(words)) return 'planned';
  if (force === null) return supposing.some((phrase) => words.includes(phrase)) ? 'hypothetical' : firm;
  if (plans.test(words)) return 'planned';
  const modal = clause.predicate.orientation === 'carry' ? undefined : near.find((token) => modals.has(token.low));
  if (modal) return modal.low === 'would' && attribution && announced.test(words) ? 'planned' : 'hypothetical';
  const behind = clause.predicate.noun ? sentence.tokens.slice(clause.cueIndex + 1, clause.cueIndex + 8) : [];
  if (behind.some((token) => token.kind === 'word' && modals.has(token.low) && token.low !== 'would'))
    return 'hypothetical';
  if (supposing.some((phrase) => words.includes(phrase))) return 'hypothetical';
  return firm;
}

/** What is told of a day that lies ahead of the article's own is planned ("next month it sends …"). */
export function ahead(told: Modality, when: DateMention | null, published: IsoDate | null): Modality {
  const future = when?.from != null && published !== null && when.from > published;
  return future && (told === 'asserted' || told === 'reported') ? 'planned' : told;
}

/** How firmly a practice is told: by somebody, or in the writer's own voice. */
export function modalityOfPractice(sentence: Sentence, hasSpeaker: boolean): Modality {
  return hasSpeaker || isHedged(sentence) ? 'reported' : 'asserted';
}
