// In: a place name among its words. Out: whether it is only part of the name of an organisation, work, building or person.
import { neighbour, type Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads of proper names that aren't places. Ministries and departments are left out: there the country still acts. */
const HEADS = words(`
  university college institute academy school bank corporation corp company co ltd inc llc plc gmbh group holdings holding
  industries industry industrial enterprise enterprises agency news daily times post herald tribune gazette journal mail
  radio television tv broadcasting press railways railway airlines airways lines shipping trading party army committee council
  commission association federation organisation organization union alliance society foundation center centre museum
  hotel restaurant stadium arena palace hospital church cathedral mosque tower building mall cup league open marathon
  olympics games fc united festival orchestra opera theatre theater film pictures conference forum expo
  exhibition complex factory plant mill works mine mines colliery refinery shipyard airport street avenue highway
  treaty agreement pact accord protocol convention declaration act war battle revolution index exchange stock
  petroleum steel motors motor coal oil gas electric power telecom mobile energy resources metals mining minerals
  review chronicle observer monitor reporter insider weekly monthly magazine today online watch network
  constitution constitutional brigade battalion regiment division guard fund trust club brothers bros partners logistics
`);

/** The same, before "of": "Bank of China", "Voice of America". */
const HEADS_OF = words(`
  university college institute academy bank voice party council house duke treaty battle bureau friends association
  society league museum church order radio archbishop king queen prince princess college journal times embassy
`);

/** Words right before a name that make it part of another name. */
const OPENERS = words(
  'air radio hotel fc ac miss hms uss mv ss ms cafe café banco bank club team saint st lake camp fort',
);

const TITLES = words(
  'mr mrs ms miss dr sir lord lady professor prof captain capt colonel sergeant judge justice pastor father sister brother',
);

/** Given names that stand before surnames which are also places or goods. */
const GIVEN = words(`
  susan condoleezza anne jerry tim damien james john michael mike david robert william richard thomas charles joseph daniel
  matthew anthony mark paul steven andrew kenneth george kevin brian edward ronald jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis peter
  mary patricia jennifer linda elizabeth barbara jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily
  donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
  anna ann emma helen julia kate katie grace olivia sophie hannah alice lucy chloe tom ben sam dan joe bill bob jim
  steve chris matt nick alex tony harry henry oliver simon martin neil ian graham colin stuart keith barry alan roger
`);

const isCapital = (token: Token | null): boolean =>
  token !== null && (token.shape === 'initial' || token.shape === 'upper' || token.shape === 'mixed');

/** Words of one name stand next to each other; a hyphen, a comma or a possessive ends it. */
const joins = (token: Token, previous: Token) =>
  (token.glue === 'space' || token.glue === 'dot') && !previous.possessive;

/**
 * Says what larger proper name the words `first`..`last` are a part of.
 *
 * @returns null where they stand alone; else the last word's index of that name
 */
export function largerName(reading: Reading, first: number, last: number): number | null {
  const { tokens } = reading;
  const sentence = reading.sentences[reading.sentenceOfToken[first] as number];
  if (sentence?.titled) return null;
  const before = neighbour(reading, first, -1);
  const start = tokens[first] as Token;
  if (before !== null && joins(start, before)) {
    if (OPENERS.has(before.key) && isCapital(before)) return last;
    if (TITLES.has(before.key) && isCapital(before)) return last;
    if (GIVEN.has(before.key) && isCapital(before)) return last;
    const head = neighbour(reading, first, -2);
    if (before.key === 'of' && head !== null && isCapital(head) && HEADS_OF.has(head.key)) return last;
    // "Radio Free Asia", "Workers Party Korea": a head two words before with nothing but capitals between.
    if (head !== null && isCapital(before) && isCapital(head) && joins(before, head) && OPENERS.has(head.key))
      return last;
  }
  // Rightwards over capitals, and over "of", "and", "for" between capitals, until a head.
  let previous = tokens[last] as Token;
  for (let step = 1; step <= 7; step++) {
    const token = neighbour(reading, last, step);
    if (token === null || !joins(token, previous)) return null;
    if (!isCapital(token)) {
      const next = neighbour(reading, last, step + 1);
      const linked = step > 1 && (token.key === 'of' || token.key === 'for' || token.key === 'and') && isCapital(next);
      if (!linked) return null;
    } else if (HEADS.has(token.key)) return last + step;
    previous = token;
  }
  return null;
}

/** True where the next word shows that a shy name is somebody's given name ("Jordan Smith", "Chad said" stays open). */
export function isGivenName(reading: Reading, last: number): boolean {
  const next = neighbour(reading, last, 1);
  const token = reading.tokens[last] as Token;
  return next !== null && isCapital(next) && next.shape !== 'upper' && joins(next, token);
}

/** True for a capitalised given name right before the word: "Susan" + "Rice". */
export function followsGivenName(reading: Reading, index: number): boolean {
  const before = neighbour(reading, index, -1);
  return (
    before !== null &&
    isCapital(before) &&
    joins(reading.tokens[index] as Token, before) &&
    (GIVEN.has(before.key) || TITLES.has(before.key))
  );
}
