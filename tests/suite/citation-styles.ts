/** A citation in one of the styles that come along, as a reader of the report sees it: raised letters between carets. */
export interface StyleCase {
  readonly name: string;
  readonly style: string;
  readonly lang: string;
  readonly markdown: string;
  /** The first section's text; marks of notes as ¹, isolates as ⟨…⟩. */
  readonly text: string;
  readonly notes?: readonly string[];
}

export const LIBRARY = `
@book{smith, author = {Smith, John}, title = {Rivers}, publisher = {Cape}, location = {London}, date = 2001}
@article{jones, author = {Jones, Ann and van der Berg, Piet}, title = {The “Ninth” Wave}, journaltitle = {Tides},
  volume = 12, number = 3, pages = {100--120}, date = 2010}
@book{ann, author = {Smith, Ann}, title = {Lakes}, publisher = {Cape}, location = {London}, date = 2003}
@book{anna, author = {Smith, Ann}, title = {Ponds}, publisher = {Cape}, location = {London}, date = 2003}
@book{ibn, author = {ابن خلدون, عبد الرحمن}, title = {المقدمة}, date = 1377, publisher = {دار الفكر}}
@book{wang, author = {王, 小明}, title = {江河}, date = 2011, publisher = {商务印书馆}, location = {北京}}
@book{who, author = {{World Health Organization}}, title = {Water}, date = 2020, publisher = {WHO}}
@misc{web, title = {Untitled Page}, url = {https://example.org}, pubstate = {inpress}}
@book{plato, author = {Plato}, title = {Laws}, date = {-0346~}, publisher = {Cape}}
@article{wild, author = {Reed (Jr.), Ann}, title = {Wild (and (very) Wide) Waters (2010)}, journaltitle = {Tides (Oslo)},
  volume = 12, number = 3, pages = {100--120}, date = 2010}
@book{plants, author = {Moss, Eve}, title = {(Un)known Plants (of Ponds)}, publisher = {Cape (Books)}, location = {London}, date = 2002}
@book{gaulle, author = {de Gaulle, Charles}, title = {Mémoires}, date = {1954/1959}, publisher = {Plon}, location = {Paris}}
`;

export const CASES: readonly StyleCase[] = [
  {
    name: 'Chicago: square brackets within parentheses, in turn',
    style: 'chicago-notes-bibliography',
    lang: 'en',
    markdown: 'A^[As @smith [p. 3] says (but see @jones).] B^[(See [@smith, p. 9] and 1) or 2).]',
    text: 'A¹ B²',
    notes: [
      'As Smith (*Rivers* [London: Cape, 2001], 3) says (but see Jones and van der Berg [“The ‘Ninth’ Wave,” *Tides* 12, no. 3 (2010): 100–120]).',
      '(See Smith, *Rivers*, 9 and 1) or 2).',
    ],
  },
  {
    name: 'APA: square brackets within parentheses that close, and only there',
    style: 'apa',
    lang: 'en',
    markdown: 'A (see also [@smith, p. 3]) and @who. 1) B [@smith]; and so (not closed [@smith].',
    text: 'A (see also [Smith, 2001, p. 3]) and World Health Organization (2020). 1) B (Smith, 2001); and so (not closed (Smith, 2001).',
  },
  {
    name: 'Chicago: parentheses that the author wrote stay, in quotation marks, italics, names and additions',
    style: 'chicago-notes-bibliography',
    lang: 'en',
    markdown: 'A^[As [@wild] and others say, see also @plants [p. 3 (table)].]',
    text: 'A¹',
    notes: [
      'As (Ann Reed (Jr.), “Wild (and (very) Wide) Waters (2010),” *Tides (Oslo)* 12, no. 3 [2010]: 100–120) and others say, see also Moss (*(Un)known Plants (of Ponds)* [London: Cape (Books), 2002], 3 (table)).',
    ],
  },
  {
    name: 'APA: parentheses that the author wrote stay within others',
    style: 'apa',
    lang: 'en',
    markdown: 'A (see also [@wild, fig. 3 (left); and (long) @plants]).',
    text: 'A (see also [Reed (Jr.), 2010, Figure 3 (left); and (long) Moss, 2002]).',
  },
  {
    name: 'OSCOLA: parentheses stay, since brackets mean something else in law',
    style: 'oscola',
    lang: 'en-GB',
    markdown: 'A^[As @jones (and others) says.]',
    text: 'A¹',
    notes: ['As Jones and van der Berg (‘The “Ninth” Wave’ (2010) 12 Tides 100) (and others) says.'],
  },
  {
    name: 'MLA: the title, where only the author would be printed, who is left out',
    style: 'modern-language-association',
    lang: 'en',
    markdown: 'Smith’s book [-@smith] and its page [-@smith, 3].',
    text: 'Smith’s book (Rivers) and its page (3).',
  },
  {
    name: 'Turabian: ibid., with a page, not after a note of the author, nor after two sources',
    style: 'turabian-fullnote-bibliography-8th-edition',
    lang: 'en',
    markdown: 'A [@smith, p. 4]. B [@smith, p. 4]. C [@smith, 9].^[Mine.] D [@smith]. E [@smith; @jones]. F [@jones].',
    text: 'A.¹ B.² C.³⁴ D.⁵ E.⁶ F.⁷',
    notes: [
      'John Smith, *Rivers* (London: Cape, 2001), 4.',
      'Ibid.',
      'Ibid., 9.',
      'Mine.',
      'Smith, *Rivers*.',
      'Ibid.; Ann Jones and Piet van der Berg, “The ‘Ninth’ Wave,” *Tides* 12, no. 3 (2010): 100–120.',
      'Jones and van der Berg, “The ‘Ninth’ Wave.”',
    ],
  },
  {
    name: 'Turabian: ibid. inside one note, small in the middle of a sentence',
    style: 'turabian-fullnote-bibliography-8th-edition',
    lang: 'en',
    markdown: 'A^[See [@smith, p. 3], also [@smith, p. 3] and [@smith, p. 9].] B [@smith, p. 9].',
    text: 'A¹ B.²',
    notes: ['See John Smith, *Rivers* (London: Cape, 2001), 3, also ibid. and ibid., 9.', 'Smith, *Rivers*, 9.'],
  },
  {
    name: 'OSCOLA: the number of the first note, which is one of the author’s',
    style: 'oscola',
    lang: 'en-GB',
    markdown: 'A^[See [@smith].] B [@jones, p. 102]. C [@smith, p. 3]. D [@smith, p. 3]. E^[As @jones [p. 110] says.]',
    text: 'A¹ B.² C.³ D.⁴ E⁵',
    notes: [
      'See John Smith, *Rivers* (Cape 2001).',
      'Ann Jones and Piet van der Berg, ‘The “Ninth” Wave’ (2010) 12 Tides 100, 102.',
      'Smith (n 1) 3.',
      'ibid.',
      'As Jones and van der Berg (n 2) 110 says.',
    ],
  },
  {
    name: 'Bluebook: supra and id., in the note itself too',
    style: 'bluebook-law-review',
    lang: 'en',
    markdown: 'A [@smith; @jones; @smith, p. 3]. B [@jones]. C [@jones, p. 102].',
    text: 'A.¹ B.² C.³',
    notes: [
      'John Smith, Rivers (2001); Ann Jones & Piet van der Berg, *The “Ninth” Wave*, 12 Tides 100 (2010); Smith, *supra* note 1 at 3.',
      'Jones and van der Berg, *supra* note 1.',
      '*Id.* at 102.',
    ],
  },
  {
    name: 'McGill in French',
    style: 'mcgill-fr',
    lang: 'fr-CA',
    markdown: 'A [@smith]. B [@smith, p. 3]. C [@jones]. D [@smith, p. 9].',
    text: 'A¹. B². C³. D⁴.',
    notes: [
      'John Smith, *Rivers*, London, Cape, 2001.',
      '*Ibid* à la p 3.',
      'Ann Jones et Piet van der\u00a0Berg, «\u00a0The “Ninth” Wave\u00a0» (2010) 12:3 Tides 100‑120.',
      'Smith, *supra* note 1 à la p 9.',
    ],
  },
  {
    name: 'MHRA: short, never ibid.',
    style: 'modern-humanities-research-association',
    lang: 'en-GB',
    markdown: 'A [@jones, p. 102]. B [@jones, p. 102]. C [see @smith, ch. 2].',
    text: 'A.¹ B.² C.³',
    notes: [
      'Ann Jones and Piet van der Berg, ‘The “Ninth” Wave’, *Tides*, 12.3 (2010), pp. 100–20 (p. 102).',
      'Jones and van der Berg, ‘The “Ninth” Wave’, p. 102.',
      'See John Smith, *Rivers* (Cape, 2001), chap. 2.',
    ],
  },
  {
    name: 'Chicago, short notes from the first',
    style: 'chicago-note-bibliography',
    lang: 'en',
    markdown: 'A [@smith, p. 4]. B [@jones]. C [@smith, chap. 2].',
    text: 'A.¹ B.² C.³',
    notes: ['Smith, *Rivers*, 4.', 'Jones and van der Berg, “The ‘Ninth’ Wave.”', 'Smith, *Rivers*, chap. 2.'],
  },
  {
    name: 'Chicago with ibid.',
    style: 'chicago-fullnote-bibliography-with-ibid',
    lang: 'en',
    markdown: 'A [@smith, p. 4]. B [@smith, p. 5].',
    text: 'A.¹ B.²',
    notes: ['John Smith, *Rivers* (London: Cape, 2001), 4.', 'Ibid., 5.'],
  },
  {
    name: 'APA: sorted, years of one author together with their letters',
    style: 'apa',
    lang: 'en',
    markdown: 'A [@smith; @jones; @anna; @ann]. B [@who; see @smith, p. 3]. C [@web; @plato; @gaulle].',
    text: 'A (Jones & van der Berg, 2010; A. Smith, 2003a, 2003b; J. Smith, 2001). B (World Health Organization, 2020; see J. Smith, 2001, p. 3). C (de Gaulle, 1954–1959; Plato, ca. 346 B.C.E.; *Untitled Page*, in press).',
  },
  {
    name: 'APA: sources behind the author in the text',
    style: 'apa',
    lang: 'en',
    markdown: '@jones [p. 102; see also @smith; @ann] say; @smith [@who] too; -@smith too; so [-@smith, chap. 2].',
    text: 'Jones & van der Berg (2010, p. 102; see also J. Smith, 2001; A. Smith, 2003) say; J. Smith (2001; World Health Organization, 2020) too; (2001) too; so (2001, Chapter 2).',
  },
  {
    name: 'APA in German',
    style: 'apa',
    lang: 'de',
    markdown: 'A [@jones, S. 102–104]. B [vgl. @smith, Kap. 2]. @jones [§ 3] sagen.',
    text: 'A (Jones & van der Berg, 2010, S. 102–104). B (vgl. Smith, 2001, Kapitel 2). Jones & van der Berg (2010, § 3) sagen.',
  },
  {
    name: 'Chicago author-date: given names tell two Smiths apart',
    style: 'chicago-author-date',
    lang: 'en',
    markdown: 'A [@smith, 4]. B [@ann; @anna]. C [@plato]. @gaulle.',
    text: 'A (J. Smith 2001, 4). B (A. Smith 2003a, 2003b). C (Plato 346\u00a0BC). de Gaulle (1954–1959).',
  },
  {
    name: 'Chicago author-date in French',
    style: 'chicago-author-date',
    lang: 'fr',
    markdown: 'A [@jones, p. 102]. B [@smith, t. 2]. C [@plato]. D [@web].',
    text: 'A (Jones et van der\u00a0Berg 2010, 102). B (Smith 2001, vol. 2). C (Plato 346\u00a0av. J.-C.). D («\u00a0Untitled Page\u00a0», sous presse).',
  },
  {
    name: 'MLA: nothing where the author is left out, and a title where there are two',
    style: 'modern-language-association',
    lang: 'en',
    markdown: '@smith says [@smith, p. 4]. @ann [p. 5]. [-@jones, p. 102]. [@anna].',
    text: 'J. Smith says (J. Smith 4). A. Smith (*Lakes* 5). (102). (A. Smith, *Ponds*).',
  },
  {
    name: 'IEEE: brackets side by side',
    style: 'ieee',
    lang: 'en',
    markdown: 'A [@smith]. B [@jones; @smith]. C [see @ann, chap. 2; @anna]. @jones [p. 102].',
    text: 'A [1]. B [1], [2]. C see [3, Ch. 2], [4]. Jones and van der Berg [2, p. 102].',
  },
  {
    name: 'Vancouver: runs of numbers, and a space before words',
    style: 'vancouver',
    lang: 'en',
    markdown: 'A [@smith; @jones; @ann; @who]. B [@smith; see @ann]. @jones.',
    text: 'A (1–4). B (1, see 3). Jones and van der Berg (2).',
  },
  {
    name: 'Nature: raised numbers behind the punctuation',
    style: 'nature',
    lang: 'en',
    markdown: 'A [@smith], and B [@jones; @ann; @smith]. As @who says.',
    text: 'A,^1^ and B.^1–3^ As World Health Organization^4^ says.',
  },
  {
    name: 'Nature in French: raised numbers before the punctuation',
    style: 'nature',
    lang: 'fr',
    markdown: 'A [@smith], et B [@jones].',
    text: 'A^1^, et B^2^.',
  },
  {
    name: 'labels',
    style: 'din-1505-2-alphanumeric',
    lang: 'de',
    markdown: 'A [@smith]. B [@jones, S. 102]. @ann.',
    text: 'A [Smit01]. B [JoBe10, S.102]. Smith [Smit03].',
  },
  {
    name: 'Arabic',
    style: 'chicago-author-date',
    lang: 'ar',
    markdown: 'قال [@smith، ص ٣٣]. وقال [@ibn، ج ٢].',
    text: 'قال (⟨Smith⟩ 2001, ٣٣). وقال (ابن خلدون 1377, م ٢).',
  },
  {
    name: 'Persian',
    style: 'chicago-author-date',
    lang: 'fa',
    markdown: 'الف [@ibn، ص. ۳۳].',
    text: 'الف (ابن خلدون 1377, ۳۳).',
  },
  {
    name: 'Chinese',
    style: 'china-national-standard-gb-t-7714-2015-numeric',
    lang: 'zh',
    markdown: '见[@wang，第33页]，又见[@smith]。@wang 说。',
    text: '见^[1]^，又见^[2]^。王^[1]^ 说。',
  },
  {
    name: 'Italian, where n. is a number and not a note',
    style: 'chicago-author-date',
    lang: 'it',
    markdown: 'A [@jones, p. 102]. B [@smith, n. 5].',
    text: 'A (Jones e van der Berg 2010, 102). B (Smith 2001, fasc. 5).',
  },
  {
    name: 'Spanish',
    style: 'chicago-fullnote-bibliography',
    lang: 'es',
    markdown: 'A [@jones, pág. 102]. B [véase @smith, cap. 2].',
    text: 'A¹. B².',
    notes: [
      'Ann Jones y Piet van der Berg, «The “Ninth” Wave», *Tides* 12, n.º 3 (2010): 102.',
      'Véase John Smith, *Rivers* (London: Cape, 2001), cap. 2.',
    ],
  },
  {
    name: 'further sources behind the author, in notes',
    style: 'chicago',
    lang: 'en',
    markdown: '@jones [p. 102; see also @smith] say so; @smith [@ann] too.',
    text: 'Jones and van der Berg¹ say so; Smith² too.',
    notes: [
      'Ann Jones and Piet van der Berg, “The ‘Ninth’ Wave,” *Tides* 12, no. 3 (2010): 102; see also John Smith, *Rivers* (London: Cape, 2001).',
      'Smith, *Rivers*; Ann Smith, *Lakes* (London: Cape, 2003).',
    ],
  },
  {
    name: 'a locator on two lines, and a comma of the author’s behind a title in quotation marks',
    style: 'chicago',
    lang: 'en',
    markdown: 'A [@jones]. B [@smith]. C [@jones, pp.\n102--105, and *passim*]. D [@jones, as ever].',
    text: 'A.¹ B.² C.³ D.⁴',
    notes: [
      'Ann Jones and Piet van der Berg, “The ‘Ninth’ Wave,” *Tides* 12, no. 3 (2010): 100–120.',
      'John Smith, *Rivers* (London: Cape, 2001).',
      'Jones and van der Berg, “The ‘Ninth’ Wave,” 102–105, and *passim*.',
      'Jones and van der Berg, “The ‘Ninth’ Wave,” as ever.',
    ],
  },
  {
    name: 'braces: what is a locator, and what is none',
    style: 'chicago-author-date',
    lang: 'en',
    markdown:
      'A [@smith, {pp. iv, vi-xi, (xv)} and so on]. B [@smith, {}99 years later]. C [@smith{ii, A}, with words].',
    text: 'A (Smith 2001, iv, vi–xi, (xv) and so on). B (Smith 2001, 99 years later). C (Smith 2001, ii, A, with words).',
  },
  {
    name: 'words that lead on to another source',
    style: 'apa',
    lang: 'en',
    markdown: 'A [see @smith, p. 3, quoted in @jones, p. 102].',
    text: 'A (see Smith, 2001, p. 3, quoted in Jones & van der Berg (2010), p. 102).',
  },
  {
    name: 'natbib’s commands',
    style: 'apa',
    lang: 'en',
    markdown: 'A \\citep[see][p. 102]{jones}. \\citet{smith,ann} say. B \\citep{ann,anna}. Smith \\citeyearpar{smith}.',
    text: 'A (see Jones & van der Berg, 2010, p. 102). J. Smith (2001; A. Smith, 2003a) say. B (A. Smith, 2003a, 2003b). Smith (2001).',
  },
  {
    name: 'Japanese',
    style: 'chicago-author-date',
    lang: 'ja',
    markdown: '見よ[@wang、第3章]。また[@smith, 33頁]。',
    text: '見よ(王 2011, chap. 3)。また(Smith 2001, 33)。',
  },
  {
    name: 'Russian',
    style: 'gost-r-7-0-5-2008',
    lang: 'ru',
    markdown: 'См. [@smith, с. 33]. И [@jones, гл. 2].',
    text: 'См. [Smith, 2001, с. 33]. И [Jones, Berg van der, 2010, с. 2].',
  },
  {
    name: 'Turkish',
    style: 'chicago-author-date',
    lang: 'tr',
    markdown: 'Bkz. [@smith, s. 33]. Ve [@jones, böl. 2].',
    text: 'Bkz. (Smith 2001, 33). Ve (Jones ve van der Berg 2010, böl. 2).',
  },
  {
    name: 'right-to-left names in a left-to-right text',
    style: 'chicago-fullnote-bibliography',
    lang: 'en',
    markdown: '@ibn says [@ibn, p. 3].',
    text: '⟨ابن خلدون⟩¹ says.²',
    notes: ['⟨عبد الرحمن ابن خلدون⟩, *⟨المقدمة⟩* (⟨دار الفكر⟩, 1377).', '⟨ابن خلدون⟩, 3.'],
  },
  {
    name: 'left-to-right names in a right-to-left text',
    style: 'chicago-fullnote-bibliography',
    lang: 'ar',
    markdown: 'قال [@gaulle].',
    text: 'قال.¹',
    notes: ['⟨Charles de Gaulle⟩, *⟨Mémoires⟩* (⟨Paris⟩: ⟨Plon⟩, 1954–1959).'],
  },
];
