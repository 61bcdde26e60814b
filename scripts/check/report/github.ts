import type { Verdict } from '../verdict/index.js';

/**
 * Annotations for GitHub Actions: one command a finding, which its log and the changed lines of a pull request show.
 * With `quiet` errors only; `name` gives a file as the repository knows it. https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport({ judged }: Verdict, quiet: boolean, name: (file: string) => string): string {
  const shown = quiet ? judged.filter(({ severity }) => severity === 'error') : judged;
  return shown
    .map(({ diagnostic, severity }) => {
      const { ruleId, reason, note, file, line, column, place } = diagnostic;
      const end = place && 'end' in place ? place.end : undefined;
      const where = {
        file: file ? name(file) : undefined,
        line,
        endLine: end?.line,
        // Columns are taken only within one line.
        col: end && end.line !== line ? undefined : column,
        endColumn: end && end.line === line ? end.column : undefined,
        title: ruleId,
      };
      const properties = Object.entries(where).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
      );
      const message = note ? `${reason}. ${note}` : reason;
      return `::${severity === 'error' ? 'error' : 'warning'} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

/** What would end the line, or begin an escape. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
