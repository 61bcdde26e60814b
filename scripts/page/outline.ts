import type { CitedInline, Section } from '../paper/index.js';
import { numberOf } from './compose/section-number.js';
import { plain } from './generated.js';
import type { OutlineEntry } from './page.js';

/** The bookmarks: every section by its number and title. */
export function outlineOf(sections: readonly Section<CitedInline>[], lang: string): OutlineEntry[] {
  return sections.map((section) => ({
    title: `${numberOf(section, lang)} ${plain(section.title)}`.trim(),
    id: section.id,
    children: outlineOf(section.sections, lang),
  }));
}
