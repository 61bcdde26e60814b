import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import type { Attributes } from './attributes.js';
import type { Block, CodeBlock } from './block.js';
import { grammarOf, languageNames } from './code-language.js';
import { DIV_CLASSES } from './div-look.js';
import { checkIdleSteering } from './idle-steering.js';
import type { InlineImage, SourceInline } from './inline.js';
import type { Paper } from './paper.js';
import type { Place } from './place.js';
import { QUOTATION } from './quotation.js';
import { isBibliographyHeading } from './section.js';
import { KEY, STEERING } from './steering.js';
import { eachContent, eachSection, plainText } from './walk.js';

/** Classes that something is made of; any other would be passed over without a word. */
const CLASSES: ReadonlySet<string> = new Set([
  'unnumbered',
  'unlisted',
  'appendix',
  'smallcaps',
  'refs',
  'references',
  'timeline',
  'here',
]);
/** Classes of headings and blocks. */
const OF_BLOCKS: ReadonlySet<string> = new Set([...CLASSES, ...STEERING]);
const OF_SPANS: ReadonlySet<string> = new Set([...CLASSES, KEY, QUOTATION]);
const PAIRS: ReadonlySet<string> = new Set(['short-caption', 'lang', 'dir', 'width', 'height', 'alt', 'page']);

/** What holds, or should, of a paper as a whole; `ids` are all that its links may name. */
export function checkPaper(paper: Paper, ids: ReadonlySet<string>, diagnostics: Diagnostic[]): void {
  eachSection(paper.sections, ({ attributes, place }) => checkAttributes(attributes, place, OF_BLOCKS, diagnostics));
  eachContent(
    paper,
    (block) => checkBlock(block, diagnostics),
    (inline) => checkInline(inline, ids, diagnostics),
  );
  checkIdleSteering(paper, diagnostics);
}

/** Of a heading a message says as many letters as show which one is meant. */
const LONGEST_TITLE = 80;

const EMPTY = 'Write something, below the front matter where there is one.';

/** A paper has text, and so has every section, and a title. */
export function checkEmpty(paper: Paper, diagnostics: Diagnostic[]): void {
  if (paper.preamble.length === 0 && paper.sections.length === 0) {
    const place = { file: paper.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    diagnostics.push(diagnose('paper-empty', place, 'The paper contains no text', { hint: EMPTY }));
    return;
  }
  eachSection(paper.sections, (section) => {
    if (section.title.length === 0) diagnostics.push(untitled(section.place));
    if (section.blocks.length > 0 || section.sections.length > 0) return;
    const title = plainText(section.title).trim();
    if (title === '' || isBibliographyHeading(section, title)) return;
    const named = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
    diagnostics.push(diagnose('section-empty', section.place, `The section “${named}” has no text`, { actual: named }));
  });
}

function untitled(place: Place): Diagnostic {
  return diagnose('section-empty', place, 'This heading has no words', { hint: 'Write some, or remove it.' });
}

function checkBlock(block: Block<SourceInline>, diagnostics: Diagnostic[]): void {
  if (block.kind === 'codeBlock') checkCode(block, diagnostics);
  else if (block.kind === 'div') checkAttributes(block.attributes, block.place, OF_DIVS, diagnostics, DIV_PAIRS);
  else if (block.kind === 'table') checkAttributes(block.attributes, block.place, OF_BLOCKS, diagnostics, TABLE_PAIRS);
  else if ('attributes' in block) checkAttributes(block.attributes, block.place, OF_BLOCKS, diagnostics);
}

const OF_DIVS: ReadonlySet<string> = new Set([...OF_BLOCKS, ...DIV_CLASSES, 'columns', 'bibliography', 'annotated']);
/** Of lists of sources: what they take. */
const LISTED = ['type', 'keyword', 'language', 'file', 'cited-in'];
/** Quarto's callouts take more, which means something on a screen only. */
const DIV_PAIRS: ReadonlySet<string> = new Set([
  ...PAIRS,
  'title',
  'collapse',
  'appearance',
  'icon',
  'layout-ncol',
  'looseness',
  'annotation',
  ...LISTED,
  ...LISTED.map((name) => `not-${name}`),
]);
const TABLE_PAIRS: ReadonlySet<string> = new Set([...PAIRS, 'tbl-colwidths']);
/** Attributes of code alone. */
const CODE_PAIRS: ReadonlySet<string> = new Set([...PAIRS, 'caption', 'startFrom']);
/** Of names this short nearly all are alike. */
const SHORT_NAME = 4;

/** A language that nobody knows is plain code; one that is nearly known is a slip. */
function checkCode({ attributes, language, place }: CodeBlock, diagnostics: Diagnostic[]): void {
  checkAttributes(attributes, place, null, diagnostics, CODE_PAIRS);
  if (language === null || language.length < SHORT_NAME || grammarOf(language) !== null) return;
  const names = [...languageNames()].filter((name) => name.length >= SHORT_NAME);
  const guess = didYouMean(language, names);
  if (guess !== null) diagnostics.push(unknown(`language \`${language}\``, language, new Set(names), place));
}

function checkInline(inline: SourceInline, ids: ReadonlySet<string>, diagnostics: Diagnostic[]): void {
  if (inline.kind === 'link' && inline.url.startsWith('#')) checkLink(inline.url, inline.place, ids, diagnostics);
  if (inline.kind === 'image') checkAttributes(inline.attributes, inline.place, CLASSES, diagnostics);
  if (inline.kind === 'span') checkAttributes(inline.attributes, inline.place, OF_SPANS, diagnostics);
}

function checkLink(url: string, place: Place, ids: ReadonlySet<string>, diagnostics: Diagnostic[]): void {
  const id = decode(url.slice(1));
  if (ids.has(id)) return;
  const guess = didYouMean(id, ids);
  diagnostics.push(
    diagnose('reference-unresolved', place, `Nothing in the paper has the id \`${id}\``, {
      actual: id,
      ...(guess !== null && { expected: [guess], hint: `Did you mean \`#${guess}\`?` }),
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

/** What values some attributes take, and what to write. */
const FORMS: Readonly<Record<string, { readonly form: RegExp; readonly hint: string }>> = {
  page: {
    form: /^[1-9]\d{0,5}$/,
    hint: 'Write the number of the page that is to be shown, counted from 1, as `page=2`.',
  },
  'layout-ncol': { form: /^[1-9]\d?$/, hint: 'Write how many figures stand side by side, as `layout-ncol=2`.' },
  startFrom: { form: /^\d{1,6}$/, hint: 'Write the number of the first line, as `startFrom=10`.' },
  lang: {
    form: /^\s*[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*\s*$/,
    hint: 'Write the language’s tag, as `lang=fr` or `lang=pt-BR`.',
  },
  'tbl-colwidths': {
    form: /^(?:auto|true|false|\[\s*\d*\.?\d+(?:\s*,\s*\d*\.?\d+)*\s*\])$/,
    hint: 'Write the share of each column in per cent, as `tbl-colwidths="[30,70]"`.',
  },
};

function checkAttributes(
  { classes, pairs }: Attributes,
  place: Place,
  known: ReadonlySet<string> | null,
  diagnostics: Diagnostic[],
  knownPairs: ReadonlySet<string> = PAIRS,
): void {
  for (const name of classes) {
    if (known && !known.has(name)) diagnostics.push(unknown(`class \`.${name}\``, name, known, place));
  }
  if (STEERING.every((name) => classes.includes(name))) diagnostics.push(contradiction(place));
  for (const name of Object.keys(pairs)) {
    if (knownPairs.has(name) || name.startsWith('data-')) continue;
    diagnostics.push(unknown(`attribute \`${name}\``, name, knownPairs, place));
  }
  for (const name of ['width', 'height']) {
    const value = pairs[name];
    if (value !== undefined && !isLength(value)) diagnostics.push(noLength(name, value, place));
  }
  for (const [name, { form, hint }] of Object.entries(FORMS)) {
    const value = pairs[name];
    if (value !== undefined && knownPairs.has(name) && !form.test(value)) {
      diagnostics.push(
        diagnose('attribute-unknown', place, `\`${name}\` cannot be \`${value}\``, { actual: value, hint }),
      );
    }
  }
}

function contradiction(place: Place): Diagnostic {
  return diagnose('attribute-unknown', place, 'This is to have a slide (`.slide`) and to have none (`.no-slide`)', {
    hint: 'Remove one of the two; as it is, there is a slide.',
  });
}

/** A share of the measure, or a length; pixels without a unit. */
function isLength(value: string): boolean {
  const [, number, unit] = /^\s*(\d*\.?\d+)\s*(%|px|pt|pc|in|cm|mm|em)?\s*$/.exec(value) ?? [];
  return Number(number) > 0 && !(unit === '%' && Number(number) > 100);
}

function noLength(name: string, value: string, place: Place): Diagnostic {
  return diagnose('attribute-unknown', place, `\`${name}\` cannot be \`${value}\``, {
    actual: value,
    hint: 'Write a part of the width of the text, as `50%`, or a length, as `8cm` or `3in`.',
  });
}

function unknown(what: string, name: string, known: ReadonlySet<string>, place: Place): Diagnostic {
  const guess = didYouMean(name, known);
  return diagnose('attribute-unknown', place, `The ${what} has no meaning here`, {
    actual: name,
    ...(guess !== null && { expected: [guess], hint: `Did you mean \`${guess}\`?` }),
  });
}

/** Every image of the paper, figures included. */
export function imagesOf(paper: Paper): readonly InlineImage[] {
  const images: InlineImage[] = [];
  eachContent(
    paper,
    (block) => block.kind === 'figure' && images.push(block.image),
    (inline) => inline.kind === 'image' && images.push(inline),
  );
  return images;
}
