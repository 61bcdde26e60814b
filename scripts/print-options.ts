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

export function readPrintTask(values: Values): PrintTask | Wrong {
  const wrong = misfit(values);
  if (wrong !== null) return { wrong, meant: null };
  const count = Number(values['n-up']);
  if (values['n-up'] !== undefined && !COUNTS.includes(count))
    return { wrong: `--n-up takes ${COUNTS.join(', ')} pages a side, not “${values['n-up']}”`, meant: null };
  const signature = values.signature === undefined || values.signature === 'all' ? null : Number(values.signature);
  if (signature !== null && !(Number.isInteger(signature / 4) && signature > 0))
    return {
      wrong: `--signature takes all, or pages by the four: 4, 8, 16, 32; not “${values.signature}”`,
      meant: null,
    };
  const creep = lengthOf(values.creep, 0, MOST.creep);
  if (creep === null) return notLength('creep', '0.1mm', values.creep);
  const bleed = lengthOf(values.bleed, USUAL_BLEED, MOST.bleed);
  if (bleed === null) return notLength('bleed', '3mm', values.bleed);
  const pages = values.pages === undefined ? null : readRanges(values.pages);
  if (values.pages !== undefined && pages === null)
    return { wrong: `--pages takes numbers and ranges as 1-8,12,20-, not “${values.pages}”`, meant: null };
  const paper = values.sheet === undefined ? null : (SHEETS[values.sheet.toLowerCase()] ?? undefined);
  if (paper === undefined)
    return {
      wrong: `--sheet takes ${Object.keys(SHEETS).join(', ')}, not “${values.sheet}”`,
      meant: didYouMean(values.sheet ?? '', Object.keys(SHEETS)),
    };
  const { duplex = null } = values;
  if (duplex !== null && !isDuplex(duplex))
    return { wrong: `--duplex takes long-edge or short-edge, not “${duplex}”`, meant: didYouMean(duplex, EDGES) };
  const layout: Layout = values.booklet
    ? { kind: 'booklet', signature, creep, cover: values.cover === 'title' }
    : values['n-up'] !== undefined
      ? { kind: 'n-up', count, frame: values.frame ?? false }
      : { kind: 'pages' };
  return {
    order: { layout, pages, paper, duplex, marks: values['crop-marks'] ? { bleed } : null, grey: values.grey ?? false },
    cover: values.cover === 'title' ? null : (values.cover ?? null),
    back: values.back ?? null,
  };
}

/** Flags that do not go together. */
function misfit(values: Values): string | null {
  if (!values.booklet && values['n-up'] === undefined && !values['crop-marks'] && !values.grey)
    return 'What is to be printed: --booklet, --n-up 2, --n-up 4, --crop-marks or --grey';
  if (values.booklet && values['n-up'] !== undefined)
    return 'Either --booklet or --n-up: a booklet has two pages a side';
  if (values['n-up'] !== undefined && values['crop-marks'])
    return '--crop-marks go with --booklet, or with pages one by one';
  const [flag, other] = NEEDS.find(([one, needed]) => values[one] !== undefined && values[needed] === undefined) ?? [];
  return flag === undefined ? null : `--${flag} goes with --${other}`;
}

/** Null where it is none, or beyond what makes sense. */
function lengthOf(text: string | undefined, usual: number, most: number): number | null {
  if (text === undefined) return usual;
  const length = text === '0' ? 0 : readLength(text);
  return length !== null && length <= most ? length : null;
}

function notLength(flag: 'creep' | 'bleed', example: string, text: string | undefined): Wrong {
  const most = `${Math.round((MOST[flag] * 25.4) / 72)} mm`;
  return { wrong: `--${flag} takes a length up to ${most}, as ${example}, not “${text}”`, meant: null };
}

const EDGES: readonly Duplex[] = ['long-edge', 'short-edge'];

function isDuplex(name: string): name is Duplex {
  return (EDGES as readonly string[]).includes(name);
}
