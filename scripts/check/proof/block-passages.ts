import { calloutWord } from '../../page/compose/callout-word.js';
import { captionName } from '../../page/terms.js';
import { type Block, type CitedInline, divLook, type Figure, type Row, type Table } from '../../paper/index.js';
import { orderedLabel } from '../../paper/list-label.js';
import { headsGroup, namesRows } from '../../paper/table-heads.js';
import type { Collector } from './collector.js';
import { linksIn } from './paper-links.js';
import { HOLE } from './passage.js';
import { printed } from './printed.js';

type Blocks = { readonly [K in Block<CitedInline>['kind']]: Extract<Block<CitedInline>, { readonly kind: K }> };
type Handler<B> = { bivarianceHack(block: B, path: string, depth: number, to: Collector): void }['bivarianceHack'];

/** Adds to `to` what blocks say; `path` leads to them, and `depth` sections stand around them. */
export function blockPassages(blocks: readonly Block<CitedInline>[], path: string, depth: number, to: Collector): void {
  for (const block of blocks) (HANDLERS[block.kind] as Handler<Block<CitedInline>>)(block, path, depth, to);
}

const HANDLERS: { readonly [Kind in keyof Blocks]: Handler<Blocks[Kind]> } = {
  paragraph: ({ children, place }, path, _, to) =>
    to.inlines(below(path, 'P'), children, place, { flowing: !/Table|Note/.test(path) }),
  heading: ({ children, attributes: { id }, place }, path, depth, to) =>
    to.inlines(below(path, 'H'), children, place, { id, rank: depth + 1 }),
  quote: ({ blocks }, path, depth, to) => blockPassages(blocks, below(path, 'BlockQuote'), depth, to),
  lineBlock({ lines, place }, path, _, to) {
    let stanza: CitedInline[] = [];
    const end = () => to.inlines(below(path, 'P'), stanza.splice(0), place);
    for (const { children } of lines) {
      if (children.length === 0) end();
      else stanza = [...stanza, ...children, { kind: 'break', place }];
    }
    end();
  },
  list(list, path, depth, to) {
    const item = below(path, 'L/LI');
    list.items.forEach(({ checked, blocks, place }, at) => {
      const mark = list.ordered ? orderedLabel(list, at) : '•';
      to.add(`${item}/Lbl`, checked === null ? mark : checked ? '☑' : '☐', place);
      blockPassages(blocks, `${item}/LBody`, depth, to);
    });
  },
  definitionList({ items }, path, depth, to) {
    const item = below(path, 'L/LI');
    for (const { terms, definitions, place } of items) {
      for (const term of terms) to.inlines(`${item}/Lbl`, term, place);
      for (const blocks of definitions) blockPassages(blocks, `${item}/LBody`, depth, to);
    }
  },
  codeBlock({ attributes, number, value, place }, path, _, to) {
    const { id, pairs } = attributes;
    const { caption = '' } = pairs;
    const name = number === null ? '' : captionName(to.terms.listing, number);
    if (caption !== '') to.add(below(path, 'Caption'), name + caption, place, { id });
    to.add(below(path, 'P'), value, place, { id: caption === '' ? id : null });
  },
  table(table, path, depth, to) {
    const own = below(path, 'Table');
    caption(table, to.terms.table, own, table.attributes.id, to);
    const named = namesRows(table);
    table.head.forEach((row) => {
      cells(row, `${own}/THead/TR`, () => true, depth, to);
    });
    table.rows.forEach((row, at) => {
      const heads = named || headsGroup(row, table.rows[at + 1]);
      cells(row, `${own}/TBody/TR`, (column) => heads && column === 0, depth, to);
    });
  },
  figure(figure, path, _, to) {
    const own = below(path, 'Figure');
    // The text of its caption is no description: the report then calls the figure by its name, or by the file's own title.
    const alt = figure.caption.length > 0 ? (figure.image.attributes.pairs.alt ?? '') : figure.image.alt;
    const id = figure.attributes.id ?? figure.image.attributes.id;
    to.add(own, alt || HOLE, figure.place, { id, optional: alt === '' && figure.caption.length === 0 });
    caption(figure, to.terms.figure, own, null, to);
  },
  equation({ tex, labels, place }, path, _, to) {
    const id = labels.length === 1 ? (labels[0]?.id ?? null) : null;
    to.add(below(path, 'Formula'), tex, place, { id, optional: DEFINES.test(tex) });
    for (const label of labels) {
      const text = label.bare ? `${label.number}` : `(${label.number})`;
      to.add(below(path, 'Lbl'), text, place, { id: labels.length > 1 ? label.id : null });
    }
  },
  div(div, path, depth, to) {
    const look = divLook(div.attributes.classes);
    const quoted = look?.kind === 'epigraph' || look?.kind === 'verse';
    if (look?.kind === 'callout') callout(div, calloutWord(look.callout, to.lang), path, depth, to);
    else blockPassages(div.blocks, quoted ? below(path, 'BlockQuote') : path, depth, to);
  },
  raw: ({ value, place }, path, _, to) => to.add(below(path, 'P'), value, place),
  // An ornament is no text.
  divider: () => {},
};

/** Formulas of nothing but definitions leave nothing on the page. */
const DEFINES = /\\(?:(?:re)?newcommand|providecommand|def|let|DeclareMathOperator)\b/;

function caption(
  block: Figure<CitedInline> | Table<CitedInline>,
  term: string,
  path: string,
  id: string | null,
  to: Collector,
): void {
  const name = block.number === null ? '' : captionName(term, block.number);
  const text = name + printed(block.caption, 'report with marks');
  to.add(`${path}/Caption`, text, block.place, { id, links: linksIn(block.caption) });
}

function cells(
  { cells }: Row<CitedInline>,
  path: string,
  isHead: (column: number) => boolean,
  depth: number,
  to: Collector,
): void {
  cells.forEach(({ children, blocks, place }, column) => {
    const own = `${path}/${isHead(column) ? 'TH' : 'TD'}`;
    if (blocks.length > 0) blockPassages(blocks, own, depth, to);
    else to.inlines(own, children, place);
  });
}

/** Headed by the author's title, or a heading that opens it, or the word for its kind. */
function callout(div: Blocks['div'], word: string, path: string, depth: number, to: Collector): void {
  const { title } = div.attributes.pairs;
  const [first, ...others] = div.blocks;
  const headed = title === undefined && first?.kind === 'heading';
  if (headed) to.inlines(below(path, 'P'), first.children, first.place);
  else to.add(below(path, 'P'), title ?? word, div.place);
  blockPassages(headed ? others : div.blocks, path, depth, to);
}

function below(path: string, role: string): string {
  return path === '' ? role : `${path}/${role}`;
}
