import { compile } from 'css-select';
import { parse as parseSelector, type Selector } from 'css-what';
import { type ChildNode, type Declaration, parse as parseCss } from 'postcss';
import { childElements, isElement, type SvgElement, type SvgNode, textOf } from './element.js';

export interface Declared {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** A selector with what it declares. */
interface Rule {
  readonly matches: (element: SvgNode) => boolean;
  /** Ids, classes, names (Selectors 4, 17), as one number. */
  readonly specificity: number;
  readonly declarations: readonly Declared[];
}

/** The `<style>` sheets of a file, least specific rule first. */
export type Stylesheet = readonly Rule[];

/** So that no sheet makes drawing slow: each rule is tried on each element, and some on all that it stands in. */
const MOST_RULES = 1000;
const MOST_STEPS = 50_000_000;

/** Reads every `<style>` below `root`; what cannot be read is told to `complain` with its line. */
export function readStylesheet(root: SvgElement, complain: (what: string, line: number) => void): Stylesheet {
  const rules: Rule[] = [];
  const options = matching();
  for (const element of stylesBelow(root)) {
    try {
      addRules(parseCss(textOf(element)).nodes, rules, options);
    } catch (error) {
      complain(`a style sheet that cannot be read (${error instanceof Error ? error.message : error})`, element.line);
    }
  }
  if (rules.length > MOST_RULES) complain(`style rules after the first ${MOST_RULES}`, root.line);
  // Sorting is stable: of two rules as specific as each other the later one wins.
  return rules.slice(0, MOST_RULES).sort((a, b) => a.specificity - b.specificity);
}

function stylesBelow(element: SvgElement): SvgElement[] {
  if (element.name === 'style') return [element];
  return childElements(element).flatMap(stylesBelow);
}

function addRules(nodes: readonly ChildNode[], rules: Rule[], options: Matching): void {
  for (const node of nodes) {
    if (node.type === 'atrule' && node.name === 'media' && /\b(all|print|screen)\b/.test(node.params))
      addRules(node.nodes ?? [], rules, options);
    if (node.type !== 'rule') continue;
    const declarations = node.nodes.filter((one): one is Declaration => one.type === 'decl').map(declared);
    for (const alternative of alternatives(node.selector, options))
      rules.push({ matches: compile([alternative], options), specificity: specificityOf(alternative), declarations });
  }
}

/** Selectors of states (`:hover`) and the like match nothing on paper. */
function alternatives(selector: string, options: Matching): Selector[][] {
  try {
    return parseSelector(selector).filter((alternative) => {
      compile([alternative], options);
      return alternative.every(({ type }) => type !== 'pseudo-element');
    });
  } catch {
    return [];
  }
}

function specificityOf(selector: readonly Selector[]): number {
  const weigh = (one: Selector): number => {
    if (one.type === 'attribute') return one.name === 'id' && one.action === 'equals' ? 1e6 : 1e3;
    if (one.type === 'pseudo') return 1e3;
    return one.type === 'tag' ? 1 : 0;
  };
  return selector.reduce((sum, one) => sum + weigh(one), 0);
}

type Matching = ReturnType<typeof matching>;

/** How selectors find their way. Throws when they have gone on for too long. */
function matching() {
  let steps = 0;
  const parentOf = (element: SvgElement) => {
    if (++steps > MOST_STEPS) throw new Error('its style sheets are too intricate');
    return element.parent;
  };
  return {
    xmlMode: true,
    cacheResults: false,
    adapter: {
      isTag: isElement,
      getAttributeValue: (element: SvgElement, name: string) => element.attributes[name],
      getChildren: (node: SvgNode) => (isElement(node) ? [...node.children] : []),
      getName: (element: SvgElement) => element.name,
      getParent: parentOf,
      getSiblings: (node: SvgNode) => (isElement(node) && node.parent ? [...node.parent.children] : [node]),
      getText: (node: SvgNode) => (isElement(node) ? textOf(node) : node),
      hasAttrib: (element: SvgElement, name: string) => name in element.attributes,
      removeSubsets: (nodes: SvgNode[]) => nodes,
    },
  };
}

/** The declarations of a `style` attribute; none where it cannot be read. */
export function readDeclarations(text: string): readonly Declared[] {
  try {
    return parseCss(text)
      .nodes.filter((node): node is Declaration => node.type === 'decl')
      .map(declared);
  } catch {
    return [];
  }
}

function declared({ prop, value, important }: Declaration): Declared {
  return { property: prop.toLowerCase(), value, important: important === true };
}
