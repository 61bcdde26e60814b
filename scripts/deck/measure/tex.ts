import {
  type Box,
  EMPTY,
  fraction,
  glyphs,
  integral,
  limits,
  operator,
  root,
  row,
  scripts,
  space,
  table,
} from './formula-box.js';

/** About the room that TeX takes as a formula; `display` where it stands on a line of its own. Commands that it does not know count as a sign. */
export function texBox(tex: string, display: boolean): Box {
  return new Reader(tex.match(TOKEN) ?? []).rows(display, 0);
}

const TOKEN = /\\(?:[a-zA-Z]+\*?|[\s\S])|[^\s\\]|\s+/g;

const SPACES: Readonly<Record<string, number>> = {
  '\\quad': 1,
  '\\qquad': 2,
  '\\,': 0.17,
  '\\:': 0.22,
  '\\>': 0.22,
  '\\;': 0.28,
  '\\!': -0.17,
  '\\ ': 0.33,
  '~': 0.33,
};

const LARGE = /^\\(?:sum|prod|coprod|big(?:cup|cap|oplus|otimes|wedge|vee|sqcup|uplus|odot))$/;
const INTEGRAL = /^\\(?:i{0,3}nt|oint)$/;
/** Names of functions below which stands what they range over. */
const LIMITS = /^\\(?:lim(?:sup|inf)?|max|min|sup|inf|arg(?:max|min))$/;
const NAMES = /^\\(?:a?(?:sin|cos|tan)h?|sec|csc|cot|log|ln|lg|exp|det|dim|ker|gcd|deg|Pr|arg|hom)$/;
const TEXT = /^\\(?:text(?:rm|bf|it|sf|tt)?|mathrm|operatorname\*?|mbox|mathsf|mathtt)$/;
const FRACTIONS = /^\\[dtc]?frac$|^\\[dt]?binom$/;
/** Commands that show nothing by themselves. */
const SILENT =
  /^\\(?:left|right|[bB]igg?[lrm]?|middle|limits|nolimits|displaystyle|textstyle|scriptstyle|nonumber|notag|math(?:bf|bb|cal|frak|scr|it)|bm|boldsymbol|hat|widehat|bar|tilde|widetilde|vec|dot|ddot|overline|underline|boxed|phantom|not|mathbin|mathrel|mathop|mathord)$/;
const RELATIONS =
  /^\\(?:leq?|geq?|neq?|approx|sim|simeq|cong|equiv|in|notin|ni|subset(?:eq)?|supset(?:eq)?|to|rightarrow|leftarrow|longrightarrow|mapsto|Rightarrow|Leftrightarrow|iff|implies|propto|mid|ll|gg|prec|succ|perp|parallel|coloneqq)$/;
const BINARIES = /^\\(?:pm|mp|times|cdot|circ|cup|cap|oplus|otimes|wedge|vee|setminus|div|ast|star)$/;
/** How deep groups may stand in one another; what is deeper counts nothing. */
const DEEPEST = 60;

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  /** Up to what ends the group or environment; rows and columns as a table. */
  rows(display: boolean, depth: number, gap = 0.4): Box {
    const rows: Box[][] = [[]];
    let cell: Box[] = [];
    const end = () => {
      rows.at(-1)!.push(row(cell));
      cell = [];
    };
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at]!;
      if (token === '}' || token === '\\end') break;
      if (token === '&' || token === '\\\\' || token === '\\cr') {
        this.at++;
        end();
        if (token !== '&') rows.push([]);
      } else cell.push(this.scripted(display, depth));
    }
    end();
    return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : table(rows, gap);
  }

  /** One sign or group with what is attached to it. */
  private scripted(display: boolean, depth: number): Box {
    const token = this.tokens[this.at]!;
    const base = this.atom(display, depth);
    const found: { _: Box | null; '^': Box | null } = { _: null, '^': null };
    for (;;) {
      while (/^\s|^\\(?:no)?limits$/.test(this.tokens[this.at] ?? '')) this.at++;
      const mark = this.tokens[this.at];
      if (mark !== '_' && mark !== '^') break;
      this.at++;
      found[mark] = this.argument(false, depth);
    }
    if (!found._ && !found['^']) return base;
    return display && (LARGE.test(token) || LIMITS.test(token))
      ? limits(base, found._, found['^'])
      : scripts(base, found._, found['^']);
  }

  private argument(display: boolean, depth: number): Box {
    while (/^\s/.test(this.tokens[this.at] ?? '')) this.at++;
    return this.at < this.tokens.length ? this.atom(display, depth) : EMPTY;
  }

  private atom(display: boolean, depth: number): Box {
    const token = this.tokens[this.at++]!;
    if (/^\s/.test(token)) return EMPTY;
    if (token === '{') return this.group(display, depth);
    if (token === '\\begin') return this.environment(depth);
    if (TEXT.test(token)) return glyphs(this.source());
    if (FRACTIONS.test(token))
      return fraction(this.argument(false, depth), this.argument(false, depth), display || token === '\\dfrac');
    if (token === '\\sqrt') {
      if (this.tokens[this.at] === '[') while (this.at < this.tokens.length && this.tokens[this.at++] !== ']');
      return root(this.argument(display, depth));
    }
    return signOf(token, display);
  }

  private group(display: boolean, depth: number): Box {
    const box = depth < DEEPEST ? this.rows(display, depth + 1) : EMPTY;
    if (this.tokens[this.at] === '}') this.at++;
    return box;
  }

  private environment(depth: number): Box {
    const name = this.source();
    if (/^(?:array|alignedat|tabular)/.test(name)) this.source();
    const aligned = /align|split|gather|eqn/.test(name);
    const box = depth < DEEPEST ? this.rows(aligned, depth + 1, aligned ? 0.2 : 1) : EMPTY;
    if (this.tokens[this.at] === '\\end') {
      this.at++;
      this.source();
    }
    return aligned ? box : { ...box, width: box.width + 1 };
  }

  /** What stands in braces, as it is written. */
  private source(): string {
    if (this.tokens[this.at] !== '{') return this.tokens[this.at++] ?? '';
    let [text, open] = ['', 0];
    do {
      const token = this.tokens[this.at++]!;
      if (token === '{') open++;
      else if (token === '}') open--;
      else text += token;
    } while (open > 0 && this.at < this.tokens.length);
    return text;
  }
}

function signOf(token: string, display: boolean): Box {
  if (LARGE.test(token)) return operator(display);
  if (INTEGRAL.test(token)) return integral(display);
  if (LIMITS.test(token) || NAMES.test(token)) return glyphs(token.slice(1));
  if (token in SPACES) return space(SPACES[token]!);
  if (SILENT.test(token)) return EMPTY;
  if (RELATIONS.test(token)) return glyphs('=');
  if (BINARIES.test(token)) return glyphs('+');
  return token.startsWith('\\') ? glyphs(/^\\[a-zA-Z]/.test(token) ? 'm' : token.slice(1)) : glyphs(token);
}
