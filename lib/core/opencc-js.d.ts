// In: nothing. Out: the one table of opencc-js that lib/core reads; the package has no types for its single tables.
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
