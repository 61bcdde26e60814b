import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { languageTag } from '../paper/language-tag.js';
import type { Tag } from '../paper/tag.js';
import { elementIds } from './element-ids.js';
import { FormulaFiles } from './mathml.js';
import { nameTree } from './name-tree.js';
import type { PdfFile } from './objects.js';
import { referencesOf } from './references.js';
import type { StructureTypes } from './standard.js';
import { type FigureBox, isContent, type Kid, type Structure, type StructureNode } from './structure.js';
import { type Namespaces, numberingOf, typeOf, writeNamespaces } from './structure-type.js';
import { number, spokenString, textString } from './syntax.js';

export interface StructureTree {
  readonly root: PDFRef;
  /** The element of the whole document. */
  readonly top: PDFRef;
  /** Elements by the id of their tag. */
  readonly byId: ReadonlyMap<string, PDFRef>;
}

interface Element {
  readonly node: StructureNode;
  readonly parent: PDFRef;
  readonly ref: PDFRef;
  readonly kids: readonly Kid[];
}

/** A form XObject, and the page that it is painted on. */
export interface MarkedForm {
  readonly page: number;
  readonly ref: PDFRef;
}

/** What the elements' entries refer to. */
export interface StructureContext {
  readonly structure: Structure;
  /** The documents's top tag. */
  readonly top: Tag;
  readonly notes: ReadonlyMap<number, Tag>;
  /** Notes that stand in their place already, by their marks. */
  readonly noted?: ReadonlyMap<Tag, readonly Tag[]>;
  readonly pages: readonly PDFRef[];
  /** Form XObjects whose content is marked (14.7.4.3), by the index that stands for them instead of a page's. */
  readonly forms?: ReadonlyMap<number, MarkedForm>;
  readonly boxes: ReadonlyMap<Tag, FigureBox>;
}

/**
 * The structure tree (14.7.2). Every tag with content becomes an element, numbered in reading order; `ref` of
 * each node is set, so that the parent tree can be written after it.
 */
export function writeStructureTree(
  file: PdfFile,
  context: StructureContext,
  parentTree: PDFRef,
  parentTreeKeys: number,
): StructureTree {
  const root = file.reserve();
  const elements = plan(file, context, root);
  const byId = new Map<string, PDFRef>();
  const ids = elementIds(elements.map(({ node }) => node.tag));
  const named: [string, string][] = [];
  for (const { node, ref } of elements) {
    if (node.tag.id !== null) byId.set(node.tag.id, ref);
    const id = ids.get(node.tag);
    if (id !== undefined) named.push([id, String(ref)]);
  }
  const { types } = file.standard;
  const namespaces = writeNamespaces(file);
  const terms: Terms = {
    ids,
    formulas: new FormulaFiles(file),
    types,
    namespaces,
    references: file.standard.references ? references(elements, context, byId) : NO_REFERENCES,
  };
  for (const element of elements) file.add(elementSyntax(element, context, terms), element.ref);
  const idTree = named.length > 0 ? `/IDTree ${file.add(nameTree(named))}` : '';
  const top = elements[0]!.ref;
  file.add(
    `<</Type/StructTreeRoot/K[${top}]/ParentTree ${parentTree}/ParentTreeNextKey ${parentTreeKeys}${idTree}${namespaces.all}${types.roleMap}>>`,
    root,
  );
  return { root, top, byId };
}

/** How elements are said. */
interface Terms {
  readonly ids: ReadonlyMap<Tag, string>;
  readonly formulas: FormulaFiles;
  readonly types: StructureTypes;
  readonly namespaces: Namespaces;
  readonly references: ReturnType<typeof referencesOf>;
}

const NO_REFERENCES: Terms['references'] = new Map();

function references(
  elements: readonly Element[],
  { notes, noted }: StructureContext,
  byId: ReadonlyMap<string, PDFRef>,
): Terms['references'] {
  return referencesOf({ notes, noted, byId, byTag: new Map(elements.map(({ node, ref }) => [node.tag, ref])) });
}

/** Elements in reading order, each with its object number. */
function plan(file: PdfFile, context: StructureContext, root: PDFRef): Element[] {
  const elements: Element[] = [];
  const order = new ReadingOrder(context);
  const visit = (node: StructureNode, parent: PDFRef): void => {
    const ref = file.reserve();
    node.ref = ref;
    const kids = order.kids(node);
    elements.push({ node, parent, ref, kids });
    for (const kid of kids) if (!isContent(kid)) visit(kid, ref);
  };
  visit(order.node(context.top), root);
  return elements;
}

/** Decides what the kids of an element are, as scripts/paper/tag.ts says. */
class ReadingOrder {
  /** Notes that follow their mark, and so are passed over where else they may stand. */
  private readonly placed = new Set<Tag>();
  private readonly noteTags: ReadonlySet<Tag>;

  constructor(private readonly context: StructureContext) {
    this.noteTags = new Set(context.notes.values());
  }

  node(tag: Tag): StructureNode {
    return this.context.structure.get(tag) ?? { tag, met: [], hasText: false, annotations: [], ref: null };
  }

  kids(node: StructureNode): Kid[] {
    const kids: Kid[] = [];
    for (const kid of node.hasText ? node.met : this.children(node)) {
      if (!isContent(kid) && this.noteTags.has(kid.tag)) continue;
      kids.push(kid);
      const note = isContent(kid) ? null : this.noteAfter(kid.tag);
      if (note) kids.push(note);
    }
    if (node.tag === this.context.top) kids.push(...this.strayNotes());
    return kids;
  }

  /**
   * A cell without text stays, or its row would have a hole (ISO 14289-1, 7.5), and so do a heading, or the ones below
   * it would skip its level (7.4.2), and the body of a table, or its head would have none (7.2).
   */
  private children(node: StructureNode): StructureNode[] {
    const { structure } = this.context;
    const stays = ({ role }: Tag) => (node.tag.role === 'TR' && node.met.length > 0) || /^(?:H[1-6]|TBody)$/.test(role);
    const kept = node.tag.children.filter((child) => structure.get(child) !== undefined || stays(child));
    return kept.map((child) => this.node(child));
  }

  private noteAfter(tag: Tag): StructureNode | null {
    const note = tag.note === null ? undefined : this.context.notes.get(tag.note);
    const found = note && this.context.structure.get(note);
    if (!note || !found || this.placed.has(note)) return null;
    this.placed.add(note);
    return found;
  }

  /** Notes with text whose mark was never printed: nothing is dropped. */
  private strayNotes(): StructureNode[] {
    const { notes, structure } = this.context;
    const marks = new Set<number>();
    const collect = (tag: Tag): void => {
      if (tag.note !== null && structure.get(tag)) marks.add(tag.note);
      for (const child of tag.children) collect(child);
    };
    collect(this.context.top);
    for (const note of notes.values()) collect(note);
    return [...notes].filter(([n]) => !marks.has(n)).flatMap(([, note]) => structure.get(note) ?? []);
  }
}

function elementSyntax(element: Element, context: StructureContext, terms: Terms): string {
  const { tag } = element.node;
  const page = firstPage(element, context);
  const refers = terms.references.get(tag);
  let out = `<</S/${typeOf(element.node, terms.types, terms.namespaces)}/P ${element.parent}`;
  if (page !== null) out += `/Pg ${context.pages[page]}`;
  const id = terms.ids.get(tag);
  if (id !== undefined) out += `/ID${textString(id)}`;
  const lang = tag.lang === null ? null : languageTag(tag.lang);
  if (lang !== null) out += `/Lang${textString(lang)}`;
  if (tag.alt !== null) out += `/Alt${spokenString(tag.alt)}`;
  if (tag.actualText !== null) out += `/ActualText${spokenString(tag.actualText)}`;
  if (refers) out += `/Ref[${refers.join(' ')}]`;
  return `${out}${terms.formulas.entry(tag)}${attributes(tag, context, terms)}${kidsSyntax(element, context, page)}>>`;
}

/** Standard structure attributes (14.8.5). */
function attributes(tag: Tag, context: StructureContext, { types, ids }: Terms): string {
  const list: string[] = [];
  if (tag.role === 'Note' && types.note !== null) list.push(types.note);
  if (tag.role === 'TH' || tag.role === 'TD') list.push(...cellAttributes(tag, ids));
  if (tag.numbering !== null) list.push(`<</O/List/ListNumbering/${numberingOf(tag, types)}>>`);
  if (tag.look !== null) list.push(`<</O/Layout/${LOOKS[tag.look]}>>`);
  // Inherited by all below it.
  if (tag.rtl !== null) list.push(`<</O/Layout/WritingMode/${tag.rtl ? 'RlTb' : 'LrTb'}>>`);
  const box = context.boxes.get(tag);
  if (box) list.push(`<</O/Layout${box.block ? '/Placement/Block' : ''}/BBox[${box.edges.map(number).join(' ')}]>>`);
  if (list.length === 0) return '';
  return list.length === 1 ? `/A${list[0]}` : `/A[${list.join('')}]`;
}

/** The position is of PDF 2.0: readers of PDF 1.7 that do not know it pass over it. */
const LOOKS: Readonly<Record<NonNullable<Tag['look']>, string>> = {
  raised: 'TextPosition/Sup',
  lowered: 'TextPosition/Sub',
  struck: 'TextDecorationType/LineThrough',
};

/** What a cell heads, how far it reaches, and what heads it (14.8.5.7). */
function cellAttributes({ scope, columns, rows, headers }: Tag, ids: Terms['ids']): string[] {
  const entries: string[] = [];
  if (scope !== null) entries.push(`/Scope/${scope}`);
  if (columns !== null) entries.push(`/ColSpan ${columns}`);
  if (rows !== null) entries.push(`/RowSpan ${rows}`);
  if (headers) entries.push(`/Headers[${headers.map((head) => textString(ids.get(head) ?? '')).join('')}]`);
  return entries.length > 0 ? [`<</O/Table${entries.join('')}>>`] : [];
}

function firstPage({ kids, node }: Element, { forms }: StructureContext): number | null {
  for (const kid of kids) if (isContent(kid)) return forms?.get(kid.page)?.page ?? kid.page;
  return node.annotations[0]?.page ?? null;
}

/** Content on the element's own page is named by its MCID alone, other content by page and MCID (14.7.4). */
function kidsSyntax(element: Element, context: StructureContext, page: number | null): string {
  const parts: string[] = [];
  for (const kid of element.kids) {
    const form = isContent(kid) ? context.forms?.get(kid.page) : undefined;
    if (!isContent(kid)) parts.push(String(kid.ref));
    else if (form) parts.push(`<</Type/MCR/Pg ${context.pages[form.page]}/Stm ${form.ref}/MCID ${kid.mcid}>>`);
    else if (kid.page === page) parts.push(String(kid.mcid));
    else parts.push(`<</Type/MCR/Pg ${context.pages[kid.page]}/MCID ${kid.mcid}>>`);
  }
  for (const { page: on, ref } of element.node.annotations) {
    const pg = on === page ? '' : `/Pg ${context.pages[on]}`;
    parts.push(`<</Type/OBJR${pg}/Obj ${ref}>>`);
  }
  if (parts.length === 0) return '';
  return parts.length === 1 ? `/K ${parts[0]}` : `/K[${parts.join(' ')}]`;
}
