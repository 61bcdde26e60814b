import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { engine } from 'unified-engine';
import { VFile } from 'vfile';
import { afterAll, describe, expect, it } from 'vitest';
import type { Options } from '../../scripts/remark.js';
import { BIB, folderOf, paper } from '../cli/run.js';

const plugin = fileURLToPath(new URL('../../dist/remark.mjs', import.meta.url));
const { default: remarkTwofold }: typeof import('../../scripts/remark.js') = await import(pathToFileURL(plugin).href);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function project(files: Readonly<Record<string, string>>): string {
  const folder = folderOf({ 'report/paper.md': paper(), 'report/references.bib': BIB, ...files });
  folders.push(folder);
  return folder;
}

/** Messages as an editor gets them for a text that may not be saved yet. */
async function messages(folder: string, path: string, value: string, options: Options = {}) {
  const file = new VFile({ cwd: folder, path, value });
  await unified().use(remarkParse).use(remarkTwofold, options).use(remarkStringify).process(file);
  return file.messages;
}

const shown = (found: Awaited<ReturnType<typeof messages>>) =>
  found.map(({ line, column, ruleId, fatal }) => `${line}:${column} ${ruleId} ${fatal ? 'error' : 'warning'}`);

describe('the plug-in for remark', () => {
  it('tells what is wrong with a text as it stands in the editor, with its bibliography', async () => {
    const text = paper('See [@knuht].[^a]\n\n![](no.png)', 'titel: x\n');
    const found = await messages(project({}), 'report/paper.md', text);
    expect(shown(found)).toEqual([
      '6:1 front-matter-key warning',
      '11:53 citation-unresolved error',
      '11:61 note-undefined error',
      '13:1 image-alt warning',
      '13:1 image-missing error',
    ]);
    expect(found[1]).toMatchObject({
      reason: 'There is no entry “knuht”',
      source: 'twofold',
      expected: ['knuth'],
      actual: 'knuht',
      note: 'Did you mean “knuth”?',
      place: { start: { line: 11, column: 53 }, end: { line: 11, column: 59 } },
    });
  });

  it('has nothing to say of a paper without a fault', async () => {
    expect(await messages(project({}), 'report/paper.md', paper())).toEqual([]);
  });

  it('knows slides from papers', async () => {
    const found = await messages(project({}), 'slides/deck.md', '<!-- section: line -->\n\n# Lines\n');
    expect(shown(found)).toEqual(['1:1 slide-section error']);
  });

  it('weighs rules as remark-lint’s settings, the front matter and comments of both kinds say', async () => {
    const folder = project({});
    const text = paper('See [@a].[^a]\n\n![](no.png)', 'checks:\n  note-undefined: warn\n');
    const lint = (options: Options) => messages(folder, 'report/paper.md', text, options).then(shown);
    expect(await lint({ 'citation-unresolved': false, 'image-missing': [1], 'image-alt': 'error' })).toEqual([
      '12:57 note-undefined warning',
      '14:1 image-alt error',
      '14:1 image-missing warning',
    ]);
    expect(await lint({ 'note-undefined': 2 })).toContain('12:57 note-undefined warning');
    const ignored = text
      .replace('![]', '<!-- lint ignore image-alt -->\n\n![]')
      .replace('See', '<!-- twofold-allow citation-unresolved: to come --> See');
    const found = shown(await messages(folder, 'report/paper.md', ignored));
    expect(found.map((line) => line.split(' ')[1])).toEqual(['note-undefined', 'image-missing']);
    await expect(lint({ 'image-alt': 'never' as 'off' })).rejects.toThrow('image-alt');
  });

  it('serves remark’s own command', async () => {
    const folder = project({ 'report/paper.md': paper('See [@knuht].') });
    writeFileSync(join(folder, '.remarkrc.json'), JSON.stringify({ plugins: [[plugin, { 'entry-uncited': false }]] }));
    const stream = new PassThrough();
    let said = '';
    stream.on('data', (chunk) => {
      said += chunk;
    });
    const code = await new Promise((resolve, reject) =>
      engine(
        {
          processor: unified().use(remarkParse).use(remarkStringify),
          cwd: folder,
          files: ['report'],
          extensions: ['md'],
          rcName: '.remarkrc',
          pluginPrefix: 'remark',
          streamError: stream,
          color: false,
        },
        (error, status) => (error ? reject(error) : resolve(status)),
      ),
    );
    expect(said).toMatch(
      /report\/paper\.md\n10:53-10:59 +error +There is no entry “knuht” +citation-unresolved +twofold/,
    );
    expect(code).toBe(1);
  });
});
