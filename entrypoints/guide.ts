// In: a page that is being read. Out: cards and the way from mark to mark. A page without marks needs neither: the background
// brings this script where there are some (lib/desk/inject.ts names its file).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Guide } from '../lib/page/guide.ts';
import { world } from '../lib/page/world.ts';

export default defineUnlistedScript(() => {
  if (!world.visit || world.visit.isOver) return;
  world.guide ??= new Guide(world.visit);
});
