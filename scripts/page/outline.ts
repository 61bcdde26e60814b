import type { CitedPaper } from '../citation/cited-paper.js';
import type { CitedInline, Section } from '../paper/index.js';
import { listings } from './compose/contents.js';
import { listingId } from './compose/listing.js';
import { numberOf } from './compose/section-number.js';
import { ABSTRACT_ID } from './compose/title.js';
import type { Design } from './design.js';
import { plain } from './generated.js';
import type { OutlineEntry } from './page.js';

/** The bookmarks: abstract, contents and lists, then every section by its number and title. */
export function outlineOf(cited: CitedPaper, design: Design): OutlineEntry[] {
  const abstract = cited.metadata.abstract.length > 0 ? [leaf(design.terms.abstract, ABSTRACT_ID)] : [];
  const lists = listings(cited, design).map((list) => leaf(plain(list.title), listingId(list)));
  return [...abstract, ...lists, ...sectionEntries(cited.sections, design.lang)];
}

function leaf(title: string, id: string): OutlineEntry {
  return { title, id, children: [] };
}

/** A heading of nothing is on no page, and has an entry only for those below it. */
function sectionEntries(sections: readonly Section<CitedInline>[], lang: string): OutlineEntry[] {
  return sections.flatMap((section) => {
    const title = `${numberOf(section, lang)} ${plain(section.title)}`.trim();
    const children = sectionEntries(section.sections, lang);
    return title === '' && children.length === 0 ? [] : [{ title, id: section.id, children }];
  });
}
