import type { Block, CitedInline, Place } from '../paper/index.js';
import type { Picture } from '../shape/drawing.js';

/** A slide as a handout shows it. */
export interface HandoutSlide {
  /** From 1. */
  readonly number: number;
  /** Id of the section that it belongs to; null for none. */
  readonly section: string | null;
  /** As it stands on the slide, with its marks of notes; and as it stands elsewhere. */
  readonly title: readonly CitedInline[];
  readonly name: readonly CitedInline[];
  /** All that is to be read on it, for whoever cannot see its picture. */
  readonly text: string;
  /** As a browser draws it; null where none has. */
  readonly picture: Picture | null;
  /** What leads somewhere on the picture. */
  readonly links: readonly SlideLink[];
  /** What it shows below its title, for where there is no picture of it. */
  readonly content: readonly Block<CitedInline>[];
  /** At its foot, each with its mark. */
  readonly footNotes: readonly (readonly CitedInline[])[];
  /** A title and little else, which stands in the middle. */
  readonly centred: boolean;
  readonly notes: readonly Block<CitedInline>[];
  readonly place: Place;
}

/** A link on a slide; its sides are shares of the slide's width and height, from its upper left. */
export interface SlideLink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** An address of the web, or the number of a slide. */
  readonly leads: string | number;
  /** What is said of it. */
  readonly text: string;
}

export interface HandoutOptions {
  /** Slides on a page, at most. */
  readonly perPage: PerPage;
  /** Lines to write on instead of the notes. */
  readonly lines: boolean;
  /** Width of the slides to their height. */
  readonly ratio: number;
}

export type PerPage = 1 | 2 | 3;

/** Destination of a slide. No section can have it: ids made from titles contain no colon. */
export function slideId({ number }: Pick<HandoutSlide, 'number'>): string {
  return `slide:${number}`;
}
