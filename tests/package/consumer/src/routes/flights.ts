import type { CounterProps } from 'svelte-contrail';
import type { SceneLeg, View } from 'svelte-contrail/map';

export const view: View = { bounds: [-75, 5, 40, 60] };
export const legs: SceneLeg[] = [
	{ from: [38.06, 55.88], to: [35.95, 35.4], certainty: 'tracked' },
	{ from: [35.95, 35.4], to: [-66.99, 10.6], certainty: 'reported' }
];
export const dollars: CounterProps = { value: 4_000_000_000, format: { notation: 'compact' } };

// @ts-expect-error A certainty is one of three words; were the types lost, anything would do.
export const wrong: SceneLeg = { from: [0, 0], to: [1, 1], certainty: 'rumoured' };
