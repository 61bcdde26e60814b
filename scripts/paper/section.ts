import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Block, Heading } from './block.js';
import { Identifiers, identifier } from './identifier.js';
import type { SourceInline } from './inline.js';
import { letters } from './letters.js';
import type { Section } from './paper.js';
import { plainText } from './walk.js';

interface DraftSection {
  /** Marked as the first of the appendices. */
  readonly appendix: boolean;
  readonly heading: Heading<SourceInline>;
  readonly blocks: Block<SourceInline>[];
  readonly sections: DraftSection[];
}

/** How sections are numbered. */
export interface Numbering {
  /** Levels that have numbers, from 1; 0 for none. */
  readonly depth: number;
  /** The language's word for an appendix. */
  readonly appendix: string;
}

/** The tree of sections: each top-level heading opens one, and all of a higher level stand inside it. */
export function buildSections(
  blocks: readonly Block<SourceInline>[],
  taken: Set<string>,
  numbering: Numbering,
  diagnostics: Diagnostic[],
): { readonly preamble: Block<SourceInline>[]; readonly sections: Section<SourceInline>[] } {
  const preamble: Block<SourceInline>[] = [];
  const top: DraftSection[] = [];
  const open: DraftSection[] = [];
  let marked = false;
  for (const block of blocks) {
    if (isAppendixMark(block)) {
      marked = true;
      continue;
    }
    if (block.kind !== 'heading') {
      (open.at(-1)?.blocks ?? preamble).push(block);
      continue;
    }
    reportSkip(open.at(-1)?.heading, block, diagnostics);
    while (open.length > 0 && open.at(-1)!.heading.level >= block.level) open.pop();
    const appendix = marked || block.attributes.classes.includes('appendix');
    const section = { appendix, heading: block, blocks: [], sections: [] };
    marked = false;
    (open.at(-1)?.sections ?? top).push(section);
    open.push(section);
  }
  return { preamble, sections: finishSections(top, new Identifiers(taken), numbering, '', 1) };
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

/** An empty div of this class, as which `\appendix` is read: what follows are appendices. */
function isAppendixMark(block: Block<SourceInline>): boolean {
  return block.kind === 'div' && block.blocks.length === 0 && block.attributes.classes.includes('appendix');
}

/**
 * `prefix` is the number of the section around with its dot, null where that has none. Appendices are lettered,
 * whether sections are numbered or not: each that is marked as one, and those after it in the same rank.
 */
function finishSections(
  drafts: readonly DraftSection[],
  ids: Identifiers,
  numbering: Numbering,
  prefix: string | null,
  depth: number,
): Section<SourceInline>[] {
  const first = drafts.findIndex(({ appendix }) => appendix);
  let count = 0;
  return drafts.map((draft, at) => {
    const { attributes, children: title, level, place } = draft.heading;
    const id = attributes.id ?? ids.claim(identifier(plainText(title)));
    const appendix = first >= 0 && at >= first;
    if (at === first) count = 0;
    const counts = !attributes.classes.includes('unnumbered') && (!appendix || isLettered(draft, numbering));
    const own = appendix || (prefix !== null && depth <= numbering.depth);
    const number = !counts || !own ? null : appendix ? letters(++count) : `${prefix}${++count}`;
    const inner = number === null ? null : `${number}.`;
    const sections = finishSections(draft.sections, ids, numbering, inner, depth + 1);
    return { level, id, number, title, attributes, blocks: draft.blocks, sections, place };
  });
}

/** Not where the author words it himself (“Appendix A. Data”), and not a bibliography behind the appendices. */
function isLettered({ heading }: DraftSection, { appendix }: Numbering): boolean {
  const title = plainText(heading.children).trim();
  return (
    !title.toLowerCase().startsWith(appendix.toLowerCase().replace(/%\.? ?/, '')) &&
    !isBibliographyHeading(heading, title)
  );
}

/** Titles under which a bibliography stands, in the languages that papers are written in. */
const BIBLIOGRAPHY = new Set([
  ...['references', 'bibliography', 'works cited', 'literature', 'literature cited', 'sources', 'reference list'],
  ...['literatur', 'literaturverzeichnis', 'quellen', 'quellenverzeichnis', 'bibliographie', 'bibliografie'],
  ...['références', 'références bibliographiques', 'bibliografía', 'referencias', 'bibliografia', 'riferimenti'],
  ...['riferimenti bibliografici', 'referências', 'referências bibliográficas', 'literatuur', 'literatuurlijst'],
  ...['referenties', 'referenser', 'litteratur', 'litteraturliste', 'lähteet', 'kaynakça', 'kaynaklar'],
  ...['литература', 'список литературы', 'библиография', 'bibliografie', 'literatura'],
  ...['referències', 'bibliographie', 'irodalom', 'irodalomjegyzék', 'βιβλιογραφία', 'література', 'bibliografia'],
  ...[
    'المراجع',
    'المصادر والمراجع',
    'قائمة المراجع',
    'المصادر',
    'منابع',
    'منابع و مآخذ',
    'کتابنامه',
    'حوالہ جات',
    'مراجع',
  ],
  ...['ביבליוגרפיה', 'מקורות', 'רשימת מקורות', '参考文献', '參考文獻', '引用文献', '文献', '참고문헌'],
]);

/** Whether the bibliography stands under this heading. */
export function isBibliographyHeading(section: Pick<Section<unknown>, 'attributes'>, title: string): boolean {
  const words = title
    .trim()
    .toLowerCase()
    .replace(/[\s:.]+$/, '');
  return BIBLIOGRAPHY.has(words) || ['refs', 'references', 'bibliography'].includes(section.attributes.id ?? '');
}
