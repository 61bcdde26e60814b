import { BIB } from '../cli/run.js';

/** What impatient authors write: a paper, and what they are told about it. */
export interface AuthorCase {
  readonly name: string;
  /** `paper.md`; bytes where it is no UTF-8. */
  readonly paper: string | Uint8Array;
  /** Beside it, by name; `references.bib` holds the entry `knuth` if nothing else is said. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly code: 0 | 1 | 3;
  /** `line:column rule` of each finding of the paper, in order; with its file's name for another file. */
  readonly found?: readonly string[];
  /** What a reader finds in the report: marks as ¹; without title, headings “H”, notes, bibliography and folios. */
  readonly text?: string;
}

const many = (text: string, count: number): string => text.repeat(count);
const numbered = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A paper with a title and one section; `more` goes into the front matter. */
const paper = (text: string, more = ''): string => `---\ntitle: T\n${more}---\n\n# H\n\n${text}\n`;
const citing = (text: string, more = ''): string => paper(text, `bibliography: references.bib\n${more}`);

const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Small</title><id>small</id><updated>2020-01-01T00:00:00Z</updated></info>
  <citation><layout prefix="(" suffix=")" delimiter="; ">
    <names variable="author"><name form="short"/></names>
    <date variable="issued" prefix=" "><date-part name="year"/></date>
    <text variable="locator" prefix=", "/>
  </layout></citation>
  <bibliography><layout suffix="."><text variable="title"/></layout></bibliography>
</style>`;

export const AUTHORS: readonly AuthorCase[] = [
  {
    name: 'Latin-1',
    paper: latin1('---\ntitle: Caf\xe9\n---\n\n# H\n\nDas \xfcbliche.\n'),
    code: 3,
    found: ['2:11 file-encoding'],
  },
  {
    name: 'a bibliography in Latin-1',
    paper: citing('See [@x].'),
    files: { 'references.bib': latin1('@book{x, author={M\xfcller, J.}, title={T}, date={2001}}\n') },
    code: 3,
    found: ['references.bib:1:19 file-encoding'],
  },
  { name: 'a byte order mark', paper: '\ufeff---\ntitle: T\n---\n\nText.\n', code: 0, text: 'Text.' },
  {
    name: 'line ends of Windows',
    paper: citing('One [@knuth]\r\ntwo.[^a]\r\n\r\n[^a]: Note\r\n    goes on.').replace(/\r?\n/g, '\r\n'),
    code: 0,
    text: 'One¹ two.²',
  },
  {
    name: 'line ends of the first Macintosh',
    paper: paper('One\n\nTwo').replaceAll('\n', '\r'),
    code: 0,
    text: 'One Two',
  },
  { name: 'tabs', paper: paper('-\ta\n\t-\tb\n\nTab\tin text.'), code: 0, text: '• a • b Tab in text.' },
  { name: 'only front matter', paper: '---\ntitle: T\n---\n', code: 1, found: ['1:1 paper-empty'] },
  { name: 'only a heading', paper: '# H\n', code: 0, found: ['1:1 section-empty'] },
  { name: 'no heading', paper: 'One.\n\nTwo.\n', code: 0, text: 'One. Two.' },
  { name: 'headings of the second level only', paper: '## H\n\nOne.\n', code: 0, text: 'One.' },
  { name: 'a heading without words', paper: '#\n\nOne.\n', code: 0, found: ['1:1 section-empty'], text: 'One.' },
  { name: 'levels skipped', paper: '# H\n\nOne.\n\n#### H\n\nTwo.\n', code: 0, found: ['5:1 heading-level'] },
  { name: 'hundreds of headings', paper: numbered(300, (n) => `# H${n}\n\nText ${n}.\n\n`), code: 0 },
  {
    name: 'front matter that does not end',
    paper: '---\ntitle: T\n\n# H\n\nText.\n',
    code: 1,
    found: ['1:1 front-matter-syntax'],
  },
  {
    name: 'front matter with tabs',
    paper: '---\ntitle: T\nauthor:\n\t- name: X\n---\n\nText.\n',
    code: 1,
    found: ['4:1 front-matter-syntax'],
  },
  {
    name: 'front matter that is a list',
    paper: '---\n- a\n---\n\nText.\n',
    code: 1,
    found: ['2:1 front-matter-syntax'],
  },
  { name: 'front matter without keys', paper: '---\n---\n\nText.\n', code: 0, text: 'Text.' },
  { name: 'a key given twice', paper: paper('x', 'title: U\n'), code: 3, found: ['3:1 front-matter-value'] },
  {
    name: 'values of the wrong kind',
    paper: paper('x', 'date: {a: b}\nlang: [en]\ntoc: maybe\nnocite: 3\nchecks: 3\npapersize: vellum\nfontsize: abc\n'),
    code: 3,
    found: [
      '3:7 front-matter-value',
      '4:7 front-matter-value',
      '5:6 front-matter-value',
      '6:9 front-matter-value',
      '7:9 front-matter-value',
      '8:12 front-matter-value',
      '9:11 front-matter-value',
    ],
  },
  { name: 'keys without values', paper: paper('x', 'author:\ndate:\nlang:\nbibliography:\n'), code: 0 },
  { name: 'a date of YAML', paper: paper('One.', 'date: 2021-08-31\n'), code: 0, text: '2021-08-31 One.' },
  ...['author: Jane Doe', 'author: [Jane Doe]', 'author:\n- Jane Doe', 'author:\n- name: Jane Doe'].map((more) => ({
    name: more.replace(/\s+/g, ' '),
    paper: paper('One.', `${more}\n`),
    code: 0 as const,
    text: 'Jane Doe One.',
  })),
  {
    name: 'an author with affiliation and an author without a name',
    paper: paper('One.', 'author:\n- name: Jane Doe\n  affiliation: Uni\n- {}\n'),
    code: 3,
    found: ['6:3 front-matter-value'],
    text: 'Jane Doe Uni One.',
  },
  ...['xx', 'de', 'fr', 'ar', 'he', 'tr'].map((lang) => ({
    name: `lang: ${lang}`,
    paper: citing('One [@knuth, p. 3].', `lang: ${lang}\n`),
    code: 0 as const,
  })),
  {
    name: 'a language that is none',
    paper: paper('One.', 'lang: english\n'),
    code: 3,
    found: ['3:7 front-matter-value'],
  },
  {
    name: 'several bibliographies, and one that is missing',
    paper: paper('One [@knuth; @z; @y].', 'bibliography: [references.bib, b.json, c.yaml, nope.bib]\n'),
    files: {
      'b.json': '[{"id": "z", "type": "book", "title": "Z", "author": "Zed, Z.", "issued": 2001}]',
      'c.yaml': 'references:\n- id: y\n  type: book\n  title: Y\n  author: Wye, Y.\n  issued: 2001\n',
    },
    code: 3,
    found: ['3:48 file-missing'],
  },
  {
    name: 'bibliographies that are none',
    paper: paper('One.', 'bibliography: [b.json, c.yaml, d.bib]\n'),
    files: { 'b.json': '[{"id":', 'c.yaml': 'references: [\n', 'd.bib': 'this is none' },
    code: 3,
    found: ['b.json:1:2 library-syntax', 'c.yaml:2:1 library-syntax', 'd.bib:1:1 library-syntax'],
  },
  {
    name: 'a bibliography with thousands of entries',
    paper: citing(
      numbered(10, (n) => `One [@k${n * 500}]. `),
      'checks: {entry-uncited: ignore}\n',
    ),
    files: {
      'references.bib': numbered(
        5000,
        (n) => `@book{k${n}, author={A${n}, B.}, title={T${n}}, date={${1900 + (n % 99)}}}\n`,
      ),
    },
    code: 0,
  },
  {
    name: 'an author-date style',
    paper: citing('One [@knuth, p. 3].', 'csl: small.csl\n'),
    files: { 'small.csl': STYLE },
    code: 0,
    text: 'One (Knuth 1984, 3).',
  },
  {
    name: 'a style that is a web page',
    paper: citing('One [@knuth].', 'csl: small.csl\n'),
    files: { 'small.csl': '<!DOCTYPE html><html><body>404</body></html>' },
    code: 3,
    found: ['4:6 style-unreadable'],
    text: 'One.¹',
  },
  {
    name: 'a style with a macro that is not there',
    paper: citing('One [@knuth].', 'csl: small.csl\n'),
    files: { 'small.csl': STYLE.replace('variable="locator"', 'macro="nope"') },
    code: 3,
    found: ['4:6 style-unreadable'],
  },
  { name: 'a style by its name', paper: citing('One [@knuth].', 'csl: apa\n'), code: 0 },
  {
    name: 'a style by a wrong name',
    paper: citing('One [@knuth].', 'csl: aap\n'),
    code: 3,
    found: ['4:6 style-unknown'],
  },
  ...['"@*"', '"@knuth"', '["@knuth"]', '|\n  @knuth'].map((keys) => ({
    name: `nocite: ${keys.replace(/\s+/g, ' ')}`,
    paper: citing('One.', `nocite: ${keys}\n`),
    code: 0 as const,
  })),
  {
    name: 'nocite without @',
    paper: citing('[@knuth]', 'nocite: knuth\n'),
    code: 3,
    found: ['4:9 front-matter-value'],
  },
  {
    name: 'citations as they are typed in haste',
    paper: citing("A [@knuth @knuth]. B [@knuth;]. C @knuth's. D [@]. E [;@knuth]. F [@knuth p. 3]."),
    code: 0,
    found: ['8:11 citation-syntax', '8:47 citation-syntax'],
    text: 'A.¹ B.² C Knuth’s.³ D [@]. E.⁴ F.⁵',
  },
  {
    name: 'an @ that cites nothing',
    paper: citing('Write me@example.org or \\@me, not @me [@knuth].'),
    code: 3,
    found: ['8:35 citation-unresolved'],
    text: 'Write me@example.org or @me, not @me.¹',
  },
  {
    name: 'citations and notes everywhere',
    paper: citing(
      '| a [@knuth] | b |\n|---|---|\n| c[^x] | @knuth |\n\nTable: Cap [@knuth, p. 3]\n\n- item [@knuth]\n\n> q^[r]\n\n## Head^[s]\n\nEnd.\n\n[^x]: N',
    ),
    code: 0,
    text: 'Table 1. Cap¹ a² b c³ Knuth⁴ • item⁵ q⁶ Head⁷ End.',
  },
  {
    name: 'notes with blocks, in a list, in each other',
    paper: paper('- a[^a]\n\n    [^a]: One[^b].\n\n        Two.\n\n        - x\n\n- b\n\n[^b]: Inner.'),
    code: 0,
    text: '• a¹ • b',
  },
  { name: 'a note marked twice', paper: paper('A[^a] b[^a].\n\n[^a]: N.'), code: 0, found: ['7:8 note-repeated'] },
  {
    name: 'notes in a circle',
    paper: paper('A[^a].\n\n[^a]: See[^b].\n\n[^b]: See[^a].'),
    code: 3,
    found: ['11:10 note-cyclic', '11:10 note-repeated'],
  },
  { name: 'a note over many pages', paper: paper(`A[^a] ${many('b ', 300)}\n\n[^a]: ${many('note ', 6000)}`), code: 0 },
  { name: 'hundreds of notes', paper: paper(numbered(400, (n) => `W${n}^[Note ${n}.] `)), code: 0 },
  {
    name: 'what is opened and not closed',
    paper: paper('He said "never, $a + b and [c (d, **e and `f.\n\n![g](h\n\n> i\nj\n\n::: stuff\nk\n\n```\nl'),
    code: 0,
    found: ['14:1 attribute-unknown', '14:1 syntax-unset', '17:1 syntax-unset'],
    text: 'He said “never, $a + b and [c (d, **e and `f. ![g](h i j k l',
  },
  {
    name: 'addresses with underscores and parentheses',
    paper: paper('See https://x.org/Foo_(bar)_baz_qux and [here](https://x.org/a_(b)_c).'),
    code: 0,
    text: 'See https://x.org/Foo_(bar)_baz_qux and here.',
  },
  {
    name: 'addresses that lead to no page',
    paper: paper('[a](javascript:b) <a href="java\tscript:c">d</a> [e](DATA:f) [g](#h) [i](j.pdf).'),
    code: 0,
    found: ['7:1 syntax-unset', '7:19 syntax-unset', '7:49 syntax-unset'],
    text: 'a d e g i.',
  },
  {
    name: 'items of CSL JSON with values of the wrong kind',
    paper: paper('[@1] [@b].', 'bibliography: b.json\n'),
    files: {
      'b.json':
        '[{"id": 1, "author": "x", "issued": "2001", "title": {"a": 1}},\n{"id": "b", "title": 5, "author": [{"family": 3}], "issued": {"date-parts": [["x"]]}},\n{"title": "no id"}]',
    },
    code: 3,
    found: ['b.json:1:45 library-syntax', 'b.json:2:52 library-syntax', 'b.json:3:1 library-syntax'],
  },
  {
    name: 'tables that do not fit together',
    paper: paper('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n|  |  |'),
    code: 0,
    text: 'a b 1 1 2 3',
  },
  {
    name: 'a table over many pages',
    paper: paper(`| Nr | Text |\n|--:|---|\n${numbered(200, (n) => `| ${n} | Text ${many('word ', n % 20)} |\n`)}`),
    code: 0,
  },
  { name: 'a cell over many pages', paper: paper(`| a | b |\n|---|---|\n| ${many('word ', 3000)}| x |`), code: 0 },
  {
    name: 'images that are none',
    paper: paper(
      '![a](zero.png)\n\n![b](text.png)\n\n![c](nope.png)\n\n![d](http://x.org/a.png)\n\n![e](../../../e.png)',
    ),
    files: { 'zero.png': '', 'text.png': 'hello' },
    code: 3,
    found: ['7:1 image-format', '9:1 image-format', '11:1 image-missing', '13:1 file-outside', '15:1 file-outside'],
  },
  { name: 'lists in lists', paper: paper(numbered(50, (n) => `${many('  ', n)}- item ${n}\n`)), code: 0 },
  { name: 'quotations in quotations', paper: paper(`${many('>', 300)} x`), code: 1, found: ['7:300 file-too-large'] },
  {
    name: 'HTML',
    paper: paper('A <b>b</b><!-- c -->\n\n<!-- d\n\n[^e]: f -->\n\n<script>g()</script>'),
    code: 0,
    found: ['13:1 syntax-unset'],
    text: 'A b <script>g()</script>',
  },
  {
    name: 'TeX',
    paper: citing('\\textbf{a} \\emph{b} \\cite{knuth} \\LaTeX{} 3\\% \\newpage \\foo{c}'),
    code: 0,
    found: ['8:47 syntax-unset', '8:56 syntax-unset'],
    text: 'a b¹ LaTeX 3% \\foo{c}',
  },
  { name: 'Arabic and Hebrew', paper: paper('هذه فقرة عربية.\n\nזו פסקה בעברית.'), code: 0 },
  { name: 'letters of no font', paper: paper('One ก two ขก.'), code: 3, found: ['7:5 glyph-missing'] },
  { name: 'accents that combine', paper: paper('e\u0301 a\u0308\u0304 o\u0301\u0301\u0301'), code: 0 },
  {
    name: 'an entry without fields',
    paper: citing('One [@x].'),
    files: { 'references.bib': '@book{x}\n' },
    code: 3,
    found: ['references.bib:1:1 entry-empty'],
  },
  { name: 'toc and number-sections', paper: paper('One.', 'toc: true\nnumber-sections: true\n'), code: 0 },
];

/** Put beside each paper that has none of its own. */
export const REFERENCES = BIB;
