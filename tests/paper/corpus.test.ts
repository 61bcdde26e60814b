import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Block, eachContent, readPaper, type SourceInline } from '../../scripts/paper/index.js';
import { RULES, type RuleId } from '../../scripts/rules.js';

const folder = fileURLToPath(new URL('../../../shared/corpus/papers/', import.meta.url));
const papers = existsSync(folder) ? readdirSync(folder).sort() : [];

describe.skipIf(papers.length === 0)('the open test papers', () => {
  for (const slug of papers) {
    const source = readFileSync(`${folder}${slug}/paper.md`, 'utf8');
    const { paper, diagnostics } = readPaper('paper.md', source);

    it(`${slug} is read without an error`, () => {
      const errors = diagnostics.filter((one) => RULES[one.ruleId as RuleId].severity === 'error');
      expect(errors.map((one) => `${one.line} ${one.reason}`)).toEqual([]);
    });

    it(`${slug} loses no word of its text`, () => {
      const read: string[] = [];
      eachContent(
        paper,
        (block) => read.push(...blockWords(block)),
        (inline) => read.push(...inlineWords(inline)),
      );
      const left = count(read);
      const lost = words(bodyOf(source)).filter((word) => !take(left, word));
      expect(lost).toEqual([]);
    });
  }
});

/** The text, without front matter and without the TeX commands that print nothing. */
function bodyOf(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\\(?:autoref|ref|eqref|label)\{[^}]*\}|\\(?:footnote|url|pagebreak)\b|\\(?:begin|end)\{equation\}/g, ' ')
    .replace(/\{ ?(?:width|height)=[^}]*\}/g, ' ')
    .replace(/^(?:Table:|\[\^\d+\]:)/gm, ' ')
    .replace(/\[\^\d+\]/g, ' ')
    .replace(/^\|[ :|-]+\|$/gm, ' ')
    .replace(/^(\d+)\. /gm, ' ')
    .replace(/^```\w+/gm, ' ');
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function blockWords(block: Block<SourceInline>): string[] {
  if (block.kind === 'codeBlock' || block.kind === 'raw') return words(block.value);
  if (block.kind === 'equation') return words(block.tex);
  return block.kind === 'figure' ? words(block.image.url) : [];
}

function inlineWords(inline: SourceInline): string[] {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'raw':
      return words(inline.value);
    case 'formula':
      return words(inline.tex);
    case 'link':
      return inline.bare ? [] : words(inline.url);
    case 'image':
      return words(inline.url);
    case 'cite':
      return inline.items.flatMap((item) => words(item.key));
    default:
      return [];
  }
}

function count(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  counts.set(word, left - 1);
  return left > 0;
}
