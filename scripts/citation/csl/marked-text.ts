import { type Attributes, type CitedInline, mayBeLinked, NO_ATTRIBUTES, type Place } from '../../paper/index.js';
import { CLOSE, HELD, OPEN, readNumber } from './marks.js';

/** What marked text refers to by number. */
export interface Referents {
  readonly keys: readonly string[];
  readonly held: readonly CitedInline[];
  /** Whom a dash stands for. */
  readonly author?: string;
  /** Given to everything made. */
  readonly place: Place;
}

export interface ReadText {
  /** What the style sets in the margin before an entry (“[1]”). */
  readonly label: readonly CitedInline[];
  readonly content: readonly CitedInline[];
}

/** citeproc's output in our format → inlines. */
export function readMarked(text: string, referents: Referents): ReadText {
  const reader = new Reader(joinIsolates(text), referents);
  const content = reader.run();
  return { label: reader.label, content };
}

/** Two names beside each other that run against the text around are one run, or they would change places. */
function joinIsolates(text: string): string {
  return text.replace(/\u2069([ \u00a0])\u2068/g, '$1');
}

const MARK = /[\ufdd1-\ufdde\ufdea]/g;
const ADDRESS = /https?:\/\/[^\s<>"“”\ufdd1-\ufdef]+[^\s<>"“”.,;:!?)\]}\ufdd1-\ufdef]/g;

class Reader {
  label: CitedInline[] = [];
  #at = 0;

  constructor(
    readonly text: string,
    readonly referents: Referents,
  ) {}

  /** Inlines up to the mark that closes this run, which is passed. */
  run(linked = false): CitedInline[] {
    const made: CitedInline[] = [];
    for (;;) {
      MARK.lastIndex = this.#at;
      const mark = MARK.exec(this.text);
      const end = mark?.index ?? this.text.length;
      if (end > this.#at) made.push(...this.#plain(this.text.slice(this.#at, end), linked));
      this.#at = end + 1;
      if (!mark || mark[0] === CLOSE) return withoutLooseBreaks(made);
      made.push(...this.#marked(mark[0], made.length === 0));
    }
  }

  #marked(mark: string, first: boolean): CitedInline[] {
    if (mark === HELD) {
      const held = this.referents.held[this.#number()];
      return held ? [held] : [];
    }
    if (mark === OPEN.cite) {
      const key = this.referents.keys[this.#number()];
      const children = this.run();
      return key === undefined ? children : [{ kind: 'citation', key, children, place: this.referents.place }];
    }
    if (mark === OPEN.link) return this.#link(this.run(true));
    if (mark === OPEN.label) return this.#margin(trimmed(this.run()), first);
    if (mark === OPEN.block) return [this.#break(), ...this.run(), this.#break()];
    if (mark === OPEN.same) return this.#sameAuthor(this.run());
    return this.#styled(mark, this.run());
  }

  /** What stands in the margin of the first line is the entry's label; below an author, as in some styles, it is text. */
  #margin(label: CitedInline[], first: boolean): CitedInline[] {
    if (!first) return [...label, { kind: 'text', value: ' ', place: this.referents.place }];
    this.label = label;
    return [];
  }

  #break(): CitedInline {
    return { kind: 'break', place: this.referents.place };
  }

  #sameAuthor(children: CitedInline[]): CitedInline[] {
    const { place, author = '' } = this.referents;
    return [{ kind: 'span', attributes: { ...NO_ATTRIBUTES, pairs: { 'actual-text': author } }, children, place }];
  }

  #styled(mark: string, children: CitedInline[]): CitedInline[] {
    const kind = KINDS[mark];
    const place = this.referents.place;
    if (children.length === 0 || (!kind && mark !== OPEN.underline)) return children;
    return kind ? [{ kind, children, place }] : [{ kind: 'span', attributes: UNDERLINE, children, place }];
  }

  #link(children: CitedInline[]): CitedInline[] {
    const shown = children
      .map((child) => (child.kind === 'text' ? child.value : ''))
      .join('')
      .trim();
    const url = /^\w+:/.test(shown) ? shown : shown.startsWith('10.') ? `https://doi.org/${shown}` : `https://${shown}`;
    return shown === '' || !mayBeLinked(url)
      ? children
      : [{ kind: 'link', url, bare: true, children, place: this.referents.place }];
  }

  /** Text, with the addresses in it made links. */
  #plain(value: string, linked: boolean): CitedInline[] {
    const place = this.referents.place;
    const text = value.replaceAll('<\u2060', '<');
    if (linked || !text.includes('://')) return [{ kind: 'text', value: text, place }];
    const made: CitedInline[] = [];
    let from = 0;
    for (const { 0: url, index } of text.matchAll(ADDRESS)) {
      if (index > from) made.push({ kind: 'text', value: text.slice(from, index), place });
      made.push({ kind: 'link', url, bare: true, children: [{ kind: 'text', value: url, place }], place });
      from = index + url.length;
    }
    if (from < text.length) made.push({ kind: 'text', value: text.slice(from), place });
    return made;
  }

  #number(): number {
    const { value, end } = readNumber(this.text, this.#at);
    this.#at = end;
    return value;
  }
}

const UNDERLINE: Attributes = { id: null, classes: ['underline'], pairs: {} };

/** Upright inside italics is emphasis inside emphasis. */
const KINDS: Readonly<Record<string, 'emphasis' | 'strong' | 'smallcaps' | 'superscript' | 'subscript'>> = {
  [OPEN.italic]: 'emphasis',
  [OPEN.upright]: 'emphasis',
  [OPEN.smallcaps]: 'smallcaps',
  [OPEN.bold]: 'strong',
  [OPEN.superscript]: 'superscript',
  [OPEN.subscript]: 'subscript',
};

/** Breaks stand between lines only, one at a time, and without space beside them. */
function withoutLooseBreaks(made: CitedInline[]): CitedInline[] {
  if (!made.some(isBreak)) return made;
  const solid = made.filter((inline, at) => !isBlank(inline) || !(isBreak(made[at - 1]) || isBreak(made[at + 1])));
  return solid.filter((inline, at) => !isBreak(inline) || (at > 0 && at < solid.length - 1 && !isBreak(solid[at - 1])));
}

function isBreak(inline: CitedInline | undefined): boolean {
  return inline?.kind === 'break';
}

function isBlank(inline: CitedInline): boolean {
  return inline.kind === 'text' && inline.value.trim() === '';
}

function trimmed(inlines: CitedInline[]): CitedInline[] {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return inlines;
  return [...inlines.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}
