import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { lazyPackages } from './scripts/lazy-package.ts';
import { shortNames } from './scripts/short-names.ts';

// Four projects: `unit` needs nothing but the sources; `built` reads what the two production builds wrote; `chromium`
// and `firefox` run the same files, each with its own browser. Tests that need a document say so in their first line
// (`// @vitest-environment happy-dom`), which keeps the pure ones fast.
const browser = (name: 'chromium' | 'firefox') => ({
  test: {
    name,
    include: ['tests/browser/**/*.test.ts'],
    environment: 'node' as const,
    env: { TIDEWAITER_BROWSER: name },
    // One browser at a time: they share the machine, and timings are asserted.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});

const built = ['tests/contracts/manifest.test.ts', 'tests/contracts/bundle.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [lazyPackages(), shortNames(), WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...built],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      { test: { name: 'built', include: built, environment: 'node' } },
      browser('chromium'),
      browser('firefox'),
    ],
  },
});
