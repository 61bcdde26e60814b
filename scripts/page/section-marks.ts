import type { CitedPaper } from '../citation/cited-paper.js';
import type { CitedInline, Section } from '../paper/index.js';
import { withoutMarks } from './generated.js';
import type { Leaf } from './leaves.js';

/**
 * What each page's head names: the chapter, or the section of the first level in which the page begins; where none
 * has begun yet, the contents or list that stands there. `pageOf` says where headings are.
 */
export function sectionMarks<R>(
  cited: CitedPaper,
  leaves: readonly Leaf<R>[],
  pageOf: ReadonlyMap<string, number>,
): (readonly CitedInline[])[] {
  const marks: (readonly CitedInline[])[] = [];
  let current: readonly CitedInline[] = [];
  let next = 0;
  leaves.forEach(({ part, page: { from } }, page) => {
    const opens = part.strips[from]?.opens ?? [];
    for (; next < cited.sections.length; next++) {
      const section = cited.sections[next] as Section<CitedInline>;
      const began = pageOf.get(section.id) ?? 0;
      if (began > page || (began === page && !opens.includes(section.id))) break;
      current = withoutMarks(section.title);
    }
    marks.push(part.heading.length > 0 ? part.heading : current);
  });
  return marks;
}
