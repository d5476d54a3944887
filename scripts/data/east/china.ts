// In: the code tables of china-area-data and GeoNames rows by Han name. Out: the divisions of China down to the county, with points.
import type { EastPlace } from './place.ts';

/** Names by code, under the code of what holds them; `86` holds the provinces. */
export type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>;

const HEAD =
  /^(.{2,}?)(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|(?:[一-鿿]{1,3}族)*自治[州县旗]|省|市|地区|盟|县|区|旗)$/;

const capitalised = (row: EastPlace | undefined, name: string): string => row?.label ?? name;

/**
 * The divisions with their short names. A county or district takes its point from the GeoNames row of its name in its
 * own province, else from its city or province.
 *
 * @param areas the code tables
 * @param rows GeoNames rows of China by Han name
 */
export function readChina(areas: Areas, rows: ReadonlyMap<string, EastPlace>): EastPlace[] {
  const places: EastPlace[] = [];
  const points = new Map<string, { lat: number; lon: number }>();
  const add = (name: string, code: string, parent: string, kind: string, population: number) => {
    const bare = HEAD.exec(name)?.[1];
    const found = rows.get(name) ?? (bare === undefined ? undefined : rows.get(bare));
    const above = points.get(parent);
    const row =
      found !== undefined &&
      (above === undefined || (Math.abs(found.lat - above.lat) < 9 && Math.abs(found.lon - above.lon) < 12))
        ? found
        : undefined;
    const point = row ?? above;
    if (point !== undefined) points.set(code, { lat: point.lat, lon: point.lon });
    const forms = [name];
    // 县 and 市 may be left out; a district's bare name (朝阳, 和平) is an everyday word or another town.
    if (bare !== undefined && !/[区旗]$/.test(name)) forms.push(bare);
    if (/自治区$|特别行政区$/.test(name) && bare !== undefined) forms.push(bare);
    places.push({
      label: capitalised(row, name),
      forms,
      kind,
      country: 'CN',
      lat: point?.lat ?? 35,
      lon: point?.lon ?? 105,
      population: Math.max(population, row?.population ?? 0),
    });
  };
  for (const [province, name] of Object.entries(areas['86'] ?? {})) {
    add(name, province, '', 'p', 5e6);
    for (const [city, cityName] of Object.entries(areas[province] ?? {})) {
      if (!GROUPS.test(cityName)) add(cityName, city, province, areas[city] === undefined ? 'g' : 'f', 5e5);
      for (const [area, areaName] of Object.entries(areas[city] ?? {}))
        if (!GROUPS.test(areaName)) add(areaName, area, points.has(city) ? city : province, 'g', 5e4);
    }
  }
  return places;
}

/** Entries of the code tables that are no places of their own. */
const GROUPS = /^市辖区$|直辖|^县$|^城区$|^郊区$/;
