// In: a fact or practice. Out: the words of the page that fill its slots: its names, numbers, days and goods.
import type { Fact, Practice } from '../fact.ts';

/** Words of all slots, each once. In all that the core finds, `start`, `end` and `text` together are words of the article. */
export function tellingWords(found: Fact | Practice): string[] {
  const words = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && 'start' in value && typeof value.text === 'string') words.add(value.text);
    for (const inner of Object.values(value)) look(inner);
  };
  const { evidence: _sentence, ...slots } = found;
  look(slots);
  return [...words];
}
