// Compiles scripts/ into dist/: two bundles (the program and the deck's renderer), the files they read,
// and V8's code cache for both, so that a small build does not spend its time compiling JavaScript.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { FILES } from './bundle-files.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

rmSync(dist, { recursive: true, force: true });
await compile();
copyFiles();
makeCodeCache();

async function compile() {
  const shared = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
  };
  await Promise.all([
    build({
      ...shared,
      entryPoints: { main: 'scripts/cli.ts', deck: 'scripts/deck/worker.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      // citeproc stays a package of its own: its licence (CPAL) asks for that.
      external: ['citeproc'],
      minifyWhitespace: true,
      minifySyntax: true,
      loader: { '.css': 'text' },
      alias: { 'mathjax-full': join(root, 'scripts/deck/no-math.ts') },
    }),
    build({
      ...shared,
      entryPoints: { twofold: 'scripts/launch.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      banner: { js: '#!/usr/bin/env -S node --liftoff-only --max-semi-space-size=32' },
    }),
  ]);
}

function copyFiles() {
  for (const [target, [packageName, path]] of Object.entries(FILES)) {
    const to = join(dist, target);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(packageFile(packageName, path), to);
  }
}

/** Path of a file inside an installed package, whatever the package exports. */
function packageFile(packageName, path) {
  for (const folder of require.resolve.paths(packageName)) {
    const candidate = join(folder, packageName, path);
    try {
      readFileSync(candidate);
      return candidate;
    } catch {}
  }
  throw new Error(`${packageName} has no ${path}; is it installed?`);
}

/** One build of the shipped paper, after which V8's compiled code is written beside the bundles. */
function makeCodeCache() {
  const flags = ['--liftoff-only', '--max-semi-space-size=32'];
  execFileSync(
    process.execPath,
    [
      ...flags,
      join(dist, 'twofold.cjs'),
      'build',
      join(root, 'report/paper.md'),
      '--quiet',
      '--out',
      join(dist, 'warm-up'),
    ],
    {
      env: { ...process.env, TWOFOLD_WRITE_CODE_CACHE: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  rmSync(join(dist, 'warm-up'), { recursive: true, force: true });
}
