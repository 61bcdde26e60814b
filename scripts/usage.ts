/** Texts for `--help`, by command; the empty name is the overview. */
export const HELP: Readonly<Record<string, string>> = {
  '': `twofold: one Markdown paper becomes a report to print and a matching deck to present

Usage: twofold <command> [PAPER] [options]

  build    write report.pdf and slides.html, or what --to names
  check    check the paper, the report and the deck; write no output
  slides   outline: list the slides, with times; eject: write drafted slides into
           slides/deck.md, to go on from
  handout  write handout.pdf: the slides, each beside its notes
  print    write booklet.pdf, or another copy of the report to print from
  import   write the project that a report.pdf carries, to go on from

PAPER is a Markdown file or a project folder; without it, report/paper.md.
“twofold <command> --help” says more. --version prints the version.

Exit codes: 0 fine; 1 it could not be built; 2 wrong usage; 3 built or checked,
and a check of severity “error” failed.
`,
  build: `twofold build [PAPER] [options]: write report.pdf and slides.html

They go into build/ beside the project's folders, or, for a Markdown file that
does not lie in a folder named report/, beside that file.

  --to LIST    only these, with commas between:
                 report.pdf, slides.html
                 slides.pdf      drawn by an installed browser: Chromium, Chrome,
                                 Edge or Brave, or what TWOFOLD_BROWSER names
                 slides.pptx     to be edited in PowerPoint and its like
                 handout.pdf     three slides a page; “twofold handout” makes others
                 notes.md, notes.txt
                                 what is said over the slides, for a teleprompter
                 integrity.html  where everything has gone, and what was found
  --wpm N      with notes.md and notes.txt: you speak N words a minute
  --speaker-notes
               with slides.pdf: what is said to each slide as a comment upon it
  --pdf-standard LIST
               what the PDF files are: PDF 1.7 with PDF/UA-1 and PDF/A-3a (1.7, ua-1,
               a-3a), as usual, or PDF 2.0 with PDF/UA-2 and PDF/A-4f (2.0, ua-2,
               a-4f); also pdf-standard in the front matter
  -o NAME      with one output: write it to this file instead
  --out DIR    write into this folder
  --strict     treat warnings as errors
  --format F   say what was found as text (as usual), json (one object with
               outputs, coverage and diagnostics), sarif, or github (annotations)
  --json       the same as --format json
  --quiet      print errors only

The citation style is the front matter's csl: the file of a CSL style, or one that
comes along: chicago (the default), chicago-author-date, chicago-note, turabian,
apa, mla, harvard, ieee, vancouver, nature, ama, acm, lncs, oscola, bluebook,
mcgill, mhra, sbl, din1505, iso690, gost, abnt, gb-t-7714 and those in the README.

Whatever goes wrong, earlier outputs stay as they were until the new ones are whole.
Where SOURCE_DATE_EPOCH is set, its date is written into the files; otherwise none is.
`,
  check: `twofold check [PAPER] [options]: check the paper, the report and the deck; write no output

Prints what is wrong and where, and a table that says for each section on which
pages and slides it stands. Report and deck are read back from the files that the
last build wrote; where there are none, or the paper or something it names has
changed since, they are built anew in memory. The last line says which.

  --out DIR     the outputs lie in this folder
  --typography  say how the pages are set: gaps, hyphens, rivers, widows, short
                pages, split notes
  --online      ask each address and DOI whether it is there, each host at most
                once a second, and keep the answers in a file beside the paper
                (paper.links.json) that later checks and builds read; what was
                found is asked again after 30 days. Nothing else ever uses the
                network.
  --confirm ID  you have looked at the hand-written slides of that section (by its
                id; several with commas; or all) and they fit: says so in
                slides/confirmed.json, and reports them when the section changes
  --strict      treat warnings as errors
  --format F    say what was found as text (as usual), json (one object with
                coverage and diagnostics), sarif, or github (annotations)
  --json        the same as --format json
  --quiet       print errors only

A rule's severity is set in the paper's front matter, for instance
  checks:
    entry-uncited: ignore        (or warn, or error)
for all it finds or by key, section or file; a passage is exempted by a comment:
  <!-- twofold-allow image-alt: an ornament -->
`,
  handout: `twofold handout [PAPER] [options]: write handout.pdf, the slides to give to an audience

Each slide stands beside its speaker notes, on the paper and in the type of the
report. Notes that have no room there go on on the next page. Slides look as an
installed browser draws them; without one, what they say is set in their stead.

  --per-page N  so many slides on a page: 3 (as usual), 2, or 1 above its notes
  --lines       lines to write on, 8 mm apart, instead of the notes
  -o NAME       write it to this file instead
  --out DIR     write into this folder
  --pdf-standard, --strict, --format, --json and --quiet are those of “build”, whose
  --to handout.pdf makes the usual one beside other files.
`,
  import: `twofold import FILE [FOLDER] [options]: write the project that a report carries

FILE is a report.pdf made by Twofold. It carries what it was made from: the paper,
its bibliography, figures and style, slides and theme (unless the front matter says
“attach: none”). They are written into FOLDER, or into one named like the file, and
can be built again. A file that is there with other content stops it all.

  --force      replace such files
  --out DIR    the same as FOLDER
  --json       say what was written, and what was not, as one object
  --quiet      say nothing but errors
`,
  slides: `twofold slides outline [PAPER] [options]: list the slides, with the time that each takes
twofold slides eject SECTION [PAPER] [options]: write drafted slides to go on from

“outline” prints number, time, kind and title of each slide, below the id of its
section, and the time of all: as long as its speaker notes take in a talk, in the
paper's language.

  --wpm N      you speak N words a minute (in Chinese and Japanese, characters)
  --json       as one object, times in seconds

“eject” writes the slides that are drafted for a section (its id; several with
commas; or all) into slides/deck.md, as you would write them yourself: there you
can change them. What is there stays; a section that has slides there is refused.

  --notes      with what is said, as comments; otherwise that follows the paper
  --force      write them anew, in place of those that are there
  --quiet      say nothing but errors
`,
  print: `twofold print [PAPER|FILE.pdf] --booklet|--n-up N|--crop-marks|--grey [options]:
write a copy to print from

It is made from build/report.pdf, or where that is not of the paper as it is now, from
a report built in memory; or from any PDF. The report stays as it is. The last lines
say how to print, fold and staple.

  --booklet       booklet.pdf: two pages a side, to be folded and stapled
    --signature N   fold by N pages: 4, 8, 16, 32, …; all (as usual) as one
    --creep LENGTH  move pages towards the spine, by this for each sheet inside
                    another: the paper's thickness, as 0.1mm (80 g/m²); usually 0
    --cover WHAT    a sheet around all: title repeats the first page, FILE.pdf has
                    the front; or front and back; or all four pages
    --back FILE.pdf its first page is the last outside
  --n-up N        N-up.pdf: 2, 4, 6, 8, 9 or 16 pages a side
    --frame         a hairline around each page
  --crop-marks    crop-marks.pdf: each page with crop and registration marks; with
                  --booklet, each sheet
    --bleed LENGTH  3mm as usual
  --grey          in grey, alone (grey.pdf) or with the others

  --pages LIST    only these, as 1-8,12,20-
  --sheet PAPER   print on a4, letter, a3, tabloid, sra3, …; without it, on A4 or
                  Letter as the pages are, made smaller where they do not fit
  --duplex EDGE   your printer turns sheets about the long-edge or the short-edge:
                  backs are turned to fit
  -o NAME         write it to this file instead
  --out DIR       the report lies in this folder, and the copy goes there
  --strict, --format, --json and --quiet are those of “build”.
`,
};
