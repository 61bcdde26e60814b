import type { Role, Tag } from '../paper/tag.js';
import type { PdfFile } from './objects.js';
import type { StructureTypes } from './standard.js';
import type { StructureNode } from './structure.js';
import { textString } from './syntax.js';

/** The namespaces of a file as entries of elements (ISO 32000-2, 14.7.4); the default one has none. */
export interface Namespaces {
  /** Of the version's own types. */
  readonly own: string;
  /** Of types that count as others where they stand. */
  readonly mapped: string;
  /** All of them, as an entry of the structure's root. */
  readonly all: string;
}

const NO_NAMESPACES: Namespaces = { own: '', mapped: '', all: '' };

export function writeNamespaces(file: PdfFile): Namespaces {
  const { namespace, inside } = file.standard.types;
  if (namespace === null) return NO_NAMESPACES;
  const own = file.add(`<</Type/Namespace/NS${textString(namespace)}>>`);
  const map = inside.flatMap(({ roles, as }) => [...roles].map((role) => `/${role}[/${as} ${own}]`));
  const mapped = file.add(`<</Type/Namespace/NS${textString(MAPPED)}/RoleMapNS<<${map.join('')}>>>>`);
  return { own: `/NS ${own}`, mapped: `/NS ${mapped}`, all: `/Namespaces[${own} ${mapped}]` };
}

/** Any name that is nobody else's will do (ISO 32000-2, table 356). */
const MAPPED = 'urn:x-twofold:structure';

/** What says what the rest of a group is: a caption, or the number of a formula. */
const NAMES: ReadonlySet<Role> = new Set(['Caption', 'Lbl']);

/** An element's type, with its namespace. */
export function typeOf({ tag, annotations }: StructureNode, types: StructureTypes, namespaces: Namespaces): string {
  const role = roleOf(tag, annotations.length > 0);
  if (role === 'Div' && tag.children.some(({ role }) => NAMES.has(role))) return types.captioned + namespaces.own;
  const rule = types.inside.find(({ roles }) => roles.has(role));
  if (rule?.of.has(containerOf(tag) ?? 'Document')) return role + namespaces.mapped;
  return types.former.has(role) ? role : `${types.named[role] ?? role}${namespaces.own}`;
}

/**
 * A link that leads nowhere has no annotation, and is then no link; a picture that its author calls decoration is no
 * figure for who does not see it (ISO 14289-1, 7.3), and its caption is left.
 */
function roleOf({ role, alt, actualText }: Tag, leads: boolean): Role {
  if (role === 'Link') return leads ? role : 'Span';
  return role === 'Figure' && alt === null && actualText === null ? 'Div' : role;
}

/** The nearest role above that is another and does more than to group. */
function containerOf({ role, parent }: Tag): Role | undefined {
  let above = parent;
  while (above && (above.role === role || above.role === 'Div')) above = above.parent;
  return above?.role;
}

/** How the items of a list are labelled (ISO 32000-2, table 382). */
export function numberingOf({ numbering, children }: Tag, { labelled, unordered }: StructureTypes): string | null {
  if (numbering === 'Unordered') return unordered;
  const hasLabels = () => children.some((item) => item.children.some(({ role }) => role === 'Lbl'));
  return numbering === 'None' && hasLabels() ? labelled : numbering;
}
