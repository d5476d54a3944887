// In: a build of the background. Out: the same with the packed words and weights of lib/data in scripts of their own.
import type { Plugin } from 'vite';

/** Firefox's store reads no script above 5 MB: one for each folder stays below. */
const folders = ['east', 'models'] as const;

/** Scripts that run in pages are single files and hold none of these words. */
export function packedChunks(): Plugin {
  return {
    name: 'packed-chunks',
    outputOptions(options) {
      if (options.format === 'iife') return null;
      const groups = folders.map((name) => ({ name, test: new RegExp(`lib[\\\\/]data[\\\\/]${name}[\\\\/]`) }));
      return { ...options, codeSplitting: { groups } };
    },
  };
}
