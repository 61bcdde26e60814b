import { type Tag, tag } from '../paper/tag.js';

type Details = NonNullable<Parameters<typeof tag>[2]>;

/** A tag that is made when its first text is set, so that tags are entered in the order of the text. */
export interface PlannedTag {
  enter(): Tag;
}

/** Structure around inline content: hands out the planned tag for the text inside. */
export interface Scope {
  readonly role: Tag['role'];
  readonly details: Details;
  readonly parent: Scope | null;
  /** The tag that text goes to now; null before the first text, and again after an inner link. */
  current: PlannedTag | null;
}

/** Outermost scope: the paragraph's own tag. */
export function rootScope(paragraph: Tag): Scope {
  return { role: paragraph.role, details: {}, parent: null, current: { enter: () => paragraph } };
}

export function openScope(role: Tag['role'], parent: Scope, details: Details = {}): Scope {
  return { role, details, parent, current: null };
}

/**
 * A scope for a link or a reference. A link cannot stand inside another: the outer one ends here and goes
 * on behind with a tag of its own.
 */
export function openLink(role: 'Link' | 'Reference', parent: Scope, details: Details): Scope {
  const link = enclosingLink(parent);
  // Nor does a reference stand in another.
  const outer = role === 'Reference' && link?.parent?.role === 'Reference' ? link.parent : link;
  if (!outer?.parent) return openScope(role, parent, details);
  for (let scope: Scope | null = parent; scope && scope !== outer.parent; scope = scope.parent) scope.current = null;
  return openScope(role, outer.parent, details);
}

/**
 * A scope for a note's mark. The note follows its mark in the structure: it is neither stressed nor in another language
 * because the words around the mark are, so that all of these end here and go on behind.
 */
export function openMark(from: Scope, details: Details): Scope {
  let outermost = from;
  for (; outermost.parent; outermost = outermost.parent) outermost.current = null;
  return openScope('Reference', outermost, details);
}

/** A scope for a link; one that leads to another place of the document is a reference as well (ISO 32000-1, 14.8.4.4.1). */
export function linkScope(href: string, parent: Scope, details: Details): Scope {
  if (!href.startsWith('#')) return openLink('Link', parent, { href, ...details });
  return openScope('Link', openLink('Reference', parent, { place: details.place ?? null }), { href, ...details });
}

/** Where the link around leads; empty for none. */
export function addressAround(scope: Scope): string {
  return enclosingLink(scope)?.details.href ?? '';
}

function enclosingLink(from: Scope): Scope | null {
  for (let scope: Scope | null = from; scope; scope = scope.parent) if (scope.role === 'Link') return scope;
  return null;
}

/** The tag for text that stands in `scope` now. */
export function planTag(scope: Scope): PlannedTag {
  scope.current ??= plan(scope.role, scope.details, scope.parent ? planTag(scope.parent) : null);
  return scope.current;
}

function plan(role: Tag['role'], details: Details, parent: PlannedTag | null): PlannedTag {
  let made: Tag | null = null;
  return { enter: () => (made ??= tag(role, parent?.enter() ?? null, details)) };
}
