import type { CitedInline, Metadata, Place } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import type { StyleName } from '../design.js';
import type { Flow, Scope } from '../flow.js';
import { generated } from '../generated.js';
import { byline } from './byline.js';
import { composeFrontHeading } from './chapter.js';

/** More authors than this are set smaller. */
const MANY = 8;

/** Title, subtitle, authors with their affiliations, and date. */
export function composeTitle<R>(metadata: Metadata<CitedInline>, place: Place, flow: Flow<R>, scope: Scope): void {
  const { titleBlock, terms, chapters } = flow.design;
  const line = (style: StyleName, content: readonly CitedInline[], owner: () => Tag, above: number) =>
    setLine(style, content, owner, above, flow, scope);
  const paragraph = () => tag('P', scope.parent);
  line(chapters ? 'titlePage' : 'title', metadata.title, () => tag('Title', scope.parent), 0);
  line('subtitle', metadata.subtitle, paragraph, titleBlock.aboveSubtitle);
  const { authors, affiliations, addresses } = byline(metadata.authors, terms.names, place);
  const style = metadata.authors.length > MANY ? 'authorOfMany' : 'author';
  line(style, authors, paragraph, titleBlock.aboveAuthors * (chapters ? titleBlock.ownPage : 1));
  affiliations.forEach((affiliation, index) => {
    line('affiliation', affiliation, paragraph, index === 0 ? titleBlock.aboveAffiliations : 0);
  });
  line('affiliation', addresses, paragraph, titleBlock.aboveAffiliations);
  line('affiliation', metadata.date, paragraph, titleBlock.aboveDate);
}

function setLine<R>(
  style: StyleName,
  content: readonly CitedInline[],
  owner: () => Tag,
  above: number,
  flow: Flow<R>,
  scope: Scope,
): void {
  if (content.length === 0) return;
  const drawn = flow.design.styles[style];
  const place = content[0]?.place ?? null;
  if (flow.strips.length > 0) flow.keep(1);
  flow.space(above);
  flow.lines(
    flow.setter.lines(content, drawn, scope.measure, owner()),
    drawn,
    { left: scope.left, grid: false },
    place,
    COSTS.forbidden,
  );
}

export function hasAbstract({ abstract, keywords }: Metadata<CitedInline>): boolean {
  return abstract.length > 0 || keywords.length > 0;
}

/** Abstract and keywords: set off from the text by size and by white on both sides, or on a page of their own. */
export function composeAbstract<R>(metadata: Metadata<CitedInline>, place: Place, flow: Flow<R>, scope: Scope): void {
  const { abstract, keywords } = metadata;
  if (!hasAbstract(metadata)) return;
  const { styles, em, chapters, titleBlock, leading } = flow.design;
  const parent = tag('Div', scope.parent);
  // Keywords alone are a line of the title block, not an abstract.
  const inset = chapters || abstract.length === 0 ? 0 : titleBlock.inset;
  const set = chapters ? {} : { text: { ...styles.abstract, indent: em }, grid: false };
  const inner: Scope = { ...scope, ...set, parent, left: scope.left + inset, measure: scope.measure - 2 * inset };
  if (abstract.length > 0) {
    composeAbstractHeading(place, flow, inner);
    flow.tools.compose(abstract, flow, inner);
  }
  flow.space(abstract.length > 0 || chapters ? leading / 2 : titleBlock.aboveAbstract / 2);
  if (keywords.length > 0) composeKeywords(keywords, place, flow, inner);
}

function composeAbstractHeading<R>(place: Place, flow: Flow<R>, scope: Scope): void {
  const { chapters, terms, titleBlock, leading } = flow.design;
  const title = [generated(terms.abstract, place)];
  const owner = () => tag('H1', scope.parent, { id: ABSTRACT_ID });
  if (chapters) {
    composeFrontHeading(title, place, owner(), flow, scope);
    return;
  }
  flow.space(titleBlock.aboveAbstract);
  setLine('abstractHeading', title, owner, 0, flow, scope);
  flow.space(leading * 0.15);
  flow.lead('heading');
}

function composeKeywords<R>(keywords: readonly string[], place: Place, flow: Flow<R>, scope: Scope): void {
  const { styles, terms, titleBlock } = flow.design;
  flow.resist(COSTS.widow);
  const label: CitedInline = { kind: 'smallcaps', children: [generated(`${terms.keywords}: `, place)], place };
  const text = { ...styles.abstract.text, hyphenate: false };
  const { align } = titleBlock;
  // Lines of unlike length look wrong on an axis; at the left each is filled, as the abstract's are.
  const style = { ...styles.abstract, indent: 0, align, balanced: align === 'center', text } as const;
  const content = [label, generated(keywords.join(terms.names.middle.join('')), place)];
  const lines = flow.setter.lines(content, style, scope.measure, tag('P', scope.parent));
  flow.lines(lines, style, { left: scope.left, grid: false }, place, COSTS.forbidden);
}

/** Destination of the abstract's heading. No section can have it: ids made from titles contain no colon. */
export const ABSTRACT_ID = 'title:abstract';
