// In: goods. Out: which way such goods usually go over the target's border, for sentences that give no other hint.
import type { Direction } from '../fact.ts';
import type { CommodityMention } from '../mention.ts';

// What the target is taken to sell and to buy, by HS prefix: our own estimate, drawn from the goods that the UN measures
// name for each way and from how news on this trade usually tells it; no customs table was evaluated for it. It decides
// only where a sentence and its neighbours say nothing. A prefix that goes both ways is left out.
const sold = '03 0802 1211 1212 2504 2519 26 2701 2702 2704 61 62 6701 6702 6703 6704 7201 93 97'.split(' ');
const bought =
  '02 04 08 10 11 15 17 19 20 21 22 23 24 2523 2709 2710 2711 28 29 30 31 32 33 34 38 39 40 48 50 51 52 53 54 55 58 59 60 63 64 69 70 73 76 82 83 84 85 86 87 88 90 91 94 95 96'.split(
    ' ',
  );

/** The usual way of the first goods whose heading says one; `unknown` where none does. The longest prefix decides. */
export function usualDirection(goods: readonly CommodityMention[]): Direction {
  for (const good of goods) {
    const code = good.hs[0];
    if (!code) continue;
    const out = longest(code, sold);
    const into = longest(code, bought);
    if (out !== into) return out > into ? 'from-DPRK' : 'to-DPRK';
  }
  return 'unknown';
}

function longest(code: string, prefixes: readonly string[]): number {
  return prefixes.reduce((best, prefix) => (code.startsWith(prefix) ? Math.max(best, prefix.length) : best), 0);
}
