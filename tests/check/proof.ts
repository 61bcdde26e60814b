import type { Paragraph, Report, TextFragment } from '../../scripts/page/index.js';
import { type Tag, tag } from '../../scripts/paper/tag.js';
import type { PlacedRun } from '../../scripts/paragraph/line.js';
import { type Squares, squareDesign } from '../page/squares.js';

/** Lines that a page has room for; each is a point high, and a letter a point wide. */
const DEPTH = 12;

export const proofDesign = squareDesign(40, DEPTH);

/**
 * Pages as they would lie on a proof-reader's desk, a string for each line from the top:
 *
 *     a|some words of     a line of paragraph a (a word's last `-` is an added hyphen, `^3` the mark of note 3)
 *     #b|A Title          a heading
 *     3|its words         a line of note 3: these stand at the page's foot
 *
 * Every space is as wide as it is drawn. Lines that do not close their paragraph count as justified, with ratio 0.1.
 */
export function proof(...pages: readonly (readonly string[])[]): Report<Squares> {
  const structure = tag('Document', null);
  const noteTags = new Map<number, Tag>();
  const tags = new Map<string, Tag>();
  const tagOf = (name: string): Tag => {
    const note = Number(name);
    const made = tags.get(name) ?? tag(note ? 'Note' : name.startsWith('#') ? 'H1' : 'P', note ? null : structure);
    tags.set(name, made);
    if (note) noteTags.set(note, made);
    return made;
  };
  const all = pages.flat().map((line) => line.split('|')[0] as string);
  const paragraphs = new Map<string, Paragraph>();
  for (const name of all) {
    const place = { file: 'paper.md', line: paragraphs.size + 1, column: 1, endLine: 1, endColumn: 1 };
    const lines = all.filter((one) => one === name).length;
    if (!paragraphs.has(name)) paragraphs.set(name, { lines, justified: !name.startsWith('#'), leading: 1, place });
  }
  const fragment = (source: string, y: number): TextFragment<Squares> => {
    const [name = '', text = ''] = source.split('|');
    const hyphenated = text.endsWith('-');
    const notes = [...text.matchAll(/\^(\d)/g)].map(([, number]) => Number(number));
    const runs = runsOf(text.replace(/\^\d/g, ''), tagOf(name), hyphenated);
    const overfull = Math.max(0, text.length - 40);
    const line = { runs, measure: 40, notes, hyphenated, ratio: 0.1, overfull, drawings: [] };
    const paragraph = paragraphs.get(name) as Paragraph;
    return { kind: 'text', x: 2, y: y + 2.75, width: 40, runs, artifact: null, noteStart: 0, line, paragraph };
  };
  return {
    pages: pages.map((lines, index) => {
      const body = lines.filter((line) => !/^\d/.test(line));
      const foot = lines.filter((line) => /^\d/.test(line));
      const fragments = [
        ...body.map((line, at) => fragment(line, at)),
        ...foot.map((line, at) => fragment(line, DEPTH - foot.length + at)),
      ];
      return { index, label: String(index + 1), width: 44, height: DEPTH + 4, fragments };
    }),
    structure,
    noteTags,
    outline: [],
    diagnostics: [],
  };
}

function runsOf(text: string, owner: Tag, hyphenated: boolean): PlacedRun<Squares>[] {
  const look = { shift: 0, tag: owner, colour: '#000000', strike: false };
  let x = 0;
  const parts = (hyphenated ? text.slice(0, -1) : text).split(/( +)/).filter((part) => part !== '');
  const runs: PlacedRun<Squares>[] = [...parts, ...(hyphenated ? ['-'] : [])].map((part, at) => {
    const role = part.startsWith(' ') ? 'space' : hyphenated && at === parts.length ? 'hyphen' : 'text';
    const run = { run: { text: part, width: part.length }, x, width: part.length, role, ...look } as const;
    x += part.length;
    return run;
  });
  return runs;
}
