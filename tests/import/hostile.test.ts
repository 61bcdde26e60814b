import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Imported, importFile, isImported, type NotImported } from '../../scripts/import/index.js';

const means = {
  inflate: (deflated: Uint8Array, most: number) => inflateSync(deflated, { maxOutputLength: most }),
  digest: (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex'),
  windows: false,
};

interface Attached {
  /** In the name tree. */
  readonly key: string;
  /** In the file specification; the key where it is left out. */
  readonly name?: string;
  readonly text?: string;
  /** Raw content instead of `text`, with entries of its stream. */
  readonly raw?: Uint8Array;
  readonly entries?: Readonly<Record<string, unknown>>;
}

const PAPER: Attached = { key: 'report/paper.md', text: '# One\n' };

/** A PDF that carries these files, whatever they are called. */
async function carrying(...files: readonly Attached[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const { context } = document;
  const streams = new Map<Uint8Array, ReturnType<typeof context.register>>();
  const pairs = files.flatMap(({ key, name = key, text = 'x', raw, entries = {} }) => {
    const bytes = raw ?? new TextEncoder().encode(text);
    const stream =
      streams.get(bytes) ?? context.register(context.stream(bytes, { Type: 'EmbeddedFile', ...entries } as never));
    streams.set(bytes, stream);
    const shown = PDFHexString.fromText(name);
    const specification = context.obj({ Type: 'Filespec', F: shown, UF: shown, EF: { F: stream } });
    return [PDFHexString.fromText(key), context.register(specification)];
  });
  const names = context.obj({ EmbeddedFiles: { Names: context.obj(pairs) } });
  document.catalog.set(PDFName.of('Names'), names);
  return document.save();
}

async function imported(...files: readonly Attached[]): Promise<Imported> {
  const result = importFile(await carrying(PAPER, ...files), means);
  if (!isImported(result)) throw new Error(result.reason);
  return result;
}

const paths = ({ files }: Imported) => files.map(({ path }) => path);

describe('names of a stranger’s choosing', () => {
  it.each([
    ['/etc/cron.d/job.md', 'outside'],
    ['../paper.md', 'outside'],
    ['report/../../../home/x.md', 'outside'],
    ['report/..', 'outside'],
    ['C:/Windows/x.md', 'outside'],
    ['c:x.md', 'outside'],
    ['\\\\server\\share\\x.md', 'outside'],
    ['report\\paper.md', 'backslash'],
    ['figures/a\0.png', 'readable'],
    ['figures/a\u001b[2J.png', 'readable'],
    ['figures/\u202egnp.md', 'readable'],
    ['figures/\ud800.png', 'readable'],
    ['', 'readable'],
    ['.git/hooks/x.md', 'hidden'],
    ['report/.env.json', 'hidden'],
    ['report//paper.md', 'hidden'],
    ['./x.md', 'hidden'],
    ['report/con.md', 'every system'],
    ['LPT1.png', 'every system'],
    ['figures /x.png', 'every system'],
    ['figures./x.png', 'every system'],
    [`${'d/'.repeat(30)}x.md`, 'too long'],
    [`${'n'.repeat(300)}.md`, 'too long'],
    ['report/setup.exe', 'no kind'],
    ['Makefile', 'no kind'],
    ['report/paper.md/', 'hidden'],
    ['slides/run.html', 'no kind'],
  ])('%j are left out', async (key, why) => {
    const result = await imported({ key });
    expect(paths(result)).toEqual(['report/paper.md']);
    expect(result.skipped.map(({ reason }) => reason)).toEqual([expect.stringContaining(why)]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they would move the terminal’s cursor.
    expect(result.skipped[0]?.name).not.toMatch(/[\0-\x1f\u202e]/);
  });

  it('that Windows cannot have are left out there', async () => {
    const bytes = await carrying(PAPER, { key: 'figures/fig:map.png' });
    expect(paths(importFile(bytes, means) as Imported)).toContain('figures/fig:map.png');
    expect(paths(importFile(bytes, { ...means, windows: true }) as Imported)).toEqual(['report/paper.md']);
  });

  it('in any script are taken', async () => {
    const keys = ['report/figures/карта 1.png', 'report/图.svg', 'report/figures/Ünïcode (2)+.jpeg'];
    expect(paths(await imported(...keys.map((key) => ({ key }))))).toEqual(['report/paper.md', ...keys]);
  });

  it('that many files have are taken once, capitals and ways of writing letters aside', async () => {
    const result = await imported(
      { key: 'report/Paper.MD', text: 'Another' },
      { key: 'report/paper.md', text: 'A third' },
      { key: 'slides/caf\u00e9.png' },
      { key: 'slides/cafe\u0301.PNG' },
    );
    expect(paths(result)).toEqual(['report/paper.md', 'slides/café.png']);
    expect(new TextDecoder().decode(result.files[0]?.bytes)).toBe('# One\n');
    expect(result.skipped).toHaveLength(3);
  });

  it('of a file where others have a folder are left out', async () => {
    const result = await imported(
      { key: 'slides/a.md' },
      { key: 'slides/a.md/b.png' },
      { key: 'REPORT/paper.md/x.md' },
    );
    expect(paths(result)).toEqual(['report/paper.md', 'slides/a.md']);
  });
});

describe('content of a stranger’s making', () => {
  const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024));

  it('that inflates to more than a file may have is left out', async () => {
    const result = await imported({ key: 'figures/a.png', raw: bomb, entries: { Filter: 'FlateDecode' } });
    expect(paths(result)).toEqual(['report/paper.md']);
    expect(result.skipped[0]?.reason).toMatch(/larger/);
  });

  it('that is one large file under many names ends where it is too much', async () => {
    const raw = deflateSync(Buffer.alloc(60 * 1024 * 1024));
    const many = Array.from({ length: 40 }, (_, at) => ({
      key: `figures/${at}.png`,
      raw,
      entries: { Filter: 'FlateDecode' },
    }));
    const { files, skipped } = await imported(...many);
    expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(512 * 1024 * 1024);
    expect(skipped.length).toBeGreaterThan(30);
  });

  it('in thousands of files is not read', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ key: `figures/${at}.png`, raw: bomb.subarray(0, 8) }));
    expect((importFile(await carrying(PAPER, ...many), means) as NotImported).reason).toMatch(/5001 files/);
  });

  it('that is broken is left out, and the paper that is broken is said to be', async () => {
    const broken = { raw: new Uint8Array([1, 2, 3]), entries: { Filter: 'FlateDecode' } };
    expect((await imported({ key: 'figures/a.png', ...broken })).skipped[0]?.reason).toMatch(/broken/);
    const result = importFile(await carrying({ key: 'report/paper.md', ...broken }), means) as NotImported;
    expect(result.reason).toMatch(/Its paper, “report\/paper\.md”, is broken/);
  });

  it('that was changed since is taken, and told of', async () => {
    const CheckSum = PDFString.of('0123456789abcdef');
    const { files } = await imported({ key: 'report/a.bib', entries: { Params: { CheckSum } as never } });
    expect(files.map(({ path, doubt }) => [path, doubt !== null])).toEqual([
      ['report/paper.md', false],
      ['report/a.bib', true],
    ]);
  });

  it('is a paper under any Markdown name, the one of a project first', async () => {
    const only = importFile(await carrying({ key: 'JOSS.md' }, { key: 'slides/deck.md' }), means) as Imported;
    expect(only.paper).toBe('JOSS.md');
    const both = importFile(await carrying({ key: 'README.md' }, { key: 'report/paper.md' }), means) as Imported;
    expect(both.paper).toBe('report/paper.md');
    expect(isImported(importFile(await carrying({ key: 'slides/deck.md' }), means))).toBe(false);
  });

  it('that says to have millions of objects in a small file is refused at once', () => {
    const rows = deflateSync(Buffer.alloc(6 * 8_000_000, 1), { level: 1 });
    const head = `%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 4 1]/Size 8000000/Root 2 0 R/Filter/FlateDecode/Length ${rows.length}>>\nstream\n`;
    const bytes = Buffer.concat([Buffer.from(head), rows, Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n')]);
    expect((importFile(bytes, means) as NotImported).reason).toMatch(/more objects than there can be/);
  });

  it('that is noise where a PDF should be is refused', async () => {
    const bytes = await carrying(PAPER);
    for (let seed = 1; seed <= 60; seed++) {
      const noisy = bytes.slice();
      for (let i = 0; i < 12; i++) noisy[(seed * 7919 + i * 104_729) % noisy.length] = (seed * 31 + i * 17) % 256;
      const result = importFile(noisy, means);
      if (!isImported(result)) expect(result.reason).toMatch(/^[A-Z]/);
    }
  });
});
