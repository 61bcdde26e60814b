import type { Diagnostic } from '../diagnostic.js';
import { endOfCited } from '../paper/cited-text.js';
import { isRightToLeft } from '../paper/direction.js';
import { altOf } from '../paper/image-alt.js';
import type { CitedInline, NoteMark, Place } from '../paper/index.js';
import { localDigits } from '../paper/numerals.js';
import { QUOTATION } from '../paper/quotation.js';
import { lowResolution } from '../paper/resolution.js';
import type { Tag } from '../paper/tag.js';
import type { DrawnPart } from './drawn-run.js';
import type { FontStyle } from './font-style.js';
import { formulaProblem } from './formula-problem.js';
import type { Formulas } from './formulas.js';
import { codeFont, noteMarkFont, smallCaps } from './inline-fonts.js';
import { type FindPicture, inlinePicture } from './inline-picture.js';
import type { Formula } from './mathematics.js';
import {
  addressAround,
  linkScope,
  openMark,
  openScope,
  type PlannedTag,
  planTag,
  rootScope,
  type Scope,
} from './planned-tag.js';
import { LINE_SEPARATOR } from './spaces.js';
import type { StyledFont } from './styled-font.js';

/** Inline content as one string, with a span for each stretch of it. */
export interface FlatText {
  readonly text: string;
  /** In order, without gaps. */
  readonly spans: readonly TextSpan[];
  readonly diagnostics: readonly Diagnostic[];
  /** Characters of formulas that no font has. */
  readonly missing: readonly { readonly codePoint: number; readonly place: Place | null }[];
}

/** A stretch of text from one leaf of the content: one style, one tag, one place. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly font: StyledFont;
  readonly tag: PlannedTag;
  readonly colour: string;
  readonly strike: boolean;
  /** Number of the note that this is the mark of; 0 for none. */
  readonly note: number;
  /** What is set instead of the text, which is one `STAND_IN`; null for letters. */
  readonly drawn: readonly DrawnPart[] | null;
  readonly place: Place | null;
  /** The text as the leaf has it: its line ends are spaces here. */
  readonly source: string;
}

/** Stands for a drawing: breaks lines as a letter does and has no direction. */
const STAND_IN = '*';

/** Between marks in text from right to left: a comma would make one number of them (UAX #9, W4). */
const THIN_SPACE = '\u2009';

/** What encloses a leaf. */
interface Enclosing {
  readonly font: StyledFont;
  readonly scope: Scope;
  readonly colour: string;
  readonly strike: boolean;
  readonly note: number;
  /** The paragraph runs from right to left: code and addresses, whose order is their own, are isolated from it. */
  readonly rtl: boolean;
  /** Of a citation: what is set apart there are titles, which nobody stresses. */
  readonly cited: boolean;
}

class Collector {
  text = '';
  readonly spans: TextSpan[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly missing: { readonly codePoint: number; readonly place: Place | null }[] = [];

  constructor(readonly drawn: Drawn) {}

  findMissing(formula: Formula | null, font: StyledFont, place: Place | null): void {
    for (const text of formula?.letters ?? [])
      for (const { codePoint } of font.chunk(text, false).missing) this.missing.push({ codePoint, place });
  }

  /** Parts of a drawing, as one letter among the others. */
  draw(parts: readonly DrawnPart[], within: Enclosing, place: Place | null): void {
    this.add(STAND_IN, within, place, parts);
  }

  add(source: string, within: Enclosing, place: Place | null, drawn: TextSpan['drawn'] = null): void {
    const value = spaced(source);
    if (value === '') return;
    const start = this.text.length;
    this.text += value;
    const { font, scope, colour, strike, note } = within;
    const tag = planTag(scope);
    this.spans.push({ start, end: this.text.length, font, tag, colour, strike, note, drawn, place, source });
  }

  all(children: readonly CitedInline[], within: Enclosing): void {
    children.forEach((child, at) => {
      if (child.kind === 'noteMark') addMark(child, within, this, children[at - 1]?.kind === 'noteMark');
      else (HANDLERS[child.kind] as Handler<CitedInline>)(child, within, this);
    });
  }
}

type Handler<N> = { bivarianceHack(node: N, within: Enclosing, out: Collector): void }['bivarianceHack'];
type Kind = CitedInline['kind'];
type NodeOf<K extends Kind, N = CitedInline> = N extends { readonly kind: infer Q } ? (K extends Q ? N : never) : never;

/** One handler an inline kind. */
const HANDLERS: { readonly [K in Kind]: Handler<NodeOf<K>> } = {
  text: ({ value, own, place }, within, out) => out.add(own ? numbered(value, within) : value, within, place),
  emphasis: ({ children }, within, out) => {
    const { italic } = within.font.style;
    out.all(children, stressed(within, 'Em', { italic: !italic }));
  },
  strong: ({ children }, within, out) => out.all(children, stressed(within, 'Strong', { weight: 'bold' })),
  strike: ({ children }, within, out) =>
    out.all(children, { ...within, strike: true, scope: openScope('Span', within.scope, { look: 'struck' }) }),
  smallcaps: ({ children }, within, out) => out.all(children, withFont(within, smallCaps(within.font))),
  superscript: ({ children }, within, out) => out.all(children, moved(within, 'super', 'raised')),
  subscript: ({ children }, within, out) => out.all(children, moved(within, 'sub', 'lowered')),
  span: ({ attributes, children }, within, out) => {
    const { classes, pairs } = attributes;
    const { lang, 'actual-text': actualText } = pairs;
    if (classes.includes('back-reference')) within = quiet(within);
    const own = classes.includes('smallcaps') ? smallCaps(within.font) : within.font;
    const font = classes.includes('nobreak') ? own.vary('nobreak', { breaking: 'none' }) : own;
    const quoted = classes.includes(QUOTATION);
    const scope =
      lang || attributes.id || actualText || quoted
        ? openScope(quoted ? 'Quote' : 'Span', within.scope, {
            lang: lang ?? null,
            id: attributes.id,
            actualText: actualText ?? null,
          })
        : within.scope;
    const inside = { ...within, scope, font: lang ? font.vary(`lang ${lang}`, { lang }) : font };
    const turned = lang !== undefined && isRightToLeft(lang) !== within.rtl;
    const direction = pairs.dir ?? (turned ? (within.rtl ? 'ltr' : 'rtl') : undefined);
    isolated(inside, direction, out, () => out.all(children, inside));
  },
  code: ({ value, place }, within, out) =>
    isolated(within, ownOrder(within), out, () => out.add(value, inCode(within), place)),
  formula: ({ tex, place }, within, out) => {
    const formula = out.drawn.formulas.formula(tex, 'text', within.font);
    const problem = formulaProblem(formula, tex, place);
    if (problem) out.diagnostics.push(problem);
    out.findMissing(formula, within.font, place);
    const scope = openScope('Formula', within.scope, { alt: tex, mathml: formula?.mathml || null, place });
    if (!formula || formula.problem !== null) out.add(tex, { ...inCode(within), scope }, place);
    else out.draw(out.drawn.formulas.inline(formula, tex, within.font, within.colour), { ...within, scope }, place);
  },
  link: ({ url, bare, children, place }, within, out) => {
    const scope = linkScope(url, within.scope, { place });
    const font = bare ? within.font.vary('address', { breaking: 'address', figures: 'lining' }) : within.font;
    isolated(within, bare ? ownOrder(within) : undefined, out, () => out.all(children, { ...within, scope, font }));
  },
  citation({ key, children, place }, within, out) {
    const scope = linkScope(`#ref-${key}`, within.scope, { cites: key, place });
    const end = endOfCited(children);
    out.all(children.slice(0, end), { ...within, scope, cited: true });
    out.all(children.slice(end), { ...within, scope: scope.parent ?? scope, cited: true });
  },
  noteMark: (mark, within, out) => addMark(mark, within, out, false),
  crossReference: ({ target, text, place }, within, out) => {
    const scope = target === null ? within.scope : linkScope(`#${target}`, within.scope, { place });
    out.add(numbered(text, within), { ...within, scope }, place);
  },
  break: ({ place }, within, out) => out.add(String.fromCharCode(LINE_SEPARATOR), within, place),
  raw: ({ value, place }, within, out) => out.add(value, inCode(within), place),
  image(image, within, out) {
    const { place } = image;
    const { measure } = out.drawn;
    const picture = out.drawn.picture(image);
    const alt = altOf(image, picture);
    if (!picture) return out.add(alt, within, place);
    const run = inlinePicture(image, picture, within.font, measure);
    const low = Number.isFinite(measure) ? lowResolution(picture, run.width, place) : null;
    if (low) out.diagnostics.push(low);
    // Of a picture that nothing is said of nothing is to be said: it is no figure, but where it is what leads somewhere.
    const said = alt || addressAround(within.scope);
    const scope = said === '' ? within.scope : openScope('Figure', within.scope, { alt: said, place });
    out.draw([{ kind: 'part', run }], { ...within, scope }, place);
  },
};

/** The mark of a note; what parts it from a mark right before it is no word of the text. */
function addMark({ number, place }: NoteMark, within: Enclosing, out: Collector, follows: boolean): void {
  const font = noteMarkFont(within.font);
  const reference = openMark(within.scope, { note: number, place });
  if (follows) out.add(within.rtl ? THIN_SPACE : ',', { ...within, scope: reference, font }, place);
  const scope = openScope('Link', reference, { href: `#note-${number}`, id: `mark-${number}`, place });
  out.add(numbered(`${number}`, within), { ...within, scope, font, note: number }, place);
}

const ISOLATES: ReadonlyMap<string, string> = new Map([
  ['ltr', '\u2066'],
  ['rtl', '\u2067'],
  ['auto', '\u2068'],
]);

/** What the author emphasises, with the look that it has where the face has one. */
function stressed(within: Enclosing, role: 'Em' | 'Strong', change: Partial<FontStyle>): Enclosing {
  const { font, scope, cited } = within;
  if (cited) return withFont(within, font.vary(role, change));
  return {
    ...within,
    font: font.vary(`${role}, stressed`, { ...change, stressed: true }),
    scope: openScope(role, scope),
  };
}

/** What the author raises or lowers, 10² not being 102; of a citation, which is worded by its style, the look alone. */
function moved(within: Enclosing, position: 'super' | 'sub', look: 'raised' | 'lowered'): Enclosing {
  const font = within.font.vary(position, { position });
  return { ...within, font, scope: within.cited ? within.scope : openScope('Span', within.scope, { look }) };
}

/** Numbers that the report adds, in figures of the language; addresses are what they are. */
function numbered(value: string, { font }: Enclosing): string {
  return font.style.breaking === 'prose' ? localDigits(value, font.style.lang) : value;
}

/** Direction in which code and addresses are isolated, where that differs from the paragraph's. */
function ownOrder({ rtl }: Enclosing): string | undefined {
  return rtl ? 'ltr' : undefined;
}

/** Isolates what `add` adds (UAX #9, 2.7), if a direction is given. */
function isolated(within: Enclosing, direction: string | undefined, out: Collector, add: () => void): void {
  const isolate = ISOLATES.get(direction ?? '');
  if (isolate) out.add(isolate, within, null);
  add();
  if (isolate) out.add('\u2069', within, null);
}

function withFont(within: Enclosing, font: StyledFont): Enclosing {
  return { ...within, font };
}

/** Behind an entry of the bibliography: its size beside the entry's, and a grey of 7 : 1 on white. */
const BACK_REFERENCE = { size: 0.9, colour: '#595959' } as const;

function quiet(within: Enclosing): Enclosing {
  const { size, colour } = BACK_REFERENCE;
  return { ...within, colour, font: within.font.vary('quiet', { size: within.font.style.size * size }) };
}

function inCode(within: Enclosing): Enclosing {
  return { ...within, font: codeFont(within.font), scope: openScope('Code', within.scope) };
}

/** Line ends and tabs inside running text are spaces. */
function spaced(value: string): string {
  return /[\t\n\r]/.test(value) ? value.replace(/[\t\n\r]+/g, ' ') : value;
}

/** What stands among letters and is none. */
export interface Drawn {
  readonly formulas: Formulas;
  readonly picture: FindPicture;
  /** Of the column, points; infinite where it is not known yet. */
  readonly measure: number;
}

/** Flattens a paragraph's content; tags are planned below `paragraph`. */
export function flatten(
  content: readonly CitedInline[],
  font: StyledFont,
  colour: string,
  paragraph: Tag,
  rtl: boolean,
  drawn: Drawn,
): FlatText {
  const out = new Collector(drawn);
  out.all(content, {
    font,
    scope: rootScope(paragraph),
    colour,
    strike: false,
    note: 0,
    rtl,
    cited: paragraph.role === 'BibEntry',
  });
  return out;
}
