import { shareOut } from './allot.js';
import type { CitedBlock } from './block-markdown.js';
import type { Notes } from './note.js';
import type { Slide } from './slide.js';
import { spoken } from './spoken.js';

/** Shares the prose of blocks out as speaker notes among the slides that have none of their author's. */
export function spokenOver(slides: readonly Slide[], blocks: readonly CitedBlock[], notes: Notes): Slide[] {
  const open = slides.filter(({ speakerNotes }) => speakerNotes === '');
  if (open.length === 0) return [...slides];
  const speeches = undivided(blocks, open).map((block) => ({
    kind: block.kind,
    place: block.place,
    paragraphs: spoken([block], notes.say),
  }));
  const shares = new Map(shareOut(speeches, open).map((share, at) => [open[at]!, share]));
  return slides.map((slide) => ({ ...slide, speakerNotes: shares.get(slide) ?? slide.speakerNotes }));
}

/** Blocks without the divs around them; a div that has a slide stays whole. */
function undivided(blocks: readonly CitedBlock[], slides: readonly Slide[]): CitedBlock[] {
  return blocks.flatMap((block) => {
    const isWhole = block.kind !== 'div' || slides.some(({ place }) => place === block.place);
    return isWhole ? [block] : undivided(block.blocks, slides);
  });
}
