import { describe, expect, it } from 'vitest';
import { highlight } from '../../scripts/highlighter.js';
import { grammarOf, languageNames } from '../../scripts/paper/code-language.js';

describe('highlighting', () => {
  it('has a grammar for every language that it says it knows, and loses no character', () => {
    const code = 'if x == 1 { return "a\\n<b>" } # é\n\n  // $y % z\n';
    for (const name of languageNames()) {
      const tokens = highlight(grammarOf(name)!, code);
      expect(tokens.map(({ text }) => text).join(''), name).toBe(code);
    }
  });

  it.each([
    ['python', 'def f(): # c', ['keyword:def', 'title:f', 'comment:# c']],
    ['R', 'x <- "a" # c', ['string:"a"', 'comment:# c']],
    ['jl', 'return 1', ['keyword:return', 'number:1']],
    ['console', '$ make', ['meta:$ ']],
    ['bib', '@book{k, title = {T}}', ['keyword:@book', 'attr:title']],
    ['html', '<p class="a">', ['name:p', 'attr:class', 'string:"a"']],
  ])('tells apart what %s has', (language, code, expected) => {
    const found = highlight(grammarOf(language)!, code).map(({ text, kind }) => `${kind}:${text}`);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});
