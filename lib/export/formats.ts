// In: nothing. Out: the formats that write records, in the order in which a reader is offered them. A new one goes here.
import bibtex from './bibtex.ts';
import cslJson from './csl-json.ts';
import csv from './csv.ts';
import evidenceSheet from './evidence-sheet.ts';
import type { Exporter } from './exporter.ts';
import ftm from './ftm.ts';
import geojson from './geojson.ts';
import jsonl from './jsonl.ts';
import kml from './kml.ts';
import links from './links.ts';
import markdown from './markdown.ts';
import neo4j from './neo4j.ts';
import ris from './ris.ts';
import stix from './stix.ts';
import webAnnotation from './web-annotation.ts';
import xlsx from './xlsx.ts';

/** Every format but the bundle, which packs all of these. */
export const formats: readonly Exporter[] = [
  csv,
  xlsx,
  jsonl,
  geojson,
  kml,
  markdown,
  ris,
  cslJson,
  bibtex,
  ftm,
  stix,
  neo4j,
  webAnnotation,
  evidenceSheet,
  links,
];
