/** What validators test a file for, and what of ours sees to it. */
export interface Requirement {
  /** What has to hold. */
  readonly holds: string;
  readonly by: Means;
  readonly asked: Asked;
}

/**
 * Where each standard asks for it, by the clauses and tests of veraPDF's profile of it: `7.2: 3 5-7; 7.3: 1` are tests 3
 * and 5 to 7 of clause 7.2, and test 1 of 7.3.
 */
export type Asked = Readonly<Partial<Record<StandardName, string>>>;

export type StandardName = 'UA-1' | 'A-3a' | 'UA-2' | 'A-4f';

/** Code that sees to it; or why it cannot be otherwise. */
export type Means = Code | { readonly absent: string };

export interface Code {
  /** From `scripts/`. */
  readonly module: string;
  /** A function, class or constant of it. */
  readonly name: string;
}

export const row = (holds: string, by: Means, asked: Asked): Requirement => ({ holds, by, asked });

export const code = (module: string, name: string): Code => ({ module, name });

/** What we write in no file; a sentence. */
export const absent = (what: string): Means => ({ absent: what });

/** The tests that a list of clauses names, as `clause test`. */
export function testsOf(list: string): string[] {
  if (list === '') return [];
  return list.split('; ').flatMap((part) => {
    const [clause = '', tests = ''] = part.split(': ');
    return tests.split(' ').flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => `${clause} ${first + at}`);
    });
  });
}
