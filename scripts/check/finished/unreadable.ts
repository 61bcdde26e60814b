/** A finished file that cannot be read back. */
export interface Unreadable {
  /** What is wrong with it: a sentence with a capital and without a full stop. */
  readonly unreadable: string;
}

/** Inside the readers: stops reading. It never leaves them; `attempt` turns it into an `Unreadable`. */
export class Broken extends Error {}

export function isUnreadable(read: object): read is Unreadable {
  return 'unreadable' in read;
}

/** What `read` gives, or why it gave up. */
export function attempt<T extends object>(read: () => T): T | Unreadable {
  try {
    return read();
  } catch (error) {
    if (error instanceof Broken) return { unreadable: error.message };
    throw error;
  }
}
