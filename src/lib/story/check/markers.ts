import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { marker as markerSchema } from '../schema/marker-schema.ts';
import { isRecord, type Cursor } from '../source/cursor.ts';
import { addressesIn } from './texts.ts';

/** What a marker shows: the field that says so, what a message calls it, and the fields that go with it and with nothing else. */
const CONTENTS = [
	{ field: 'image', what: 'a picture', own: ['alt'], needed: ['alt'] },
	{
		field: 'number',
		what: 'a number',
		own: ['label', 'prefix', 'suffix', 'format'],
		needed: ['label', 'source']
	},
	{ field: 'text', what: 'words', own: [], needed: [] },
	{ field: undefined, what: 'a pin', own: ['alt', 'color'], needed: ['alt'] }
] as const;

type Content = (typeof CONTENTS)[number];

const ALL_OWN = [...new Set(CONTENTS.flatMap(({ own }): readonly string[] => own))];

const HINTS: Record<Content['needed'][number], string> = {
	alt: 'Add "alt": what it shows, for those who do not see it.',
	label: 'Add "label": what the number counts, with its unit.',
	source: 'Add "source": who says so.'
};

/** Checks which fields of a marker go together, and that its link leads to a step that is there. */
export function checkMarkers(story: Cursor, diagnostics: Diagnostics): void {
	const addresses = addressesIn(story);
	for (const marker of story.get('markers').values()) {
		if (!isRecord(marker.value)) continue;
		checkContent(marker, diagnostics);
		const [width, metres] = [marker.get('width'), marker.get('metres')];
		if (width.value !== undefined && metres.value !== undefined) diagnostics.add(376, metres.nameRange, {});
		const { text: link = '', range } = marker.get('link');
		const id = link.startsWith('#') ? link.slice(1) : undefined;
		if (id === undefined || id === '' || addresses.has(id)) continue;
		const hint = didYouMean(id, addresses, 'Name a step or chapter by its id.');
		diagnostics.add(242, range, { id, hint });
	}
}

function checkContent(marker: Cursor, diagnostics: Diagnostics): void {
	const has = (name: string): boolean => marker.get(name).value !== undefined;
	// A mistyped name is reported as such; it may be the field that is missing.
	if (marker.entries().some(([name]) => !Object.hasOwn(markerSchema.entries, name))) return;
	const shown = CONTENTS.filter(({ field }) => field !== undefined && has(field));
	const [content = CONTENTS[3], second] = shown;
	if (second) {
		const range = marker.get(second.field!).nameRange;
		return diagnostics.add(372, range, { first: content.field!, second: second.field! });
	}
	const own: readonly string[] = content.own;
	for (const field of ALL_OWN) {
		if (!has(field) || own.includes(field)) continue;
		diagnostics.add(374, marker.get(field).nameRange, { field, what: content.what });
	}
	for (const field of content.needed) {
		if (has(field) || marker.emptyFields.has(field)) continue;
		diagnostics.add(373, marker.nameRange, { what: content.what, field, hint: HINTS[field] });
	}
}
