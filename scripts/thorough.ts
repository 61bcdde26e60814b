/** Checks that take much code: a bundle of its own, so that a build that needs none of them starts without it. */
export function thorough(): typeof import('./check/thorough.js') {
  return require('./thorough.cjs');
}
