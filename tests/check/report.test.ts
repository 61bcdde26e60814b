import { describe, expect, it } from 'vitest';
import { hasErrors, judge as judgeBy, report, toJson, type Verdict } from '../../scripts/check/index.js';
import { type Diagnostic, diagnose } from '../../scripts/diagnostic.js';
import type { Severity } from '../../scripts/paper/index.js';

const file = 'report/paper.md';
const place = (line: number, column: number, endColumn: number) => ({ file, line, column, endLine: line, endColumn });
const plain = { quiet: false, colour: false, columns: null, sources: new Map([[file, 'One.\nTwo says so [@tow].\n']]) };

function judge(found: readonly Diagnostic[], severities: Readonly<Record<string, Severity>>, strict: boolean): Verdict {
  const weighed = Object.entries(severities).map(([rule, severity]) => [
    rule,
    { whole: { severity, because: null }, parts: [] },
  ]);
  const checks = Object.fromEntries(weighed);
  return judgeBy(found, { checks, allowances: [], subjects: () => null, strict, complete: true });
}

const unresolved = diagnose('citation-unresolved', place(2, 14, 18), 'There is no entry “tow”.', {
  expected: ['two'],
  actual: 'tow',
  hint: 'Did you mean “two”?',
});
const uncited = diagnose(
  'entry-uncited',
  { ...place(3, 1, 10), file: 'report/references.bib' },
  'Nobody cites “three”.',
);

describe('the report of what was found', () => {
  it('shows place, severity, rule, source line with a caret, and what to do', () => {
    expect(report(judge([uncited, unresolved], {}, false), plain)).toBe(
      [
        'report/paper.md:2:14  error  citation-unresolved  There is no entry “tow”.',
        '  2 | Two says so [@tow].',
        '    |              ^^^^',
        '  expected  two',
        '  found     tow',
        '  hint      Did you mean “two”?',
        '',
        'report/references.bib:3:1  warning  entry-uncited  Nobody cites “three”.',
        '',
        '1 error, 1 warning',
        '',
      ].join('\n'),
    );
  });

  it('sorts by place and says the same thing once', () => {
    const later = diagnose('line-overfull', place(10, 1, 2), 'Too wide.');
    const nowhere = diagnose('glyph-missing', null, 'No glyph.');
    const { judged } = judge([nowhere, later, unresolved, later], {}, false);
    expect(judged.map(({ diagnostic }) => diagnostic.line)).toEqual([2, 10, undefined]);
  });

  it('obeys the author’s severities, and strict', () => {
    expect(judge([uncited], { 'entry-uncited': 'ignore' }, false).judged).toEqual([]);
    expect(hasErrors(judge([uncited], {}, false).judged)).toBe(false);
    expect(hasErrors(judge([uncited], { 'entry-uncited': 'error' }, false).judged)).toBe(true);
    expect(hasErrors(judge([uncited], {}, true).judged)).toBe(true);
    expect(judge([uncited], { 'entry-uncited': 'ignore' }, true).judged).toEqual([]);
  });

  it('shows errors only when told to be quiet, and nothing where there are none', () => {
    const quiet = { ...plain, quiet: true };
    expect(report(judge([uncited, unresolved], {}, false), quiet)).not.toContain('entry-uncited');
    expect(report(judge([uncited], {}, false), quiet)).toBe('');
    expect(report(judge([], {}, false), plain)).toBe('Nothing was found.\n');
  });

  it('folds repeats of one rule in one file, counts them all, and leaves no error behind warnings', () => {
    const many = (rule: Parameters<typeof diagnose>[0], source: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        diagnose(rule, { ...place(at + 1, 1, 2), file: source }, `Number ${at + 1} of ${rule}.`),
      );
    const found = [...many('entry-uncited', 'a.bib', 2980), ...many('entry-uncited', 'b.bib', 10)];
    const verdict = judge([...found, ...many('library-syntax', 'a.bib', 11)], {}, false);
    const text = report(verdict, plain);
    expect(text).toContain('… and 2970 more warnings of entry-uncited in a.bib: --json lists all\n');
    expect(text).toContain('… and 1 more error of library-syntax in a.bib: --json lists all\n');
    expect(text).toContain('\n\nb.bib:1:1');
    expect(text).toContain('b.bib:10:1  warning');
    expect(text.split('\n')).toHaveLength(10 + 10 + 2 + 1 + 10 + 1 + 2);
    expect(text).toContain('\n11 errors, 2990 warnings\n');
    expect(report(verdict, { ...plain, quiet: true })).not.toContain('entry-uncited');
  });

  it('cuts a long paragraph around the place and keeps the caret under it', () => {
    const line = `${'word '.repeat(80)}漢字 @tow ${'more '.repeat(80)}`;
    const at = line.indexOf('@tow');
    const found = diagnose('citation-unresolved', place(1, at + 1, at + 5), 'Unknown.');
    const text = report(judge([found], {}, false), { ...plain, sources: new Map([[file, line]]) });
    const [, source = '', caret = ''] = text.split('\n');
    expect(source.length).toBeLessThan(110);
    // The two ideographs take two columns each.
    expect(caret.indexOf('^')).toBe(source.indexOf('@tow') + 2);
    expect(caret.trimEnd().endsWith(' ^^^^')).toBe(true);
  });

  it('lets no paper steer the terminal', () => {
    const evil = diagnose('syntax-unset', place(1, 1, 3), 'What is \u001b[2J here?', { actual: '\u202eevil\u0007' });
    const text = report(judge([evil], {}, false), { ...plain, sources: new Map([[file, '\u001b]0;x\u0007\tz']]) });
    for (const control of ['\u001b', '\u0007', '\u202e', '\t']) expect(text).not.toContain(control);
    expect(text).toContain('z');
  });

  it('gives programs the same findings', () => {
    const { errors, warnings, diagnostics } = toJson(judge([uncited, unresolved], {}, false), []);
    expect([errors, warnings]).toEqual([1, 1]);
    expect(JSON.parse(JSON.stringify(diagnostics[0]))).toEqual({
      rule: 'citation-unresolved',
      severity: 'error',
      reason: 'There is no entry “tow”.',
      file,
      line: 2,
      column: 14,
      endLine: 2,
      endColumn: 18,
      expected: ['two'],
      actual: 'tow',
      hint: 'Did you mean “two”?',
    });
  });
});
