import type { CiteItem, SourceInline } from '../inline.js';
import { placeOf } from '../reading.js';
import type { PendingReference } from '../reference.js';
import { isReferenceKey } from '../reference.js';
import { subText } from './bracket.js';
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
  const items: CiteItem[] = [];
  for (const draft of itemsOf(group.parts)) {
    const { key } = draft;
    items.push({
      key: key.key,
      prefix: childrenOf(writer, draft.before, true),
      suffix: childrenOf(writer, draft.after, true),
      suppressAuthor: key.suppressed,
      place: placeOf(writer.reading, key),
    });
  }
  enter(writer, { kind: 'cite', mode: 'cluster', items, place: placeOf(writer.reading, group) });
}

interface DraftItem {
  readonly key: KeyPart;
  readonly before: Part[];
  readonly after: Part[];
}

/**
 * One item a key. Text before the first key of a stretch between semicolons is its prefix, what follows a key
 * its suffix; a stretch without a key goes on with the suffix before it, its semicolon included.
 */
function itemsOf(parts: readonly Part[]): DraftItem[] {
  const items: DraftItem[] = [];
  let pending: Part[] = [];
  for (const stretch of splitSemicolons(parts)) {
    for (const part of stretch) {
      if (isCitationKey(part)) {
        items.push({ key: part, before: pending, after: [] });
        pending = [];
      } else if (startsItem(pending, stretch, part)) pending.push(part);
      else items.at(-1)?.after.push(part);
    }
  }
  const last = items.at(-1);
  last?.after.push(...pending);
  return items.map(tidy);

  function startsItem(before: readonly Part[], stretch: readonly Part[], part: Part): boolean {
    const key = stretch.findIndex(isCitationKey);
    return key > stretch.indexOf(part) || (before.length > 0 && key < 0) || items.length === 0;
  }
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

/** `@key says` and `@key [p. 3]`; gives the number of parts taken. */
export function writeTextCite(writer: Writer, part: KeyPart, parts: readonly Part[], at: number): number {
  const [space, group] = [parts[at + 1], parts[at + 2]];
  const adjacent = space?.kind === 'group' ? space : null;
  const spaced = space && group?.kind === 'group' && isSpace(space) ? group : null;
  const locator = [adjacent, spaced].find((found) => found && isLocator(found)) ?? null;
  const suffix = locator ? childrenOf(writer, locator.parts, true) : [];
  const extent: Extent = { start: part.start, end: (locator ?? part).end };
  const item = {
    key: part.key,
    prefix: [],
    suffix,
    suppressAuthor: part.suppressed,
    place: placeOf(writer.reading, part),
  };
  enter(writer, { kind: 'cite', mode: 'text', items: [item], place: placeOf(writer.reading, extent) });
  return !locator ? 1 : locator === adjacent ? 2 : 3;
}

function isSpace(part: Part): boolean {
  return part.kind === 'softBreak' || (part.kind === 'text' && part.value === ' ');
}

/** Brackets after a key hold its locator, unless they cite or mark something themselves. */
function isLocator({ parts }: GroupPart): boolean {
  const first = parts[0];
  return !parts.some((part) => part.kind === 'key') && !(first?.kind === 'text' && first.value.startsWith('^'));
}

/** `@fig:x`, or `[@fig:x]{.page}`. */
export function writeReference(writer: Writer, part: KeyPart, form: PendingReference['form'] = 'word'): void {
  const node = { kind: 'crossReference' as const, target: null, text: '??', place: placeOf(writer.reading, part) };
  writer.reading.references.push({ node, id: part.key, form });
  enter(writer, node satisfies SourceInline);
}
