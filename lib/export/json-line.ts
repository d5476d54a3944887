// In: one line of JSON out of a file that anybody may have written. Out: its value, or the place where it is refused.

/** Keys that reach an object's prototype wherever a program merges carelessly; no row has them. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Objects and lists inside each other. A record has eight at most. */
export const DEEPEST = 32;

/**
 * Reads one line.
 *
 * @param place where the line stands, for the words of the error: `Line 3`
 * @throws RangeError that names the place: for what is no JSON, a key that reaches a prototype, a figure beyond what a
 *   double holds, and nesting beyond {@link DEEPEST}
 */
export function parseLine(line: string, place: string): unknown {
  if (isTooDeep(line)) throw new RangeError(`${place}: is nested more than ${DEEPEST} deep. No row is.`);
  let offence: string | null = null;
  let value: unknown;
  try {
    value = JSON.parse(line, (key, inner) => {
      if (forbidden.has(key)) offence ??= `${key}: this key is never read.`;
      else if (typeof inner === 'number' && !Number.isFinite(inner)) offence ??= `${key}: the number is too large.`;
      return inner;
    });
  } catch (error) {
    throw new RangeError(`${place}: is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (offence !== null) throw new RangeError(`${place}, ${offence}`);
  return value;
}

/** Counts brackets outside of strings, before the parser's own recursion meets them. */
function isTooDeep(line: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (isQuoted) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isQuoted = false;
    } else if (code === 0x22) isQuoted = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}
