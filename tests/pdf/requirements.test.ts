import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { REQUIREMENTS } from '../../scripts/pdf/requirements/index.js';

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));
const jar = profilesJar();

/** The archive with veraPDF’s profiles, beside the program that `.ci/verapdf` writes; null where it is not installed. */
function profilesJar(): string | null {
  const program = spawnSync('sh', ['-c', 'command -v verapdf'], { encoding: 'utf8' }).stdout.trim();
  const folder = program === '' ? null : /-cp "([^"]+)\/\*"/.exec(readFileSync(program, 'utf8'))?.[1];
  const name = folder && existsSync(folder) ? readdirSync(folder).find((file) => /^core-.*\.jar$/.test(file)) : null;
  return folder && name ? join(folder, name) : null;
}

/** What a profile tests, as `clause test`. */
async function testsOf(profile: string): Promise<string[]> {
  const archive = await JSZip.loadAsync(readFileSync(jar as string));
  const xml = (await archive.file(`org/verapdf/pdfa/validation/${profile}.xml`)?.async('string')) ?? '';
  return [...xml.matchAll(/<id\s[^>]*>/g)].map(([id]) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]+)"`).exec(id)?.[1];
    return `${attribute('clause')} ${attribute('testNumber')}`;
  });
}

describe.each(Object.entries(REQUIREMENTS))('the requirements of %s', (profile, rows) => {
  it('name code that there is', () => {
    const missing = rows.flatMap(({ by }) => {
      if ('absent' in by) return [];
      const { module, name } = by;
      const source = existsSync(join(scripts, module)) ? readFileSync(join(scripts, module), 'utf8') : '';
      const declared = new RegExp(`^(?:export )?(?:async )?(?:const|function|class|type) ${name}\\b`, 'm');
      return declared.test(source) ? [] : [`${module} ${name}`];
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  it('name each test once', () => {
    const all = rows.flatMap(({ clause, tests }) => tests.map((test) => `${clause} ${test}`));
    expect(all.length).toBe(new Set(all).size);
  });

  it.skipIf(jar === null)('are those that veraPDF tests, all of them and no other', async () => {
    const all = rows.flatMap(({ clause, tests }) => tests.map((test) => `${clause} ${test}`));
    expect([...all].sort()).toEqual((await testsOf(profile)).sort());
  });
});
