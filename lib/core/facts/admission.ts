// In: the tokens of an English sentence. Out: words that tell of a load only in company: what is let through, listed, named or held.
import type { Predicate } from './cues-en.ts';
import type { Token } from './sentence.ts';

/** A movement of which nothing more is known. */
export const anyMove: Predicate = { orientation: 'move', back: false, noun: false };

/** Papers that name goods without moving them. */
export const listed = /^(?:annex|annexes|lists?|tables?|resolutions?|schedules?)$/;
const letting =
  /^(?:let|lets|letting|allow|allows|allowed|allowing|wave|waved|waves|waving|clear|clears|cleared|admit|admits|admitted)$/;
const gates = new Set(['through', 'in', 'out', 'into', 'past', 'across']);
const listing = /^(?:lists?|listed)$/;
const lists = new Set([
  'inventory',
  'manifest',
  'manifests',
  'returns',
  'tally',
  'ledger',
  'register',
  'table',
  'tables',
  'indictment',
  'report',
]);

/** "led with $19 million", "accounted for", "made up": goods as rows of a table. */
function ranksAt(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.low ?? '';
  const pair = `${tokens[index]?.low} ${next}`;
  return /^(?:led with|topped the|headed the|followed by|accounted for|made up)$/.test(pair);
}

/** "Moscow speaks of flour", "he named cement mixers": goods that somebody names; an annex that names them is a rule. */
function namesAt(tokens: readonly Token[], index: number): boolean {
  const low = tokens[index]?.low ?? '';
  const of = tokens[index + 1]?.low === 'of' && /^(?:speaks?|spoke|talks?|talked|tells?|told)$/.test(low);
  if (!of && !/^(?:named|mentions?|mentioned|itemised|itemized|counted)$/.test(low)) return false;
  if (
    tokens
      .slice(Math.max(0, index - 4), index)
      .some(({ low: word }) => /^(?:papers?|labels?|declarations?|manifests?|documents?|invoices?)$/.test(word))
  )
    return false;
  const goods = tokens.slice(index + 1, index + 5).some(({ mention }) => mention?.kind === 'commodity');
  return goods && !tokens.slice(0, index).some(({ low: word }) => listed.test(word) || word === 'annexed');
}

/** "the cargo includes rice", "inside were pumps": what a load is made of. */
function holdsAt(tokens: readonly Token[], index: number): boolean {
  const low = tokens[index]?.low ?? '';
  const lead = tokens.slice(Math.max(0, index - 8), index).map(({ low: word }) => word);
  if (/^(?:includes?|included|comprises?|comprised|consists?|consisted)$/.test(low))
    return lead.some((word) => cargoes.test(word));
  return (
    /^(?:is|are|was|were)$/.test(low) &&
    lead.slice(-5).some((word) => /^(?:inside|aboard|board|among|underneath|beneath|hold)$/.test(word))
  );
}

const cargoes =
  /^(?:cargo(?:es)?|goods|shipments?|loads?|imports|exports|consignments?|deliver(?:y|ies)|items|purchases|orders|supplies|haul|containers?|trucks?|lorr(?:y|ies)|wagons?|crates|contents|manifest|freight)$/;

/** "machinery had been let through", "ore would be allowed out again"; "an inventory lists lathes". */
export function admission(tokens: readonly Token[], index: number): Predicate | null {
  const low = tokens[index]?.low ?? '';
  if (letting.test(low) && tokens.slice(index + 1, index + 4).some((token) => gates.has(token.low))) return anyMove;
  // "made their way from Geneva"
  if (/^(?:make|makes|made|making)$/.test(low) && tokens[index + 2]?.low === 'way') return anyMove;
  // "being made ready at Songnim"
  if (low === 'made' && tokens[index + 1]?.low === 'ready') return { orientation: 'carry', back: false, noun: false };
  if (ranksAt(tokens, index) || namesAt(tokens, index) || holdsAt(tokens, index))
    return { orientation: 'carry', back: false, noun: false };
  if (
    listing.test(low) &&
    tokens.slice(Math.max(0, index - 7), index).some((token) => lists.has(token.low) || token.low === '·')
  )
    return { orientation: 'carry', back: false, noun: false };
  return null;
}
