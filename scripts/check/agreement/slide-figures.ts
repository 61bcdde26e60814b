import type { CitedPaper } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import { type Disagreement, disagreements } from './disagreements.js';
import type { Ground, Grounds } from './section-evidence.js';
import type { WrittenSlide } from './written-slides.js';

/** Figures on slides written by hand that their section does not have, or has for something else. */
export function checkSlideFigures(slides: readonly WrittenSlide[], grounds: Grounds, cited: CitedPaper): Diagnostic[] {
  return slides.flatMap(({ slide, seen, place }) => {
    if (!HAS_FIGURES.test(seen.text)) return [];
    const ground = grounds.of(slide.section, slide.kind);
    return disagreements(seen.text, ground.evidence, cited.metadata.lang).map((one) =>
      disagreement(one, ground, place(one.figure.start, one.figure.end)),
    );
  });
}

/** Something to read: letters are enough, as numbers may be words. */
const HAS_FIGURES = /\S/;

/** A figure that is not its section's, told to the author. */
export function disagreement(one: Disagreement, { name }: Ground, place: Place | null): Diagnostic {
  const actual = one.figure.text;
  if (one.kind === 'absent')
    return diagnose('slide-number', place, `The slide says “${actual}”, which ${name} does not`, {
      ...(one.nearest === null ? {} : { expected: [one.nearest] }),
      actual,
      hint:
        one.nearest === null
          ? 'Take it off the slide, or say it in the section as well.'
          : `The nearest there is “${one.nearest}”: take that, or say the slide’s in the section as well.`,
    });
  return diagnose('slide-quantity', place, `The slide counts “${actual} ${one.thing}”, ${name} does not`, {
    expected: [one.instead],
    actual: `${actual} ${one.thing}`,
    hint: `There it is “${one.instead}”.`,
  });
}
