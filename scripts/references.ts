import { joinLibraries, type Library, readLibrary, type StyleSource } from './citation/index.js';
import type { WrittenDeck } from './deck/index.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import type { Refusal } from './files.js';
import type { Inputs, SourceText } from './inputs.js';
import {
  type ImageFile,
  imagesOf,
  measureImage,
  missingAlt,
  otherFormat,
  type Paper,
  type Place,
} from './paper/index.js';
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

/** Every image of the paper that can be read, and where each is named first, by the url that names it. */
export function readImages(
  paper: Paper,
  inputs: Inputs,
): { images: Map<string, ImageFile>; places: Map<string, Place>; diagnostics: Diagnostic[] } {
  const images = new Map<string, ImageFile>();
  const places = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const shown of imagesOf(paper)) {
    const { url, place } = shown;
    const image = places.has(url) ? null : readImage(url, place, inputs.read);
    if (!places.has(url)) places.set(url, place);
    if (image && 'ruleId' in image) diagnostics.push(image);
    else if (image) images.set(url, image);
    const untold = missingAlt(shown, images.get(url));
    if (untold) diagnostics.push(untold);
  }
  return { images, places, diagnostics };
}

/** The pictures that hand-written slides show, by the paths that name them there. */
export function readDeckImages(
  deck: WrittenDeck | null,
  inputs: Inputs,
): { images: Map<string, ImageFile>; diagnostics: Diagnostic[] } {
  const images = new Map<string, ImageFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, place } of deck?.images ?? []) {
    const image = readImage(path, place, inputs.readBesideDeck);
    if ('ruleId' in image) diagnostics.push(image);
    else images.set(path, image);
  }
  return { images, diagnostics };
}

function readImage(url: string, place: Place, read: Inputs['read']): ImageFile | Diagnostic {
  if (url === '')
    return diagnose('image-missing', place, 'The image names no file', {
      hint: 'Write its path between the parentheses.',
    });
  const bytes = isRemote(url) ? 'outside' : read(pathOf(url));
  if (typeof bytes === 'string') return noImage(bytes, url, place);
  return measureImage(url, bytes) ?? unreadable(url, bytes, place);
}

function unreadable(url: string, bytes: Uint8Array, place: Place): Diagnostic {
  const other = otherFormat(bytes);
  const found = other ? `“${url}” is ${other.name}, which cannot be placed` : `“${url}” is no image that can be read`;
  return diagnose('image-format', place, found, { hint: other?.hint ?? 'PNG, JPEG, SVG and PDF can be placed.' });
}

/** A url may write a blank as %20; one that is wrongly written is taken as it stands. */
function pathOf(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function isRemote(url: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^\/\//i.test(url);
}

function noImage(why: Refusal, url: string, place: Place): Diagnostic {
  if (isRemote(url))
    return diagnose('file-outside', place, `“${url}” is not in the project, and nothing is fetched`, {
      hint: 'Save the image beside the paper and name that file.',
    });
  if (why !== 'missing') return refused(why, url, place);
  return diagnose('image-missing', place, `There is no image “${url}”`, {
    hint: 'Paths start from the folder of the paper.',
  });
}
