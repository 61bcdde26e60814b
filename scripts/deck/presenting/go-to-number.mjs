import { isPlain } from './slides.mjs';

/** Digits and Enter lead to a slide by its number. */
export function goToNumber() {
  let typed = '';
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && typed !== '') {
      location.hash = `#${typed}`;
      event.preventDefault();
    }
    typed = isPlain(event) && /^\d$/.test(event.key) ? (typed + event.key).slice(-4) : '';
  });
}
