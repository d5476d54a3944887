// In: the gathered records. Out: the world that the engine is handed, made once at the first need.
import { version } from '../package.json';
import type { EastReader } from './core/east.ts';
import type { World } from './core/inspect.ts';
import type { WideWorld } from './core/lexicon.ts';
import { lexicon, packs } from './registry.ts';

let made: World | null = null;

/**
 * The lexicon, the regime pack and the engine's version. Compiling the lexicon takes a moment, so it waits for the first call.
 *
 * @throws RangeError where the build holds no regime pack
 */
export function world(wide: WideWorld): World {
  const pack = packs.find((candidate) => candidate.id === 'un-dprk');
  if (!pack)
    throw new RangeError('lib/data/regimes: un-dprk.json is missing; without a regime pack nothing can be assessed');
  made ??= { lexicon: lexicon(wide), pack, engine: `tidewaiter ${version}`, lawOf: 'event' };
  return made;
}

/** The same world, with what Korean and Chinese are read with. */
export const withEast = (given: World, east: EastReader): World => ({
  ...given,
  lexicon: { ...given.lexicon, east },
});
