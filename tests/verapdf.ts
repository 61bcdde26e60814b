import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, type TestContext } from 'vitest';
import { javaOptions } from './validate/judges/java.js';

/** The standards by veraPDF's short names. */
export type Flavour = 'ua1' | '3a' | 'ua2' | '4f' | 'wt1a' | 'wt1r';

/** Java has been seen to end without a word on a busy machine. */
const ATTEMPTS = 3;

/**
 * Expects veraPDF to find each of `files` valid. Skips the test where it is not installed, and where it gives no verdict
 * even on a file that has nothing in it: then it is the judge that does not work.
 */
export async function expectValid({ skip }: TestContext, flavour: Flavour, ...files: readonly string[]): Promise<void> {
  if (spawnSync('verapdf', ['--version']).error) skip('veraPDF is not installed');
  const { verdicts, said } = judged(flavour, files);
  if (verdicts.length < files.length && !(await works(flavour))) skip(`veraPDF does not work here: ${said}`);
  expect(verdicts, said).toEqual(files.map((file) => `PASS ${file}`));
}

/** One line a file, of those that it could read; and what it said besides, if any has none. */
function judged(flavour: Flavour, files: readonly string[]): { verdicts: readonly string[]; said: string } {
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { stdout, stderr } = run(flavour, files);
    const verdicts = [...stdout.matchAll(/^(?:PASS|FAIL) .*(?= \S+$)/gm)].map(([verdict]) => verdict);
    if (verdicts.length === files.length) return { verdicts, said: '' };
    said = stderr.slice(0, 2000);
  }
  return { verdicts: [], said };
}

function run(flavour: Flavour, files: readonly string[]) {
  const own = mkdtempSync(join(tmpdir(), 'twofold-verapdf-'));
  try {
    return spawnSync('verapdf', ['-f', flavour, '--format', 'text', ...files], {
      encoding: 'utf8',
      env: { ...process.env, JAVA_TOOL_OPTIONS: javaOptions(own) },
    });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

async function works(flavour: Flavour): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-verapdf-'));
  const file = join(folder, 'empty.pdf');
  const document = await PDFDocument.create();
  document.addPage();
  writeFileSync(file, await document.save());
  const { verdicts } = judged(flavour, [file]);
  rmSync(folder, { recursive: true, force: true });
  return verdicts.length === 1;
}
