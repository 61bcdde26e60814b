/** The marked content that is open in one content stream (ISO 32000-1, 14.6), and what each numbered piece shows. */
export class Marks {
  /** Text by number, which counts for this stream alone: a page's or a form's. */
  readonly said: Said = new Map();
  /** Numbers of pieces in which anything can be seen. */
  readonly drawn = new Set<number>();
  private readonly open: Mark[] = [];

  /** `outer` is the mark that a form is drawn in; null for a page. */
  constructor(private readonly outer: Mark | null = null) {}

  get innermost(): Mark {
    return this.open.at(-1) ?? this.outer ?? UNMARKED;
  }

  begin(tag: string, mcid: number | null, actualText: string | null): void {
    const within = this.innermost;
    const artifact = within.artifact || tag === 'Artifact';
    const own = mcid !== null && { mcid, said: this.said, onPage: this.outer === null };
    const left = actualText !== null && !within.replaced ? actualText : null;
    this.open.push({ ...within, ...own, artifact, replaced: within.replaced || left !== null, left, seen: false });
    if (own && !this.said.has(own.mcid)) this.said.set(own.mcid, '');
  }

  end(): void {
    const mark = this.open.pop();
    if (mark?.seen && mark.left !== null) note(mark, mark.left);
  }

  /** Something can be seen now: letters, a picture, a line or a surface. */
  paint(): void {
    for (const mark of this.open) mark.seen = true;
    const { mcid } = this.innermost;
    if (mcid !== null) this.drawn.add(mcid);
  }

  /** Notes what an operator shows; gives it, or for the first in a replaced stretch what it stands for (14.9.4). */
  show(text: string): string {
    this.paint();
    const mark = this.innermost;
    const shown = mark.replaced ? this.replacement() : text;
    note(mark, shown);
    return shown;
  }

  private replacement(): string {
    const mark = this.open.find(({ left }) => left !== null);
    const text = mark?.left ?? '';
    if (mark) mark.left = null;
    return text;
  }
}

type Said = Map<number, string>;

export interface Mark {
  /** Number, and where its text is noted; null outside of numbered content. */
  readonly mcid: number | null;
  readonly said: Said | null;
  /** Whether the number is one of the page, not of a form. */
  readonly onPage: boolean;
  readonly artifact: boolean;
  /** Whether an ActualText stands for what is shown. */
  readonly replaced: boolean;
  /** That of this very mark, until it has been said. */
  left: string | null;
  /** Whether anything within it can be seen. */
  seen: boolean;
}

const UNMARKED: Mark = {
  mcid: null,
  said: null,
  onPage: true,
  artifact: false,
  replaced: false,
  left: null,
  seen: false,
};

function note({ mcid, said, artifact }: Mark, text: string): void {
  if (mcid !== null && !artifact) said?.set(mcid, (said.get(mcid) ?? '') + text);
}
