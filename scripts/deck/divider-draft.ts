import type { CitedInline, Section } from '../paper/index.js';
import { inlineMarkdown, unmarked } from './atom.js';
import type { Draft } from './draft.js';

/** A section without text of its own still has a slide, which names what it holds; `homes` says which sections are on none. */
export function dividerDraft(
  { title, sections, place }: Section<CitedInline>,
  homes: ReadonlyMap<string, string | null>,
): Draft {
  const shown = sections.filter(({ id }) => homes.get(id) !== null);
  const body = [
    `# ${inlineMarkdown(title)}`,
    ...shown.slice(0, 8).map((inner) => `- ${inlineMarkdown(unmarked(inner.title))}`),
  ];
  return { kind: 'section', classes: [], heading: '', body: body.join('\n'), marks: [], place };
}
