import type { Cell, Timeline } from '../deck/content/index.js';
import type { Box } from './box.js';
import { fitted, heightOf, type Ruler, shrunk } from './fit.js';
import type { Look } from './look.js';
import type { Para } from './paragraph.js';
import type { Piece } from './piece.js';
import { SIZE } from './sizes.js';

const DISC = 18;

/**
 * A timeline as shapes that can be moved. Up to four events: dates stand on the line and events hang from it. More:
 * they stand on the line and hang from it in turn, each over the width of two.
 */
export function timeline({ events }: Timeline, box: Box, ruler: Ruler): Piece[] {
  const count = events.length;
  if (count === 0) return [];
  const few = count <= 4;
  const line = box.y + box.height * (few ? 0.4 : 0.5);
  const step = few ? box.width / count : box.width / (count + 1);
  const width = (few ? step : 2 * step) - 34;
  const room = few ? box.y + box.height - line - 40 : box.height / 2 - 34;
  const wish = few ? (count <= 2 ? SIZE.large : 30) : 27;
  const size = fitted(wish, room, (one) =>
    Math.max(...events.map(({ date, event }) => heightOf(paras(few ? [] : date, event), look(one), width, ruler))),
  );
  const rule: Piece = {
    kind: 'ornament',
    preset: 'rect',
    box: { x: box.x, y: line - 1.5, width: box.width, height: 3 },
    colour: 'accent1',
  };
  return [
    rule,
    ...events.flatMap(({ date, event }, i) => {
      const x = box.x + i * step;
      const area = { x: few ? x : x + 14, width };
      const disc: Piece = {
        kind: 'ornament',
        preset: 'ellipse',
        box: { x: x - (few ? 0 : DISC / 2), y: line - DISC / 2, width: DISC, height: DISC },
        colour: 'accent1',
        edge: 'bg1',
      };
      if (few) {
        const above = { ...area, y: box.y, height: line - box.y - 22 };
        const below = { ...area, y: line + 26, height: room };
        return [
          disc,
          text('Date', paras(date, []), above, { ...look(size), anchor: 'b' }, ruler),
          text('Event', paras([], event), below, look(size), ruler),
        ];
      }
      const up = i % 2 === 0;
      const own = Math.min(room, heightOf(paras(date, event), look(size), width, ruler) + 4);
      const place = { ...area, y: up ? line - 34 - own : line + 34, height: own };
      const stem: Piece = {
        kind: 'ornament',
        preset: 'rect',
        box: { x: x - 0.5, y: up ? place.y : line, width: 1, height: own + 34 },
        colour: 'accent1',
      };
      return [stem, disc, text('Event', paras(date, event), place, { ...look(size), anchor: up ? 'b' : 't' }, ruler)];
    }),
  ];
}

function look(size: number): Look {
  return { size, face: 'body', colour: 'tx1', bullets: 'none', anchor: 't' };
}

function paras(date: Cell, event: Cell): Para[] {
  const plain = { level: null, mark: 'none' } as const;
  return [
    ...(date.length > 0 ? [{ ...plain, role: 'date-of-event' as const, inlines: date }] : []),
    ...(event.length > 0 ? [{ ...plain, role: 'text' as const, inlines: event }] : []),
  ];
}

function text(name: string, own: readonly Para[], box: Box, shape: Look, ruler: Ruler): Piece {
  const scale = shrunk(heightOf(own, shape, box.width, ruler), box.height);
  return { kind: 'text', name, placeholder: null, box, look: shape, paras: own, scale };
}
