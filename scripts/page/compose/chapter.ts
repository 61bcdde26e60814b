import type { CitedInline, Place, Section } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import type { Flow, Scope } from '../flow.js';
import { generated } from '../generated.js';
import { numberOf } from './section-number.js';

/** The head of a chapter's first page: white, the number, the title. */
export function composeChapterHeading<R>(section: Section<CitedInline>, flow: Flow<R>, scope: Scope): void {
  flow.open(section.id, scope.depth);
  const owner = tag('H1', scope.parent, { id: section.id, place: section.place });
  setOpening(numberOf(section, flow.design.lang), section.title, section.place, owner, flow, scope);
}

/** The head of a page with contents or the like, in the manner of a chapter. */
export function composeFrontHeading<R>(
  title: readonly CitedInline[],
  place: Place,
  owner: Tag,
  flow: Flow<R>,
  scope: Scope,
): void {
  setOpening('', title, place, owner, flow, scope);
}

function setOpening<R>(
  number: string,
  title: readonly CitedInline[],
  place: Place,
  owner: Tag,
  flow: Flow<R>,
  scope: Scope,
): void {
  const { style, above, below, ...numbers } = flow.design.chapter;
  const own = /^\d/.test(number) ? numbers.number : numbers.letter;
  const set = (content: readonly CitedInline[], drawn: typeof style, grid: number | false) =>
    flow.lines(
      flow.setter.lines(content, drawn, scope.measure, owner),
      drawn,
      { left: scope.left, grid },
      place,
      COSTS.heading,
    );
  flow.push({ height: above, parts: [], place }, 0);
  flow.keep(1);
  if (number !== '' && own) {
    set([generated(number, place)], own.style, false);
    flow.space(own.below);
    flow.keep(1);
  }
  const before = number !== '' && !own ? [generated(`${number}\u2002`, place)] : [];
  set([...before, ...title], style, false);
  flow.space(below);
  flow.lead('heading');
}
