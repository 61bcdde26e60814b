import type { Progress } from './index.js';

/** Says on a terminal how far the asking has come; elsewhere only what an author has to know in the end. */
export function progressOn(stream: NodeJS.WriteStream, silent: boolean) {
  const shown = stream.isTTY === true && !silent;
  // From the line's start, and what stood there erased (ECMA-48: CR, EL).
  const line = (text: string) => void (shown && stream.write(`\r\u001b[K${text}`));
  return {
    show: ({ done, total, name }: Progress) =>
      line(cut(`asked ${done} of ${total}: ${name}`, (stream.columns || 80) - 1)),
    end: (asked: number, unanswered: number) => {
      line('');
      if (unanswered > 0)
        stream.write(`twofold: ${unanswered} of ${asked} addresses could not be asked now; ask again later.\n`);
    },
  };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
