// In: the packed files for Korean and Chinese. Out: the reader that the recognisers of both are handed.
import { type EastNames, type EastNamesFile, openEastNames } from './east-names.ts';
import { type ChineseWords, type ChineseWordsFile, openChineseWords } from './tagger/chinese-words.ts';
import type { ChainWeights } from './tagger/east-chain.ts';
import { type ChainFile, openChain } from './tagger/east-model.ts';
import { KOREAN_FEATURES } from './tagger/korean-features.ts';
import { type KoreanWords, type KoreanWordsFile, openKoreanWords } from './tagger/korean-words.ts';

/** Names in Hangul and Han, the words of both languages, and the weights of the Korean tagger. */
export interface EastReader {
  readonly names: EastNames;
  readonly korean: ChainWeights;
  readonly koreanWords: KoreanWords;
  readonly words: ChineseWords;
}

/**
 * Makes the files ready.
 *
 * @throws RangeError where the weights belong to other features
 */
export function openEast(
  names: EastNamesFile,
  words: ChineseWordsFile,
  koreanWords: KoreanWordsFile,
  korean: ChainFile,
): EastReader {
  return {
    names: openEastNames(names),
    words: openChineseWords(words),
    koreanWords: openKoreanWords(koreanWords),
    korean: openChain(korean, KOREAN_FEATURES),
  };
}
