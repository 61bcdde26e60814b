import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LaidOut, layOut } from './lay-out.js';
import { showLayout } from './show.js';

/** `npm run golden` takes what is for what should be. Look at the difference before it is committed. */
const UPDATE = process.env.npm_lifecycle_event === 'golden';
const RENEW = 'If this is as it should be: npm run golden';
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

describe.each(['every-block', 'specimen', 'book', 'arabic'])('the paper %s', (name) => {
  let made: LaidOut;

  beforeAll(async () => {
    made = await layOut(path(`../fixtures/${name}`));
  });

  it('has nothing that is to be found', () => {
    // What these papers quote nobody has said.
    const found = made.diagnostics.filter(({ ruleId }) => ruleId !== 'quotation-source');
    expect(found.map((one) => `${one.line}: ${one.reason}`)).toEqual([]);
  });

  it('is laid out as before, line by line', () => {
    expectGolden(`${name}.layout.txt`, showLayout(made.report));
  });
});

function expectGolden(name: string, shown: string): void {
  const file = path(name);
  if (UPDATE) writeFileSync(file, `${shown}\n`);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(shown.split('\n'), RENEW).toEqual(golden.trimEnd().split('\n'));
}
