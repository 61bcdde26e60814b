import type { CitedInline, Place } from '../paper/index.js';
import { readMarked } from './csl/marked-text.js';
import { HELD, markedNumber, withoutMarks } from './csl/marks.js';
import type { Processor } from './csl/processor.js';
import { TitleLanguages } from './item-language.js';
import type { CslName, Entry } from './library.js';
import { type Locator, type LocatorTerms, locatorTerms } from './locator.js';
import { POSITION, type Position } from './position.js';

/** A cite with everything resolved. */
export interface PlacedItem {
  readonly key: string;
  readonly prefix: readonly CitedInline[];
  readonly suffix: readonly CitedInline[];
  readonly locator: Locator | null;
  readonly suppressAuthor: boolean;
  readonly position: Position;
}

/** How citations are worded. The survey words nothing and only notes the keys. */
export interface Wording {
  readonly isNoteStyle: boolean;
  /** What the style sets behind a cluster. */
  readonly closing: string;
  readonly nearNoteDistance: number;
  /** Whether parentheses within others become square brackets: not in law, where [1990] and (1990) are two volumes. */
  readonly squares: boolean;
  readonly terms: LocatorTerms;
  /** The style's word for “in the same place”. */
  readonly ibid: string;
  /** `closing` in place of the style's own; `named`, where the authors stand before it: then it may be empty. */
  cluster(items: readonly PlacedItem[], place: Place, closing?: string, named?: boolean): CitedInline[];
  /** The authors, or the title where there are none, as a sentence names them. */
  names(key: string, place: Place): CitedInline[];
}

/**
 * Collects the cited keys in the order of the text, which numeric styles count by. Its words are the keys
 * themselves: they are what is printed where no style can be used.
 */
export class Survey implements Wording {
  readonly keys = new Set<string>();
  /** Any style meets the keys in the same order. */
  readonly isNoteStyle = true;
  readonly closing = '';
  readonly nearNoteDistance = 5;
  readonly squares = false;
  readonly terms: LocatorTerms = new Map();
  readonly ibid = '';

  cluster(items: readonly PlacedItem[], place: Place): CitedInline[] {
    return items.flatMap(({ key, prefix, suffix }, index): CitedInline[] => {
      this.keys.add(key);
      const before: CitedInline[] = index > 0 ? [{ kind: 'text', value: '; ', place }] : [];
      return [...before, ...prefix, ...this.names(key, place), ...suffix];
    });
  }

  names(key: string, place: Place): CitedInline[] {
    return [{ kind: 'text', value: `@${key}`, place }];
  }
}

export class StyleWording implements Wording {
  #terms: LocatorTerms | null = null;
  readonly #languages: TitleLanguages;

  /** `lang` is the paper's: its author writes locators in it. */
  constructor(
    readonly processor: Processor,
    readonly lang: string,
  ) {
    this.#languages = new TitleLanguages(processor.library, lang);
  }

  get terms(): LocatorTerms {
    this.#terms ??= locatorTerms((name, form, plural) => this.processor.term(name, form, plural), this.lang);
    return this.#terms;
  }

  get ibid(): string {
    return this.processor.term('ibid');
  }

  get isNoteStyle(): boolean {
    return this.processor.isNoteStyle;
  }

  get closing(): string {
    return this.processor.closing;
  }

  get nearNoteDistance(): number {
    return this.processor.nearNoteDistance;
  }

  get squares(): boolean {
    return !this.processor.isLegal;
  }

  cluster(items: readonly PlacedItem[], place: Place, closing?: string, named = false): CitedInline[] {
    const held: CitedInline[] = [];
    const worded = this.processor.cluster(
      items.map((item, index) => ({
        id: item.key,
        position: item.position.position,
        prefix: (index > 0 && item.prefix.length > 0 ? this.processor.gap : '') + affix(item.prefix, held),
        suffix: affix(item.suffix, held),
        'suppress-author': item.suppressAuthor,
        'near-note': item.position.near,
        ...(item.locator ? { locator: item.locator.value, label: item.locator.label } : {}),
        ...(item.position.firstNote === null ? {} : { 'first-reference-note-number': item.position.firstNote }),
      })),
      closing,
    );
    if (worded !== '') return this.#inlines(worded, held, place);
    return named ? [] : this.#titles(items, place, closing);
  }

  /** What stands for sources of which the style would print only the authors, who are left out. */
  #titles(items: readonly PlacedItem[], place: Place, closing = this.processor.closing): CitedInline[] {
    const text = (value: string): CitedInline => ({ kind: 'text', value, place });
    const titles = items.flatMap(({ key }, at) => [
      text(at > 0 ? '; ' : this.processor.opening),
      ...cited(key, [text(this.processor.title(key))], place),
    ]);
    return [...titles, text(closing)].filter((inline) => !('value' in inline) || inline.value !== '');
  }

  names(key: string, place: Place): CitedInline[] {
    const worded = this.processor.authors(key);
    if (worded !== null) return cited(key, this.#inlines(worded, [], place), place);
    const entry = this.processor.library.entries.get(key);
    return cited(key, [{ kind: 'text', value: entry ? nameOf(entry, this.processor) : key, place }], place);
  }

  /** As a later note words it, without what the style sets around a cluster. */
  shortForm(key: string, place: Place): CitedInline[] {
    const item = { id: key, position: POSITION.subsequent };
    const content = this.#inlines(this.processor.cluster([item], '', ''), [], place);
    if (this.isNoteStyle || !/^[\s[(]*\d{1,3}[\s\])]*$/.test(plain(content))) return content;
    return this.names(key, place);
  }

  #inlines(worded: string, held: readonly CitedInline[], place: Place): CitedInline[] {
    return this.#languages.mark(readMarked(worded, { keys: this.processor.keys, held, place }).content);
  }
}

function cited(key: string, children: CitedInline[], place: Place): CitedInline[] {
  return children.length === 1 && children[0]!.kind === 'citation'
    ? children
    : [{ kind: 'citation', key, children, place }];
}

/** Text goes through citeproc, which fits it to the punctuation around; anything else is held back meanwhile. */
function affix(inlines: readonly CitedInline[], held: CitedInline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? withoutMarks(inline.value) : HELD + markedNumber(held.push(inline) - 1)))
    .join('')
    .replace(/^[\s\u00a0]+(?=[,;.])/, '');
}

const CREATORS = ['author', 'editor', 'translator', 'container-author'];

function nameOf({ item }: Entry, processor: Processor): string {
  const names = CREATORS.map((variable) => item[variable]).find((value): value is readonly CslName[] =>
    Array.isArray(value),
  );
  return names ? processor.plainAuthors(names) : String(item['title-short'] ?? item.title ?? item.id);
}

function plain(inlines: readonly CitedInline[]): string {
  return inlines
    .map((inline) => ('value' in inline ? inline.value : 'children' in inline ? plain(inline.children) : ''))
    .join('');
}
