import { readFileSync } from 'node:fs';

type Random = (below: number) => number;

/** A paper that nobody wrote, and what has to be read back from its report. */
export interface RandomPaper {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Words of the text in order; `notes[n - 1]` those of note n; figures' captions, which may be set elsewhere, apart. */
  readonly words: readonly string[];
  readonly notes: readonly (readonly string[])[];
  readonly captions: readonly (readonly string[])[];
}

/** Syllables make words that the patterns for English divide, some often, some never. */
const SYLLABLES = 'ta ver con in der per ment tion al rep res strat ob jec tive o pen ma chine le vel ing er'.split(
  ' ',
);
const FIGURE = readFileSync(new URL('../../tests/fixtures/every-block/figure.png', import.meta.url));
const BIB =
  '@book{source, author = {Doe, Jane}, title = {A Source}, publisher = {Press}, location = {Town}, date = {1999}}';

export function randomPaper(random: Random): RandomPaper {
  return new Author(random).paper();
}

/** Writes blocks as Markdown and keeps what it has said. Every word ends in a number of its own. */
class Author {
  private count = 0;
  private words: string[] = [];
  private readonly notes: string[][] = [];
  private readonly captions: string[][] = [];
  /** Bodies of notes, to be written after the block. */
  private bodies: string[] = [];

  constructor(private readonly random: Random) {}

  paper(): RandomPaper {
    const front = `---\ntitle: A Random Paper\nlang: en\nbibliography: references.bib\nnocite: '@*'\n${this.look()}---\n`;
    const parts = Array.from({ length: 2 + this.random(3) }, () => this.section(1));
    const text = [front, ...parts, '# References', ''].join('\n\n');
    const files = {
      'report/paper.md': text,
      'report/references.bib': BIB,
      'report/figure.png': new Uint8Array(FIGURE),
    };
    return { files, words: this.words, notes: this.notes, captions: this.captions };
  }

  /** How the pages look. */
  private look(): string {
    const any = (...choices: readonly string[]) => choices[this.random(choices.length)];
    return any('', 'design: classic\n', 'papersize: a5\n', 'fontsize: 10\nclassoption: twoside\n', 'toc: true\n') ?? '';
  }

  private section(level: number): string {
    const heading = `${'#'.repeat(level)} ${this.prose(1 + this.random(6), this.words)}`;
    const blocks = Array.from({ length: 1 + this.random(6) }, () => this.block());
    const below = level < 3 ? Array.from({ length: this.random(3) }, () => this.section(level + 1)) : [];
    return [heading, ...blocks, ...below].join('\n\n');
  }

  private block(): string {
    const kind = this.random(16);
    const block = kind === 0 ? this.list() : kind === 1 ? this.table() : kind === 2 ? this.figure() : this.other(kind);
    const bodies = this.bodies;
    this.bodies = [];
    return [block, ...bodies].join('\n\n');
  }

  private other(kind: number): string {
    if (kind === 3) return `> ${this.paragraph()}`;
    if (kind === 5) return '$$\n\\sum_{i=1}^{n} \\frac{x_i}{1 + x_i^2}\n$$';
    if (kind === 6) return `::: {.callout-note}\n${this.paragraph()}\n:::`;
    if (kind === 7) return `| ${this.prose(4, this.words)}\n|   ${this.prose(5, this.words)}`;
    if (kind === 4) return `\`\`\`\n${this.prose(8, this.words).replaceAll(' ', '\n  ')}\n\`\`\``;
    return this.paragraph();
  }

  private paragraph(): string {
    const sentences = Array.from({ length: 1 + this.random(5) }, () => {
      const said = `${this.prose(4 + this.random(24), this.words)}.`;
      const formula = this.random(6) === 0 ? ' $\\frac{a}{b_i}$' : '';
      return this.random(3) === 0 ? `${said}${this.mark()}${formula}` : `${said}${formula}`;
    });
    return sentences.join(' ');
  }

  /** One note in eight is long, and one of those has a second paragraph. */
  private mark(): string {
    const own: string[] = [];
    const id = this.notes.push(own);
    const length = this.random(8) === 0 ? 60 + this.random(90) : 3 + this.random(24);
    const first = this.prose(length, own);
    const second = length > 60 && this.random(2) === 0 ? `\n\n    ${this.prose(20, own)}` : '';
    this.bodies.push(`[^n${id}]: ${first}${second}`);
    return `[^n${id}]`;
  }

  private list(): string {
    const items = Array.from({ length: 2 + this.random(5) }, (_, at) => `${at + 1}. ${this.paragraph()}`);
    return items.join(this.random(2) === 0 ? '\n' : '\n\n');
  }

  private table(): string {
    const row = () =>
      `| ${this.prose(1 + this.random(2), this.words)} | ${this.prose(1 + this.random(4), this.words)} |`;
    const caption = this.prose(4, this.words);
    const rows = [row(), '|---|---|', ...Array.from({ length: 1 + this.random(14) }, row)];
    return [...rows, '', `Table: ${caption}`].join('\n');
  }

  private figure(): string {
    const caption: string[] = [];
    this.captions.push(caption);
    return `![${this.prose(6, caption)}](figure.png){width=${20 + this.random(50)}%}`;
  }

  private prose(length: number, said: string[]): string {
    const words = Array.from({ length }, () => {
      const syllables = Array.from({ length: 1 + this.random(4) }, () => SYLLABLES[this.random(SYLLABLES.length)]);
      return `${syllables.join('')}${letters(this.count++)}`;
    });
    said.push(...words);
    return words.join(' ');
  }
}

/** A number in letters, so that it can be divided from nothing. */
function letters(number: number): string {
  return `q${[...number.toString(8)].map((digit) => 'bcdfghkm'[Number(digit)]).join('')}`;
}
