// In: the tokens of an English sentence. Out: whether a verb that is none of speech tells something all the same.
import type { Token } from './sentence.ts';

/** "put the shipments at 364,200 tonnes", "charged a man with sending", "an inventory lists": telling by several words. */
export function tellsByPhrase(tokens: readonly Token[], verb: number): boolean {
  const low = tokens[verb]?.low ?? '';
  const behind = tokens.slice(verb + 1, verb + 14);
  if (low === 'put' || low === 'puts')
    return behind.some(
      (token, index) =>
        token.low === 'at' && behind.slice(index + 1, index + 4).some(({ mention }) => mention?.kind === 'quantity'),
    );
  if (/^(?:charged|accus(?:e|es|ed))$/.test(low))
    return behind.some(
      (token, index) =>
        (token.low === 'with' || token.low === 'of') && (behind[index + 1]?.low.endsWith('ing') ?? false),
    );
  if (/^(?:arrested|indicted|detained|jailed|convicted|sentenced)$/.test(low) && !isParticiple(tokens, verb))
    return behind.some(
      (token, index) => ['of', 'for', 'over'].includes(token.low) && (behind[index + 1]?.low.endsWith('ing') ?? false),
    );
  if (/^(?:lists?|listed|records?|recorded)$/.test(low))
    return records.test(
      tokens
        .slice(Math.max(0, verb - 7), verb)
        .map((token) => token.low)
        .join(' '),
    );
  return false;
}

const records =
  /\b(?:inventory|manifests?|tables?|returns|tally|ledgers?|books?|registers?|lists?|logs?|customs|statistics|report|indictment)\b/;

/** "was arrested", "to be added": the subject has it done to it. */
export function isParticiple(tokens: readonly Token[], index: number): boolean {
  return ['be', 'been', 'was', 'were', 'being'].includes(tokens[index - 1]?.low ?? '');
}
