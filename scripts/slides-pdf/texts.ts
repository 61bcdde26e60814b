import type { PrintedPart } from '../deck/print-page.js';
import type { ShownText } from '../deck/shown-texts.js';
import { aligned } from './aligned.js';
import { type Content, type Element, isContent, isElement, type Kid } from './element.js';
import type { Edit, Shown } from './shown.js';
import { MISSING } from './stand-in.js';

/** What is known of the words of the slides. */
export interface Words {
  /** Of each slide, in order. */
  readonly texts: readonly (readonly ShownText[])[];
  readonly parts: readonly PrintedPart[];
  /** The language of the deck. */
  readonly lang: string;
  shownIn(content: Content): readonly Shown[];
}

/** The text before another. */
interface Before {
  readonly stream: number;
  readonly shown: readonly Shown[];
  /** Whether its element says it instead of its glyphs. */
  isSaid: boolean;
}

/** The structure with its texts, and the spaces that content needs at line ends, by stream. */
export interface Worded {
  readonly top: Element;
  readonly spaces: ReadonlyMap<number, readonly Edit[]>;
}

/**
 * Gives every text of the browser's structure what its author wrote. Where only spaces at line ends are missing they are
 * written; where glyphs stand in another order or are others, as in Arabic, the element says the text itself
 * (ISO 32000-1, 14.9.4), since in content readers take that for what is painted, and turn it round. A text in another
 * language says so.
 */
export function withTexts(top: Element, words: Words): Worded {
  const finder = new TextFinder(words.texts);
  const spaces = new Map<number, Edit[]>();
  let before: Before | null = null;
  const enter = (stream: number, edits: readonly Edit[]) => {
    spaces.set(stream, [...(spaces.get(stream) ?? []), ...edits]);
  };

  function leaf(element: Element, lang: string): Element {
    const contents = element.kids.filter(isContent);
    const shown = contents.flatMap((content) =>
      words.shownIn(content).map((one) => ({ ...one, stream: content.stream })),
    );
    const found = finder.find(contents[0]?.page ?? 0, shown.map(({ text }) => text).join(''));
    const last = before;
    before = { stream: contents.at(-1)?.stream ?? 0, shown, isSaid: false };
    if (!found) return element;
    const own = {
      ...element,
      note: found.kind === 'mark' || found.kind === 'label' ? found : null,
      isCode: found.kind === 'code',
      kids: contents.map((content) => ({ ...content, paragraph: found.paragraph })),
    };
    const other = found.lang !== '' && found.lang !== lang ? found.lang : null;
    const said = other === null ? own : { ...own, role: 'Span', lang: other };
    const missing = aligned(found, shown);
    // A space before it cannot be put behind what is said otherwise.
    if (missing === null || (missing.before && last?.isSaid) || JOINERS.test(found.text)) {
      before.isSaid = true;
      return { ...said, role: 'Span', actualText: found.text };
    }
    if (missing.before && last) enter(last.stream, spaceAfter(last.shown));
    for (const at of missing.after) enter(shown[at]!.stream, spaceAfter([shown[at]!]));
    return said;
  }

  function worded(element: Element, above: string): Element {
    const part = partOf(element, words.parts);
    if (part?.role === 'Formula' || element.role === 'Lbl') return element;
    const lang = part || element.lang === null ? above : element.lang;
    const isLeaf = element.kids.length > 0 && element.kids.every(isContent);
    if (isLeaf) return leaf(element, lang);
    return { ...element, kids: element.kids.map((kid: Kid) => (isElement(kid) ? worded(kid, lang) : kid)) };
  }

  return { top: worded(top, words.lang), spaces };
}

/** What letters look like beside them, which no glyph says. */
const JOINERS = /[\u200c\u200d]/;

/** What an element is that printing would lose the meaning of. */
export function partOf({ lang }: Element, parts: readonly PrintedPart[]): PrintedPart | undefined {
  const number = /-x-(\d+)$/.exec(lang ?? '')?.[1];
  return number === undefined ? undefined : parts[Number(number)];
}

function spaceAfter(shown: readonly Shown[]): Edit[] {
  const last = shown.at(-1);
  return last?.spaced && !/\s$/.test(last.text) ? [last.spaced] : [];
}

/** So many texts may have been printed otherwise than they were read before one is found again. */
const AHEAD = 8;

/** Finds what the structure prints among the texts of its slide, each of them once, in their order. */
class TextFinder {
  private readonly next: number[] = [];
  constructor(private readonly texts: Words['texts']) {}

  find(page: number, printed: string): ShownText | null {
    const texts = this.texts[page] ?? [];
    const from = this.next[page] ?? 0;
    const letters = lettersOf(printed);
    for (let at = from; at < Math.min(texts.length, from + AHEAD); at++) {
      if (!isSame(letters, lettersOf(texts[at]!.text), printed.includes(MISSING))) continue;
      this.next[page] = at + 1;
      return texts[at]!;
    }
    return null;
  }
}

/** The characters of a text in an order of their own, without what is seldom painted or painted otherwise. */
function lettersOf(text: string): string {
  return [
    ...text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\s\p{Cf}\p{M}]/gu, '')
      .replace(/[)\]}»›>]/g, turned),
  ]
    .sort()
    .join('');
}

/** Brackets are mirrored in text from right to left. */
function turned(bracket: string): string {
  return '([{«‹<'[')]}»›>'.indexOf(bracket)] ?? bracket;
}

/** Where glyphs are missing, those that are there belong to it. */
function isSame(printed: string, text: string, lacks: boolean): boolean {
  if (printed === text || !lacks) return printed === text;
  const found = [...printed.replaceAll(MISSING, '')];
  let at = 0;
  for (const letter of text) if (letter === found[at]) at++;
  return at === found.length;
}
