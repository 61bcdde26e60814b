import { diagnose } from '../../diagnostic.js';
import { NO_ATTRIBUTES } from '../attributes.js';
import type { SourceInline } from '../inline.js';
import { keepMacros } from '../macros.js';
import { placeOf, type TextReading } from '../reading.js';
import { isReferenceKey } from '../reference.js';
import { parseAttributes } from '../syntax/attribute-list.js';
import { plainText } from '../walk.js';
import { asText, pairBrackets, subText } from './bracket.js';
import { reportMissingKey, reportUnclosed } from './citation-faults.js';
import { citesSomething, refersOnly, writeCluster, writeReference, writeTextCite } from './cluster.js';
import { noteChildren, writeCommand } from './command.js';
import { writeHtml } from './html.js';
import { linkTo } from './link.js';
import type { GroupPart, ImagePart, Part } from './part.js';
import { childrenOf, endLine, endText, enter, newWriter, type Writer, writeText } from './writer.js';

/** The inline nodes that the parts of one paragraph, heading or cell make. */
export function finishInlines(reading: TextReading, parts: readonly Part[]): SourceInline[] {
  const writer = newWriter(reading, writeParts);
  writeParts(writer, parts);
  endText(writer);
  return writer.out;
}

function writeParts(writer: Writer, parts: readonly Part[]): void {
  const paired = pairBrackets(parts);
  for (let at = 0; at < paired.length; ) at += writePart(writer, paired, at);
}

type Kind = Part['kind'];
type PartOf<K extends Kind> = Extract<Part, { kind: K }>;
/** Writes a part, and gives the number of parts taken where it is not one. */
type Handler<K extends Kind> = (
  writer: Writer,
  part: PartOf<K>,
  parts: readonly Part[],
  at: number,
) => number | undefined;

const HANDLERS: { readonly [K in Kind]: Handler<K> } = {
  text: (writer, part, parts, at) => {
    if (part.value === '[') reportUnclosed(writer, parts, at);
    writeText(writer, part);
    return 1;
  },
  softBreak: (writer) => void endLine(writer),
  key: (writer, part, parts, at) =>
    isReferenceKey(part.key) ? void writeReference(writer, part) : writeTextCite(writer, part, parts, at),
  attributes: (writer, part) => void writeText(writer, asText(part.raw, part)),
  html: writeHtml,
  command: (writer, part) => void writeCommand(writer, part),
  display: writeFormula,
  environment: (writer, part) => void writeEnvironment(writer, part),
  styled: (writer, part) => void writeNested(writer, part, (children, place) => ({ kind: part.as, children, place })),
  link: (writer, { url, bare, ...part }, parts, at) => {
    const attributes = parts[at + 1];
    const taken = attributes?.kind === 'attributes' ? 2 : 1;
    writeNested(writer, part, (children, place) => linkTo(writer, url, bare, children, place));
    return taken;
  },
  image: writeImage,
  group: writeGroup,
  inlineNote: (writer, part) => {
    const place = placeOf(writer.reading, part);
    enter(writer, { kind: 'inlineNote', children: noteChildren(writer, part.parts), place });
    return 1;
  },
  note: (writer, part) =>
    void enter(writer, { kind: 'noteReference', id: part.id, place: placeOf(writer.reading, part) }),
  code: writeCode,
  formula: writeFormula,
  break: (writer, part) => void enter(writer, { kind: 'break', place: placeOf(writer.reading, part) }, ' '),
};

function writePart(writer: Writer, parts: readonly Part[], at: number): number {
  const part = parts[at]!;
  // The table's row for a kind takes parts of that kind; the compiler cannot follow that through the index.
  const handler = HANDLERS[part.kind] as Handler<Kind>;
  return handler(writer, part, parts, at) ?? 1;
}

function writeFormula(writer: Writer, part: PartOf<'formula'> | PartOf<'display'>): undefined {
  const { reading } = writer;
  keepMacros(reading, part.tex);
  enter(writer, { kind: 'formula', tex: part.tex, place: placeOf(reading, part) });
}

type Placed = SourceInline['place'];

function writeNested(
  writer: Writer,
  part: { readonly parts: readonly Part[]; readonly start: Part['start']; readonly end: Part['end'] },
  make: (children: SourceInline[], place: Placed) => SourceInline,
): void {
  // The space of a line's end stands before the node, not in it.
  endText(writer);
  const children = childrenOf(writer, part.parts);
  enter(writer, make(children, placeOf(writer.reading, part)), writer.quotes.previous);
}

function writeCode(writer: Writer, part: PartOf<'code'>, parts: readonly Part[], at: number): number {
  const place = placeOf(writer.reading, part);
  const next = parts[at + 1];
  if (next?.kind !== 'attributes') {
    enter(writer, { kind: 'code', value: part.value, place });
    return 1;
  }
  const { format } = parseAttributes(next.raw).pairs;
  if (format) {
    const kind = /tex/.test(format) ? 'tex' : 'html';
    writer.reading.diagnostics.push(
      diagnose('syntax-unset', place, `Raw ${format} cannot be set; it is printed as it stands`),
    );
    enter(writer, { kind: 'raw', format: kind, value: part.value, place });
  } else enter(writer, { kind: 'code', value: part.value, place });
  return 2;
}

function writeImage(writer: Writer, part: ImagePart, parts: readonly Part[], at: number): number {
  const next = parts[at + 1];
  const attributes = next?.kind === 'attributes' ? parseAttributes(next.raw) : NO_ATTRIBUTES;
  const alt = attributes.pairs.alt ?? plainText(childrenOf(writer, part.parts)).trim();
  enter(writer, { kind: 'image', url: part.url, alt, attributes, place: placeOf(writer.reading, part) });
  return next?.kind === 'attributes' ? 2 : 1;
}

/** `[…]`: a span, a citation, cross references, a note that nothing defines, or brackets. */
function writeGroup(writer: Writer, group: GroupPart, parts: readonly Part[], at: number): number {
  const next = parts[at + 1];
  if (next?.kind === 'attributes' && refersOnly(group.parts) && parseAttributes(next.raw).classes.includes('page')) {
    for (const part of group.parts) if (part.kind === 'key') writeReference(writer, part, 'page');
    return 2;
  }
  if (next?.kind === 'attributes') {
    writeSpan(writer, group, next.raw, { start: group.start, end: next.end });
    return 2;
  }
  if (citesSomething(group.parts)) writeCluster(writer, group);
  else if (refersOnly(group.parts)) writer.write(writer, group.parts);
  else {
    reportUndefinedNote(writer, group);
    reportMissingKey(writer, group);
    writeBrackets(writer, group);
  }
  return 1;
}

function writeBrackets(writer: Writer, group: GroupPart): void {
  const source = { kind: 'text', value: '[', literal: false, start: group.start, end: group.end } as const;
  writeText(writer, subText(source, 0, '['));
  writer.write(writer, group.parts);
  const end = { ...group.end, column: group.end.column - 1, offset: group.end.offset - 1 };
  writeText(writer, { kind: 'text', value: ']', literal: false, start: end, end: group.end });
}

function writeSpan(
  writer: Writer,
  group: GroupPart,
  raw: string,
  extent: { start: Part['start']; end: Part['end'] },
): void {
  const attributes = parseAttributes(raw);
  const smallcaps = attributes.classes.some((name) => /^(?:smallcaps|sc)$/.test(name));
  const kind = smallcaps && !attributes.id ? 'smallcaps' : 'span';
  writeNested(writer, { parts: group.parts, ...extent }, (children, place) =>
    kind === 'smallcaps' ? { kind, children, place } : { kind, attributes, children, place },
  );
}

/** `[^id]` was not read as a note mark, because nothing defines it. */
function reportUndefinedNote(writer: Writer, group: GroupPart): void {
  const [first] = group.parts;
  if (group.parts.length !== 1 || first?.kind !== 'text' || !/^\^\S+$/.test(first.value)) return;
  const id = first.value.slice(1);
  writer.reading.diagnostics.push(
    diagnose('note-undefined', placeOf(writer.reading, group), `No note is defined as \`[^${id}]\``, {
      actual: id,
      hint: `Write the note on a line of its own: \`[^${id}]: …\`.`,
    }),
  );
}

/** A TeX environment in the middle of a line, where no block can stand. */
function writeEnvironment(writer: Writer, part: PartOf<'environment'>): void {
  const place = placeOf(writer.reading, part);
  writer.reading.diagnostics.push(
    diagnose('syntax-unset', place, 'This TeX environment cannot be set; it is printed as it stands', {
      actual: part.raw,
    }),
  );
  enter(writer, { kind: 'raw', format: 'tex', value: part.raw, place });
}
