/** A paper's Markdown, and what a reader of the report sees of it: marks as ¹, the notes one by one. */
export interface CitationCase {
  readonly name: string;
  readonly markdown: string;
  readonly style?: 'apa' | 'vancouver' | 'harvard1';
  readonly lang?: string;
  /** The first section's text; paragraphs apart by ` | `. */
  readonly text: string;
  readonly notes?: readonly string[];
  /** `rule: key` of each finding but the uncited entries. */
  readonly findings?: readonly string[];
}

const NOLAN =
  'Markham Nolan, “ISIS Statement Urges Attacks,” Vocativ, January 26, 2015, https://www.vocativ.com/isis/.';
const TUKEY = 'John W. Tukey, *Exploratory data analysis* (Reading, MA: Addison-Wesley, 1977)';

/** Pandoc’s forms and the sequence of Chicago’s notes. */
export const CASES: readonly CitationCase[] = [
  {
    name: 'first full, then short',
    markdown: 'One [@nolan]. Two [@tukey]. Three [@nolan].',
    text: 'One.¹ Two.² Three.³',
    notes: [NOLAN, `${TUKEY}.`, 'Nolan, “ISIS Statement Urges Attacks.”'],
  },
  {
    name: 'the same source again is ibid., which this style words as the name',
    markdown: 'One [@nolan]. Two [@nolan, p. 4]. Three [@nolan, p. 4].',
    text: 'One.¹ Two.² Three.³',
    notes: [NOLAN, 'Nolan, 4.', 'Nolan, 4.'],
  },
  {
    name: 'a note of the author between two citations ends the run of ibid.',
    markdown: 'One [@nolan]. Two.[^a] Three [@nolan].\n\n[^a]: Mine.',
    text: 'One.¹ Two.² Three.³',
    notes: [NOLAN, 'Mine.', 'Nolan, “ISIS Statement Urges Attacks.”'],
  },
  {
    name: 'a note with two sources gives no ibid.',
    markdown: 'One [@nolan; @tukey]. Two [@tukey].',
    text: 'One.¹ Two.²',
    notes: [`${NOLAN.slice(0, -1)}; ${TUKEY}.`, 'Tukey, *Exploratory data analysis*.'],
  },
  {
    name: 'the point behind several sources goes inside the quotation marks',
    markdown: 'One [@nolan; @tukey]. Two [@tukey; @nolan]. Three [@tukey; @nolan;].',
    text: 'One.¹ Two.² Three.³',
    notes: [
      `${NOLAN.slice(0, -1)}; ${TUKEY}.`,
      'Tukey, *Exploratory data analysis*; Nolan, “ISIS Statement Urges Attacks.”',
      'Tukey, *Exploratory data analysis*; Nolan, “ISIS Statement Urges Attacks.”',
    ],
  },
  {
    name: 'prefix, locators and suffix',
    markdown: 'One [see @tukey, pp. 33–35; also @nolan, chap. 1 and passim].',
    text: 'One.¹',
    notes: [`See ${TUKEY}, 33–35; also ${NOLAN.replace('2015, ', '2015, chap. 1, ').slice(0, -1)} and passim.`],
  },
  {
    name: 'a bare number is a page, a section sign a section, braces force a locator',
    markdown: 'One [@tukey, 33]. Two [@nolan]. Three [@tukey, § 4]. Four [@nolan]. Five [@tukey, {verse 3}].',
    text: 'One.¹ Two.² Three.³ Four.⁴ Five.⁵',
    notes: [
      `${TUKEY}, 33.`,
      NOLAN,
      'Tukey, *Exploratory data analysis*, sec. 4.',
      'Nolan, “ISIS Statement Urges Attacks.”',
      'Tukey, *Exploratory data analysis*, v. 3.',
    ],
  },
  {
    name: 'the author in the sentence keeps the mark at the name',
    markdown: '@tukey says so; so does @nolan [p. 3]. It is @tukey’s view.',
    text: 'Tukey¹ says so; so does Nolan.² It is Tukey’s³ view.',
    notes: [`${TUKEY}.`, `${NOLAN.replace('2015, ', '2015, 3, ')}`, 'Tukey, *Exploratory data analysis*.'],
  },
  {
    name: 'without the author',
    markdown: 'Tukey wrote it [-@tukey].',
    text: 'Tukey wrote it.¹',
    notes: ['*Exploratory data analysis* (Reading, MA: Addison-Wesley, 1977).'],
  },
  {
    name: 'marks go behind punctuation and closing quotation marks',
    markdown: '“One [@nolan].” Two [@nolan], three [@nolan]; “four” [@nolan]? Five [@nolan] — six.',
    text: '“One.”¹ Two,² three;³ “four”?⁴ Five⁵ — six.',
  },
  {
    name: 'in French and German the mark stands before the punctuation',
    lang: 'de',
    markdown: 'Eins [@nolan]. Zwei [@nolan], drei.',
    text: 'Eins¹. Zwei², drei.',
  },
  {
    name: 'clusters side by side share the punctuation',
    markdown: 'One [@nolan] [@tukey]. Two[^a] [@nolan].\n\n[^a]: Mine.',
    text: 'One.¹² Two.³⁴',
  },
  {
    name: 'citations inside a note are part of it',
    markdown:
      'One.[^a] Two.[^b] Three.[^c]\n\n[^a]: See [@tukey, p. 3], who doubts it.\n[^b]: The figure is disputed [@nolan].\n[^c]: @tukey says so.',
    text: 'One.¹ Two.² Three.³',
    notes: [
      `See ${TUKEY}, 3, who doubts it.`,
      `The figure is disputed (${NOLAN.slice(0, -1)}).`,
      'Tukey (*Exploratory data analysis*) says so.',
    ],
  },
  {
    name: 'a citation in emphasis does not end the sentence',
    markdown: 'One.[^a]\n\n[^a]: *See [@tukey]* for more.',
    text: 'One.¹',
    notes: [`*See ${TUKEY}* for more.`],
  },
  {
    name: 'a note in a note stands in parentheses',
    markdown: 'One.[^a]\n\n[^a]: Outer ^[inner: [@nolan]] text.',
    text: 'One.¹',
    notes: [`Outer (inner: ${NOLAN.slice(0, -1)}) text.`],
  },
  {
    name: 'a note marked twice is printed twice',
    markdown: 'One.[^a] Two.[^a]\n\n[^a]: Mine.',
    text: 'One.¹ Two.²',
    notes: ['Mine.', 'Mine.'],
  },
  {
    name: 'a key without an entry stays visible',
    markdown: 'One [see @nolen, p. 3]. Two [@nolan; @nowhere]. @missing says.',
    text: 'One [see @nolen, p. 3]. Two.¹ @missing says.',
    notes: [`${NOLAN} [@nowhere]`],
    findings: ['citation-unresolved: nolen', 'citation-unresolved: nowhere', 'citation-unresolved: missing'],
  },
  {
    name: 'author-date',
    style: 'apa',
    markdown:
      'One [@nolan]. Two [see @tukey, pp. 33–35]. @tukey [p. 3] says, and @nolan.[^a] Three [-@nolan].\n\n[^a]: Mine [@nolan].',
    text: 'One (Nolan, 2015). Two (see Tukey, 1977, pp. 33–35). Tukey (1977, p. 3) says, and Nolan (2015).¹ Three (2015).',
    notes: ['Mine (Nolan, 2015).'],
  },
  {
    name: 'numeric',
    style: 'vancouver',
    markdown: 'One [@tukey]. Two [@nolan; @tukey]. @nolan says.',
    text: 'One (1). Two (1,2). Nolan (2) says.',
  },
  {
    name: 'notes in a heading, a caption and a cell',
    markdown: '| a [@nolan] | b |\n|---|---|\n| c^[Mine.] | d |\n\nEnd [@tukey].',
    text: 'table | End.³',
    notes: [NOLAN, 'Mine.', `${TUKEY}.`],
  },
];

export const LIBRARY = `
@online{nolan,
  author = {Nolan, Markham}, title = {ISIS Statement Urges Attacks}, organization = {Vocativ},
  date = {2015-01-26}, url = {https://www.vocativ.com/isis/}
}
@book{tukey,
  author = {Tukey, John W.}, title = {Exploratory data analysis}, publisher = {Addison-Wesley},
  location = {Reading, MA}, year = 1977
}
`;
