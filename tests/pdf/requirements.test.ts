import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { REQUIREMENTS, type StandardName, testsOf } from '../../scripts/pdf/requirements/index.js';
import { MATTERHORN } from '../../scripts/pdf/requirements/matterhorn.js';
import { RULES } from '../../scripts/rules.js';

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
async function testsIn(profile: string): Promise<string[]> {
  const archive = await JSZip.loadAsync(readFileSync(jar as string));
  const xml = (await archive.file(`org/verapdf/pdfa/validation/${profile}.xml`)?.async('string')) ?? '';
  return [...xml.matchAll(/<id\s[^>]*>/g)].map(([id]) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]+)"`).exec(id)?.[1];
    return `${attribute('clause')} ${attribute('testNumber')}`;
  });
}

/** veraPDF’s profiles. PDF/UA-2 is held to ISO/TS 32005 too. */
const PROFILES: Readonly<Record<StandardName, string>> = {
  'UA-1': 'PDFUA-1',
  'A-3a': 'PDFA-3A',
  'UA-2': 'PDFUA-2-ISO32005',
  'A-4f': 'PDFA-4F',
};
const STANDARDS = Object.entries(PROFILES) as [StandardName, string][];

const listed = (name: StandardName) => REQUIREMENTS.flatMap(({ asked }) => testsOf(asked[name] ?? ''));

/** Code that is named and is nowhere. */
function missing(named: readonly { readonly by: object }[]): string[] {
  const found = named.flatMap(({ by }) => {
    if (!('module' in by && 'name' in by)) return [];
    const { module, name } = by as { module: string; name: string };
    const source = existsSync(join(scripts, module)) ? readFileSync(join(scripts, module), 'utf8') : '';
    const declared = new RegExp(`^(?:export )?(?:async )?(?:const|function|class|type) ${name}\\b`, 'm');
    return declared.test(source) ? [] : [`${module} ${name}`];
  });
  return [...new Set(found)];
}

describe('the checkpoints of the Matterhorn Protocol', () => {
  const judged = MATTERHORN.flatMap((checkpoint) => checkpoint.judged);

  it('are all there, with every condition that a person judges', () => {
    expect(MATTERHORN.length).toBe(31);
    const own = MATTERHORN.flatMap(({ conditions, judged }, at) =>
      judged.filter(({ condition }) => condition > conditions).map(({ condition }) => `${at + 1}-${condition}`),
    );
    expect(own).toEqual([]);
    for (const { judged } of MATTERHORN) {
      const numbers = judged.map(({ condition }) => condition);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }
    // By the tables of the protocol: for machines, for people, and where nothing is to be tested.
    const untested = MATTERHORN.filter((checkpoint) => checkpoint.untested).length;
    const all = MATTERHORN.reduce((sum, { conditions }) => sum + conditions, 0);
    expect([all - judged.length - untested, judged.length, untested]).toEqual([87, 48, 2]);
  });

  it('name code and rules that there are', () => {
    expect(missing(judged)).toEqual([]);
    const rules = judged.flatMap(({ by }) => ('author' in by && by.rule !== null ? [by.rule] : []));
    expect(rules.filter((rule) => !Object.hasOwn(RULES, rule))).toEqual([]);
  });
});

describe('the requirements', () => {
  it('name code that there is', () => {
    expect(missing(REQUIREMENTS)).toEqual([]);
  });

  it('are asked by some standard, each in other words', () => {
    expect(REQUIREMENTS.filter(({ asked }) => Object.keys(asked).length === 0)).toEqual([]);
    const said = REQUIREMENTS.map(({ holds }) => holds);
    expect(said.filter((holds, at) => said.indexOf(holds) !== at)).toEqual([]);
  });
});

describe.each(STANDARDS)('the requirements of %s', (name, profile) => {
  it('name each test once', () => {
    expect(listed(name).length).toBe(new Set(listed(name)).size);
  });

  it.skipIf(jar === null)('are those that veraPDF tests, all of them and no other', async () => {
    const tested = await testsIn(profile);
    const [pairs, own] = [tested.filter(isPair), tested.filter((test) => !isPair(test))];
    expect(
      listed(name)
        .filter((test) => !test.includes('*'))
        .sort(),
    ).toEqual(own.sort());
    // Of a pair of types there are one test or two: of any kind of the outer one, or of two kinds of it.
    const groups = [...new Set(pairs.map((test) => test.replace(/-\S+ \d$/, '-*')))];
    const covered = [
      ...new Set(
        listed(name)
          .filter(isPair)
          .map((test) => test.replace(/ \d$/, '')),
      ),
    ];
    expect(covered.sort()).toEqual(groups.sort());
  });
});

const isPair = (test: string) => test.startsWith('Table 5. ');

describe.skipIf(jar === null)('beyond these standards', () => {
  it('PDF/A-4 asks for nothing but that attached files are PDF/A', async () => {
    const [base, ours] = [await testsIn('PDFA-4'), await testsIn('PDFA-4F')];
    expect(base.filter((test) => !ours.includes(test))).toEqual(['6.9 3']);
  });

  it.each(['Accessibility', 'Reuse'])(
    'what PDF 2.0 files declare, Well-Tagged PDF for %s, asks to be declared',
    async (level) => {
      const [declared, ours] = [await testsIn(`WTPDF-1-0-${level}`), await testsIn('PDFUA-2-ISO32005')];
      expect(declared.filter((test) => !ours.includes(test))).toEqual([level === 'Reuse' ? '6.1.2 1' : '6.1.3 1']);
    },
  );
});
