import type { CiteItem, SourceInline } from '../inline.js';
import { placeOf } from '../reading.js';
import type { PendingReference } from '../reference.js';
import { isReferenceKey } from '../reference.js';
import { subText } from './bracket.js';
import { belongsToSuffix, reportDoubleSign, reportSemicolon } from './citation-faults.js';
import type { Extent, GroupPart, Part } from './part.js';
import { childrenOf, enter, type Writer } from './writer.js';

type KeyPart = Extract<Part, { kind: 'key' }>;

function isCitationKey(part: Part): part is KeyPart {
  return part.kind === 'key' && !isReferenceKey(part.key);
}

/** Whether what stands in brackets cites something. */
export function citesSomething(parts: readonly Part[]): boolean {
  return parts.some(isCitationKey);
}

/** Whether it holds nothing but cross references: their brackets are not printed. */
export function refersOnly(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === 'key') && !citesSomething(parts);
}

/** `[see @a, pp. 33–35; also @b, chap. 1]`. */
export function writeCluster(writer: Writer, group: GroupPart): void {
  const items = writeItems(writer, splitSemicolons(group.parts));
  enter(writer, { kind: 'cite', mode: 'cluster', items, place: placeOf(writer.reading, group) });
}

function writeItems(writer: Writer, stretches: readonly Part[][]): CiteItem[] {
  return itemsOf(writer, stretches).map(({ key, before, after }) => ({
    key: key.key,
    prefix: childrenOf(writer, before, true),
    suffix: childrenOf(writer, after, true),
    suppressAuthor: key.suppressed,
    place: placeOf(writer.reading, key),
  }));
}

interface DraftItem {
  readonly key: KeyPart;
  readonly before: Part[];
  readonly after: Part[];
}

/**
 * One item a stretch between semicolons: text before its key is the prefix, what follows the suffix, in which words
 * may lead on to another key. A key that stands there without any begins an item of its own, and is reported. A
 * stretch without a key goes on with the suffix before it, its semicolon included.
 */
function itemsOf(writer: Writer, stretches: readonly Part[][]): DraftItem[] {
  const items: DraftItem[] = [];
  let before: Part[] = [];
  for (const stretch of stretches) {
    const at = stretch.findIndex(isCitationKey);
    const last = items.at(-1);
    if (at < 0) (last?.after ?? before).push(...stretch);
    else {
      items.push(...keyedItems(writer, [...before, ...stretch]));
      before = [];
    }
  }
  return items.map(tidy);
}

/** The item of a stretch with a key; more than one where semicolons were forgotten. */
function keyedItems(writer: Writer, stretch: readonly Part[]): DraftItem[] {
  const items: DraftItem[] = [];
  const before: Part[] = [];
  for (const part of stretch) {
    const last = items.at(-1);
    if (!isCitationKey(part)) (last?.after ?? before).push(part);
    else if (last && belongsToSuffix(last.after)) last.after.push(part);
    else {
      if (last) reportSemicolon(writer, part, last.key);
      items.push({ key: part, before: last ? [] : before, after: [] });
    }
  }
  return items;
}

/** Stretches between semicolons; one that holds no key keeps its semicolon. */
function splitSemicolons(parts: readonly Part[]): Part[][] {
  const stretches: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind !== 'text' || part.literal || !part.value.includes(';')) {
      stretches.at(-1)!.push(part);
      continue;
    }
    for (const found of part.value.matchAll(/;|[^;]+/g)) {
      if (found[0] === ';') stretches.push([subText(part, found.index, ';')]);
      else stretches.at(-1)!.push(subText(part, found.index, found[0]));
    }
  }
  return stretches.map((stretch, index) => (index > 0 && stretch.some(isCitationKey) ? stretch.slice(1) : stretch));
}

/** Without the space at the ends, nor a comma alone between two keys, nor a semicolon behind the last. */
function tidy({ key, before, after }: DraftItem): DraftItem {
  return { key, before: trimStart(before), after: after.every(isSeparator) ? [] : withoutLast(after) };
}

function isSeparator(part: Part): boolean {
  return part.kind === 'softBreak' || (part.kind === 'text' && !part.literal && /^[\s,;]*$/.test(part.value));
}

function withoutLast(parts: Part[]): Part[] {
  const last = parts.at(-1);
  const semicolon = last?.kind === 'text' && !last.literal && /^;\s*$/.test(last.value);
  return semicolon ? withoutLast(parts.slice(0, -1)) : parts;
}

function trimStart(parts: Part[]): Part[] {
  const [first, ...rest] = parts;
  if (first?.kind === 'softBreak') return trimStart(rest);
  if (first?.kind !== 'text' || first.literal) return parts;
  const value = first.value.trimStart();
  return value ? [subText(first, first.value.length - value.length, value), ...rest] : trimStart(rest);
}

/**
 * `@key says`, `@key [p. 3]`, `@key [p. 3; see also @b]`, `@key [@b]`; gives the number of parts taken. Without the
 * author, `-@key` is a cluster of its own.
 */
export function writeTextCite(writer: Writer, part: KeyPart, parts: readonly Part[], at: number): number {
  reportDoubleSign(writer, part, parts[at - 1]);
  const next = parts[at + 1];
  const taken = next?.kind === 'group' ? 2 : 3;
  const group = next && taken === 3 && isSpace(next) ? parts[at + 2] : next;
  const more = group?.kind === 'group' && goesOn(group, parts[at + taken]) ? group : null;
  const extent: Extent = { start: part.start, end: (more ?? part).end };
  const stretches = more ? splitSemicolons(more.parts) : [];
  const place = placeOf(writer.reading, part);
  const items = [
    { key: part.key, prefix: [], suffix: takeSuffix(writer, stretches), suppressAuthor: part.suppressed, place },
    ...writeItems(writer, stretches),
  ];
  const mode = part.suppressed ? 'cluster' : 'text';
  enter(writer, { kind: 'cite', mode, items, place: placeOf(writer.reading, extent) });
  return more ? taken : 1;
}

/** Takes the stretches before the first with a key of its own off: they are the suffix of the key in the text. */
function takeSuffix(writer: Writer, stretches: Part[][]): SourceInline[] {
  const keyed = stretches.findIndex((stretch) => stretch.some(isCitationKey));
  return childrenOf(writer, stretches.splice(0, keyed < 0 ? stretches.length : keyed).flat(), true);
}

function isSpace(part: Part): boolean {
  return part.kind === 'softBreak' || (part.kind === 'text' && part.value === ' ');
}

/** Brackets after a key hold its locator or further sources, unless they refer to something, mark it, or are a link’s. */
function goesOn({ parts }: GroupPart, next: Part | undefined): boolean {
  const first = parts[0];
  const isSpan = next?.kind === 'attributes' || (next?.kind === 'text' && !next.literal && next.value.startsWith('('));
  return !isSpan && !refersOnly(parts) && !(first?.kind === 'text' && first.value.startsWith('^'));
}

/** `@fig:x`, or `[@fig:x]{.page}`. */
export function writeReference(writer: Writer, part: KeyPart, form: PendingReference['form'] = 'word'): void {
  const node = { kind: 'crossReference' as const, target: null, text: '??', place: placeOf(writer.reading, part) };
  writer.reading.references.push({ node, id: part.key, form });
  enter(writer, node satisfies SourceInline);
}
