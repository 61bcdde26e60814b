import { joined } from '../joined.js';
import { ascii, nameAt, type Operation, scanContent } from './content-tokens.js';

/** All operators (ISO 32000-1, annex A). */
const OPERATORS: ReadonlySet<string> = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg
   ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
);

/** How colours out of gamut may be dealt with (ISO 19005-3, 6.2.6); what names another is taken for the first. */
export const INTENTS: ReadonlySet<string> = new Set([
  'RelativeColorimetric',
  'AbsoluteColorimetric',
  'Perceptual',
  'Saturation',
]);

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A content stream without what readers pass over and an archive file may not hold: unknown operators (6.2.2) and
 * intents (6.2.6), states restored that were never kept, strings with half a byte (6.1.6), smoothing of inline images (6.2.8). The same bytes where there is
 * nothing of it.
 */
export function withKnownOperators(content: Uint8Array): Uint8Array {
  const edits: Edit[] = [];
  /** Graphics states that are kept. */
  let depth = 0;
  scanContent(content, (operation) => {
    const { operator, operands, to } = operation;
    if (operator === 'q') depth++;
    else if (operator === 'Q' && depth === 0) edits.push({ from: operation.from, to, text: '\n' });
    else if (operator === 'Q') depth--;
    else if (!OPERATORS.has(operator)) edits.push({ from: operands[0] ?? operation.from, to, text: '\n' });
    else if (operator === 'ri') edits.push(...knownIntent(content, operation));
    else if (operator === 'ID') edits.push(...withoutSmoothing(content, operands));
    else if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"')
      edits.push(...evenStrings(content, operands));
  });
  return edits.length === 0 ? content : edited(content, edits);
}

function knownIntent(content: Uint8Array, { operands }: Operation): Edit[] {
  const [from, to] = operands.slice(-2);
  if (from === undefined || to === undefined || INTENTS.has(nameAt(content, from, to))) return [];
  return [{ from, to, text: '/RelativeColorimetric' }];
}

/** `/I true` before the pixels, or `/Interpolate true` (ISO 32000-1, table 93). */
function withoutSmoothing(content: Uint8Array, operands: readonly number[]): Edit[] {
  const text = (at: number) => ascii(content, operands[at]!, operands[at + 1]!);
  for (let at = 0; at + 3 < operands.length; at += 2)
    if (/^\/(?:I|Interpolate)$/.test(text(at)) && text(at + 2) === 'true')
      return [{ from: operands[at + 2]!, to: operands[at + 3]!, text: 'false' }];
  return [];
}

function evenStrings(content: Uint8Array, operands: readonly number[]): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < operands.length; at += 2) {
    const [from, to] = [operands[at]!, operands[at + 1]!];
    if (content[from] !== 0x3c) continue;
    const written = ascii(content, from + 1, to - 1);
    const digits = written.replace(/[^0-9a-fA-F]/g, '');
    if (digits.length % 2 === 1 || /[^0-9a-fA-F\s\0]/.test(written))
      edits.push({ from, to, text: `<${digits}${digits.length % 2 === 1 ? '0' : ''}>` });
  }
  return edits;
}

function edited(content: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    parts.push(content.subarray(at, from), new TextEncoder().encode(text));
    at = to;
  }
  return joined([...parts, content.subarray(at)]);
}
