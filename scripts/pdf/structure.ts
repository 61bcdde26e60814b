import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { Tag } from '../paper/tag.js';

/** A piece of marked content of a structure element. */
export interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

export type Kid = MarkedContent | StructureNode;

/** A tag on its way to becoming a structure element. */
export interface StructureNode {
  readonly tag: Tag;
  /** What was met of it while painting, in that order. */
  readonly met: Kid[];
  /** Whether some of the text is its own, not a child's. */
  hasText: boolean;
  /** Link annotations that belong to it. */
  readonly annotations: Annotation[];
  /** Its object, once numbers are given; null if it is left out. */
  ref: PDFRef | null;
}

export interface Annotation {
  readonly page: number;
  readonly ref: PDFRef;
}

/** Where a figure stands on its page. */
export interface FigureBox {
  /** Left, bottom, right, top, in points. */
  readonly edges: readonly [number, number, number, number];
  /** Apart from the lines of text, not among their letters. */
  readonly block: boolean;
}

export interface Position {
  readonly page: number;
  /** A little above its first line, in points from the page's bottom edge. */
  readonly top: number;
}

/**
 * What painting learns about the logical structure: which marked content belongs to which tag, in the order
 * of encounter, and where each tag begins.
 */
export class Structure {
  /** By page and MCID: the element that owns the content (ISO 32000-1, 14.7.4.4). */
  readonly owners: StructureNode[][] = [];
  /** Where each named tag begins, by its id. */
  readonly positions = new Map<string, Position>();
  private readonly nodes = new Map<Tag, StructureNode>();

  /** `names`: what destinations are called that are not called by their tag's id. */
  constructor(private readonly names: ReadonlyMap<string, string> = new Map()) {}

  /** The name of a destination, by the id of its tag; an author's id is never taken for another. */
  nameOf(id: string): string {
    const name = this.names.get(id) ?? id;
    return this.positions.has(name) ? id : name;
  }

  /** Enters a new piece of content of `tag` and returns its number on the page. */
  mark(tag: Tag, page: number, top: number): number {
    const node = this.enter(tag, { page, top });
    const owners = this.owners[page] ?? [];
    this.owners[page] = owners;
    const mcid = owners.length;
    owners.push(node);
    node.met.push({ page, mcid });
    node.hasText = true;
    return mcid;
  }

  /** Enters the owner of a tag that is not among its children: like text, it stands where it was met. */
  enterOwner({ parent }: Tag, page: number, top: number): void {
    if (parent) this.enter(parent, { page, top }).hasText = true;
  }

  get(tag: Tag): StructureNode | undefined {
    return this.nodes.get(tag);
  }

  /** The node of `tag`; made, with those above it, where this is its first content. */
  enter(tag: Tag, position: Position): StructureNode {
    const known = this.nodes.get(tag);
    if (known) return known;
    const node: StructureNode = { tag, met: [], hasText: false, annotations: [], ref: null };
    this.nodes.set(tag, node);
    if (tag.id !== null && !this.positions.has(tag.id)) this.positions.set(tag.id, position);
    if (tag.parent) this.enter(tag.parent, position).met.push(node);
    return node;
  }
}

export function isContent(kid: Kid): kid is MarkedContent {
  return 'mcid' in kid;
}
