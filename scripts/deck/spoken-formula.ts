import { ACCENTS, ALPHABETS, BETWEEN, FUNCTIONS, LETTERS, LOWERED, RAISED } from './tex-signs.js';

const TOKEN = /\\(?:[a-zA-Z]+\*?|[\s\S])|[^\s\\]|\s+/g;
/** Commands that only define others: nothing of them is to be seen. */
const DEFINES = /^\s*\\(?:(?:re)?newcommand|providecommand|def|let|DeclareMathOperator)\b/;
/** How deep groups may stand in one another. */
const DEEPEST = 60;

/**
 * A formula as text that can be read off and spoken: “x² ≤ α/β” for `x^2 \le \frac{\alpha}{\beta}`. Commands that are
 * not known are said by their names.
 */
export function spokenFormula(tex: string): string {
  if (DEFINES.test(tex)) return '';
  const said = new Reader(tex.match(TOKEN) ?? []).until(null, 0);
  return tidy(said);
}

/** Spaces single, none inside brackets and none before punctuation; a sign in front of its number close to it. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([([{⟨⌊⌈]) /g, '$1')
    .replace(/ ([)\]}⟩⌋⌉,;.])/g, '$1')
    .replace(/(^|[([{,;=<>≤≥≠≈∈→⇒] ?)([−+±]) /g, '$1$2')
    .trim();
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  /** All up to a token, which is passed over; to the end where there is none. */
  until(end: string | null, depth: number): string {
    let said = '';
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++]!;
      if (token === end) break;
      said += this.say(token, depth);
    }
    return said;
  }

  private say(token: string, depth: number): string {
    if (token === '{') return depth < DEEPEST ? this.until('}', depth + 1) : '';
    if (token === '^') return raised(this.argument(depth));
    if (token === '_') return lowered(this.argument(depth));
    if (token.length > 1 && token.startsWith('\\')) return this.command(token.slice(1), depth);
    return PLAIN.get(token) ?? (token.trim() === '' ? '' : token);
  }

  /** What a command is given: a group, or what comes next. */
  private argument(depth: number): string {
    this.skipWhite();
    const next = this.tokens[this.at];
    if (next === undefined || next === '}') return '';
    this.at++;
    return tidy(depth < DEEPEST ? this.say(next, depth + 1) : '');
  }

  /** What stands in brackets behind a command; empty without. */
  private option(depth: number): string {
    this.skipWhite();
    if (this.tokens[this.at] !== '[') return '';
    this.at++;
    return tidy(this.until(']', depth + 1));
  }

  /** The characters of a group as they are, spaces among them. */
  private verbatim(): string {
    this.skipWhite();
    if (this.tokens[this.at] !== '{') return this.argument(DEEPEST);
    let open = 0;
    let said = '';
    for (; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at]!;
      if (token === '{') open++;
      else if (token === '}' && --open === 0) {
        this.at++;
        break;
      } else if (token !== '$') said += token.startsWith('\\') ? token.slice(1) : token;
    }
    return said;
  }

  private skipWhite(): void {
    while (this.tokens[this.at]?.trim() === '') this.at++;
  }

  private command(name: string, depth: number): string {
    const bare = name.replace(/\*$/, '');
    if (LARGE.test(bare) || FUNCTIONS.has(bare)) return ` ${LETTERS.get(bare) ?? bare}${this.scripts(depth)} `;
    const sign = LETTERS.get(bare) ?? SPACES.get(bare);
    if (sign !== undefined) return sign;
    const between = BETWEEN.get(bare);
    if (between !== undefined) return ` ${between} `;
    const accent = ACCENTS.get(bare);
    if (accent !== undefined) return accented(this.argument(depth), accent);
    if (ALPHABETS.has(bare)) return lettered(this.argument(depth), bare);
    if (FRACTION.test(bare)) return `${grouped(this.argument(depth))}/${grouped(this.argument(depth))}`;
    if (/^[dt]?binom$/.test(bare)) return `(${this.argument(depth)} ${this.argument(depth)})`;
    if (bare === 'sqrt') return `${raisedIndex(this.option(depth))}√${grouped(this.argument(depth))}`;
    if (TEXT.test(bare)) return this.verbatim();
    if (bare === 'operatorname') return ` ${this.verbatim()} `;
    if (UNSEEN.test(bare)) return this.unseen(bare);
    return SILENT.test(bare) ? this.silent(bare) : bare;
  }

  /** What something ranges over, before what it is said of. */
  private scripts(depth: number): string {
    let said = '';
    for (; ; this.at++) {
      const next = this.tokens[this.at];
      if (next === '^' || next === '_') {
        this.at++;
        said += this.say(next, depth);
        this.at--;
      } else if (next !== '\\limits') return said;
    }
  }

  /** What a command is given for itself; of an array also how its columns stand. */
  private unseen(name: string): string {
    this.option(DEEPEST);
    const given = this.verbatim();
    if (name === 'begin' && /^(?:array|alignat|alignedat)/.test(given)) this.verbatim();
    return ' ';
  }

  /** A bracket that is left out is written as a point. */
  private silent(name: string): string {
    if (/^(?:left|right|middle)$/.test(name) && this.tokens[this.at] === '.') this.at++;
    return '';
  }
}

const LARGE = /^(?:sum|prod|coprod|i{0,2}int|oint|big(?:cup|cap|oplus|otimes|vee|wedge))$/;
const FRACTION = /^[dtc]?frac$/;
const TEXT = /^(?:text(?:rm|bf|it|sf|tt)?|mathrm|mathsf|mathtt|mbox|hbox)$/;
const UNSEEN = /^(?:begin|end|label|tag|color|textcolor|hspace|vspace|h?phantom|vphantom|ref|eqref)$/;
const SILENT =
  /^(?:left|right|middle|[bB]igg?[lrm]?|limits|nolimits|displaystyle|textstyle|scriptstyle|nonumber|notag|mathbf|mathit|bm|boldsymbol|mathbin|mathrel|mathop|mathord|mathopen|mathclose|boxed|not|allowbreak)$/;

const SPACES: ReadonlyMap<string, string> = new Map([
  ...['quad', 'qquad', ',', ';', ':', '>', ' '].map((name) => [name, ' '] as const),
  ['!', ''],
  ['\\', '; '],
  ['|', '‖'],
  ...['{', '}', '%', '&', '#', '_', '$'].map((sign) => [sign, sign] as const),
]);

/** Characters that mean something in formulas. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...['=', '<', '>', '+', ':'].map((sign) => [sign, ` ${sign} `] as const),
  ['-', ' − '],
  ['*', ' ∗ '],
  [',', ', '],
  ["'", '′'],
  ['~', ' '],
  ['&', ' '],
  ['}', ''],
]);

/** In brackets, unless it is a single thing: “2l” after a stroke would be half of l. */
function grouped(text: string): string {
  const isOne = /^(?:\p{N}+|\p{L}\p{M}*[′°²³ⁿᵀ]?)$/u.test(text) || /^(?:√?\([^()]*\)|√.|\|[^|]*\|)$/u.test(text);
  return isOne ? text : `(${text})`;
}

/** As `grouped`; words stay as they are. */
function script(text: string): string {
  return [...text].length < 2 || /^[\p{L}\p{N}\p{M}′°.]*$/u.test(text) ? text : `(${text})`;
}

function raised(text: string): string {
  return formed(text.replace(/ /g, ''), RAISED) ?? `^${script(text)}`;
}

function lowered(text: string): string {
  return formed(text.replace(/ /g, ''), LOWERED) ?? `_${script(text)}`;
}

function raisedIndex(text: string): string {
  return text === '' ? '' : (formed(text, RAISED) ?? `${text}-`);
}

/** Each character in another form; null where one has none. */
function formed(text: string, forms: ReadonlyMap<string, string>): string | null {
  let said = '';
  for (const character of text) {
    const form = forms.get(character);
    if (form === undefined) return null;
    said += form;
  }
  return said;
}

/** Over one letter; over more it would be lost on the last. */
function accented(text: string, accent: string): string {
  return [...text].length === 1 ? text + accent : text;
}

function lettered(text: string, alphabet: string): string {
  const { from, known } = ALPHABETS.get(alphabet)!;
  return text.replace(/[A-Z]/g, (letter) => {
    const at = known.indexOf(letter);
    return at < 0 ? String.fromCodePoint(from + letter.charCodeAt(0) - 65) : known.charAt(at + 1);
  });
}
