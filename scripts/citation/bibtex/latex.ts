import { commands, diacritics, formattingCommands, formattingEnvs, mathCommands } from './latex-commands.js';

/**
 * LaTeX as bibliography files hold it → text with CSL's own markup (`<i>`, `<b>`, `<sup>`, `<sub>`, small
 * caps). Braces that only guard capitals disappear; capitals are never changed.
 */
export function latexToText(source: string): string {
  if (PLAIN.test(source)) return source.trim();
  return new LatexReader(source)
    .all()
    .replace(/[ \t\r\n\u00a0]+/g, (space) => (space.includes(NO_BREAK) ? NO_BREAK : ' '))
    .trim();
}

/** Addresses and identifiers: only escapes and braces are undone. */
export function verbatimText(source: string): string {
  return source
    .replace(/\\url\s*\{([^}]*)\}/g, '$1')
    .replace(/\\(?:textasciitilde|~)(?:\{\})?/g, '~')
    .replace(/\\([_&%#$])/g, '$1')
    .replace(/\\text(less|greater|underscore)\b(?:\{\})?/g, (_, name: 'less') => TEXT[name])
    .replace(/[{}\s]/g, '');
}

const TEXT = { less: '<', greater: '>', underscore: '_' } as const;

const NO_BREAK = '\u00a0';
/** Nothing that LaTeX would read as anything but itself. */
const PLAIN = /^[^\\{}$~<'`\-\s]*(?:[ -](?! |-)[^\\{}$~<'`\-\s]*)*$/;
/** A literal `<` that CSL would take for markup. */
const TAG_LIKE = /^<(?=\/?(?:i|b|sc|sup|sub|span)\b)/;
const LIGATURES: ReadonlyArray<readonly [string, string]> = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ["'", '’'],
  ['~', NO_BREAK],
];
const SYMBOLS: Readonly<Record<string, string>> = {
  '&': '&', '%': '%', $: '$', '#': '#', _: '_', '{': '{', '}': '}', ' ': ' ', '\\': ' ', '-': '', '/': '', '@': '', '!': '',
  ',': '\u202f', ';': '\u2005', ':': '\u2005', '(': '', ')': '',
}; // biome-ignore format: one table

/** Groups and commands inside one another; deeper ones are read as plain characters. */
const DEEPEST = 200;

class LatexReader {
  #at = 0;
  #depth = 0;

  constructor(readonly source: string) {}

  all(): string {
    let text = '';
    while (this.#at < this.source.length) {
      text += this.#run();
      if (this.source[this.#at] === '}') this.#at++;
    }
    return text;
  }

  /** Text up to a closing brace, which is left standing, or the end. */
  #run(): string {
    let text = '';
    while (this.#at < this.source.length && this.source[this.#at] !== '}') text += this.#piece();
    return text;
  }

  #piece(): string {
    if (this.#depth >= DEEPEST) return this.#character();
    this.#depth++;
    const text = this.#known();
    this.#depth--;
    return text;
  }

  #known(): string {
    const first = this.source[this.#at]!;
    if (first === '{') return this.#group();
    if (first === '\\') return this.#command();
    if (first === '$') return this.#math();
    if (first === '<' && TAG_LIKE.test(this.source.slice(this.#at, this.#at + 8))) {
      this.#at++;
      return '<\u2060';
    }
    for (const [written, meant] of LIGATURES) {
      if (!this.source.startsWith(written, this.#at)) continue;
      this.#at += written.length;
      return meant;
    }
    return this.#character();
  }

  #character(): string {
    const character = String.fromCodePoint(this.source.codePointAt(this.#at)!);
    this.#at += character.length;
    return character;
  }

  #group(): string {
    this.#at++;
    const text = this.#run();
    this.#at++;
    return text;
  }

  /** A command's argument: a group, a command or one character. */
  #argument(): string {
    while (/\s/.test(this.source[this.#at] ?? '')) this.#at++;
    if (this.#at >= this.source.length || this.source[this.#at] === '}') return '';
    return this.#piece();
  }

  #rawArgument(): string {
    const open = /\s*\{/y;
    open.lastIndex = this.#at;
    if (!open.test(this.source)) return this.#argument();
    const start = open.lastIndex;
    let depth = 1;
    let end = start;
    for (; end < this.source.length && depth > 0; end++) {
      if (this.source[end] === '{') depth++;
      else if (this.source[end] === '}') depth--;
    }
    this.#at = end;
    return this.source.slice(start, end - 1);
  }

  #command(): string {
    const name = /\\([a-z]+|.|$)/isy;
    name.lastIndex = this.#at;
    const word = name.exec(this.source)?.[1] ?? '';
    this.#at += 1 + word.length;
    if (Object.hasOwn(diacritics, word)) return accented(diacritics[word]!, this.#argument());
    if (!/^[a-z]/i.test(word)) return SYMBOLS[word] ?? word;
    while (this.source[this.#at] === ' ') this.#at++;
    return this.#named(word);
  }

  #named(word: string): string {
    if (Object.hasOwn(formattingCommands, word)) return wrap(formattingCommands[word], this.#argument());
    if (Object.hasOwn(formattingEnvs, word)) return wrap(formattingEnvs[word], this.#run());
    if (word === 'url' || word === 'nolinkurl') return verbatimText(this.#rawArgument());
    if (word === 'href') {
      const url = verbatimText(this.#rawArgument());
      const text = this.#argument();
      return text === url ? url : `${text} (${url})`;
    }
    const meant = commands[word] ?? mathCommands[word];
    if (meant === undefined) return this.source[this.#at] === '{' ? this.#group() : `\\${word} `;
    if (this.source.startsWith('{}', this.#at)) this.#at += 2;
    return meant;
  }

  /** `$C^1$`: scripts and symbols; a command without a character stays readable by its name. */
  #math(): string {
    this.#at++;
    let text = '';
    while (this.#at < this.source.length && this.source[this.#at] !== '$') {
      const first = this.source[this.#at]!;
      if (first === '^' || first === '_') {
        this.#at++;
        text += wrap(first === '^' ? 'superscript' : 'subscript', this.#argument());
      } else if (first === '}') this.#at++;
      else if (first === '-') text += this.#minus();
      else text += this.#piece();
    }
    this.#at++;
    return text.replace(/\\([a-z]+) /gi, '$1');
  }

  #minus(): string {
    this.#at++;
    return '−';
  }
}

const MARKUP: Readonly<Record<string, readonly [string, string]>> = {
  italics: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  smallcaps: ['<span style="font-variant:small-caps;">', '</span>'],
  quotes: ['“', '”'],
};

function wrap(format: string | undefined, text: string): string {
  const [open, close] = MARKUP[format ?? ''] ?? ['', ''];
  return text === '' ? '' : open + text + close;
}

/** The accent goes on the first letter; a dotless i gets its dot's place back. */
function accented(accent: string, text: string): string {
  if (text === '') return ALONE[accent] ?? '';
  const letter = String.fromCodePoint(text.codePointAt(0)!);
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  return (base + accent).normalize('NFC') + text.slice(letter.length);
}

const ALONE: Readonly<Record<string, string>> = {
  '\u0303': '~',
  '\u0302': '^',
  '\u0300': '`',
  '\u0301': '´',
  '\u0308': '¨',
};
