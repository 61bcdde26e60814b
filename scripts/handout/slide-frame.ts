import { picturePart } from '../page/compose/picture-part.js';
import type { Tools } from '../page/flow.js';
import { generated } from '../page/generated.js';
import type { LinkArea } from '../page/page.js';
import type { CitedInline } from '../paper/index.js';
import { type Tag, tag } from '../paper/tag.js';
import { frameRules } from './frame.js';
import { type Placed, placeLines } from './placed-lines.js';
import type { Plan } from './plan.js';
import { type HandoutSlide, slideId } from './slide.js';
import { slideBox } from './slide-box.js';

/** White between a frame and its caption, ems of the caption. */
const ABOVE_CAPTION = 0.45;

/**
 * A slide in its frame with its number below: its picture, and its title beside the number, or else what it shows, set.
 * Its structure is entered below `parent`: heading first.
 */
export function frameSlide<R>(slide: HandoutSlide, plan: Plan, parent: Tag, tools: Tools<R>): Placed<R> {
  return slide.picture === null ? setSlide(slide, plan, parent, tools) : drawnSlide(slide, plan, parent, tools);
}

function drawnSlide<R>(slide: HandoutSlide, plan: Plan, parent: Tag, tools: Tools<R>): Placed<R> {
  const { width, height } = plan.frame;
  const { place, text, name, picture } = slide;
  const heading = tag('H1', parent, { id: slideId(slide), place });
  const content = [...numberOf(slide), ...(name.length > 0 ? [generated('\u2002', place), ...name] : [])];
  const caption = captionBelow(content, height, heading, plan, tools);
  const figure = tag('Figure', parent, { alt: text, place });
  const areas = areasOf(slide, parent);
  const drawn =
    picture === null ? [] : [{ ...picturePart(picture, { x: 0, y: 0, width, height, tag: figure }), areas }];
  return { parts: [...caption.parts, ...drawn, ...frameRules(width, height)], height: caption.height };
}

/** Links on a slide's picture follow it in the structure, since the picture is said as a whole. */
function areasOf({ links, place }: HandoutSlide, parent: Tag): LinkArea[] {
  if (links.length === 0) return [];
  const owner = tag('P', parent, { place });
  return links.map(({ leads, ...sides }) => {
    const href = typeof leads === 'number' ? `#${slideId({ number: leads })}` : leads;
    return { ...sides, tag: tag('Link', owner, { href, place }) };
  });
}

function setSlide<R>(slide: HandoutSlide, plan: Plan, parent: Tag, tools: Tools<R>): Placed<R> {
  const box = slideBox(slide, plan, parent, tools);
  const caption = captionBelow(numberOf(slide), box.height, tag('Span', null), plan, tools);
  return {
    parts: [...box.parts, ...frameRules(plan.frame.width, box.height), ...caption.parts],
    height: caption.height,
  };
}

function numberOf({ number, place }: HandoutSlide): CitedInline[] {
  return [{ kind: 'strong', children: [generated(`${number}`, place)], place }];
}

/** The caption of a frame that ends at `bottom`; its height is that of both. */
function captionBelow<R>(
  content: readonly CitedInline[],
  bottom: number,
  owner: Tag,
  { design, frame }: Plan,
  { setter }: Tools<R>,
): Placed<R> {
  const style = design.styles.caption;
  const y = bottom + ABOVE_CAPTION * style.text.size;
  const { parts, height } = placeLines(content, style, { x: 0, y, width: frame.width }, owner, setter);
  return { parts, height: y + height };
}
