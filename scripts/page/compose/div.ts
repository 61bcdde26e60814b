import { tag } from '../../paper/tag.js';
import { languageOf } from '../language.js';
import type { Blocks, Handler } from './handler.js';

/** Set as its blocks are; the div is kept in the structure, so that links to it find their place. */
export const composeDiv: Handler<Blocks['div']> = ({ attributes, blocks, place }, flow, scope) => {
  const language = languageOf(attributes.pairs, flow.design);
  const parent = tag('Div', scope.parent, {
    id: attributes.id,
    lang: attributes.pairs.lang ?? null,
    rtl: language.rtl === flow.design.rtl ? null : language.rtl,
    place,
  });
  flow.within(language, { ...scope, parent }, (inner) => flow.tools.compose(blocks, flow, inner));
};
