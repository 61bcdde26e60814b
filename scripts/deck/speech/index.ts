export { outlineJson, outlineText } from './outline.js';
export { type SpeakingRate, speakingRate } from './speaking-rate.js';
export { type SpokenSlide, spokenSlides } from './spoken-slide.js';
export { notesMarkdown, notesText } from './teleprompter.js';
