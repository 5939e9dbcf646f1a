export { createColorReader } from './color-reader.ts';
export { watchScheme } from './colors.ts';
export { painterError } from './errors.ts';
export { visiblePixel } from './horizon.ts';
export { compile, useProjection, type Program } from './program.ts';
