import { PAPERS, type Sheet } from '../paper/page-setup.js';
import type { Size } from './side.js';

const mm = (width: number, height: number): Sheet => ({ width: (width * 72) / 25.4, height: (height * 72) / 25.4 });

/** Sheets that a report can be printed on: the sizes of pages, and larger ones (ISO 216; ISO 217; ANSI B). */
export const SHEETS: Readonly<Record<string, Sheet>> = {
  ...PAPERS,
  a2: mm(420, 594),
  sra4: mm(225, 320),
  sra3: mm(320, 450),
  tabloid: { width: 792, height: 1224 },
};

/** Rounding of sizes in files. Points. */
const NEARLY = 0.5;
/** American formats are whole eighths of an inch. Points. */
const EIGHTH = 9;

/** The paper that lies in the author’s printer: Letter for American formats, else A4. */
export function homePaper(page: Size): Sheet {
  const american = [page.width, page.height].every(
    (side) => Math.abs(side / EIGHTH - Math.round(side / EIGHTH)) < 0.01,
  );
  return american ? PAPERS.letter : PAPERS.a4;
}

/** Paper the way round that `wide` asks. */
export function turnedPaper({ width, height }: Size, wide: boolean): Sheet {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return wide ? { width: long, height: short } : { width: short, height: long };
}

/** The name of a paper of that size, whichever way round; null where it has none. */
export function paperName({ width, height }: Size): string | null {
  const same = (a: Size, b: Size) => Math.abs(a.width - b.width) < NEARLY && Math.abs(a.height - b.height) < NEARLY;
  const upright = turnedPaper({ width, height }, false);
  const [name] = Object.entries(SHEETS).find(([, paper]) => same(paper, upright)) ?? [];
  return name === undefined ? null : spelt(name);
}

/** `a4` is A4, `us-trade` is US trade. */
function spelt(name: string): string {
  if (/^(?:sr)?[ab]\d$/.test(name)) return name.toUpperCase();
  const words = name.replace('-', ' ').replace(/^(?:us|jis)\b/, (letters) => letters.toUpperCase());
  return words.replace(/b5$/, 'B5').replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
