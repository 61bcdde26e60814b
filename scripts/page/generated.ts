import type { CitedInline, Place } from '../paper/index.js';

/** Text that the report adds of itself: labels, numbers, running heads. */
export function generated(value: string, place: Place): CitedInline {
  return { kind: 'text', value, own: true, place };
}

/** Where text that the report adds of itself is said to come from. */
export function startOf({ file }: { readonly file: string }): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** Content as a running head or a line of the contents repeats it: without its note marks and links. */
export function withoutMarks(content: readonly CitedInline[]): CitedInline[] {
  const kept: CitedInline[] = [];
  for (const inline of content) {
    if (inline.kind === 'noteMark') continue;
    if (inline.kind === 'link' || inline.kind === 'citation') kept.push(...withoutMarks(inline.children));
    else if (inline.kind === 'crossReference') kept.push(generated(inline.text, inline.place));
    else if (inline.kind === 'break') kept.push(generated(' ', inline.place));
    else if ('children' in inline) kept.push({ ...inline, children: withoutMarks(inline.children) });
    else kept.push(inline);
  }
  return kept;
}

/** Content as plain text. */
export function plain(content: readonly CitedInline[]): string {
  let text = '';
  for (const inline of withoutMarks(content)) {
    if ('children' in inline) text += plain(inline.children);
    else if ('value' in inline) text += inline.value;
    else if (inline.kind === 'formula') text += inline.tex;
    else if (inline.kind === 'image') text += inline.alt;
  }
  return text;
}
