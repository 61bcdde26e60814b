import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Token } from 'micromark-util-types';
import type { Part, Style } from '../inline/part.js';
import { further, type Point } from '../source.js';
import { keyOf } from '../syntax/citation-key.js';
import type { Builder, Handler, Handlers } from './builder.js';

/** A handler a token of running text. */
export const TEXT_HANDLERS: Handlers = {
  data: leaf((raw, start, end) => ({ kind: 'text', value: raw, literal: false, start, end })),
  surplusMarks: leaf((raw, start, end) => ({ kind: 'text', value: raw, literal: true, start, end })),
  characterEscape: leaf((raw, start, end) => ({ kind: 'text', value: raw.slice(1), literal: true, start, end })),
  characterReference: leaf((raw, start, end) => ({
    kind: 'text',
    value: decodeString(raw),
    literal: true,
    start,
    end,
  })),
  escapedSpace: leaf((_, start, end) => ({ kind: 'text', value: '\u00A0', literal: true, start, end })),
  lineEnding: { leaf: endLine },
  hardBreakEscape: { leaf: forcedBreak },
  hardBreakTrailing: { leaf: forcedBreak },
  codeText: {
    leaf: (builder, token, raw) =>
      builder.addPart({ kind: 'code', value: codeOf(raw, builder.table !== null), start: token.start, end: token.end }),
  },
  inlineMath: leaf((raw, start, end) =>
    raw.startsWith('$$')
      ? { kind: 'display', tex: raw.slice(2, -2).trim(), start, end }
      : { kind: 'formula', tex: raw.slice(1, -1), start, end },
  ),
  htmlText: leaf((raw, start, end) => ({ kind: 'html', raw, start, end })),
  citationKey: leaf((raw, start, end) => ({ kind: 'key', ...keyOf(raw), raw, start, end })),
  attributeList: leaf((raw, start, end) => ({ kind: 'attributes', raw, start, end })),
  texEnvironment: leaf((raw, start, end) => ({ kind: 'environment', raw, start, end })),
  gfmFootnoteCall: leaf((raw, start, end) => ({ kind: 'note', id: raw.slice(2, -1).toLowerCase(), start, end })),
  autolink: { leaf: (builder, token, raw) => addAddress(builder, token, raw.slice(1, -1), 1) },
  literalAutolink: { leaf: (builder, token, raw) => addAddress(builder, token, raw, 0) },
  emphasis: styled('emphasis'),
  strong: styled('strong'),
  strikethrough: styled('strike'),
  superscript: styled('superscript'),
  subscript: styled('subscript'),
  inlineNote: nested((parts, start, end) => ({ kind: 'inlineNote', parts, start, end })),
  texCommand: nested((parts, start, end, raw) => {
    const name = /^\\([A-Za-z]+\*?)/.exec(raw())?.[1] ?? '';
    return { kind: 'command', name, raw: raw(), parts, start, end };
  }),
  link: { enter: openLink, exit: (builder, token) => closeLink(builder, token, false) },
  image: { enter: openLink, exit: (builder, token) => closeLink(builder, token, true) },
  label: {
    enter: (builder) => builder.openParts(),
    exit: (builder, token, context) => {
      const link = builder.links.at(-1)!;
      link.parts = builder.closeParts();
      link.label = context.sliceSerialize(token).replace(/^!?\[|\]$/g, '');
    },
  },
  resourceDestinationString: { leaf: (builder, _, raw) => setLink(builder, { url: decodeString(raw) }) },
  resourceTitle: { leaf: () => undefined },
  referenceString: { leaf: (builder, _, raw) => setLink(builder, { reference: raw }) },
};

function leaf(make: (raw: string, start: Point, end: Point) => Part): Handler {
  return {
    leaf: (builder, { start, end }, raw) => {
      if (builder.inText) builder.addPart(make(raw, start, end));
    },
  };
}

function styled(as: Style): Handler {
  return nested((parts, start, end) => ({ kind: 'styled', as, parts, start, end }));
}

function nested(make: (parts: Part[], start: Point, end: Point, raw: () => string) => Part): Handler {
  return {
    enter: (builder) => builder.openParts(),
    exit: (builder, token, context) =>
      builder.wrapParts(token, (parts) => make(parts, token.start, token.end, () => context.sliceSerialize(token))),
  };
}

function endLine(builder: Builder, { start, end }: Token): void {
  if (builder.inText && !builder.afterBreak) builder.addPart({ kind: 'softBreak', start, end });
  builder.afterBreak = false;
}

function forcedBreak(builder: Builder, { start, end }: Token): void {
  builder.addPart({ kind: 'break', start, end });
  builder.afterBreak = true;
}

/** Code without its backticks, line endings and the one space of padding (CommonMark 0.31, 6.1). */
function codeOf(raw: string, inTable: boolean): string {
  const size = /^`+/.exec(raw)![0].length;
  const inner = raw.slice(size, -size).replace(/\r?\n/g, ' ');
  const value = /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner;
  return inTable ? value.replace(/\\([\\|])/g, '$1') : value;
}

function addAddress(
  builder: Builder,
  token: { start: Part['start']; end: Part['end'] },
  address: string,
  offset: number,
): void {
  if (!builder.inText) return;
  const url = /^[a-z][a-z\d+.-]*:/i.test(address)
    ? address
    : address.includes('@')
      ? `mailto:${address}`
      : `http://${address}`;
  const start = further(token.start, offset);
  const text = { kind: 'text', value: address, literal: true, start, end: further(start, address.length) } as const;
  builder.addPart({ kind: 'link', url, bare: true, parts: [text], start: token.start, end: token.end });
}

function openLink(builder: Builder): void {
  builder.links.push({ url: null, label: '', reference: null, parts: [] });
}

function setLink(builder: Builder, target: { url: string } | { reference: string }): void {
  Object.assign(builder.links.at(-1)!, target);
}

function closeLink(builder: Builder, { start, end }: { start: Part['start']; end: Part['end'] }, image: boolean): void {
  const { url, label, reference, parts } = builder.links.pop()!;
  const address = url ?? builder.definitions.get(normalizeIdentifier(reference ?? label)) ?? '';
  const target = { url: address, parts, start, end };
  builder.addPart(image ? { kind: 'image', attributes: null, ...target } : { kind: 'link', bare: false, ...target });
}
