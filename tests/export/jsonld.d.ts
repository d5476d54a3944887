// In: nothing. Out: the one function of jsonld that the tests use; the package brings no types.
declare module 'jsonld' {
  interface LoadedDocument {
    readonly contextUrl: string | undefined;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<LoadedDocument>;
    readonly safe: boolean;
  }
  const jsonld: { toRDF(input: object, options: Options): Promise<unknown> };
  export default jsonld;
}
