/** What holds the slides, and with them the controls. */
export const parent = document.getElementById(':$p');

export const slides = [...parent.querySelectorAll(':scope > svg')];

/** Number and heading of a slide, as it is announced. */
export function nameOf(slide) {
  const heading = slide.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim() ?? '';
  return `${slides.indexOf(slide) + 1} / ${slides.length}${heading && `: ${heading}`}`;
}

/** Calls `then` now and whenever another slide is shown, or Marp hides something from screen readers. */
export function onChange(then) {
  then();
  new MutationObserver(then).observe(parent, { subtree: true, attributeFilter: ['aria-hidden'] });
}

/** Whether a key is pressed by itself. */
export function isPlain(event) {
  return !event.altKey && !event.ctrlKey && !event.metaKey;
}
