import type { CitedInline, SourceInline } from './inline.js';
import type { Metadata } from './metadata.js';
import { plainText } from './walk.js';

/** What is printed as a title; a paper without one goes by the name of its file. */
export interface Titled {
  readonly metadata: Pick<Metadata<SourceInline> | Metadata<CitedInline>, 'title'>;
  readonly file: string;
}

/** The title in plain words. */
export function titleOf({ metadata, file }: Titled): string {
  return plainText(metadata.title) || fileName(file);
}

/** Without the folders, which are others on each machine and nobody else's business. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
