/** What is known of where a report is printed. */
export interface Terminal {
  readonly colour: boolean;
  /** Null where nothing is known of a width. */
  readonly columns: number | null;
}

/**
 * Colour on a terminal that has some. `FORCE_COLOR` asks for it anywhere (`0` and `false` for none), `NO_COLOR` for
 * none; the former counts first, as in Node. https://no-color.org, https://force-color.org
 */
export function terminal(
  { isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number },
  { FORCE_COLOR: force, NO_COLOR: none, TERM: kind }: NodeJS.ProcessEnv,
): Terminal {
  const colour = force ? !/^(?:0|false)$/i.test(force) : isTTY === true && !none && kind !== 'dumb';
  return { colour, columns: isTTY === true && columns ? columns : null };
}
