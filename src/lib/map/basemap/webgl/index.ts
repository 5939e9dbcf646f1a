export { createColorReader } from './color-reader.ts';
export { watchScheme } from './colors.ts';
export { visiblePixel } from './horizon.ts';
export { layerError } from './layer-errors.ts';
export { LayerPrograms, type Program } from './program.ts';
