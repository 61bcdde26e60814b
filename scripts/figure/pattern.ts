import type { GroupMark, Mark } from '../shape/drawing.js';
import { type Bounds, boxTransform, outlineBounds } from './bounds.js';
import { childElements, type SvgElement } from './element.js';
import { referenceChain } from './gradient.js';
import { group } from './group.js';
import { readLength } from './length.js';
import { IDENTITY, inverse, type Matrix, multiply, readTransform, translation } from './matrix.js';
import { rectangleOutline, transformOutline } from './outline.js';
import type { Frame, Sketch } from './sketch.js';
import { readViewBox, viewBoxTransform } from './view-box.js';

/** More tiles than can be told apart in print. */
const MOST_TILES = 10_000;

/** An outline filled with the tiles of a `pattern` (SVG 2, 14.3); empty where it paints nothing. */
export function fillWithPattern(
  pattern: SvgElement,
  { outline, rule }: NonNullable<GroupMark['clip']>,
  frame: Frame,
  sketch: Sketch,
): readonly Mark[] {
  const chain = referenceChain(pattern, sketch);
  const given = (name: string) => chain.find(({ attributes }) => name in attributes)?.attributes[name];
  const bounds = outlineBounds(outline);
  const cell = cellOf(given, bounds, frame);
  const owner = chain.find((one) => childElements(one).length > 0);
  const transform = readTransform(given('patternTransform'));
  const back = inverse(transform);
  if (!cell || !owner || !back) return [];
  const box = readViewBox(given('viewBox'));
  const content = box
    ? multiply(translation(cell.x, cell.y), viewBoxTransform(box, cell, given('preserveAspectRatio')))
    : multiply(
        translation(cell.x, cell.y),
        given('patternContentUnits') === 'objectBoundingBox' ? stretched(bounds) : IDENTITY,
      );
  const matrix = multiply(frame.matrix, multiply(transform, content));
  const inner = { ...frame, style: sketch.styleThere(owner), matrix };
  const marks = sketch.drawReferred(owner, () => sketch.drawChildren(owner, inner));
  const places = tilePlaces(cell, outlineBounds(transformOutline(outline, back)));
  if (!places) sketch.complain(`a pattern of more than ${MOST_TILES} tiles`, pattern.line);
  if (!places || marks.length === 0) return [];
  const tile = group(content, marks);
  const clipped = group(IDENTITY, [tile], {
    outline: rectangleOutline(cell.x, cell.y, cell.width, cell.height),
    rule: 'nonzero',
  });
  const tiles = places.map((place) => group(place, [clipped]));
  return [group(IDENTITY, [group(transform, tiles)], { outline, rule })];
}

/** The bounding box as a unit of length, without its place. */
function stretched(bounds: Bounds): Matrix {
  const [width, , , height] = boxTransform(bounds);
  return [width, 0, 0, height, 0, 0];
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellOf(given: (name: string) => string | undefined, bounds: Bounds, { viewport, style }: Frame): Cell | null {
  const inUserSpace = given('patternUnits') === 'userSpaceOnUse';
  const whole = inUserSpace ? viewport : { width: 1, height: 1 };
  const read = (name: string, along: 'width' | 'height') =>
    readLength(given(name), whole[along], Number(style['font-size'])) ?? 0;
  const [x, y, width, height] = [
    read('x', 'width'),
    read('y', 'height'),
    read('width', 'width'),
    read('height', 'height'),
  ];
  if (width <= 0 || height <= 0) return null;
  if (inUserSpace) return { x, y, width, height };
  const [w, , , h, left, top] = boxTransform(bounds);
  return { x: left + x * w, y: top + y * h, width: width * w, height: height * h };
}

/** Where the cell has to be moved so that it covers `bounds`; null where too often. */
function tilePlaces(cell: Cell, { left, top, right, bottom }: Bounds): Matrix[] | null {
  const [fromX, toX] = [Math.floor((left - cell.x) / cell.width), Math.ceil((right - cell.x) / cell.width)];
  const [fromY, toY] = [Math.floor((top - cell.y) / cell.height), Math.ceil((bottom - cell.y) / cell.height)];
  const count = (toX - fromX) * (toY - fromY);
  if (!(count <= MOST_TILES)) return null;
  const places: Matrix[] = [];
  for (let row = fromY; row < toY; row++)
    for (let column = fromX; column < toX; column++) places.push(translation(column * cell.width, row * cell.height));
  return places;
}
