// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { luminance } from '../../lib/page/ground.ts';

describe('luminance', () => {
  // Values of WCAG 2's own definition of relative luminance.
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(18, 18, 18, 0.9)', 0.006],
    ['rgb(243 231 207)', 0.807],
    ['color(srgb 1 1 1)', 1],
  ])('of %s is %d', (colour, expected) => {
    expect(luminance(colour)).toBeCloseTo(expected, 3);
  });

  it.each(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0.3)', 'transparent', 'oklch(0.5 0.1 200)', ''])(
    'of %s is not known',
    (colour) => {
      expect(luminance(colour)).toBe(null);
    },
  );
});
