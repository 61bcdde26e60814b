import type { Inline } from '../deck/content/index.js';
import { Text } from '../deck/measure/lines.js';
import type { Measure, Type } from '../deck/measure/typefaces.js';
import { after, before, indent, LEVELS, type Look, levelSize } from './look.js';
import type { Para } from './paragraph.js';
import { spelt } from './run.js';
import { LEADING, SCALE, SIZE } from './sizes.js';

/** What text is measured with. */
export interface Ruler {
  readonly measure: Measure;
  mathml(tex: string): string;
}

/** Whoever lacks the theme's faces is shown others, which may be wider by so much. */
const RESERVE = 1.05;

/** Height in px that paragraphs take in a column, without the white after the last. */
export function heightOf(paras: readonly Para[], look: Look, width: number, ruler: Ruler): number {
  const columns = look.columns ?? 1;
  const column = (width - (columns - 1) * 48) / columns;
  const heights = paras.map((para, i) => {
    const level = levelOf(para);
    const high = linesOf(para, look, column - indent(look, level), ruler) * leadingOf(para, look);
    return (
      high +
      (i < paras.length - 1 ? (para.role === 'term' ? 3 : after(look, level)) : 0) +
      (i > 0 ? before(look, level) : 0)
    );
  });
  const whole = heights.reduce((sum, one) => sum + one, 0);
  // Office goes on in the next column after any line.
  return columns === 1 ? whole : whole / columns + look.size * LEADING;
}

function levelOf({ level }: Para): number {
  return Math.min(level ?? 0, LEVELS - 1);
}

/** Code among words is a little smaller, as the theme has it. */
export function codeSize(size: number): number {
  return Math.max(SIZE.smallest, size * 0.88);
}

/** Roles that are set in a size of their own. */
export function sizeOf({ role, level }: Para, look: Look): number {
  if (role === 'caption' || role === 'affiliation' || role === 'date' || role === 'placeholder') return SIZE.smallest;
  return levelSize(look.size, Math.min(level ?? 0, LEVELS - 1));
}

function leadingOf(para: Para, look: Look): number {
  return sizeOf(para, look) * (look.face === 'heading' ? 1.2 : LEADING);
}

function linesOf(para: Para, look: Look, width: number, ruler: Ruler): number {
  const text = new Text((words, type) => RESERVE * ruler.measure(words, type));
  addTo(text, para.inlines, typeOf(look, sizeOf(para, look)), ruler);
  return Math.max(1, text.lines(width));
}

/** Puts inline content into a text that is to be measured. */
export function addTo(text: Text, inlines: readonly Inline[], type: Type, ruler: Pick<Ruler, 'mathml'>): void {
  for (const inline of spelt(inlines, ruler)) {
    if (inline.kind === 'break') text.end();
    else {
      const { bold, italic, code, position } = inline.style;
      text.add(inline.text, {
        family: code ? 'code' : type.family,
        bold: type.bold || bold === true,
        italic: type.italic || italic === true,
        size: position ? type.size * 0.66 : code ? codeSize(type.size) : type.size,
        spacing: 0,
      });
    }
  }
}

export function typeOf({ face, bold = false, italic = false }: Look, size: number): Type {
  return { family: face === 'heading' ? 'serif' : face === 'code' ? 'code' : 'sans', bold, italic, size, spacing: 0 };
}

/** The largest size of the scale, from `wish` down, in which something fits; the smallest where it fits in none. */
export function fitted(wish: number, room: number, heightAt: (size: number) => number): number {
  const sizes = [wish, ...SCALE.filter((size) => size < wish)];
  return sizes.find((size) => heightAt(size) <= room) ?? sizes.at(-1)!;
}

/** How much smaller than the smallest size the text has to be: a share of 1, or null where it fits. */
export function shrunk(high: number, room: number): number | null {
  // Height goes with about the square of the size: fewer words fit a line, and lines are higher.
  return high <= room ? null : Math.max(0.4, Math.sqrt(room / high));
}
