import { decodeString } from 'micromark-util-decode-string';
import type { Event, Token } from 'micromark-util-types';
import { diagnose } from '../../diagnostic.js';
import { ALLOW, allowanceMarks } from '../allowance.js';
import { NO_ATTRIBUTES } from '../attributes.js';
import { trimSpace } from '../inline/command.js';
import { finishInlines } from '../inline/finish.js';
import type { Extent, Part } from '../inline/part.js';
import { placeOf } from '../reading.js';
import { isSteering } from '../steering.js';
import { parseAttributes } from '../syntax/attribute-list.js';
import type { Builder, Handlers, Leaf } from './builder.js';
import { fenceAttributes } from './div.js';
import type { Draft } from './draft.js';
import { displayEquation, environment } from './equation.js';
import { quotation } from './quotation.js';
import { settle } from './settle.js';

/** A handler a token of blocks; lists and tables have files of their own. */
export const BLOCK_HANDLERS: Handlers = {
  paragraph: { enter: (builder) => builder.openParts(), exit: closeParagraph },
  atxHeading: { enter: openHeading, exit: closeHeading },
  atxHeadingSequence: { leaf: (builder, _, raw) => setLevel(builder, raw.length) },
  setextHeading: { enter: openHeading, exit: closeHeading },
  setextHeadingLineSequence: { leaf: (builder, _, raw) => setLevel(builder, raw.startsWith('=') ? 1 : 2) },
  thematicBreak: {
    leaf: (builder, token) => builder.addDraft({ kind: 'divider', place: placeOf(builder.reading, token) }),
  },
  blockQuote: {
    enter: (builder) => builder.openBlocks(),
    exit: (builder, token) => builder.wrapBlocks(token, (drafts) => quotation(builder.reading, drafts, token)),
  },
  description: {
    enter: (builder) => builder.openBlocks(),
    exit: (builder, token) =>
      builder.wrapBlocks(token, (drafts) => ({ kind: 'description', drafts, place: placeOf(builder.reading, token) })),
  },
  fancyMarker: { leaf: (builder, _, raw) => void builder.markers.push(raw) },
  fancyItem: {
    enter: (builder) => builder.openBlocks(),
    exit: (builder, token) => {
      const marker = builder.markers.pop() ?? '';
      builder.wrapBlocks(token, (drafts) => ({ kind: 'item', marker, drafts, place: placeOf(builder.reading, token) }));
    },
  },
  verseMarker: {
    leaf: (builder, _, raw) => {
      builder.verseIndent = Math.max(0, raw.length - 2);
    },
  },
  verseLine: {
    enter: (builder) => builder.openParts(),
    exit: (builder, token) => {
      const { reading, verseIndent: indent } = builder;
      builder.addDraft({ kind: 'verseLine', indent, parts: builder.closeParts(), place: placeOf(reading, token) });
    },
  },
  gfmFootnoteDefinition: { enter: (builder) => builder.openBlocks(), exit: closeNote },
  gfmFootnoteDefinitionLabelString: { leaf: (builder, _, raw) => void builder.notes.push(raw) },
  codeFenced: { leaf: addFencedCode },
  codeIndented: { leaf: addIndentedCode },
  htmlFlow: { leaf: addHtml },
  definition: {
    leaf: (builder, token) => builder.addDraft({ kind: 'nothing', place: placeOf(builder.reading, token) }),
  },
  divFence: {
    leaf: (builder, token, raw) =>
      builder.addDraft({ kind: 'divFence', attributes: fenceAttributes(raw), place: placeOf(builder.reading, token) }),
  },
  displayMath: { leaf: (builder, token, raw) => builder.addDraft(displayEquation(builder.reading, raw, token)) },
  flowEnvironment: { leaf: (builder, token, raw) => builder.addDraft(environment(builder.reading, raw, token)) },
};

function closeParagraph(builder: Builder, token: Token): void {
  addParagraph(builder, token, builder.closeParts());
}

export function addParagraph(builder: Builder, extent: Extent, parts: Part[]): void {
  const { start, end } = extent;
  builder.addDraft({ kind: 'draftParagraph', parts, start, end, place: placeOf(builder.reading, { start, end }) });
}

function openHeading(builder: Builder): void {
  builder.headingLevel = 0;
  builder.openParts();
}

/** The sequence that may close a heading says nothing. */
function setLevel(builder: Builder, level: number): void {
  if (builder.headingLevel === 0) builder.headingLevel = level;
}

function closeHeading(builder: Builder, token: Token): void {
  const parts = builder.closeParts();
  addHeading(builder, token, builder.headingLevel, parts);
}

/** Attributes at a heading's end are its own. */
export function addHeading(builder: Builder, extent: Extent, level: number, parts: readonly Part[]): void {
  const last = parts.at(-1);
  const attributes = last?.kind === 'attributes' ? parseAttributes(last.raw) : NO_ATTRIBUTES;
  const text = trimSpace(last?.kind === 'attributes' ? parts.slice(0, -1) : parts);
  const children = finishInlines(builder.reading, text);
  builder.addDraft({ kind: 'heading', level, attributes, children, place: placeOf(builder.reading, extent) });
}

function closeNote(builder: Builder, token: Token): void {
  defineNote(builder, token, builder.notes.pop() ?? '', builder.closeBlocks());
}

/** Ids of notes are compared without regard to case, as GFM does. */
export function defineNote(builder: Builder, extent: Extent, label: string, drafts: readonly Draft[]): void {
  const id = label.toLowerCase();
  const { reading } = builder;
  const place = placeOf(reading, extent);
  const blocks = settle(reading, drafts);
  const first = reading.notes.get(id);
  if (!first) reading.notes.set(id, { id, blocks, place });
  else {
    reading.diagnostics.push(
      diagnose(
        'note-duplicate',
        place,
        `The note \`[^${label}]\` is defined twice, first in line ${first.place.line}`,
        {
          actual: label,
          hint: 'Rename one of them; the second is not printed.',
        },
      ),
    );
  }
  builder.addDraft({ kind: 'nothing', place });
}

/** Lines of code between fences, as micromark splits them from their prefixes. */
function codeLines(inner: readonly Event[]): string {
  let value = '';
  for (const [way, token, context] of inner) {
    if (way === 'exit') continue;
    if (token.type === 'lineEnding') value += '\n';
    else if (token.type === 'codeFlowValue') value += context.sliceSerialize(token);
  }
  return value;
}

function addFencedCode(...[builder, token, , events, from, to]: Parameters<Leaf>): void {
  const inner = events.slice(from, to);
  const { reading } = builder;
  const place = placeOf(reading, token);
  const fences = inner.filter(([way, { type }]) => way === 'enter' && type === 'codeFencedFence').length;
  if (fences < 2) {
    reading.diagnostics.push(
      diagnose('syntax-unset', place, 'This code block is not closed', {
        hint: 'Close it with a line as it was opened.',
      }),
    );
  }
  const value = codeLines(inner).replace(/^\n/, '');
  const info = decodeString(textOf(inner, 'codeFencedFenceInfo'));
  const meta = textOf(inner, 'codeFencedFenceMeta');
  const { language, attributes } = codeInfo(`${info} ${meta}`.trim());
  builder.addDraft({
    kind: 'codeBlock',
    language,
    attributes,
    number: null,
    value: fences < 2 ? value : value.replace(/\n$/, ''),
    place,
  });
}

function textOf(inner: readonly Event[], type: string): string {
  const found = inner.find(([way, token]) => way === 'enter' && token.type === type);
  return found ? found[2].sliceSerialize(found[1]) : '';
}

/** `python`, `python {#id .class}`, `{.python #id}` or R Markdown's `{r, echo=FALSE}`. */
function codeInfo(info: string) {
  const chunk = /^\{([A-Za-z]\w*)[,\s}]/.exec(info)?.[1];
  if (chunk) return { language: chunk, attributes: NO_ATTRIBUTES };
  const brace = info.indexOf('{');
  const given = brace < 0 ? NO_ATTRIBUTES : parseAttributes(info.slice(brace));
  const word = /^[^\s{]+/.exec(info)?.[0];
  if (word) return { language: word, attributes: given };
  const first = given.classes.find((name) => !isSteering(name)) ?? null;
  return { language: first, attributes: { ...given, classes: given.classes.filter((name) => name !== first) } };
}

function addIndentedCode(...[builder, token, , events, from, to]: Parameters<Leaf>): void {
  const value = codeLines(events.slice(from, to)).replace(/\n+$/, '');
  builder.addDraft({
    kind: 'codeBlock',
    language: null,
    attributes: NO_ATTRIBUTES,
    number: null,
    value,
    place: placeOf(builder.reading, token),
  });
}

function addHtml(builder: Builder, token: Token, raw: string): void {
  const place = placeOf(builder.reading, token);
  if (/^\s*(?:<!--(?:[\s\S]*?)-->\s*)+$/.test(raw)) {
    if (raw.includes(ALLOW)) builder.reading.allowances.push(...allowanceMarks(raw, place, true));
    builder.addDraft({ kind: 'nothing', place });
    return;
  }
  const comment = raw.startsWith('<!--') && !raw.includes('-->');
  builder.reading.diagnostics.push(
    diagnose(
      'syntax-unset',
      place,
      comment ? 'This comment is not closed' : 'This HTML cannot be set; it is printed as it stands',
      {
        hint: comment ? 'Close it with `-->`.' : 'Write it in Markdown.',
      },
    ),
  );
  builder.addDraft({ kind: 'raw', format: 'html', value: raw, place });
}
