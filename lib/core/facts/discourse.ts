// In: nothing. Out: what an article has told so far, for sentences that lean on it.
import type { IsoDate } from '../article.ts';
import type { Direction, Fact, Modality } from '../fact.ts';
import type { CommodityMention, DateMention, PlaceMention, PlaceRef, QuantityMention } from '../mention.ts';
import type { Sentence } from './sentence.ts';
import type { Tables } from './tables.ts';
import { usualDirection } from './usual.ts';

/** Words of the article, as offsets. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Way {
  readonly from: PlaceMention | null;
  readonly via: readonly PlaceMention[];
  readonly to: PlaceMention | null;
}

export const nowhere: Way = { from: null, via: [], to: null };

/** A fact before its goods are assessed and its places turned into slots. */
export interface Draft {
  readonly kind: Fact['kind'];
  readonly goods: readonly CommodityMention[];
  readonly direction: Direction;
  readonly directionCue: Words | null;
  readonly way: Way;
  readonly quantity: QuantityMention | null;
  readonly when: DateMention | null;
  readonly means: Words | null;
  readonly actor: Words | null;
  readonly saidBy: Words | null;
  readonly modality: Modality;
  readonly sentence: Sentence;
}

/** Which way goods of a sentence go that make no fact there (a rule, a mere mention). */
export interface Leaning {
  readonly direction: Direction;
  readonly cue: Words | null;
}

export interface Setting {
  /** Country that the regime is about. */
  readonly target: string;
  /** The article names the target as a party. */
  readonly concernsTarget: boolean;
  readonly published: IsoDate | null;
  /** The record of a country by its ISO code. */
  readonly country: (code: string) => PlaceRef | null;
}

/** Read and carried on by every sentence. */
export interface Discourse {
  /** The movement told last: its direction and way. */
  before: { readonly direction: Direction; readonly way: Way };
  /** Block in which that way was told. */
  wayBlock: number;
  /** Sentence in which it was told. */
  waySentence: number;
  /** Who told of it; null where the writer did. */
  waySpeaker: Words | null;
  /** The fact told last, whatever it was. */
  last: Draft | null;
  /** Goods named last without a fact, and where. */
  named: readonly CommodityMention[];
  namedSentence: number;
  /** The sentence before spoke of the way back ("they don't return empty"): the next one tells what comes that way. */
  turning: boolean;
  /** Place that the subject of the last sentence belongs to: what "it" leads to. */
  home: PlaceMention | null;
  /** Place of whoever spoke last: what "he" and "she" lead to. */
  speakerHome: PlaceMention | null;
  /** The last sentence had a speaker and told no fact: it announced what follows. */
  announcedIn: number;
  /** The fact told last, with what this sentence adds to it. */
  amended: Draft | null;
  /** Carriers counted where the way was told ("140 trucks"). */
  quantity: QuantityMention | null;
  speaker: Words | null;
  speakerBlock: number;
  /** Goods of the last fact, for "Beijing knows of no such delivery". */
  goods: readonly CommodityMention[];
  goodsSentence: number;
  /** The way of the movement told last, and its paragraph: what is listed on in the same paragraph goes that way too. */
  running: { readonly direction: Direction; readonly block: number };
  /** Which way goods of a name went when they were last told of. */
  readonly byGoods: Map<string, Direction>;
  /** Country or office that opened the last sentence: what "it" stands for. */
  subject: Words | null;
  subjectIsPerson: boolean;
  /** The official figures told last: who counts, for which time, and where that stands. */
  official: { readonly speaker: Words; readonly when: DateMention | null; readonly block: number } | null;
  /** Official tables that the article speaks of. */
  tables: Tables | null;
  /** Which way the goods went that they ranked last. */
  ranked: Direction | null;
  readonly leanings: Map<CommodityMention, Leaning>;
}

/** A discourse before the first sentence. */
export function freshDiscourse(): Discourse {
  return {
    before: { direction: 'unknown', way: nowhere },
    wayBlock: -1,
    waySentence: -1,
    waySpeaker: null,
    last: null,
    named: [],
    namedSentence: -1,
    turning: false,
    home: null,
    speakerHome: null,
    announcedIn: -1,
    amended: null,
    quantity: null,
    speaker: null,
    speakerBlock: -1,
    goods: [],
    goodsSentence: -1,
    running: { direction: 'unknown', block: -1 },
    byGoods: new Map(),
    subject: null,
    subjectIsPerson: false,
    official: null,
    tables: null,
    ranked: null,
    leanings: new Map(),
  };
}

/** Head noun of a goods name, without plural: what "jackets" shares with "ski jackets". */
export function headOf(good: CommodityMention): string {
  const word =
    good.surface
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? '';
  return word.replace(/(?<=..)s$/, '');
}

/** The direction in which any of these goods was last told to go, or `unknown`. */
export function recalled(goods: readonly CommodityMention[], discourse: Discourse): Direction {
  for (const good of goods) {
    const known = discourse.byGoods.get(headOf(good));
    if (known) return known;
  }
  return 'unknown';
}

/**
 * The direction of goods that a sentence only names: that in which they were last told to go, else the one that their
 * paragraph runs in, unless such goods usually go the other way.
 */
export function runningOn(good: CommodityMention, sentence: Sentence, discourse: Discourse): Direction {
  const known = recalled([good], discourse);
  const { direction, block } = discourse.running;
  if (known !== 'unknown' || block !== sentence.block) return known;
  const usual = usualDirection([good]);
  return usual === 'unknown' || usual === direction ? direction : 'unknown';
}

/** Keeps what a fact told. */
export function remember(draft: Draft, discourse: Discourse): void {
  discourse.last = draft;
  if (draft.direction === 'unknown' || draft.direction === 'other') return;
  discourse.running = { direction: draft.direction, block: draft.sentence.block };
  for (const good of draft.goods) discourse.byGoods.set(headOf(good), draft.direction);
}

/** A country told by an adjective ("Chinese shipments", "Russian gas"), as the end of a way. */
export function countryEnd(words: Words, code: string, setting: Setting): PlaceMention | null {
  const place = setting.country(code);
  return place
    ? {
        kind: 'place',
        surface: words.text,
        start: words.start,
        end: words.end,
        because: 'adjective',
        certainty: 'likely',
        place,
        others: [],
      }
    : null;
}

/** `own`, with what it leaves out taken from `before`. */
export function filled(own: Way, before: Way): Way {
  return { from: own.from ?? before.from, via: own.via.length > 0 ? own.via : before.via, to: own.to ?? before.to };
}

/** The first of two ends, or the second where there is no first or where it lies within the first ("朝鲜清津"). */
export function narrower(known: PlaceMention | null, found: PlaceMention | null): PlaceMention | null {
  if (!known || !found) return known ?? found;
  return known.place.placeKind === 'country' && known.place.country === found.place.country ? found : known;
}

/** The same way, walked back. */
export function turned(way: Way): Way {
  return { from: way.to, via: [...way.via].reverse(), to: way.from };
}
