import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../scripts/', import.meta.url));

/** What each stage may import from, beside itself and the files that belong to all (`SHARED`). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  paper: [],
  citation: ['paper'],
  shape: ['paper', 'citation'],
  math: ['paper', 'shape'],
  paragraph: ['paper', 'shape'],
  figure: ['paper', 'shape'],
  page: ['paper', 'citation', 'shape', 'paragraph'],
  pdf: ['paper', 'shape', 'paragraph', 'page'],
  raster: [],
  deck: ['paper', 'citation'],
  pptx: ['paper', 'shape', 'deck'],
  'slides-pdf': ['paper', 'page', 'pdf', 'deck'],
  handout: ['paper', 'citation', 'shape', 'paragraph', 'page', 'deck'],
  print: ['paper', 'shape', 'pdf'],
  import: ['check'],
  check: ['paper', 'citation', 'shape', 'paragraph', 'page', 'pdf', 'deck'],
};
const SHARED = ['diagnostic.ts', 'rules.ts', 'did-you-mean.ts'];
/** The edge of the deck: a thread of its own. */
const AT_THE_EDGE = ['deck/worker.ts'];

/**
 * What differs from machine to machine, and the only files that may ask for it: what is written must not depend on it.
 * Whoever needs a day is given `Times`; an order or a case of letters has a language, and a collator one to fall back on.
 */
const SURROUNDINGS: Readonly<Record<string, { readonly asks: RegExp; readonly where: readonly string[] }>> = {
  'no clock but where a run begins and a web is asked': {
    asks: /Date\.now|new Date\(\)|performance\.now|hrtime/,
    where: ['cli.ts', 'remark.ts', 'links.ts', 'online/hosts.ts'],
  },
  'no chance': { asks: /Math\.random|randomUUID|randomBytes|getRandomValues/, where: [] },
  'no time zone': {
    asks: /\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|getTimezoneOffset|new Date\(\d+, *\d/,
    where: [],
  },
  'for no language but a given one': {
    asks: /\.localeCompare\(|\.toLocale\w+\(\)|new Intl\.(?!Locale\()\w+\((?!'en'|\[\w+, 'en'\])/,
    where: [],
  },
  'for no list of files, whose order is the disk’s': { asks: /\breaddir|\bopendir|globSync/, where: [] },
  'nothing of who and where the user is': {
    asks: /\bhostname\(|userInfo|homedir|env\.(?:USER|HOME|LANG)/,
    where: ['browser/find.ts'],
  },
};
/** Their files are for nobody else. */
const FOR_DEVELOPERS = /^(?:bench|gallery)\//;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(scripts, file), 'utf8')]));
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const statements = sources.get(from)!.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm);
  return [...statements].map(([, type, to]) => ({ from, to: resolve(from, to!), typeOnly: type !== undefined }));
}

function resolve(from: string, to: string): string {
  return to.startsWith('.') ? relative(scripts, join(scripts, dirname(from), to)).replace(/\.js$/, '.ts') : to;
}

function stageOf(file: string): string | null {
  const [first, second] = file.split('/');
  return second !== undefined && first! in MAY_IMPORT ? first! : null;
}

describe('the stages', () => {
  it('import along the arrows only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const stage = stageOf(from);
      if (!stage || AT_THE_EDGE.includes(from) || !to.endsWith('.ts') || SHARED.includes(to)) return false;
      const target = stageOf(to);
      return target !== stage && !(target && MAY_IMPORT[stage]!.includes(target));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('break lines and pages without knowing a font', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        /^(paragraph|page|handout)\//.test(from) &&
        (/shape\/(?!piece|style|drawing)/.test(to) || (to.startsWith('shape/') && !typeOnly)),
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('from paper to pdf run without Node', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        stageOf(from) && !['check'].includes(stageOf(from)!) && !AT_THE_EDGE.includes(from) && to.startsWith('node:'),
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('read finished files back with nothing of what wrote them', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('check/finished/') &&
        to.includes('/') &&
        to.endsWith('.ts') &&
        !to.startsWith('check/finished/'),
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  for (const [what, { asks, where }] of Object.entries(SURROUNDINGS)) {
    it(`ask ${what}`, () => {
      const asking = [...sources].filter(([file, text]) => !FOR_DEVELOPERS.test(file) && asks.test(text));
      expect(asking.map(([file]) => file).filter((file) => !where.includes(file))).toEqual([]);
    });
  }

  it('import projects by the readers of finished files alone', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('import/') && /^check\/(?!finished\/)/.test(to));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('form no circle of imports', () => {
    const values = new Map(
      files.map((file) => [file, imports.filter((one) => one.from === file && !one.typeOnly).map(({ to }) => to)]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of values.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('are the folders that the README’s diagram names, and it names all others', () => {
    const readme = readFileSync(join(scripts, '../README.md'), 'utf8');
    const diagram = /```\n([^`]*paper\.md ─[^`]*)```/.exec(readme)?.[1] ?? '';
    for (const stage of Object.keys(MAY_IMPORT)) expect(diagram).toContain(`${stage}/`);
    const folders = readdirSync(scripts, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) expect(readme).toContain(`${name}/`);
  });
});
