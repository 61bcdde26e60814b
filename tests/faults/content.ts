/** An operation of a content stream (ISO 32000-1, 7.8.2) with what its text is shown by. */
export interface Operation {
  readonly operator: string;
  /** Operands and operator as they are written, with the white before them. */
  readonly source: string;
  /** Of the marked content around it; null for none. */
  readonly mcid: number | null;
  /** An ActualText stands for what it shows. */
  readonly replaced: boolean;
  /** Where a line of text begins, and its font and colour as they are written. */
  readonly text: TextState;
}

export interface TextState {
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly colour: string;
}

const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"', 'Do']);

export function shows({ operator }: Operation): boolean {
  return SHOWS.has(operator);
}

const PAINTS: ReadonlySet<string> = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh']);

/** Whether it paints a line or a surface, as drawings do, and letters of formulas. */
export function paints({ operator }: Operation): boolean {
  return PAINTS.has(operator);
}

const TOKEN = /\/[^\s<>[\]()/%{}]*|<<|>>|<[^>]*>|\[|\]|\((?:[^()\\]|\\[\s\S]|\([^()]*\))*\)|[^\s<>[\]()/%{}]+/g;

/** The operations of a content stream. Strings with more than two brackets inside each other are not expected. */
export function operations(content: string): Operation[] {
  const found: Operation[] = [];
  const open: Pick<Operation, 'mcid' | 'replaced'>[] = [];
  let operands: string[] = [];
  let text: TextState = { x: 0, y: 0, font: '', colour: '' };
  let [start, depth] = [0, 0];
  for (const { 0: token, index } of content.matchAll(TOKEN)) {
    if (token === '[' || token === '<<') depth++;
    if (token === ']' || token === '>>') depth--;
    operands.push(token);
    if (depth > 0 || !/^[A-Za-z'"*]/.test(token) || /^(?:true|false|null)$/.test(token)) continue;
    operands.pop();
    const around = open.at(-1) ?? { mcid: null, replaced: false };
    if (token === 'BDC' || token === 'BMC') {
      const replaced = around.replaced || operands.includes('/ActualText');
      open.push({ mcid: mcidIn(operands) ?? around.mcid, replaced });
    }
    text = next(text, token, operands);
    const end = index + token.length;
    found.push({ operator: token, source: content.slice(start, end), ...(open.at(-1) ?? around), text });
    if (token === 'EMC') open.pop();
    operands = [];
    start = end;
  }
  return found;
}

function mcidIn(operands: readonly string[]): number | null {
  const at = operands.indexOf('/MCID');
  return at < 0 ? null : Number(operands[at + 1]);
}

function next(text: TextState, operator: string, operands: readonly string[]): TextState {
  const [a = 0, b = 0] = operands.slice(-2).map(Number);
  switch (operator) {
    case 'BT':
      return { ...text, x: 0, y: 0 };
    case 'Td':
    case 'TD':
      return { ...text, x: text.x + a, y: text.y + b };
    case 'Tm':
      return { ...text, x: a, y: b };
    case 'Tf':
      return { ...text, font: `${operands.join(' ')} Tf` };
    case 'g':
    case 'rg':
      return { ...text, colour: `${operands.join(' ')} ${operator}` };
    default:
      return text;
  }
}
