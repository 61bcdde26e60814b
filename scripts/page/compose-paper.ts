import type { CitedPaper } from '../citation/cited-paper.js';
import type { CitedInline, Section } from '../paper/index.js';
import { type Tag, tag } from '../paper/tag.js';
import { composeBibliography } from './compose/bibliography.js';
import { composeChapterHeading } from './compose/chapter.js';
import { listings } from './compose/contents.js';
import { composeSectionHeading } from './compose/heading.js';
import { composeListing } from './compose/listing.js';
import { composeAbstract, composeTitle, hasAbstract } from './compose/title.js';
import { Flow, type Scope, type Tools } from './flow.js';
import { startOf, withoutMarks } from './generated.js';
import type { Part } from './part.js';

/** The whole paper as vertical lists, each of which begins on a page of its own, and its structure. */
export function composePaper<R>(cited: CitedPaper, tools: Tools<R>): { parts: readonly Part<R>[]; structure: Tag } {
  const { design } = tools;
  const structure = tag('Document', null, { lang: cited.metadata.lang, rtl: design.rtl || null });
  const scope: Scope = {
    parent: structure,
    left: 0,
    measure: design.measure,
    text: design.styles.body,
    grid: true,
    spaced: false,
    depth: 0,
  };
  const parts = design.chapters ? composeBook(cited, tools, scope) : [composeArticle(cited, tools, scope)];
  return { parts, structure };
}

/** Everything in one run: the title stands on the first page of the text. */
function composeArticle<R>(cited: CitedPaper, tools: Tools<R>, scope: Scope): Part<R> {
  const { metadata, preamble, sections } = cited;
  const flow = new Flow(tools);
  const place = startOf(cited);
  composeTitle(metadata, place, flow, scope);
  composeAbstract(metadata, place, flow, scope);
  if (flow.strips.length > 0) flow.space(flow.design.titleBlock.below);
  for (const listing of listings(cited, tools.design)) composeListing(listing, place, flow, scope);
  tools.compose(preamble, flow, scope);
  for (const section of sections) composeSection(section, cited, flow, scope);
  const { strips, stretches } = flow;
  return { strips, stretches, front: false, recto: false, bare: false, heading: [] };
}

/** Title, abstract, contents and lists on pages of their own, then chapter after chapter. */
function composeBook<R>(cited: CitedPaper, tools: Tools<R>, scope: Scope): Part<R>[] {
  const { metadata, preamble, sections } = cited;
  const { openRight } = tools.design;
  const place = startOf(cited);
  const parts: Part<R>[] = [];
  const add = (kind: Partial<Part<R>>, compose: (flow: Flow<R>) => void) => {
    const flow = new Flow(tools);
    compose(flow);
    const { strips, stretches } = flow;
    if (strips.length === 0) return;
    parts.push({ front: false, recto: false, bare: false, heading: [], ...kind, strips, stretches });
  };
  add({ front: true, recto: true, bare: true }, (flow) => {
    drop(flow);
    composeTitle(metadata, place, flow, scope);
  });
  if (hasAbstract(metadata)) {
    add({ front: true, recto: openRight }, (flow) => composeAbstract(metadata, place, flow, scope));
  }
  listings(cited, tools.design).forEach((listing, at) => {
    const kind = { front: true, recto: at === 0 && openRight, heading: listing.title };
    add(kind, (flow) => composeListing(listing, place, flow, scope));
  });
  add({}, (flow) => tools.compose(preamble, flow, scope));
  for (const section of sections) {
    add({ recto: openRight, heading: withoutMarks(section.title) }, (flow) =>
      composeSection(section, cited, flow, scope),
    );
  }
  return parts;
}

/** White at the head of a title page. */
function drop<R>(flow: Flow<R>): void {
  flow.push({ height: flow.design.titleBlock.drop, parts: [] }, 0);
  flow.keep(1);
}

function composeSection<R>(section: Section<CitedInline>, cited: CitedPaper, flow: Flow<R>, scope: Scope): void {
  const inner: Scope = { ...scope, parent: tag('Sect', scope.parent, { place: section.place }) };
  if (flow.design.chapters && scope.depth === 0) composeChapterHeading(section, flow, inner);
  else composeSectionHeading(section, flow, inner);
  const below: Scope = { ...inner, depth: scope.depth + 1 };
  flow.tools.compose(section.blocks, flow, below);
  const { bibliography } = cited;
  if (bibliography?.section === section.id && bibliography.lists.size === 0) {
    composeBibliography(bibliography, flow, below);
  }
  for (const child of section.sections) composeSection(child, cited, flow, below);
}
