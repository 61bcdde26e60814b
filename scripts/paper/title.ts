import type { CitedInline, SourceInline } from './inline.js';
import type { Metadata } from './metadata.js';
import { plainText } from './walk.js';

/** What is printed as a title; a paper without one goes by its first heading, or by the name of its file. */
export interface Titled {
  readonly sections: readonly { readonly title: readonly (SourceInline | CitedInline)[] }[];
  readonly metadata: Pick<Metadata<SourceInline> | Metadata<CitedInline>, 'title'>;
  readonly file: string;
}

/** The title in plain words. */
export function titleOf({ metadata, sections, file }: Titled): string {
  return plainText(metadata.title) || plainText(sections[0]?.title ?? []).trim() || fileName(file);
}

/** Without the folders, which are others on each machine and nobody else's business. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
