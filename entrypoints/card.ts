// In: a page that is being read. Out: the hover card, which most pages never need: the background brings it with the
// first card's words (lib/desk/inject.ts names its file).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../lib/page/card.ts';
import { world } from '../lib/page/world.ts';

export default defineUnlistedScript(() => {
  world.card ??= new Card();
});
