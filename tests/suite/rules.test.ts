import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../scripts/rules.js';
import { casesOf, type RuleCase, rulesWithCases } from './rule-case.js';
import { Engine, shown } from './run-case.js';

const DAMAGED = 'no paper breaks it, only a damaged file: tests/check/proof';

/** Rules without cases, and why; may only get shorter. */
const WITHOUT_CASES: Readonly<Record<string, string>> = {
  'browser-missing': 'needs a machine without a browser: tests/slides-pdf',
  'browser-failed': 'needs a browser that fails: tests/browser',
  'print-original': 'no paper breaks it, only a PDF that is printed: tests/print',
  'slides-pdf-other': 'needs a file that a browser draws: tests/slides-pdf',
  'report-other': DAMAGED,
  'deck-other': DAMAGED,
};

describe('every rule', () => {
  const rules = Object.keys(RULES);

  it('has cases, and every file of cases a rule', () => {
    expect(rulesWithCases().filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it('has a violation and a near miss', () => {
    const all = new Map(rulesWithCases().map((rule) => [rule, casesOf(rule)]));
    const lacking = (is: (one: RuleCase) => boolean) =>
      rules.filter((rule) => !(rule in WITHOUT_CASES) && !all.get(rule)?.some(is));
    expect(Object.keys(WITHOUT_CASES).filter((rule) => all.has(rule) || !rules.includes(rule))).toEqual([]);
    expect(lacking(({ found }) => found.length > 0)).toEqual([]);
    expect(lacking(({ found }) => found.length === 0)).toEqual([]);
  });
});

describe('the rule', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await Engine.start();
  });
  afterAll(() => engine.stop());

  for (const rule of rulesWithCases())
    describe(rule, () => {
      for (const one of casesOf(rule))
        it(`${one.found.length > 0 ? 'is broken by' : 'holds for'} ${one.name}`, async () => {
          const { diagnostics, exempted } = await engine.report(one);
          const found = diagnostics.filter((finding) => finding.rule === rule);
          expect(found.map(shown)).toEqual(one.found);
          if (one.severity) expect(found.map(({ severity }) => severity)).toEqual(found.map(() => one.severity));
          if (one.exempted !== undefined) expect(exempted).toHaveLength(one.exempted);
          if (one.hint !== undefined) expect(found[0]?.hint).toContain(one.hint);
          if (one.reason !== undefined) expect(found[0]?.reason).toContain(one.reason);
        });
    });
});
