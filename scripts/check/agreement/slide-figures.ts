import type { CitedPaper } from '../../citation/index.js';
import type { WrittenSlide } from '../../deck/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import { type Disagreement, disagreements } from './disagreements.js';
import { readFigures } from './read-figures.js';
import type { Ground, Grounds } from './section-evidence.js';

/** Figures on a section's hand-written slides that the section does not have, or has for something else. */
export function checkSlideFigures(
  slides: readonly WrittenSlide[],
  section: string | null,
  grounds: Grounds,
  { metadata }: CitedPaper,
): Diagnostic[] {
  return slides.flatMap(({ seen }) => {
    const asked = readFigures(seen.text, metadata.lang).filter(({ weight }) => weight !== 'never');
    // Most slides have no figures: then nobody needs to read their section.
    if (asked.length === 0) return [];
    const ground = grounds.of(section);
    return disagreements(seen.text, asked, ground.evidence, metadata.lang).map((one) =>
      disagreement(one, ground, seen.place(one.figure.start, one.figure.end)),
    );
  });
}

/** A figure that is not its section's, told to the author. */
export function disagreement(
  one: Disagreement,
  { name }: Ground,
  place: Place | null,
  slide = 'The slide',
): Diagnostic {
  const actual = one.figure.text;
  if (one.kind === 'other-thing')
    return diagnose('slide-quantity', place, `${slide} says “${one.thing}”, but ${name} “${one.instead}”`, {
      expected: [one.instead],
      actual: one.thing,
      hint: 'Look whether figures have changed places.',
    });
  const expected = one.nearest === null ? {} : { expected: [one.nearest] };
  return diagnose('slide-number', place, `${slide} says “${actual}”, but ${name} does not`, {
    ...expected,
    actual,
    hint:
      one.nearest === null
        ? 'Take it off the slide, or say it in the section as well.'
        : `The nearest there is “${one.nearest}”.`,
  });
}
