import type { WrittenRun } from '../written.js';

/** Slides of a section, as Marp Markdown. */
export interface Ejected {
  readonly id: string;
  readonly slides: readonly string[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const RULER = '\n\n---\n\n';

/**
 * A deck with slides put in, with rulers between: each section's where it has slides already, which give way, or else
 * before those of the next section of the paper that has some there. All else stays as it is.
 * @param runs where the deck's sections stand, in the order of the file
 * @param ejected in the paper's order
 * @param order ids of all sections, in the paper's order
 */
export function insertSlides(
  deck: string,
  runs: readonly WrittenRun[],
  ejected: readonly Ejected[],
  order: readonly string[],
): string {
  const rank = new Map(order.map((id, at) => [id, at]));
  const edits: Edit[] = [];
  const behind: string[] = [];
  for (const { id, slides } of ejected) {
    const text = slides.join(RULER);
    const [own, ...others] = runs.filter((run) => run.id === id);
    const next = runs.find((run) => (rank.get(run.id ?? '') ?? -1) > rank.get(id)!);
    if (own) edits.push({ start: own.start, end: own.end, text: `\n${text}\n\n` });
    else if (next) edits.push({ start: next.start, end: next.start, text: `\n${text}${RULER.trimEnd()}\n` });
    else behind.push(text);
    for (const { start, end } of others) edits.push({ start, end, text: '\n' });
  }
  const edited = applied(deck, edits).trimEnd();
  const parts = [
    runs.length === 0 ? [edited, behind.join(RULER)].filter(Boolean).join('\n\n') : [edited, ...behind].join(RULER),
  ];
  return `${parts[0]}\n`;
}

/** Edits that do not overlap; those at one place in their order. */
function applied(text: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, at) => ({ ...edit, at })).sort((a, b) => a.start - b.start || a.at - b.at);
  let made = '';
  let end = 0;
  for (const edit of sorted) {
    made += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return made + text.slice(end);
}
