import { type CitedInline, type Figure, imageKey } from '../paper/index.js';
import { inlineMarkdown, markdownOf, marksIn, plainText } from './atom.js';
import type { CitedBlock } from './block-markdown.js';
import { unstopped } from './clause.js';
import type { Draft, Drafting } from './draft.js';
import { shownAtoms } from './page-reference.js';
import { isFree, keyPoints, sentencesIn } from './points.js';
import type { Prose } from './prose-draft.js';
import { total } from './room.js';
import { openingOf } from './sentence.js';
import { words } from './word-count.js';

/*
 * A figure that is not much wider than high leaves half of its slide white, so it stands beside what is said of it: the
 * points of the paragraphs that refer to it, as long as they are few.
 */

/** Widest picture for its height that has room in the theme's right half, which is 540 px wide and 440 high. */
const WIDEST = 1.4;

/** Points beside a figure, and words of the prose that they are taken from. */
const MOST_POINTS = 4;
const MOST_PROSE = 200;

/** Longest caption in characters below the points. */
const LONGEST_CAPTION = 100;

/** The slide of a figure with paragraphs that refer to it. */
export interface Pair {
  readonly figure: CitedBlock;
  readonly paragraphs: readonly CitedBlock[];
  readonly draft: Draft;
}

/** The figures among a section's blocks that stand beside points, each paragraph with the first that it refers to. */
export function pairsOf(blocks: readonly CitedBlock[], drafting: Drafting): Pair[] {
  const taken = new Set<CitedBlock>();
  return blocks.flatMap((figure): Pair[] => {
    if (figure.kind !== 'figure' || figure.attributes.id === null || !isUpright(figure, drafting)) return [];
    const { id } = figure.attributes;
    const about = blocks.flatMap((block) =>
      block.kind === 'paragraph' && !taken.has(block) && refersTo(block.children, id) ? [block] : [],
    );
    const prose = about.map(({ children, place }) => ({ inlines: children, place }));
    const draft = about.some(({ children }) => /:\s*$/.test(plainText(children)))
      ? null
      : draftOf(prose, figure, drafting);
    if (!draft) return [];
    for (const one of about) taken.add(one);
    return [{ figure, paragraphs: about, draft }];
  });
}

/** The points of a section that has one slide of them, beside the only figure; null where that has no room. */
export function besideOnly(points: Draft, figure: Figure<CitedInline>, drafting: Drafting): Draft | null {
  return isUpright(figure, drafting) ? roomy(besideOf(points, figure, drafting), drafting) : null;
}

function draftOf(prose: readonly Prose[], figure: Figure<CitedInline>, drafting: Drafting): Draft | null {
  const said = prose.map(({ inlines }) => inlines);
  const [first] = prose;
  if (!first || total(said.map((one) => words(plainText(one)))) > MOST_PROSE) return null;
  if (!sentencesIn(said.map(shownAtoms), drafting.lang).some(isFree)) return null;
  const points = keyPoints(said, drafting.lang, false);
  if (points.length === 0 || points.length > MOST_POINTS) return null;
  const body = points.map((point) => `- ${markdownOf(point)}`).join('\n');
  const marks = points.flatMap(marksIn);
  const draft: Draft = { kind: 'points', classes: [], heading: null, body, marks, place: first.place };
  return roomy(besideOf(draft, figure, drafting), drafting);
}

function besideOf(points: Draft, { image, caption }: Figure<CitedInline>, { lang }: Drafting): Draft {
  const opening = unstopped(openingOf(shownAtoms(caption), LONGEST_CAPTION, lang));
  const shown = plainText(caption) !== '' && markdownOf(opening).length <= 2 * LONGEST_CAPTION ? opening : [];
  const below = shown.length > 0 ? `\n\n<span class="caption">${markdownOf(shown)}</span>` : '';
  const body = `${points.body}${below}\n\n${inlineMarkdown([image])}`;
  return { ...points, kind: 'beside', body, marks: [...points.marks, ...marksIn(shown)] };
}

function roomy(draft: Draft, { hasRoom }: Drafting): Draft | null {
  return hasRoom(draft) ? draft : null;
}

function isUpright({ image }: Figure<CitedInline>, { sizes }: Drafting): boolean {
  const size = sizes.get(imageKey(image));
  return size !== undefined && size.width <= WIDEST * size.height;
}

function refersTo(inlines: readonly CitedInline[], id: string): boolean {
  return inlines.some(
    (inline) =>
      (inline.kind === 'crossReference' && inline.target === id) ||
      ('children' in inline && refersTo(inline.children, id)),
  );
}
