// In: names of files and folders of this repository. Out: where it stands, and a stamp of what these files hold.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the repository, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Absolute path of a file of the repository. */
export function at(...parts: string[]): string {
  return resolve(root, ...parts);
}

/**
 * All files under the given paths, sorted, relative to the root with `/` between the parts.
 *
 * @param paths files or folders relative to the root; one that does not exist counts as empty
 */
export function filesUnder(paths: readonly string[]): string[] {
  const found: string[] = [];
  for (const path of paths) {
    const full = at(path);
    const kind = statSync(full, { throwIfNoEntry: false });
    if (kind?.isFile()) found.push(path);
    if (!kind?.isDirectory()) continue;
    for (const entry of readdirSync(full, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) found.push(relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
    }
  }
  return [...new Set(found)].sort();
}

/**
 * SHA-256 over names and bytes of all files under the given paths, hex: equal stamps mean equal inputs of a build.
 *
 * @param paths files or folders relative to the root
 * @param salt what else decides the build's outcome, such as its mode
 */
export function stampOf(paths: readonly string[], salt = ''): string {
  const hash = createHash('sha256').update(salt);
  for (const file of filesUnder(paths)) hash.update(`\0${file}\0`).update(readFileSync(at(file)));
  return hash.digest('hex');
}
