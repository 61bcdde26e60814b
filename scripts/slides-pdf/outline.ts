import type { OutlineEntry } from '../page/index.js';

export interface OutlinedSlide {
  /** Id of its section; null where it belongs to none. */
  readonly section: string | null;
  readonly title: string;
  /** Name of its destination. */
  readonly name: string;
}

/** A section as the outline names it. */
export interface OutlinedSection {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly OutlinedSection[];
}

interface Entry extends OutlineEntry {
  readonly section: string | null;
  readonly children: Entry[];
}

/** Sections as deep as in the paper, each leading to its first slide, with its slides below. */
export function outlineOf(slides: readonly OutlinedSlide[], sections: readonly OutlinedSection[]): OutlineEntry[] {
  const paths = new Map<string, readonly OutlinedSection[]>();
  const enter = (section: OutlinedSection, above: readonly OutlinedSection[]): void => {
    const path = [...above, section];
    paths.set(section.id, path);
    for (const below of section.sections) enter(below, path);
  };
  for (const section of sections) enter(section, []);

  const top: Entry[] = [];
  for (const { section, title, name } of slides) {
    let level = top;
    let above = '';
    for (const { id, title: named } of paths.get(section ?? '') ?? []) {
      const open = level.at(-1);
      const entry = open?.section === id ? open : { section: id, title: named, id: name, children: [] };
      if (entry !== open) level.push(entry);
      level = entry.children;
      above = named;
    }
    // A section's own slide is the section's entry.
    if (uncounted(title) !== above || level.length > 0)
      level.push({ section: null, title: title || name, id: name, children: [] });
  }
  return top;
}

/** Without which of several slides it heads. */
function uncounted(title: string): string {
  return title.replace(/ \(\d+\/\d+\)(?=:?$)/, '');
}
