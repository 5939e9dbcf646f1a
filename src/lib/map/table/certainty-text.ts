import { knownText, type lineWords } from '../words/index.ts';
import type { RouteTableLeg, RouteTableRow } from './props.ts';

/** How sure a flight is, in words: leg by leg where the legs, or those who say so, differ. */
export function certaintyText(
	row: Pick<RouteTableRow, 'kind' | 'legs' | 'track'>,
	words: ReturnType<typeof lineWords>
): string {
	if (row.track || row.kind) return knownText(row, words);
	const wordsOf = ({ certainty, source }: RouteTableLeg): string =>
		words[certainty] + (source ? ` (${source})` : '');
	const [kind = words.noLine, other] = new Set(row.legs.map(wordsOf));
	return other ? row.legs.map((leg) => `${leg.from} – ${leg.to}: ${wordsOf(leg)}`).join('; ') : kind;
}
