import type { Certainty } from '../scene.ts';
import type { RouteTableLeg } from './types.ts';

/** How sure a flight is, in words: leg by leg where the legs, or those who say so, differ. */
export function certaintyText(
	legs: readonly RouteTableLeg[],
	words: Partial<Record<Certainty | 'none', string>>
): string {
	const [first] = legs;
	if (!first) return words.none ?? 'no line drawn';
	const wordsOf = ({ certainty, source }: RouteTableLeg): string =>
		(words[certainty] ?? certainty) + (source ? ` (${source})` : '');
	const isOneKind = legs.every((leg) => wordsOf(leg) === wordsOf(first));
	if (isOneKind) return wordsOf(first);
	return legs.map((leg) => `${leg.from} – ${leg.to}: ${wordsOf(leg)}`).join('; ');
}
