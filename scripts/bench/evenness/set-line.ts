/** A justified line as one of the programs has set it; last lines of paragraphs are not among them. */
export interface SetLine {
  /** Mean width of its gaps between words, points. */
  readonly gap: number;
  /** Factor by which its letters are drawn wider or narrower; 1 for as they are. */
  readonly letters: number;
  /** It ends in a hyphen that was added. */
  readonly hyphen: boolean;
}

/** A typeface's space as a program understands it: how wide it is, and how far it says that it may go. Points. */
export interface Gap {
  readonly natural: number;
  readonly stretch: number;
  readonly shrink: number;
}

export interface SetText {
  readonly lines: readonly SetLine[];
  readonly gap: Gap;
}
