import { isScalar, type Node } from 'yaml';
import { diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import {
  DESIGN_NAMES,
  type DesignName,
  NO_SETUP,
  PAPERS,
  type PageSetup,
  type PaperName,
  type Sheet,
  sheetOf,
} from '../page-setup.js';
import { fittingMargins, readGeometry } from './geometry.js';
import { readLength } from './length.js';
import type { Fields } from './metadata.js';
import type { Values } from './values.js';

/** Paper, type, margins and folding of the pages; whatever is wrong is reported and left to the design. */
export function readPageSetup(values: Values, fields: Fields): PageSetup {
  const get = (key: string) => fields.get(key);
  const options = readClassOptions(values, get('classoption'));
  const kind = readDocumentClass(values, get('documentclass'));
  const division = readDivision(values, get('top-level-division'));
  const geometry = readGeometry(values, get('geometry'));
  const named = readPaper(values, get('papersize')) ?? options.paper ?? NO_SETUP.paper;
  const sheet = readSheet(values, get('geometry'), geometry, named);
  const setter = values.node(get('geometry')) ?? values.node(get('fontsize'));
  return {
    design: readDesign(values, get('design')),
    paper: sheet,
    margins: fittingMargins(values, get('geometry'), geometry, sheetOf(sheet)),
    fontSize: readFontSize(values, get('fontsize')) ?? options.fontSize,
    lineStretch: readLineStretch(values, get('linestretch')),
    twoSided: options.twoSided ?? kind === 'book',
    chapters: division ?? kind !== 'article',
    openRight: options.openRight,
    setupPlace: setter && values.yaml.placeOf(setter),
  };
}

function readDesign(values: Values, value: unknown): DesignName {
  const node = values.scalar('design', value);
  if (!node) return NO_SETUP.design;
  const written = values.yaml.stringOf(node).trim().toLowerCase();
  const design = DESIGN_NAMES.find((name) => name === written);
  if (!design) values.wrong('design', node, DESIGN_NAMES);
  return design ?? NO_SETUP.design;
}

/** `a4`, `a4paper`, `us-letter`. */
function paperNamed(written: string): PaperName | null {
  const name = written.toLowerCase().replace(/paper$/, '');
  const plain = name === 'us-letter' || name === 'us-legal' ? name.slice(3) : name;
  return Object.hasOwn(PAPERS, plain) ? (plain as PaperName) : null;
}

/** Shortest and longest side of a sheet that a page can be drawn on: 9 cm and 60 cm, in points. */
const SIDES = [255, 1701] as const;

function readPaper(values: Values, value: unknown): PaperName | Sheet | null {
  const node = values.scalar('papersize', value);
  if (!node) return null;
  const written = values.yaml.stringOf(node).trim();
  const paper = paperNamed(written) ?? customSheet(written);
  if (!paper) values.wrong('papersize', node, [...Object.keys(PAPERS), 'a size such as `170mm x 240mm`']);
  return paper;
}

/** “170mm x 240mm”, “6x9in”. */
function customSheet(written: string): Sheet | null {
  const [across = '', down = '', more] = written.split(/\s*[x×]\s*/i);
  const height = readLength(down);
  const width = readLength(across) ?? readLength(across + (/[a-z"]+$/i.exec(down)?.[0] ?? ''));
  if (more !== undefined || width === null || height === null) return null;
  return isSheet({ width, height }) ? { width, height } : null;
}

function isSheet({ width, height }: Sheet): boolean {
  return [width, height].every((side) => side >= SIDES[0] && side <= SIDES[1]);
}

/** The paper, unless `geometry` makes it of another size. */
function readSheet(
  values: Values,
  value: unknown,
  { width, height }: ReturnType<typeof readGeometry>,
  paper: PaperName | Sheet,
): PaperName | Sheet {
  if (width === null && height === null) return paper;
  const named = sheetOf(paper);
  const sheet = { width: width ?? named.width, height: height ?? named.height };
  if (isSheet(sheet)) return sheet;
  values.wrong('geometry', values.node(value), ['a paper with sides of 9 to 60 cm']);
  return paper;
}

/** In points; 6 to 24, beyond which no page design holds. */
function readFontSize(values: Values, value: unknown): number | null {
  const node = values.scalar('fontsize', value);
  if (!node) return null;
  const size = sizeOf(values.yaml.stringOf(node));
  if (size === null) values.wrong('fontsize', node, ['a size in points from 6 to 24, such as `11pt`']);
  return size;
}

function sizeOf(written: string): number | null {
  const found = /^\s*(\d+(?:\.\d+)?)\s*(?:pt)?\s*$/.exec(written);
  const size = found ? Number(found[1]) : 0;
  return size >= 6 && size <= 24 ? size : null;
}

/** Lines closer than 0.85 of the design's leading touch; further apart than 2 they are no text but a list. */
const STRETCH = [0.85, 2] as const;

function readLineStretch(values: Values, value: unknown): number {
  const node = values.scalar('linestretch', value);
  if (!node) return NO_SETUP.lineStretch;
  const stretch = Number(values.yaml.stringOf(node));
  if (stretch >= STRETCH[0] && stretch <= STRETCH[1]) return stretch;
  values.wrong('linestretch', node, [`a factor from ${STRETCH[0]} to ${STRETCH[1]}, such as \`1.25\``]);
  return NO_SETUP.lineStretch;
}

/** Classes of LaTeX by what they ask of the pages. */
const CLASSES: Readonly<Record<string, 'article' | 'report' | 'book'>> = {
  article: 'article',
  scrartcl: 'article',
  extarticle: 'article',
  amsart: 'article',
  report: 'report',
  scrreprt: 'report',
  extreport: 'report',
  book: 'book',
  scrbook: 'book',
  memoir: 'book',
};

function readDocumentClass(values: Values, value: unknown): 'article' | 'report' | 'book' {
  const node = values.scalar('documentclass', value);
  if (!node) return 'article';
  const written = values.yaml.stringOf(node).trim();
  const kind = Object.hasOwn(CLASSES, written) ? CLASSES[written] : undefined;
  if (kind) return kind;
  passOver(values, node, 'documentclass', written, `The look is chosen with \`design: ${DESIGN_NAMES.join(' | ')}\`.`, [
    'article',
    'report',
    'book',
  ]);
  return 'article';
}

/** Whether there are chapters; null where nothing is said. */
function readDivision(values: Values, value: unknown): boolean | null {
  const node = values.scalar('top-level-division', value);
  if (!node) return null;
  const written = values.yaml.stringOf(node).trim().toLowerCase();
  if (written === 'default') return null;
  if (written === 'chapter' || written === 'section') return written === 'chapter';
  values.wrong('top-level-division', node, ['chapter', 'section']);
  return null;
}

interface ClassOptions {
  readonly twoSided: boolean | null;
  readonly openRight: boolean;
  readonly paper: PaperName | null;
  readonly fontSize: number | null;
}

const OPTIONS = ['twoside', 'oneside', 'openright', 'openany'];

/** `twoside`, `openany`, `a5paper`, `12pt`: as one text with commas, or a list. */
function readClassOptions(values: Values, value: unknown): ClassOptions {
  const found = { twoSided: null as boolean | null, openRight: true, paper: null as PaperName | null };
  let fontSize: number | null = null;
  for (const node of values.items(value)) {
    const written = isScalar(node) ? values.yaml.stringOf(node).split(',') : [];
    if (!isScalar(node)) values.wrong('classoption', node, OPTIONS);
    for (const option of written.map((one) => one.trim()).filter(Boolean)) {
      const paper = /paper$/.test(option) ? paperNamed(option) : null;
      const size = /pt$/.test(option) ? sizeOf(option) : null;
      if (option === 'twoside' || option === 'oneside') found.twoSided = option === 'twoside';
      else if (option === 'openright' || option === 'openany') found.openRight = option === 'openright';
      else if (paper) found.paper = paper;
      else if (size !== null) fontSize = size;
      else passOver(values, node, 'classoption', option, 'The rest of the page belongs to the design.', OPTIONS);
    }
  }
  return { ...found, fontSize };
}

/** What LaTeX would understand and has no meaning here. */
function passOver(
  { reading, yaml }: Values,
  node: Node,
  key: string,
  written: string,
  hint: string,
  expected: readonly string[],
): void {
  const guess = didYouMean(written, expected);
  reading.diagnostics.push(
    diagnose('front-matter-key', yaml.placeOf(node), `\`${key}: ${written}\` has no effect`, {
      actual: written,
      expected: guess === null ? expected : [guess],
      hint: guess === null ? hint : `Did you mean \`${guess}\`?`,
    }),
  );
}
