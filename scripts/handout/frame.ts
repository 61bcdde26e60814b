import type { RuleFragment } from '../page/page.js';

/** Thickness of a slide's frame and of lines to write on, points; their colours. */
const HAIRLINE = 0.4;
const FRAME = '#8c8c8c';
const RULED = '#a6a6a6';

/** Between two lines to write on: comfortable for most hands. Points: 8 mm. */
const RULED_LEADING = (8 * 72) / 25.4;

/** A frame around a slide whose upper corner stands at 0, 0; it stands on the slide's edge. Points. */
export function frameRules(width: number, height: number): RuleFragment[] {
  const rule = (x: number, y: number, width: number, height: number): RuleFragment => {
    return { kind: 'rule', x, y, width, height, colour: FRAME };
  };
  const [outside, inside] = [width + HAIRLINE, height - HAIRLINE];
  const edge = HAIRLINE / 2;
  return [
    rule(-edge, -edge, outside, HAIRLINE),
    rule(-edge, height - edge, outside, HAIRLINE),
    rule(-edge, edge, HAIRLINE, inside),
    rule(width - edge, edge, HAIRLINE, inside),
  ];
}

/** As many lines to write on as there is room for, from `y` on. Points. */
export function ruledLines(x: number, width: number, y: number, bottom: number): RuleFragment[] {
  const count = Math.max(0, Math.floor((bottom - y) / RULED_LEADING));
  return Array.from({ length: count }, (_, at) => ({
    kind: 'rule',
    x,
    y: y + (at + 1) * RULED_LEADING,
    width,
    height: HAIRLINE,
    colour: RULED,
  }));
}
