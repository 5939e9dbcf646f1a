export { mapWords } from './english.ts';
export { controlWords } from './english-controls.ts';
export { anyLine, lineWords } from './english-lines.ts';
export { knownText } from './known-text.ts';
export { lineKinds } from './line-kinds.ts';
export type { MapWords } from './map-words.ts';
