import type { DrawingFragment, ImageFragment, Page, RuleFragment } from '../page/index.js';
import type { Tag } from '../paper/tag.js';
import type { Run } from '../shape/index.js';
import type { ContentStream } from './content-stream.js';
import { paintDrawing } from './drawing.js';
import type { PageMarks } from './page-marks.js';
import type { Studio } from './studio.js';

/** Paints what on a page is no text. */
export class PicturePainter {
  constructor(
    private readonly page: Page<Run>,
    private readonly studio: Studio,
    private readonly content: ContentStream,
    private readonly marks: PageMarks,
  ) {}

  rule(rule: RuleFragment): void {
    this.marks.beginArtifact('layout');
    this.content.fill(rule.x, this.page.height - rule.y - rule.height, rule.width, rule.height, rule.colour);
  }

  image(image: ImageFragment): void {
    const bottom = this.page.height - image.y - image.height;
    this.beginFigure(image.tag, [image.x, bottom, image.x + image.width, bottom + image.height]);
    const picture = this.studio.pictures.get(image.image);
    if (!picture) this.frame(image, bottom);
    else {
      const [sx, sy] = [image.width / picture.width, image.height / picture.height];
      this.content.paint(picture.resource, sx, sy, image.x, bottom);
      this.areas(image);
    }
    // One figure, one piece of content: what follows may belong to the same tag and still be text.
    this.marks.end();
  }

  /** Links upon a picture. */
  private areas({ areas = [], x, y, width, height }: ImageFragment): void {
    const { structure, links } = this.studio;
    const { index: page, height: sheet } = this.page;
    for (const { tag, text, ...sides } of areas) {
      const [left, right] = [x + sides.left * width, x + sides.right * width];
      const [top, bottom] = [sheet - y - sides.top * height, sheet - y - sides.bottom * height];
      structure.enter(tag, { page, top });
      links.pieces.push({ tag, page, left, right, bottom, top, text });
    }
  }

  drawing(fragment: DrawingFragment): void {
    const { x, width, height, drawing, tag } = fragment;
    const bottom = this.page.height - fragment.y - height;
    this.beginFigure(tag, [x, bottom, x + width, bottom + height]);
    const [sx, sy] = [width / drawing.width, height / (drawing.height + drawing.depth)];
    paintDrawing(drawing, [sx, 0, 0, sy, x, bottom + drawing.depth * sy], this.content, this.studio);
    this.marks.end();
  }

  private beginFigure(tag: Tag, box: readonly [number, number, number, number]): void {
    if (isDecoration(tag)) this.marks.beginArtifact('layout');
    else {
      this.studio.boxes.set(tag, { edges: box, block: true });
      this.marks.beginTag(tag, box[3]);
    }
  }

  /** Stands for an image that could not be read. */
  private frame(image: ImageFragment, bottom: number): void {
    const [line, colour] = [0.5, '#999999'];
    this.content.fill(image.x, bottom, image.width, line, colour);
    this.content.fill(image.x, bottom + image.height - line, image.width, line, colour);
    this.content.fill(image.x, bottom, line, image.height, colour);
    this.content.fill(image.x + image.width - line, bottom, line, image.height, colour);
  }
}

/**
 * An image of which nothing is said is no figure (ISO 14289-1, 7.3): like an empty `alt` in HTML it means that
 * there is nothing to say. The author is told by a check.
 */
function isDecoration({ alt, actualText, children }: Tag): boolean {
  return !alt && !actualText && children.length === 0;
}
