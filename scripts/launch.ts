import { isAscii } from 'node:buffer';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';

/* How bundles are started: with V8's code cache beside them. */

// Bytecode that a function runs before V8 considers optimizing it. With the default, 66 kB, a small build spends
// 40 % of its processor time on optimizing functions that are hardly called again; a large one is faster too.
// Later versions of V8 have no such flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=500000');

/** Runs a bundle that was compiled into dist/; gives its exports. */
export function launch(file: string): unknown {
  const module = { exports: {} };
  run(file, module, requireFor(file));
  return module.exports;
}

/**
 * `require` for a bundle, which may name another bundle beside it. citeproc stays a package of its own, for its licence, but its code is cached like ours; where
 * dist/ was compiled there is a copy of it in ASCII, which is read faster.
 */
function requireFor(file: string): NodeJS.Require {
  const require = createRequire(file);
  let citeproc: unknown;
  const bundles = new Map<string, unknown>();
  const cached = (name: string) => {
    if (/^\.\/[a-z]+\.cjs$/.test(name)) {
      if (!bundles.has(name)) bundles.set(name, launch(join(dirname(file), name)));
      return bundles.get(name);
    }
    if (name !== 'citeproc') return require(name);
    const copy = join(__dirname, 'citeproc.cjs');
    citeproc ??= load(existsSync(copy) ? copy : require.resolve(name), join(__dirname, name));
    return citeproc;
  };
  return Object.assign(cached, require);
}

function load(file: string, cache: string): unknown {
  const module = { exports: {} };
  run(file, module, createRequire(file), cache);
  return module.exports;
}

function run(file: string, module: { exports: object }, require: NodeJS.Require, cache = file): void {
  const script = compile(file, cache);
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
}

function compile(file: string, name: string): Script {
  const cache = cacheOf(name);
  const cachedData = read(cache);
  const bytes = readFileSync(file);
  // ASCII, which our bundles are, is decoded fastest as Latin-1.
  const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (isUsual && (!cachedData || script.cachedDataRejected)) process.once('exit', () => write(cache, script));
  return script;
}

/** Flags that `twofold` is started with; V8 takes compiled code only from a run with the same. */
const FLAGS = ['--liftoff-only', '--initial-heap-size=160'];

/** With other flags, as for a debugger, caches are left as they are. */
const isUsual = process.execArgv.every((flag) => FLAGS.includes(flag)) && !process.env.NODE_OPTIONS;

/** One cache for each version of Node, and with and without the flags. */
function cacheOf(name: string): string {
  const given = FLAGS.map((flag) => Number(process.execArgv.includes(flag))).join('');
  return `${name}.${process.version}.${given}.cache`;
}

function read(cache: string): Buffer | null {
  try {
    return readFileSync(cache);
  } catch {
    return null;
  }
}

/**
 * After a run without a cache that this version of Node takes: by then every function that a build needs has been
 * compiled. Where the folder may not be written to, the next start is as slow as this one.
 */
function write(cache: string, script: Script): void {
  try {
    writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
    renameSync(`${cache}.${process.pid}`, cache);
  } catch {}
}
