import { type Design, designFor } from '../page/design.js';
import type { ParagraphStyle } from '../page/setter.js';
import type { CitedInline, Metadata } from '../paper/index.js';
import { sheetOf } from '../paper/page-setup.js';
import type { HandoutOptions, PerPage } from './slide.js';

/** Where things stand on a handout's page. Lengths in points, x from the side where reading starts. */
export interface Plan {
  readonly design: Design;
  /** For what stands above the first slide. */
  readonly heading: Design;
  readonly perPage: PerPage;
  readonly frame: { readonly width: number; readonly height: number };
  /** The column of the notes; that of the frames where it stands below them. */
  /** The inside of a frame as a page of its own, in the sizes of type that may be tried for it, the largest first. */
  readonly boxes: readonly Design[];
  readonly notes: { readonly left: number; readonly measure: number; readonly style: ParagraphStyle };
}

/** Size of the notes beside slides, and of the title block, to the report's body. */
const BESIDE = 0.86;
const TITLE = 0.68;
/** Least margin at each side where notes stand beside slides, as a share of the sheet’s width. */
const SIDE = 0.1;
/** Share of the type area's width that the slides take beside their notes, by the number on a page. */
const SHARE: Readonly<Record<PerPage, number>> = { 1: 1, 2: 0.56, 3: 0.485 };
/** Between slide and notes, ems. */
const GUTTER = 1.7;
/** Height of the slide above its notes at most, as a share of the type area's. */
const TALLEST = 0.5;
/** A line of fewer letters (spaces included) is not justified: its gaps would be holes. */
const LEAST_JUSTIFIED = 48;

/** Sizes of type on a slide whose content is set here, as shares of its width: points of the theme, and smaller. */
const BOX_SIZES = [54, 48, 42, 36, 30, 25].map((size) => size / 1280);
/** White inside a frame, as a share of its width. */
const BOX_INSET = 0.05;

/** Lines of a slide's caption that room is left for. */
const CAPTION_LINES = 2;
/** Lines that the paper's title takes on the first page, as a rule. */
const TITLE_LINES = 5;

/**
 * The report's page for a handout. One slide stands above its notes in the report's own type area; where notes stand
 * beside slides the type area is wider, so that the slides can be read, and the type a little smaller.
 */
export function planFor(asked: Metadata<CitedInline>, { perPage, ratio }: HandoutOptions): Plan {
  const setup = { ...asked, chapters: false, lineStretch: 1 };
  const report = designFor(setup);
  const heading = designFor({ ...setup, fontSize: report.em * TITLE });
  const area = perPage === 1 ? below(report, ratio) : beside(wider(setup, report.em), perPage, ratio);
  const boxes = BOX_SIZES.map((share) =>
    boxFor(designFor({ ...setup, fontSize: area.frame.width * share }), area.frame),
  );
  return { ...area, heading, perPage, boxes };
}

type Area = Pick<Plan, 'design' | 'frame' | 'notes'>;

/** The page with margins no wider than they have to be. */
function wider(setup: Metadata<CitedInline>, em: number): Design {
  const side = sheetOf(setup.paper).width * SIDE;
  const { inner, outer } = setup.margins;
  const margins = { ...setup.margins, inner: Math.min(inner ?? side, side), outer: Math.min(outer ?? side, side) };
  return designFor({ ...setup, margins, fontSize: em * BESIDE });
}

function below(design: Design, ratio: number): Area {
  const height = Math.min(design.measure / ratio, design.depth * TALLEST);
  const notes = { left: 0, measure: design.measure, style: design.styles.body };
  return { design, frame: { width: height * ratio, height }, notes };
}

function beside(design: Design, perPage: PerPage, ratio: number): Area {
  const { measure, em, depth, leading, styles } = design;
  const room = (depth - TITLE_LINES * leading) / perPage - CAPTION_LINES * styles.caption.leading - 2 * leading;
  const width = Math.min(measure * SHARE[perPage], room * ratio);
  const left = width + GUTTER * em;
  const letters = (design.letters * (measure - left)) / measure;
  const style = { ...styles.body, ...(letters < LEAST_JUSTIFIED && { align: 'left' as const }) };
  return { design, frame: { width, height: width / ratio }, notes: { left, measure: measure - left, style } };
}

function boxFor(design: Design, { width, height }: Plan['frame']): Design {
  const inset = width * BOX_INSET;
  return { ...design, left: inset, top: inset, measure: width - 2 * inset, depth: height - 2 * inset };
}
