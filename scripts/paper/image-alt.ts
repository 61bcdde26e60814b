import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { ImageFile } from './image.js';
import type { InlineImage } from './inline.js';

/** What a reader who does not see the image is told: the author’s words, else the file’s own title. */
export function altOf({ alt }: InlineImage, file: ImageFile | undefined): string {
  return alt || file?.title || '';
}

/** Null where the image has alternative text. */
export function missingAlt(image: InlineImage, file: ImageFile | undefined): Diagnostic | null {
  if (altOf(image, file)) return null;
  return diagnose('image-alt', image.place, `The image \`${image.url}\` has no alternative text`, {
    hint: 'Say between the square brackets, or with `alt="…"`, what is to be seen.',
  });
}
