import type { Tag } from '../paper/tag.js';
import type { ContentStream } from './content-stream.js';
import type { Structure } from './structure.js';

/** Artifact types (ISO 32000-1, 14.8.2.2.2). */
const HEADER = '<</Type/Pagination/Subtype/Header/Attached[/Top]>>';
const FOOTER = '<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>';
const PAGINATION = '<</Type/Pagination>>';
const LAYOUT = '<</Type/Layout>>';
const ARTIFACTS = { header: HEADER, footer: FOOTER, pagination: PAGINATION, layout: LAYOUT } as const;

export type Artifact = keyof typeof ARTIFACTS;

/** The marked content of a page (14.6): whose it is that is painted, a tag's or an artifact's. */
export class PageMarks {
  /** Whose marked content is open: a tag's, an artifact's, or nobody's. */
  private owner: Tag | Artifact | null = null;

  /** `page` is its index, `height` in points. */
  constructor(
    private readonly content: ContentStream,
    private readonly structure: Structure,
    private readonly page: number,
    private readonly height: number,
  ) {}

  beginTag(tag: Tag, top: number): void {
    if (this.owner === tag) return;
    const mcid = this.structure.mark(tag, this.page, Math.min(top, this.height));
    this.content.begin(tag.role, `<</MCID ${mcid}>>`);
    this.owner = tag;
  }

  /** Begins text of a tag, or of a span below it that says what it reads. */
  beginText(tag: Tag, span: Tag | null, top: number): void {
    for (let below = span; below && below !== tag; below = below.parent) {
      this.structure.enterOwner(below, this.page, top);
    }
    this.beginTag(span ?? tag, top);
  }

  beginArtifact(artifact: Artifact): void {
    if (this.owner === artifact) return;
    this.content.begin('Artifact', ARTIFACTS[artifact]);
    this.owner = artifact;
  }

  end(): void {
    this.content.end();
    this.owner = null;
  }
}
