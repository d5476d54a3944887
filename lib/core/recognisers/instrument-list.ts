// In: nothing. Out: the numbered resolutions and named acts that trade reporting names, with the month they were passed.

/** A resolution of the UN Security Council on the DPRK. */
export interface Resolution {
  readonly number: number;
  /** Month of adoption, `YYYY-MM`. */
  readonly adopted: string;
}

/** Security Council resolutions on the DPRK, by the dates of the UN's own documents (S/RES/1718 (2006) and those after it). */
export const RESOLUTIONS: readonly Resolution[] = [
  { number: 1718, adopted: '2006-10' },
  { number: 1874, adopted: '2009-06' },
  { number: 2087, adopted: '2013-01' },
  { number: 2094, adopted: '2013-03' },
  { number: 2270, adopted: '2016-03' },
  { number: 2321, adopted: '2016-11' },
  { number: 2356, adopted: '2017-06' },
  { number: 2371, adopted: '2017-08' },
  { number: 2375, adopted: '2017-09' },
  { number: 2397, adopted: '2017-12' },
  { number: 2664, adopted: '2022-12' },
  { number: 2680, adopted: '2023-03' },
];

/** Acts known by a short name or by one that doesn't end in "Act": surface pattern → norm. */
export const NAMED_ACTS: readonly (readonly [RegExp, string])[] = [
  [/CAATSA\b|Countering America['’]s Adversaries Through Sanctions Act(?: \(CAATSA\))?/y, 'CAATSA'],
  [/NKSPEA\b|North Korea Sanctions and Policy Enhancement Act(?: of 2016)?(?: \(NKSPEA\))?/y, 'NKSPEA'],
  [/UFLPA\b|Uy?i?gh?ur Forced Labou?r Prevention Act(?: \(UFLPA\))?/y, 'UFLPA'],
  [/IEEPA\b|International Emergency Economic Powers Act(?: \(IEEPA\))?/y, 'IEEPA'],
  [/Smoot[-–]Hawley(?: Tariff Act)?/y, 'Smoot-Hawley Tariff Act'],
];

/**
 * The resolution passed in a month or year.
 *
 * @param when `YYYY-MM` or `YYYY`
 * @returns null where none or several were passed then
 */
export function resolutionOf(when: string, resolutions: readonly Resolution[] = RESOLUTIONS): Resolution | null {
  const passed = resolutions.filter(({ adopted }) => adopted.startsWith(when));
  return passed.length === 1 ? (passed[0] ?? null) : null;
}
