// In: an element. Out: whether its text stands on a dark ground, whatever theme the system has.
import { parentElement } from './safe-dom.ts';

/** Grounds with less luminance than this take the dark set of marks. */
const DARK = 0.18;
/** Text with more luminance than this can't stand on a light ground. */
const LIGHT_TEXT = 0.4;

let known = new WeakMap<Element, boolean>();

/** Forgets what was seen; for when the page's theme may have changed. */
export function forgetGrounds(): void {
  known = new WeakMap();
}

/** True if the nearest opaque background is dark; where a picture or nothing lies behind, the text's own colour tells. */
export function isOnDark(element: Element): boolean {
  const seen = known.get(element);
  if (seen !== undefined) return seen;
  const parent = parentElement(element);
  const style = getComputedStyle(element);
  const back = luminance(style.backgroundColor);
  let dark: boolean;
  if (back !== null) dark = back < DARK;
  else if (style.backgroundImage !== 'none' || parent === null) dark = (luminance(style.color) ?? 0) > LIGHT_TEXT;
  else dark = isOnDark(parent);
  known.set(element, dark);
  return dark;
}

/**
 * Relative luminance by WCAG 2, 0 to 1.
 *
 * @param colour a computed colour; null if it is more than half transparent or not in sRGB notation
 */
export function luminance(colour: string): number | null {
  const notation = /^(rgba?|color)\((?:srgb )?(.*)\)$/.exec(colour);
  const [r, g, b, alpha = 1] = (notation?.[2] ?? '').split(/[\s,/]+/).map(Number);
  if (r === undefined || g === undefined || b === undefined || !(alpha > 0.5)) return null;
  const top = notation?.[1] === 'color' ? 1 : 255;
  const linear = (channel: number) => {
    const c = channel / top;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
