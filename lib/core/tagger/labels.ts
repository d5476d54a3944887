// In: nothing. Out: what the English tagger can say of a word.

/** What a name is. `embedded` is a place inside the name of an organisation, building or work. */
export const NAME_KINDS = ['place', 'people', 'embedded', 'facility', 'person', 'organisation', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * Labels of words. Places and peoples stand next to each other ("Paris, Texas" is parted by its comma, "Turkish Cypriot"
 * by nothing), so their first word has a label of its own; of the others only the kind is needed.
 */
export const LABELS = [
  'none',
  'place-begin',
  'place-inside',
  'people-begin',
  'people-inside',
  'embedded-begin',
  'embedded-inside',
  'facility-begin',
  'facility-inside',
  'person',
  'organisation',
  'other',
] as const;
export const LABEL_COUNT = LABELS.length;

/** First label of a kind: of the first word, where the kind tells first words from others. */
export function beginOf(kind: NameKind): number {
  switch (kind) {
    case 'place':
      return 1;
    case 'people':
      return 3;
    case 'embedded':
      return 5;
    case 'facility':
      return 7;
    case 'person':
      return 9;
    case 'organisation':
      return 10;
    case 'other':
      return 11;
  }
}

/** Label of a word inside a name of that kind. */
export const insideOf = (kind: NameKind): number => {
  const begin = beginOf(kind);
  return begin < 9 ? begin + 1 : begin;
};

/** Kind of a label; null for `none`. */
export const kindOf = (label: number): NameKind | null =>
  label === 0 ? null : label < 9 ? (NAME_KINDS[(label - 1) >> 1] as NameKind) : (NAME_KINDS[label - 5] as NameKind);

/** True where a name may begin with this label after any other. */
export const isInside = (label: number): boolean => label > 0 && label < 9 && label % 2 === 0;
