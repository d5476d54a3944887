// In: a clause with its places. Out: the country that acts in it.
import type { PlaceMention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { speech } from './cues-speech.ts';
import { countryEnd, type Words } from './discourse.ts';
import { verbAt, verbsOf } from './grammar.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { isInserted } from './speaker-stand-in.ts';

export interface Agent {
  readonly country: string;
  /** Null where only an adjective or an owner names the country. */
  readonly place: PlaceMention | null;
  readonly words: Words;
}

/** The country that acts: the nearest place or demonym before the word of trade that isn't itself an end of the way. */
export function agentOf(reading: Reading, clause: Clause): Agent | null {
  const { sentence, roles, setting } = reading;
  const { tokens } = sentence;
  if (clause.passive && !clause.received) return byAgent(reading, clause);
  const own = ownDeed(reading, clause);
  if (own) return own;
  for (
    let index = Math.max(clause.subjectFrom, subjectStart(sentence, clause.cueIndex));
    index < clause.cueIndex;
    index++
  ) {
    const token = tokens[index];
    if (token?.low === 'north' && tokens[index - 1]?.low === 'the' && tokens[index + 1]?.kind !== 'mention')
      return { country: setting.target, place: null, words: plain(token) };
    const stand = token ? standIn(reading, index) : null;
    if (stand) return stand;
    const mention = token?.mention;
    if (!mention) continue;
    if (mention.kind === 'demonym' && tokens[index + 1]?.mention?.kind !== 'commodity') {
      const place =
        clause.predicate.noun && index + 1 === clause.cueIndex
          ? countryEnd(plain(token), mention.country, setting)
          : null;
      return { country: mention.country, place, words: plain(token) };
    }
    const role = roles.find((candidate) => candidate.token === index);
    if (!role?.mention.place.country) continue;
    if (
      role.role === 'agent' ||
      role.role === 'owner' ||
      (role.role === 'at' &&
        !clause.predicate.noun &&
        clause.predicate.orientation !== 'move' &&
        clause.predicate.orientation !== 'seize' &&
        role.cue?.low !== 'with' &&
        role.cue?.low !== 'between')
    ) {
      return {
        country: role.mention.place.country,
        place: role.role === 'owner' ? null : role.mention,
        words: plain(role.mention),
      };
    }
  }
  return null;
}

function byAgent(reading: Reading, clause: Clause): Agent | null {
  const { sentence, roles, home } = reading;
  const by = roles.find((role) => role.role === 'agent' && role.cue?.low === 'by' && role.token > clause.cueIndex);
  if (by?.mention.place.country)
    return { country: by.mention.place.country, place: by.mention, words: plain(by.mention) };
  const at = sentence.tokens.findIndex(
    (token, index) =>
      index > clause.cueIndex &&
      index <= clause.last &&
      objects.has(token.low) &&
      sentence.tokens[index - 1]?.low === 'by',
  );
  const token = sentence.tokens[at];
  return token && home?.place.country ? { country: home.place.country, place: home, words: plain(token) } : null;
}

const objects = new Set(['him', 'her', 'them', 'us', 'me', 'it']);
const subjects = new Set(['he', 'she', 'it', 'we', 'they', 'i']);
const owners = new Set(['his', 'her', 'its', 'their', 'our', 'my']);
const firms =
  /^(?:firms?|compan(?:y|ies)|country|state|workshops?|mills?|factor(?:y|ies)|plants?|mines?|shops?|business(?:es)?|employer|partners?|refiner(?:y|ies|s)|government|smelters?|importers|exporters|buyers|traders|farmers|growers|miners|producers|makers|ports?|fleet|barges|yards?)$/;

/** "Our country imports", "his firm has been taking", "it sold": whoever speaks, or whom the last sentence was about. */
function standIn(reading: Reading, index: number): Agent | null {
  const { sentence } = reading;
  const token = sentence.tokens[index];
  const next = sentence.tokens[index + 1];
  // "Its smelters exported …, data showed": whom the sentence before was about.
  const home = reading.home ?? (owners.has(token?.low ?? '') ? reading.discourse.home : null);
  if (token?.kind !== 'word' || !home?.place.country) return null;
  const stands = subjects.has(token.low) || (owners.has(token.low) && firms.test(next?.low ?? ''));
  // "It has said that it might send gas": the state that "it" stands for is no place on the way.
  const place = token.low === 'it' && reading.attribution?.pronoun ? null : home;
  return stands ? { country: home.place.country, place, words: plain(token) } : null;
}

/** "Russia denies supplying fuel", "Iran denied having sent arms": the one who speaks is the one who would have acted. */
function ownDeed(reading: Reading, clause: Clause): Agent | null {
  const { attribution, sentence, home } = reading;
  if (!attribution || !home?.place.country) return null;
  // "Prosecutors in San José charged a man with sending …": the deed is another's.
  if (accusing.test(sentence.tokens[attribution.verb]?.low ?? '')) return null;
  const lead = sentence.tokens.slice(Math.max(0, clause.cueIndex - 3), clause.cueIndex);
  if (!clause.cue.low.endsWith('ing') && !lead.some(({ low }) => low === 'to' || low === 'having')) return null;
  const verb = verbAt(sentence, clause.cueIndex);
  if (!verb || (verb.form !== 'gerund' && verb.form !== 'infinitive')) return null;
  const verbs = verbsOf(sentence);
  const outer = verbs[verbs.indexOf(verb) - 1];
  return outer && attribution.verb >= outer.first && attribution.verb <= outer.last
    ? { country: home.place.country, place: home, words: plain(home) }
    : null;
}

const accusing = /^(?:charg|accus|arrest|indict|suspect|convict|jail|sentenc|detain|alleg)/;

/** A span with its words. */
export function plain(span: { start: number; end: number; text?: string; surface?: string }): Words {
  return { start: span.start, end: span.end, text: span.text ?? span.surface ?? '' };
}

/** Where the subject of a word of trade may begin: behind the last speech verb, "that", colon or quotation mark. */
function subjectStart(sentence: Sentence, cue: number): number {
  const { tokens } = sentence;
  for (let index = cue - 1; index > 0; index--) {
    const low = tokens[index]?.low ?? '';
    if (low === ':' || low === '“' || low === '"' || low === 'that' || low === 'whether') return index + 1;
    if (speech.has(low) && !tokens[index]?.mention && !isInserted(tokens, index)) return index + 1;
  }
  return 0;
}
