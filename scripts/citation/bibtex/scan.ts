/** One `@type{key, field = value, …}` as it stands in the file; offsets are UTF-16 units. */
export interface RawEntry {
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, RawField>;
  /** Offset of the `@`, and the end of `@type{key`. */
  readonly start: number;
  readonly headEnd: number;
  /** A fault was found in it. */
  readonly broken: boolean;
}

export interface RawField {
  /** LaTeX, macros expanded. */
  readonly value: string;
  /** From the name to the end of the value. */
  readonly offset: number;
  readonly end: number;
}

export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly hint: string;
}

export interface Scanned {
  readonly entries: readonly RawEntry[];
  readonly faults: readonly Fault[];
}

const ENTRY_HEAD = /@[ \t]*([a-z]+)\s*([{(])/iy;
/** How the next entry begins: where this is met inside a value, a brace above was not closed. */
const NEXT_ENTRY = /\n[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()="]+\s*,/gi;
/** What follows the first word of a key up to the comma: without that it would be a field whose comma is missing. */
const MORE_WORDS = /(?:[ \t]+[^\s,{}()="]+)*(?=\s*,)/y;
const FIELD_NAME = /[^\s=,{}()"#%@]+/y;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Cuts a BibTeX or BibLaTeX file into entries. As in BibTeX everything between entries is comment. What
 * cannot be read is a fault with its place; the entry goes on with the next field, the file with the next
 * entry.
 */
export function scanBibtex(text: string): Scanned {
  return new Scanner(text).scan();
}

class Scanner {
  readonly #entries: RawEntry[] = [];
  readonly #faults: Fault[] = [];
  readonly #macros = new Map<string, string>(MONTHS.map((month) => [month, month]));
  #at = 0;
  /** A value ran into the next entry: that the entry is not closed either is no news. */
  #ranOn = false;
  #limit = -1;

  constructor(readonly text: string) {}

  scan(): Scanned {
    for (let start = this.text.indexOf('@'); start >= 0; start = this.text.indexOf('@', this.#at)) {
      ENTRY_HEAD.lastIndex = start;
      const head = ENTRY_HEAD.exec(this.text);
      this.#at = head ? ENTRY_HEAD.lastIndex : start + 1;
      if (head) this.#entry(start, head[1]!.toLowerCase(), head[2] === '(' ? ')' : '}');
      else this.#reportHeadless(start);
    }
    return { entries: this.#entries, faults: this.#faults };
  }

  #entry(start: number, type: string, close: string): void {
    if (type === 'comment' || type === 'preamble') {
      this.#at--;
      this.#delimited(close === ')' ? ')' : '}', start);
    } else if (type === 'string') {
      for (const [name, { value }] of this.#fields(start, close)) this.#macros.set(name, value);
    } else {
      this.#keyedEntry(start, type, close);
    }
  }

  #keyedEntry(start: number, type: string, close: string): void {
    this.#skipSpace();
    const keyStart = this.#at;
    const word = this.#match(/[^\s,{}()="]*/y);
    const key = word && word + this.#match(MORE_WORDS);
    const headEnd = this.#at;
    if (key !== word)
      this.#fault(keyStart, headEnd, `The key “${key}” has a space`, 'Write it as one word, with a hyphen perhaps.');
    this.#skipSpace();
    if (key === '' || this.text[this.#at] === '=') {
      this.#fault(start, headEnd, `This @${type} entry has no key`, `Write @${type}{key, … with a key to cite it by.`);
      this.#at = key === '' ? this.#at : headEnd - key.length;
      this.#fields(start, close);
      return;
    }
    const faultsBefore = this.#faults.length;
    const fields = this.#fields(start, close);
    this.#entries.push({ type, key, fields, start, headEnd, broken: this.#faults.length > faultsBefore });
  }

  /** Fields up to the entry's end; the first of two with the same name counts. */
  #fields(start: number, close: string): Map<string, RawField> {
    const fields = new Map<string, RawField>();
    this.#ranOn = false;
    for (;;) {
      this.#skipSeparators();
      const next = this.text[this.#at];
      if (next === close) {
        this.#at++;
        return fields;
      }
      if (next === undefined || next === '@') {
        if (!this.#ranOn)
          this.#fault(start, start + 1, 'This entry is not closed', `Add the missing ${close} after its last field.`);
        return fields;
      }
      if (!this.#field(fields)) this.#skipField(close);
    }
  }

  /** Reads `name = value`; false where what stands here is none. */
  #field(fields: Map<string, RawField>): boolean {
    const offset = this.#at;
    const name = this.#match(FIELD_NAME).toLowerCase();
    this.#skipSpace();
    if (name === '' || this.text[this.#at] !== '=') {
      this.#fault(offset, this.#at, 'This is no field', 'Write name = {value}, with a comma between two fields.');
      return false;
    }
    this.#at++;
    const value = this.#value(offset);
    const end = offset + this.text.slice(offset, this.#at).trimEnd().length;
    if (value !== null && !fields.has(name)) fields.set(name, { value, offset, end });
    this.#wantComma();
    return value !== null;
  }

  #value(offset: number): string | null {
    let value = '';
    for (;;) {
      this.#skipSpace();
      const part = this.#valuePart(offset);
      if (part === null) return null;
      value += part;
      this.#skipSpace();
      if (this.text[this.#at] !== '#') return value;
      this.#at++;
    }
  }

  #valuePart(offset: number): string | null {
    const first = this.text[this.#at];
    if (first === '{') return this.#delimited('}', offset);
    if (first === '"') return this.#delimited('"', offset);
    const start = this.#at;
    const word = this.#match(/[^\s,{}()"#=@]+/y);
    if (word === '') {
      this.#fault(offset, this.#at, 'This field has no value', 'Write the value in braces after the equals sign.');
      return null;
    }
    if (/^\d/.test(word)) return word;
    const meant = this.#macros.get(word.toLowerCase());
    if (meant === undefined) {
      this.#fault(
        start,
        this.#at,
        `“${word}” is not defined`,
        `Put text in braces, or define it: @string{${word} = {…}}.`,
      );
    }
    return meant ?? word;
  }

  /** What stands between the delimiter here and `close`, braces balanced. */
  #delimited(close: string, offset: number): string {
    const start = ++this.#at;
    const limit = this.#nextEntry(start);
    let depth = 0;
    for (; this.#at < limit; this.#at++) {
      const character = this.text[this.#at];
      if (character === '\\') this.#at++;
      else if (character === close && depth === 0) return this.text.slice(start, this.#at++);
      else if (character === '{') depth++;
      else if (character === '}') depth--;
    }
    this.#at = limit;
    this.#ranOn = true;
    const opening = close === '"' ? '"' : close === ')' ? '(' : '{';
    this.#fault(offset, start, `The ${opening} that opens here is not closed`, `Add the missing ${close}.`);
    return this.text.slice(start, limit);
  }

  /** Where the entry behind this one begins; looked for once for all values before it. */
  #nextEntry(from: number): number {
    if (this.#limit < from) {
      NEXT_ENTRY.lastIndex = from;
      this.#limit = NEXT_ENTRY.exec(this.text)?.index ?? this.text.length;
    }
    return this.#limit;
  }

  #wantComma(): void {
    const end = this.#at;
    this.#skipSpace();
    const next = this.text[this.#at];
    if (next === undefined || ',})@'.includes(next)) return;
    this.#fault(this.#at, this.#at + 1, 'A comma is missing before this field', 'Put a comma after each value.');
    this.#at = Math.max(end, this.#at);
  }

  /** Goes on after the next comma, or before what ends the entry. */
  #skipField(close: string): void {
    const stops = new RegExp(`[,@${close}]`, 'g');
    stops.lastIndex = this.#at;
    this.#at = stops.exec(this.text)?.index ?? this.text.length;
  }

  /** `@article` at a line's start without its brace was meant as an entry; any other `@` is comment. */
  #reportHeadless(start: number): void {
    const found = /(?:^|\n)[ \t]*$/.test(this.text.slice(Math.max(0, start - 40), start))
      ? /^@(article|book|inproceedings|incollection|misc|online|report|thesis|phdthesis)\b/i.exec(
          this.text.slice(start, start + 20),
        )
      : null;
    if (found)
      this.#fault(start, start + found[0].length, 'This entry has no opening brace', `Write ${found[0]}{key, ….`);
  }

  #skipSpace(): void {
    this.#match(/(?:\s|%[^\n]*(?=\n))*/y);
  }

  #skipSeparators(): void {
    this.#match(/(?:[\s,#]|%[^\n]*(?=\n))*/y);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #fault(start: number, end: number, reason: string, hint: string): void {
    this.#faults.push({ start, end: Math.max(end, start + 1), reason, hint });
  }
}
