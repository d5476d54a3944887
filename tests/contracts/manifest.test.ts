// What both production builds ask for at install: asserted word for word, so that a permission never slips in.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outputOf } from '../../scripts/build.ts';
import { at } from '../../scripts/tree.ts';

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { readonly required: readonly string[] } };
  };
}

const manifestOf = (target: 'chrome' | 'firefox'): Manifest =>
  JSON.parse(readFileSync(`${outputOf(target, 'production')}/manifest.json`, 'utf8')) as Manifest;
const common = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  ['chrome', [...common, 'sidePanel']],
  ['firefox', common],
] as const)('the manifest for %s', (target, permissions) => {
  const manifest = manifestOf(target);

  it('asks for exactly these permissions', () => {
    expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
  });

  it('asks for no site at install, and for any only on demand', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  it('brings the notices of data and libraries with it', () => {
    const shown = readFileSync(`${outputOf(target, 'production')}/NOTICE.txt`, 'utf8');
    expect(shown).toContain(readFileSync(at('NOTICE'), 'utf8').trim());
    expect(shown).toContain('MIT License');
  });

  it('shows no file to pages, and loads none from elsewhere', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('is a manifest of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });
});

it('tells Firefox that nothing is collected', () => {
  expect(manifestOf('firefox').browser_specific_settings?.gecko.data_collection_permissions.required).toEqual(['none']);
});
