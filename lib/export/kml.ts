// In: ledger records. Out: KML 2.2, one placemark a record.

import type { LedgerRecord } from '../store/records.ts';
import type { Exporter, ExportStamp } from './exporter.ts';
import { all, type Child, element, escapeText, type Markup } from './markup.ts';
import { propertiesOf } from './properties.ts';
import { headlineOf, linesOf, quoteLine } from './summary.ts';
import { type Geometry, geometryOf, type Position } from './way.ts';

/** OGC 07-147r2, KML 2.2. Google Earth reads a description as HTML, so its words are escaped once more. */
const kml: Exporter<string> = {
  id: 'kml',
  group: 'map',
  extension: 'kml',
  mime: 'application/vnd.google-earth.kml+xml',
  label: 'export.kml.label',
  purpose: 'export.kml.purpose',
  leavesOut: [
    'export.common.straight',
    'export.common.joined',
    'export.kml.leavesOut.controls',
    'export.common.reasons',
  ],
  write(records, stamp) {
    const marks = records.map((record) => placemark(record, stamp));
    const document = element(
      'Document',
      {},
      element('name', {}, `Tidewaiter ledger, ${stamp.now}`),
      // Only our own description is drawn in the balloon: the default one would show every value as HTML.
      element('Style', { id: 'record' }, element('BalloonStyle', {}, element('text', {}, '$[description]'))),
      '\n',
      all(marks, '\n'),
      '\n',
    );
    const root = element('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }, document);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
  },
};

export default kml;

function placemark(record: LedgerRecord, stamp: ExportStamp): Markup {
  const data = Object.entries(propertiesOf(record, stamp)).flatMap(([name, value]) =>
    value === null ? [] : [element('Data', { name }, element('value', {}, String(value)))],
  );
  // The order of the elements is the schema's.
  return element(
    'Placemark',
    {},
    element('name', {}, headlineOf(record)),
    element('description', {}, descriptionOf(record)),
    time(record),
    element('styleUrl', {}, '#record'),
    element('ExtendedData', {}, ...data),
    geometry(geometryOf(record)),
  );
}

function descriptionOf(record: LedgerRecord): string {
  const lines = linesOf(record).map(([label, text]) => `${label}: ${text}`);
  return [quoteLine(record), ...lines].map(escapeText).join('<br>');
}

/** The day of the event, whole or as a span; none where the text gives none. */
function time(record: LedgerRecord): Child {
  const when = record.type === 'fact' ? record.fact.when : record.type === 'practice' ? record.practice.when : null;
  const { from = null, to = null } = when ?? {};
  if (from === null && to === null) return null;
  if (from === to) return element('TimeStamp', {}, element('when', {}, from));
  return element('TimeSpan', {}, from && element('begin', {}, from), to && element('end', {}, to));
}

function geometry(shape: Geometry | null): Child {
  if (shape === null) return null;
  if (shape.type === 'Point') return point(shape.coordinates);
  if (shape.type === 'LineString') return line(shape.coordinates);
  if (shape.type === 'MultiPoint') return element('MultiGeometry', {}, ...shape.coordinates.map(point));
  return element('MultiGeometry', {}, ...shape.coordinates.map(line));
}

function point(position: Position): Markup {
  return element('Point', {}, element('coordinates', {}, position.join(',')));
}

function line(positions: readonly Position[]): Markup {
  const coordinates = positions.map((position) => position.join(',')).join(' ');
  return element('LineString', {}, element('tessellate', {}, 1), element('coordinates', {}, coordinates));
}
