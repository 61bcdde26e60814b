import { joinLibraries, type Library, readLibrary, type StyleSource } from './citation/index.js';
import type { Diagnostic } from './diagnostic.js';
import type { Inputs, SourceText } from './inputs.js';
import type { Paper } from './paper/index.js';
import { refused } from './refused.js';

/** The libraries that the front matter names, as one. */
export function readLibraries(
  paper: Paper,
  inputs: Inputs,
): { library: Library; files: SourceText[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const files: SourceText[] = [];
  for (const { path, place } of paper.metadata.bibliography) {
    const bytes = inputs.read(path);
    if (typeof bytes === 'string') diagnostics.push(refused(bytes, path, place));
    else files.push({ file: inputs.name(path), text: new TextDecoder().decode(bytes) });
  }
  const joined = joinLibraries(files.map(({ file, text }) => readLibrary(file, text)));
  return { library: joined.library, files, diagnostics: [...diagnostics, ...joined.diagnostics] };
}

/** The style that the front matter names, or the default one. */
export function readStyle(paper: Paper, inputs: Inputs): { style: StyleSource; diagnostics: Diagnostic[] } {
  const { style, locale } = inputs.resources;
  const named = paper.metadata.csl;
  const bytes = named && inputs.read(named.path);
  if (typeof bytes === 'string')
    return { style: { csl: style(), locale }, diagnostics: [refused(bytes, named!.path, named!.place)] };
  if (!bytes) return { style: { csl: style(), locale }, diagnostics: [] };
  return {
    style: { csl: new TextDecoder().decode(bytes), place: named!.place, instead: style(), locale },
    diagnostics: [],
  };
}
