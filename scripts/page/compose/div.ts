import { diagnose } from '../../diagnostic.js';
import type { CitedInline } from '../../paper/index.js';
import { type Div, type DivLook, divLook } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import type { Flow, Scope } from '../flow.js';
import { languageOf } from '../language.js';
import { composeBibliography } from './bibliography.js';
import { composeCallout } from './callout.js';
import { composeEpigraph } from './epigraph.js';
import { composeGrid, gridColumns } from './figure-grid.js';
import type { Handler } from './handler.js';
import { ragged } from './line-block.js';
import { composeQuoted, quoted } from './quote.js';
import { scaled } from './scaled.js';

/** Set as its blocks are, unless its class says otherwise; kept in the structure, so that links find their place. */
export const composeDiv: Handler<Div<CitedInline>> = (div, flow, scope) => {
  const look = divLook(div.attributes.classes);
  const role = look?.kind === 'epigraph' || look?.kind === 'verse' ? 'BlockQuote' : 'Div';
  const { id, pairs } = div.attributes;
  const language = languageOf(pairs, flow.design);
  const parent = tag(role, scope.parent, {
    id,
    lang: pairs.lang ?? null,
    rtl: language.rtl === flow.design.rtl ? null : language.rtl,
    place: div.place,
  });
  const text = { ...scope.text, looseness: loosenessOf(div, flow) };
  const outer = pairs.looseness === undefined ? scope : { ...scope, text };
  const { bibliography } = flow.tools;
  const entries = bibliography?.lists.get(div.place);
  flow.within(language, { ...outer, parent }, (inner) => {
    composeLook(look, div, flow, inner);
    if (entries && div.blocks.length > 0) flow.space(flow.design.leading / 2);
    if (bibliography && entries) composeBibliography({ ...bibliography, entries }, flow, inner);
  });
};

/** More lines or fewer than this no paragraph can be given and stay even. */
const LOOSEST = 3;

/** `looseness=-1`: each paragraph inside a line shorter, if its spaces allow, so that a page can be filled. */
function loosenessOf<R>({ attributes, place }: Div<CitedInline>, flow: Flow<R>): number {
  const written = attributes.pairs.looseness ?? '0';
  const looseness = /^[-+]?\d$/.test(written) ? Number(written) : Number.NaN;
  if (Math.abs(looseness) <= LOOSEST) return looseness;
  flow.tools.diagnostics.push(
    diagnose('syntax-unset', place, `\`looseness\` cannot be \`${written}\``, {
      actual: written,
      expected: [`a number of lines from −${LOOSEST} to ${LOOSEST}`],
      hint: 'Write `looseness=-1` to make each paragraph inside a line shorter.',
    }),
  );
  return 0;
}

/** Size of type that the author calls small, as a share of the text's. */
const SMALL = 0.9;

function composeLook<R>(look: DivLook | null, div: Div<CitedInline>, flow: Flow<R>, scope: Scope): void {
  const { compose } = flow.tools;
  const { text } = scope;
  const columns = gridColumns(div);
  if (columns !== null) composeGrid(div, columns, flow, scope);
  else if (look?.kind === 'callout') composeCallout(look.callout, div, flow, scope);
  else if (look?.kind === 'epigraph') composeEpigraph(div, flow, scope);
  else if (look?.kind === 'verse') composeVerse(div, flow, scope);
  else if (look?.kind === 'small') compose(div.blocks, flow, { ...scope, text: scaled(text, SMALL), grid: false });
  else if (look?.kind === 'aligned') {
    flow.space(flow.design.leading / 2);
    compose(div.blocks, flow, { ...scope, text: { ...ragged(text), align: look.align } });
    flow.space(flow.design.leading / 2);
  } else compose(div.blocks, flow, scope);
}

/** A poem stands further in than a quotation, its stanzas parted by white. */
function composeVerse<R>(div: Div<CitedInline>, flow: Flow<R>, scope: Scope): void {
  const { leading, em } = flow.design;
  const inset = 2 * em;
  const text = { ...ragged(quoted(flow, scope)), hang: 2 * em };
  const inner = { ...scope, left: scope.left + inset, measure: scope.measure - inset, text, grid: false, spaced: true };
  flow.space(leading / 2);
  composeQuoted(div.blocks, flow, inner);
  flow.space(leading / 2);
}
