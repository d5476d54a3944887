import { describe, expect, it } from 'vitest';
import { annotateLine } from '../../lib/batch.ts';
import { testWorld } from '../support/world.ts';

const annotate = (line: unknown, number = 1): Record<string, unknown> =>
  JSON.parse(annotateLine(typeof line === 'string' ? line : JSON.stringify(line), number, testWorld).json) as Record<
    string,
    unknown
  >;

describe('the batch interface', () => {
  it('gives spans whose offsets slice the text, facts and practices', () => {
    const text = 'North Korea imports refrigerators from China through Dandong customs house.';
    const answer = annotate({ id: 'a', text, date: '2026-05-01' });
    const spans = answer.spans as { start: number; end: number; surface: string; type: string; sanction?: string }[];
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.surface);
    expect(spans.map((span) => `${span.surface} ${span.type}`)).toEqual([
      'North Korea PLACE',
      'refrigerators COMMODITY',
      'China PLACE',
      'Dandong customs house CUSTOMS',
    ]);
    expect(spans.find((span) => span.type === 'COMMODITY')?.sanction).toBe('banned-supply');
    expect(answer.facts).toMatchObject([
      {
        goods: ['refrigerators'],
        direction: 'to-DPRK',
        from: 'China',
        to: 'North Korea',
        via: ['Dandong customs house'],
        modality: 'asserted',
        sanction: 'banned-supply',
      },
    ]);
    expect(answer.practices).toEqual([]);
  });

  it('judges by the rules since December 2017 whatever the date', () => {
    const answer = annotate({ id: 1, text: 'North Korea exported coal to China.', date: '2014-02-01' });
    expect(answer).toMatchObject({ id: 1, facts: [{ sanction: 'banned-export' }] });
  });

  it('gives null outside passages on the DPRK', () => {
    const answer = annotate({ id: 'w', text: 'Chile exported copper to Japan.' });
    expect(
      (answer.spans as { type: string; sanction?: unknown }[]).find((span) => span.type === 'COMMODITY'),
    ).toMatchObject({ sanction: null });
  });

  it('presumes nothing where no words tell the direction', () => {
    const answer = annotate({ id: 'u', text: 'Nobody in North Korea spoke of the trade in coal and excavators.' });
    const verdicts = (answer.spans as { type: string; sanction?: unknown }[])
      .filter((span) => span.type === 'COMMODITY')
      .map((span) => span.sanction);
    expect(verdicts).toEqual([null, null]);
  });

  it.each([
    ['not JSON', '{"id":', null, /not JSON/],
    ['no id', '{"text":"x"}', null, /^id: /],
    ['no text', '{"id":"a"}', 'a', /^text: /],
    ['text that is no text', '{"id":"a","text":5}', 'a', /^text: /],
    ['a date that is none', '{"id":"a","text":"x","date":"May"}', 'a', /^date: must be an ISO day/],
    ['a bare list', '[1]', null, /line|id/],
  ])('answers a bad line with its number and the field: %s', (_case, line, id, error) => {
    const answer = annotate(line, 7);
    expect(answer).toMatchObject({ id, line: 7 });
    expect(answer.error).toMatch(error);
  });

  it('reads an empty text as one in which nothing is found', () => {
    expect(annotate({ id: 'e', text: '' })).toEqual({ id: 'e', spans: [], facts: [], practices: [] });
  });
});
