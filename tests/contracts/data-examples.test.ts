import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import type { Mention } from '../../lib/core/mention.ts';
import { recognise } from '../../lib/core/recognise.ts';
import { lexiconData } from '../../lib/registry.ts';
import { testWorld } from '../support/world.ts';

const read = (text: string): readonly Mention[] => recognise(articleFromText(text), testWorld.lexicon).mentions;

/** The sentence without its brackets, and what stands in them. */
function unbracket(sentence: string): { text: string; start: number; end: number } {
  const start = sentence.indexOf('[');
  const end = sentence.indexOf(']') - 1;
  return { text: sentence.replace('[', '').replace(']', ''), start, end };
}

const told = (mentions: readonly Mention[]) =>
  mentions.map((mention) => `${mention.kind} “${mention.surface}” ${idOf(mention) ?? ''}`).join('; ') || 'nothing';

function idOf(mention: Mention): string | null {
  if (mention.kind === 'commodity') return mention.term;
  return 'place' in mention ? mention.place.id : null;
}

/** Sentences of a record whose bracketed words are not found as `isRight` says; each with what was found. */
function missed(sentences: readonly string[], isRight: (mention: Mention) => boolean): string[] {
  return sentences.flatMap((sentence) => {
    const { text, start, end } = unbracket(sentence);
    const mentions = read(text);
    const fits = mentions.some((mention) => mention.start === start && mention.end === end && isRight(mention));
    return fits ? [] : [`${sentence} → ${told(mentions)}`];
  });
}

describe('every commodity is found in its examples and not in its counterexamples', () => {
  it.each(lexiconData.commodities.map((record) => [record.id, record] as const))('%s', (_id, record) => {
    expect(missed(record.examples, (mention) => mention.kind === 'commodity' && mention.term === record.id)).toEqual(
      [],
    );
    const wrong = record.counterexamples.flatMap((sentence) => {
      const hit = read(sentence).find((mention) => mention.kind === 'commodity' && mention.term === record.id);
      return hit ? [`${sentence} → ${hit.surface}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('every crossing is found in its examples and not in its counterexamples', () => {
  it.each(lexiconData.crossings.map((record) => [record.id, record] as const))('%s', (id, record) => {
    const ids = new Set([id, ...record.houses.map((house) => house.id)]);
    const isThis = (mention: Mention) =>
      (mention.kind === 'customs' || mention.kind === 'port' || mention.kind === 'place') &&
      [mention.place, ...mention.others].some((place) => ids.has(place.id) || place.crossing === id);
    expect(missed(record.examples, isThis)).toEqual([]);
    const wrong = record.counterexamples.flatMap((sentence) => {
      const hit = read(sentence).find((mention) => mention.kind !== 'place' && isThis(mention));
      return hit ? [`${sentence} → ${hit.kind} ${hit.surface}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('every country is found in its examples and not in its counterexamples', () => {
  it.each(lexiconData.countries.map((record) => [record.id, record] as const))('%s', (id, record) => {
    const isThis = (mention: Mention) =>
      (mention.kind === 'place' && mention.place.country === id) ||
      (mention.kind === 'demonym' && mention.country === id);
    expect(missed(record.examples, isThis)).toEqual([]);
    const wrong = record.counterexamples.flatMap((sentence) => {
      const hit = read(sentence).find(isThis);
      return hit ? [`${sentence} → ${hit.surface}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

// Gazetteer records carry no sentences of their own: each form that isn't shy is put into one of its script. In Korean and
// Chinese it speaks of trade, in Chinese with the DPRK, since other text is read by taggers, which weigh a name by its context.
describe('every place is found by each of its forms', () => {
  const carriers = {
    en: (form: string) => `A delegation travelled from [${form}] on Monday.`,
    ko: (form: string) => `밀수 화물이 월요일에 [${form}]에서 돌아왔다.`,
    zh: (form: string) => `走私货物星期一从[${form}]运到朝鲜。`,
  } as const;
  const first = (id: string) => (id.startsWith('gn-') ? `gn-${id.slice(3, 5)}` : id.slice(0, 2));
  const groups = Map.groupBy(lexiconData.places, (record) => first(record.id));
  it.each([...groups])('%s…', (_group, records) => {
    const wrong = records.flatMap((record) => {
      const shy = new Set(record.shy);
      const own = missed(record.examples, (mention) => 'place' in mention && isPlace(mention, record.id));
      const bare = (['en', 'ko', 'zh'] as const).flatMap((language) =>
        missed(
          record.forms[language].filter((form) => !shy.has(form)).map(carriers[language]),
          // A namesake may come first; what matters is that the words are taken for a place.
          (mention) => mention.kind === 'place' || mention.kind === 'port',
        ),
      );
      return [...own, ...bare];
    });
    expect(wrong).toEqual([]);
  });
});

function isPlace(mention: Mention, id: string): boolean {
  return 'place' in mention && [mention.place, ...mention.others].some((place) => place.id === id);
}
