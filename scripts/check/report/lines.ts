/** Gives lines of texts by file and number, from 1; splits each text only once, and only if it is asked for. */
export function lineReader(sources: ReadonlyMap<string, string>): (file: string, line: number) => string | undefined {
  const split = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = split.get(file);
    if (!lines) {
      lines = (sources.get(file) ?? '').split(/\r\n|[\r\n]/);
      split.set(file, lines);
    }
    return lines[line - 1];
  };
}
