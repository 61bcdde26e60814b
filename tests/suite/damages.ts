/** What a case may do to the finished files in a project's `build/` folder, by the name that it gives. */
export const DAMAGES: Readonly<Record<string, (build: string) => void | Promise<void>>> = {};
