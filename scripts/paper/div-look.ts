/** Kinds of box that tell the reader what to make of what is in them. */
export type Callout = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** How the blocks of a div are set apart from the text. */
export type DivLook =
  | { readonly kind: 'callout'; readonly callout: Callout }
  | { readonly kind: 'epigraph' | 'verse' | 'small' }
  | { readonly kind: 'aligned'; readonly align: 'center' | 'right' };

const callout = (kind: Callout): DivLook => ({ kind: 'callout', callout: kind });

/** The classes of divs that have a look, Quarto's names for callouts among them. */
const LOOKS: Readonly<Record<string, DivLook>> = {
  note: callout('note'),
  tip: callout('tip'),
  important: callout('important'),
  warning: callout('warning'),
  caution: callout('caution'),
  'callout-note': callout('note'),
  'callout-tip': callout('tip'),
  'callout-important': callout('important'),
  'callout-warning': callout('warning'),
  'callout-caution': callout('caution'),
  epigraph: { kind: 'epigraph' },
  verse: { kind: 'verse' },
  small: { kind: 'small' },
  center: { kind: 'aligned', align: 'center' },
  right: { kind: 'aligned', align: 'right' },
};

/** The names of all of them. */
export const DIV_CLASSES: readonly string[] = Object.keys(LOOKS);

/** The look of a div by the first of its classes that has one; null for none. */
export function divLook(classes: readonly string[]): DivLook | null {
  for (const name of classes) if (Object.hasOwn(LOOKS, name)) return LOOKS[name] ?? null;
  return null;
}
