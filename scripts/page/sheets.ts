import { type Design, versoOf } from './design.js';
import type { Leaf } from './leaves.js';
import { isTurned, turnedDesign } from './turned.js';

/** How a page lies. */
export interface Sheet {
  /** The design as it looks on this side of the paper, upright or not. */
  readonly design: Design;
  readonly turned: boolean;
}

/** The sheet of each page: rectos and versos mirror each other, and what is too wide lies on its side. */
export function sheetsOf<R>(leaves: readonly Leaf<R>[], design: Design): readonly Sheet[] {
  const sides = [design, design.twoSided ? versoOf(design) : design] as const;
  return leaves.map(({ page, part }, index) => {
    const side = sides[index % 2] as Design;
    const turned = isTurned(page, part.strips);
    return { design: turned ? turnedDesign(side) : side, turned };
  });
}
