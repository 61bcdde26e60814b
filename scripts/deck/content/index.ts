import type { Slide } from '../slide.js';
import { backgroundOf } from './background.js';
import { blocksOf } from './block.js';
import { type Inline, inlinesOf, textOf } from './inline.js';
import type { ContentBlock, FootNote, SlideContent } from './slide-content.js';
import { timelineOf } from './table.js';
import type { Token } from './token.js';
import { type Element, type Node, treeOf } from './tree.js';

export * from './inline.js';
export type * from './slide-content.js';

/** What each slide shows; `tokens` are what Marp made of them, slide by slide. */
export function contentOf(slides: readonly Slide[], tokens: readonly (readonly Token[])[]): SlideContent[] {
  return slides.map((slide, i) => slideContent(slide, tokens[i]!));
}

function slideContent(slide: Slide, tokens: readonly Token[]): SlideContent {
  const start = tokens.findIndex(({ type }) => type === 'marpit_slide_open');
  const end = tokens.findIndex(({ type }) => type === 'marpit_slide_close');
  const opening = tokens[start]!;
  const classes = `${opening.attrGet('class') ?? ''}`.split(/\s+/).filter(Boolean);
  const number = opening.attrGet('data-marpit-pagination');
  const nodes = treeOf(tokens.slice(start + 1, end)).children;
  const running = nodes.filter((node) => isNamed(node, ['header', 'footer']));
  const notes = nodes.filter(isNotes);
  const blocks = blocksOf(nodes.filter((node) => !running.includes(node as Element) && !isNotes(node)));
  return {
    kind: slide.kind,
    section: slide.section,
    classes,
    header: inlinesIn(running, 'header'),
    footer: inlinesIn(running, 'footer'),
    number: number === null ? null : Number(number),
    size: sizeOf(tokens),
    ...headed(shaped(blocks, classes), classes),
    notes: notes.flatMap(footNotes),
    speakerNotes: slide.speakerNotes,
    background: backgroundOf(tokens),
  };
}

/** In CSS px, as the theme has it for the deck's `size:`. */
function sizeOf(tokens: readonly Token[]): SlideContent['size'] {
  const drawing = tokens.find(({ type }) => type === 'marpit_inline_svg_open');
  const [, , width = 1280, height = 720] = `${drawing?.attrGet('viewBox') ?? ''}`.split(' ').map(Number);
  return { width, height };
}

function isNamed(node: Node, tags: readonly string[]): node is Element {
  return node.kind === 'element' && tags.includes(node.tag);
}

function inlinesIn(elements: readonly Element[], tag: string): Inline[] {
  return inlinesOf(elements.find((element) => element.tag === tag)?.children ?? []);
}

/** What the theme's classes make of a table, or of the first paragraph. */
function shaped(blocks: readonly ContentBlock[], classes: readonly string[]): ContentBlock[] {
  if (classes.includes('comparison')) return compared(blocks);
  const number = classes.includes('number') ? blocks.findIndex(({ kind }) => kind === 'paragraph') : -1;
  return blocks.map((block, i) => {
    if (block.kind === 'table' && classes.includes('timeline')) return timelineOf(block);
    return i === number && block.kind === 'paragraph' ? { kind: 'key-number', inlines: block.inlines } : block;
  });
}

/** Two headings of the third level begin two columns. */
function compared(blocks: readonly ContentBlock[]): ContentBlock[] {
  const heads = blocks.flatMap((block, i) => (block.kind === 'heading' && block.level === 3 ? [i] : []));
  const [first = 0, second = 0] = heads;
  if (heads.length < 2) return [...blocks];
  return [...blocks.slice(0, first), { kind: 'columns', columns: [blocks.slice(first, second), blocks.slice(second)] }];
}

/** Classes of slides whose second heading belongs to the first. */
const TITLED: ReadonlySet<string> = new Set(['title', 'section', 'lead', 'closing']);

/** Title and subtitle, and the blocks without them. */
function headed(
  blocks: readonly ContentBlock[],
  classes: readonly string[],
): Pick<SlideContent, 'title' | 'subtitle' | 'blocks'> {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.level <= 2);
  const [first, second] = at < 0 ? [] : blocks.slice(at, at + 2);
  const subtitle = second?.kind === 'heading' && classes.some((name) => TITLED.has(name)) ? second : null;
  return {
    title: first?.kind === 'heading' ? first.inlines : [],
    subtitle: subtitle?.inlines ?? [],
    blocks: blocks.filter((block) => block !== first && block !== subtitle),
  };
}

/** The foot notes that the deck adds below each slide. */
function isNotes(node: Node): node is Element {
  return node.kind === 'element' && node.tag === 'div' && node.classes.includes('notes');
}

function footNotes({ children }: Element): FootNote[] {
  return children.flatMap((node) => {
    if (node.kind !== 'element') return [];
    if (!node.classes.includes('note')) return footNotes(node);
    const number = node.children.find((inner) => isNamed(inner, ['sup']));
    return [
      {
        number: number ? textOf(inlinesOf([number])) : '',
        inlines: inlinesOf(node.children.filter((inner) => inner !== number)),
      },
    ];
  });
}
