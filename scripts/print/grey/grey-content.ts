import { imageEnd, latin1, tokenEnd } from '../../pdf/content-marks.js';
import { byCount, CMYK, GREY, type GreySpace, RGB } from './grey-space.js';

/** What a content stream names that stands elsewhere. */
export interface Surroundings {
  /** A colour space by its name. */
  space(name: string): GreySpace;
  /** What paints the image of these entries and this data, which stands within the content; null where it has no colour. */
  image(entries: string, data: string): Promise<string | null>;
}

/** Colours of fill and stroke. */
interface Colours {
  fill: GreySpace | null;
  stroke: GreySpace | null;
}

/** Operators that have to do with colour (ISO 32000-1, 8.6.8 and 8.9.7). */
const COLOURS = /(?:^|[\s\]>)])(?:rg|RG|k|K|cs|CS|scn?|SCN?|BI)(?=$|[\s[<(/])/;

/**
 * A content stream whose every colour is the grey that is as light. Patterns and spaces keep their names: what they name
 * is made grey where it stands.
 */
export async function greyContent(content: Uint8Array, around: Surroundings): Promise<Uint8Array> {
  const text = latin1(content);
  if (!COLOURS.test(text)) return content;
  const pieces: string[] = [];
  let colours: Colours = { fill: GREY, stroke: GREY };
  const kept: Colours[] = [];
  let operands: string[] = [];
  /** Where the operands of the operator to come begin. */
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at);
    const token = text.slice(at, end);
    at = end;
    if (!/^[A-Za-z'"*]/.test(token) || /^(?:true|false|null)$/.test(token)) {
      if (!/^\s/.test(token)) operands.push(token);
      continue;
    }
    // Its entries look like operands.
    if (token === 'BI') continue;
    if (token === 'q') kept.push({ ...colours });
    else if (token === 'Q') colours = kept.pop() ?? colours;
    if (token === 'ID') at = imageEnd(text, end);
    const grey =
      token === 'ID'
        ? await around.image(text.slice(from, end - 2).replace(/^\s*BI/, ''), text.slice(end + 1, at - 3))
        : inGrey(token, operands, colours, around);
    pieces.push(grey ?? text.slice(from, at));
    operands = [];
    from = at;
  }
  return Uint8Array.from(pieces.join('') + text.slice(from), (char) => char.charCodeAt(0));
}

/** What stands in place of an operator and its operands; null for themselves. */
function inGrey(operator: string, operands: readonly string[], colours: Colours, around: Surroundings): string | null {
  const what = /^[A-Z]/.test(operator) ? 'stroke' : 'fill';
  switch (operator) {
    case 'g':
    case 'G':
      colours[what] = GREY;
      return null;
    case 'rg':
    case 'RG':
      return set(colours, what, RGB, operands);
    case 'k':
    case 'K':
      return set(colours, what, CMYK, operands);
    case 'cs':
    case 'CS':
      return chosen(colours, what, around.space(operands.at(-1)?.slice(1) ?? ''));
    case 'sc':
    case 'SC':
    case 'scn':
    case 'SCN':
      return tinted(colours, what, operator, operands);
    default:
      return null;
  }
}

function set(colours: Colours, what: keyof Colours, space: GreySpace, operands: readonly string[]): string {
  colours[what] = space;
  return `\n${greyOperator(space.toGrey(operands.map(Number)), what)}`;
}

/** A space is chosen with its first colour; of a pattern there is none yet. */
function chosen(colours: Colours, what: keyof Colours, space: GreySpace): string | null {
  colours[what] = space;
  return space.kind === 'pattern' ? null : `\n${greyOperator(space.initial, what)}`;
}

function tinted(colours: Colours, what: keyof Colours, operator: string, operands: readonly string[]): string | null {
  const last = operands.at(-1) ?? '';
  const values = operands.filter((operand) => !operand.startsWith('/')).map(Number);
  // A form goes on with the space that it is called in.
  const space = colours[what] ?? byCount(values.length);
  if (!last.startsWith('/')) return `\n${greyOperator(space.toGrey(values), what)}`;
  return values.length === 0 ? null : `\n${written(space.toGrey(values))} ${last} ${operator}`;
}

function greyOperator(grey: number, what: keyof Colours): string {
  return `${written(grey)} ${what === 'fill' ? 'g' : 'G'}`;
}

export function written(grey: number): string {
  return String(Math.round((Number.isFinite(grey) ? grey : 0) * 1000) / 1000);
}
