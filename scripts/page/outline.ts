import type { CitedInline, Section } from '../paper/index.js';
import { plain } from './generated.js';
import type { OutlineEntry } from './page.js';

/** The bookmarks: every section by its number and title. */
export function outlineOf(sections: readonly Section<CitedInline>[]): OutlineEntry[] {
  return sections.map((section) => ({
    title: `${section.number === null ? '' : `${section.number} `}${plain(section.title)}`.trim(),
    id: section.id,
    children: outlineOf(section.sections),
  }));
}
