import { texBox } from './measure/tex.js';

/*
 * Formulas too wide for a slide are broken before relations and before plus and minus, where no brace, bracket, fence
 * or environment is open.
 */

const TOKEN = /\\(?:[a-zA-Z]+\*?|[\s\S])|\s+|[^\s\\]/g;

const OPENING = /^(?:[{([]|\\(?:left|begin|lbrace|langle|lfloor|lceil))$/;
const CLOSING = /^(?:[})\]]|\\(?:right|end|rbrace|rangle|rfloor|rceil))$/;

const BREAKS =
  /^(?:[=<>+-]|\\(?:leq?|geq?|neq?|approx|sim|equiv|in|subset(?:eq)?|to|rightarrow|Rightarrow|Leftrightarrow|iff|implies|propto|pm|oplus|coloneqq))$/;

/** TeX in pieces; each but the first begins with what it was broken before. */
function pieces(tex: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  let script = false;
  for (const [token] of tex.matchAll(TOKEN)) {
    if (depth === 0 && !script && BREAKS.test(token) && found.at(-1)!.trim() !== '') found.push('');
    found[found.length - 1] += token;
    if (OPENING.test(token)) depth++;
    else if (CLOSING.test(token)) depth = Math.max(0, depth - 1);
    if (!/^\s/.test(token)) script = token === '_' || token === '^';
  }
  return found.map((piece) => piece.trim());
}

/** `pieces` strung together as long as they are not wider than that; ems. */
function lines(tex: string, width: number, display: boolean): string[] {
  const made: string[] = [];
  for (const piece of pieces(tex)) {
    const last = made.at(-1);
    const longer = `${last} ${piece}`;
    if (last !== undefined && texBox(longer, display).width <= width) made[made.length - 1] = longer;
    else made.push(piece);
  }
  return made;
}

/** `{}` keeps the space around an operator that begins a piece. */
const goesOn = (piece: string) => `{}${piece}`;

const FORMULA = /\$\$((?:[^$\\]|\\[\s\S])+)\$\$|\$((?:[^$\\]|\\[\s\S])+)\$|`+[^`]*`+|\\[\s\S]/g;

/**
 * Markdown whose formulas are broken where they are wider than a slide's column: within text into pieces that stand
 * behind one another, otherwise into lines below one another.
 * @param width ems of the formula's own type
 */
export function brokenFormulas(markdown: string, width: number): string {
  return markdown.replace(FORMULA, (all, display?: string, text?: string) => {
    const tex = display ?? text;
    if (tex === undefined || texBox(tex, display !== undefined).width <= width) return all;
    const [first = '', ...others] = lines(tex, width - 2, display !== undefined);
    if (others.length === 0) return all;
    if (display === undefined) return [first, ...others.map(goesOn)].map((piece) => `$${piece}$`).join(' ');
    const below = others.map((piece) => `\\\\ &\\quad ${goesOn(piece)}`).join(' ');
    return `$$\\begin{aligned} &${first} ${below} \\end{aligned}$$`;
  });
}
