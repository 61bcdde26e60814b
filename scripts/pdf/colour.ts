/** Red, green and blue from 0 to 1 of `#rrggbb`. */
export function colourComponents(colour: string): [number, number, number] {
  const component = (at: number) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return [component(1), component(3), component(5)];
}

/** `#rrggbb` as an operator that sets the fill or stroke colour (ISO 32000-1, 8.6.8): gray where it is one. */
export function colourOperator(colour: string, what: 'fill' | 'stroke'): string {
  const [red, green, blue] = colourComponents(colour);
  const [gray, rgb] = what === 'fill' ? ['g', 'rg'] : ['G', 'RG'];
  return red === green && green === blue ? `${red} ${gray}\n` : `${red} ${green} ${blue} ${rgb}\n`;
}
