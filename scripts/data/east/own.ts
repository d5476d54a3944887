// In: own-names.txt. Out: its places.
import type { EastPlace } from './place.ts';

/** A line: kind, country, latitude, longitude, English name, then forms in Hangul and Han, all parted by a bar and commas. */
export function readOwn(list: string): EastPlace[] {
  return list
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [head = '', label = '', forms = ''] = line.split('|');
      const [kind = 't', country = '--', lat, lon] = head.split(' ');
      return {
        label,
        forms: forms.split(','),
        kind,
        country: country === '--' ? null : country,
        lat: Number(lat),
        lon: Number(lon),
        population: 0,
      };
    });
}
