import type { FinishedContent, FinishedElement, FinishedLink } from '../report.js';
import { Broken } from '../unreadable.js';
import { type Dict, isArray, isDict, Name, type PdfObject, Ref } from './object.js';
import type { Objects } from './objects.js';

const DEEPEST = 200;

/** What the structure refers to. */
export interface Content {
  /** Index of a page by its object number. */
  readonly pages: ReadonlyMap<number, number>;
  /** What each numbered content says, by page. */
  readonly said: readonly ReadonlyMap<number, string>[];
  /** Numbered contents of each page in which anything can be seen. */
  readonly drawn: readonly ReadonlySet<number>[];
  /** Likewise within forms, by their dictionaries. */
  readonly inForms: ReadonlyMap<Dict, ReadonlyMap<number, string>>;
  /** By object number of the annotation. */
  readonly links: ReadonlyMap<number, FinishedLink>;
}

/** An element on its way: what is within it is added as it is met. */
interface Draft extends FinishedElement {
  readonly content: (FinishedContent | FinishedElement)[];
  readonly links: FinishedLink[];
}

/** Reads the structure tree (ISO 32000-1, 14.7); gives its first element, null where there is none. */
export class StructureReader {
  private readonly seen = new Set<Dict>();

  constructor(
    private readonly objects: Objects,
    private readonly content: Content,
  ) {}

  read(root: PdfObject | undefined): FinishedElement | null {
    const tops = this.kids(this.objects.dict(root) ?? new Map());
    for (const top of tops) {
      const dict = this.objects.dict(top);
      if (dict) return this.element(dict, null, null, 0);
    }
    return null;
  }

  private element(
    dict: Dict,
    parent: FinishedElement | null,
    inherited: number | null,
    depth: number,
  ): FinishedElement {
    if (depth > DEEPEST) throw new Broken(`The tags lie more than ${DEEPEST} deep in one another`);
    this.seen.add(dict);
    const { objects } = this;
    const text = (key: string) => objects.text(dict.get(key));
    const element: Draft = {
      role: roleOf(objects.name(dict.get('S')) ?? ''),
      id: text('ID'),
      lang: text('Lang'),
      alt: text('Alt'),
      actualText: text('ActualText'),
      title: text('T'),
      attributes: this.attributes(dict),
      content: [],
      parent,
      links: [],
    };
    const page = this.pageOf(dict) ?? inherited;
    for (const kid of this.kids(dict)) this.kid(objects.resolve(kid), element, page, depth);
    return element;
  }

  /** Marked content by number or reference, an annotation, or an element below (table 323). */
  private kid(kid: PdfObject, element: Draft, page: number | null, depth: number): void {
    if (typeof kid === 'number') this.marked(element, page, kid, null);
    if (!isDict(kid)) return;
    const type = this.objects.name(kid.get('Type'));
    if (type === 'MCR') {
      const form = this.objects.stream(kid.get('Stm'));
      const mcid = this.objects.number(kid.get('MCID'));
      if (mcid !== null) this.marked(element, this.pageOf(kid) ?? page, mcid, form?.dict ?? null);
    } else if (type === 'OBJR') {
      const object = kid.get('Obj');
      const link = object instanceof Ref ? this.content.links.get(object.number) : undefined;
      if (link) element.links.push(link);
    } else if (!this.seen.has(kid)) element.content.push(this.element(kid, element, page, depth + 1));
  }

  private marked(element: Draft, page: number | null, mcid: number, form: Dict | null): void {
    if (page === null || page === NOWHERE) return;
    const said = (form && this.content.inForms.get(form)) ?? this.content.said[page];
    const drawn = form !== null || (this.content.drawn[page]?.has(mcid) ?? false);
    element.content.push({ page, mcid, text: said?.get(mcid) ?? '', drawn });
  }

  private kids(dict: Dict): readonly PdfObject[] {
    const kids = this.objects.resolve(dict.get('K'));
    if (isArray(kids)) return kids;
    return kids === null ? [] : [dict.get('K')!];
  }

  private pageOf(dict: Dict): number | null {
    const page = dict.get('Pg');
    return page instanceof Ref ? (this.content.pages.get(page.number) ?? NOWHERE) : null;
  }

  /** Attribute objects (14.7.5), each of its owner; revision numbers between them are passed over. */
  private attributes(dict: Dict): ReadonlyMap<string, string> {
    const given = this.objects.resolve(dict.get('A'));
    if (given === null) return NONE;
    const found = new Map<string, string>();
    for (const one of isArray(given) ? given : [given]) {
      const attributes = this.objects.dict(one);
      const owner = this.objects.name(attributes?.get('O'));
      for (const [key, value] of attributes ?? [])
        if (key !== 'O') found.set(`${owner}.${key}`, this.written(this.objects.resolve(value), 0));
    }
    return found;
  }

  /** A value as one reads it. */
  private written(value: PdfObject, depth: number): string {
    if (value instanceof Name) return value.name;
    if (typeof value === 'string') return this.objects.text(value) ?? '';
    if (isArray(value) && depth < 4)
      return `[${value.map((one) => this.written(this.objects.resolve(one), depth + 1)).join(' ')}]`;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  }
}

/** Types that PDF 2.0 calls anew (ISO 32000-2, 14.8.4), by the names that they had. */
const RENAMED: ReadonlyMap<string, string> = new Map([['FENote', 'Note']]);

function roleOf(type: string): string {
  return RENAMED.get(type) ?? type;
}

/** A page that is named and is not in the file: what is said to be there is nowhere. */
const NOWHERE = -1;
const NONE: ReadonlyMap<string, string> = new Map();
