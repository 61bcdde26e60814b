import type { CitedInline, SourceInline } from '../paper/index.js';
import { parenthesized } from './parentheses.js';
import type { Run } from './run.js';

/** A run of inlines while it is being set: what is made, and what still comes. */
export class Line {
  readonly made: CitedInline[] = [];
  #index = 0;
  /** How many characters of the next text are set already. */
  #ahead = 0;
  #parenthesized: readonly boolean[] | null = null;

  constructor(
    readonly run: Run,
    readonly inlines: readonly SourceInline[],
    /** Whether the sentence ends with these inlines, or they stand inside others. */
    readonly whole: boolean,
    /** Sets other inlines. */
    readonly set: (inlines: readonly SourceInline[], whole: boolean) => CitedInline[],
  ) {}

  /** Sets inlines that stand inside these. */
  readonly nested = (inlines: readonly SourceInline[]): CitedInline[] => this.set(inlines, false);

  /** The next inline, or undefined at the end; text without what was taken ahead. */
  take(): SourceInline | undefined {
    const inline = this.peek();
    this.#index++;
    this.#ahead = 0;
    return inline;
  }

  /** Whether the inline that was taken last stands in parentheses. */
  get inParentheses(): boolean {
    this.#parenthesized ??= parenthesized(this.inlines);
    return this.#parenthesized[this.#index - 1] ?? false;
  }

  /** The inline that comes `ahead` places behind the next one. */
  peek(ahead = 0): SourceInline | undefined {
    const inline = this.inlines[this.#index + ahead];
    if (ahead > 0 || this.#ahead === 0 || inline?.kind !== 'text') return inline;
    return { ...inline, value: inline.value.slice(this.#ahead) };
  }

  /** Takes `count` characters off the text that comes next. */
  takeText(count: number): void {
    this.#ahead += count;
  }

  text(value: string, place: SourceInline['place']): void {
    if (value !== '') this.made.push({ kind: 'text', value, place });
  }

  /** Removes white space at the end of what is made. */
  trim(): void {
    const last = this.made.at(-1);
    if (last?.kind !== 'text') return;
    const value = last.value.replace(/[ \t\n\u00a0]+$/, '');
    if (value === last.value) return;
    this.made.pop();
    if (value !== '') this.made.push({ ...last, value });
  }
}
