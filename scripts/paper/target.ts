import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import type { Block, CodeBlock, Equation, Figure, Table } from './block.js';
import type { SourceInline } from './inline.js';
import { type Language, type TargetKind, worded } from './language.js';
import { isAppendixNumber } from './letters.js';
import type { Paper, Section } from './paper.js';
import type { PendingReference } from './reference.js';
import { eachBlock, eachSection, plainText } from './walk.js';

/** What a cross reference can name. */
export interface Target {
  readonly kind: TargetKind;
  /** As printed; null where it has none. */
  readonly number: string | null;
  /** For sections without a number. */
  readonly title: string;
}

type Body = Pick<Paper, 'preamble' | 'sections'>;
type Numbered = Figure<SourceInline> | Table<SourceInline> | CodeBlock;

/** All blocks of a body, in the order of the text. */
export function eachBodyBlock({ preamble, sections }: Body, visit: (block: Block<SourceInline>) => void): void {
  eachBlock(preamble, visit);
  eachSection(sections, (section) => eachBlock(section.blocks, visit));
}

/**
 * Numbers figures and tables that have a caption, equations that have a label and code that has a caption and an id: all
 * counted from 1 through the paper. Writes into the blocks, which nobody else has seen yet.
 */
export function numberBlocks(body: Body): void {
  const counts = { figure: 0, table: 0, equation: 0, codeBlock: 0 };
  eachBodyBlock(body, (block) => {
    if (block.kind === 'equation') numberEquation(block, () => String(++counts.equation));
    if (!isNumbered(block)) return;
    const open: { number: number | null } = block;
    open.number = ++counts[block.kind];
  });
}

function numberEquation(block: Equation, next: () => string): void {
  const open: { labels: Equation['labels'] } = block;
  open.labels = block.labels.map((label) => ({ ...label, number: label.number ?? next() }));
}

function isNumbered(block: Block<SourceInline>): block is Numbered {
  if (block.kind === 'codeBlock') return block.attributes.id !== null && block.attributes.pairs.caption !== undefined;
  return (block.kind === 'figure' || block.kind === 'table') && block.caption.length > 0;
}

/** Everything that has an id and can be referred to, by id. */
export function collectTargets(body: Body): Map<string, Target> {
  const targets = new Map<string, Target>();
  const add = (id: string | null, target: Target) => void (id && !targets.has(id) && targets.set(id, target));
  eachBodyBlock(body, (block) => {
    if (block.kind === 'equation') {
      for (const { id, number } of block.labels) add(id, { kind: 'equation', number, title: '' });
    } else if (block.kind === 'figure' || block.kind === 'table') {
      add(block.attributes.id, { kind: block.kind, number: block.number?.toString() ?? null, title: '' });
    } else if (block.kind === 'codeBlock')
      add(block.attributes.id, { kind: 'listing', number: block.number?.toString() ?? null, title: '' });
  });
  eachSection(body.sections, (section: Section<SourceInline>) => {
    add(section.id, {
      kind: isAppendixNumber(section.number) ? 'appendix' : 'section',
      number: section.number,
      title: plainText(section.title),
    });
  });
  return targets;
}

/** Writes into each cross reference what is printed for it. A page can be named by any of the paper's `ids`. */
export function resolveReferences(
  references: readonly PendingReference[],
  targets: ReadonlyMap<string, Target>,
  ids: ReadonlySet<string>,
  language: Language,
  diagnostics: Diagnostic[],
): void {
  for (const { node, id, form } of references) {
    const target = targets.get(id);
    if (form === 'page' && (target || ids.has(id))) {
      Object.assign(node, { target: id, text: '…', toPage: true });
      continue;
    }
    if (target) {
      node.target = id;
      node.text = printed(target, form, language);
      continue;
    }
    const guess = didYouMean(id, targets.keys());
    diagnostics.push(
      diagnose('reference-unresolved', node.place, `Nothing in the paper has the id \`${id}\``, {
        actual: id,
        ...(guess !== null && { expected: [guess] }),
        hint:
          guess === null
            ? `Give it to a heading, figure, table or equation: \`{#${id}}\`.`
            : `Did you mean \`${guess}\`?`,
      }),
    );
  }
}

function printed(target: Target, form: PendingReference['form'], { words, quotes }: Language): string {
  const name = target.number ?? (target.title && `${quotes[0]}${target.title}${quotes[1]}`);
  if (form === 'parenthesis') return `(${name})`;
  const word = words[target.kind];
  if (form === 'number') return name || word.replace('%', '');
  if (!name) return word.replace('%', '');
  return worded(word, name);
}
