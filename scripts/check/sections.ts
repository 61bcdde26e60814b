import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import { type Place, plainText, slideHomes } from '../paper/index.js';
import { allSections, type ShownSlide, slideFinder } from './coverage.js';
import type { Survey } from './survey.js';

/** Every section has its heading in the report and in its outline, in the paper's order. */
export function checkReportSections(cited: CitedPaper, report: Survey): Diagnostic[] {
  const heading = new Map(report.headings.map((id, position) => [id, position]));
  const outline = new Set(report.outline);
  const found: Diagnostic[] = [];
  let last = -1;
  for (const { id, title, place } of allSections(cited.sections)) {
    // A heading without words is reported where it is read.
    if (title.length === 0) continue;
    const position = heading.get(id);
    const name = quoted(plainText(title));
    if (position === undefined)
      found.push(diagnose('section-not-in-report', place, `The section ${name} is not in the report`));
    else if (position < last)
      found.push(diagnose('section-not-in-report', place, `The section ${name} is out of order in the report`));
    if (position !== undefined && !outline.has(id))
      found.push(diagnose('section-not-in-report', place, `The section ${name} is not in the report’s outline`));
    last = Math.max(last, position ?? -1);
  }
  return found;
}

/** A slide, and where it comes from. */
interface PlacedSlide extends ShownSlide {
  readonly place: Place;
}

/** Every section has a slide, every slide a section, and slides follow the paper's order. */
export function checkDeckSections(cited: CitedPaper, slides: readonly PlacedSlide[]): Diagnostic[] {
  return [...sectionsWithoutSlide(cited, slides), ...slidesOutOfPlace(cited, slides)];
}

function sectionsWithoutSlide(cited: CitedPaper, slides: readonly PlacedSlide[]): Diagnostic[] {
  const slidesOf = slideFinder(cited, slides);
  const homes = slideHomes(cited.sections, cited.metadata);
  return allSections(cited.sections)
    .filter((section) => homes.get(section.id) !== null && slidesOf(section).length === 0)
    .map(({ id, title, place }) =>
      diagnose('section-not-in-deck', place, `The section ${quoted(plainText(title))} has no slide`, {
        hint: `Slides written for it follow a comment: <!-- section: ${id} -->.`,
      }),
    );
}

function slidesOutOfPlace(cited: CitedPaper, slides: readonly PlacedSlide[]): Diagnostic[] {
  const sections = allSections(cited.sections);
  const order = new Map(sections.map(({ id }, position) => [id, position]));
  const found: Diagnostic[] = [];
  let last = 0;
  slides.forEach(({ section, place }, index) => {
    if (section === null) return;
    const position = order.get(section);
    if (position === undefined) found.push(strayFrom(section, index + 1, place, [...order.keys()]));
    else if (position < last) {
      const [name, before] = [sections[position], sections[last]].map((one) => quoted(plainText(one?.title ?? [])));
      const reason = `Slide ${index + 1} belongs to ${name} and stands after slides of ${before}`;
      found.push(diagnose('section-not-in-deck', place, reason, { hint: 'Slides follow the order of the paper.' }));
    }
    last = Math.max(last, position ?? 0);
  });
  return found;
}

function strayFrom(section: string, number: number, place: Place, ids: readonly string[]): Diagnostic {
  const near = didYouMean(section, ids);
  return diagnose('slide-section', place, `Slide ${number} belongs to no section: none has the id “${section}”`, {
    actual: section,
    ...(near !== null && { expected: [near] }),
    hint: near === null ? `The paper has the sections ${ids.join(', ')}.` : `Did you mean “${near}”?`,
  });
}

function quoted(text: string): string {
  return `“${text}”`;
}
