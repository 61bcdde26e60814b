import { emu, hundredths } from './box.js';
import { type Colour, fill } from './colours.js';
import { typeface } from './theme.js';
import { element, type Xml } from './xml.js';

/** How the text of a placeholder or a text box is set; size in CSS px. */
export interface Look {
  readonly size: number;
  readonly face: 'heading' | 'body' | 'code';
  readonly colour: Colour;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** What stands before its paragraphs: nothing; a disc; nothing, but lines after the first are indented. */
  readonly bullets: 'none' | 'disc' | 'hanging';
  readonly anchor: 't' | 'ctr' | 'b';
  readonly align?: 'l' | 'ctr' | 'r';
  readonly columns?: 2;
  /** Filled behind. */
  readonly behind?: Colour;
}

/** Lists go as deep as this; what is deeper stands at the deepest. */
export const LEVELS = 3;

/** Size of type in a level of a list, from 0, by that of the first. */
export function levelSize(size: number, level: number): number {
  return level === 0 ? size : Math.max(24, size * 0.85);
}

/** Space before a paragraph, px: what follows a list within a list stands off from it. */
export function before(look: Look, level: number): number {
  return look.bullets === 'disc' && level === 0 ? Math.round(look.size * 0.2) : 0;
}

/** Space after a paragraph, px. */
export function after(look: Look, level: number): number {
  if (look.face === 'code') return 0;
  if (look.bullets === 'hanging') return 10;
  const size = levelSize(look.size, level);
  return Math.round(size * (level > 0 ? 0.2 : look.bullets === 'none' ? 0.5 : look.size <= 27 ? 0.15 : 0.35));
}

/** From the edge to the text of a list's level, px. */
export function indent(look: Look, level: number): number {
  if (look.bullets === 'none') return 0;
  return look.bullets === 'hanging' ? 28 : Math.round(look.size * 0.95) * (level + 1);
}

/** What the paragraphs of each level look like, as the element `name`; mirrored where text runs from the right. */
export function listStyle(look: Look, rtl: boolean, name = 'a:lstStyle'): Xml {
  return element(name, {}, ...Array.from({ length: LEVELS }, (_, level) => levelStyle(look, level, rtl)));
}

function levelStyle(look: Look, level: number, rtl: boolean): Xml {
  const marL = emu(indent(look, level));
  const hang = look.bullets === 'none' ? 0 : emu(indent(look, level) - (level > 0 ? indent(look, level - 1) : 0));
  return element(
    `a:lvl${level + 1}pPr`,
    {
      marL,
      indent: -hang,
      algn: aligned(look, rtl),
      rtl,
      eaLnBrk: true,
      hangingPunct: true,
    },
    element('a:lnSpc', {}, element('a:spcPct', { val: look.face === 'heading' ? 95000 : 100000 })),
    element('a:spcBef', {}, element('a:spcPts', { val: hundredths(before(look, level)) })),
    element('a:spcAft', {}, element('a:spcPts', { val: hundredths(after(look, level)) })),
    ...bullet(look),
    runStyle('a:defRPr', look, levelSize(look.size, level)),
  );
}

export function aligned({ align = 'l' }: Look, rtl: boolean): string {
  return rtl && align !== 'ctr' ? (align === 'l' ? 'r' : 'l') : align;
}

function bullet({ bullets }: Look): Xml[] {
  if (bullets !== 'disc') return [element('a:buNone', {})];
  return [
    element('a:buClr', {}, element('a:schemeClr', { val: 'accent1' })),
    element('a:buFont', { typeface: '+mn-lt' }),
    element('a:buChar', { char: '•' }),
  ];
}

const SLOTS = { heading: '+mj', body: '+mn' } as const;

/** The letters of a look, as the element `name`. */
function runStyle(name: string, { face, colour, bold = false, italic = false }: Look, size: number): Xml {
  const faces =
    face === 'code'
      ? [typeface('a:latin', 'code'), typeface('a:cs', 'code')]
      : [
          element('a:latin', { typeface: `${SLOTS[face]}-lt` }),
          element('a:ea', { typeface: `${SLOTS[face]}-ea` }),
          element('a:cs', { typeface: `${SLOTS[face]}-cs` }),
        ];
  return element(name, { sz: hundredths(size), b: bold, i: italic, kern: 1200 }, fill(colour), ...faces);
}
