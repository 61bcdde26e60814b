import type { WrittenDeck } from './deck/index.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import type { Refusal } from './files.js';
import type { Inputs } from './inputs.js';
import {
  type ImageFile,
  type InlineImage,
  imageKey,
  imagesOf,
  measureImage,
  missingAlt,
  NO_ATTRIBUTES,
  otherFormat,
  type Paper,
  type Place,
} from './paper/index.js';
import { refused } from './refused.js';

/** Every image of the paper that can be read, and where each is named first, by its key. */
export async function readImages(
  paper: Paper,
  inputs: Inputs,
): Promise<{ images: Map<string, ImageFile>; places: Map<string, Place>; diagnostics: Diagnostic[] }> {
  const images = new Map<string, ImageFile>();
  const places = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const shown of imagesOf(paper)) {
    const key = imageKey(shown);
    const image = places.has(key) ? null : await readImage(shown, inputs.read);
    if (!places.has(key)) places.set(key, shown.place);
    if (image && 'ruleId' in image) diagnostics.push(image);
    else if (image) images.set(key, image);
    const untold = missingAlt(shown, images.get(key));
    if (untold) diagnostics.push(untold);
  }
  return { images, places, diagnostics };
}

/** The pictures that hand-written slides show, by the paths that name them there. */
export async function readDeckImages(
  deck: WrittenDeck | null,
  inputs: Inputs,
): Promise<{ images: Map<string, ImageFile>; diagnostics: Diagnostic[] }> {
  const images = new Map<string, ImageFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, place } of deck?.images ?? []) {
    const image = await readImage({ url: path, place, attributes: NO_ATTRIBUTES }, inputs.readBesideDeck);
    if ('ruleId' in image) diagnostics.push(image);
    else images.set(path, image);
  }
  return { images, diagnostics };
}

type Shown = Pick<InlineImage, 'url' | 'place' | 'attributes'>;

async function readImage({ url, place, attributes }: Shown, read: Inputs['read']): Promise<ImageFile | Diagnostic> {
  if (url === '')
    return diagnose('image-missing', place, 'The image names no file', {
      hint: 'Write its path between the parentheses.',
    });
  const bytes = isRemote(url) ? 'outside' : read(pathOf(url));
  if (typeof bytes === 'string') return noImage(bytes, url, place);
  const image = measureImage(url, bytes) ?? unreadable(url, bytes, place);
  return !('ruleId' in image) && image.format === 'pdf' ? measuredPdf(image, attributes.pairs.page, place) : image;
}

/** A PDF has to be opened to be measured. */
async function measuredPdf(image: ImageFile, asked: string | undefined, place: Place): Promise<ImageFile | Diagnostic> {
  const page = Number(asked ?? 1);
  try {
    const { measurePage } = await import('./pdf/pdf-source.js');
    return { ...image, page, ...(await measurePage(image.bytes, page)) };
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    return diagnose('image-format', place, `The image ${image.url} cannot be placed: ${why}`, {
      hint: 'Save it anew as PDF or SVG, or name another page with `page=`.',
    });
  }
}

function unreadable(url: string, bytes: Uint8Array, place: Place): Diagnostic {
  const other = otherFormat(bytes);
  const found = other ? `“${url}” is ${other.name}, which cannot be placed` : `“${url}” is no image that can be read`;
  return diagnose('image-format', place, found, { hint: other?.hint ?? 'PNG, JPEG, SVG and PDF can be placed.' });
}

/** A url may write a blank as %20; one that is wrongly written is taken as it stands. */
export function pathOf(url: string): string {
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
