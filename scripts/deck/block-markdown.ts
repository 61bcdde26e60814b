import type { Block, Cell, CitedInline, Definition, List, ListItem, Place, Row, Table } from '../paper/index.js';
import { orderedLabel } from '../paper/list-label.js';
import { type Atom, atomsOf, inlineMarkdown, markdownOf, marksIn, textOf } from './atom.js';
import { escaped, fence, math } from './escape.js';
import { shownAtoms } from './page-reference.js';

export type CitedBlock = Block<CitedInline>;

type Write<K extends CitedBlock['kind']> = (block: Extract<CitedBlock, { kind: K }>) => string;

/** A block as Markdown, as it stands inside a list item, a quotation or a definition. */
function blockMarkdown(block: CitedBlock): string {
  return (WRITE[block.kind] as (block: CitedBlock) => string)(block);
}

export function blocksMarkdown(blocks: readonly CitedBlock[]): string {
  return blocks.map(blockMarkdown).filter(Boolean).join('\n\n');
}

const WRITE: { readonly [K in CitedBlock['kind']]: Write<K> } = {
  paragraph: ({ children }) => markdownOf(shownAtoms(children)),
  heading: ({ children }) => `<strong>${inlineMarkdown(children)}</strong>`,
  quote: ({ blocks }) => prefix(blocksMarkdown(blocks), '> ', '> '),
  lineBlock: ({ lines }) => lines.map(({ children }) => inlineMarkdown(children)).join('\\\n'),
  list: (list) => listMarkdown(list, list.items.map(itemOf), 0),
  definitionList: ({ items }) => items.map(wholeDefinition).join('\n'),
  codeBlock: ({ value, language }) => fence(value, language),
  table: (table) => tableMarkdown(table, table.rows),
  figure: ({ image, caption }) => `${inlineMarkdown([image])}\n\n${inlineMarkdown(caption)}`.trim(),
  equation: ({ tex }) => math(tex, '$$'),
  div: ({ blocks }) => blocksMarkdown(blocks),
  divider: () => '',
  raw: () => '',
};

/** An item of a list as a slide shows it. */
export interface Item {
  readonly checked: boolean | null;
  /** The text that it begins with; empty where it begins with something else. */
  readonly lead: readonly Atom[];
  readonly blocks: readonly CitedBlock[];
  readonly place: Place;
}

/** All of an item. */
export function itemOf({ checked, blocks, place }: ListItem<CitedInline>): Item {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return { checked, lead: [], blocks, place };
  return { checked, lead: shownAtoms(first.children), blocks: others, place };
}

/** Some items of a list, the first of which is number `skipped` of it, from 0. */
export function listMarkdown(list: List<CitedInline>, items: readonly Item[], skipped: number): string {
  return items
    .map((item, i) => {
      if (!list.ordered) return itemMarkdown(item, '- ');
      const label = orderedLabel(list, skipped + i);
      return list.label ? itemMarkdown(item, '- ', label) : itemMarkdown(item, `${label} `);
    })
    .join('\n');
}

const BOX = { true: '☑ ', false: '☐ ', null: '' } as const;

/** A label that is no plain number opens the text: Markdown knows no other. */
function itemMarkdown({ checked, lead, blocks }: Item, bullet: string, label = ''): string {
  const shown = label === '' ? '' : `<span class="item">${escaped(label)}</span> `;
  const parts = [
    shown + BOX[`${checked}`] + markdownOf(unjoined(lead, blocks.length > 0)),
    ...blocks.map(blockMarkdown),
  ].filter(Boolean);
  const loose = blocks.every(({ kind }) => kind === 'list') ? '\n' : '\n\n';
  return prefix(parts.join(loose), bullet, ' '.repeat(bullet.length));
}

/**
 * Points are not strung together, so what joins them to the next one goes, and with it a lone full stop; so does a colon
 * that nothing follows.
 */
function unjoined(atoms: readonly Atom[], leads: boolean): Atom[] {
  const last = atoms.findLastIndex((atom) => atom.text.trim() !== '');
  const several = /[.!?]\s/.test(textOf(atoms));
  const joint = leads ? LEADING : several ? JOINT : JOINT_OR_STOP;
  return atoms.map((atom, i) => (i === last ? { ...atom, text: atom.text.replace(joint, '') } : atom));
}

const LEADING = /[;,]\s*(?:and|or)?\s*$/;
const JOINT = /[;,:]\s*(?:and|or)?\s*$/;
/** Not the stop of an abbreviation (“5 p.m.”). */
const JOINT_OR_STOP = /(?:[;,]\s*(?:and|or)|[;,:]|(?<![.\s][^\s!-@]|[.])[.])\s*$/;

/** A term, however it is called, with what it means, each as Markdown on one line. */
export function definitionMarkdown(terms: readonly (readonly Atom[])[], meanings: readonly string[]): string {
  const term = terms.map((atoms) => `<strong>${markdownOf(atoms)}</strong>`).join(', ');
  return `- ${term}<br>${meanings.join('<br>')}`;
}

function wholeDefinition({ terms, definitions }: Definition<CitedInline>): string {
  const meanings = definitions.map((blocks) => blocksMarkdown(blocks).replace(/\s*\n\s*/g, ' '));
  return definitionMarkdown(
    terms.map((term) => atomsOf(term)),
    meanings,
  );
}

/** A table with all its head and some of its rows. */
export function tableMarkdown({ columns, head }: Table<CitedInline>, rows: readonly Row<CitedInline>[]): string {
  const rule = `|${columns.map(({ align }) => RULE[align ?? 'null']).join('|')}|`;
  const [first, ...others] = head;
  const empty = `|${columns.map(() => '  ').join('|')}|`;
  return [first ? rowMarkdown(first) : empty, rule, ...[...others, ...rows].map(rowMarkdown)].join('\n');
}

const RULE = { left: ':--', center: ':-:', right: '--:', null: '---' } as const;

function rowMarkdown({ cells }: Row<CitedInline>): string {
  return `| ${cells.map((cell) => markdownOf(shownAtoms(cellInlines(cell)))).join(' | ')} |`;
}

function prefix(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first : line === '' && others.trim() === '' ? '' : others) + line)
    .join('\n');
}

/** Inline content of a block, all of it, in reading order. */
export function inlinesOf(block: CitedBlock): readonly CitedInline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children;
    case 'quote':
    case 'div':
      return block.blocks.flatMap(inlinesOf);
    case 'lineBlock':
      return block.lines.flatMap(({ children, place }, at) =>
        at > 0 ? [{ kind: 'break', place }, ...children] : children,
      );
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(inlinesOf));
    case 'definitionList':
      return block.items.flatMap(({ terms, definitions }) => [
        ...terms.flat(),
        ...definitions.flat().flatMap(inlinesOf),
      ]);
    case 'table':
      return [...[...block.head, ...block.rows].flatMap(rowInlines), ...block.caption];
    case 'figure':
      return block.caption;
    default:
      return [];
  }
}

export function rowInlines({ cells }: Row<CitedInline>): readonly CitedInline[] {
  return cells.flatMap(cellInlines);
}

/** A slide's cell holds one run of text: what were blocks follow each other on lines of their own. */
export function cellInlines({ children, blocks, place }: Cell<CitedInline>): readonly CitedInline[] {
  const runs = blocks.flatMap(runsOf).filter((run) => run.length > 0);
  return [...children, ...runs.flatMap((run, at) => (at > 0 ? [{ kind: 'break', place } as const, ...run] : run))];
}

/** What stands on lines of its own: each item of a list. */
function runsOf(block: CitedBlock): (readonly CitedInline[])[] {
  if (block.kind !== 'list') return [inlinesOf(block)];
  return block.items.flatMap((item) => item.blocks.flatMap(runsOf));
}

/** Numbers of the notes marked in inline content. */
export function marks(inlines: readonly CitedInline[]): number[] {
  return marksIn(atomsOf(inlines));
}
