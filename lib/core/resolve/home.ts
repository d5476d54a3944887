// In: the words of an English article. Out: the countries whose press would write so, and how surely.
import type { Token } from '../tokens.ts';
import { formColumn } from '../word-forms.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * Words of public life and spellings that one country's press uses and others' hardly do: offices, police, schools,
 * money, measures. A word that several use stands in each of their lists.
 */
const PRESS: Readonly<Record<string, readonly string[]>> = {
  US: list(`
    sheriff sheriff's deputies trooper troopers councilman councilwoman alderman aldermen superintendent sophomore freshman
    freshmen kindergarten kindergartners republican republicans democrat democrats legislature legislators statehouse
    interstate downtown freeway turnpike highway mph medicaid medicare fbi nonprofit fundraiser firefighters color colors
    center neighborhood neighborhoods favorite honor honored labor percent program programs pastor baptist methodist lutheran
    touchdown quarterback basketball baseball softball ymca rotary elks kiwanis walmart wal-mart ncaa acres gallons feet
    p ave blvd jr sgt lt rep gov rev capt cpl county counties elementary varsity playoffs felony misdemeanor arraigned arraignment
    inmate inmates grand attorney attorneys prosecutors homicide interment graduated bachelor's thanksgiving halloween veterans vfw
    rodeo barbecue acre ranch tornado pounds miles yards fall grade gop congressman congresswoman primary caucus ballot
    airlifted statewide countywide citywide graders semester commissioners zoning sidewalk sidewalks pickup suv
  `),
  GB: list(`
    council councillor councillors mp mps constabulary centre colour neighbourhood programme organisation pence pub premiership
    borough parish nhs tory labour motorway lorry lorries magistrates bungalow postcode vicar hospice pensioner pensioners
    headteacher pupils flat honour favourite mum detectives pc
  `),
  CA: list(`
    rcmp mla mpp provincial premier ndp centre colour neighbourhood kilometres metres councillor councillors hockey reeve
    municipality toonie loonie cbc aboriginal nations
  `),
  AU: list(`councillor shire nsw labor premier kilometres metres centre colour suburb footy bushfire aboriginal ute`),
  IE: list(`garda gardai gardaí taoiseach td dail dáil gaa councillor cllr euro centre colour hurling`),
  IN: list(`crore crores lakh lakhs panchayat rupees taluk tehsil bjp sabha constable naxal`),
  NZ: list(`maori iwi kilometres metres centre councillor rugby dairy`),
};

/** So many different words of one country make its press certain. */
const ENOUGH = 4;

const countriesOf = new Map<string, string[]>();
for (const [country, words] of Object.entries(PRESS))
  for (const word of words) countriesOf.set(word, [...(countriesOf.get(word) ?? []), country]);
const pressWords = [...countriesOf.keys()];
const pressPlaces = new Map(pressWords.map((word, at) => [word, at + 1]));

/** By form: one more than the word's place among those that a country's press is known by; 0 for all others. */
const pressForms = formColumn((key) => pressPlaces.get(key) ?? 0);

/** From 0 to 1 by country: how much of the article's wording is that of the country's press. */
export function homesOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const known = pressForms();
  const seen = new Set<number>();
  for (const { form } of tokens) {
    const word = known[form] as number;
    if (word > 0) seen.add(word - 1);
  }
  const counts = new Map<string, number>();
  for (const word of seen) {
    const countries = countriesOf.get(pressWords[word] as string) as readonly string[];
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1 / countries.length);
  }
  const homes = new Map<string, number>();
  for (const [country, count] of counts) homes.set(country, (count / seen.size) * Math.min(1, seen.size / ENOUGH));
  return homes;
}
