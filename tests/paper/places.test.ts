import { describe, expect, it } from 'vitest';
import { eachContent, readBlocks, readPaper, type SourceInline } from '../../scripts/paper/index.js';

/** Each text node, with what stands at its place in the source. */
function texts(source: string): [string, string][] {
  const lines = source.split('\n');
  const found: [string, string][] = [];
  eachContent(
    readPaper('paper.md', source).paper,
    () => undefined,
    (inline: SourceInline) => {
      if (inline.kind !== 'text') return;
      const { line, column, endLine, endColumn } = inline.place;
      const end = endLine === line ? endColumn - 1 : undefined;
      found.push([inline.value, lines[line - 1]!.slice(column - 1, end)]);
    },
  );
  return found;
}

describe('every node knows its place', () => {
  it('in paragraphs line by line, in quotations, lists, notes, tables and captions', () => {
    const source = [
      'One *two* three',
      'four.[^n]',
      '',
      '> quoted',
      '> - item ^[note',
      '>   goes on]',
      '',
      '| head |',
      '|------|',
      '| cell [@key, p. 3] |',
      '',
      'Table: caption',
      '',
      '[^n]: body',
      '    of it',
    ].join('\n');
    for (const [value, stands] of texts(source)) expect(stands.trim()).toBe(value.trim());
    expect(
      texts(source)
        .map(([value]) => value.trim())
        .filter(Boolean),
    ).toEqual([
      'One',
      'two',
      'three',
      'four.',
      'quoted',
      'item',
      'note',
      'goes on',
      'caption',
      'head',
      'cell',
      ', p. 3',
      'body',
      'of it',
    ]);
  });

  it('after tabs, entities, escapes and characters beyond the basic plane', () => {
    const [first, second] = texts('𝔸\t&amp; \\* "b" *c*');
    expect(first).toEqual(['𝔸 & * “b” ', '𝔸\t&amp; \\* "b" ']);
    expect(second).toEqual(['c', 'c']);
  });

  it('in a slide that begins further down its file', () => {
    const { blocks, diagnostics } = readBlocks('deck.md', '# Title\n\n- one @key\n\nSee @fig:none', 40);
    expect(blocks.map(({ kind, place }) => `${kind} ${place.line}:${place.column}`)).toEqual([
      'heading 40:1',
      'list 42:1',
      'paragraph 44:1',
    ]);
    expect(diagnostics.map((one) => `${one.file}:${one.line}:${one.column} ${one.ruleId}`)).toEqual([
      'deck.md:44:5 reference-unresolved',
    ]);
  });
});
