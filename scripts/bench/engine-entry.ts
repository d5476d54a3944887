// In: nothing. Out: the stages of the engine one by one, gathered for the bundle that is measured (see ../bundle.ts).
import { articleFromText } from '../../lib/core/article.ts';
import { Gazetteer } from '../../lib/core/gazetteer/gazetteer.ts';
import { inspect, type World } from '../../lib/core/inspect.ts';
import { FEATURES_VERSION } from '../../lib/core/tagger/english-features.ts';
import { findRuns } from '../../lib/core/tagger/english-words.ts';
import { openModel } from '../../lib/core/tagger/model.ts';
import { tokenise } from '../../lib/core/tokens.ts';
import { type BytesOf, decodeUtf8, type WideFile } from '../../lib/wide.ts';
import { world } from '../../lib/world.ts';

type Bytes = BytesOf<WideFile>;

/** The bundle as the measurements see it. */
export interface BenchEntry {
  /** Opens the packed files and compiles the word lists; what each took, by the clock that is handed in. */
  openTimed(
    bytes: Bytes,
    clock: () => number,
  ): { readonly made: World; readonly took: Readonly<Record<string, number>> };
  /** Words of a text, and how many of their runs the gazetteer has. */
  dictionary(text: string, made: World): number;
  /** How many words a text has, cut up as the engine does; the keys that names are compared by. */
  keysOf(text: string): string[];
  /** How many marks a text gets. */
  marks(text: string, made: World): number;
  /** How many facts a text holds, marks and all. */
  facts(text: string, made: World): number;
}

/** See {@link BenchEntry.openTimed}. */
export function openTimed(bytes: Bytes, clock: () => number): ReturnType<BenchEntry['openTimed']> {
  const start = clock();
  const gazetteer = new Gazetteer(bytes.gazetteer, decodeUtf8);
  const gazetteerOpen = clock();
  const english = openModel(bytes.english, FEATURES_VERSION, decodeUtf8);
  const modelOpen = clock();
  const made = world({ gazetteer, english });
  return {
    made,
    took: {
      gazetteer: gazetteerOpen - start,
      model: modelOpen - gazetteerOpen,
      'word lists and law': clock() - modelOpen,
    },
  };
}

/** See {@link BenchEntry.dictionary}. */
export function dictionary(text: string, made: World): number {
  return findRuns(tokenise(text), made.lexicon.wide.gazetteer).length;
}

/** See {@link BenchEntry.keysOf}. */
export function keysOf(text: string): string[] {
  return tokenise(text).map(({ key }) => key);
}

/** See {@link BenchEntry.marks}. */
export function marks(text: string, made: World): number {
  return inspect(articleFromText(text), made, 'marks').mentions.length;
}

/** See {@link BenchEntry.facts}. */
export function facts(text: string, made: World): number {
  return inspect(articleFromText(text), made).facts.length;
}
