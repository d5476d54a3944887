// In: a sentence that denies or forbids. Out: the draft of what is denied, or of a country's own halt to its trade.
import type { Clause } from './clause.ts';
import { denialPhrases } from './cues-speech.ts';
import type { Draft, Way } from './discourse.ts';
import { governing } from './force.ts';
import { headingOf } from './heading.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { dateOf } from './slots.ts';
import { subjectOf } from './speaker.ts';
import { wayOf } from './way.ts';

const scorned =
  /\b(?:calls?|called|dismiss(?:es|ed)?|reject(?:s|ed)?|brand(?:s|ed)?|describ(?:es|ed)) (?:it|this|that|them|the (?:claim|report|account|allegation|accusation|story|charge)s?)\b[^.;]{0,30}\b(?:invention|gossip|absurd|fabrication|fiction|nonsense|lies?|false|baseless|groundless|rumou?rs?|slander|untrue|fake)\b/;

const denying = new RegExp(denialPhrases.join('|'));

/** A sentence without goods that denies what stands before it. */
export function isDenial(sentence: Sentence): boolean {
  return scorned.test(sentence.low) || denying.test(sentence.low);
}

/** What was told last, denied. In the same sentence ("…; Moscow denies it") it keeps its way. */
export function denyBefore(reading: Reading): Draft[] {
  const { sentence, discourse, speaker, order } = reading;
  const { last } = discourse;
  if (discourse.goods.length === 0 || order - discourse.goodsSentence > 5) return [];
  // "Plate …, competitors say; Moscow dismissed this": what it denies is in the same sentence, even if nothing was made of it.
  if (sentence.start !== sentence.whole.start && last?.sentence.whole.start !== sentence.whole.start) return [];
  const same = last !== null && last.sentence.whole.start === sentence.whole.start;
  // "not one coil, it says, left for Canada": the ends that the denial names itself.
  const ends = reading.roles.filter(({ role }) => role === 'from' || role === 'to');
  const own: Way = {
    from: ends.find(({ role }) => role === 'from')?.mention ?? null,
    via: [],
    to: ends.find(({ role }) => role === 'to')?.mention ?? null,
  };
  return [
    {
      kind: 'movement',
      goods: discourse.goods,
      direction: last?.direction ?? discourse.before.direction,
      directionCue: null,
      way: same ? last.way : own,
      quantity: null,
      when: null,
      means: null,
      actor: null,
      saidBy: speaker ?? subjectOf(sentence),
      modality: 'denied',
      sentence,
    },
  ];
}

const halting =
  /^(?:ban|bans|banned|halt|halts|halted|suspend|suspends|suspended|stop|stops|stopped|bar|bars|barred|forbid|forbids|forbade|block|blocks|blocked|cancel|cancels|cancelled|freeze|froze|end|ends|ended|prohibit|prohibits|prohibited)$/;

/** "China banned imports of North Korean coal": a country that stops its own trade is a fact, denied; if it only may, hypothetical. */
export function haltedTrade(reading: Reading, clause: Clause): Draft | null {
  const { sentence, speaker } = reading;
  const first = sentence.tokens.findIndex(
    (token, index) =>
      token.mention?.kind === 'place' &&
      // "Jakarta has barred …": a capital speaks for its country.
      (token.mention.place.placeKind === 'country' ||
        (index === 0 && /^(?:has|have|had)$/.test(sentence.tokens[1]?.low ?? ''))),
  );
  if (
    first < 0 ||
    first > 3 ||
    !clause.predicate.noun ||
    sentence.mentions.some((mention) => mention.kind === 'instrument')
  )
    return null;
  if (!sentence.tokens.slice(first + 1, first + 7).some((token) => halting.test(token.low))) return null;
  const heading = headingOf(reading, clause);
  const direction = reading.setting.concernsTarget ? heading.direction : 'other';
  const way = wayOf(reading, clause, { ...heading, direction });
  return {
    kind: 'refusal',
    goods: clause.goods,
    direction,
    directionCue: heading.cue,
    way,
    quantity: null,
    when: dateOf(sentence, clause),
    means: null,
    actor: null,
    saidBy: speaker,
    modality: governing(sentence, clause)?.modal ? 'hypothetical' : 'denied',
    sentence,
  };
}
