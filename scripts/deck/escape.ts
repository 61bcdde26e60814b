/** Text as Markdown that shows exactly this text, wherever in a line it stands. */
export function escaped(text: string): string {
  return isolate(
    text
      .replace(/[\\`*_[\]<>|~$^]/g, '\\$&')
      .replace(/&/g, '&amp;')
      .replace(/[\r\n]+/g, ' '),
  ).replace(
    /^(\s*)([#+=-]|\d{1,9}(?=[.)]))/,
    (_, space: string, start: string) =>
      space + (/\d/.test(start) ? `&#${start.charCodeAt(0)};${start.slice(1)}` : `\\${start}`),
  );
}

/** Letters of right-to-left scripts, with the spaces, marks and joiners between them (UAX #9, classes R and AL). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\s\p{M}\p{Join_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/gu;

/** A name in a right-to-left script must not move the punctuation and numbers around it (UAX #9, 3.1.2). */
function isolate(text: string): string {
  return /[\u0590-\ufefc]/.test(text) ? text.replace(RIGHT_TO_LEFT, '<bdi>$&</bdi>') : text;
}

/** `<em>` and its like rather than `*`: they hold next to any character. */
export function inTags(tag: string, className: string | undefined, inner: string): string {
  return `<${tag}${className ? ` class="${className}"` : ''}>${inner}</${tag}>`;
}

/** A code span whose fence is longer than any run of backticks inside (CommonMark 0.31, 6.1). */
export function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const padded = /^`|`$|^ .* $/.test(text) ? ` ${text} ` : text;
  return fence + padded.replace(/[\r\n]+/g, ' ') + fence;
}

/** A fenced code block whose fence is longer than any run of backticks inside. */
export function fence(text: string, language: string | null): string {
  const mark = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${mark}${(language ?? '').replace(/[^\w+#.-]/g, '')}\n${text}\n${mark}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
}

/** TeX as a formula in Marp's syntax, or as code where that cannot hold it. */
export function math(tex: string, mark: '$' | '$$' = '$'): string {
  const line = tex
    .replace(/(?<!\\)%.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' || /\$|\\$/.test(line) ? code(tex) : mark + line + mark;
}

/** About what is seen of TeX, without spaces and stops, so that it counts as one word and ends no sentence. */
export function seen(tex: string): string {
  const text = tex
    .replace(
      /\\(?:begin|end)\{\w+\*?\}|\\(?:left|right|mathrm|mathcal|mathbb|mathbf|boldsymbol|text|operatorname|frac|quad|displaystyle)\b/g,
      '',
    )
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[\s{}\\^_$&]/g, '')
    .replace(/[.?!:;,]/g, '-');
  return text === '' ? 'x' : text;
}

/** Links to the web stay links; links inside the paper have no target on a slide and become their text. */
export function link(url: string, inner: string): string {
  return /^(https?:|mailto:)/i.test(url) ? `[${inner}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)` : inner;
}

/** Text as HTML that shows exactly this text. */
export function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
