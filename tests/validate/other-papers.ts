import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseFile, casesOf, rulesWithCases } from '../suite/rule-case.js';
import type { SmallPaper } from './exhibits.js';
import { root } from './papers.js';

/** What rules are tested with: papers with something wrong, and with what nearly is. Each paper once. */
export function* papersOfCases(): Iterable<SmallPaper> {
  const seen = new Set<string>();
  for (const rule of rulesWithCases())
    for (const { name, files } of casesOf(rule)) {
      const content = JSON.stringify(files);
      if (!seen.has(content) && Object.values(files).every(isSmall))
        yield { name: `${rule}, ${name}`, files: bytesOf(files) };
      seen.add(content);
    }
}

/** Some are filled up until they are too large to be read. */
function isSmall(file: CaseFile): boolean {
  return !(typeof file === 'object' && 'size' in file);
}

function bytesOf(files: Readonly<Record<string, CaseFile>>): SmallPaper['files'] {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path, contentOf(file)]));
}

function contentOf(file: CaseFile): string | Uint8Array {
  if (typeof file === 'string') return file;
  return 'base64' in file
    ? Buffer.from(file.base64, 'base64')
    : readFileSync(join(root, 'tests/fixtures', file.fixture));
}

const CHAPTERS = 500;

/** Some 2,000 pages with notes, tables, lists, formulas and links on all of them. */
export function longPaper(): SmallPaper {
  const sentence = 'What is said in a long paper is said again and again, with other words[^w] in the same order. ';
  const chapter = (_: unknown, at: number) =>
    `# Chapter ${at + 1}\n\n${Array.from({ length: 12 }, (_, part) => section(at, part)).join('')}`;
  const section = (at: number, part: number) => {
    const id = `${at}-${part}`;
    return `## Part ${part + 1}\n\n${sentence.repeat(14).replaceAll('[^w]', '').replace('words', `words[^${id}]`)}\n\n[^${id}]: A note, with [an address](https://example.org/${id}).\n\n${BLOCKS[part % BLOCKS.length]}\n\n`;
  };
  const front = '---\ntitle: A long paper\nauthor: A. N. Author\nlang: en\ntoc: true\n---\n\n';
  return { name: '2,000 pages', files: { 'paper.md': front + Array.from({ length: CHAPTERS }, chapter).join('') } };
}

const BLOCKS = [
  '| a | b |\n|---|---|\n| c | $x^2$ |\n| d | `code` |\n\n: A table',
  '- an item\n- *another*\n  1. within it',
  '$$ \\sum_{i=1}^{n} x_i $$',
  '> A quotation of a line or two, which is set apart.',
];
