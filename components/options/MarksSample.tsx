// In: how much is painted, and whether with tints. Out: words with every mark, painted as a page would be.
import { useLayoutEffect, useRef } from 'react';
import { Group } from 'react-aria-components';
import { i18n } from '#i18n';
import { markLetters } from '../../lib/messages.ts';
import type { PaintDepth } from '../../lib/settings.ts';

/** Letters that a depth paints. */
const painted: Readonly<Record<PaintDepth, string>> = { covered: 'abcde', goods: 'abcdefgh', all: 'abcdefghi' };

/** Uses the very highlights and the very sheet of pages; the ground decides between the light and the dark set. */
export function MarksSample({ depth, tints }: { depth: PaintDepth; tints: boolean }) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const box = line.current;
    if (box === null || !('highlights' in CSS)) return;
    const paint = () => {
      const [, red = 255, green = 255, blue = 255] = (
        /(\d+)\D+(\d+)\D+(\d+)/.exec(getComputedStyle(box).color) ?? []
      ).map(Number);
      const set = red + green + blue > 382 ? '-n' : '';
      for (const letter of markLetters) for (const end of ['', '-n']) CSS.highlights.delete(`tw-${letter}${end}`);
      box.querySelectorAll<HTMLElement>('[data-letter]').forEach((word) => {
        const letter = word.dataset.letter ?? '';
        const text = word.firstChild;
        if (!painted[depth].includes(letter) || text === null) return;
        const range = new StaticRange({
          startContainer: text,
          startOffset: 0,
          endContainer: text,
          endOffset: text.nodeValue?.length ?? 0,
        });
        CSS.highlights.set(`tw-${letter}${set}`, new Highlight(range));
      });
    };
    paint();
    // The look can change under the sample, by the reader or by the system.
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const theme = new MutationObserver(paint);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    dark.addEventListener('change', paint);
    return () => {
      theme.disconnect();
      dark.removeEventListener('change', paint);
    };
  }, [depth]);
  const words = i18n.t('options.sampleWords').split('; ');
  return (
    <Group aria-label={i18n.t('options.sampleText')}>
      <p ref={line} className="marks-sample" data-tints={tints ? 'on' : 'off'}>
        {words.map((word, index) => (
          <span key={word}>
            {index > 0 && ' · '}
            <span data-letter={markLetters[index]}>{word}</span>
          </span>
        ))}
      </p>
    </Group>
  );
}
