// In: Korean text and trained weights. Out: the spans that the tagger takes for places.
import type { Span } from '../article.ts';
import { BEGIN_PLACE, type ChainWeights, decode, INSIDE_PLACE, ScoreSink } from './east-chain.ts';
import { mendEdges } from './korean-edges.ts';
import { type KoreanLists, koreanFeatures } from './korean-features.ts';

let last: { readonly weights: ChainWeights; readonly sink: ScoreSink } | null = null;

/**
 * Tags sentence by sentence; a sentence without Hangul is left out.
 *
 * @param sentences ranges into the text, in order
 */
export function tagKorean(text: string, sentences: readonly Span[], lists: KoreanLists, weights: ChainWeights): Span[] {
  if (last?.weights !== weights) last = { weights, sink: new ScoreSink(weights) };
  const { sink } = last;
  const found: Span[] = [];
  for (const { start, end } of sentences) {
    if (!/[가-힣]/.test(text.slice(start, end))) continue;
    sink.reset();
    koreanFeatures(text, start, end, lists, sink);
    found.push(...mendEdges(text, placesOf(decode(sink, weights), start), end, lists));
  }
  return found;
}

/** The runs of place labels as spans. */
export function placesOf(labels: Uint8Array, origin: number): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== BEGIN_PLACE) continue;
    let end = i + 1;
    while (labels[end] === INSIDE_PLACE) end++;
    spans.push({ start: origin + i, end: origin + end });
  }
  return spans;
}
