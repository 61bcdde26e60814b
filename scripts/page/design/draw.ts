import type { ParagraphStyle } from '../setter.js';
import type { ScriptSketch } from './script.js';
import { INK, type Sketch } from './table.js';
import { round } from './type-area.js';

/** What all styles of one report share. */
export interface Brush {
  readonly lang: string;
  readonly rtl: boolean;
  /** Of the body size to the design's. */
  readonly scale: number;
  readonly lineStretch: number;
  readonly script: ScriptSketch;
  /** Type that the design has larger is not made smaller than this, points. */
  readonly smallest: number;
}

/** A style in the report's own points. */
export function draw(sketch: Sketch, { lang, rtl, scale, lineStretch, script, smallest }: Brush): ParagraphStyle {
  const { size: drawn, leading, stretches = false, align = 'justify', indent = 0, hang = 0, ...more } = sketch;
  const { expansion = 0, protrusion = true, balanced = false, running = align === 'justify', ...look } = more;
  const size = Math.max(drawn * scale, Math.min(drawn, smallest));
  return {
    align,
    ...(!running && { start: rtl ? 'right' : 'left' }),
    leading: round((leading * size * script.leading * (stretches ? lineStretch : 1)) / drawn),
    indent: round(
      indent > 0 && script.indent !== null ? script.indent * size * (script.ideograph ?? 1) : indent * scale,
    ),
    hang: round(hang * scale),
    // Ideographs stand in squares of one size.
    expansion: script.ideograph === null ? expansion : 0,
    protrusion,
    balanced,
    text: {
      family: 'serif',
      weight: 'regular',
      italic: false,
      figures: 'oldstyle',
      smallCaps: false,
      tracking: 0,
      colour: INK,
      hyphenate: align === 'justify',
      ...look,
      size: round(size),
      lang,
      rtl,
    },
  };
}
