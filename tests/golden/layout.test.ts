import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../scripts/page/index.js';
import type { Run } from '../../scripts/shape/index.js';
import { layOut } from './lay-out.js';
import { showLayout, showStructure } from './show.js';

/** `npm run golden` takes what is for what should be. Look at the difference before it is committed. */
const UPDATE = process.env.npm_lifecycle_event === 'golden';
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

describe('a paper with every kind of block', () => {
  let report: Report<Run>;

  beforeAll(async () => {
    report = await layOut(path('../fixtures/every-block'));
  });

  it('has nothing that is to be found', () => {
    expect(report.diagnostics.map((one) => `${one.line}: ${one.reason}`)).toEqual([]);
  });

  it('is laid out as before, line by line', () => {
    expectGolden('every-block.layout.txt', showLayout(report));
  });

  it('has the structure as before', () => {
    expectGolden('every-block.structure.txt', showStructure(report.structure));
  });
});

function expectGolden(name: string, shown: string): void {
  const file = path(name);
  if (UPDATE) writeFileSync(file, `${shown}\n`);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(shown.split('\n'), 'If this is as it should be: npm run golden').toEqual(golden.trimEnd().split('\n'));
}
