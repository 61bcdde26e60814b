/** One line `TA  - value`, with the lines that go on with it; offsets are UTF-16 units. */
export interface RisField {
  readonly tag: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** From `TY` to `ER`. */
export interface RisRecord {
  readonly type: string;
  readonly fields: readonly RisField[];
  /** Extent of its first line. */
  readonly start: number;
  readonly headEnd: number;
  readonly closed: boolean;
}

export interface RisFault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly hint: string;
}

/** Two letters or a letter and a digit, two spaces, a hyphen, a space; some exporters are sparing with spaces. */
const TAG_LINE = /^ ?([A-Z][A-Z0-9]) {1,3}-(?: +|$)(.*)$/;

/** Cuts a file into records. A record that is not closed ends where the next begins. */
export function scanRis(text: string): { records: RisRecord[]; faults: RisFault[] } {
  const records: RisRecord[] = [];
  const faults: RisFault[] = [];
  let open: { type: string; fields: RisField[]; start: number; headEnd: number } | null = null;
  const close = (closed: boolean): void => {
    if (!open) return;
    records.push({ ...open, closed });
    if (!closed) faults.push({ start: open.start, end: open.headEnd, ...UNCLOSED });
    open = null;
  };
  for (const { line, start } of linesOf(text)) {
    const end = start + line.length;
    const [, tag, value = ''] = TAG_LINE.exec(line) ?? [];
    if (tag === 'TY') {
      close(false);
      open = { type: value.trim().toUpperCase(), fields: [], start, headEnd: end };
    } else if (tag === 'ER') close(true);
    else if (open) add(open.fields, tag, line, value, start, end);
    else if (tag !== undefined) faults.push({ start, end, ...NO_RECORD });
  }
  close(false);
  return { records, faults };
}

const UNCLOSED = { reason: 'This record is not closed', hint: 'Add the line “ER  - ” after its last one.' };
const NO_RECORD = { reason: 'This line belongs to no record', hint: 'A record begins with “TY  - ” and its type.' };

/** A line without a tag goes on with the one before. */
function add(fields: RisField[], tag: string | undefined, line: string, value: string, start: number, end: number) {
  const last = fields.at(-1);
  if (tag !== undefined) fields.push({ tag, value: value.trim(), start, end });
  else if (last && line.trim() !== '')
    fields[fields.length - 1] = { ...last, value: `${last.value} ${line.trim()}`, end };
}

function* linesOf(text: string): Generator<{ line: string; start: number }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { line: text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end), start };
    start = end + 1;
  }
}
