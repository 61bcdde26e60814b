import { type Block, type CitedInline, type Div, type Figure, imageKey } from '../../paper/index.js';
import { COSTS } from '../costs.js';
import { type Flow, type Scope, textPart } from '../flow.js';
import { baseline } from '../line-room.js';
import type { Part } from '../strip.js';
import { captioned, figureTag, reportResolution, roomFor, sizeOf, staysHere } from './figure.js';
import { figureCaption } from './figure-caption.js';
import { picturePart } from './picture-part.js';

/** Between two figures of a row, ems. */
const GUTTER = 1.5;

/** In how many columns a div sets its figures side by side (Quarto’s `layout-ncol`); null where it does not. */
export function gridColumns({ attributes, blocks }: Div<CitedInline>): number | null {
  const asked = Number(attributes.pairs['layout-ncol']);
  const columns =
    Number.isInteger(asked) && asked > 0 ? asked : attributes.classes.includes('columns') ? blocks.length : 0;
  return columns > 0 && blocks.length > 0 && blocks.every(isFigure) ? Math.min(columns, blocks.length) : null;
}

function isFigure(block: Block<CitedInline>): block is Figure<CitedInline> {
  return block.kind === 'figure';
}

/** Figures in rows, each in a column of its own with its caption below; a row stays whole. */
export function composeGrid<R>(div: Div<CitedInline>, columns: number, flow: Flow<R>, scope: Scope): void {
  const { leading } = flow.design;
  const figures = div.blocks.filter(isFigure);
  flow.space(leading);
  flow.resist(COSTS.lead);
  const first = flow.strips.length;
  for (let at = 0; at < figures.length; at += columns) {
    if (at > 0) flow.space(leading);
    composeRow(figures.slice(at, at + columns), columns, flow, scope);
  }
  const stays = figures.some((figure) => staysHere(figure) || figure.number === null);
  flow.float(first, leading, scope.grid && !stays);
}

/** Pictures stand on one line, captions hang from another. */
function composeRow<R>(figures: readonly Figure<CitedInline>[], columns: number, flow: Flow<R>, scope: Scope): void {
  const { em, leading } = flow.design;
  const gutter = em * GUTTER;
  const measure = (scope.measure - gutter * (columns - 1)) / columns;
  // Captions have the rest.
  const room = { measure, most: roomFor(flow) * 0.8, em };
  const cells = figures.map((figure, at) => {
    const picture = flow.tools.images.get(imageKey(figure.image));
    const parent = captioned(figure, scope.parent);
    const owner = figureTag(figure, picture, parent, flow);
    const size = picture ? sizeOf(figure, picture, room) : { width: measure, height: 0 };
    if (picture) reportResolution(figure, picture, size.width, flow);
    const caption = figureCaption(figure, size.width, flow, measure, parent);
    return { picture, owner, size, caption, left: scope.left + at * (measure + gutter) };
  });
  const foot = Math.max(...cells.map(({ size }) => size.height));
  const parts: Part<R>[] = [];
  let height = foot;
  for (const { picture, owner, size, caption, left } of cells) {
    const box = { x: left + (measure - size.width) / 2, y: foot - size.height, ...size, tag: owner };
    if (picture) parts.push(picturePart(picture, box));
    const { style } = caption;
    const top = foot + leading / 2;
    caption.lines.forEach((line, at) => {
      parts.push(textPart(line, left + caption.left, top + at * style.leading + baseline(style)));
      height = Math.max(height, top + (at + 1) * style.leading);
    });
  }
  const notes = cells.flatMap(({ caption }) => caption.lines.flatMap((line) => line.notes));
  flow.push({ height, parts, notes, place: figures[0]?.place ?? null }, foot);
}
