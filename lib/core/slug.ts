// In: a name as written. Out: a stable id made of its letters.
import { fold } from './tokens.ts';

/** Lower-case letters and digits of the name joined by hyphens; other scripts keep their characters. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
