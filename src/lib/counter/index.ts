export { default as Counter } from './Counter.svelte';
export { formatCounter } from './formatted.ts';
export type { CounterCompleteEvent, CounterProps, CounterState, FormattedCounter } from './types.ts';
