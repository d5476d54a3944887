// In: an article's sentences. Out: what each crossing is said to be like – inspection, charges, who and what passes.

import type { Modality } from '../fact.ts';
import type { DateMention, PlaceMention, QuantityMention } from '../mention.ts';
import { attributionOf } from './attribution.ts';
import type { Words } from './discourse.ts';
import { modalityOfPractice } from './modality.ts';
import { type PracticeCues, practiceCues } from './practice-cues.ts';
import type { Sentence } from './sentence.ts';
import { nearestDate } from './slots.ts';

export interface PracticeDraft {
  readonly crossings: readonly PlaceMention[];
  readonly inspection: 'loose' | 'strict' | null;
  readonly charges: 'low' | 'high' | null;
  readonly passes: { readonly goods: Words; readonly allowed: boolean } | null;
  readonly exception: { readonly who: Words; readonly goods: Words | null } | null;
  /** How much crosses, where the sentence names no goods. */
  readonly traffic: readonly QuantityMention[];
  readonly authority: Words | null;
  readonly when: DateMention | null;
  readonly saidBy: Words | null;
  readonly modality: Modality;
  readonly sentence: Sentence;
}

/** The practices that an article tells of, in order. A sentence that points back ("this channel") takes the crossing told before. */
export function extractPractices(sentences: readonly Sentence[], language: 'en' | 'ko' | 'zh'): PracticeDraft[] {
  const cues = practiceCues[language];
  const drafts: PracticeDraft[] = [];
  let known: { crossings: readonly PlaceMention[]; block: number } = { crossings: [], block: -2 };
  let previous: Sentence | null = null;
  let speaker: Words | null = null;
  for (const sentence of sentences.flatMap(contrasted)) {
    const attribution = language === 'en' ? attributionOf(sentence) : null;
    const first = attribution ? sentence.tokens[attribution.first] : undefined;
    const last = attribution ? sentence.tokens[attribution.last] : undefined;
    const said = attribution && first && last ? { start: first.start, end: last.end, text: attribution.text } : null;
    if (said) speaker = said;
    const own = crossingsIn(sentence, cues, said);
    const points =
      own.length === 0 &&
      sentence.block - known.block <= 1 &&
      (cues.pointing.test(sentence.low) || (language !== 'en' && sentence.block === known.block));
    const crossings = own.length > 0 ? own : points ? known.crossings : [];
    if (crossings.length > 0) {
      const draft = readPractice(
        sentence,
        previous,
        crossings,
        cues,
        said ?? (/^["“]/.test(sentence.text) ? speaker : null),
      );
      if (draft) drafts.push(draft);
    }
    if (own.length > 0) known = { crossings: own, block: sentence.block };
    previous = sentence;
  }
  return drafts;
}

/** "… at one house, while at the other …": each side of a contrast is read by itself. */
function contrasted(sentence: Sentence): Sentence[] {
  const cut = sentence.tokens.findIndex(
    (token, index) => index > 3 && ['while', 'whereas'].includes(token.low) && sentence.tokens[index - 1]?.low === ',',
  );
  const at = sentence.tokens[cut]?.start;
  if (at === undefined) return [sentence];
  const part = (start: number, end: number): Sentence => ({
    ...sentence,
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    low: sentence.low.slice(start - sentence.start, end - sentence.start),
    tokens: sentence.tokens.filter((token) => token.start >= start && token.end <= end),
    mentions: sentence.mentions.filter((mention) => mention.start >= start && mention.end <= end),
  });
  const parts = [part(sentence.start, at), part(at, sentence.end)];
  // "…, while also imposing lower charges" goes on about the same crossing.
  return parts[1]?.mentions.some((mention) => mention.kind === 'place' || mention.kind === 'customs')
    ? parts
    : [sentence];
}

function readPractice(
  sentence: Sentence,
  previous: Sentence | null,
  crossings: readonly PlaceMention[],
  cues: PracticeCues,
  saidBy: Words | null,
): PracticeDraft | null {
  const exception = exceptionIn(sentence, previous, cues);
  const loose = cues.inspectionLoose.test(sentence.low);
  const inspection = loose ? 'loose' : cues.inspectionStrict.test(sentence.low) ? 'strict' : null;
  const charges = cues.chargesLow.test(sentence.low) ? 'low' : cues.chargesHigh.test(sentence.low) ? 'high' : null;
  const passes = passesIn(sentence, cues);
  const traffic = trafficIn(sentence);
  if (!exception && !inspection && !charges && !passes && traffic.length === 0) return null;
  return {
    crossings,
    // What holds for the excepted is not how the crossing inspects everybody else.
    inspection: exception ? null : inspection,
    charges,
    passes: exception ? null : passes,
    exception,
    traffic,
    authority: wordsAt(sentence, cues.authority),
    when: nearestDate(sentence, sentence.start),
    saidBy,
    modality: modalityOfPractice(sentence, saidBy !== null),
    sentence,
  };
}

/** Customs houses, ports and crossings, ends of a "X–Y route", and towns that goods go through; those only compared with are left out. */
function crossingsIn(sentence: Sentence, cues: PracticeCues, said: Words | null): PlaceMention[] {
  const cut = sentence.low.search(cues.comparison);
  const limit = cut < 0 ? sentence.end : sentence.start + cut;
  const found: PlaceMention[] = [];
  sentence.tokens.forEach((token, index) => {
    const mention = token.mention;
    if (!mention || mention.start >= limit) return;
    if (mention.kind === 'customs' || mention.kind === 'port') found.push(mention);
    if (mention.kind !== 'place' || mention.place.placeKind === 'country') return;
    // "the consulate in Chongjin": where somebody sits.
    if (said && mention.start >= said.start && mention.end <= said.end) return;
    if (seats.test(sentence.tokens[index - 2]?.low ?? '')) return;
    if (mention.place.placeKind === 'bridge' || mention.place.crossing) {
      found.push(mention);
      return;
    }
    const before = sentence.tokens[index - 1]?.low ?? '';
    const after = sentence.tokens[index + 1]?.low ?? '';
    const joined =
      (/^[-–—]$/.test(before) && sentence.tokens[index - 1]?.end === token.start) ||
      (/^[-–—]$/.test(after) && sentence.tokens[index + 1]?.start === token.end);
    const route = joined || ['connecting', 'linking', 'between'].includes(before);
    const through = ['through', 'via', 'at', 'or', 'and', 'over', 'in'].includes(before);
    const acting = /^(?:charges?|inspects?|lets?|allows?|checks?|permits?|imposes?)$/.test(after);
    // "훈춘의 한 운전사는": where somebody lives.
    const lives = /^[의的]$/.test(after);
    if (route || ((through || acting || (index === 0 && !lives)) && mention.place.placeKind !== 'province'))
      found.push(mention);
  });
  return found;
}

const seats = /^(?:consulates?|consulate-general|embass(?:y|ies)|mission|offices?|bureau|headquarters|branch)$/;

function passesIn(sentence: Sentence, cues: PracticeCues): PracticeDraft['passes'] {
  const blocked = cues.blocked.test(sentence.low);
  if (!blocked && !cues.passes.test(sentence.low)) return null;
  const goods = wordsAt(sentence, cues.lawGoods);
  return goods ? { goods, allowed: !blocked } : null;
}

/** "Trucks of the consulates use this route; customs don't inspect them": named in this sentence or the one before. */
function exceptionIn(sentence: Sentence, previous: Sentence | null, cues: PracticeCues): PracticeDraft['exception'] {
  if (!cues.spared.test(sentence.low)) return null;
  const here = privilegedIn(sentence, cues);
  const before = previous && previous.block === sentence.block ? privilegedIn(previous, cues) : null;
  const who = here ?? before;
  return who ? { who, goods: commodityWords(sentence, who) } : null;
}

/** The noun phrase that names the privileged: back to the start of its clause, on to the next verb or comma. */
function privilegedIn(sentence: Sentence, cues: PracticeCues): Words | null {
  const match = cues.privileged.exec(sentence.low);
  if (!match) return null;
  const at = sentence.start + match.index;
  const end = at + match[0].length;
  const before = sentence.tokens.filter((token) => token.start < at);
  let first = before.length;
  while (first > 0) {
    const token = before[first - 1];
    const inside = token?.low === 'the' && before[first - 2]?.low === 'of';
    if (
      !token ||
      token.kind === 'mark' ||
      (!inside && /^(?:however|but|although|though|while|the|a|an|and|because|that)$/.test(token.low))
    )
      break;
    first--;
  }
  const start = before[first]?.start ?? at;
  return { start, end, text: sentence.text.slice(start - sentence.start, end - sentence.start) };
}

/** Counted carriers per day, month or year, and the load of each. */
function trafficIn(sentence: Sentence): QuantityMention[] {
  if (sentence.mentions.some((mention) => mention.kind === 'commodity')) return [];
  const quantities = sentence.mentions.filter(
    (mention): mention is QuantityMention =>
      mention.kind === 'quantity' && mention.dimension !== 'money' && mention.dimension !== 'share',
  );
  return quantities.some((mention) => mention.dimension === 'count' && mention.unit !== null && mention.per !== null)
    ? quantities
    : [];
}

/** The goods of the excepted; a word inside their own name ("diplomatic plates") is none. */
function commodityWords(sentence: Sentence, who: Words): Words | null {
  const mention = sentence.mentions.find(
    (candidate) => candidate.kind === 'commodity' && (candidate.start >= who.end || candidate.end <= who.start),
  );
  return mention ? { start: mention.start, end: mention.end, text: mention.surface } : null;
}

function wordsAt(sentence: Sentence, pattern: RegExp): Words | null {
  const match = pattern.exec(sentence.low);
  if (!match) return null;
  const start = sentence.start + match.index;
  return { start, end: start + match[0].length, text: sentence.text.slice(match.index, match.index + match[0].length) };
}
