import {
  DEFAULT_STYLE,
  entryAllowances,
  joinLibraries,
  type Library,
  readLibrary,
  SHIPPED_STYLES,
  type StyleSource,
  shippedStyle,
  similarStyle,
} from './citation/index.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import type { Refusal } from './files.js';
import type { Inputs, SourceText } from './inputs.js';
import type { Allowance, FileReference, Paper, Place } from './paper/index.js';
import { refused } from './refused.js';

/** The libraries that the front matter names, as one. */
export function readLibraries(
  paper: Paper,
  inputs: Inputs,
): { library: Library; files: SourceText[]; allowances: Allowance[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const files: SourceText[] = [];
  for (const { path, place } of paper.metadata.bibliography) {
    const bytes = inputs.read(path);
    if (typeof bytes === 'string') diagnostics.push(refused(bytes, path, place));
    else files.push({ file: inputs.name(path), text: new TextDecoder().decode(bytes) });
  }
  const read = files.map(({ file, text }) => readLibrary(file, text));
  const { library, diagnostics: found } = joinLibraries(read);
  const allowances = files.flatMap(({ file, text }, i) => entryAllowances(file, text, read[i]!.library.entries));
  return { library, files, allowances, diagnostics: [...diagnostics, ...found] };
}

/** The style that the front matter names, as a file of the project or one that is shipped, or the default one. */
export function readStyle(paper: Paper, inputs: Inputs): { style: StyleSource; diagnostics: Diagnostic[] } {
  const { style, locale } = inputs.resources;
  const standard = style(DEFAULT_STYLE)!;
  const named = paper.metadata.csl;
  const found = named ? findStyle(named, inputs) : standard;
  if (!named || typeof found !== 'string')
    return { style: { csl: standard, locale }, diagnostics: typeof found === 'string' ? [] : [found] };
  const folder = named.path.replace(/[^/]*$/, '');
  const parent = (name: string) => textOf(inputs.read(`${folder}${name}.csl`)) ?? shipped(name, inputs);
  return { style: { csl: found, place: named.place, instead: standard, locale, parent }, diagnostics: [] };
}

/** A file goes before a shipped style of the same name; `apa` may be the file `apa.csl`. */
function findStyle({ path, place }: FileReference, inputs: Inputs): string | Diagnostic {
  const read = (path.endsWith('.csl') ? [path] : [`${path}.csl`, path]).map((name) => inputs.read(name));
  const text = read.map(textOf).find((found) => found !== null) ?? shipped(path, inputs);
  if (text !== null) return text;
  const why = read.at(-1) as Refusal;
  const isPath = path.includes('/') && !path.includes('://');
  return why !== 'missing' || isPath ? refused(why, path, place) : unknownStyle(path, place);
}

function textOf(bytes: Uint8Array | Refusal): string | null {
  return typeof bytes === 'string' ? null : new TextDecoder().decode(bytes);
}

function shipped(named: string, { resources }: Inputs): string | null {
  const name = shippedStyle(named);
  return name === null ? null : resources.style(name);
}

function unknownStyle(named: string, place: Place): Diagnostic {
  const meant = similarStyle(named);
  const wanted = meant === null ? '' : `Did you mean “${meant}”? `;
  return diagnose('style-unknown', place, `There is no citation style “${named}”`, {
    actual: named,
    expected: meant === null ? Object.keys(SHIPPED_STYLES) : [meant],
    hint: `${wanted}Name one that is shipped (“twofold build --help” names them) or the file of a CSL style.`,
  });
}
