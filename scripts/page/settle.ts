import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { CitedInline, Place } from '../paper/index.js';
import { tag } from '../paper/tag.js';
import type { Line } from '../paragraph/line.js';
import type { Layout } from './lay-out.js';
import type { Setter } from './setter.js';

/** Passes in which references to pages may still change what they are measured by. */
const PASSES = 4;
/** By what a reference is measured that has not been laid out yet. */
const GUESS = '10';

/** Printed for the page of something that is nowhere. */
const UNKNOWN = '??';

export interface Settled<R> {
  readonly layout: Layout<R>;
  /** `reference-unresolved` for each target that is on no page. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lays out until every reference to a page prints the folio of the page that its target stands on.
 *
 * A folio's width can move a line, a line a page, and a page the folio: “p. 9” may push its target to page 10, and
 * “p. 10” let it fall back to 9, without end. So a reference is *measured* by one text and may *print* another. The
 * layout depends on the measured texts alone. For a few passes each is measured by the folio that it had, later by
 * the longest that it ever had; if some still differ then, one pass more measures as before, so that every page is
 * as before, and prints the folios found there. They are right, and there are never more than `PASSES` + 1 passes.
 * Most papers need one pass (no such references) or two.
 */
export function settle<R>(setter: Setter<R>, layOut: (setter: Setter<R>) => Layout<R>): Settled<R> {
  let measured: ReadonlyMap<string, string> = new Map();
  for (let pass = 1; ; pass++) {
    const asked = new Map<string, Place>();
    const layout = layOut(labelled(setter, asked, measured, measured));
    const found = new Map([...asked.keys()].map((id) => [id, layout.labelOf(id) ?? UNKNOWN]));
    const diagnostics = pageless(found, asked);
    if ([...found].every(([id, label]) => label === (measured.get(id) ?? GUESS))) return { layout, diagnostics };
    if (pass === PASSES) return { layout: layOut(labelled(setter, asked, measured, found)), diagnostics };
    const before = measured;
    measured = pass === 1 ? found : new Map([...found].map(([id, label]) => [id, longer(label, before.get(id))]));
  }
}

function pageless(found: ReadonlyMap<string, string>, asked: ReadonlyMap<string, Place>): Diagnostic[] {
  return [...found].flatMap(([id, label]) =>
    label === UNKNOWN
      ? [
          diagnose('reference-unresolved', asked.get(id) ?? null, `What has the id \`${id}\` is on no page`, {
            actual: id,
          }),
        ]
      : [],
  );
}

function longer(label: string, before = ''): string {
  return before.length > label.length ? before : label;
}

/** Sets references to pages with the texts of `printed` in the room of those of `measured`; notes which were `asked` for. */
function labelled<R>(
  setter: Setter<R>,
  asked: Map<string, Place>,
  measured: ReadonlyMap<string, string>,
  printed: ReadonlyMap<string, string>,
): Setter<R> {
  const filled = (content: readonly CitedInline[], texts: ReadonlyMap<string, string>) =>
    refersToPage(content) ? fill(content, texts) : content;
  return {
    ...setter,
    lines(content, style, measure, owner) {
      if (!refersToPage(content)) return setter.lines(content, style, measure, owner);
      const references = pageReferences(content);
      for (const { target, place } of references) asked.set(target, place);
      const lines = setter.lines(fill(content, measured), style, measure, owner);
      const changed = references.filter(({ target }) => printed.get(target) !== measured.get(target));
      if (changed.length === 0) return lines;
      const swaps = changed.map(({ target, place }) => {
        const text: CitedInline = { kind: 'text', value: printed.get(target) ?? GUESS, place };
        return { place, with: setter.lines([text], style, Number.MAX_SAFE_INTEGER, tag('Span', null))[0] };
      });
      return lines.map((line) => swaps.reduce((now, swap) => swapped(now, swap.place, swap.with), line));
    },
    widths: (content, style) => setter.widths(filled(content, measured), style),
  };
}

type PageReference = Extract<CitedInline, { kind: 'crossReference' }> & { readonly target: string };

function isPageReference(inline: CitedInline): inline is PageReference {
  return inline.kind === 'crossReference' && inline.toPage === true && inline.target !== null;
}

function refersToPage(content: readonly CitedInline[]): boolean {
  for (const inline of content) {
    if (isPageReference(inline) || ('children' in inline && refersToPage(inline.children))) return true;
  }
  return false;
}

function pageReferences(content: readonly CitedInline[]): PageReference[] {
  return content.flatMap((inline) =>
    isPageReference(inline) ? [inline] : 'children' in inline ? pageReferences(inline.children) : [],
  );
}

function fill(content: readonly CitedInline[], texts: ReadonlyMap<string, string>): CitedInline[] {
  return content.map((inline) => {
    if (isPageReference(inline)) return { ...inline, text: texts.get(inline.target) ?? GUESS };
    return 'children' in inline ? { ...inline, children: fill(inline.children, texts) } : inline;
  });
}

/** The line with the text of `other` where the reference of `place` stood. */
function swapped<R>(line: Line<R>, place: CitedInline['place'], other: Line<R> | undefined): Line<R> {
  const [first] = other?.runs ?? [];
  let put = false;
  const runs = line.runs.flatMap((run) => {
    if (run.tag.role !== 'Link' || run.tag.place !== place || !first) return [run];
    if (put) return [];
    put = true;
    return [{ ...run, run: first.run, width: first.width }];
  });
  return put ? { ...line, runs } : line;
}
