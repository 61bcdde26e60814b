export function writeStandardFonts(folder: string, packageFile: (packageName: string, path: string) => string): void;
