import { chunksOf, FENCE, HEADING, ITEM, itemsOf, unquoted } from './measure/chunks.js';
import { sentencesIn } from './sentences-in.js';

/** What a slide's body is divided into where it is too high, and how some of it become a body again. */
export interface Division {
  readonly units: readonly string[];
  /** The body with these of the units, in order. */
  readonly body: (units: readonly string[]) => string;
}

type Lines = readonly string[];

/**
 * The largest parts, two at least, that a body can be divided into: blocks; items of a list; rows of a table, under
 * its head; lines of code; paragraphs, then sentences of a quotation. What leads to them and a caption are repeated.
 * Null where there is one part only.
 */
export function divisionOf(body: string): Division | null {
  const chunks = chunksOf(body.split('\n'));
  const repeated = (lines: Lines) => HEADING.test(lines[0]!) || /^<span class="(?:lead|caption)">/.test(lines[0]!);
  const first = chunks.findIndex((lines) => !repeated(lines));
  const last = chunks.findLastIndex((lines) => !repeated(lines));
  if (first < 0) return null;
  const around = (inner: string) =>
    [...chunks.slice(0, first).map(joined), inner, ...chunks.slice(last + 1).map(joined)].join('\n\n');
  const main = chunks.slice(first, last + 1);
  const division = main.length > 1 ? { units: main.map(joined), body: blocks } : within(main[0]!);
  return division && { units: division.units, body: (units) => around(division.body(units)) };
}

function joined(lines: Lines): string {
  return lines.join('\n');
}

function blocks(units: readonly string[]): string {
  return units.join('\n\n');
}

/** A block divided. */
function within(lines: Lines): Division | null {
  const first = lines[0]!;
  if (FENCE.test(first)) return several(lines.slice(1, -1), (units) => [first, ...units, lines.at(-1)!].join('\n'));
  if (first.startsWith('|')) return several(lines.slice(2), (units) => joined([first, lines[1]!, ...units]));
  if (first.startsWith('>')) return quotation(unquoted(lines));
  if (ITEM.test(first)) return list(lines);
  return paragraph(lines);
}

function several(units: readonly string[], body: Division['body']): Division | null {
  return units.length > 1 ? { units, body } : null;
}

function quotation(lines: Lines): Division | null {
  const division = divisionOf(joined(lines));
  return division && { units: division.units, body: (units) => division.body(units).replace(/^/gm, '> ') };
}

function list(lines: Lines): Division | null {
  const items = itemsOf(lines);
  if (items.length > 1) return { units: items.map((item) => indented(item.bullet, item.lines)), body: joined };
  const { bullet, lines: own } = items[0]!;
  const inner = chunksOf(own);
  if (inner.length > 1) return { units: [indented(bullet, inner[0]!), ...inner.slice(1).map(joined)], body: blocks };
  const division = divisionOf(joined(own));
  return division && { units: division.units, body: (units) => indented(bullet, division.body(units).split('\n')) };
}

function indented(bullet: string, lines: Lines): string {
  const indent = ' '.repeat(bullet.length);
  return lines.map((line, at) => (at === 0 ? bullet : line === '' ? '' : indent) + line).join('\n');
}

const ALIGNED = /^\$\$\s*\\begin\{(align(?:ed)?\*?|gather(?:ed)?\*?)\}([\s\S]*)\\end\{\1\}\s*\$\$$/;

/** Verse by its lines, aligned formulas by theirs, prose by its sentences. */
function paragraph(lines: Lines): Division | null {
  const [, name, rows] = ALIGNED.exec(joined(lines)) ?? [];
  if (rows !== undefined && !/\\begin/.test(rows))
    return several(
      rows.split(/\\\\/).filter((row) => row.trim() !== ''),
      (units) => `$$\\begin{${name}}${units.join('\\\\')}\\end{${name}}$$`,
    );
  const verse = lines.length > 1 && lines.slice(0, -1).every((line) => line.endsWith('\\'));
  if (verse)
    return several(
      lines.map((line) => line.replace(/\\$/, '')),
      (units) => units.join('\\\n'),
    );
  return several(sentencesIn(joined(lines)), (units) => units.join('').trimEnd());
}
