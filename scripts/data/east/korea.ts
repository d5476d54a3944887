// In: korea-south.txt and GeoNames rows by Latin name. Out: the divisions of South Korea with their points.
import { plain } from './geonames.ts';
import type { EastPlace } from './place.ts';

const INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** Revised Romanisation, syllable by syllable, without the changes across syllables. */
export function romanise(hangul: string): string {
  let latin = '';
  for (const syllable of hangul) {
    const index = syllable.charCodeAt(0) - 0xac00;
    if (index < 0 || index > 11171) continue;
    const parts = [INITIALS[Math.floor(index / 588)], VOWELS[Math.floor(index / 28) % 21], FINALS[index % 28]];
    latin += parts.filter((part) => part !== '-').join('');
  }
  return latin;
}

const HEAD = /^([가-힣]{2,})(시|군|구|동|읍|면|리)$/;

function kindOf(form: string): string {
  if (/[시군구]$/.test(form) && form.length >= 2) return 'g';
  if (/(산|령|고개|봉)$/.test(form)) return 'm';
  if (/(강|호|만|천)$/.test(form)) return 'r';
  if (/(도|섬)$/.test(form)) return 'i';
  return 'd';
}

/**
 * Reads the list of divisions: a province, its si, gun and gu, then its smaller places.
 *
 * @param list the file's text
 * @param rows GeoNames rows of Korea by Latin name
 */
export function readKorea(list: string, rows: ReadonlyMap<string, EastPlace>): EastPlace[] {
  const places: EastPlace[] = [];
  let province = { label: '', lat: 0, lon: 0 };
  for (const line of list.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const head = /^(.*)=(.*)=(\S+) (\S+)$/.exec(line);
    if (head !== null) {
      const [, forms = '', label = '', lat, lon] = head;
      province = { label, lat: Number(lat), lon: Number(lon) };
      places.push({ ...province, forms: forms.split(','), kind: 'p', country: 'KR', population: 1e6 });
      continue;
    }
    for (const form of line.replace(/^@.*?: /, '').split(' ')) places.push(division(form, province, rows));
  }
  return places;
}

function division(
  form: string,
  province: { lat: number; lon: number },
  rows: ReadonlyMap<string, EastPlace>,
): EastPlace {
  const bare = HEAD.exec(form);
  const [, stem = form, head = ''] = bare ?? [];
  const latin = romanise(stem);
  const row = [romanise(form), latin, plain(latin)]
    .map((key) => rows.get(key))
    .find((one) => one !== undefined && near(one, province));
  const forms = [form];
  // 군포시 is also 군포; 강남구 is 강남, but 중구 and 동구 have no shorter name.
  if (/^[시군]$/.test(head) || (/^[구동]$/.test(head) && stem.length >= 2)) forms.push(stem);
  return {
    label: head === '' ? capital(latin) : `${capital(latin)}-${romanise(head)}`,
    forms,
    kind: kindOf(form),
    country: province.lat === 39 ? 'KP' : 'KR',
    lat: row?.lat ?? province.lat,
    lon: row?.lon ?? province.lon,
    population: row?.population ?? 0,
  };
}

const near = (row: EastPlace, there: { lat: number; lon: number }): boolean =>
  Math.abs(row.lat - there.lat) < 2.2 && Math.abs(row.lon - there.lon) < 2.2;

const capital = (latin: string): string => latin.charAt(0).toUpperCase() + latin.slice(1);
