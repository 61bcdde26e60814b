import type { CitedInline, Metadata, Place } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import type { StyleName } from '../design.js';
import type { Flow, Scope } from '../flow.js';
import { generated } from '../generated.js';
import { byline } from './byline.js';

/** Title, subtitle, authors with their affiliations, and date. */
export function composeTitle<R>(metadata: Metadata<CitedInline>, place: Place, flow: Flow<R>, scope: Scope): void {
  const { titleBlock, terms } = flow.design;
  const line = (style: StyleName, content: readonly CitedInline[], owner: () => Tag, above: number) =>
    setLine(style, content, owner, above, flow, scope);
  const paragraph = () => tag('P', scope.parent);
  line('title', metadata.title, () => tag('Title', scope.parent), 0);
  line('subtitle', metadata.subtitle, paragraph, titleBlock.aboveSubtitle);
  const { authors, affiliations, addresses } = byline(metadata.authors, terms.and, place);
  line('author', authors, paragraph, titleBlock.aboveAuthors);
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

/** Abstract and keywords, set off from the text by their size and by white on both sides. */
export function composeAbstract<R>(metadata: Metadata<CitedInline>, place: Place, flow: Flow<R>, scope: Scope): void {
  if (!hasAbstract(metadata)) return;
  const { design } = flow;
  const { inset } = design.titleBlock;
  const parent = tag('Div', scope.parent);
  const inner: Scope = {
    ...scope,
    parent,
    left: scope.left + inset,
    measure: scope.measure - 2 * inset,
    text: { ...design.styles.abstract, indent: design.em },
    grid: false,
  };
  flow.space(design.titleBlock.aboveAbstract);
  if (metadata.abstract.length > 0) {
    setLine(
      'abstractHeading',
      [generated(design.terms.abstract, place)],
      () => tag('H1', parent, { id: ABSTRACT_ID }),
      0,
      flow,
      inner,
    );
    flow.space(design.leading * 0.15);
    flow.lead('heading');
    flow.tools.compose(metadata.abstract, flow, inner);
  }
  if (metadata.keywords.length === 0) return;
  flow.space(design.leading / 2);
  flow.resist(COSTS.widow);
  const label: CitedInline = { kind: 'smallcaps', children: [generated(`${design.terms.keywords}: `, place)], place };
  const text = { ...inner.text.text, hyphenate: false };
  const style = { ...inner.text, indent: 0, align: 'left', balanced: true, text } as const;
  const content = [label, generated(metadata.keywords.join(', '), place)];
  flow.lines(flow.setter.lines(content, style, inner.measure, tag('P', parent)), style, inner, place, COSTS.forbidden);
}

/** Destination of the abstract's heading. No section can have it: ids made from titles contain no colon. */
export const ABSTRACT_ID = 'title:abstract';
