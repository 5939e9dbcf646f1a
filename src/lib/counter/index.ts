export { default as Counter } from './Counter.svelte';
export { formatCounter } from './format/index.ts';
export type { CounterCompleteEvent, CounterProps, CounterState, FormattedCounter } from './types.ts';
