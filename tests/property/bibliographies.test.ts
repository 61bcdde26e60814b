import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../scripts/citation/index.js';
import { randomFrom } from './random.js';

/** Bibliographies put together at random out of what such files are made of, and good ones with one place damaged. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  'r.bib': [
    '@', '@book{', '@article(', '@string{', '@comment{', '@preamble{', 'key,', 'a = ', 'title = {', 'author = "', '}', ')', '"', '{', '\\', '\\"', ' # ', ',', '\n', '% note\n', 'date = 2001-02-30', 'Smith, J. and ', 'others', '$x^2$', 'crossref = {key}', '\u{1f600}',
  ],
  'r.ris': ['TY  - JOUR', 'TY  -', 'ER  - ', 'AU  - Smith, J', 'PY  - 2001///', 'ID  - a', '\n', '\r\n', ' goes on', 'T2  - ', 'SN  - ', '  -', '\u{1f600}'],
  'r.json': ['[', ']', '{', '}', '"id"', ':', '"a"', ',', '"issued"', '2001', 'null', '{"id": "b"}', '\n', '"date-parts"', '[[2001]]', '\\', '"', '\u{1f600}'],
  'r.yaml': ['references:', '\n', '- id: a', '  ', 'title: ', 'x', '&a', '*a', '[', ']', '{', '}', '"', "'", '|', '#', 'issued: 2001', '\t', '---', '\u{1f600}'],
}; // biome-ignore format: one table

describe.each(Object.entries(PIECES))('%s of random pieces', (file, pieces) => {
  it('is read without a fault of ours, and each finding stands in it', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomFrom(seed);
      const text = Array.from({ length: 3 + random(40) }, () => pieces[random(pieces.length)]).join('');
      const { diagnostics } = readLibrary(file, text);
      const lines = text.split('\n');
      for (const { line, column } of diagnostics) {
        expect(line, `seed ${seed}`).toBeLessThanOrEqual(lines.length);
        expect(column, `seed ${seed}`).toBeLessThanOrEqual((lines[line! - 1]?.length ?? 0) + 1);
      }
    }
  });
});

const COUNT = 12;
const numbers = Array.from({ length: COUNT }, (_, n) => n);
const GOOD: Readonly<Record<string, string>> = {
  'r.bib': numbers
    .map(
      (n) =>
        `@book{k${n},\n  author = {Smith, Jo and {An {Inner} Name}},\n  title = "A {"}Title{"}",\n  date = {2001}\n}\n`,
    )
    .join('\n'),
  'r.ris': numbers.map((n) => `TY  - BOOK\nID  - k${n}\nAU  - Smith, Jo\nTI  - T\nER  - \n`).join('\n'),
  'r.json': `[${numbers.map((n) => `{"id": "k${n}", "type": "book", "title": "T", "author": [{"family": "Smith"}]}`).join(',\n')}]`,
};

describe.each(Object.entries(GOOD))('%s with one character lost', (file, text) => {
  it('keeps all entries but those beside the loss', () => {
    for (let at = 1; at < text.length - 1; at++) {
      const { entries } = readLibrary(file, text.slice(0, at) + text.slice(at + 1)).library;
      const kept = numbers.filter((n) => entries.has(`k${n}`));
      expect(kept.length, `without character ${at}, “${text[at]}”`).toBeGreaterThanOrEqual(COUNT - 2);
    }
  });
});
