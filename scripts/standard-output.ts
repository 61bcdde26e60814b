let isGuarded = false;

/** Writes to standard output. A reader that has seen enough and closed the pipe (`| head`) is no fault. */
export function print(text: string): void {
  if (!isGuarded) process.stdout.on('error', ignoreClosedPipe);
  isGuarded = true;
  process.stdout.write(text);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
