import { globSync, readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { ABOUT_FILE } from './scripts/data/gazetteer.ts';
import { lazyPackages } from './scripts/lazy-package.ts';
import { shortNames } from './scripts/short-names.ts';
import { at } from './scripts/tree.ts';
import { aboutGazetteer, PACKED_FILES, type PackedFile, packedFiles } from './scripts/wide.ts';

const CMAPS = 'node_modules/pdfjs-dist/cmaps';

/** Whom data and libraries are owed to, as the options page shows it: NOTICE, and what stands beside single data files. */
function notices(): string {
  const files = ['NOTICE', ...globSync('lib/data/**/*.NOTICE.txt').sort(), 'LICENSE'];
  return files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n\n');
}

// One source for both stores. Firefox is built as MV3 too (scripts pass --mv3): as MV2 it would lose
// optional_host_permissions. Hosts are optional only: a site is asked for when the reader switches it on.
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  // The words are asked for through a file of ours, so that a reader can choose the language.
  alias: { '#i18n': at('lib/words.ts') },
  hooks: {
    // The packed files lie beside the scripts and are fetched from there by the background.
    'build:publicAssets': async (_, files) => {
      files.push({ relativeDest: 'NOTICE.txt', contents: notices() });
      for (const [name, path] of Object.entries(await packedFiles()))
        files.push({ absoluteSrc: path, relativeDest: PACKED_FILES[name as PackedFile] });
      files.push({ absoluteSrc: await aboutGazetteer(), relativeDest: ABOUT_FILE });
      // Tables by which pdf.js reads older Korean, Chinese and Japanese files.
      for (const name of readdirSync(at(CMAPS)))
        files.push({ absoluteSrc: at(CMAPS, name), relativeDest: `cmaps/${name}` });
    },
  },
  // The oldest browsers of the manifest: without this the style sheets' light-dark() is rewritten into something that
  // follows the system's theme alone, and scripts carry helpers that nobody needs.
  vite: () => ({
    // Markdown's reader of entities would use innerHTML in a browser; its plain build has a table.
    resolve: {
      alias: { 'decode-named-character-reference': at('node_modules/decode-named-character-reference/index.js') },
    },
    plugins: [lazyPackages(), shortNames()],
    build: { target: ['chrome142', 'firefox142'], cssTarget: ['chrome142', 'firefox142'] },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    // The end-to-end build alone may read the local test server without a prompt, which a headless browser can't answer.
    ...(mode === 'e2e' ? { host_permissions: ['http://localhost/*', 'http://127.0.0.1/*'] } : {}),
    action: { default_title: '__MSG_extName__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Down' }, description: '__MSG_command_nextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Up' }, description: '__MSG_command_previousMark__' },
      panel: { suggested_key: { default: 'Alt+M' }, description: '__MSG_command_panel__' },
      'keep-fact': { suggested_key: { default: 'Alt+K' }, description: '__MSG_command_keepFact__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tidewaiter@example.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '142' }),
  }),
});
