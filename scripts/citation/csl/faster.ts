import CSL, { type Engine, type XmlElement } from 'citeproc';

/** What citeproc looks for in every string: markup and quotation marks. Without them it changes nothing. */
const MAY_NEST = /[<>"'‘’‚‛“”„‟«»‹›「」『』]/;
const ASCII = /^[\0-\x7f]*$/;
/** Languages whose small letters differ even in ASCII. */
const OWN_CASE = /^(?:tr|az|lt)/;

/**
 * Spares an engine the calls that cost it most, where their result is known: looking for markup in plain
 * strings, and comparing a short form that only one item has.
 */
export function makeFaster(engine: Engine): void {
  const { flipflopper } = engine.fun;
  const nest = flipflopper.processTags;
  const quotes = ['open-quote', 'close-quote', 'open-inner-quote', 'close-inner-quote'].map(
    (name) => engine.getTerm(name, 'long', 0) ?? '',
  );
  const unusual = quotes.some((quote) => quote !== '' && !MAY_NEST.test(quote));
  if (!unusual)
    flipflopper.processTags = (blob) => {
      if (MAY_NEST.test(blob.blobs)) nest.call(flipflopper, blob);
    };
  const { disambiguate, registry } = engine;
  const compare = disambiguate.run;
  disambiguate.run = (form) => {
    if ((registry.ambigcites[form]?.length ?? 0) > 1) compare.call(disambiguate, form);
  };
}

const lowerCase = CSL.toLocaleLowerCase;

/** `String.toLocaleLowerCase` with a list of languages is slow; for ASCII they all agree. */
CSL.toLocaleLowerCase = function (this: Engine, text: string): string {
  return ASCII.test(text) && !this.tmp.lang_array?.some((lang) => OWN_CASE.test(lang))
    ? text.toLowerCase()
    : lowerCase.call(this, text);
};

const searchTree = CSL.XmlJSON.prototype.getNodesByName;

/** Macros stand right under the style: they need not be looked for in the whole tree at each use. */
CSL.XmlJSON.prototype.getNodesByName = function (node, name, value, found): readonly XmlElement[] {
  if (name !== 'macro' || value === undefined || found || node.name !== 'style')
    return searchTree.call(this, node, name, value, found);
  return node.children
    .filter((child) => typeof child === 'object')
    .filter((child) => child.name === 'macro' && child.attrs.name === value);
};
