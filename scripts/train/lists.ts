// In: packages and our own prose. Out: lists of given names, family names and small words, as hashes.
import nlp from 'compromise';
import { wordHash } from '../../lib/core/tagger/english-words.ts';
import { tokenise } from '../../lib/core/tokens.ts';

export interface WordLists {
  readonly given: Set<number>;
  readonly family: Set<number>;
  readonly plain: Set<number>;
}

/** Tags of compromise's lexicon for words that are written small. */
const SMALL =
  /^(?:Adjective|Noun|Singular|Plural|Uncountable|Actor|PastTense|PresentTense|Infinitive|Gerund|Participle|Adverb|Comparative|Superlative|Unit|Duration|Preposition|Conjunction|Determiner|Modal)$/;

/** Names of persons and small words from compromise's lexicon (MIT); small words also from the texts, where they stand twice. */
export function wordLists(texts: readonly string[]): WordLists {
  const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  const given = new Set<number>();
  const family = new Set<number>();
  const plain = new Set<number>();
  for (const [word, tags] of Object.entries(lexicon)) {
    const [tag] = ([] as string[]).concat(tags);
    if (word.includes(' ')) continue;
    if (tag === 'MaleName' || tag === 'FemaleName' || tag === 'FirstName') given.add(wordHash(word));
    if (tag === 'LastName') family.add(wordHash(word));
    if (SMALL.test(tag ?? '')) plain.add(wordHash(word));
  }
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const token of tokenise(text))
      if (token.shape === 'lower') counts.set(token.key, (counts.get(token.key) ?? 0) + 1);
  for (const [word, count] of counts) if (count >= 2) plain.add(wordHash(word));
  return { given, family, plain };
}
