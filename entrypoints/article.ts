// In: a page in which the reader wants to read. Out: its text to the background, paint and cards back.
// An unlisted script and not a content script of the framework: the latter's start event would tell the page our id.
// The background injects it (activeTab) or registers it (granted sites); lib/desk/inject.ts names its file.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Visit } from '../lib/page/visit.ts';
import { world } from '../lib/page/world.ts';

export default defineUnlistedScript(() => {
  // Of embedded pages only those that were chosen (lib/desk/frames.ts): most are advertisements.
  if (window !== window.top && !world.isAsked) return;
  if (world.visit && !world.visit.isOver) {
    world.visit.wake();
    return;
  }
  const visit = new Visit();
  world.visit = visit;
  // A page that is fetched ahead of a visit isn't read before there is one.
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', () => visit.start(), { once: true });
  else visit.start();
});
