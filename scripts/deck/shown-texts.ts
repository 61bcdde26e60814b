/** A text of a slide as its author wrote it, and as a reader has it: white space is single but where code keeps it. */
export interface ShownText {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** A note's mark in the text, its number before the note, a line of code. */
  readonly kind: 'text' | 'mark' | 'label' | 'code';
  /** Number of the paragraph, heading, item or cell on the slide that it stands in. */
  readonly paragraph: number;
}

/**
 * JavaScript that a browser runs in the page of `printPage` and that gives the texts of each slide (`ShownText[][]`) in
 * the order of the document, node by node, which is that of the structure it prints. What is hidden, running heads and
 * formulas are left out. A space at the end of a line, which is not painted, is there; none is at a block's ends.
 */
export const SHOWN_TEXTS = `(() => {
  const isInline = (element) => /^(inline|contents|ruby)/.test(getComputedStyle(element).display);
  const blockOf = (element) => (element && isInline(element) ? blockOf(element.parentElement) : element);
  const range = document.createRange();
  const isPainted = (node) => {
    range.selectNodeContents(node);
    return range.getClientRects().length > 0;
  };
  const kindOf = (element) =>
    element.closest('sup.mark') ? 'mark' : element.matches('.note > sup') ? 'label' : element.closest('pre') ? 'code' : 'text';
  const paragraphs = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, caption, figcaption, blockquote, pre, div';
  const skipped = '[aria-hidden=true], math, style, script';
  const acceptNode = (node) =>
    node.nodeType === 1 && node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  return [...document.querySelectorAll('svg[data-marpit-svg]')].map((slide) => {
    const texts = [];
    let block = null;
    let paragraph = null;
    const known = new Map();
    const numberOf = (element) => known.get(element) ?? known.set(element, known.size).get(element);
    const last = () => texts.at(-1);
    const endBlock = (within) => {
      if (within && within === paragraph) space();
      else if (block && last() && last().kind !== 'code') last().text = last().text.trimEnd();
      block = null;
    };
    const space = () => {
      if (block && last() && !/\\s$/.test(last().text)) last().text += ' ';
    };
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, { acceptNode });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.nodeType === 1) {
        if (node.tagName === 'BR') space();
        continue;
      }
      const own = blockOf(element);
      if (own !== block && node.data.trim() === '') continue;
      if (own !== block) endBlock(element.closest(paragraphs));
      const isKept = /^pre/.test(getComputedStyle(element).whiteSpace);
      const text = isKept ? node.data : node.data.replace(/[ \\t\\n\\r\\f]+/g, ' ');
      const isPaintedHere = isPainted(node);
      if (!isPaintedHere && text.trim() === '') space();
      if (!isPaintedHere) continue;
      const isFirst = own !== block || /\\s$/.test(last()?.text ?? ' ');
      const lang = (element.closest('[lang]')?.lang ?? '').replace(/-x-\\d+$/, '');
      block = own;
      paragraph = element.closest(paragraphs);
      texts.push({
        text: isFirst && !isKept ? text.replace(/^ /, '') : text,
        lang,
        kind: kindOf(element),
        paragraph: numberOf(paragraph),
      });
    }
    endBlock(null);
    return texts;
  });
})()`;
