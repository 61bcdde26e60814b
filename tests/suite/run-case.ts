import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type PluginBuild } from 'esbuild';
import type { Begun } from '../../scripts/begin.js';
import type { JsonFinding, JsonReport } from '../../scripts/check/index.js';
import type { DeckThread } from '../../scripts/deck-thread.js';
import type { Wanted } from '../../scripts/outputs.js';
import { DAMAGES } from './damages.js';
import type { CaseFile, RuleCase } from './rule-case.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = join(root, 'tests/fixtures');
/** For every case, whenever it is run. */
const TODAY = new Date('2026-06-15');
const compiled = join(root, `dist/suite.${process.pid}.cjs`);

/** Cases are run with the checks as they are written, not with those that were compiled last. */
function fromSource({ onResolve }: PluginBuild): void {
  onResolve({ filter: /^\.\/thorough\.cjs$/ }, () => ({ path: join(root, 'scripts/check/thorough.ts') }));
}

/** Whole runs in this process: a hundredth of the time that as many processes would take. */
export class Engine {
  readonly #home = process.cwd();
  #harfbuzz: Begun['harfbuzz'] | undefined;

  private constructor(
    private readonly engine: typeof import('./engine.js'),
    private readonly deck: typeof import('../../scripts/deck/worker.js'),
  ) {}

  static async start(): Promise<Engine> {
    await bundle({
      entryPoints: [join(root, 'tests/suite/engine.ts')],
      outfile: `${compiled}.new`,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      loader: { '.css': 'text' },
      external: ['citeproc', './*.cjs'],
      plugins: [{ name: 'the checks as they are in scripts/', setup: fromSource }],
      logLevel: 'warning',
    });
    renameSync(`${compiled}.new`, compiled);
    const require = createRequire(compiled);
    return new Engine(require(compiled), require('./deck.cjs'));
  }

  stop(): void {
    process.chdir(this.#home);
    rmSync(compiled, { force: true });
  }

  /** What `twofold` says of a case's project, in a folder of its own, as `--json` gives it. */
  async report({ files, command = 'check', args = [], damage }: RuleCase): Promise<JsonReport> {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-rule-'));
    for (const [path, file] of Object.entries(files)) place(file, join(folder, path));
    try {
      if (damage !== undefined) {
        await this.run(folder, ['build', '.', '--out', 'build']);
        await damageNamed(damage)(join(folder, 'build'));
      }
      return await this.run(folder, [command, '.', ...(damage === undefined ? [] : ['--out', 'build']), ...args]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** One run in `folder`; gives what it says as `--json` does. */
  async run(folder: string, argv: readonly string[]): Promise<JsonReport> {
    process.chdir(folder);
    try {
      return JSON.parse(await this.#run([...argv, '--json'])) as JsonReport;
    } finally {
      process.chdir(this.#home);
    }
  }

  /** What a build in `folder` noted of the paper that it made its outputs of; null where there is no such note. */
  record(folder: string, out: string): ReturnType<typeof import('./engine.js').readRecord> {
    const { findProject, readRecord } = this.engine;
    process.chdir(folder);
    try {
      return readRecord(join(folder, out), findProject('.'), ['report.pdf', 'slides.html'], null);
    } finally {
      process.chdir(this.#home);
    }
  }

  /** One run; gives what it prints. A check looks first for files that were built before, as in `cli.ts`. */
  async #run(argv: readonly string[]): Promise<string> {
    const { readArguments, wantedBy, run, checkWritten } = this.engine;
    const request = readArguments(argv);
    if (request.kind !== 'run') throw new Error('reason' in request ? request.reason : request.kind);
    const { options } = request;
    const wanted = wantedBy(options);
    return printed(async () => {
      const quick = options.command === 'check' && !options.typography && options.confirm.length === 0;
      const checked = quick ? await checkWritten(options, null) : null;
      return checked ?? run(options, wanted, this.#begin(wanted), { date: null, today: TODAY });
    });
  }

  /** Slides are drawn in this thread: one of its own for each run would load Marp each time. */
  #begin(wanted: Wanted): Begun {
    const { begin } = this.engine;
    if (wanted.drawn.includes('print')) return begin(wanted);
    this.#harfbuzz ??= begin({ ...wanted, report: true, files: false }).harfbuzz;
    const draw: DeckThread['draw'] = (source, forms) => this.deck.draw(structuredClone({ source, forms }));
    return { harfbuzz: this.#harfbuzz, deck: wanted.drawn.length > 0 ? { draw, stop: () => {} } : null, printer: null };
  }
}

async function printed(run: () => Promise<unknown>): Promise<string> {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += chunk;
    return true;
  };
  try {
    await run();
    return text;
  } finally {
    process.stdout.write = write;
  }
}

function place(file: CaseFile, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof file === 'string') writeFileSync(path, file);
  else if ('base64' in file) writeFileSync(path, Buffer.from(file.base64, 'base64'));
  else cpSync(join(fixtures, file.fixture), path);
  if (typeof file === 'object' && 'size' in file && file.size) truncateSync(path, file.size);
}

function damageNamed(name: string) {
  const damage = DAMAGES[name];
  if (!damage) throw new Error(`There is no damage “${name}”`);
  return damage;
}

/** As cases write it. */
export function shown({ file, line, column, rule }: JsonFinding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [place, rule].filter(Boolean).join(' ');
}
