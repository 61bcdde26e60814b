import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachBlock, eachSection, plainText, readPaper, type SourceInline } from '../../paper/index.js';
import { repeatPaper } from '../vary.js';

/** Paragraphs of plain prose, the same for every program. */
export interface Prose {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** The twelve open test papers lie beside the repository, where they are at all. */
const CORPUS = '../shared/corpus/papers';

/** The shipped paper, `times` copies of it with other words, and the corpus taken together where it is there. */
export function texts(root: string, times: number): Prose[] {
  const shipped = readFileSync(join(root, 'report/paper.md'), 'utf8');
  const made = [{ name: 'the shipped paper', paragraphs: proseOf(shipped) }];
  const corpus = join(root, CORPUS);
  if (existsSync(corpus)) {
    const papers = readdirSync(corpus).sort();
    const paragraphs = papers.flatMap((paper) => proseOf(readFileSync(join(corpus, paper, 'paper.md'), 'utf8')));
    made.push({ name: 'twelve open papers', paragraphs });
  }
  if (times > 1) made.push({ name: `the paper ${times} times`, paragraphs: proseOf(repeatPaper(shipped, times)) });
  return made;
}

/** Left out: addresses, and scripts that not every program can set in one typeface. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Common}]*$/u;
const ADDRESS = /:\/\/|\bdoi\b/i;

function proseOf(source: string): string[] {
  const { paper } = readPaper('paper.md', source);
  const found: string[] = [];
  eachSection(paper.sections, ({ blocks }) =>
    eachBlock(blocks, (block) => {
      if (block.kind !== 'paragraph') return;
      const text = plainText(block.children.map(withoutMathematics)).replace(/\s+/g, ' ').trim();
      if (PLAIN.test(text) && !ADDRESS.test(text)) found.push(text);
    }),
  );
  return found;
}

/** A letter stands for each formula. */
function withoutMathematics(inline: SourceInline): SourceInline {
  return inline.kind === 'formula' ? { kind: 'text', value: 'x', place: inline.place } : inline;
}
