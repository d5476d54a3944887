import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import webAnnotation from '../../lib/export/web-annotation.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import {
  makeAssessment,
  makeFact,
  makeFactRecord,
  makeGood,
  makeMeasure,
  makeSnippetRecord,
  makeSource,
} from '../support/make.ts';
import { annotationContext } from './annotation-context.ts';

const oa = 'http://www.w3.org/ns/oa#';

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

function write(records: readonly LedgerRecord[]): string {
  return webAnnotation.write(records, { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' });
}

function itemsOf(records: readonly LedgerRecord[]): Record<string, never>[] {
  return JSON.parse(write(records)).first.items;
}

/** The graph as any JSON-LD reader gets it; in safe mode a key or address that would be lost is an error. */
async function graphOf(text: string): Promise<readonly Quad[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not the annotation context`);
    return { contextUrl: undefined, documentUrl: url, document: annotationContext };
  };
  return (await jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true })) as readonly Quad[];
}

describe('Web Annotation', () => {
  it('is a graph in which nothing is lost', async () => {
    const graph = await graphOf(write(exampleLedger()));
    const of = (predicate: string) => graph.filter((quad) => quad.predicate.value === predicate);
    const annotations = graph
      .filter((quad) => quad.object.value === `${oa}Annotation`)
      .map((quad) => quad.subject.value);
    expect(annotations.toSorted()).toEqual(
      exampleLedger()
        .map((record) => `urn:tidewaiter:${record.id}`)
        .toSorted(),
    );
    for (const id of annotations) {
      expect(
        graph.filter((quad) => quad.subject.value === id && quad.predicate.value === `${oa}hasTarget`),
      ).toHaveLength(1);
    }
    const motivations = new Set([...of(`${oa}motivatedBy`), ...of(`${oa}hasPurpose`)].map((quad) => quad.object.value));
    expect(motivations).toEqual(
      new Set(
        ['classifying', 'describing', 'highlighting', 'identifying', 'linking', 'reviewing'].map((word) => oa + word),
      ),
    );
  });

  it('carries every quote letter by letter', async () => {
    const graph = await graphOf(write(exampleLedger()));
    const exacts = graph.filter((quad) => quad.predicate.value === `${oa}exact`).map((quad) => quad.object.value);
    const quotes = exampleLedger().map((record) =>
      record.type === 'snippet'
        ? record.exact
        : record.type === 'fact'
          ? record.fact.evidence.exact
          : record.practice.evidence.exact,
    );
    expect(exacts.toSorted()).toEqual(quotes.toSorted());
  });

  it('counts what it holds', () => {
    const collection = JSON.parse(write(exampleLedger()));
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 7,
      first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 },
    });
    expect(collection.first.items).toHaveLength(7);
  });

  it('targets the quote, its position, and the page as it was when kept', () => {
    const [convoy] = itemsOf([makeFactRecord()]);
    const { evidence } = makeFact();
    expect(convoy?.target).toEqual({
      type: 'SpecificResource',
      source: 'https://harbour-post.example/2026/05/crates-at-the-bridge',
      selector: [
        { type: 'TextQuoteSelector', exact: evidence.exact, prefix: evidence.prefix, suffix: evidence.suffix },
        { type: 'TextPositionSelector', start: evidence.start, end: evidence.end },
      ],
      state: { type: 'TimeState', sourceDate: '2026-05-02T12:00:00.000Z' },
    });
    const [snippet] = itemsOf([makeSnippetRecord()]);
    expect(snippet).toMatchObject({ motivation: 'highlighting', target: { selector: { type: 'TextQuoteSelector' } } });
    expect(snippet).not.toHaveProperty('body');
  });

  it('says what each good is, its heading, its verdict and the measure', () => {
    const [convoy] = itemsOf([makeFactRecord()]);
    expect(convoy?.body).toEqual(
      expect.arrayContaining([
        { type: 'TextualBody', purpose: 'identifying', value: 'washing machine', format: 'text/plain' },
        { type: 'TextualBody', purpose: 'classifying', value: 'washing machine: HS 8450', format: 'text/plain' },
        {
          type: 'TextualBody',
          purpose: 'classifying',
          value: 'washing machine: banned (to-DPRK)',
          format: 'text/plain',
        },
        {
          type: 'SpecificResource',
          purpose: 'linking',
          source: 'https://documents.example/2397',
          label: 'UNSCR 2397 (2017), para 7',
        },
        { type: 'SpecificResource', purpose: 'identifying', source: 'geo:42.86,130.37', label: 'from: Hunchun; CN' },
        {
          type: 'TextualBody',
          purpose: 'describing',
          value: 'quantity: up to 300 trucks (at-most)',
          format: 'text/plain',
        },
      ]),
    );
  });

  it('makes no link of an address that could run or that is none', async () => {
    const bad = ['javascript:alert(1)', 'data:text/html,x', ' javascript:x', 'not an address', '', '//evil.example'];
    for (const url of bad) {
      const goods = [makeGood({ assessment: makeAssessment({ measures: [makeMeasure({ url })] }) })];
      const [item] = itemsOf([makeFactRecord({ source: makeSource({ url }), fact: makeFact({ goods }) })]);
      expect(item).toMatchObject({ target: { source: `urn:tidewaiter:text:${'5f'.repeat(32)}` } });
      expect(JSON.stringify(item)).toContain('"value":"UNSCR 2397 (2017), para 7"');
      expect(JSON.stringify(item)).not.toMatch(/"source":"[^"]*(javascript|data:)/);
    }
    const [unhashed] = itemsOf([makeSnippetRecord({ source: makeSource({ url: null }), textHash: null })]);
    expect(unhashed).toMatchObject({ target: { source: 'urn:tidewaiter:source-of:s-1' } });
    const strange = makeSnippetRecord({
      id: 'a b"<>\ud800',
      source: makeSource({ url: 'https://quay.example/a b"<c>|{}' }),
    });
    const graph = await graphOf(write([strange]));
    expect(graph.map((quad) => quad.object.value)).toContain('https://quay.example/a%20b%22%3Cc%3E%7C%7B%7D');
  });
});
