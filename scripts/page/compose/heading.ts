import type { CitedInline, Place, Section } from '../../paper/index.js';
import { type Role, type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import type { Design } from '../design.js';
import type { Flow, Scope } from '../flow.js';
import { generated } from '../generated.js';
import type { Blocks, Handler } from './handler.js';
import { numberOf } from './section-number.js';

const ROLES: readonly Role[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** A heading inside a quotation, a list or a div: it opens no section. */
export const composeHeading: Handler<Blocks['heading']> = (block, flow, scope) => {
  setHeading(block.children, block.attributes.id, block.place, flow, scope);
};

/** The heading of a section, with its number. */
export function composeSectionHeading<R>(section: Section<CitedInline>, flow: Flow<R>, scope: Scope): void {
  flow.open(section.id, scope.depth);
  const number = numberOf(section, flow.design.lang);
  const before = number === '' ? [] : [generated(`${number}\u2002`, section.place)];
  setHeading([...before, ...section.title], section.id, section.place, flow, scope);
}

/**
 * Levels go by depth, so that none is skipped. The space above grows until the text below is on the grid; a
 * heading keeps with it what follows.
 */
function setHeading<R>(
  title: readonly CitedInline[],
  id: string | null,
  place: Place,
  flow: Flow<R>,
  scope: Scope,
): void {
  const { headings } = flow.design;
  const level = Math.min(scope.depth, headings.length - 1);
  // Below a chapter's title the ranks begin anew.
  const rank = flow.design.chapters ? Math.max(level - 1, 0) : level;
  const { style, above, below } = headings[rank] as Design['headings'][number];
  const owner: Tag = tag(ROLES[level] as Role, scope.parent, { id, place });
  const lines = flow.setter.lines(title, style, scope.measure, owner);
  flow.space(above);
  // Down to the text below it: so the white between the two is the same everywhere.
  const grid = scope.grid ? lines.length * style.leading + below : false;
  const headed = flow.headed + above + lines.length * style.leading + below;
  flow.lines(lines, style, { left: scope.left, grid }, place, COSTS.heading);
  flow.space(below);
  flow.lead('heading');
  flow.headed = headed;
}
