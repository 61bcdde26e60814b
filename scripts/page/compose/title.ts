import type { CitedInline, Metadata, Place } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import type { StyleName } from '../design.js';
import type { Flow, Scope } from '../flow.js';
import { generated } from '../generated.js';
import { byline } from './byline.js';

/** Title, subtitle, authors with their affiliations, date, abstract and keywords, above the text of the first page. */
export function composeTitle<R>(metadata: Metadata<CitedInline>, place: Place, flow: Flow<R>, scope: Scope): void {
  const { leading } = flow.design;
  const line = (style: StyleName, content: readonly CitedInline[], owner: () => Tag, above: number) =>
    setLine(style, content, owner, above, flow, scope);
  line('title', metadata.title, () => tag('Title', scope.parent), 0);
  line('subtitle', metadata.subtitle, () => tag('P', scope.parent), leading * 0.2);
  const { authors, affiliations, addresses } = byline(metadata.authors, flow.design.terms.and, place);
  line('author', authors, () => tag('P', scope.parent), leading * 0.7);
  affiliations.forEach((affiliation, index) => {
    line('affiliation', affiliation, () => tag('P', scope.parent), index === 0 ? leading * 0.15 : 0);
  });
  line('affiliation', addresses, () => tag('P', scope.parent), leading * 0.15);
  line('affiliation', metadata.date, () => tag('P', scope.parent), leading * 0.3);
  composeAbstract(metadata, place, flow, scope);
  if (flow.strips.length > 0) flow.space(leading * 1.5);
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

/** Set off from the text by its size and by white on both sides. */
function composeAbstract<R>(metadata: Metadata<CitedInline>, place: Place, flow: Flow<R>, scope: Scope): void {
  const { design } = flow;
  if (metadata.abstract.length === 0 && metadata.keywords.length === 0) return;
  const inset = design.em * 1.6;
  const parent = tag('Div', scope.parent);
  const inner: Scope = {
    ...scope,
    parent,
    left: scope.left + inset,
    measure: scope.measure - 2 * inset,
    text: { ...design.styles.abstract, indent: design.em },
    grid: false,
  };
  flow.space(design.leading * 1.5);
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
