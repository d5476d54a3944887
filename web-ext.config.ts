import { defineWebExtConfig } from 'wxt';

// The browser and the first page that `npm start` found; see scripts/start.ts.
const { CHROMIUM_PATH, FIREFOX_PATH, START_URL } = process.env;

export default defineWebExtConfig({
  binaries: { ...(CHROMIUM_PATH ? { chrome: CHROMIUM_PATH } : {}), ...(FIREFOX_PATH ? { firefox: FIREFOX_PATH } : {}) },
  ...(START_URL ? { startUrls: [START_URL] } : {}),
  // Chromium refuses its sandbox as root.
  chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
