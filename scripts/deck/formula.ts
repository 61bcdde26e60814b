import { markup } from './escape.js';
import type { RenderResources } from './resources.js';
import type { Slide } from './slide.js';

/* Formulas as Marp writes them, `$…$` and `$$…$$`, with the same rules for what is none as Pandoc's. */

const FORMULA = /\$\$((?:[^$\\]|\\[\s\S])+?)\$\$|\$(?![\s$])((?:[^$\\]|\\[\s\S])+?)(?<!\s)\$(?!\d)/y;

interface InlineState {
  readonly src: string;
  pos: number;
  push(type: string, tag: string, nesting: number): { content: string; markup: string };
}

/** The part of markdown-it that a formula needs. */
export interface FormulaHost {
  readonly inline: {
    readonly ruler: { before(name: string, own: string, rule: (state: InlineState, silent: boolean) => boolean): void };
  };
  readonly renderer: { readonly rules: object };
}

/** Whether any slide has something that could be a formula. */
export function hasFormula(slides: readonly Slide[]): boolean {
  return slides.some(({ markdown }) => /\$[^$]+\$/.test(markdown));
}

/** Has formulas drawn by `math`; what it cannot draw is shown as its source. */
export function formulas({ inline, renderer }: FormulaHost, math: NonNullable<RenderResources['math']>): void {
  inline.ruler.before('escape', 'twofold_formula', (state, silent) => {
    FORMULA.lastIndex = state.pos;
    const [all, display, within] = FORMULA.exec(state.src) ?? [];
    if (all === undefined) return false;
    if (!silent) {
      const token = state.push('twofold_formula', 'math', 0);
      token.content = (display ?? within ?? '').trim();
      token.markup = display === undefined ? '$' : '$$';
    }
    state.pos += all.length;
    return true;
  });
  Object.assign(renderer.rules, {
    twofold_formula: (tokens: readonly { content: string; markup: string }[], index: number) => {
      const { content, markup: mark } = tokens[index]!;
      const drawn = math(content, mark === '$$');
      // What a reader says that knows no MathML.
      return drawn?.replace('<math', () => `<math alttext="${markup(content)}"`) ?? `<code>${markup(content)}</code>`;
    },
  });
}
