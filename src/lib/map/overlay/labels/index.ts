export { estimateSize } from './text-size.ts';
