/** Writes `deck/page.html`, `deck/theme.css` and `deck/fonts/*.woff2` into `dist`; `packageFile` finds a file inside an installed package. */
export function pressDeck(dist: string, packageFile: (packageName: string, path: string) => string): Promise<void>;
