// In: nothing. Out: the shapes of glyphs.css on 12 by 12, for drawings, where a mask would be lost in a saved file.
import type { GlyphName } from './Glyph.tsx';

export const glyphPaths: Readonly<
  Record<Extract<GlyphName, 'banned' | 'capped' | 'luxury' | 'conditional' | 'direction' | 'none' | 'house'>, string>
> = {
  banned: 'M0 1a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H1a1 1 0 0 1-1-1zm2.4 3.9v2.2h7.2V4.9z',
  capped: 'M1 0h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H1a1 1 0 0 1-1-1V1a1 1 0 0 1 1-1zm.5 1.5v3.6h9V1.5z',
  luxury: 'M6 -.2 12.2 6 6 12.2 -.2 6zM6 3.4 3.4 6 6 8.6 8.6 6z',
  conditional:
    'M0 0h3.4v1.5H1.5v1.9H0zM8.6 0H12v3.4h-1.5V1.5H8.6zM0 8.6h1.5v1.9h1.9V12H0zM10.5 8.6H12V12H8.6v-1.5h1.9zM6 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  direction: 'M8 0l4 3.3L8 6.2V4.1H0V2.4h8zM4 5.8 0 8.7 4 12V9.6h8V7.9H4z',
  none: 'M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8zm0 1.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4z',
  house: 'M0 1h12v2.2H0zM1.2 4.2h2V11h-2zM8.8 4.2h2V11h-2z',
};
