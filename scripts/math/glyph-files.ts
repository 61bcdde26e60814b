import { MathJaxStix2Font } from '@mathjax/mathjax-stix2-font/mjs/svg.js';
import { mathjax } from '@mathjax/src/mjs/mathjax.js';

/** The font of formulas. */
export class Glyphs extends MathJaxStix2Font {
  /** MathJax notes for all fonts what it has read for one: another font that asks is given it as well. */
  override loadDynamicFileSync(file: Parameters<MathJaxStix2Font['loadDynamicFileSync']>[0]): void {
    if (isRead(file)) file.setup(this);
    else super.loadDynamicFileSync(file);
  }
}

/** MathJax's types do not say that there is no promise before the file is asked for. */
function isRead({ promise }: { readonly promise: Promise<void> | null }): boolean {
  return Boolean(promise);
}

/**
 * The rarer letters and signs of the font are in files of their own; `read` gives one as the JSON array of what
 * MathJax's `dynamicSetup` takes, null where there is none.
 */
export function readGlyphsWith(read: (file: string) => string | null): void {
  mathjax.asyncIsSynchronous = true;
  mathjax.asyncLoad = (name: string) => {
    const file = /([\w-]+)\.js$/.exec(name)?.[1] ?? name;
    const data = read(file);
    if (data === null) throw new Error(`The font of formulas has no file “${file}”`);
    MathJaxStix2Font.dynamicSetup(...(JSON.parse(data) as Parameters<typeof MathJaxStix2Font.dynamicSetup>));
  };
}
