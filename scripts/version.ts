import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Twofold's own version, from the manifest beside dist/. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  return manifest.version;
}
