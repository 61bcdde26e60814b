import CSL, { type ClusterItem, type Engine, type SortedItem, type XmlElement } from 'citeproc';
import type { CslName, Library } from '../library.js';
import { markCites } from './cite-marks.js';
import { type SortKeys, styleOrder } from './cite-order.js';
import { correctCiteproc } from './corrections.js';
import { makeFaster } from './faster.js';
import { isolated, isRightToLeft, processorItem } from './item.js';
import { availableLocale, EMPTY_LOCALE, localeReader } from './locales.js';
import { CLOSE, FORMAT, markedNumber, OPEN, registerFormat } from './marks.js';
import { sortOrder } from './sort-order.js';
import type { StyleSource } from './style.js';

export interface MadeBibliography {
  readonly hanging: boolean;
  /** In the style's order; marked text. */
  readonly entries: readonly MadeEntry[];
}

export interface MadeEntry {
  readonly key: string;
  readonly text: string;
  /** With the author's name, where the text has a dash for it; otherwise null. */
  readonly named: string | null;
}

/** The paper's language; where its author gave none, the style's own goes before it, as with Pandoc. */
export interface Language {
  readonly lang: string;
  readonly langGiven: boolean;
}

/** The style's dash for an author who was named in the entry before (CSL 1.0.2, “Reference Grouping”). */
const SUBSTITUTE = 'subsequent-author-substitute';

/** What citeproc gives where an item has nothing that the style prints. */
const NO_FORM = '[NO_PRINTED_FORM]';
const NO_WORDS = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/;

/** A page or a range of pages: a cluster is worded once for all of them. */
const NUMBERS = /^(\d{1,8})(?:[-–](\d{1,8}))?$/;
const ANY_FIRST = '918273645';
const ANY_LAST = '928374655';

/**
 * citeproc behind a typed face: words clusters and the bibliography as marked text. Positions come in from
 * outside, so that citing is linear in the number of citations.
 */
export class Processor {
  readonly #engine: Engine;
  readonly #cache = new Map<string, string>();
  readonly #sortKeys: SortKeys = new Map();
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #isNumeric: boolean;
  /** The style is a lawyers’ one. */
  readonly isLegal: boolean;
  readonly #rightToLeft: boolean;
  /** What the style asks of a cite beside its position. */
  readonly #asks: { readonly near: boolean; readonly firstNote: boolean };
  /** Entries of which the style prints nothing in the text. */
  readonly #wordless = new Set<string>();
  /** Keys of entries that the style could not word. */
  readonly unworded = new Set<string>();
  /** Keys by the numbers that stand for them in marked text. */
  readonly keys: readonly string[];

  constructor(
    style: XmlElement,
    source: StyleSource,
    { lang, langGiven }: Language,
    readonly library: Library,
    cited: readonly string[],
  ) {
    registerFormat();
    CSL.debug = () => {};
    this.keys = cited;
    this.#numbers = new Map(cited.map((key, number) => [key, number]));
    const rightToLeft = isRightToLeft(lang);
    this.#rightToLeft = rightToLeft;
    const locale = localeReader(source);
    const best = availableLocale(locale, langGiven ? lang : (style.attrs['default-locale'] ?? lang));
    const sys = {
      retrieveLocale: (wanted: string) => locale(wanted) ?? locale(best) ?? EMPTY_LOCALE,
      retrieveItem: (id: string) =>
        processorItem(library.entries.get(id)!.item, rightToLeft, (name) => this.term(name)),
      wrapCitationEntry: (text: string, id: string) => this.#wrapped(text, id),
    };
    this.#isNumeric = hasCategory(style, 'citation-format', /^(?:numeric|label)$/);
    this.isLegal = hasCategory(style, 'field', /^law$/);
    const asked = JSON.stringify(style);
    this.#asks = { near: asked.includes('near-note"'), firstNote: asked.includes('first-reference-note-number') };
    correctCiteproc();
    CSL.stringCompare = sortOrder(langGiven ? lang : best);
    this.#engine = new CSL.Engine(sys, style, best, true);
    this.#engine.setOutputFormat(FORMAT);
    const extensions = this.#engine.opt.development_extensions;
    extensions.wrap_url_and_doi = true;
    extensions.field_hack = false;
    extensions.locator_label_parse = false;
    makeFaster(this.#engine);
    this.#engine.updateItems(cited);
  }

  get isNoteStyle(): boolean {
    return this.#engine.opt.xclass === 'note';
  }

  get nearNoteDistance(): number {
    return this.#engine.citation.opt['near-note-distance'] ?? 5;
  }

  /** What the style sets behind a cluster: “.” in notes, “)” in the text. */
  get closing(): string {
    return this.#engine.citation.opt.layout_suffix;
  }

  /** What it sets before one: “(” in the text. */
  get opening(): string {
    return this.#engine.citation.opt.layout_prefix;
  }

  /** What is needed between cites whose delimiter has no space, before a prefix. */
  get gap(): string {
    return /\s$/.test(this.#engine.citation.opt.layout_delimiter) ? '' : ' ';
  }

  /**
   * Words a cluster; `closing` and `opening` replace what the style sets around it. Marked text; empty where the style
   * prints nothing but the author, who is left out.
   */
  cluster(items: readonly ClusterItem[], closing = this.closing, opening = this.opening): string {
    const asked = items.map((item) => this.#asked(item));
    const [only] = asked;
    const numbers = asked.length === 1 ? NUMBERS.exec(only?.locator ?? '') : null;
    return (numbers && this.#fromTemplate(only!, numbers, closing, opening)) ?? this.#cached(asked, closing, opening);
  }

  /** The same cite of other pages with these put in; null where the style shortens ranges or repeats them. */
  #fromTemplate(item: ClusterItem, [, first, last]: RegExpExecArray, closing: string, opening: string): string | null {
    const locator = last === undefined ? ANY_FIRST : `${ANY_FIRST}–${ANY_LAST}`;
    const parts = this.#cached([{ ...item, locator }], closing, opening).split(ANY_FIRST);
    const [before, after = ''] = parts;
    if (parts.length !== 2) return null;
    if (last === undefined) return before! + first + after;
    const [delimiter, end] = after.split(ANY_LAST);
    return end === undefined ? null : before! + first + delimiter + last + end;
  }

  /** Leaves out what this style never looks at, so that more clusters are the same. */
  #asked({ 'near-note': near, 'first-reference-note-number': firstNote, ...item }: ClusterItem): ClusterItem {
    return {
      ...item,
      ...(near && this.#asks.near ? { 'near-note': near } : {}),
      ...(firstNote !== undefined && this.#asks.firstNote ? { 'first-reference-note-number': firstNote } : {}),
    };
  }

  #cached(items: readonly ClusterItem[], closing: string, opening: string): string {
    const id = `${closing}\0${opening}\0${JSON.stringify(items)}`;
    const known = this.#cache.get(id);
    if (known !== undefined) return known;
    const worded = this.#worded(items, closing, opening);
    this.#cache.set(id, worded);
    return worded;
  }

  /** The authors as a sentence names them; null where the style gives none. */
  authors(key: string): string | null {
    if (this.#isNumeric) return null;
    const worded = this.#raw([{ id: key, position: 1, 'author-only': true }]);
    return worded.trim() === '' || NO_WORDS.test(worded) ? null : worded;
  }

  bibliography(): MadeBibliography | null {
    if (this.#engine.bibliography.tokens.length === 0) return null;
    const { opt } = this.#engine.bibliography;
    const dash = opt[SUBSTITUTE];
    if (dash) opt[SUBSTITUTE] = OPEN.same + dash + CLOSE;
    const made = this.#attempt(this.keys, () => this.#engine.makeBibliography());
    if (!made) return null;
    const [{ entry_ids, hangingindent }, texts] = made;
    const dashed = texts.map((text) => text.includes(OPEN.same));
    delete opt[SUBSTITUTE];
    const again = dashed.includes(true) ? this.#attempt(this.keys, () => this.#engine.makeBibliography()) : null;
    const named = again ? again[1] : [];
    return {
      hanging: Boolean(hangingindent),
      entries: texts.map((text, index) => ({
        key: entry_ids[index]?.[0] ?? '',
        text: text.trim(),
        named: dashed[index] ? (named[index]?.trim() ?? null) : null,
      })),
    };
  }

  term(name: string, form: 'long' | 'short' | 'symbol' = 'long', plural = false): string {
    return this.#engine.getTerm(name, form, plural ? 1 : 0) ?? '';
  }

  /** Family names joined as the language does: for styles that have none in the text. */
  plainAuthors(names: readonly CslName[]): string {
    const family = names.map((name) =>
      isolated(
        [name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' '),
        this.#rightToLeft,
      ),
    );
    if (family.length > 3) return `${family[0]} ${this.term('et-al') || 'et al.'}`;
    const last = family.pop() ?? '';
    return family.length === 0 ? last : `${family.join(', ')} ${this.term('and') || 'and'} ${last}`;
  }

  #worded(items: readonly ClusterItem[], closing: string, opening: string): string {
    const opt = this.#engine.citation.opt;
    const before = { prefix: opt.layout_prefix, suffix: opt.layout_suffix };
    opt.layout_prefix = opening;
    opt.layout_suffix = closing;
    try {
      const text = this.#withPointsInQuotes(this.#raw(items), items);
      if (text === '') return '';
      return items.length === 1 ? this.#wrapped(text, items[0]!.id) : this.#marked(text, items);
    } finally {
      opt.layout_prefix = before.prefix;
      opt.layout_suffix = before.suffix;
    }
  }

  /** citeproc puts the points of a style inside quotation marks where the language wants them there; so goes a suffix’s. */
  #withPointsInQuotes(text: string, items: readonly ClusterItem[]): string {
    const wanted = items.some(({ suffix }) => /^[.,]/.test(suffix ?? ''));
    return wanted && this.#engine.getOpt('punctuation-in-quote')
      ? text.replace(/(?<![.,;:!?…])(’?”\ufdd1*)([.,])/g, '$2$1')
      : text;
  }

  /** Each cite is worded for itself, as it may have been before; what does not stand so in the cluster, with the others. */
  #marked(text: string, items: readonly ClusterItem[]): string {
    const ordered = this.#ordered(items).map(([, { sortkeys: _, prefix: __, suffix: ___, ...item }]) => item);
    const singles = ordered.map((item) => this.cluster([item], '', '')).join('');
    // What the style prints nothing of is left out by citeproc, unless it comes first.
    const dropped = ordered.slice(1).filter((item) => this.#wordless.has(item.id) && !item['suppress-author']);
    const whole = dropped.reduce((shown, { id }) => this.#withTitle(shown, id), text);
    const byItself = markCites(whole, singles);
    return byItself.missing === 0 ? byItself.text : markCites(whole, this.#raw(items, true)).text;
  }

  #withTitle(text: string, key: string): string {
    const { layout_suffix: closing, layout_delimiter: delimiter } = this.#engine.citation.opt;
    const end = text.endsWith(closing) ? text.length - closing.length : text.length;
    return text.slice(0, end) + delimiter + this.title(key) + text.slice(end);
  }

  #ordered(items: readonly ClusterItem[]): readonly SortedItem[] {
    return styleOrder(this.#engine, items, this.#sortKeys);
  }

  #raw(items: readonly ClusterItem[], wrap = false): string {
    this.#engine.opt.development_extensions.apply_citation_wrapper = wrap;
    const text =
      this.#attempt(
        items.map(({ id }) => id),
        () => this.#clusterOf(items),
      ) ?? NO_FORM;
    if (text === NO_FORM && items.every((item) => item['suppress-author'])) return '';
    if (!NO_WORDS.test(text)) return text;
    if (items.length === 1) this.#wordless.add(items[0]!.id);
    return text.replace(NO_WORDS, () => this.title(this.#ordered(items)[0]![1].id));
  }

  #clusterOf(items: readonly ClusterItem[]): string {
    this.#engine.tmp.citation_errors = [];
    return CSL.getCitationCluster.call(this.#engine, this.#ordered(items));
  }

  /** citeproc stops at some values that no CSL variable should have: the entries are noted, the work goes on. */
  #attempt<Result>(keys: readonly string[], make: () => Result): Result | null {
    try {
      return make();
    } catch {
      for (const key of keys) this.unworded.add(key);
      return null;
    }
  }

  title(key: string): string {
    return String(this.library.entries.get(key)?.item.title ?? key);
  }

  #wrapped(text: string, key: string): string {
    const number = this.#numbers.get(key);
    return number === undefined ? text : OPEN.cite + markedNumber(number) + text + CLOSE;
  }
}

/** What a style says of itself; numeric styles and those that cite by label print no names in the text. */
function hasCategory(style: XmlElement, attribute: string, value: RegExp): boolean {
  const info = style.children.find((child) => typeof child !== 'string' && child.name === 'info');
  const categories = typeof info === 'object' ? info.children : [];
  return categories.some((child) => typeof child !== 'string' && value.test(child.attrs[attribute] ?? ''));
}
