// In: the files of lib/data/basemap. Out: their checked type: TopoJSON, quantised, with the layers that the map draws.
import { z } from 'zod';

const arcs = z.array(z.array(z.tuple([z.number().int(), z.number().int()])).min(2)).min(1);
const pair = z.tuple([z.number(), z.number()]);

/** A layer's geometries; which arcs they take is checked by drawing them. */
const layer = z.looseObject({ type: z.enum(['GeometryCollection', 'MultiLineString', 'MultiPolygon', 'Polygon']) });

export const basemap = z.strictObject({
  type: z.literal('Topology'),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  transform: z.strictObject({ scale: pair, translate: pair }),
  /** `land` everywhere; the region also has the target of the regime, borders and the two border rivers. */
  objects: z.object({
    land: layer,
    target: layer.optional(),
    borders: layer.optional(),
    yalu: layer.optional(),
    tumen: layer.optional(),
  }),
  arcs,
});
