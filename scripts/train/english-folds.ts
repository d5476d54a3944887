// In: marked prose and TR-News. Out: the engine's scores on TR-News, each article read by a tagger that hasn't seen it.
import { Gazetteer } from '../../lib/core/gazetteer/gazetteer.ts';
import { decodeUtf8 } from '../../lib/wide.ts';
import { loadBatch } from '../bundle.ts';
import { annotated } from '../measure/annotated.ts';
import { percent } from '../measure/measure.ts';
import { type Annotated, scoreSpans } from '../measure/score.ts';
import { asPlaces } from '../measure/sets.ts';
import { englishStamp, keepUnseen } from '../measure/unseen.ts';
import { packedBytes } from '../wide.ts';
import { modelOf, readTexts } from './english-run.ts';

const FOLDS = 3;

/**
 * Trains one model a fold on our own prose and the articles of the other folds, reads the fold's articles with the whole
 * engine and that model, and writes the scores over all articles to where `npm run evaluate` looks for them.
 *
 * @param trNews path of TR-News' development part
 */
export async function crossValidate(trNews: string): Promise<void> {
  const { prose, articles } = readTexts(trNews);
  const [batch, bytes] = await Promise.all([loadBatch(), packedBytes()]);
  const gazetteer = new Gazetteer(bytes.gazetteer, decodeUtf8);
  const found = new Map<string, Annotated>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = modelOf(
      prose,
      articles.filter((_, i) => i % FOLDS !== fold),
      gazetteer,
    );
    const english = model.buffer.slice(model.byteOffset, model.byteOffset + model.byteLength) as ArrayBuffer;
    const held = articles.filter((_, i) => i % FOLDS === fold);
    for (const [id, article] of annotated(held, batch.openBatch({ ...bytes, english }))) found.set(id, article);
  }
  const { strict, overlap, within161 } = scoreSpans(articles, found, 'place', asPlaces);
  keepUnseen('trnews', {
    how: `${FOLDS} folds over the articles, our own prose always seen; npm run train -- english --cross-validate`,
    stamp: englishStamp(),
    figures: { places: [percent(strict), percent(overlap)], resolution: [percent(within161)] },
  });
  console.log(
    `TR-News, ${FOLDS} folds: F1 strict ${percent(strict)}, overlap ${percent(overlap)}; within 161 km ${percent(within161)} of all`,
  );
}
