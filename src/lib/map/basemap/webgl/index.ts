export { createColorReader } from './color-reader.ts';
export { watchScheme } from './colors.ts';
export { painterError } from './errors.ts';
export { visiblePixel } from './horizon.ts';
