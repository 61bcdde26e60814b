/** Markup that is whole and safe; anything else is escaped where it is put into some. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | null | readonly Value[];

/** Markup with values in it: text from outside comes out as text, whatever stands in it. */
export function html(markup: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(markup.map((part, i) => part + (i < values.length ? written(values[i] ?? null) : '')).join(''));
}

function written(value: Value): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  return typeof value === 'object' ? value.map(written).join('') : escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls are none of HTML’s characters (HTML Living Standard, 13.1.4), but for white space. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd');
}

/** A list of values with something between them. */
export function between(values: readonly Value[], mark: Value): Value[] {
  return values.flatMap((value, at) => (at === 0 ? [value] : [mark, value]));
}
