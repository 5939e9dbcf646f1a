export { default as Counter } from './Counter.svelte';
export type { CounterCompleteEvent, CounterProps, CounterState } from './types.ts';
