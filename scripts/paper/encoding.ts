import { type Diagnostic, diagnose } from '../diagnostic.js';

/** What decoders give for bytes that are no UTF-8. */
const UNREADABLE = '\uFFFD';

/** Bytes of a text that could not be decoded, at the first of them (`file-encoding`); null where there are none. */
export function checkEncoding(file: string, text: string): Diagnostic | null {
  const at = text.indexOf(UNREADABLE);
  if (at < 0) return null;
  const before = text.slice(0, at).split('\n');
  const start = { line: before.length, column: before.at(-1)!.length + 1 };
  const count = text.split(UNREADABLE).length - 1;
  const what = count === 1 ? 'one character' : `${count} characters`;
  const place = { file, ...start, endLine: start.line, endColumn: start.column + 1 };
  return diagnose('file-encoding', place, `The file is not UTF-8: ${what} cannot be read`, {
    hint: 'Save it in the encoding UTF-8, which every editor offers.',
  });
}
