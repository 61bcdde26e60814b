import { describe, expect, it } from 'vitest';
import { checkEntries } from '../../../scripts/check/index.js';
import { type CitedPaper, readLibrary } from '../../../scripts/citation/index.js';
import { readPaper } from '../../../scripts/paper/index.js';

const many = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join('\n');
const LONG = 1e5;
/** Milliseconds, against hanging alone: all of them end within seconds. */
const HANGS = 60_000;

describe('hostile entries', () => {
  it.each([
    [
      'thousands of works with one title and one author',
      many(2e4, (n) => `@book{k${n}, author = {A, B}, title = {The Very Same Title}, volume = ${n}, date = {2001}}`),
    ],
    [
      'thousands of works at one address',
      many(2e4, (n) => `@online{k${n}, title = {T}, url = {https://x.org}, version = {${n}}}`),
    ],
    ['a hundred thousand authors', `@book{a, title = {T}, author = {${'A, B and '.repeat(LONG)}C, D}}`],
    ['a name of brackets', `@book{a, title = {T}, author = {${'{'.repeat(LONG)}${'}'.repeat(LONG)}}}`],
    ['an address of brackets', `@book{a, title = {T}, url = {https://x.org/${')'.repeat(LONG)}}}`],
    ['an address of schemes', `@book{a, title = {T}, url = {${'http:'.repeat(LONG)}}}`],
    ['an address of labels', `@book{a, title = {T}, url = {https://${'a-a.'.repeat(LONG)}}}`],
    ['a DOI of prefixes', `@book{a, title = {T}, doi = {${'doi:'.repeat(LONG)}}}`],
    ['an ISBN of hyphens', `@book{a, title = {T}, isbn = {${'9-'.repeat(LONG)}}}`],
    ['a date of slashes', `@book{a, title = {T}, date = {${'2001/'.repeat(LONG)}}}`],
    ['pages without an end', `@article{a, title = {T}, pages = {${'1--2, '.repeat(LONG)}}}`],
  ])(
    '%s are checked to the end',
    (_, text) => {
      const { library } = readLibrary('r.bib', text);
      const { paper } = readPaper(
        'paper.md',
        `---\nnocite: "@*"\n---\n\nOne “${'word '.repeat(LONG)}”.\n\n${'> “ „ a\n'.repeat(1e3)}`,
      );
      const uses = [...library.entries.keys()].map((key) => ({
        key,
        place: paper.sections[0]?.place ?? library.entries.get(key)!.place,
        locator: null,
        note: null,
        section: null,
      }));
      expect(() =>
        checkEntries(paper, library, { uses } as unknown as CitedPaper, new Date('2026-06-15')),
      ).not.toThrow();
    },
    HANGS,
  );
});
