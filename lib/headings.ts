// In: the nomenclature's file and the goods records. Out: the search over HS headings, opened at the first need.
import { type HeadingHit, type Nomenclature, openNomenclature } from './core/nomenclature.ts';
import { lexiconData } from './registry.ts';
import type { NomenclatureFile } from './schema/nomenclature.ts';

// Checked against its schema by the tests, like every file of lib/data.
const files = import.meta.glob<NomenclatureFile>('./data/nomenclature/hs2022.json', { eager: true, import: 'default' });

let opened: Nomenclature | null = null;

function nomenclature(): Nomenclature {
  const [file] = Object.values(files);
  if (!file) throw new RangeError('lib/data/nomenclature/hs2022.json is missing: no heading can be looked up');
  opened ??= openNomenclature(file, lexiconData.commodities);
  return opened;
}

/** Headings of the Harmonized System that fit a query, the best first; for a hand that corrects one. */
export function searchHeadings(query: string, limit?: number): readonly HeadingHit[] {
  return nomenclature().searchHeadings(query, limit);
}

/** Title of a heading or chapter; null where the number is none. */
export function headingTitle(code: string): string | null {
  return nomenclature().headingTitle(code);
}
