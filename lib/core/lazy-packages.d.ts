// In: nothing. Out: the types of packages that are set up at their first use; see scripts/lazy-package.ts.
declare module 'compromise/two?lazy' {
  import type nlp from 'compromise/two';

  const load: () => typeof nlp;
  export default load;
}
