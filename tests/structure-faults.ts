import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { elements, MARK, type ReadElement, type ReadPdf } from './reader.js';

/**
 * What is wrong with the logical structure of a finished report: content that belongs to no element or to two, notes
 * that no mark leads to, tables whose rows differ, headings that skip a level, figures without a description, links
 * that nothing says what they are. Read by pdf.js and pdf-lib; none of it is known from how the file was made.
 */
export async function structureFaults(bytes: Uint8Array, read: ReadPdf): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...contentFaults(read),
    ...noteFaults(read),
    ...elements(read.structure, 'Table').flatMap(tableFaults),
    ...headingFaults(read),
    ...figureFaults(read),
    ...new Annotations(document).faults(),
  ];
}

/** Marked content of a page is some element's, and only once; text outside of it is an artifact. */
function contentFaults({ pages, structure }: ReadPdf): string[] {
  const owners = new Map<string, number>();
  for (const { places } of elements(structure)) {
    for (const { page, mcid } of places) {
      const name = `page ${page}, content ${mcid}`;
      owners.set(name, (owners.get(name) ?? 0) + 1);
    }
  }
  const twice = [...owners].filter(([, count]) => count > 1).map(([name]) => `${name} has several owners`);
  const lost = pages.flatMap(({ number, marked }) =>
    [...marked.keys()]
      .map((mcid) => `page ${number}, content ${mcid}`)
      .filter((name) => !owners.has(name))
      .map((name) => `${name} has no owner`),
  );
  const loose = pages.flatMap(({ number, items }) =>
    items
      .filter(({ artifact, mcid, string }) => !artifact && mcid === null && string.trim() !== '')
      .map(({ string }) => `page ${number}, “${string}” is neither content nor artifact`),
  );
  return [...twice, ...lost, ...loose];
}

function noteFaults({ structure }: ReadPdf): string[] {
  const ids = elements(structure).flatMap(({ id }) => (id === null ? [] : [id]));
  const notes = elements(structure, 'Note');
  const marks = elements(structure, MARK);
  const faults = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} is given twice`);
  notes.forEach((note, at) => {
    if (note.id === null) faults.push(`note ${at + 1} has no id`);
    const before = note.parent?.children[(note.parent.children.indexOf(note) ?? 0) - 1];
    if (!before || elements(before, MARK).length === 0) faults.push(`note ${at + 1} does not stand behind its mark`);
  });
  if (marks.length !== notes.length) faults.push(`${marks.length} marks lead to ${notes.length} notes`);
  return faults;
}

/** Cells of each row, those that reach down from rows above among them, add up to the same. */
function tableFaults(table: ReadElement, at: number): string[] {
  const span = (cell: ReadElement, name: string) => Number(cell.attributes.get(`Table.${name}`) ?? 1);
  let from: { columns: number; rows: number }[] = [];
  const sums = elements(table, 'TR').map(({ children }) => {
    const cells = children.map((cell) => ({ columns: span(cell, 'ColSpan'), rows: span(cell, 'RowSpan') }));
    const sum = [...from, ...cells].reduce((columns, cell) => columns + cell.columns, 0);
    from = [...from, ...cells].map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter(({ rows }) => rows > 0);
    return sum;
  });
  return new Set(sums).size > 1 ? [`rows of table ${at + 1} have ${sums.join(', ')} columns`] : [];
}

function headingFaults({ structure }: ReadPdf): string[] {
  let level = 0;
  return elements(structure, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').flatMap(({ role, text }) => {
    const before = level;
    level = Number(role[1]);
    return level > before + 1 ? [`“${text}” is of level ${level} behind level ${before}`] : [];
  });
}

function figureFaults({ structure }: ReadPdf): string[] {
  return elements(structure, 'Figure').flatMap(({ alt, attributes }, at) => [
    ...(alt ? [] : [`figure ${at + 1} has no description`]),
    ...(attributes.has('Layout.BBox') ? [] : [`figure ${at + 1} does not say where it is`]),
  ]);
}

/** Each link says what it is, and the element that the parent tree names for it holds it (ISO 32000-1, 14.7.4.4). */
class Annotations {
  constructor(private readonly document: PDFDocument) {}

  faults(): string[] {
    const parents = this.parents();
    return this.document.getPages().flatMap(({ node }, page) => {
      const all = node.Annots()?.asArray() ?? [];
      return all.flatMap((ref, at) =>
        this.fault(ref, parents).map((fault) => `page ${page + 1}, link ${at + 1} ${fault}`),
      );
    });
  }

  private fault(ref: PDFObject, parents: ReadonlyMap<number, PDFObject>): string[] {
    const link = this.document.context.lookup(ref, PDFDict);
    const contents = link.lookup(PDFName.of('Contents'));
    const said = contents instanceof PDFString || contents instanceof PDFHexString ? contents.decodeText() : '';
    const key = link.lookup(PDFName.of('StructParent'));
    const owner = key instanceof PDFNumber ? this.document.context.lookup(parents.get(key.asNumber())) : undefined;
    const faults = said.trim() === '' ? ['says nothing'] : [];
    if (!(owner instanceof PDFDict)) faults.push('has no owner');
    else if (!this.holds(owner, ref)) faults.push('is not held by its owner');
    return faults;
  }

  private holds(owner: PDFDict, link: PDFObject): boolean {
    const kids = owner.lookup(PDFName.of('K'));
    const all = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
    return all.some((kid) => {
      const object = this.document.context.lookup(kid);
      return object instanceof PDFDict && object.get(PDFName.of('Obj')) === link;
    });
  }

  /** The parent tree as a map: its leaves hold keys and values in turn (7.9.7). */
  private parents(): Map<number, PDFObject> {
    const found = new Map<number, PDFObject>();
    const visit = (ref: PDFObject | undefined): void => {
      const node = this.document.context.lookup(ref);
      if (!(node instanceof PDFDict)) return;
      const numbers = node.lookup(PDFName.of('Nums'));
      const entries = numbers instanceof PDFArray ? numbers.asArray() : [];
      for (let at = 0; at + 1 < entries.length; at += 2) {
        const [key, value] = [entries[at], entries[at + 1]];
        if (key instanceof PDFNumber && value instanceof PDFRef) found.set(key.asNumber(), value);
      }
      const kids = node.lookup(PDFName.of('Kids'));
      if (kids instanceof PDFArray) kids.asArray().forEach(visit);
    };
    const root = this.document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    visit(root.get(PDFName.of('ParentTree')));
    return found;
  }
}
