import type { StoryData } from './story-data.ts';

/** The fields of images and videos that hold addresses. */
const FILES = ['src', 'poster', 'captions'] as const;

/** A story whose images and videos, those of markers too, have other addresses. Drawings are in the story itself. */
export function withAddresses(
	{ images, videos, markers, ...story }: StoryData,
	addressOf: (src: string) => string
): StoryData {
	return {
		...story,
		...(images && { images: inTable(images, addressOf) }),
		...(videos && { videos: inTable(videos, addressOf) }),
		...(markers && {
			markers: Object.fromEntries(
				Object.entries(markers).map(([id, { image, ...marker }]) => [
					id,
					{ ...marker, ...(image && { image: { ...image, src: addressOf(image.src) } }) }
				])
			)
		})
	};
}

function inTable<Entry extends object>(
	table: Record<string, Entry>,
	addressOf: (src: string) => string
): Record<string, Entry> {
	const changed = (entry: Entry): Entry => {
		const fields = Object.entries(entry) as [string, unknown][];
		return Object.fromEntries(
			fields.map(([name, value]) => [
				name,
				typeof value === 'string' && FILES.some((field) => field === name) ? addressOf(value) : value
			])
		) as Entry;
	};
	return Object.fromEntries(Object.entries(table).map(([id, entry]) => [id, changed(entry)]));
}
