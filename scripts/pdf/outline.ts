import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { OutlineEntry } from '../page/index.js';
import type { PdfFile } from './objects.js';
import type { Structure } from './structure.js';
import { textString } from './syntax.js';

/** Objects that outline items point to. */
export interface OutlineTargets {
  readonly structure: Structure;
  /** Structure elements by id. */
  readonly elements: ReadonlyMap<string, PDFRef>;
}

/** The document outline (ISO 32000-1, 12.3.3), all of it open; null where there are no entries. */
export function writeOutline(file: PdfFile, entries: readonly OutlineEntry[], targets: OutlineTargets): PDFRef | null {
  if (entries.length === 0) return null;
  const root = file.reserve();
  const level = writeLevel(file, entries, root, targets);
  return file.add(`<</Type/Outlines${level.ends}/Count ${level.count}>>`, root);
}

interface Level {
  /** First and Last. */
  readonly ends: string;
  /** Visible items, those of deeper levels included. */
  readonly count: number;
}

function writeLevel(file: PdfFile, entries: readonly OutlineEntry[], parent: PDFRef, targets: OutlineTargets): Level {
  const refs = entries.map(() => file.reserve());
  let count = entries.length;
  entries.forEach((entry, i) => {
    const below = entry.children.length > 0 ? writeLevel(file, entry.children, refs[i]!, targets) : null;
    if (below) count += below.count;
    let item = `<</Title${textString(entry.title)}/Parent ${parent}`;
    if (i > 0) item += `/Prev ${refs[i - 1]}`;
    if (i < refs.length - 1) item += `/Next ${refs[i + 1]}`;
    if (below) item += `${below.ends}/Count ${below.count}`;
    file.add(`${item}${target(entry.id, targets)}>>`, refs[i]!);
  });
  return { ends: `/First ${refs[0]}/Last ${refs.at(-1)}`, count };
}

function target(id: string, { structure, elements }: OutlineTargets): string {
  const element = elements.get(id);
  const destination = structure.positions.has(id) ? `/Dest${textString(id)}` : '';
  return `${destination}${element ? `/SE ${element}` : ''}`;
}
