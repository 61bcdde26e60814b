import type { Library } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import {
  type Block,
  eachBlock,
  eachInline,
  eachSection,
  inlinesOf,
  type Paper,
  plainText,
  type SourceInline,
} from '../../paper/index.js';

/** Fewer words in quotation marks are a term, a title or a doubt. */
const LONG_QUOTATION = 8;
/** As long in scripts without spaces between words. */
const LONG_IN_CHARACTERS = 20;
/** Divs that hold what nobody quotes, or need not say whence. */
const WITHOUT_SOURCE =
  /^(?:epigraph|verse|dedication|note|tip|important|warning|caution|callout.*|example|abstract|refs|columns)$/;
/** What says whose a quotation is. */
const ATTRIBUTION = /^\s*[—–―-]/;

type Source = Block<SourceInline>;

/** A quotation has a source: in it, in the sentence that leads to it, or behind it (`quotation-source`). */
export function checkQuotations(paper: Paper, library: Library): Diagnostic[] {
  const titles = new Set([...library.entries.values()].map(({ item }) => bare(String(item.title ?? ''))));
  const found: Diagnostic[] = [];
  const go = (blocks: readonly Source[]): void => {
    blocks.forEach((block, at) => {
      if (block.kind === 'quote') found.push(...ofBlock(block, blocks[at - 1], blocks[at + 1]));
      else if (block.kind === 'paragraph') found.push(...ofParagraph(block, blocks[at + 1], titles));
      else if (block.kind === 'list') for (const item of block.items) go(item.blocks);
      else if (block.kind === 'div' && !block.attributes.classes.some((name) => WITHOUT_SOURCE.test(name)))
        go(block.blocks);
    });
  };
  go(paper.preamble);
  eachSection(paper.sections, ({ blocks }) => go(blocks));
  return found;
}

function ofBlock(
  quote: Extract<Source, { kind: 'quote' }>,
  before: Source | undefined,
  after: Source | undefined,
): Diagnostic[] {
  const text = quote.blocks.flatMap(inlinesOf).map(plainText).join(' ');
  const last = quote.blocks.at(-1);
  const attributed =
    last?.kind === 'paragraph' && quote.blocks.length > 1 && ATTRIBUTION.test(plainText(last.children));
  if (!isLong(text) || attributed || [quote, before, after].some((block) => block && hasSource(block))) return [];
  return [
    diagnose('quotation-source', quote.place, 'This quotation has no source', {
      hint: 'Cite it in the sentence before, at its end, or say whose it is: “> — Name”.',
    }),
  ];
}

/** A citation, a note or an address, in the block or anything inside it. */
function hasSource(block: Source): boolean {
  let found = false;
  eachBlock([block], (one) => {
    for (const inlines of inlinesOf(one)) {
      eachInline(inlines, (inline) => {
        found = found || isSource(inline);
      });
    }
  });
  return found;
}

function isSource({ kind }: SourceInline): boolean {
  return (
    kind === 'cite' || kind === 'noteReference' || kind === 'inlineNote' || kind === 'link' || kind === 'crossReference'
  );
}

/** Pairs of quotation marks; of the same two the text that is read has no others. */
const QUOTED = /[“„]([^“”„]+)[”“]|«\s?([^«»]+?)\s?»|»([^«»]+)«|「([^「」]+)」/g;

function ofParagraph(
  paragraph: Extract<Source, { kind: 'paragraph' }>,
  after: Source | undefined,
  titles: ReadonlySet<string>,
): Diagnostic[] {
  const text = plainText(paragraph.children);
  if (!/[“„«»「]/.test(text)) return [];
  const long = [...text.matchAll(QUOTED)]
    .map((found) => found.slice(1).find((one) => one !== undefined) ?? '')
    .find(isQuotation);
  if (
    long === undefined ||
    titles.has(bare(long)) ||
    hasSource(paragraph) ||
    (after?.kind === 'paragraph' && hasSource(after))
  )
    return [];
  const shown = long.length > LONGEST_SHOWN ? `${long.slice(0, LONGEST_SHOWN)}…` : long;
  return [
    diagnose('quotation-source', paragraph.place, `The quotation “${shown}” has no source`, {
      hint: 'Cite it behind its closing quotation mark.',
    }),
  ];
}

const LONGEST_SHOWN = 60;

/** A question is more often the author’s own, or one that people were asked. */
function isQuotation(text: string): boolean {
  return isLong(text) && !/[?？]\s*$/.test(text);
}

function isLong(text: string): boolean {
  return (
    text.trim().split(/\s+/).length >= LONG_QUOTATION ||
    (/[\u3040-\u9fff]/.test(text) && text.length >= LONG_IN_CHARACTERS)
  );
}

function bare(title: string): string {
  return title
    .replace(/<[^<>]*>/g, '')
    .replace(/[\s.,:;!?“”‘’"']+/g, '')
    .toLowerCase();
}
