import { didYouMean } from './did-you-mean.js';
import { readLength } from './paper/front-matter/length.js';
import type { Duplex, Layout, PrintOrder } from './print/order.js';
import { readRanges } from './print/page-range.js';
import { SHEETS } from './print/paper-choice.js';

/** What “twofold print” does. */
export interface PrintTask {
  readonly order: PrintOrder;
  /** Paths of PDF files; null for none. */
  readonly cover: string | null;
  readonly back: string | null;
}

export const PRINT_FLAGS = {
  booklet: { type: 'boolean' },
  'n-up': { type: 'string' },
  'crop-marks': { type: 'boolean' },
  grey: { type: 'boolean' },
  signature: { type: 'string' },
  creep: { type: 'string' },
  cover: { type: 'string' },
  back: { type: 'string' },
  bleed: { type: 'string' },
  frame: { type: 'boolean' },
  pages: { type: 'string' },
  sheet: { type: 'string' },
  duplex: { type: 'string' },
} as const;

type Values = {
  readonly [Flag in keyof typeof PRINT_FLAGS]?: (typeof PRINT_FLAGS)[Flag]['type'] extends 'boolean' ? boolean : string;
};

/** Why a request cannot be carried out, and what was probably meant. */
interface Wrong {
  readonly wrong: string;
  readonly meant: string | null;
}

/** Flags that make sense only beside another. */
const NEEDS: readonly (readonly [keyof Values, keyof Values])[] = [
  ['signature', 'booklet'],
  ['creep', 'booklet'],
  ['cover', 'booklet'],
  ['back', 'booklet'],
  ['bleed', 'crop-marks'],
  ['frame', 'n-up'],
];

/** So many pages fill a side in rows of equal length. */
const COUNTS: readonly number[] = [2, 4, 6, 8, 9, 16];
/** What `--bleed` is without a word; points. */
const USUAL_BLEED = (3 * 72) / 25.4;
/** More than any press asks for, and any paper is thick. Points. */
const MOST = { bleed: 72, creep: 3 };

/** What the flags ask for, or why that cannot be done. */
export function readPrintTask(values: Values): PrintTask | Wrong {
  const wrong = misfit(values) ?? CHECKS.map((check) => check(values)).find((found) => found !== null);
  if (wrong) return wrong;
  const { booklet, cover = null, back = null, pages, sheet, duplex = null, grey = false } = values;
  const count = values['n-up'];
  const bound = {
    kind: 'booklet',
    signature: signatureIn(values) ?? null,
    creep: lengthOf(values.creep, 'creep') ?? 0,
    cover: cover === TITLE,
  } as const;
  const layout: Layout = booklet
    ? bound
    : count === undefined
      ? { kind: 'pages' }
      : { kind: 'n-up', count: Number(count), frame: values.frame ?? false };
  return {
    order: {
      layout,
      pages: pages === undefined ? null : readRanges(pages),
      paper: sheet === undefined ? null : (SHEETS[sheet.toLowerCase()] ?? null),
      duplex: duplex as Duplex | null,
      marks: values['crop-marks'] ? { bleed: lengthOf(values.bleed, 'bleed') ?? USUAL_BLEED } : null,
      grey,
    },
    cover: cover === TITLE ? null : cover,
    back,
  };
}

/** What `--cover` takes beside files. */
const TITLE = 'title';

/** What is wrong with the value of a flag; null where it has none, or a good one. */
const CHECKS: readonly ((values: Values) => Wrong | null)[] = [
  ({ 'n-up': count }) =>
    count === undefined || COUNTS.includes(Number(count))
      ? null
      : because(`--n-up takes ${COUNTS.slice(0, -1).join(', ')} or ${COUNTS.at(-1)} pages a side, not “${count}”`),
  (values) =>
    signatureIn(values) === undefined
      ? because(`--signature takes all, or pages by the four: 4, 8, 16, 32; not “${values.signature}”`)
      : null,
  ({ creep }) => (lengthOf(creep, 'creep') === null ? notLength('creep', '0.1mm', creep) : null),
  ({ bleed }) => (lengthOf(bleed, 'bleed') === null ? notLength('bleed', '3mm', bleed) : null),
  ({ pages }) =>
    pages === undefined || readRanges(pages)
      ? null
      : because(`--pages takes numbers and ranges as 1-8,12,20-, not “${pages}”`),
  ({ sheet }) => oneOf('sheet', sheet?.toLowerCase(), Object.keys(SHEETS)),
  ({ duplex }) => oneOf('duplex', duplex, EDGES),
];

const EDGES: readonly Duplex[] = ['long-edge', 'short-edge'];

function because(wrong: string, meant: string | null = null): Wrong {
  return { wrong, meant };
}

function oneOf(flag: keyof Values, value: string | undefined, names: readonly string[]): Wrong | null {
  if (value === undefined || names.includes(value)) return null;
  return because(`--${flag} takes ${names.join(', ')}, not “${value}”`, didYouMean(value, names));
}

/** Null for all pages as one; undefined for what is no number of pages. */
function signatureIn({ signature = 'all' }: Values): number | null | undefined {
  if (signature === 'all') return null;
  const pages = Number(signature);
  return Number.isInteger(pages / 4) && pages > 0 ? pages : undefined;
}

/** Flags that do not go together. */
function misfit(values: Values): Wrong | null {
  const { booklet, 'n-up': count, 'crop-marks': marks, grey } = values;
  if (booklet && count !== undefined) return because('Either --booklet or --n-up: a booklet has two pages a side');
  if (count !== undefined && marks) return because('--crop-marks go with --booklet, or with pages one by one');
  const [flag, other] = NEEDS.find(([one, needed]) => values[one] !== undefined && values[needed] === undefined) ?? [];
  if (flag !== undefined) return because(`--${flag} goes with --${other}`);
  if (!booklet && count === undefined && !marks && !grey)
    return because('What is to be printed: --booklet, --n-up 2, --n-up 4, --crop-marks or --grey');
  if (values.duplex !== undefined && !booklet && count === undefined)
    return because('--duplex goes with --booklet or --n-up: pages one by one are not turned');
  return null;
}

/** Undefined where there is none; null where it is no length, or beyond what makes sense. */
function lengthOf(text: string | undefined, flag: keyof typeof MOST): number | null | undefined {
  if (text === undefined) return undefined;
  const length = text === '0' ? 0 : readLength(text);
  return length !== null && length <= MOST[flag] ? length : null;
}

function notLength(flag: keyof typeof MOST, example: string, text: string | undefined): Wrong {
  const most = `${Math.round((MOST[flag] * 25.4) / 72)} mm`;
  return because(`--${flag} takes a length up to ${most}, as ${example}, not “${text}”`);
}
