// In: nothing. Out: the parts of citation.js that the tests use; the packages bring no types.
declare module '@citation-js/core' {
  export interface Reference {
    /** A list where the format has several notes. */
    readonly note?: string | string[];
    readonly [key: string]: unknown;
  }
  export class Cite {
    constructor(input: string | object, options: { readonly forceType: string });
    readonly data: readonly Reference[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
