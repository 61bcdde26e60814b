import { Marp } from '@marp-team/marp-core';
import type { Token } from './content/token.js';

/** Names of Marp's own themes, as a deck or a theme asks for them. */
const OWN_THEMES =
  /^\s*theme\s*:\s*["']?(?:default|gaia|uncover)\b|@import(?:-theme)?\s+["']?(?:default|gaia|uncover)\b/m;

/** Packed themes by all that goes into them; a thread that has packed a theme once need not do it again. */
const packed = new Map<string, string>();

/**
 * Marp that parses its own three themes only where one of them is asked for (they take 28 ms, a fifth of a small
 * deck), and packs a theme once.
 */
export class QuickMarp extends Marp {
  declare private css: string;
  /** The theme as it is packed where the deck adds nothing; null where that is not known. */
  declare private ready: string | null;
  declare private parseThemes: (own: boolean) => void;

  /** Called by Marpit's constructor after it made the theme set, and before Marp's adds its themes to it. */
  protected override applyMarkdownItPlugins(md: unknown): void {
    super.applyMarkdownItPlugins(md);
    const { themeSet } = this;
    const add = themeSet.add.bind(themeSet);
    const later: string[] = [];
    const stub = add('/* @theme none */');
    themeSet.delete('none');
    themeSet.add = (css) => {
      later.push(css);
      return stub;
    };
    this.parseThemes = (own) => {
      themeSet.add = add;
      if (own) later.forEach(add);
    };
  }

  /** Takes `css` for a deck whose front matter names no other of the themes; `ready` is what it is packed to. */
  setTheme(css: string, frontMatter: string, ready: string | null = null): void {
    this.css = css;
    this.ready = ready;
    this.parseThemes(OWN_THEMES.test(frontMatter) || OWN_THEMES.test(css));
    this.themeSet.default = this.themeSet.add(ready === null ? css : outline(css));
  }

  /** The tokens of each slide; nothing is rendered. */
  read(env: object): readonly (readonly Token[])[] {
    this.markdown.parse('', env);
    return this.lastSlideTokens ?? [];
  }

  protected override renderStyle(theme?: string): string {
    const { ready, themeSet } = this;
    const plain = !this.lastStyles?.length && !this.lastGlobalDirectives?.size;
    if (ready !== null && plain && themeSet.get(theme ?? '', true) === themeSet.default) return ready;
    if (ready !== null) themeSet.default = themeSet.add(this.css + this.sizeRule());
    const { name } = this.themeSet.get(theme ?? '', true) ?? {};
    const key = JSON.stringify([this.css, name, this.lastStyles ?? [], this.lastGlobalDirectives?.size]);
    const css = packed.get(key) ?? super.renderStyle(theme);
    packed.set(key, css);
    return css;
  }

  /** What Marp has put behind the theme for a deck that asks for one of its sizes. */
  private sizeRule(): string {
    return this.themeSet.default?.css.slice(outline(this.css).length) ?? '';
  }
}

/** The head of a theme, with its name and sizes, and its first rule, with the size of a slide: all that slides need. */
function outline(css: string): string {
  return `${/^\/\*[\s\S]*?\*\//.exec(css)?.[0] ?? ''}${/\bsection\s*\{[^}]*\}/.exec(css)?.[0] ?? ''}`;
}
