// In: a sentence without goods of its own. Out: its clauses about the goods that a pronoun points to.
import type { CommodityMention } from '../mention.ts';
import { type Clause, clausesOf } from './clause.ts';
import { predicates } from './cues-en.ts';
import type { Discourse } from './discourse.ts';
import { firstWord, type Group, type Sentence } from './sentence.ts';

const leadingPronouns = new Set(['they', 'these', 'those', 'them', 'it', 'both', 'most', 'some', 'all', 'half']);
const movingNext =
  /^(?:are|were|is|was|go|goes|went|come|comes|came|enter|entered|cross|crossed|have|has|had|then|move|moved|leave|left|pass|passed|reach|reached|arrive|arrived|of|will|would|may|might|could|also|never|travel|travelled|end|ended)$/;

/** "They are rowed over the river", "1,800 wagons of it have reached Gdańsk": the goods are those told of just before. */
export function pronounClauses(sentence: Sentence, order: number, discourse: Discourse): Clause[] {
  const { goods, goodsSentence } = pointedAt(discourse);
  const reach = goods === discourse.goods ? 2 : 1;
  if (goods.length === 0 || order - goodsSentence > reach) return [];
  const measured = measuredAt(sentence);
  const [single] = goods;
  if (measured >= 0 && single && goods.length === 1 && order - goodsSentence <= 1)
    return clausesOf(sentence, [{ first: measured, last: measured, goods }]).filter(
      (clause) => !clause.weak && ['move', 'out', 'in'].includes(clause.predicate.orientation),
    );
  const at = pronounAt(sentence);
  if (at >= 0)
    return clausesOf(sentence, [{ first: at, last: at, goods }]).filter(
      (clause) =>
        ['move', 'out', 'in'].includes(clause.predicate.orientation) &&
        (clause.passive || clause.predicate.orientation === 'move'),
    );
  const object = objectAt(sentence);
  return object < 0 || order - goodsSentence > 1 ? [] : clausesOf(sentence, [{ first: object, last: object, goods }]);
}

/** "1,800 wagons of it have reached Gdańsk, in spite of …": the goods pointed to, where they are counted before any others. */
export function countedGroup(
  sentence: Sentence,
  order: number,
  discourse: Discourse,
  groups: readonly Group[],
): Group | null {
  const { goods, goodsSentence } = pointedAt(discourse);
  const at = countedAt(sentence);
  if (at < 0 || goods.length === 0 || order - goodsSentence > 1 || (groups[0]?.first ?? 0) < at) return null;
  return { first: at, last: at, goods };
}

/** The goods of the last fact, or those named since. */
function pointedAt(discourse: Discourse): { goods: readonly CommodityMention[]; goodsSentence: number } {
  return discourse.namedSentence > discourse.goodsSentence
    ? { goods: discourse.named, goodsSentence: discourse.namedSentence }
    : { goods: discourse.goods, goodsSentence: discourse.goodsSentence };
}

function pronounAt(sentence: Sentence): number {
  const { tokens } = sentence;
  const first = firstWord(sentence);
  if (!first) return -1;
  const counted = countedAt(sentence);
  if (counted >= 0) return counted;
  const stands = standInAt(sentence);
  if (stands >= 0) return stands;
  if (!leadingPronouns.has(first.low)) return -1;
  const at = tokens.indexOf(first);
  const next = tokens[at + 1];
  return next?.kind === 'word' && first.low !== 'they' && !movingNext.test(next.low) ? -1 : at;
}

/** "Japan exported 21 tonnes to South Korea", "imports of 41,000 cubic metres": a load told by its measure alone. */
function measuredAt({ tokens }: Sentence): number {
  return tokens.findIndex(
    ({ mention }, index) =>
      mention?.kind === 'quantity' &&
      (mention.dimension === 'mass' || mention.dimension === 'volume') &&
      mention.per === null &&
      tokens[index + 1]?.low !== 'of' &&
      tokens[index + 1]?.low !== 'worth' &&
      tokens.slice(Math.max(0, index - 4), index).some(({ low, kind }) => kind === 'word' && trading.test(low)),
  );
}

const trading =
  /^(?:exported|exports|imported|imports|bought|sold|shipped|sent|delivered|supplied|purchased|took|received|shipments|sales|purchases|deliveries)$/;

/** "200 tankers a day carry it from Iran to Herat": what is carried is pointed to. */
function objectAt({ tokens }: Sentence): number {
  return tokens.findIndex(
    ({ low }, index) =>
      (low === 'it' || low === 'them') &&
      predicates.has(tokens[index - 1]?.low ?? '') &&
      tokens
        .slice(index + 1, index + 5)
        .some((token) => ['from', 'to', 'into', 'across', 'through'].includes(token.low)),
  );
}

/** "The cargo was bought by …", "the consignment left …": a noun for what was told of just before, as the subject. */
function standInAt({ tokens }: Sentence): number {
  const at = tokens.findIndex(({ kind }) => kind !== 'mark');
  if (!['the', 'this', 'that', 'these', 'those', 'both'].includes(tokens[at]?.low ?? '')) return -1;
  return tokens[at + 1]?.kind === 'word' &&
    loads.test(tokens[at + 1]?.low ?? '') &&
    movingNext.test(tokens[at + 2]?.low ?? '')
    ? at + 1
    : -1;
}

const loads =
  /^(?:cargo|cargoes|shipments?|consignments?|loads?|goods|lot|batch|deliver(?:y|ies)|haul|drums|barrels|sacks|bags|crates|bales|pallets)$/;

/** "of it", "of them" behind a figure. */
function countedAt({ tokens }: Sentence): number {
  return tokens.findIndex(
    (token, index) =>
      (token.low === 'it' || token.low === 'them') &&
      tokens[index - 1]?.low === 'of' &&
      (tokens[index - 2]?.mention?.kind === 'quantity' ||
        /^(?:half|most|all|some|much|part|many|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|hundreds|dozens|scores|thousands|\d+)$/.test(
          tokens[index - 2]?.low ?? '',
        )),
  );
}
