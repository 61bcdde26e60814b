import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import type { Attributes } from './attributes.js';
import type { Block } from './block.js';
import type { SourceInline } from './inline.js';
import type { Paper } from './paper.js';
import type { Place } from './place.js';
import { isBibliographyHeading } from './section.js';
import { eachBlock, eachInline, eachSection, inlinesOf, plainText } from './walk.js';

/** What holds, or should, of a paper as a whole. */
export function checkPaper(paper: Paper, ids: ReadonlySet<string>, diagnostics: Diagnostic[]): void {
  checkEmpty(paper, diagnostics);
  checkImages(paper, diagnostics);
  checkLinks(paper, ids, diagnostics);
  checkAttributes(paper, diagnostics);
}

/** Every run of inline content, in the order of the text: title block, body, notes. */
export function eachRun(
  { metadata, preamble, sections, notes }: Paper,
  visit: (run: readonly SourceInline[]) => void,
): void {
  const blocks = (list: readonly Block<SourceInline>[]) => eachBlock(list, (block) => inlinesOf(block).forEach(visit));
  for (const run of [metadata.title, metadata.subtitle, metadata.date]) visit(run);
  for (const author of metadata.authors) [author.name, ...author.affiliations].forEach(visit);
  blocks(metadata.abstract);
  blocks(preamble);
  eachSection(sections, (section) => {
    visit(section.title);
    blocks(section.blocks);
  });
  for (const note of notes.values()) blocks(note.blocks);
}

function checkEmpty(paper: Paper, diagnostics: Diagnostic[]): void {
  if (paper.preamble.length === 0 && paper.sections.length === 0) {
    diagnostics.push(
      diagnose(
        'paper-empty',
        { file: paper.file, line: 1, column: 1, endLine: 1, endColumn: 1 },
        'the paper contains no text',
      ),
    );
    return;
  }
  eachSection(paper.sections, (section) => {
    const title = plainText(section.title);
    if (section.blocks.length > 0 || section.sections.length > 0 || isBibliographyHeading(section, title)) return;
    diagnostics.push(diagnose('section-empty', section.place, `the section “${title}” has no text`, { actual: title }));
  });
}

/** A place for every image of the paper, figures included. */
export function imagesOf(paper: Paper): { readonly url: string; readonly place: Place }[] {
  const images: { url: string; place: Place }[] = [];
  eachImage(paper, ({ url, place }) => images.push({ url, place }));
  return images;
}

function eachImage(paper: Paper, visit: (image: { url: string; alt: string; place: Place }) => void): void {
  const figures = (blocks: readonly Block<SourceInline>[]) =>
    eachBlock(blocks, (block) => block.kind === 'figure' && visit(block.image));
  figures(paper.metadata.abstract);
  figures(paper.preamble);
  eachSection(paper.sections, (section) => figures(section.blocks));
  for (const note of paper.notes.values()) figures(note.blocks);
  eachRun(paper, (run) => eachInline(run, (inline) => inline.kind === 'image' && visit(inline)));
}

function checkImages(paper: Paper, diagnostics: Diagnostic[]): void {
  eachImage(paper, ({ url, alt, place }) => {
    if (alt) return;
    diagnostics.push(
      diagnose('image-alt', place, `the image \`${url}\` has no alternative text`, {
        hint: 'say between the square brackets, or with `alt="…"`, what is to be seen',
      }),
    );
  });
}

function checkLinks(paper: Paper, ids: ReadonlySet<string>, diagnostics: Diagnostic[]): void {
  eachRun(paper, (run) =>
    eachInline(run, (inline) => {
      if (inline.kind !== 'link' || !inline.url.startsWith('#')) return;
      const id = decode(inline.url.slice(1));
      if (ids.has(id)) return;
      const guess = didYouMean(id, ids);
      diagnostics.push(
        diagnose('reference-unresolved', inline.place, `nothing in the paper has the id \`${id}\``, {
          actual: id,
          ...(guess !== null && { expected: [guess], hint: `did you mean \`#${guess}\`?` }),
        }),
      );
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Classes that a stage understands; on code every class may be a language. */
const CLASSES = new Set([
  ...[
    'unnumbered',
    'unlisted',
    'smallcaps',
    'sc',
    'underline',
    'mark',
    'numberLines',
    'number-lines',
    'refs',
    'references',
  ],
  ...[
    'center',
    'right',
    'small',
    'verse',
    'epigraph',
    'abstract',
    'note',
    'tip',
    'important',
    'warning',
    'caution',
    'notes',
  ],
  ...['landscape', 'appendix', 'acknowledgements', 'csl-bib-body', 'nocase', 'ltr', 'rtl'],
]);
const PAIRS = new Set(['lang', 'dir', 'width', 'height', 'alt', 'title', 'startFrom', 'start', 'caption', 'align']);

function checkAttributes(paper: Paper, diagnostics: Diagnostic[]): void {
  const check = ({ classes, pairs }: Attributes, place: Place, known: ReadonlySet<string> | null) => {
    for (const name of classes) if (known && !known.has(name)) report(`class \`.${name}\``, name, known, place);
    for (const name of Object.keys(pairs)) {
      if (!PAIRS.has(name) && !name.startsWith('data-')) report(`attribute \`${name}\``, name, PAIRS, place);
    }
  };
  const report = (what: string, name: string, known: ReadonlySet<string>, place: Place) => {
    const guess = didYouMean(name, known);
    diagnostics.push(
      diagnose('attribute-unknown', place, `the ${what} has no meaning here`, {
        actual: name,
        ...(guess !== null && { expected: [guess], hint: `did you mean \`${guess}\`?` }),
      }),
    );
  };
  const blocks = (list: readonly Block<SourceInline>[]) =>
    eachBlock(list, (block) => {
      if (block.kind === 'codeBlock') check(block.attributes, block.place, null);
      else if ('attributes' in block) check(block.attributes, block.place, CLASSES);
    });
  blocks(paper.preamble);
  eachSection(paper.sections, (section) => {
    check(section.attributes, section.place, CLASSES);
    blocks(section.blocks);
  });
  for (const note of paper.notes.values()) blocks(note.blocks);
  eachRun(paper, (run) =>
    eachInline(run, (inline) => {
      if (inline.kind === 'span' || (inline.kind === 'image' && inline.attributes.id === null)) {
        check(inline.attributes, inline.place, CLASSES);
      }
    }),
  );
}
