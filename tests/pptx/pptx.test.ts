import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseOffice } from 'officeparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, linksOf, type Node, slidesOf, type Taken, takeApart, textIn } from './reader.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'twofold-pptx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAPERS = {
  shipped: 'report/paper.md',
  specimen: 'tests/fixtures/specimen/paper.md',
  arabic: 'tests/fixtures/arabic/paper.md',
} as const;

type Paper = keyof typeof PAPERS;

function build(paper: Paper, name = `${paper}.pptx`, environment: Record<string, string> = {}): string {
  return buildFrom(join(root, PAPERS[paper]), name, environment);
}

function buildFrom(source: string, name: string, environment: Record<string, string> = {}): string {
  const run = ['--liftoff-only', join(root, 'dist/twofold.cjs'), 'build', source];
  const args = [...run, '--to', 'slides.pptx', '--quiet', '-o', join(folder, name)];
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '', ...environment },
  });
  if (status !== 0 && status !== 3) throw new Error(stderr);
  return join(folder, name);
}

const taken = new Map<Paper, Taken>();
beforeAll(async () => {
  for (const paper of Object.keys(PAPERS) as Paper[]) taken.set(paper, await takeApart(readFileSync(build(paper))));
});

const papers = Object.keys(PAPERS) as Paper[];

/** Placeholders of a slide, a layout or a master, as `type idx`. */
function placeholders(part: Node): string[] {
  return all(part, 'p:ph').map(({ attributes }) => `${attributes.type ?? 'obj'} ${attributes.idx ?? 0}`);
}

function shapes(slide: Node): Node[] {
  return ['p:sp', 'p:pic', 'p:graphicFrame'].flatMap((name) => all(slide, name));
}

function inPlaceholder(slide: Node, type: string): Node[] {
  return shapes(slide).filter((shape) => all(shape, 'p:ph').some(({ attributes }) => attributes.type === type));
}

describe.each(papers)('slides.pptx of the %s paper', (paper) => {
  test('has a type for each part, and every relationship leads to one', () => {
    const { parts, names } = taken.get(paper)!;
    const types = parts.get('[Content_Types].xml')!;
    const overrides = all(types, 'Override').map(({ attributes }) => attributes.PartName!.slice(1));
    const extensions = all(types, 'Default').map(({ attributes }) => attributes.Extension);
    expect(names[0]).toBe('[Content_Types].xml');
    expect(overrides.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !extensions.includes(name.split('.').at(-1)))).toEqual([]);
    expect(names.filter((name) => /\.xml$/.test(name) && !overrides.includes(name))).toEqual(['[Content_Types].xml']);
    for (const part of overrides) {
      const links = linksOf(taken.get(paper)!, part);
      for (const { target, mode } of links.values())
        if (mode === 'Internal') expect(names, `${part} leads to ${target}`).toContain(target.slice(1));
        else expect(target).toMatch(/^(?:https?:|mailto:)[\x21-\x7e]+$/);
      const used = new Set(attributesOf(parts.get(part)!, /^r:(?:id|embed)$/));
      expect([...used].filter((id) => !links.has(id))).toEqual([]);
    }
  });

  test('has ids that are unique, and placeholders that its layouts have', () => {
    for (const [name, part] of taken.get(paper)!.parts) {
      if (!/^ppt\/slides\/slide/.test(name)) continue;
      const ids = all(part, 'p:cNvPr').map(({ attributes }) => attributes.id);
      expect(new Set(ids).size, name).toBe(ids.length);
      const links = [...linksOf(taken.get(paper)!, name).values()];
      const layout = links.filter(({ type }) => type === 'slideLayout');
      expect(layout).toHaveLength(1);
      const offered = placeholders(taken.get(paper)!.parts.get(layout[0]!.target.slice(1))!);
      const own = placeholders(part);
      expect(
        own.filter((one) => !offered.includes(one)),
        name,
      ).toEqual([]);
      expect(new Set(own).size, name).toBe(own.length);
    }
  });

  test('has no type under 18 points', () => {
    for (const slide of slidesOf(taken.get(paper)!))
      expect(
        attributesOf(slide, /^sz$/)
          .map(Number)
          .filter((size) => size < 1800),
      ).toEqual([]);
  });

  test('describes each picture, and keeps within the slide', () => {
    const { parts } = taken.get(paper)!;
    const size = all(parts.get('ppt/presentation.xml')!, 'p:sldSz')[0]!.attributes;
    for (const slide of slidesOf(taken.get(paper)!)) {
      for (const picture of all(slide, 'p:pic')) expect(all(picture, 'p:cNvPr')[0]!.attributes.descr).toBeTruthy();
      for (const name of ['a:xfrm', 'p:xfrm'])
        for (const place of all(slide, name)) {
          const [off, ext] = [all(place, 'a:off')[0]!.attributes, all(place, 'a:ext')[0]!.attributes];
          expect(Number(off.x), textIn(slide)).toBeGreaterThanOrEqual(0);
          expect(Number(off.x) + Number(ext.cx), textIn(slide)).toBeLessThanOrEqual(Number(size.cx));
          expect(Number(off.y) + Number(ext.cy), textIn(slide)).toBeLessThanOrEqual(Number(size.cy));
        }
    }
  });
});

function attributesOf(node: Node, name: RegExp): string[] {
  const own = Object.entries(node.attributes).flatMap(([key, value]) => (name.test(key) ? [value] : []));
  return [...own, ...node.children.flatMap((child) => attributesOf(child, name))];
}

/** Number of the first slide with this title. */
function titled(paper: Paper, title: string): number {
  return (
    1 +
    slidesOf(taken.get(paper)!).findIndex((slide) =>
      inPlaceholder(slide, 'title').some((shape) => textIn(shape) === title),
    )
  );
}

describe('slides.pptx', () => {
  test('is the same bytes twice, and dated only where SOURCE_DATE_EPOCH asks for it', async () => {
    expect(readFileSync(build('shipped', 'again.pptx')).equals(readFileSync(join(folder, 'shipped.pptx')))).toBe(true);
    expect(
      taken
        .get('shipped')!
        .parts.get('docProps/core.xml')!
        .children.map(({ name }) => name),
    ).not.toContain('dcterms:created');
    const dated = await takeApart(readFileSync(build('shipped', 'dated.pptx', { SOURCE_DATE_EPOCH: '1630454400' })));
    const core = dated.parts.get('docProps/core.xml')!;
    expect(all(core, 'dcterms:created')[0]!.text).toBe('2021-09-01T00:00:00Z');
    expect(all(core, 'dc:creator')[0]!.text).toBe('Faizan Ali');
  });

  test('has the deck’s titles in title placeholders, its points in a body, and its notes in the notes pane', () => {
    const slides = slidesOf(taken.get('shipped')!);
    expect(inPlaceholder(slides[0]!, 'ctrTitle').map(textIn)).toEqual(['ISIS-K']);
    const at = titled('shipped', 'One group, six names');
    const slide = slides[at - 1]!;
    expect(inPlaceholder(slide, 'body').map(textIn).join('\n')).toContain('On these slides: ISKP');
    const notes = taken.get('shipped')!.parts.get(`ppt/notesSlides/notesSlide${at}.xml`)!;
    expect(textIn(inPlaceholder(notes, 'body')[0]!)).toMatch(/The organization that this paper is about goes by/);
    expect(all(slide, 'a:fld').map(({ attributes }) => attributes.type)).toEqual(['slidenum']);
  });

  test('is sorted by the paper’s sections', () => {
    const sections = all(taken.get('shipped')!.parts.get('ppt/presentation.xml')!, 'p14:section');
    expect(sections.map(({ attributes }) => attributes.name)).toContain('Strategy');
    const ids = sections.flatMap((section) => all(section, 'p14:sldId').map(({ attributes }) => attributes.id));
    expect(new Set(ids).size).toBe(slidesOf(taken.get('shipped')!).length);
  });

  test('leads from a note to its source and out to the web', () => {
    const from = (title: string) => [
      ...linksOf(taken.get('shipped')!, `ppt/slides/slide${titled('shipped', title)}.xml`).values(),
    ];
    const sources = `/ppt/slides/slide${titled('shipped', 'Bibliography')}.xml`;
    expect(from('One group, six names')).toContainEqual({ type: 'slide', target: sources, mode: 'Internal' });
    expect(from('Bibliography').some(({ mode, target }) => mode === 'External' && /^https:/.test(target))).toBe(true);
  });

  test('has tables as tables, equations as pictures with their TeX, and code in its face', () => {
    const slides = slidesOf(taken.get('specimen')!);
    const table = slides.flatMap((slide) => all(slide, 'a:tbl')).find((one) => textIn(one).includes('long primer'))!;
    expect(all(table, 'a:tblPr')[0]!.attributes.firstRow).toBe('1');
    expect(all(table, 'a:tr')).toHaveLength(4);
    const described = slides.flatMap((slide) => all(slide, 'p:pic')).map((one) => all(one, 'p:cNvPr')[0]!.attributes);
    expect(described.some(({ name, descr }) => name === 'Equation' && /\\int/.test(descr ?? ''))).toBe(true);
    const code = slides.find((slide) => textIn(slide).includes('def twice'))!;
    expect(textIn(code)).toContain('    return lambda x: f(f(x))');
    expect(attributesOf(code, /^typeface$/)).toContain('Source Code Pro');
  });

  test('turns dark slides’ colours round, and has the shape that the deck asks for', async () => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'report'), { recursive: true });
    mkdirSync(join(project, 'slides'));
    writeFileSync(
      join(project, 'report/paper.md'),
      '# Mills {#mills}\n\nThere are twelve mills, where $x_1 \\in \\mathbb{R}$.\n',
    );
    const deck =
      '---\nsize: 4:3\n---\n\n<!-- section: mills -->\n<!-- _class: dark -->\n\n# Mills\n\n- Where $x_1 \\in \\mathbb{R}$\n';
    writeFileSync(join(project, 'slides/deck.md'), deck);
    const made = await takeApart(readFileSync(buildFrom(project, 'dark.pptx')));
    expect(all(made.parts.get('ppt/presentation.xml')!, 'p:sldSz')[0]!.attributes).toEqual({
      cx: '9144000',
      cy: '6858000',
    });
    const slide = slidesOf(made).find((one) => textIn(one).startsWith('Mills'))!;
    expect(all(slide, 'a:overrideClrMapping')[0]!.attributes).toMatchObject({ bg1: 'dk1', tx1: 'lt1' });
    expect(inPlaceholder(slide, 'body').map(textIn)).toContain('Where x1 ∈ ℝ');
  });

  test('numbers lists by itself', () => {
    const numbered = slidesOf(taken.get('specimen')!).flatMap((slide) => all(slide, 'a:buAutoNum'));
    expect(numbered.length).toBeGreaterThan(2);
  });

  test('runs from the right where the paper does', () => {
    const { parts } = taken.get('arabic')!;
    expect(parts.get('ppt/presentation.xml')!.attributes.rtl).toBe('1');
    const master = parts.get('ppt/slideMasters/slideMaster1.xml')!;
    expect(all(master, 'a:lvl1pPr').every(({ attributes }) => attributes.rtl === '1')).toBe(true);
    const table = slidesOf(taken.get('arabic')!).flatMap((slide) => all(slide, 'a:tblPr'))[0]!;
    expect(table.attributes.rtl).toBe('1');
  });

  test('keeps a name in Arabic in its place by marks that every program knows', () => {
    const said = slidesOf(taken.get('shipped')!).map(textIn).join('\n');
    expect(said).toMatch(/\(\u200e[\u0600-\u06ff ]+\u200e\)/);
    expect(said).not.toMatch(/[\u2066-\u2069]/);
  });

  test('is read by a library: the text of slides and notes is there', async () => {
    const read = await parseOffice(join(folder, 'shipped.pptx'));
    const text = JSON.stringify(read.content);
    for (const words of ['Khorasan is older than its borders', 'At least 175', 'The organization that this paper'])
      expect(text).toContain(words);
  });
});

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync);

describe.skipIf(soffice === undefined)('slides.pptx in LibreOffice', () => {
  test('opens with the text of every slide, one page each', () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'shipped.pptx')];
    execFileSync(soffice!, args, { stdio: 'ignore', timeout: 110_000 });
    const pages = execFileSync('pdftotext', ['-layout', join(folder, 'shipped.pdf'), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/g, ' '));
    const slides = slidesOf(taken.get('shipped')!);
    expect(pages).toHaveLength(slides.length);
    slides.forEach((slide, i) => {
      const [title = ''] = [...inPlaceholder(slide, 'title'), ...inPlaceholder(slide, 'ctrTitle')].map(textIn);
      expect(pages[i]).toContain(title);
      expect(pages[i], 'a placeholder that was not filled').not.toContain('Click to');
    });
  });
});
