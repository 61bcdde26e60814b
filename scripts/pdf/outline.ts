import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { OutlineEntry, Report } from '../page/index.js';
import type { PdfFile } from './objects.js';
import type { Structure } from './structure.js';
import { spokenString, textString } from './syntax.js';

/** Objects that outline items point to. */
export interface OutlineTargets {
  readonly structure: Structure;
  /** Structure elements by id. */
  readonly elements: ReadonlyMap<string, PDFRef>;
}

/** Entries that stand under each other in a window without scrolling: so many levels are open as make no more. */
const VISIBLE = 32;

/** Pages and entries from which on readers are better shown the outline when they open the file. */
const LONG = 12;
const MANY = 5;

/** Whether the outline is a help at once: in what is too long to leaf through. */
export function opensWithOutline({ pages, outline }: Pick<Report<unknown>, 'pages' | 'outline'>): boolean {
  return pages.length >= LONG && countTo(outline, Number.POSITIVE_INFINITY) >= MANY;
}

/** The document outline (ISO 32000-1, 12.3.3), as deep as fits into a window open; null where there are no entries. */
export function writeOutline(file: PdfFile, entries: readonly OutlineEntry[], targets: OutlineTargets): PDFRef | null {
  if (entries.length === 0) return null;
  const root = file.reserve();
  const level = writeLevel(file, entries, root, { ...targets, open: openLevels(entries) });
  return file.add(`<</Type/Outlines${level.ends}/Count ${level.count}>>`, root);
}

/** How many levels are open: Markdown has no more than six. */
function openLevels(entries: readonly OutlineEntry[]): number {
  let levels = 1;
  while (levels < 6 && countTo(entries, levels + 1) <= VISIBLE) levels++;
  return levels;
}

/** Entries of the first `levels` levels. */
function countTo(entries: readonly OutlineEntry[], levels: number): number {
  if (levels === 0) return 0;
  return entries.reduce((sum, { children }) => sum + 1 + countTo(children, levels - 1), 0);
}

interface Level {
  /** First and Last. */
  readonly ends: string;
  /** Visible items, those of deeper levels included. */
  readonly count: number;
}

/** `open`: how many levels are, from this one on. A closed item has the negative of what it would show (Table 153). */
function writeLevel(
  file: PdfFile,
  entries: readonly OutlineEntry[],
  parent: PDFRef,
  { open, ...targets }: OutlineTargets & { readonly open: number },
): Level {
  const refs = entries.map(() => file.reserve());
  let count = entries.length;
  entries.forEach((entry, i) => {
    const below =
      entry.children.length > 0 ? writeLevel(file, entry.children, refs[i]!, { ...targets, open: open - 1 }) : null;
    if (below && open > 1) count += below.count;
    let item = `<</Title${spokenString(entry.title)}/Parent ${parent}`;
    if (i > 0) item += `/Prev ${refs[i - 1]}`;
    if (i < refs.length - 1) item += `/Next ${refs[i + 1]}`;
    if (below) item += `${below.ends}/Count ${open > 1 ? below.count : -below.count}`;
    file.add(`${item}${target(entry, targets)}>>`, refs[i]!);
  });
  return { ends: `/First ${refs[0]}/Last ${refs.at(-1)}`, count };
}

function target({ id, children }: OutlineEntry, targets: OutlineTargets): string {
  const { structure, elements } = targets;
  const element = elements.get(id);
  // A heading of nothing is on no page: what comes below it is.
  if (!structure.positions.has(id) && children[0]) return target(children[0], targets);
  const destination = structure.positions.has(id) ? `/Dest${textString(structure.nameOf(id))}` : '';
  return `${destination}${element ? `/SE ${element}` : ''}`;
}
