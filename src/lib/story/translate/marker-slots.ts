import type { StoryFile } from '../schema/schema.ts';
import type { Path } from '../source/path.ts';

type AddSame = (path: Path, options?: { kind?: 'text'; isNeeded?: boolean; mayBeEmpty?: boolean }) => void;

/** The texts of markers. */
export function addMarkers({ markers = {} }: StoryFile, same: AddSame): void {
	for (const [id, marker] of Object.entries(markers)) {
		const path = ['markers', id];
		for (const field of ['text', 'label']) same([...path, field]);
		same([...path, 'alt'], { kind: 'text' });
		// Words need a translation, signs and units do not. A currency may change sides.
		for (const field of ['prefix', 'suffix'] as const) {
			same([...path, field], { isNeeded: /\p{L}{4}/u.test(marker[field] ?? ''), mayBeEmpty: true });
		}
	}
}
