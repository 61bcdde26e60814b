import type { Overflow } from '../../deck/drawn.js';
import {
  createMeasure,
  type FaceWidths,
  LEADING,
  type Measure,
  type Measured,
  measureSlide,
} from '../../deck/measure/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import type { FinishedDeck, FinishedSlide } from '../finished/deck.js';
import { hasOwnLayout, isShippedTheme } from './shipped-theme.js';

/** What is known of the deck's theme without a browser. */
export interface DeckTheme {
  /** The shipped theme, as a deck has it. */
  readonly css: string;
  /** Advances by the name of the face, as `sans-400-italic`. */
  readonly faces: Readonly<Record<string, FaceWidths>>;
}

/**
 * Slides whose content is higher or wider than the space between their margins, and by how much. They are measured
 * without a browser, by the numbers of the shipped theme; of a deck in another theme nothing is said.
 * @param placeOf where a slide comes from
 */
export function checkOverflow(deck: Slides, theme: DeckTheme, placeOf: (slide: FinishedSlide) => Place): Diagnostic[] {
  return overflows(deck, theme, placeOf).map(tellOverflow);
}

export function tellOverflow({ place, reason, expected, actual, hint }: Overflow): Diagnostic {
  return diagnose('slide-overflow', place, reason, { expected: [...expected], actual, hint });
}

type Slides = Pick<FinishedDeck, 'slides' | 'styles'>;

/** The same, not yet as diagnostics. */
export function overflows(
  { slides, styles }: Slides,
  theme: DeckTheme,
  placeOf: (slide: FinishedSlide) => Place,
): Overflow[] {
  if (!isShippedTheme(styles, theme.css)) return [];
  const measure = createMeasure(theme.faces);
  return slides.flatMap((slide) => {
    const measured = overflowOf(slide, measure);
    return measured === null ? [] : findings(slide, measured, measure, placeOf(slide));
  });
}

/** What a slide takes; null where that cannot be told. */
export function overflowOf(slide: FinishedSlide, measure: Measure, classes = classesOf(slide)): Measured | null {
  if (slide.width === 0 || hasOwnLayout(slide.body)) return null;
  // How wide ideographs are hangs on the faces of the machine: what is drafted is not the author’s to mend.
  if (slide.origin === 'derived' && /[\u3040-\u9fff]/.test(slide.text)) return null;
  return measureSlide(slide.body, classes, slide, measure);
}

function classesOf({ body }: FinishedSlide): ReadonlySet<string> {
  return new Set((body.attributes.get('class') ?? '').split(/\s+/));
}

/** What may be measured wrongly: a part of a line, and of a table’s width. px. */
const SLACK = { height: 14, width: 24 };

/** Slides are counted in px, 96 to the inch; print and type in points, 72. */
const POINTS = 0.75;

function findings(slide: FinishedSlide, measured: Measured, measure: Measure, place: Place): Overflow[] {
  const { height, excess, picture, sheet } = measured;
  const over = height - sheet.height;
  const found: Overflow[] = [];
  const hint = slide.origin === 'written' ? handHint(slide, measure) : DERIVED;
  if (over > SLACK.height) {
    const lines = Math.ceil(over / (LEADING * sheet.size) - 0.2);
    const share = Math.round((100 * over) / sheet.height);
    const much = `${points(over)} pt (${lines} ${lines === 1 ? 'line' : 'lines'}, ${share} % of its height)`;
    const amount = { expected: ['0 pt'], actual: `${points(over)} pt too high` };
    found.push({ place, reason: `Slide ${slide.number} overflows by ${much}`, ...amount, hint });
  }
  if (excess > SLACK.width) {
    const reason = `A table or formula of slide ${slide.number} is ${points(excess)} pt wider than its column`;
    const amount = { expected: ['0 pt'], actual: `${points(excess)} pt too wide` };
    found.push({ place, reason, ...amount, hint });
  }
  if (picture !== null && over <= 0 && picture < sheet.height * LEAST_PICTURE) {
    const reason = `Slide ${slide.number} leaves its picture ${points(picture)} pt of its height`;
    const amount = { expected: [`${points(sheet.height * LEAST_PICTURE)} pt`], actual: `${points(picture)} pt` };
    found.push({ place, reason, ...amount, hint: PICTURE });
  }
  return found;
}

/** Part of a slide's height that a picture needs to be seen from the last row. */
const LEAST_PICTURE = 1 / 3;

const PICTURE = 'Shorten what stands above and below it, or give it a slide of its own.';

function points(px: number): number {
  return Math.round(px * POINTS);
}

const DERIVED = 'Shorten what stands there, or write slides for the section by hand.';

/** Classes for smaller type, the largest first. */
const SMALLER = ['medium', 'compact', 'dense'];

/** The largest type in which the slide would fit. */
function handHint(slide: FinishedSlide, measure: Measure): string {
  const own = [...classesOf(slide)].filter((name) => name !== '' && !SMALLER.includes(name) && name !== 'large');
  const fitting = SMALLER.find((size) => {
    const measured = overflowOf(slide, measure, new Set([...own, size]));
    return measured !== null && measured.excess <= 0 && measured.height <= measured.sheet.height;
  });
  if (fitting === undefined) return 'Divide it into two slides.';
  return `“<!-- _class: ${[...own, fitting].join(' ')} -->” makes it fit; else divide it into two slides.`;
}
