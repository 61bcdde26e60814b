import { type Inline, textOf } from '../deck/content/index.js';
import { type Box, emu, transform } from './box.js';
import { type Colour, fill } from './colours.js';
import { codeSize, sizeOf } from './fit.js';
import { PLACEHOLDERS, type PlaceholderName } from './layouts.js';
import { aligned, indent, LEVELS, type Look, listStyle } from './look.js';
import { bodyProperties, type Frame, holder } from './master.js';
import type { Para } from './paragraph.js';
import { type Emphasis, runs, type Writing } from './run.js';
import { type Named, named } from './shape.js';
import { element, type Xml } from './xml.js';

/** A text area of a slide. */
export interface TextShape {
  readonly name: Named;
  /** The layout's placeholder that it fills; null for a text box. */
  readonly placeholder: PlaceholderName | null;
  /** Null where the layout says it. */
  readonly box: Box | null;
  readonly look: Look;
  readonly paras: readonly Para[];
  /** How much smaller than its look it has to be; null where that fits. */
  readonly scale: number | null;
}

export function textShape(shape: TextShape, frame: Frame, writing: Writing): Xml {
  const { name, placeholder, box, look, paras, scale } = shape;
  const own = placeholder === null ? null : PLACEHOLDERS[placeholder].look;
  const styled = own !== null && JSON.stringify(own) === JSON.stringify(look);
  const properties = placeholder === null ? element('p:nvPr', {}) : element('p:nvPr', {}, holder(placeholder));
  const locks = placeholder === null ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
  const geometry = box === null ? '' : transform(box);
  const filled = look.behind && placeholder === null ? fill(look.behind) : '';
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, named(name), locks, properties),
    element('p:spPr', {}, geometry, placeholder === null ? RECTANGLE : '', filled),
    element(
      'p:txBody',
      {},
      bodyProperties(look, frame, scale),
      styled ? '<a:lstStyle/>' : listStyle(look, frame.rtl),
      ...paragraphs(paras, look, writing),
    ),
  );
}

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** At least one, since a text area cannot be without. */
export function paragraphs(paras: readonly Para[], look: Look, writing: Writing): Xml[] {
  if (paras.length === 0) return [element('a:p', {}, element('a:endParaRPr', { lang: writing.lang }))];
  const starts = startsOf(paras);
  return paras.map((para, i) => paragraph(para, starts[i]!, look, writing));
}

/** The number that each paragraph's run of numbers begins with; Office counts on from there itself. */
function startsOf(paras: readonly Para[]): number[] {
  const runs: { start: number; next: number }[] = [];
  return paras.map(({ level, mark }) => {
    runs.length = Math.min(runs.length, (level ?? -1) + 1);
    if (level === null || typeof mark !== 'object') {
      if (level !== null) delete runs[level];
      return 1;
    }
    const run = runs[level];
    const start = run?.next === mark.number ? run.start : mark.number;
    runs[level] = { start, next: mark.number + 1 };
    return start;
  });
}

/** What a role adds to the look of its text area. */
const EMPHASES: Readonly<Partial<Record<Para['role'], Emphasis & { readonly colour?: Colour }>>> = {
  caption: { colour: 'tx2' },
  affiliation: { colour: 'tx2' },
  date: { colour: 'tx2' },
  placeholder: { colour: 'tx2' },
  lead: { bold: true },
  heading: { bold: true },
  quotation: { italic: true },
  term: { bold: true, colour: 'accent1' },
  'date-of-event': { bold: true, colour: 'accent1' },
};

function paragraph(para: Para, start: number, look: Look, writing: Writing): Xml {
  const { level, mark, role, inlines } = para;
  const deep = Math.min(level ?? 0, LEVELS - 1);
  const usual = look.bullets === 'disc' && mark === 'bullet';
  const inside = level === null || look.bullets === 'hanging' ? null : emu(indent({ ...look, bullets: 'disc' }, deep));
  const margin = look.bullets === 'hanging' ? null : (inside ?? 0);
  const plain = usual || look.bullets !== 'disc';
  // Numbers of two digits need more room than a disc.
  const wide =
    typeof mark === 'object' && mark.number > 9 && inside !== null
      ? inside + numberRoom(look) - emu(indent(look, 0))
      : null;
  const rtl = directionOf(inlines, writing.rtl);
  const properties = element(
    'a:pPr',
    {
      marL: wide ?? (plain ? null : margin),
      lvl: deep === 0 ? null : deep,
      indent: wide === null ? (plain || typeof mark === 'object' ? null : 0) : -numberRoom(look),
      algn: rtl === writing.rtl ? null : aligned(look, rtl),
      rtl: rtl === writing.rtl ? null : rtl,
    },
    role === 'term' ? CLOSE : '',
    marked(mark, start, look),
  );
  const size = sizeOf(para, look);
  const emphasis = {
    codeSize: codeSize(size),
    ...EMPHASES[role],
    ...(size === sizeOf({ ...para, role: 'text' }, look) ? {} : { size }),
  };
  return element('a:p', {}, properties, runs(inlines, writing, look.italic ? { ...emphasis, italic: true } : emphasis));
}

/** What a term means stands right below it. */
const CLOSE = '<a:spcAft><a:spcPts val="200"/></a:spcAft>';

/** EMU for a number of two digits and its point. */
function numberRoom({ size }: Look): number {
  return emu(size * 1.7);
}

/** A paragraph that its author isolated as a whole runs as that says, whatever is isolated in it again. */
function directionOf(inlines: readonly Inline[], usual: boolean): boolean {
  const [first] = inlines;
  const said = first && 'style' in first ? first.style.direction : undefined;
  const length = (some: readonly Inline[]) => textOf(some).length;
  const same = inlines.filter((inline) => 'style' in inline && inline.style.direction === said);
  return said === undefined || inlines.length < 2 || length(same) * 2 < length(inlines) ? usual : said === 'rtl';
}

function marked(mark: Para['mark'], start: number, { bullets }: Look): Xml {
  if (typeof mark === 'object')
    return `<a:buFont typeface="+mj-lt"/>${element('a:buAutoNum', { type: 'arabicPeriod', startAt: start === 1 ? null : start })}`;
  return bullets === 'disc' && mark === 'none' ? '<a:buNone/>' : '';
}
