// In: text and the offset after a number. Out: the vehicles, voyages or packages that are counted there, in English.
import { matchAt } from '../figures.ts';

/** Counted always: what carries goods, a carriage of goods, or a package that nobody would count otherwise. */
const ALWAYS = [
  'trucks?|lorry|lorries|vans?|vehicles?|trailers?|semi-trailers?|tractor-trailers?|pickups?|minivans?',
  'ships?|vessels?|tankers?|freighters?|barges?|bulkers?|boats?|ferry|ferries|trawlers?|dhows?|coasters?|steamers?|feeders',
  '(?:bulk|gas|ore|car|LNG|LPG|livestock) carriers?|motorboats?|speedboats?|tugboats?|rafts?',
  'trains?|wagons?|carriages|railcars?|boxcars?|(?:rail|freight|tank|train|goods|hopper|box|tanker|flat|cattle) (?:cars?|wagons?)|rail tankers?',
  'planes?|aeroplanes?|airplanes?|aircraft|flights?|jets?',
  'containers?|TEUs?|convoys?|caravans?',
  'shipments?|consignments?|cargoes|deliver(?:y|ies)|trips?|voyages?|journeys?|sailings?|port (?:calls?|visits?)|transfers?',
  '(?:truck|ship|boat|car|cart|wagon|lorry|van|container|train|plane|barge)[- ]?loads?|loads?',
  'boxes|crates?|sacks?|bags?|bales?|bundles?|drums?|pallets?|cartons?|parcels?|packages?|cylinders?|jerrycans?|suitcases',
  'pairs?|pieces?|units?|bottles?',
].join('|');
/** Counted only with "of" and the goods after them, since the words mean other things as well. */
const WITH_OF =
  'cases?|sheets?|bars?|cans?|tins?|jars?|trays?|packs?|packets?|rounds?|sets?|tanks?|buckets?|rolls?|coils?|bolts?|vials?|doses?|lots?|heads?|baskets?|kegs?|casks?|stacks?|batches|batch|reels?|tubes?|cartridges?|nuggets?';
const CARRIER = new RegExp(`(?:(${ALWAYS})|(${WITH_OF})(?= of [a-z$]))(?![A-Za-z-])`, 'iy');

/** Things that come in cases, packages, rounds or transfers and that no one loads onto a truck. */
const NO_CARGO_AFTER =
  /^ of (?:the |new |more |UN |US |EU |financial |economic |alleged |suspected |illegal |illicit )*(?:sanctions|measures|aid|reform|talks|negotiations|fraud|corruption|smuggling|evasion|theft|murder|COVID|covid|cholera|the disease|violations?|money|cash|funds|technology|data|tariffs|interest|applause|diplomacy|inspections?|people|tourists|passengers)\b/;

/** Words that can't stand between a number and the noun that it counts. */
const NOT_BETWEEN = new Set(
  (
    'a an the of in on at to for from by with into onto over under and or but nor than as that which who whom whose this these those it he ' +
    'she they we you i is are was were be been being am has have had do did does will would can could may might must shall should not no ' +
    'said told saw took made sent brought went came got put let left paid sold bought drove carried loaded-up used-to where when while ' +
    'if because so then there here such each every per his her their our its my your him them us men women people children persons ' +
    'percent per-cent cents times time o more-than less-than about around nearly almost only just also even still too very after before ' +
    'since until during between among out up down off away back through across along against without within'
  ).split(' '),
);
const BETWEEN = /[ \u00a0]((?:\d+|[a-z]+)-?(?:foot|ft|feet|tonne|ton|axle|wheel|wheeled)|[A-Za-z][A-Za-z’'.-]*)/y;
const OF_THEM = / of (?:all )?(?:the|its|their|his|her|our|these|those)(?= )/y;

/** What is counted after a number. */
export interface CarrierHit {
  /** Offset after the noun, or after the number where a name stands between ("eight" North Korean ships). */
  readonly end: number;
  /** Head noun in lower case as the text has it: `trucks`, `ship`. */
  readonly noun: string;
  /** True where the span must be the number alone. */
  readonly alone: boolean;
}

/** Reads a carrier noun that starts exactly at an offset. */
export function readCarrierNoun(text: string, from: number): { readonly end: number; readonly noun: string } | null {
  const found = matchAt(CARRIER, text, from);
  if (!found) return null;
  const end = from + found[0].length;
  if (NO_CARGO_AFTER.test(text.slice(end, end + 70))) return null;
  return { end, noun: found[0].toLowerCase().replace(/^teus?$/, 'TEU') };
}

const isPlural = (noun: string) => /(?:s|aircraft|teu)$/i.test(noun);

/**
 * Reads the counted noun behind a number, over at most three describing words ("six foreign-flagged ships"), or over
 * "of the" ("Ten of the trucks").
 *
 * @param from offset right after the number
 * @param value the number: only one takes a singular noun
 * @param end offset that the noun may not pass
 */
export function readCarrier(text: string, from: number, value: number, end: number): CarrierHit | null {
  let cursor = from;
  let alone = false;
  const of = value >= 2 ? matchAt(OF_THEM, text, cursor) : null;
  if (of) cursor += of[0].length;
  for (let words = 0; words <= 4; words++) {
    const space = text[cursor];
    if (space !== ' ' && space !== '\u00a0') return null;
    const noun = readCarrierNoun(text, cursor + 1);
    if (
      noun &&
      noun.end <= end &&
      (isPlural(noun.noun) ? value !== 1 || /aircraft|teu/i.test(noun.noun) : value <= 1)
    ) {
      // "one container ship": the noun that counts is the last.
      const next = text[noun.end] === ' ' ? readCarrierNoun(text, noun.end + 1) : null;
      if (!next || isPlural(next.noun) !== isPlural(noun.noun)) {
        // "one truck in ten": a rate.
        if (
          value === 1 &&
          /^ (?:in|out of) (?:every |each )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)\b/.test(
            text.slice(noun.end, noun.end + 16),
          )
        )
          return null;
        if (/^ (?:carriers?|owners?|drivers?|crews?)\b/.test(text.slice(noun.end, noun.end + 9))) return null;
        return { end: alone ? from : noun.end, noun: noun.noun, alone };
      }
    }
    const between = matchAt(BETWEEN, text, cursor);
    if (!between || words === 4) return null;
    const word = between[1] ?? '';
    if (NOT_BETWEEN.has(word.toLowerCase()) || /['’]/.test(word)) return null;
    // A plural or a verb in -s starts something else: "two drivers parked trucks".
    if (/^[a-z]/.test(word) && /s$/.test(word) && !/(?:ss|ous|less)$/.test(word)) return null;
    if (/^[A-Z]/.test(word)) alone = true;
    else if (value === 1 && words > 1) return null;
    cursor += between[0].length;
  }
  return null;
}
