// In: text in Chinese characters. Out: the same length with traditional characters written in simplified ones.
import pairs from 'opencc-js/dict/TSCharacters';

/** Simplified character of each traditional one, by code unit; 0 where it stays. Only pairs of one code unit each. */
const SIMPLE = simplified();

function simplified(): Uint16Array {
  const table = new Uint16Array(65536);
  // "traditional simplified [others]", parted by bars; the first is the usual one.
  for (const pair of pairs.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  // A form of 炮 that OpenCC leaves as it stands.
  table['砲'.charCodeAt(0)] = '炮'.charCodeAt(0);
  return table;
}

/**
 * Writes traditional characters in simplified ones, one for one, so that every offset stays true.
 *
 * @param text any text; characters without a pair stay as they are
 */
export function simplify(text: string): string {
  let from = 0;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const simple = SIMPLE[text.charCodeAt(i)] as number;
    if (simple === 0) continue;
    out += text.slice(from, i) + String.fromCharCode(simple);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
