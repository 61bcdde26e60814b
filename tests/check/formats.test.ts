import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { judge, report, type Verdict } from '../../scripts/check/index.js';
import { githubReport } from '../../scripts/check/report/github.js';
import { type SarifContext, sarifReport } from '../../scripts/check/report/sarif.js';
import { type Diagnostic, diagnose } from '../../scripts/diagnostic.js';
import { terminal } from '../../scripts/terminal.js';

const file = 'my report/paper.md';
const place = (line: number, column: number, endColumn: number, endLine = line) => ({
  file,
  line,
  column,
  endLine,
  endColumn,
});
const unresolved = diagnose('citation-unresolved', place(2, 14, 18), 'There is no entry “tow”', {
  expected: ['two'],
  actual: 'tow',
  hint: 'Did you mean “two”?',
});
const image = diagnose('image-alt', place(4, 1, 3, 5), 'No alternative text, 100 %:\nnone', {});
const nowhere = diagnose('output-unwritten', null, 'Nothing was written');
const text = 'One.\nTwo says so [@tow].\n\n![](a)\n![](b)\n';
const sources = new Map([[file, text]]);

function verdict(found: readonly Diagnostic[], allowed: string | null = null): Verdict {
  const allowances = allowed === null ? [] : [{ text: allowed, place: place(3, 1, 9), holds: place(4, 1, 9, 5) }];
  return judge(found, { checks: {}, allowances, subjects: () => null, strict: false, complete: false });
}

describe('SARIF', () => {
  const context: SarifContext = { version: '1.2.3', sources, name: (name) => name };
  const log = (found: readonly Diagnostic[], allowed: string | null = null, given = context) =>
    JSON.parse(JSON.stringify(sarifReport(verdict(found, allowed), given)));

  it('is what its schema asks for, whatever was found', () => {
    const validate = schema();
    for (const found of [[], [unresolved], [unresolved, image, nowhere]])
      for (const allowed of [null, 'image-alt: an ornament']) {
        validate(log(found, allowed));
        expect(validate.errors).toBeNull();
      }
  });

  it('gives rule, level, place and message, and whether it is exempted and why', () => {
    const [run] = log([unresolved, image], 'image-alt: an ornament').runs;
    const [first, second] = run.results;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules[first.ruleIndex]).toMatchObject({
      id: 'citation-unresolved',
      defaultConfiguration: { level: 'error' },
    });
    expect(first).toMatchObject({
      level: 'error',
      message: { text: 'There is no entry “tow”. Did you mean “two”?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'my%20report/paper.md' },
            region: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 18 },
          },
        },
      ],
    });
    expect(first).not.toHaveProperty('suppressions');
    expect(second.suppressions).toMatchObject([{ kind: 'inSource', justification: 'an ornament' }]);
  });

  it('knows a finding again behind an edit above it, and tells equal ones apart', () => {
    const moved = new Map([[file, `More.\n\n${text}`]]);
    const later = diagnose('citation-unresolved', place(4, 14, 18), 'There is no entry “tow”', { actual: 'tow' });
    const marks = (found: readonly Diagnostic[], given: SarifContext) =>
      log(found, null, given).runs[0].results.map(
        (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints['twofold/v1'],
      );
    const [before] = marks([unresolved], context);
    expect(marks([later], { ...context, sources: moved })).toEqual([before]);
    const twice = marks([image, diagnose('image-alt', place(4, 2, 3), 'Another')], context);
    expect(new Set(twice).size).toBe(2);
  });
});

/** The schema of SARIF 2.1.0, as a package for tests carries it. */
function schema() {
  const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  // It is written in draft 4, of which it uses nothing that later drafts read otherwise.
  const {
    $schema: _,
    id: __,
    ...rest
  } = JSON.parse(readFileSync(join(folder, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  return ajv.compile(rest);
}

describe('annotations for GitHub', () => {
  const annotations = (found: readonly Diagnostic[], quiet = false) =>
    githubReport(verdict(found), quiet, (name) => name);

  it('are one command a finding, with what would end it escaped', () => {
    expect(annotations([image, unresolved, nowhere])).toBe(
      [
        '::error file=my report/paper.md,line=2,endLine=2,col=14,endColumn=18,title=citation-unresolved::There is no entry “tow”. Did you mean “two”?',
        '::warning file=my report/paper.md,line=4,endLine=5,title=image-alt::No alternative text, 100 %25:%0Anone',
        '::error title=output-unwritten::Nothing was written',
        '',
      ].join('\n'),
    );
    const odd = diagnose('image-alt', { ...place(1, 1, 2), file: 'a,b:c.md' }, 'No alternative text');
    expect(annotations([odd])).toContain('file=a%2Cb%3Ac.md,line=1');
  });

  it('are errors only where quiet is wanted', () => {
    expect(annotations([image, unresolved], true)).toMatch(/^::error .*\n$/);
  });
});

describe('the excerpt for people', () => {
  /** The source line shown, and what is printed under it. */
  function shown(line: string, word: string, columns: number | null = null): [string, string] {
    const at = line.indexOf(word);
    const found = diagnose('syntax-unset', place(1, at + 1, at + word.length + 1), 'Found');
    const said = report(verdict([found]), { quiet: false, colour: false, columns, sources: new Map([[file, line]]) });
    const [, source = '', caret = ''] = said.split('\n');
    return [source.slice('  1 | '.length), caret.slice('    | '.length)];
  }

  it.each([
    ['tabs', '\tif\t@tow here', ' if @tow here', '    ^^^^'],
    ['ideographs', '漢字 @漢 here', '漢字 @漢 here', '     ^^^'],
    ['combining marks', 'e\u0301te\u0301 @tow', 'e\u0301te\u0301 @tow', '    ^^^^'],
    ['an emoji of several', 'a 👩‍👩‍👧 @tow', 'a 👩‍👩‍👧 @tow', '     ^^^^'],
    ['an emoji itself', 'see 👍🏽 so', 'see 👍🏽 so', '    ^^'],
    ['words from right to left', 'see سلام now @tow', 'see سلام now @tow', '^ @tow'],
    ['words from right to left behind it', 'see @tow سلام', 'see @tow سلام', '    ^^^^'],
  ])('points at its place behind %s', (_, line, source, caret) => {
    const word = ['👍🏽', '@漢'].find((one) => line.includes(one)) ?? '@tow';
    expect(shown(line, word)).toEqual([source, caret]);
  });

  it('is cut at a word, to the width of the terminal', () => {
    const line = `${'many words '.repeat(4000)}漢字 @tow ${'and many more '.repeat(4000)}`;
    for (const [columns, most] of [
      [60, 60],
      [200, 104],
    ] as const) {
      const [source, caret] = shown(line, '@tow', columns);
      expect(source).toMatch(/^…(?:many|words) .*漢字 @tow and .*…$/);
      expect([...source].length).toBeLessThanOrEqual(most - 4);
      expect(source.slice(caret.indexOf('^') - 2).startsWith('@tow')).toBe(true);
    }
  });

  it('says of many things that may be meant only some', () => {
    const found = diagnose('slide-section', null, 'None', { expected: Array.from({ length: 40 }, (_, i) => `s${i}`) });
    const said = report(verdict([found]), { quiet: false, colour: false, columns: null, sources });
    expect(said).toContain('s11 and 28 more');
  });
});

describe('colour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
  ])('on a terminal: %s, with %j: %s', (isTTY, env, colour) => {
    expect(terminal({ isTTY }, env).colour).toBe(colour);
  });
});
