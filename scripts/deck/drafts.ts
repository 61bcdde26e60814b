import type { CitedInline, Div, Paragraph } from '../paper/index.js';
import { type Atom, inlineMarkdown, plainText, unmarked } from './atom.js';
import { besideOnly, pairsOf } from './beside-draft.js';
import { asItIs, codeSlide, figureSlide, quotationSlide, texSlide } from './block-draft.js';
import type { CitedBlock } from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { definitionSlides, listSlides } from './list-draft.js';
import { type Prose, pointSlides, takeLead } from './prose-draft.js';
import { inClasses, shownBlocks } from './shown-blocks.js';
import { tableSlides } from './table-draft.js';

/** The slides of a section's own blocks: its prose by its key sentences, then everything else as it stands. */
export function draftsOf(blocks: readonly CitedBlock[], drafting: Drafting): Draft[] {
  const prose: Prose[] = [];
  const others: Draft[] = [];
  const shown = shownBlocks(blocks);
  const pairs = pairsOf(shown, drafting);
  for (const block of shown) {
    const pair = pairs.find(({ figure }) => figure === block);
    if (pair) others.push(pair.draft);
    if (pair || pairs.some(({ paragraphs }) => paragraphs.includes(block))) continue;
    const paragraph = block.kind === 'paragraph' ? block : titleOfNext(block);
    if (paragraph) prose.push({ inlines: paragraph.children, place: paragraph.place });
    else if (block.kind in DRAFT) others.push(...draftOf(block, takeLead(prose, drafting.lang), drafting));
  }
  const drafts = [...pointSlides(prose, others.length === 0, drafting), ...others];
  return figureBeside(drafts, shown, drafting) ?? drafts;
}

/** Where points and a figure are all that a section shows. */
function figureBeside(drafts: readonly Draft[], blocks: readonly CitedBlock[], drafting: Drafting): Draft[] | null {
  const [points, other, ...more] = drafts;
  const figure = blocks.find((block) => block.kind === 'figure');
  if (points?.kind !== 'points' || other?.kind !== 'figure' || !figure || more.length > 0) return null;
  const beside = besideOnly(points, figure, drafting);
  return beside && [beside];
}

/** The only paragraph of a list of one item that ends with a colon: it leads to what follows, and is no list. */
function titleOfNext(block: CitedBlock): Paragraph<CitedInline> | null {
  if (block.kind !== 'list' || block.items.length > 1) return null;
  const [first, ...others] = block.items[0]?.blocks ?? [];
  return first?.kind === 'paragraph' && others.length === 0 && /:\s*$/.test(plainText(first.children)) ? first : null;
}

type DraftedKind =
  | 'div'
  | 'lineBlock'
  | 'list'
  | 'definitionList'
  | 'table'
  | 'figure'
  | 'quote'
  | 'codeBlock'
  | 'equation';
type Make<B> = (block: B, lead: readonly Atom[], drafting: Drafting) => Draft[];

/** What has a slide of its own. Headings inside blocks, dividers and raw HTML or TeX have none. */
const DRAFT: { readonly [K in DraftedKind]: Make<Extract<CitedBlock, { kind: K }>> } = {
  lineBlock: (verse) => [quotationSlide({ kind: 'quote', blocks: [verse], place: verse.place })],
  list: listSlides,
  definitionList: definitionSlides,
  table: tableSlides,
  figure: (figure, _, drafting) => [figureSlide(figure, drafting)],
  quote: (quote) => [quotationSlide(quote)],
  codeBlock: (block, lead, drafting) => [codeSlide(block, lead, drafting)],
  div: (div, _, drafting) => ownSlides(div, drafting),
  equation: (equation, lead, drafting) => [texSlide(equation, lead, drafting)],
};

function draftOf(block: CitedBlock, lead: readonly Atom[], drafting: Drafting): Draft[] {
  return (DRAFT[block.kind as DraftedKind] as Make<CitedBlock>)(block, lead, drafting);
}

/** What the author put on a slide of its own, as it is: under the heading that opens it, if one does. */
function ownSlides({ blocks, attributes, place }: Div<CitedInline>, drafting: Drafting): Draft[] {
  const [first, ...others] = blocks;
  const headed = first?.kind === 'heading' ? first : null;
  const shown = shownBlocks(headed ? others : blocks).map((block) => inClasses(block, attributes));
  const [only, ...more] = shown;
  const drafts = only && more.length === 0 && only.kind in DRAFT ? draftOf(only, [], drafting) : [asItIs(shown, place)];
  return headed ? drafts.map((draft) => ({ ...draft, heading: inlineMarkdown(unmarked(headed.children)) })) : drafts;
}
