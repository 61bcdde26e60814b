/** Small papers and what they are read as; the notation is that of `tests/paper/show.ts`. */
export interface ReadingCase {
  readonly name: string;
  readonly input: string;
  /** The tree, whole. */
  readonly tree?: string;
  /** Each `line:column rule`, in order; none where it is left out. */
  readonly found?: readonly string[];
}

export const READING: readonly ReadingCase[] = [
  {
    name: 'a citation in all its forms',
    input: '[@key] [see @a, pp. 33--35; also @b, chap. 1] [-@key] @key says, @key [p. 3]. @{odd key}',
    tree: 'p: <cites @{key}> <cites see @{a}, pp. 33–35;also @{b}, chap. 1> <cites -@{key}> <cite @{key}> says, <cite @{key}p. 3>. <cite @{odd key}>',
  },
  {
    name: 'a key ends before the punctuation of its sentence',
    input: 'As @smith2004: and @doe.2005, (@x-y_z; @a:b). Not @a..b',
    tree: 'p: As <cite @{smith2004}>: and <cite @{doe.2005}>, (<cite @{x-y_z}>; <cite @{a:b}>). Not <cite @{a}>..b',
  },
  {
    name: 'an address is no citation',
    input: 'Write to jo.doe+x@uni.example.org, or see https://x.org/@user and `@code` and \\@escaped and $@math$.',
    tree: 'p: Write to <bare link mailto:jo.doe+x@uni.example.org: jo.doe+x@uni.example.org>, or see <bare link https://x.org/@user: https://x.org/@user> and <code @code> and @escaped and <math @math>.',
  },
  {
    name: 'a key behind an ideograph, where no space is written',
    input: '见@li，論は@sato にある。',
    tree: 'p: 见<cite @{li}>，論は<cite @{sato}> にある。',
  },
  {
    name: 'keys without the semicolon between them',
    input: '[@a @b] [@c:2020@d:2021] [@e, @f]',
    tree: 'p: <cites @{a};@{b}> <cites @{c:2020};@{d:2021}> <cites @{e};@{f}>',
    found: ['1:5 citation-syntax', '1:17 citation-syntax', '1:31 citation-syntax'],
  },
  {
    name: 'a key in the words of a suffix',
    input: '[@a, p. 3, quoted in @b] [see @c and @d, p. 4; @e]',
    tree: 'p: <cites @{a}, p. 3, quoted in <cite @{b}>> <cites see @{c} and <cite @{d}>, p. 4;@{e}>',
  },
  {
    name: 'a key in the text with further sources behind it',
    input: '@a [p. 3; see also @b, p. 4], @c [@d; @e]; -@f [p. 5]. @g [x]{lang=fr} @h [p. 3](u)',
    tree: 'p: <cite @{a}p. 3;see also @{b}, p. 4>, <cite @{c};@{d};@{e}>; <cites -@{f}p. 5>. <cite @{g}> <span{lang=fr}: x> <cite @{h}> <link u: p.\u00a03>',
  },
  {
    name: 'citations that are not finished',
    input: 'See [@a, p. 3 and [@] and @@b, but [0, 1) of @c, [@d], \\[@e and \\@f.',
    tree: 'p: See [<cite @{a}>, p.\u00a03 and [@] and @<cite @{b}>, but [0, 1) of <cite @{c}>, <cites @{d}>, [<cite @{e}> and @f.',
    found: ['1:5 citation-syntax', '1:19 citation-syntax', '1:28 citation-syntax'],
  },
  {
    name: 'a semicolon that belongs to the suffix',
    input: '[@a, p. 3; but compare p. 7]',
    tree: 'p: <cites @{a}, p. 3; but compare p. 7>',
  },
  {
    name: 'a semicolon that separates nothing',
    input: '[@a; @b;] [@a;] [;@b]',
    tree: 'p: <cites @{a};@{b}> <cites @{a}> <cites @{b}>',
  },
  {
    name: 'formatting, math and notes inside a citation',
    input: '[see *also* @a, fig. $x$]^[Or `not`.]',
    tree: 'p: <cites see <emphasis also> @{a}, fig. <math x>><inlineNote Or <code not>.>',
  },
  {
    name: 'brackets that are no citation stay brackets',
    input: 'Values in [0;1] and a[i], and [sic].',
    tree: 'p: Values in [0;1] and a[i], and [sic].',
  },
  {
    name: 'notes by reference and inline',
    input: 'Text[^a] and^[inline *note*].\n\n[^a]: First.\n\n    Second.\n',
    tree: 'p: Text<note a> and<inlineNote inline <emphasis note>>.\nnote a:\n  p: First.\n  p: Second.',
  },
  {
    name: 'notes on lines of their own without blank lines',
    input: 'A[^1] b[^2].\n\n[^1]: One\ngoes on.\n[^2]: Two.',
    tree: 'p: A<note 1> b<note 2>.\nnote 1:\n  p: One goes on.\nnote 2:\n  p: Two.',
  },
  {
    name: 'what is wrong with notes',
    input: 'A[^gone], b[^x], c[^x].\n\n[^x]: See[^y].\n\n[^y]: See[^x].\n\n[^x]: Again.\n\n[^z]: Alone.',
    found: [
      '1:2 note-undefined',
      '1:19 note-repeated',
      '5:10 note-repeated',
      '5:10 note-cyclic',
      '7:1 note-duplicate',
      '9:1 note-unused',
    ],
  },
  {
    name: 'smart punctuation in English',
    input: `"Quoted 'inside' it", don't, 'tis the '90s, rock 'n' roll -- and --- so on... \`"code"\` \\"plain\\" ("x") "*y*"`,
    tree: 'p: “Quoted ‘inside’ it”, don’t, ’tis the ’90s, rock ‘n’ roll – and — so on… <code "code"> "plain" (“x”) “<emphasis y>”',
  },
  {
    name: 'smart punctuation in German',
    input: "---\nlang: de\n---\n\n\"Das 'innere' Wort\", sagt's.",
    tree: 'p: „Das ‚innere‘ Wort“, sagt’s.',
  },
  {
    name: 'smart punctuation in French',
    input: '---\nlang: fr\n---\n\n"L\'eau".',
    tree: 'p: «\u00A0L’eau\u00A0».',
  },
  {
    name: 'spaces of French punctuation, typed or not',
    input:
      "---\nlang: fr\n---\n\nQuoi? Non ! Si: oui ; « mot », «*mot*» *dit*? Vu à 10:30 (sic!), https://a.org/?b: \"l'un 'et' l'autre\"?!",
    tree: 'p: Quoi\u202F? Non\u202F! Si\u00A0: oui\u202F; «\u00A0mot\u00A0», «\u00A0<emphasis mot>\u00A0» <emphasis dit>\u202F? Vu à 10:30 (sic\u202F!), <bare link https://a.org/?b: https://a.org/?b>\u00A0: «\u00A0l’un «\u00A0et\u00A0» l’autre\u00A0»\u202F?!',
  },
  {
    name: 'quotation marks of Switzerland, and no spaces of France in Canada',
    input: '---\nlang: fr-CA\n---\n\nQuoi? "Si": oui; non!',
    tree: 'p: Quoi? «\u00A0Si\u00A0»\u00A0: oui; non!',
  },
  {
    name: 'thin spaces inside German abbreviations',
    input: '---\nlang: de-CH\n---\n\nEr sagt z. B. "Ja" und \'nein\' u. a. m. zu D. E. Knuth: ja!',
    tree: 'p: Er sagt z.\u202FB. «Ja» und ‹nein› u.\u202Fa.\u202Fm. zu D.\u202FE. Knuth: ja!',
  },
  {
    name: 'primes after figures, and none where a quotation ends',
    input: `At 40°26'46" north a 6'2" man read 5' of "Nineteen 84" and 'in 1990' the 1990's 'of 6' 2" men'.`,
    tree: 'p: At 40°26′46″ north a 6′2″ man read 5′ of “Nineteen 84” and ‘in 1990’ the 1990’s ‘of 6′ 2″ men’.',
  },
  {
    name: 'abbreviations do not end a line',
    input: 'Dr. Who, see p. 12 and vol. II. Go on.',
    tree: 'p: Dr.\u00A0Who, see p.\u00A012 and vol.\u00A0II. Go on.',
  },
  {
    name: 'sums of money are no formula',
    input: 'It costs $5 or $10, but $a+b$ and $x$-axis are.',
    tree: 'p: It costs $5 or $10, but <math a+b> and <math x>-axis are.',
  },
  {
    name: 'equations: alone, within a paragraph, with id and label',
    input:
      'See @eq:a and \\eqref{eq:b}.\n\n$$ a = b $$ {#eq:a}\n\nText\n\\begin{equation}\\label{eq:b}\nc\n\\end{equation}\nand $$d$$ on.\n\n$$\nx\n= y\n- z\n$$\n',
    tree: 'p: See <ref eq:a Equation\u00A01> and <ref eq:b (2)>.\nequation 1{#eq:a}: a = b\np: Text\nequation 2{#eq:b}: c\np: and\nequation -: d\np: on.\nequation -: x\n= y\n- z',
  },
  {
    name: 'environments of several lines',
    input: '\\begin{align*}\na &= b \\\\\nc &= d \\nonumber\n\\end{align*}',
    tree: 'equation -: \\begin{aligned}a &= b \\\\\nc &= d\\end{aligned}',
  },
  {
    name: 'numbers of single lines: counted, named, left out',
    input:
      'See \\eqref{eq:two} and @eq:b.\n\n\\begin{align}\na &= b \\label{eq:one} \\\\\n&= {x \\\\ y} \\notag \\\\\n&= c \\tag{B} \\label{eq:b} \\\\\n&= d \\label{eq:two}\n\\end{align}',
    tree: 'p: See <ref eq:two (2)> and <ref eq:b Equation\u00A0B>.\nequation 1,B,2{#eq:one}: \\begin{aligned}a &= b \\\\\n&= {x \\\\ y} \\\\\n&= c \\\\\n&= d\\end{aligned}',
  },
  {
    name: 'definitions of commands, which print nothing',
    input:
      '\\newcommand{\\R}{\\mathbb{R}}\n\\newcommand\\E[1]{\\mathbb{E}(#1)}\n\\def\\v#1{\\mathbf{#1}}\n\nText with $\\R$.',
    tree: 'p: Text with <math \\R>.',
  },
  {
    name: 'an environment that counts, and one that does not',
    input: '\\begin{equation}\nx\n\\end{equation}\n\n\\begin{equation*}\ny\n\\end{equation*}',
    tree: 'equation 1: x\nequation -: y',
  },
  {
    name: 'quotations of HTML, with the marks that are due where they stand',
    input: 'As <q>she *said*</q> and "that <q lang="fr">mot</q> so", not q.',
    tree: 'p: As <span{.quotation}: “she <emphasis said>”> and “that <span{.quotation lang=fr}: ‘mot’> so”, not q.',
  },
  {
    name: 'superscript, subscript, strike, spans',
    input: 'x^2^ H~2~O ~~gone~~ [Word]{.smallcaps} [mot]{lang=fr} a ~ b ^ c',
    tree: 'p: x<superscript 2> H<subscript 2>O <strike gone> <smallcaps Word> <span{lang=fr}: mot> a ~ b ^ c',
  },
  {
    name: 'figures by Pandoc’s and by LaTeX’s way',
    input:
      '![A *caption* [@a]](a.png){#fig:a width=50% alt="What it shows"}\n\n![Other.\\label{fig:b}](b.png)\n\n![](c.png)\n\nSee @fig:a, \\autoref{fig:b} and \\ref{fig:b}, inline ![i](i.png).',
    tree: 'figure 1{#fig:a width=50% alt=What it shows} a.png alt="What it shows": A <emphasis caption> <cites @{a}>\nfigure 2{#fig:b} b.png alt="Other.": Other.\nfigure - c.png alt="": \np: See <ref fig:a Figure\u00A01>, <ref fig:b Figure\u00A02> and <ref fig:b 2>, inline <image i.png i>.',
  },
  {
    name: 'tables with captions before and after',
    input:
      'Table: Before {#tbl:a}\n\n| a | b |\n|:--|--:|\n| 1 | `x\\|y` |\n\n| c |\n|---|\n| 2 |\n\n: After \\label{tab:b}\n\n@tbl:a \\autoref{tab:b}',
    tree: 'table 1{#tbl:a} (left right): Before\n  th: a | b\n  tr: 1 | <code x|y>\ntable 2{#tab:b} (-): After\n  th: c\n  tr: 2\np: <ref tbl:a Table\u00A01> <ref tab:b Table\u00A02>',
  },
  {
    name: 'a row that is too long loses nothing',
    input: '| a |\n|---|\n| 1 | 2 |',
    tree: 'table - (- -): \n  th: a | \n  tr: 1 | 2',
  },
  {
    name: 'definition lists',
    input: 'Term\n:   Definition\n    goes on.\n\n    Second paragraph.\n\nOther\n\n: One\n: Two\n\nText.',
    tree: 'dl:\n  dt: Term\n  dd:\n    p: Definition goes on.\n    p: Second paragraph.\n  dt: Other\n  dd:\n    p: One\n  dd:\n    p: Two\np: Text.',
  },
  {
    name: 'fenced divs, nested, around other blocks',
    input: '::: note\n- a\n:::\n\n:::: {.verse #v}\n::: tip\n# In it\n:::\n```\n:::\n```\n::::\n',
    tree: 'div{.note}:\n  ul tight:\n    item:\n      p: a\ndiv{#v .verse}:\n  div{.tip}:\n    heading 1: In it\n  code -: ":::"',
  },
  {
    name: 'fences that do not pair',
    input: '::: note\ntext\n\n```\ncode',
    tree: 'div{.note}:\n  p: text\n  code -: "code"',
    found: ['1:1 syntax-unset', '4:1 syntax-unset'],
  },
  {
    name: 'lists: tight, loose, tasks, numbers',
    input: '3. a\n4. b\n   - c\n\n---\n\n- [x] done\n\n- [ ] open',
    tree: 'ol 3 tight:\n  item:\n    p: a\n  item:\n    p: b\n    ul tight:\n      item:\n        p: c\ndivider\nul loose:\n  item[x]:\n    p: done\n  item[ ]:\n    p: open',
  },
  {
    name: 'lists with letters, Roman numerals and parentheses',
    input: 'a. one\n   i. in\n   ii. it\nb. two\n\n(4) x\n(5) y\n\n#. z\n\n1) closed\n\nC.  caps\nD.  more',
    tree: 'ol 1 lowerAlpha. tight:\n  item:\n    p: one\n    ol 1 lowerRoman. tight:\n      item:\n        p: in\n      item:\n        p: it\n  item:\n    p: two\nol 4 (decimal) tight:\n  item:\n    p: x\n  item:\n    p: y\nol 1 decimal. tight:\n  item:\n    p: z\nol 1 decimal) tight:\n  item:\n    p: closed\nol 3 upperAlpha. tight:\n  item:\n    p: caps\n  item:\n    p: more',
  },
  {
    name: 'what looks like a label and begins a text',
    input: 'A. Author wrote.\n\n(c) 2020 Author\n\nmm. and so on\n\ntext\na. b\n\ni.e. this',
    tree: 'p: A. Author wrote.\np: (c) 2020 Author\np: mm. and so on\np: text a. b\np: i.e. this',
  },
  {
    name: 'simple tables, with and without a head',
    input:
      '  Right Left     Center\n------- ------ ----------\n     12 *a*        x\n      1 b^[n]       y\n\nTable: Cap {#tbl:x}\n\n--- ---\n1   2\n--- ---\n\nend',
    tree: 'table 1{#tbl:x} (right left center): Cap\n  th: Right | Left | Center\n  tr: 12 | <emphasis a> | x\n  tr: 1 | b<inlineNote n> | y\ntable - (left left): \n  tr: 1 | 2\np: end',
  },
  {
    name: 'multiline tables',
    input:
      '-----------------\nHead     Other\nline     one\n-------- --------\na        b [k]\n         c\n\nd        e[^f]\n-----------------\n\n[k]: http://k.org\n\n[^f]: Note',
    tree: 'table - (left left): \n  th: Head line | Other one\n  tr: a | b <link http://k.org: k> c\n  tr: d | e<note f>\nnote f:\n  p: Note',
  },
  {
    name: 'grid tables with blocks in their cells',
    input:
      ': Cap\n\n+-----+------+\n| a   | b    |\n+:===:+=====:+\n| - x | y    |\n| - z |      |\n|     | w    |\n+-----+------+\n| spanning   |\n+-----+------+',
    tree: 'table 1 (center right): Cap\n  th: a | b\n  tr: ul tight: ¶   item: ¶     p: x ¶   item: ¶     p: z | p: y ¶ p: w\n  tr: spanning | ',
    found: ['10:1 syntax-unset'],
  },
  {
    name: 'dashes that draw no table',
    input: 'a\n\n---\n\nb\n---\n\n- c\n\n  d  e\n  -- --\n  1  2\n\n```\na b\n- --\n1 2\n```',
    tree: 'p: a\ndivider\nh2 #b: b\nul loose:\n  item:\n    p: c\n    p: d e\n    divider\n    p: 1 2\ncode -: "a b\\n- --\\n1 2"',
  },
  {
    name: 'line blocks, indented, in quotations, beside tables',
    input:
      '| One *a*\n|    two^[n]\n|\n| three\n\n> | quoted\n> | lines\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\ntext\n| not one',
    tree: 'lines:\n  0: One <emphasis a>\n  3: two<inlineNote n>\n  0: \n  0: three\nquote:\n  lines:\n    0: quoted\n    0: lines\ntable - (- -): \n  th: a | b\n  tr: 1 | 2\np: text | not one',
  },
  {
    name: 'verse line by line, and who wrote it',
    input: '::: verse\nOne\ntwo\n\nthree\n\n--- A. Poet\n:::',
    tree: 'div{.verse}:\n  lines:\n    0: One\n    0: two\n    0: \n    0: three\n  p: — A. Poet',
  },
  {
    name: 'quotations that say whose they are, and alerts',
    input: '> Text\n> -- A. Name\n\n> [!NOTE]\n> Text\n\n> [!TIP] not\n> alone',
    tree: 'quote:\n  p: Text\n  p: – A. Name\ndiv{.note}:\n  p: Text\nquote:\n  p: [!TIP] not alone',
  },
  {
    name: 'code blocks with language and attributes',
    input: '```python\nx = "1"\n```\n\n~~~ {.r #lst:a}\ny\n~~~\n\n```{r, echo=FALSE}\nz\n```\n\n    indented',
    tree: 'code python: "x = \\"1\\""\ncode r{#lst:a}: "y"\ncode r: "z"\ncode -: "indented"',
  },
  {
    name: 'sections, their ids and numbers',
    input:
      '---\nnumber-sections: true\n---\n\n# First *one*, “quoted”!\n\nA\n\n## Sub\n\nB\n\n# Unnumbered {-}\n\nC\n\n# Sub\n\nD, see @sec:x, [link](#sub-1).\n\n# 3 of *them* {#sec:x}\n\nE',
    tree: 'h1 1 #first-one-quoted: First <emphasis one>, “quoted”!\np: A\nh2 1.1 #sub: Sub\np: B\nh1 #unnumbered: Unnumbered\np: C\nh1 2 #sub-1: Sub\np: D, see <ref sec:x Section\u00A03>, <link #sub-1: link>.\nh1 3 #sec:x: 3 of <emphasis them>\np: E',
  },
  {
    name: 'what is wrong with headings and references',
    input: '# A {#x}\n\nSee @fig:none and [here](#y).\n\n### C {#x}\n\n# References\n\n# Empty',
    found: [
      '3:5 reference-unresolved',
      '3:19 reference-unresolved',
      '5:1 duplicate-id',
      '5:1 heading-level',
      '5:1 section-empty',
      '9:1 section-empty',
    ],
  },
  {
    name: 'simple HTML is understood, other HTML reported, comments vanish',
    input: 'A<br>b <sup>2</sup> <em>c</em><!-- no --> <blink>d</blink>\n\n<!-- gone\n\nstill -->\n\n<table></table>',
    tree: 'p: A<break>b <superscript 2> <emphasis c> <raw html <blink>>d<raw html </blink>>\nraw html: <table></table>',
    found: ['1:43 syntax-unset', '1:51 syntax-unset', '7:1 syntax-unset'],
  },
  {
    name: 'a comment with text behind it begins a paragraph',
    input: '<!-- c --> One *a*\ngoes on.\n\n<!-- c --> <!-- d -->\n\n- <!-- e --> item\n\nTwo.\n<!-- f -->\nThree.',
    tree: 'p:  One <emphasis a> goes on.\nul tight:\n  item:\n    p:  item\np: Two.\np: Three.',
    found: [],
  },
  {
    name: 'TeX that real papers hold',
    input:
      'Text\\footnote{See [it](http://x.org) and \\url{http://y.org/a_b}.}, \\textbf{bold}, \\cite{a,b}, \\LaTeX.\n\n\\pagebreak\n\n\\unknown{x}',
    tree: 'p: Text<inlineNote See <link http://x.org: it> and <bare link http://y.org/a_b: http://y.org/a_b>.>, <strong bold>, <cites @{a};@{b}>, LaTeX.\np: <raw tex \\unknown{x}>',
    found: ['3:1 syntax-unset', '5:1 syntax-unset'],
  },
  {
    name: 'line breaks, no-break spaces, entities, escapes',
    input: 'one  \ntwo\\\nthree a\\ b &amp; &#8212; \\*not\\*',
    tree: 'p: one<break>two<break>three a\u00A0b & — *not*',
  },
  {
    name: 'links: inline, by reference defined later, automatic',
    input: '[a](x "title") [b][ref] [ref] <https://z.org> www.w.org.\n\n# H\n\n[ref]: http://r.org\n',
    tree: 'p: <link x: a> <link http://r.org: b> <link http://r.org: ref> <bare link https://z.org: https://z.org> <bare link http://www.w.org: www.w.org>.\nh1 #h: H',
    found: ['3:1 section-empty'],
  },
  {
    name: 'quotations with several lines',
    input: '> One $a\n> b$ and ^[note\n> goes on] [@k,\n> p. 3].\n>\n> $$\n> x\n> $$',
    tree: 'quote:\n  p: One <math a\nb> and <inlineNote note goes on> <cites @{k}, p. 3>.\n  equation -: x',
  },
  {
    name: 'an unknown class is reported, a known one is not',
    input: '::: warnin\nx\n:::\n\n[a]{.smallcaps} ![b](c.png){widht=3}',
    found: ['1:1 attribute-unknown', '5:17 attribute-unknown'],
  },
  {
    name: 'lengths of images',
    input: '![a](a.png){width=50%} ![a](a.png){width=8cm} ![a](a.png){width=0} ![a](a.png){height=tall}',
    found: ['1:47 attribute-unknown', '1:68 attribute-unknown'],
  },
  {
    name: 'headings without words',
    input: '#\n\nA\n\n## {#x}\n\nB',
    found: ['1:1 section-empty', '5:1 section-empty'],
  },
  {
    name: 'bytes that are no UTF-8',
    input: 'A\n\nCaf\uFFFD und \uFFFDber',
    found: ['3:4 file-encoding'],
  },
  { name: 'an empty paper', input: '---\ntitle: T\n---\n\n', tree: '', found: ['1:1 paper-empty'] },
];
