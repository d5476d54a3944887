// Functions that the rig runs inside the extension's own pages use the extension API under the name that both browsers
// give it there.
declare const chrome: typeof import('wxt/browser').browser;
