import { imageSize } from 'image-size';
import type { FileField } from '../check/files.ts';
import type { ReadStory } from '../check/read.ts';
import { diagnosticAt } from '../diagnostics/diagnostics.ts';
import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { StoryData } from '../schema/story-data.ts';
import { decodeStory } from './decode.ts';
import { readDrawing, type ReadDrawing } from './drawing.ts';
import type { StoryFolder } from './folder.ts';

/**
 * Completes a story with the sizes of its pictures and with its drawings.
 *
 * @returns also the files: when one changes, so does the story
 */
export async function loadMedia(
	read: ReadStory,
	folder: StoryFolder
): Promise<{ read: ReadStory; files: string[] }> {
	if (!read.story || read.files.length === 0) return { read, files: [] };
	const media = new Media(read.story, folder);
	for (const field of read.files) await media.add(field);
	media.checkParts(read);
	const diagnostics = [...read.diagnostics, ...media.diagnostics].sort(
		(a, b) => a.line - b.line || a.column - b.column
	);
	const story = media.diagnostics.length > 0 ? undefined : media.story;
	return { read: { ...read, story, diagnostics }, files: media.files };
}

/** Of which file something is read: a picture's size, or a drawing. */
const READ: Record<FileField['table'], FileField['field']> = {
	images: 'src',
	videos: 'poster',
	drawings: 'src',
	markers: 'image'
};

class Media {
	readonly story: StoryData;
	readonly files: string[] = [];
	readonly diagnostics: Diagnostic[] = [];
	readonly #folder: StoryFolder;
	readonly #drawings = new Map<string, ReadDrawing>();

	constructor({ images, videos, drawings, markers, ...story }: StoryData, folder: StoryFolder) {
		this.#folder = folder;
		this.story = {
			...story,
			...(images && { images: { ...images } }),
			...(videos && { videos: { ...videos } }),
			...(drawings && { drawings: { ...drawings } }),
			...(markers && { markers: { ...markers } })
		};
	}

	async add({ table, id, field, path: written, place }: FileField): Promise<void> {
		// A translation may have captions of its own.
		const name = (field === 'captions' && this.story.videos?.[id]?.captions) || written;
		const file = await this.#folder.find(name);
		this.files.push(file ?? this.#folder.locate(name));
		const isRead = field === READ[table];
		const bytes = file !== undefined && isRead ? await this.#folder.read(file) : undefined;
		if (file === undefined || (isRead && !bytes)) {
			const where = name.startsWith('/') ? 'in the site’s folder "static" or "public"' : 'beside the story';
			return void this.diagnostics.push(diagnosticAt(327, place, { name, where }));
		}
		if (!bytes) return;
		if (table === 'drawings') this.#addDrawing(id, bytes, name, place);
		else this.#addSize(table, id, bytes, name, place);
	}

	#addSize(
		table: 'images' | 'videos' | 'markers',
		id: string,
		bytes: Uint8Array,
		name: string,
		place: FileField['place']
	): void {
		const entry = this.story[table]![id]!;
		try {
			const { width, height, orientation = 1 } = imageSize(bytes);
			// From the fifth on, orientations lie on their side.
			const size = orientation > 4 ? { width: height, height: width } : { width, height };
			const sized =
				'image' in entry && entry.image
					? { ...entry, image: { ...entry.image, ...size } }
					: { ...entry, ...size };
			this.story[table]![id] = sized as never;
		} catch {
			this.diagnostics.push(diagnosticAt(328, place, { name }));
		}
	}

	#addDrawing(id: string, bytes: Uint8Array, name: string, place: FileField['place']): void {
		const text = decodeStory(bytes, name);
		if (typeof text !== 'string') return void this.diagnostics.push(text);
		const drawing = readDrawing(text);
		if ('what' in drawing) {
			return void this.diagnostics.push(diagnosticAt(329, place, { name, ...drawing }));
		}
		this.#drawings.set(id, drawing);
		this.story.drawings![id] = { ...this.story.drawings![id]!, svg: drawing.svg };
	}

	checkParts({ parts }: ReadStory): void {
		for (const { drawing, part, place } of parts) {
			const ids = this.#drawings.get(drawing)?.ids;
			if (!ids || ids.includes(part)) continue;
			const hint = didYouMean(part, ids, `Its parts are: ${ids.slice(0, 12).join(', ') || 'none'}.`);
			this.diagnostics.push(diagnosticAt(326, place, { drawing, part, hint }));
		}
	}
}
