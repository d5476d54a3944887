// In: ledger records. Out: GeoJSON (RFC 7946), one feature a record, with an empty geometry rather than a missing row.
import type { Exporter } from './exporter.ts';
import { propertiesOf } from './properties.ts';
import { geometryOf } from './way.ts';

const geojson: Exporter<string> = {
  id: 'geojson',
  group: 'map',
  extension: 'geojson',
  mime: 'application/geo+json',
  label: 'export.geojson.label',
  purpose: 'export.geojson.purpose',
  leavesOut: ['export.common.straight', 'export.common.joined', 'export.common.reasons', 'export.common.slotOffsets'],
  write(records, stamp) {
    const features = records.map((record) => ({
      type: 'Feature',
      id: record.id,
      geometry: geometryOf(record),
      properties: propertiesOf(record, stamp),
    }));
    // One feature a line, so that two versions of the file can be compared line by line.
    const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
    return `{"type":"FeatureCollection","generator":${JSON.stringify(`Tidewaiter ${stamp.engine}`)},"features":[\n${lines}\n]}\n`;
  },
};

export default geojson;
