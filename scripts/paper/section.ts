import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Block, Heading } from './block.js';
import { Identifiers, identifier } from './identifier.js';
import type { SourceInline } from './inline.js';
import type { Section } from './paper.js';
import { plainText } from './walk.js';

interface DraftSection {
  readonly heading: Heading<SourceInline>;
  readonly blocks: Block<SourceInline>[];
  readonly sections: DraftSection[];
}

/** The tree of sections: each top-level heading opens one, and all of a higher level stand inside it. */
export function buildSections(
  blocks: readonly Block<SourceInline>[],
  taken: Set<string>,
  numbered: boolean,
  diagnostics: Diagnostic[],
): { readonly preamble: Block<SourceInline>[]; readonly sections: Section<SourceInline>[] } {
  const preamble: Block<SourceInline>[] = [];
  const top: DraftSection[] = [];
  const open: DraftSection[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      (open.at(-1)?.blocks ?? preamble).push(block);
      continue;
    }
    reportSkip(open.at(-1)?.heading, block, diagnostics);
    while (open.length > 0 && open.at(-1)!.heading.level >= block.level) open.pop();
    const section = { heading: block, blocks: [], sections: [] };
    (open.at(-1)?.sections ?? top).push(section);
    open.push(section);
  }
  return { preamble, sections: finishSections(top, new Identifiers(taken), numbered ? '' : null) };
}

function reportSkip(
  above: Heading<SourceInline> | undefined,
  { level, place }: Heading<SourceInline>,
  to: Diagnostic[],
): void {
  if (!above || level <= above.level + 1) return;
  const wanted = '#'.repeat(above.level + 1);
  to.push(
    diagnose('heading-level', place, `A heading of level ${level} follows one of level ${above.level}`, {
      expected: [wanted],
      actual: '#'.repeat(level),
      hint: `Write \`${wanted}\` here, or add the heading that is left out.`,
    }),
  );
}

/** `prefix` is the number of the section around with its dot, null where sections are not numbered. */
function finishSections(
  drafts: readonly DraftSection[],
  ids: Identifiers,
  prefix: string | null,
): Section<SourceInline>[] {
  let count = 0;
  return drafts.map(({ heading, blocks, sections }) => {
    const { attributes, children: title, level, place } = heading;
    const counts = prefix !== null && !attributes.classes.includes('unnumbered');
    const number = counts ? `${prefix}${++count}` : null;
    const id = attributes.id ?? ids.claim(identifier(plainText(title)));
    const inner = finishSections(sections, ids, number === null ? null : `${number}.`);
    return { level, id, number, title, attributes, blocks, sections: inner, place };
  });
}

/** Titles under which a bibliography stands, in the languages that papers are written in. */
const BIBLIOGRAPHY = new Set([
  ...['references', 'bibliography', 'works cited', 'literature', 'literature cited', 'sources', 'reference list'],
  ...['literatur', 'literaturverzeichnis', 'quellen', 'quellenverzeichnis', 'bibliographie', 'bibliografie'],
  ...['références', 'références bibliographiques', 'bibliografía', 'referencias', 'bibliografia', 'riferimenti'],
  ...['riferimenti bibliografici', 'referências', 'referências bibliográficas', 'literatuur', 'literatuurlijst'],
  ...['referenties', 'referenser', 'litteratur', 'litteraturliste', 'lähteet', 'kaynakça', 'kaynaklar'],
  ...['литература', 'список литературы', 'библиография', 'bibliografie', 'literatura', 'المراجع'],
]);

/** Whether the bibliography stands under this heading. */
export function isBibliographyHeading<I>(section: Section<I>, title: string): boolean {
  const words = title
    .trim()
    .toLowerCase()
    .replace(/[\s:.]+$/, '');
  return BIBLIOGRAPHY.has(words) || ['refs', 'references', 'bibliography'].includes(section.attributes.id ?? '');
}
