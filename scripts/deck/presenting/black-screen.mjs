import { isPlain } from './slides.mjs';

/* A black screen, as the button of a remote control asks for it, in the window of the audience and the presenter's. */

/** What remote controls send: PowerPoint's keys. */
const KEYS = ['b', 'B', '.'];

/** Marp's key for the two windows of one deck, which share it. */
const shared = `twofold-black-${history.state?.marpBespokeSyncKey}`;

export function blackScreen() {
  const { classList } = document.body;
  const show = (black) => classList.toggle('twofold-black', black);
  const change = (black) => {
    if (black === classList.contains('twofold-black')) return;
    show(black);
    remember(black);
  };
  document.addEventListener('keydown', (event) => {
    if (!isPlain(event)) return;
    if (KEYS.includes(event.key)) change(!classList.contains('twofold-black'));
    // Whoever goes on wants to be seen.
    else if (event.key.length > 1 || event.key === ' ') change(false);
  });
  document.addEventListener('pointerdown', () => change(false));
  addEventListener('storage', ({ key, newValue }) => {
    if (key === shared) show(newValue !== null);
  });
  addEventListener('pagehide', () => change(false));
}

/** Tells the other window, where the browser lets a file store anything. */
function remember(black) {
  try {
    if (black) localStorage.setItem(shared, '1');
    else localStorage.removeItem(shared);
  } catch {}
}
