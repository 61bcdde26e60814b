import { type Attributes, type Block, type CitedInline, readBlocks, type SourceInline } from '../paper/index.js';
import { mapBlocks } from './blocks.js';
import type { BibliographyEntry } from './cited-paper.js';
import type { Run } from './run.js';

/** Where authors keep what they think of a source. */
const FIELDS = ['annote', 'annotation'];

/**
 * What the author says of a source, for a list of the class `annotated`; of the field that `annotation=` names, else
 * of the source's annotation. Read as Markdown; null where there is nothing.
 */
export function annotationOf(
  { key }: BibliographyEntry,
  { classes, pairs }: Attributes,
  run: Run,
): readonly Block<CitedInline>[] | null {
  const fields = pairs.annotation === undefined ? FIELDS : [pairs.annotation];
  const entry = run.library.entries.get(key);
  if (!entry || (pairs.annotation === undefined && !classes.includes('annotated'))) return null;
  const text = fields.map((field) => entry.item[field]).find((value) => typeof value === 'string');
  if (typeof text !== 'string' || text.trim() === '') return null;
  const { file, line } = entry.place;
  const { blocks } = readBlocks(file, text, line, run.lang);
  return mapBlocks(blocks, (inlines) => inlines.flatMap((inline) => plainly(inline, run)));
}

/** An annotation has no notes of its own: sources are named, and what would be a note stands in parentheses. */
function plainly(inline: SourceInline, run: Run): CitedInline[] {
  const { place } = inline;
  const text = (value: string): CitedInline => ({ kind: 'text', value, place });
  if (inline.kind === 'cite') {
    return inline.items.flatMap(({ key }, at) => [
      ...(at > 0 ? [text('; ')] : []),
      ...(run.has(key) ? run.wording.names(key, place) : [text(`@${key}`)]),
    ]);
  }
  if (inline.kind === 'noteReference') return [text(`[^${inline.id}]`)];
  const inner = (children: readonly SourceInline[]) => children.flatMap((child) => plainly(child, run));
  if (inline.kind === 'inlineNote') return [text(' ('), ...inner(inline.children), text(')')];
  return 'children' in inline ? [{ ...inline, children: inner(inline.children) }] : [inline];
}
