import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXT = /^(licen[cs]e|copying|notice|ofl)/i;

/**
 * Writes the licences of every package of which dist/ has a part: those compiled into its bundles, by esbuild's
 * account of their inputs, and those whose files are copied. They have to go wherever dist/ goes.
 * @param {string} file
 * @param {string} root
 * @param {readonly { inputs: object }[]} accounts
 * @param {readonly string[]} copied folders of packages
 */
export function writeLicences(file, root, accounts, copied) {
  const compiled = accounts.flatMap(({ inputs }) => Object.keys(inputs)).flatMap((path) => packageOf(root, path) ?? []);
  const folders = [...new Set([...compiled, ...copied])];
  const parts = folders.map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(file, `${parts.map(({ text }) => text).join(`\n${'-'.repeat(78)}\n\n`)}`);
}

/** Folder of the package that a module belongs to; null for our own. */
function packageOf(root, path) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return found && join(root, found[1]);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
    .sort();
  return { name, text: [`${name} ${version}: ${license ?? 'see below'}`, ...texts, ''].join('\n\n') };
}
