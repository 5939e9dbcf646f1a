import type { Certainty } from '../route/types.ts';
import type { RouteTableLeg } from './props.ts';

/** How sure a flight is, in words: leg by leg where the legs, or those who say so, differ. */
export function certaintyText(
	legs: readonly RouteTableLeg[],
	words: Partial<Record<Certainty | 'none', string>>
): string {
	const wordsOf = ({ certainty, source }: RouteTableLeg): string =>
		(words[certainty] ?? certainty) + (source ? ` (${source})` : '');
	const [kind = words.none ?? 'no line drawn', ...others] = new Set(legs.map(wordsOf));
	if (others.length === 0) return kind;
	return legs.map((leg) => `${leg.from} – ${leg.to}: ${wordsOf(leg)}`).join('; ');
}
