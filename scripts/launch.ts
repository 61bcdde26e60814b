import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { isMainThread, workerData } from 'node:worker_threads';

/**
 * Runs a bundle that lies beside this file with V8's code cache, if there is one for this version of Node
 * and these flags. The program and the deck's thread both start here.
 */
function launch(name: string): void {
  const file = join(__dirname, `${name}.cjs`);
  const script = compile(file, readFileSync(file, 'latin1'));
  const require = createRequire(file);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  if (process.env.TWOFOLD_WRITE_CODE_CACHE) saveCodeCache(script, file);
}

function compile(file: string, source: string): Script {
  const cachedData = readCodeCache(file);
  // The bundles are ASCII, so reading them as Latin-1 is exact and spares V8 two-byte strings.
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

function readCodeCache(file: string): Buffer | null {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return null;
  }
}

/** At exit, when every function that a build needs has been compiled. */
function saveCodeCache(script: Script, file: string): void {
  process.once('exit', () => {
    writeFileSync(`${file}.cache.new`, script.createCachedData());
    renameSync(`${file}.cache.new`, `${file}.cache`);
  });
}

launch(isMainThread ? 'main' : (workerData as { bundle: string }).bundle);
