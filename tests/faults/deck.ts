/**
 * Decks with one fault: each function takes the HTML of a sound deck and gives that of a harmed one. Slides by index,
 * from 0.
 */

const SLIDE = /<svg [^>]*?\bdata-marpit-svg[\s\S]*?<\/foreignObject><\/svg>/g;

/** A slide is gone. */
export function dropSlide(html: string, slide: number): string {
  return withSlides(html, (slides) => slides.filter((_, at) => at !== slide));
}

/** A slide is gone, and those behind it are counted anew. */
export function takeSlide(html: string, slide: number): string {
  return withSlides(html, (slides) =>
    slides.flatMap((one, at) => {
      if (at === slide) return [];
      return at < slide
        ? [one]
        : [one.replace(/(<section [^>]*\bid=")(\d+)/g, (_, before, id) => `${before}${id - 1}`)];
    }),
  );
}

/** A slide stands elsewhere. */
export function moveSlide(html: string, from: number, to: number): string {
  return withSlides(html, (slides) => {
    const others = slides.filter((_, at) => at !== from);
    return [...others.slice(0, to), slides[from]!, ...others.slice(to)];
  });
}

/** One slide is changed. */
export function changeSlide(html: string, slide: number, change: (slide: string) => string): string {
  return withSlides(html, (slides) => slides.map((one, at) => (at === slide ? change(one) : one)));
}

/** The first note at a slide's foot is gone. */
export function dropNote(slide: string): string {
  return slide.replace(/<span class="note">[\s\S]*?<\/span>/, '');
}

/** The first mark on a slide is gone. */
export function dropMark(slide: string): string {
  return slide.replace(/<sup class="mark">[\s\S]*?<\/sup>/, '');
}

/** The first mark on a slide stands before the word that it belongs to. */
export function moveMark(slide: string): string {
  return slide.replace(/(\w+[^\w<]*)(<sup class="mark">\d+<\/sup>)/, '$2$1');
}

/** The first image loses its alternative text. */
export function dropAlt(slide: string): string {
  return slide.replace(/(<img[^>]*?) alt="[^"]*"/, '$1');
}

/** All slides, each as it is written. */
export function slidesOf(html: string): string[] {
  return html.match(SLIDE) ?? [];
}

function withSlides(html: string, change: (slides: string[]) => readonly string[]): string {
  const slides = slidesOf(html);
  const start = html.indexOf(slides[0]!);
  const end = html.lastIndexOf(slides.at(-1)!) + slides.at(-1)!.length;
  return html.slice(0, start) + change(slides).join('') + html.slice(end);
}
