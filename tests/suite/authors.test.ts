import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, type Ran, twofold } from '../cli/run.js';
import { type ReadElement, readPdf, unbroken } from '../reader.js';
import { AUTHORS, type AuthorCase, REFERENCES } from './authors.js';

interface Found {
  readonly rule: string;
  readonly reason: string;
  readonly hint?: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

describe('whatever an author writes', () => {
  for (const one of AUTHORS)
    it(`has an answer: ${one.name}`, async () => {
      const folder = folderOf({ 'references.bib': REFERENCES, ...one.files, 'paper.md': one.paper });
      const ran = twofold(folder, ['build', 'paper.md', '--json']);
      const found = findingsOf(ran, one);
      expect(found.map(shown)).toEqual(one.found ?? []);
      expect(ran.code).toBe(one.code);
      expect(found.filter((finding) => !isWellWorded(finding))).toEqual([]);
      if (one.text !== undefined) expect(await textOf(join(folder, 'report.pdf'))).toBe(one.text);
      rmSync(folder, { recursive: true });
    });
});

/** What was found, but for entries that this paper happens not to cite. */
function findingsOf({ stdout, stderr }: Ran, { paper }: AuthorCase): readonly Found[] {
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Found[] };
  return typeof paper === 'string' && paper.includes('@knuth')
    ? diagnostics
    : diagnostics.filter(({ rule }) => rule !== 'entry-uncited');
}

function shown({ file, line, column, rule }: Found): string {
  return `${file === 'paper.md' ? '' : `${file}:`}${line}:${column} ${rule}`;
}

/** Rules whose reasons still end with a point; may only get fewer. */
const POINTED: ReadonlySet<string> = new Set([]);

/** A reason is a sentence without a point, a hint one with it; neither shows what only a program understands. */
function isWellWorded({ rule, reason, hint }: Found): boolean {
  const leaked = /undefined|NaN|\[object|null/.test(`${reason} ${hint ?? ''}`);
  const pointed = /[.!]$/.test(reason) && !POINTED.has(rule);
  return !leaked && !pointed && /^[^\p{Ll}]/u.test(reason) && (!hint || /^[^\p{Ll}].*[.?]$/u.test(hint));
}

/** What the report says, marks as ¹; title, headings “H”, notes and bibliography apart. */
async function textOf(file: string): Promise<string> {
  const { structure } = await readPdf(new Uint8Array(readFileSync(file)));
  return unbroken(said(structure));
}

const APART = /^(?:Title|Note|BibEntry)$/;
const INLINE = /^(?:Span|Em|Strong|Quote|Link|Reference|Code)$/;

function said(element: ReadElement): string {
  const { role, text, content, actualText } = element;
  if (APART.test(role) || (/^H\d$/.test(role) && /^(?:H|References)$/.test(text))) return '';
  if (role === 'Reference' && /^\d+$/.test(text)) return [...text].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  const parts = content.map((part) => (typeof part === 'string' ? part : said(part)));
  return INLINE.test(role) ? (actualText ?? parts.join('')) : `\n${parts.join('')}\n`;
}
