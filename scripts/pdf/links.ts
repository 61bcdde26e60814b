import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { Tag } from '../paper/tag.js';
import type { PdfFile } from './objects.js';
import type { Structure, StructureNode } from './structure.js';
import { hex, literal, spokenString, textString, utf8 } from './syntax.js';

/** The part of a link that stands on one line. Points, y upward. */
export interface LinkPiece {
  readonly tag: Tag;
  readonly page: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
  text: string;
}

/** How far the rectangle reaches below and above the baseline, as parts of the size. */
const BELOW = 0.25;
const ABOVE = 0.8;

/** Gathers the links of a report while it is painted. */
export class Links {
  readonly pieces: LinkPiece[] = [];
  private readonly linkOf = new Map<Tag, Tag | null>();
  private current: LinkPiece | null = null;
  /** The tag asked for last, and its link: text stays in one tag for long. */
  private lastTag: Tag | null = null;
  private lastLink: Tag | null = null;

  /** `citations`: whether these lead to their sources. */
  constructor(private readonly citations: boolean) {}

  startLine(): void {
    this.current = null;
  }

  /** Enters a run of the current line. */
  add(tag: Tag, page: number, x: number, width: number, y: number, size: number, text: string): void {
    if (tag !== this.lastTag) {
      this.lastTag = tag;
      this.lastLink = this.enclosing(tag);
    }
    const link = this.lastLink;
    if (!link) {
      this.current = null;
      return;
    }
    if (this.current?.tag !== link) {
      this.current = { tag: link, page, left: x, right: x, bottom: y, top: y, text: '' };
      this.pieces.push(this.current);
    }
    const piece = this.current;
    piece.left = Math.min(piece.left, x);
    piece.right = Math.max(piece.right, x + width);
    piece.bottom = Math.min(piece.bottom, y - BELOW * size);
    piece.top = Math.max(piece.top, y + ABOVE * size);
    piece.text += text;
  }

  private enclosing(tag: Tag): Tag | null {
    const known = this.linkOf.get(tag);
    if (known !== undefined) return known;
    const leads = tag.href !== null && (this.citations || tag.cites === null);
    const found = leads ? tag : tag.parent ? this.enclosing(tag.parent) : null;
    this.linkOf.set(tag, found);
    return found;
  }
}

export interface WrittenLinks {
  /** Annotations of each page, in reading order. */
  readonly byPage: ReadonlyMap<number, readonly PDFRef[]>;
  /** Owner of each annotation, in the order of their keys in the parent tree. */
  readonly owners: readonly StructureNode[];
}

/**
 * Link annotations (ISO 32000-1, 12.5.6.5), one for each line a link stands on; their keys in the parent tree
 * begin at `firstKey`. `noteWord` is what a note is called. Links to places that are not in the report are left without.
 */
export function writeLinks(
  file: PdfFile,
  pieces: readonly LinkPiece[],
  structure: Structure,
  pages: readonly PDFRef[],
  noteWord = '',
): WrittenLinks {
  const byPage = new Map<number, PDFRef[]>();
  const owners: StructureNode[] = [];
  const texts = wholeTexts(pieces);
  for (const piece of pieces) {
    const node = structure.get(piece.tag);
    const action = actionOf(piece.tag.href ?? '', structure);
    if (!node || action === null) continue;
    const contents = describe(piece.tag, texts.get(piece.tag) ?? '', noteWord);
    const ref = file.add(annotation(piece, action, contents, pages.length + owners.length));
    owners.push(node);
    node.annotations.push({ page: piece.page, ref });
    const onPage = byPage.get(piece.page);
    if (onPage) onPage.push(ref);
    else byPage.set(piece.page, [ref]);
  }
  return { byPage, owners };
}

function annotation(piece: LinkPiece, action: string, contents: string, key: number): string {
  const box = [piece.left, piece.bottom, piece.right, piece.top].map(tenths).join(' ');
  // F 4: printed with the page (ISO 19005-3, 6.3.2). No border.
  return `<</Type/Annot/Subtype/Link/Rect[${box}]/Border[0 0 0]/F 4/StructParent ${key}/Contents${spokenString(contents)}${action}>>`;
}

function actionOf(href: string, structure: Structure): string | null {
  if (!href.startsWith('#')) return href === '' ? null : `/A<</S/URI/URI${literal(asciiAddress(href))}>>`;
  const id = href.slice(1);
  return structure.positions.has(id) ? `/Dest${textString(structure.nameOf(id))}` : null;
}

/** What a screen reader says of the link (ISO 14289-1, 7.18.5): of a mark that it is a note's. */
function describe({ href, parent }: Tag, text: string, noteWord: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return href ?? '';
  return parent?.note == null ? words : `${noteWord} ${words}`.trim();
}

/** A URI action holds ASCII (12.6.4.7): anything else is percent-encoded, as UTF-8. */
function asciiAddress(href: string): string {
  return href.replace(/[^\x21-\x7e]/gu, (character) =>
    Array.from(utf8(character), (byte) => `%${hex(byte, 2)}`).join(''),
  );
}

function wholeTexts(pieces: readonly LinkPiece[]): ReadonlyMap<Tag, string> {
  const texts = new Map<Tag, string>();
  for (const { tag, text } of pieces) texts.set(tag, (texts.get(tag) ?? '') + text);
  return texts;
}

/** A tenth of a point is fine enough to click. */
function tenths(points: number): string {
  return String(Math.round(points * 10) / 10);
}
