import { Broken } from '../unreadable.js';

/** Bounds the work that a file can ask for: a small one may ask for much by naming one thing over and over. */
export class Budget {
  /** In bytes, or steps of about as much work. */
  constructor(private left: number) {}

  spend(amount: number): void {
    this.left -= amount;
    if (this.left < 0) throw new Broken('The file is too large to be read, or asks for the same over and over');
  }
}
