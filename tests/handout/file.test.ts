import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.js';
import { BIB, folderOf, paper, twofold } from '../cli/run.js';
import { elements, type ReadElement, type ReadPdf, readPdf } from '../reader.js';
import { expectValid } from '../verapdf.js';

const folder = mkdtempSync(join(tmpdir(), 'twofold-handout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As on a machine without a browser. */
const NONE = { TWOFOLD_BROWSER: join(folder, 'none') };

function handout(paper: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = NONE): string {
  const file = join(folder, `${made++}.pdf`);
  const { stdout, stderr } = twofold('.', ['handout', paper, '--quiet', '-o', file, ...args], env);
  expect(`${stdout}${stderr}`).toBe('');
  return file;
}

let made = 0;

const read = (file: string) => readPdf(readFileSync(file));

/** The slides: a heading and what belongs to it. */
const slidesOf = ({ structure }: ReadPdf): ReadElement[] => elements(structure, 'Sect');

const titleOf = (slide: ReadElement) => elements(slide, 'H1')[0]?.text.replace(/\s+/g, ' ').trim() ?? '';

const TITLES = [
  'ISIS-K',
  'One group, six names',
  'Khorasan is older than its borders',
  'January 2015: announced twice',
];

describe('handout.pdf without a browser', () => {
  let file: string;
  let pdf: ReadPdf;
  beforeAll(async () => {
    file = handout('report/paper.md');
    pdf = await read(file);
  });

  it('says what each slide says, and its notes behind it', () => {
    const slides = slidesOf(pdf);
    expect(slides.map(titleOf).filter((title) => TITLES.includes(title))).toEqual(TITLES);
    const names = slides.find((slide) => titleOf(slide) === TITLES[1])!;
    const text = names.text.replace(/\s+/g, ' ');
    const point = text.indexOf('which claimed an “Islamic caliphate”');
    const note = text.indexOf('The organization that this paper is about goes by several names.');
    expect(point).toBeGreaterThan(0);
    expect(note).toBeGreaterThan(point);
    expect(elements(names, 'LBody')[0]?.text).toBe('ISIL Khorasan, ISIL-K, ISKP, ISK, IS-K, ISIS-K');
  });

  it('has bookmarks by section and slide that lead to the slides', () => {
    const titles = pdf.outline.map(({ title }) => title);
    expect(titles[0]).toBe('1. ISIS-K');
    expect(titles.indexOf('Who is ISK?')).toBe(titles.indexOf('Threat of ISKP') - 1);
    const who = pdf.outline.find(({ title }) => title === 'Who is ISK?')!;
    expect(who.children.map(({ title }) => title.replace(/^\d+\. /, ''))).toContain(TITLES[1]);
    for (const { target, children } of pdf.outline)
      expect([target, ...children.map((child) => child.target)]).not.toContain(null);
    expect(pdf.labels).toEqual(pdf.pages.map(({ number }) => String(number)));
  });

  it('has the report’s running heads and language', () => {
    expect(pdf.pages[0]!.artifacts).not.toContain('ISIS-K');
    expect(pdf.pages[1]!.artifacts).toMatch(/ISIS-K[\s\S]*Who is ISK\?/);
    expect(pdf.lang).toBe('en');
    expect(pdf.info.get('Title')).toBe('ISIS-K: The Renewed Threat Post US Withdrawal from Afghanistan');
  });

  it('is the same bytes when it is made again', () => {
    expect(readFileSync(handout('report/paper.md')).equals(readFileSync(file))).toBe(true);
  });

  it.each([1, 2, 3])('has at most %i slides on a page', async (perPage) => {
    const made = await read(handout('report/paper.md', ['--per-page', String(perPage)]));
    const pages = slidesOf(made).map((slide) => elements(slide, 'H1')[0]!.pages[0]);
    expect(pages).toHaveLength(slidesOf(pdf).length);
    for (const { number } of made.pages)
      expect(pages.filter((page) => page === number).length).toBeLessThan(perPage + 1);
    expect(pages.filter((page) => page === 1)).toHaveLength(perPage);
  });

  it('has no notes where there are lines to write on', async () => {
    const made = await read(handout('report/paper.md', ['--lines']));
    expect(slidesOf(made).map(titleOf)).toEqual(slidesOf(pdf).map(titleOf));
    expect(made.structure.text).not.toContain('The organization that this paper is about');
    expect(made.pages).toHaveLength(Math.ceil(slidesOf(made).length / 3));
  });

  it.each(['arabic', 'hebrew', 'japanese', 'every-block'])('can be had of the paper “%s”', async (name) => {
    const made = await read(handout(`tests/fixtures/${name}/paper.md`));
    expect(slidesOf(made).length).toBeGreaterThan(4);
    const rtl = name === 'arabic' || name === 'hebrew';
    const heading = elements(slidesOf(made)[3]!, 'H1')[0]!;
    const places = elements(heading).flatMap((one) => one.places);
    const page = made.pages[places[0]!.page - 1]!;
    const item = page.items.find((one) => places.some(({ mcid }) => mcid === one.mcid) && one.string.trim() !== '');
    expect(item!.x + item!.width / 2 > page.width / 2).toBe(rtl);
  });

  for (const flavour of ['3a', 'ua1'] as const)
    it(`is PDF/${flavour} by veraPDF`, (context) => expectValid(context, flavour, file));
});

it('goes on with long notes, and makes links of the addresses in them', async () => {
  const words = Array.from({ length: 1500 }, (_, at) => `word${at}`);
  const deck = `<!-- section: lines -->\n# By hand\n\nText.\n\n<!--\n${words.join(' ')} https://example.org/a_b.\n-->\n`;
  const files = { 'report/paper.md': paper(), 'report/references.bib': BIB, 'slides/deck.md': deck };
  const project = folderOf(files);
  const file = join(project, 'handout.pdf');
  twofold(project, ['handout', '--quiet', '-o', file], NONE);
  const made = await read(file);
  const slide = slidesOf(made).find((one) => titleOf(one) === 'By hand')!;
  expect(slide.text.match(/word\d+/g)).toEqual(words);
  expect(slide.pages.length).toBeGreaterThan(1);
  expect(made.pages[slide.pages[1]! - 1]!.artifacts).toMatch(/^\d+ \(continued\)/m);
  expect(made.links.map(({ written }) => written)).toContain('https://example.org/a_b');
  rmSync(project, { recursive: true, force: true });
});

it('sets the formulas that notes speak of', async () => {
  const text = 'The weight $\\alpha_1$ of a line is $\\alpha_1 + \\beta^2$ at most, and never a\\_b.';
  const project = folderOf({ 'report/paper.md': paper(text), 'report/references.bib': BIB });
  const file = join(project, 'handout.pdf');
  twofold(project, ['handout', '--quiet', '-o', file], NONE);
  const made = await read(file);
  const notes = elements(made.structure, 'P').findLast((one) => one.text.includes('The weight'))!;
  expect(elements(notes, 'Formula')).toHaveLength(2);
  expect(notes.text).toContain('never a_b.');
  rmSync(project, { recursive: true, force: true });
});

const { path } = findBrowser({ env: process.env, platform: process.platform });
const drawn = path === null ? 'handout.pdf — skipped: no browser is installed (apt install chromium)' : 'handout.pdf';

describe.skipIf(path === null)(drawn, () => {
  const file = join(folder, 'drawn.pdf');

  it('shows each slide as the browser draws it, with its text for whoever cannot see it', async () => {
    renameSync(handout('report/paper.md', [], {}), file);
    const made = await read(file);
    const slides = slidesOf(made);
    const titles = slides.map((slide) => titleOf(slide).replace(/^\d+ /, ''));
    expect(titles.filter((title) => TITLES.includes(title))).toEqual(TITLES);
    const names = slides[titles.indexOf(TITLES[1]!)]!;
    for (const slide of slides) expect(elements(slide, 'Figure')).toHaveLength(1);
    const source = made.links.find(({ page }) => page === names.pages[0])!;
    expect(source.target).toEqual(made.destinations.get(`slide:${slides.length}`));
    expect(made.links.some(({ url }) => url?.startsWith('https://www.csis.org/'))).toBe(true);
    expect(elements(names, 'Figure')[0]!.alt).toContain('ISIL Khorasan, ISIL-K, ISKP, ISK, IS-K, ISIS-K');
    expect(names.text.replace(/\s+/g, ' ')).toContain('The organization that this paper is about goes by');
    expect(readFileSync(handout(resolve('report/paper.md'), [], {})).equals(readFileSync(file))).toBe(true);
  });

  for (const flavour of ['3a', 'ua1'] as const)
    it(`is PDF/${flavour} by veraPDF`, (context) => expectValid(context, flavour, file));
});
