export { formatCounter } from './format-counter.ts';
export { numberFormatter } from './number-formatter.ts';
