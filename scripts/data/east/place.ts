// In: nothing. Out: the shape in which the sources of names hand over a place.

/** A place with its names in Hangul and Han. */
export interface EastPlace {
  /** English name. */
  readonly label: string;
  readonly forms: readonly string[];
  /** A letter of KINDS in lib/core/east-names.ts. */
  readonly kind: string;
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  /** 0 where unknown. */
  readonly population: number;
}
