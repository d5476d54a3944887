// In: nothing. Out: what is known of an English sentence while its facts are read.
import type { PlaceMention } from '../mention.ts';
import type { Attribution } from './attribution.ts';
import type { Discourse, Setting, Words } from './discourse.ts';
import type { PlaceRole } from './roles.ts';
import type { Sentence } from './sentence.ts';

export interface Reading {
  readonly sentence: Sentence;
  /** Index of the sentence in the article. */
  readonly order: number;
  readonly roles: readonly PlaceRole[];
  readonly attribution: Attribution | null;
  readonly speaker: Words | null;
  /** Where the speaker, or whoever the last sentence was about, is at home: what "we", "his firm" and "its ports" lead to. */
  readonly home: PlaceMention | null;
  readonly setting: Setting;
  readonly discourse: Discourse;
}
