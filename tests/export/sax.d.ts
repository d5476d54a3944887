// In: nothing. Out: the parts of sax that the tests use; the package brings no types.
declare module 'sax' {
  export interface Tag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }
  /** Calls `onopentag`, `ontext` and `onclosetag` where they are set. */
  interface Parser {
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: { parser(isStrict: boolean): Parser };
  export default sax;
}
