import type { Inline, InlineStyle } from '../deck/content/index.js';
import { tagReader } from '../deck/content/tags.js';

/** An element of a formula in MathML. */
interface Part {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: Part[];
  text: string;
}

/**
 * A formula among words as text that can be edited: letters in italics, scripts raised and lowered, fractions with a
 * stroke. `mathml` is presentation MathML.
 */
export function formulaRuns(mathml: string, style: InlineStyle): Inline[] {
  return written(partsOf(mathml), style);
}

function partsOf(mathml: string): Part {
  const root: Part = { tag: 'math', attributes: {}, parts: [], text: '' };
  const open = [root];
  for (const tag of tagReader()(mathml)) {
    if (tag.kind === 'text') open.at(-1)!.text += tag.text;
    else if (tag.kind === 'close') open.pop();
    else {
      const part: Part = { tag: tag.tag, attributes: tag.attributes, parts: [], text: '' };
      open.at(-1)?.parts.push(part);
      open.push(part);
    }
  }
  return root;
}

type Write = (part: Part, style: InlineStyle) => Inline[];

const WRITE: Readonly<Record<string, Write>> = {
  mi: ({ text, attributes: { mathvariant } }, style) => {
    const slanted = mathvariant === undefined ? [...text].length === 1 : mathvariant.includes('italic');
    const bold = mathvariant?.includes('bold') ? { bold: true as const } : {};
    return plain(lettered(text, mathvariant), { ...style, ...bold, ...(slanted && { italic: true as const }) });
  },
  mo: ({ text }, style) => plain(RELATION.test(text) ? ` ${text} ` : text, style),
  mspace: (_, style) => plain(' ', style),
  msub: ({ parts: [base, sub] }, style) => [...of(base, style), ...of(sub, lowered(style))],
  msup: ({ parts: [base, sup] }, style) => [...of(base, style), ...of(sup, raised(style))],
  msubsup: ({ parts: [base, sub, sup] }, style) => [
    ...of(base, style),
    ...of(sub, lowered(style)),
    ...of(sup, raised(style)),
  ],
  munder: ({ parts: [base, sub] }, style) => [...of(base, style), ...of(sub, lowered(style))],
  mover: ({ parts: [base, over] }, style) => {
    const accent = ACCENTS[over?.text ?? ''];
    return accent === undefined
      ? [...of(base, style), ...of(over, raised(style))]
      : [...of(base, style), ...plain(accent, style)];
  },
  munderover: ({ parts: [base, sub, sup] }, style) => [
    ...of(base, style),
    ...of(sub, lowered(style)),
    ...of(sup, raised(style)),
  ],
  mfrac: ({ parts: [above, below] }, style) => [
    ...grouped(above, style),
    ...plain('/', style),
    ...grouped(below, style),
  ],
  msqrt: ({ parts }, style) => [...plain('√', style), ...grouped(row(parts), style)],
  mroot: ({ parts: [base, root] }, style) => [
    ...of(root, raised(style)),
    ...plain('√', style),
    ...grouped(base, style),
  ],
  mtr: ({ parts }, style) => [...parts.flatMap((part) => [...of(part, style), ...plain(' ', style)])],
  mtable: ({ parts }, style) => parts.flatMap((part, i) => [...(i > 0 ? plain('; ', style) : []), ...of(part, style)]),
  annotation: () => [],
};

/** Where alphabets of mathematics begin (Unicode 22.2), and letters that had their places before. */
const ALPHABETS: Readonly<Record<string, { readonly from: number; readonly known: string }>> = {
  'double-struck': { from: 0x1d538, known: 'CℂHℍNℕPℙQℚRℝZℤ' },
  script: { from: 0x1d49c, known: 'BℬEℰFℱHℋIℐLℒMℳRℛ' },
  fraktur: { from: 0x1d504, known: 'CℭHℌIℑRℜZℨ' },
};

function lettered(text: string, variant = ''): string {
  const alphabet = ALPHABETS[variant];
  if (!alphabet || !/^[A-Z]$/.test(text)) return text;
  const at = alphabet.known.indexOf(text);
  return at < 0 ? String.fromCodePoint(alphabet.from + text.charCodeAt(0) - 65) : alphabet.known.charAt(at + 1);
}

/** Signs with white on both sides: relations, and binary operators. */
const RELATION = /^[=<>≤≥≠≈≡∼≃≅∝∈∉⊂⊆⊃⊇→←↔⇒⇐⇔↦+−±×÷⋅∘∪∩∧∨⊕⊗∣-]$/;

/** Accents as characters that combine with the one before. */
const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '―': '\u0304',
  '.': '\u0307',
  '˙': '\u0307',
  '¨': '\u0308',
  '→': '\u20d7',
  '\u20d7': '\u20d7',
};

function written(part: Part, style: InlineStyle): Inline[] {
  const write = WRITE[part.tag];
  if (write) return write(part, style);
  return part.parts.length > 0 ? part.parts.flatMap((inner) => written(inner, style)) : plain(part.text, style);
}

function of(part: Part | undefined, style: InlineStyle): Inline[] {
  return part === undefined ? [] : written(part, style);
}

/** In brackets, unless it is a single thing. */
function grouped(part: Part | undefined, style: InlineStyle): Inline[] {
  const inlines = of(part, style);
  const single = part !== undefined && (['mi', 'mn', 'mtext'].includes(part.tag) || inlines.length <= 1);
  return single ? inlines : [...plain('(', style), ...inlines, ...plain(')', style)];
}

function row(parts: Part[]): Part {
  return parts.length === 1 ? parts[0]! : { tag: 'mrow', attributes: {}, parts, text: '' };
}

/** What is lowered already can be lowered no further. */
function lowered(style: InlineStyle): InlineStyle {
  return style.position ? style : { ...style, position: 'subscript' };
}

function raised(style: InlineStyle): InlineStyle {
  return style.position ? style : { ...style, position: 'superscript' };
}

/** Without what is not seen: function application, invisible times, and their like. */
function plain(text: string, style: InlineStyle): Inline[] {
  const seen = text.replace(/[\u2061-\u2064]/g, '');
  return seen === '' ? [] : [{ kind: 'text', text: seen, style }];
}
