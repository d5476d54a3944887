// In: nothing. Out: the terms of http://www.w3.org/ns/anno.jsonld that our annotations use, so that tests need no network.

/** A reference to another node. */
const node = (id: string) => ({ '@id': id, '@type': '@id' });
/** A name out of the vocabulary. */
const term = (id: string) => ({ '@id': id, '@type': '@vocab' });

/**
 * From the Web Annotation Vocabulary, W3C Recommendation of 23 February 2017, appendix A. A key of ours that is missing
 * here fails the test, as it would be lost in any JSON-LD reader.
 */
export const annotationContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    as: 'http://www.w3.org/ns/activitystreams#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    SpecificResource: 'oa:SpecificResource',
    Software: 'as:Application',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextualBody: 'oa:TextualBody',
    TimeState: 'oa:TimeState',
    classifying: 'oa:classifying',
    describing: 'oa:describing',
    highlighting: 'oa:highlighting',
    identifying: 'oa:identifying',
    linking: 'oa:linking',
    reviewing: 'oa:reviewing',
    body: node('oa:hasBody'),
    target: node('oa:hasTarget'),
    source: node('oa:hasSource'),
    selector: node('oa:hasSelector'),
    state: node('oa:hasState'),
    generator: node('as:generator'),
    first: node('as:first'),
    partOf: node('as:partOf'),
    items: { ...node('as:items'), '@container': '@list' },
    motivation: term('oa:motivatedBy'),
    purpose: term('oa:hasPurpose'),
    created: 'dcterms:created',
    end: 'oa:end',
    exact: 'oa:exact',
    format: 'dc:format',
    generated: 'dcterms:issued',
    label: 'rdfs:label',
    modified: 'dcterms:modified',
    name: 'foaf:name',
    prefix: 'oa:prefix',
    sourceDate: 'oa:sourceDate',
    start: 'oa:start',
    startIndex: 'as:startIndex',
    suffix: 'oa:suffix',
    total: 'as:totalItems',
    value: 'rdf:value',
  },
} as const;
