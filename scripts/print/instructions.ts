import type { PrintFacts } from './facts.js';
import { paperName } from './paper-choice.js';
import type { Size } from './side.js';
import { PAGES_PER_SHEET } from './signature.js';

/** More sheets than can be folded and stapled as one. Office staplers take 20. */
const MOST_SHEETS = 20;

/** What whoever stands at the printer has to know, in lines. */
export function howToPrint(facts: PrintFacts): readonly string[] {
  return [`${countLine(facts)}.`, ...WAYS[facts.kind](facts)];
}

function countLine({ kind, pages, blanks, sides, paper, scale, cover }: PrintFacts): string {
  const sheets = kind === 'booklet' ? counted(sides / 2, 'sheet') : counted(sides, 'side');
  const percent = Math.round(scale * 100);
  const size = percent === 100 ? 'at full size' : `at ${percent} %`;
  const parts = [
    `${counted(pages, 'page')} on ${sheets} of ${sizeName(paper)}, ${size}`,
    cover ? 'the first sheet the cover' : '',
    blanks > 0 ? `${blanks} blank` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const WAYS: Readonly<Record<PrintFacts['kind'], (facts: PrintFacts) => readonly string[]>> = {
  booklet: (facts) => [printLine(facts), foldLine(facts), ...thickLine(facts), ...bleedLine(facts)],
  'n-up': (facts) => (facts.flip ? [printLine(facts)] : ['Print at actual size (100 %).']),
  pages: (facts) =>
    facts.trim.width < facts.paper.width ? [`Cut to ${sizeName(facts.trim)}.`, ...bleedLine(facts)] : [],
};

function printLine({ flip }: PrintFacts): string {
  const edge = flip === 'short-edge' ? 'short' : 'long';
  return `Print on both sides, flip on the ${edge} edge, at actual size (100 %).`;
}

function foldLine({ signatures, cover, trim, paper }: PrintFacts): string {
  const cut = trim.width < paper.width - 1 && trim.height < paper.height - 1 ? ', cut' : '';
  if (signatures.length === 1) return `Fold the stack in the middle, staple through the fold${cut}.`;
  const sheets = signatures.map((pages) => pages / PAGES_PER_SHEET);
  const last = sheets.at(-1);
  const most = counted(sheets[0] ?? 0, 'sheet');
  const each = last === sheets[0] ? most : `${most}, the last of ${last}`;
  const around = cover ? ', put the cover around them' : '';
  return `Fold each of the ${signatures.length} signatures (${each}), lay them on each other, sew or glue the spine${around}.`;
}

/** What a print shop asks first: whether colour goes on where the knife may be a little off. */
function bleedLine({ bleed }: PrintFacts): readonly string[] {
  if (!bleed) return [];
  const { own, mirrored } = bleed;
  if (own + mirrored === 0) return ['No page has colour at its edge, so none needs bleed.'];
  return [
    ...(own > 0 ? [`${counted(own, 'page')} with bleed of ${own === 1 ? 'its' : 'their'} own.`] : []),
    ...(mirrored > 0
      ? [`The colour at the edge of ${counted(mirrored, 'page')} goes on into the bleed as in a mirror.`]
      : []),
  ];
}

function thickLine({ signatures }: PrintFacts): readonly string[] {
  const sheets = Math.max(...signatures, 0) / PAGES_PER_SHEET;
  return sheets > MOST_SHEETS
    ? [`${sheets} sheets are too thick to be folded as one: --signature 32 makes signatures of 8.`]
    : [];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `A4`, or in millimetres. */
export function sizeName(size: Size): string {
  const [width, height] = [size.width, size.height].map((points) => Math.round((points * 25.4) / 72));
  return paperName(size) ?? `${width} × ${height} mm`;
}
