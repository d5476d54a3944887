// In: nothing. Out: what the signs that a name is this or that place are worth.

/**
 * What each sign is worth, in doublings of the population. Tuned on the development articles, where every third of a
 * doubling more or less made no difference.
 */
export const WORTH = {
  size: 0.7,
  country: 26,
  province: 19,
  capital: 4,
  region: 16,
  county: -3,
  district: -3,
  otherForm: -3.5,
  inside: 15,
  sameCountry: 7,
  sameDivision: 7,
  near: 7,
  dateline: 1.5,
  home: 10,
};
