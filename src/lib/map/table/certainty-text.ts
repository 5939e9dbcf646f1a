import { knownText, type lineWords } from '../words/index.ts';
import type { RouteTableLeg, RouteTableRow } from './props.ts';

/** How sure a flight is, in words: leg by leg where the legs, or those who say so, differ. */
export function certaintyText(
	{ kind: line, legs, track }: Pick<RouteTableRow, 'kind' | 'legs' | 'track'>,
	words: ReturnType<typeof lineWords>
): string {
	if (track || line) return knownText({ kind: line, legs, track }, words);
	const wordsOf = ({ certainty, source }: RouteTableLeg): string =>
		words[certainty] + (source ? ` (${source})` : '');
	const [kind = words.noLine, ...others] = new Set(legs.map(wordsOf));
	if (others.length === 0) return kind;
	return legs.map((leg) => `${leg.from} – ${leg.to}: ${wordsOf(leg)}`).join('; ');
}
