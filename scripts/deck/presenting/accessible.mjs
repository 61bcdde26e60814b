import { nameOf, onChange, parent, slides } from './slides.mjs';

/* What screen readers and keyboards need, and Marp's page lacks. */

/** The page that the audience sees. */
export function describePage() {
  const controls = document.querySelector('.bespoke-marp-osc');
  const status = document.createElement('p');
  status.className = 'twofold-unseen';
  status.setAttribute('role', 'status');
  parent.append(status);
  onChange(() => {
    // Marp hides controls that fade, which whoever does not look at them still needs.
    controls.removeAttribute('aria-hidden');
    const shown = slides.find((slide) => slide.getAttribute('aria-hidden') !== 'true');
    const name = shown ? nameOf(shown) : '';
    if (status.textContent !== name) status.textContent = name;
  });
  // Before the pointer moves nothing lies over the slide.
  parent.classList.add('bespoke-marp-inactive');
  keepKeys(controls);
  reachable();
  nameFrame('Overview');
}

/** Marp takes the focus from a button that is used, and keys from one that has it. */
function keepKeys(controls) {
  controls.addEventListener('click', ({ target, detail }) => {
    if (detail === 0) target.focus();
  });
  controls.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event;
    if (!/^(?:Arrow|Page|Home|End)/.test(key)) return;
    event.stopPropagation();
    document.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey }));
  });
}

/** Marp leaves its buttons out of what the tab key goes through. */
function reachable() {
  for (const button of document.querySelectorAll('button')) button.removeAttribute('tabindex');
}

/** Names the frame that Marp will put around the overview. */
function nameFrame(title) {
  new MutationObserver(() => {
    for (const frame of document.querySelectorAll('iframe:not([title])')) frame.title = title;
  }).observe(document.body, { childList: true });
}

/** All slides, each of which leads to itself. */
export function describeOverview() {
  const heading = document.createElement('h1');
  heading.className = 'twofold-unseen';
  heading.textContent = 'Overview';
  parent.prepend(heading);
  for (const slide of slides) {
    // No button: its name would have to hold all that the slide shows.
    slide.setAttribute('role', 'group');
    slide.setAttribute('aria-roledescription', 'slide');
    slide.setAttribute('aria-label', nameOf(slide));
    for (const section of slide.querySelectorAll('section')) section.inert = true;
  }
  onChange(() => {
    for (const slide of slides) slide.removeAttribute('aria-hidden');
  });
  bringIntoSight();
}

/** The browser goes to where the address leads, which the overview's head covers. */
function bringIntoSight() {
  const shown = () => parent.querySelector('.bespoke-marp-active')?.scrollIntoView({ block: 'nearest' });
  addEventListener('load', () => setTimeout(shown));
}

/** The window with notes, next slide and clock. */
export function describePresenter() {
  const part = (name) => document.querySelector(`.bespoke-marp-presenter-${name}`);
  part('next').title = 'Next slide';
  for (const [name, label] of [
    ['note-container', 'Speaker notes'],
    ['info-container', 'Slide and time'],
  ]) {
    part(name).setAttribute('role', 'region');
    part(name).setAttribute('aria-label', label);
  }
  reachable();
  nameFrame('Overview');
}
