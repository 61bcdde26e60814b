import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';

/**
 * Writes which characters the faces have that decks fall back to, so that a build reads only those it takes.
 * @param {string} target
 * @param {readonly object[]} faces rows of faces.json
 * @param {(packageName: string, path: string) => string} packageFile path of a file inside an installed package
 */
export function pressOthers(target, faces, packageFile) {
  const described = faces.flatMap(({ package: name, path, optional, ...face }) => {
    const whole = read(() => packageFile(name, path), optional);
    return whole
      ? [{ file: basename(path), ...face, ranges: rangesOf(new Face(new Blob(whole)).collectUnicodes()) }]
      : [];
  });
  writeFileSync(target, JSON.stringify(described));
}

function read(path, optional) {
  try {
    return readFileSync(path());
  } catch (error) {
    if (optional) return null;
    throw error;
  }
}

/** Runs of characters in a row, hexadecimal. */
function rangesOf(codes) {
  const runs = [];
  for (const code of codes)
    if (runs.at(-1)?.[1] === code - 1) runs.at(-1)[1] = code;
    else runs.push([code, code]);
  const hex = (code) => code.toString(16);
  return runs.map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`)).join(' ');
}
