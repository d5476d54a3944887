// In: nothing. Out: words that show what kind of name they belong to.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Last words of names of places, water and heights. */
export const PLACE_LASTS = words(`
  county river lake creek valley island islands township parish province district bay beach mountain mountains hills coast
  peninsula heights borough prefecture region governorate oblast krai sea ocean gulf strait canal falls forest springs desert
  basin delta state territory territories village city town shire harbor harbour sound pass plateau reservoir bayou canyon
  archipelago glacier volcano reef atoll barangay taluk tehsil
`);

/** First words of the same. */
export const PLACE_FIRSTS = words(`
  lake mount mt cape river port fort san santa st saint north south east west northern southern eastern western central
  upper lower new greater el la los las isle gulf bay strait lac loch al downtown barangay
`);

/** Last (or first) words of names of streets, buildings and grounds. */
export const FACILITY_HEADS = words(`
  street st road rd avenue ave boulevard blvd lane drive highway interstate route parkway pike way court place square park
  airport bridge station hospital stadium arena center centre mall plaza church cathedral mosque temple school university
  college library museum theatre theater hall building tower house hotel camp base prison jail field garden gardens cemetery
  trail track racecourse club dam terminal pier crescent close terrace embassy palace castle elementary high expressway
  freeway turnpike zoo monument memorial market
`);

/** Last words of names of streets. */
export const STREET_LASTS = words(`
  street st road rd avenue ave boulevard blvd drive dr lane ln parkway pkwy terrace crescent
`);
