import { type Attributes, NO_ATTRIBUTES } from '../attributes.js';
import type { Block, Figure } from '../block.js';
import { takeLabel, trimSpace } from '../inline/command.js';
import { finishInlines } from '../inline/finish.js';
import { isComment, takeAllowance } from '../inline/html.js';
import type { Extent, ImagePart, Part } from '../inline/part.js';
import type { SourceInline } from '../inline.js';
import { placeOf, type TextReading } from '../reading.js';
import { parseAttributes } from '../syntax/attribute-list.js';
import { plainText } from '../walk.js';
import type { DraftParagraph } from './draft.js';
import { environment, equation } from './equation.js';

/** A paragraph; a figure, where an image is alone in it; several blocks, where equations part it. */
export function finishParagraph(reading: TextReading, draft: DraftParagraph): Block<SourceInline>[] {
  const figure = figureOf(reading, draft);
  if (figure) return [figure];
  const [first, ...more] = draft.parts;
  if (first?.kind === 'command' && first.name === 'appendix' && more.length === 0) return [appendixMark(draft)];
  const blocks: Block<SourceInline>[] = [];
  let from = 0;
  draft.parts.forEach((part, at) => {
    if (part.kind !== 'display' && part.kind !== 'environment') return;
    blocks.push(...textBlock(reading, draft.parts.slice(from, at)));
    const next = draft.parts[at + 1];
    const attributes = next?.kind === 'attributes' ? next.raw : null;
    from = attributes ? at + 2 : at + 1;
    blocks.push(
      part.kind === 'display' ? equation(reading, part.tex, part, attributes) : environment(reading, part.raw, part),
    );
  });
  blocks.push(...textBlock(reading, from === 0 ? draft.parts : draft.parts.slice(from)));
  return blocks;
}

/** `\appendix` is the same as an empty div of that class. */
function appendixMark({ place }: DraftParagraph): Block<SourceInline> {
  return { kind: 'div', attributes: { ...NO_ATTRIBUTES, classes: ['appendix'] }, blocks: [], place };
}

function textBlock(reading: TextReading, parts: readonly Part[]): Block<SourceInline>[] {
  const trimmed = trimSpace(parts);
  const [first, last] = [trimmed[0], trimmed.at(-1)];
  if (!first || !last) return [];
  const children = finishInlines(reading, trimmed);
  if (children.every((child) => child.kind === 'text' && child.value.trim() === '')) return [];
  return [{ kind: 'paragraph', children, place: placeOf(reading, { start: first.start, end: last.end }) }];
}

/** Pandoc's implicit figure: an image alone in its paragraph, but for comments; its text is the caption. */
function figureOf(reading: TextReading, draft: DraftParagraph): Figure<SourceInline> | null {
  const comments = draft.parts.filter(isComment);
  const parts = comments.length === 0 ? draft.parts : trimSpace(draft.parts.filter((part) => !isComment(part)));
  const [image, next, ...more] = parts;
  if (image?.kind !== 'image' || more.length > 0 || (next && next.kind !== 'attributes')) return null;
  for (const comment of comments) takeAllowance(reading, comment);
  return figure(reading, image, next?.raw ?? null, draft);
}

function figure(reading: TextReading, part: ImagePart, raw: string | null, extent: Extent): Figure<SourceInline> {
  const given = raw ? parseAttributes(raw) : NO_ATTRIBUTES;
  const { label, rest } = takeLabel(part.parts);
  const attributes: Attributes = { ...given, id: given.id ?? label };
  const caption = finishInlines(reading, rest);
  const alt = given.pairs.alt ?? plainText(caption).trim();
  const place = placeOf(reading, part);
  return {
    kind: 'figure',
    attributes,
    number: null,
    image: { kind: 'image', url: part.url, alt, attributes, place },
    caption,
    place: placeOf(reading, extent),
  };
}
