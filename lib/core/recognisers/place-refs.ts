// In: records of the gazetteer. Out: them as places on a map, each made once.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceRef } from '../mention.ts';

const POINTS = new Set(['city', 'capital', 'district', 'airport']);

/** So many are kept, some three megabytes; then the keeping starts anew. */
const MOST = 20_000;

const kept = new WeakMap<Gazetteer, Map<number, PlaceRef>>();

/**
 * Gives records as places. News name the same places over and over, and a name's letters have to be read out of the
 * packed file, so what was made is kept; it is never changed.
 */
export function placeRefs(gazetteer: Gazetteer): (record: number) => PlaceRef {
  let refs = kept.get(gazetteer);
  if (refs === undefined || refs.size > MOST) {
    refs = new Map();
    kept.set(gazetteer, refs);
  }
  const made = refs;
  return (record) => {
    let ref = made.get(record);
    if (ref === undefined) {
      ref = refOf(gazetteer, record);
      made.set(record, ref);
    }
    return ref;
  };
}

function refOf(gazetteer: Gazetteer, record: number): PlaceRef {
  const { id, name, country, division, kind, lat, lon } = gazetteer.place(record);
  return {
    id,
    name,
    country,
    lat,
    lon,
    precision: POINTS.has(kind) ? 'point' : 'centroid',
    placeKind: kind,
    parent: division,
    crossing: null,
    pair: null,
  };
}
