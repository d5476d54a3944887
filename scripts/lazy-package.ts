// In: an import that ends in "?lazy". Out: a function that runs that package's code at its first call.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const MARK = '?lazy';
const OWN = '\0lazy:';

/**
 * A package that takes long to set up (compromise: some 130 ms) would hold up every start of the background, which the
 * browser stops and starts at will; and import() throws in a service worker. So the package's CommonJS build goes into
 * the bundle as the body of a function, which costs nothing until it is called.
 */
export function lazyPackages(): Plugin {
  const require = createRequire(import.meta.url);
  return {
    name: 'lazy-packages',
    enforce: 'pre',
    resolveId(source) {
      return source.endsWith(MARK) ? `${OWN}${source.slice(0, -MARK.length)}` : null;
    },
    load(id) {
      if (!id.startsWith(OWN)) return null;
      const code = readFileSync(require.resolve(id.slice(OWN.length)), 'utf8');
      return {
        code: `export default function load() {\nconst module = { exports: {} };\nconst exports = module.exports;\n${code}\nreturn module.exports;\n}\n`,
        map: null,
      };
    },
  };
}
