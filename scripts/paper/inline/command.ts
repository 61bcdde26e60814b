import { diagnose } from '../../diagnostic.js';
import type { CrossReference, SourceInline } from '../inline.js';
import { DEFINITIONS, keepMacros } from '../macros.js';
import { placeOf } from '../reading.js';
import type { PendingReference } from '../reference.js';
import { further } from '../source.js';
import { CITE_COMMANDS, citeOf } from './cite-command.js';
import { linkTo } from './link.js';
import type { CommandPart, Part, Style } from './part.js';
import { newQuoteState } from './quotes.js';
import { childrenOf, enter, say, type Writer } from './writer.js';

type Handler = (writer: Writer, command: CommandPart, argument: string) => void;

/** TeX commands that real papers hold, and what they become. `\label` is taken out before, where it can name something. */
const COMMANDS: Readonly<Record<string, Handler>> = {
  ...refer(['autoref', 'cref', 'Cref'], 'word'),
  ...refer(['ref'], 'number'),
  ...refer(['eqref'], 'parenthesis'),
  ...refer(['pageref', 'cpageref'], 'page'),
  ...each(Object.keys(CITE_COMMANDS), writeCite),
  ...styled({ emph: 'emphasis', textit: 'emphasis', textbf: 'strong', textsc: 'smallcaps' }),
  ...styled({ textsuperscript: 'superscript', textsubscript: 'subscript' }),
  ...each(['text', 'textrm', 'textsf', 'mbox', 'underline'], (writer, { parts }) => writer.write(writer, parts)),
  ...each(['linebreak', 'newline'], (writer, command) => enter(writer, leaf(writer, command, 'break'), ' ')),
  ...each(['ldots', 'dots', 'textellipsis'], (writer, command) => say(writer, '…', command)),
  ...each(['LaTeX', 'TeX', 'BibTeX'], (writer, command) => say(writer, command.name, command)),
  texttt: (writer, command, value) => enter(writer, { kind: 'code', value, place: placeOf(writer.reading, command) }),
  ...each(DEFINITIONS, ({ reading }, { raw }) => keepMacros(reading, raw)),
  footnote: writeFootnote,
  url: writeUrl,
  label: (writer, command) => leaveOut(writer, command, 'no figure, table or equation here takes this label'),
  appendix: (writer, command) => leaveOut(writer, command, 'it stands in a paragraph of its own, before a heading'),
  ...each(
    ['pagebreak', 'newpage', 'clearpage', 'noindent', 'centering', 'smallskip', 'medskip', 'bigskip', 'hfill', 'vfill'],
    (writer, command) => leaveOut(writer, command, 'the report breaks and spaces its pages itself'),
  ),
};

export function writeCommand(writer: Writer, command: CommandPart): void {
  const handler = COMMANDS[command.name.replace(/\*$/, '')];
  if (handler) handler(writer, command, argumentOf(command));
  else unsetCommand(writer, command);
}

function writeCite(writer: Writer, command: CommandPart, keys: string): void {
  const place = placeOf(writer.reading, command);
  const cite = citeOf(command.name.replace(/\*$/, ''), command.raw, keys, place);
  if (cite.items.length > 0) enter(writer, cite);
  else unsetCommand(writer, command);
}

function unsetCommand(writer: Writer, command: CommandPart): void {
  const { reading } = writer;
  const place = placeOf(reading, command);
  reading.diagnostics.push(
    diagnose('syntax-unset', place, `The TeX command \`\\${command.name}\` cannot be set; it is printed as it stands`, {
      actual: command.raw,
      hint: 'Write it in Markdown, put it between dollar signs if it is mathematics, or write `\\\\` for a backslash.',
    }),
  );
  enter(writer, { kind: 'raw', format: 'tex', value: command.raw, place });
}

/** Text of the last argument. */
export function argumentOf({ raw }: CommandPart): string {
  if (!raw.endsWith('}')) return '';
  let depth = 0;
  for (let i = raw.length - 1; i > 0; i--) {
    if (raw[i] === '}') depth++;
    else if (raw[i] === '{' && --depth === 0) return raw.slice(i + 1, -1).trim();
  }
  return '';
}

/** The id in a `\label{…}` among `parts`, and the parts without it. */
export function takeLabel(parts: readonly Part[]): { readonly label: string | null; readonly rest: readonly Part[] } {
  const found = parts.findIndex((part) => part.kind === 'command' && part.name === 'label');
  if (found < 0) return { label: null, rest: parts };
  const rest = [...parts.slice(0, found), ...parts.slice(found + 1)];
  return { label: argumentOf(parts[found] as CommandPart) || null, rest: trimSpace(rest) };
}

/** Without the space that is left at the ends where a label stood. */
export function trimSpace(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  const first = parts[0];
  if (last && isBlank(last)) return trimSpace(parts.slice(0, -1));
  if (first && isBlank(first)) return trimSpace(parts.slice(1));
  if (first?.kind === 'text' && /^\s/.test(first.value)) {
    const value = first.value.trimStart();
    return [{ ...first, value, start: further(first.start, first.value.length - value.length) }, ...parts.slice(1)];
  }
  if (last?.kind === 'text' && /\s$/.test(last.value)) {
    return [...parts.slice(0, -1), { ...last, value: last.value.trimEnd() }];
  }
  return parts;
}

function isBlank(part: Part): boolean {
  return part.kind === 'softBreak' || (part.kind === 'text' && part.value.trim() === '');
}

function writeFootnote(writer: Writer, command: CommandPart): void {
  const place = placeOf(writer.reading, command);
  enter(writer, { kind: 'inlineNote', children: noteChildren(writer, command.parts), place });
}

/** A note is read for itself: quotation marks in it know nothing of the sentence around its mark. */
export function noteChildren(writer: Writer, parts: readonly Part[]): SourceInline[] {
  return childrenOf({ ...writer, quotes: newQuoteState() }, parts, false);
}

function writeUrl(writer: Writer, command: CommandPart, url: string): void {
  const place = placeOf(writer.reading, command);
  enter(writer, linkTo(writer, url, true, [{ kind: 'text', value: url, place }], place));
}

function leaveOut({ reading }: Writer, command: CommandPart, why: string): void {
  const place = placeOf(reading, command);
  reading.diagnostics.push(
    diagnose('syntax-unset', place, `\`${command.raw}\` is left out: ${why}`, { actual: command.raw }),
  );
}

function leaf(writer: Writer, command: CommandPart, kind: 'break'): SourceInline {
  return { kind, place: placeOf(writer.reading, command) };
}

function each(names: readonly string[], handler: Handler): Record<string, Handler> {
  return Object.fromEntries(names.map((name) => [name, handler]));
}

function refer(names: readonly string[], form: PendingReference['form']): Record<string, Handler> {
  return each(names, (writer, command, id) => {
    const place = placeOf(writer.reading, command);
    const node: CrossReference = { kind: 'crossReference', target: null, text: '??', place };
    writer.reading.references.push({ node, id, form });
    enter(writer, node);
  });
}

function styled(names: Readonly<Record<string, Style>>): Record<string, Handler> {
  return Object.fromEntries(
    Object.entries(names).map(([name, kind]): [string, Handler] => [
      name,
      (writer, command) => {
        const children = childrenOf(writer, command.parts);
        const { previous } = writer.quotes;
        enter(writer, { kind, children, place: placeOf(writer.reading, command) }, previous);
      },
    ]),
  );
}
