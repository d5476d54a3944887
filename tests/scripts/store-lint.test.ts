import { describe, expect, it } from 'vitest';
import { judgeLint } from '../../scripts/store-lint.ts';

const react = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', file: 'chunks/react.js' };

describe('the store lint', () => {
  it('accepts the two assignments of react-dom and nothing else', () => {
    expect(judgeLint({ errors: [], warnings: [react, react], notices: [] }).refused).toEqual([]);
  });

  it('accepts what pdf.js brings in by an address, from its own files alone', () => {
    const part = { code: react.code, message: 'Unsafe call to import for argument 0' };
    const warnings = [
      react,
      react,
      { ...part, file: 'chunks/open-a.js' },
      { ...part, file: 'assets/pdf.worker.min-b.mjs' },
    ];
    expect(judgeLint({ errors: [], warnings, notices: [] }).refused).toEqual([]);
    const elsewhere = [react, react, { ...part, file: 'background.js' }];
    expect(judgeLint({ errors: [], warnings: elsewhere, notices: [] }).refused.length).toBeGreaterThan(0);
  });

  it.each([
    ['an error', { errors: [{ code: 'X', message: 'bad', file: 'manifest.json' }], warnings: [react, react] }],
    ['another warning', { errors: [], warnings: [react, react, { code: 'DANGEROUS_EVAL', message: 'eval' }] }],
    ['a third assignment', { errors: [], warnings: [react, react, react] }],
    ['one that is missing', { errors: [], warnings: [react] }],
    ['one of our own', { errors: [], warnings: [react, { ...react, file: 'article.js' }] }],
  ])('refuses %s', (_, report) => {
    expect(judgeLint({ ...report, notices: [] }).refused.length).toBeGreaterThan(0);
  });
});
