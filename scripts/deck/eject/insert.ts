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
  // Behind a ruler there is the rest of its line; a heading that divides slides stands at the start of its own.
  const isBehindRuler = ({ start }: WrittenRun) => /^[ \t]*\n/.test(deck.slice(start, start + 80));
  const lead = (run: WrittenRun) =>
    isBehindRuler(run) && run.start > 0 ? (deck[run.start - 1] === '\n' ? '\n' : '\n\n') : '';
  const ruler = (run: WrittenRun) => (isBehindRuler(run) ? RULER.trimEnd() : RULER);
  const edits: Edit[] = [];
  const behind: string[] = [];
  for (const { id, slides } of ejected) {
    const text = slides.join(RULER);
    const [own, ...others] = runs.filter((run) => run.id === id);
    // What belongs to no section of the paper comes last, but for the slides that open the deck.
    const next = runs.find((run) => run.id !== null && (rank.get(run.id) ?? order.length) > rank.get(id)!);
    if (own) edits.push({ ...own, text: `${lead(own)}${text}\n\n` });
    else if (next) edits.push({ start: next.start, end: next.start, text: lead(next) + text + ruler(next) });
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
