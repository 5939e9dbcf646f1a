import type { DiagnosticPlace } from '../diagnostics/diagnostic.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Cursor } from '../source/cursor.ts';
import { stepCursors } from './steps.ts';

/** A file of an image, a video, a drawing or a marker. */
export interface FileField {
	table: 'images' | 'videos' | 'drawings' | 'markers';
	/** The id of its entry. */
	id: string;
	field: 'src' | 'poster' | 'captions' | 'image';
	/** As the story writes it: from its folder, or with a slash in front from the site's files. */
	path: string;
	place: DiagnosticPlace;
}

/** A part that a step names. */
export interface PartField {
	/** The id of the drawing. */
	drawing: string;
	part: string;
	place: DiagnosticPlace;
}

const FIELDS = {
	images: ['src'],
	videos: ['src', 'poster', 'captions'],
	drawings: ['src'],
	markers: ['image']
} as const;

/** Finds the files of images, videos, drawings and markers, and the parts that steps name, in a story without errors. */
export function findFiles(
	story: Cursor,
	diagnostics: Diagnostics
): { files: FileField[]; parts: PartField[] } {
	const tables = Object.entries(FIELDS) as [FileField['table'], readonly FileField['field'][]][];
	const files = tables.flatMap(([table, fields]) =>
		story
			.get(table)
			.entries()
			.flatMap(([id, entry]) =>
				fields.flatMap((field): FileField[] => {
					const { text, range } = entry.get(field);
					return text === undefined
						? []
						: [{ table, id, field, path: text, place: diagnostics.place(range) }];
				})
			)
	);
	const parts = stepCursors(story).flatMap((step) => {
		const drawing = step.get('drawing').text ?? '';
		return step
			.get('parts')
			.values()
			.flatMap((list) => list.items())
			.flatMap(({ text, range }): PartField[] =>
				text === undefined ? [] : [{ drawing, part: text, place: diagnostics.place(range) }]
			);
	});
	return { files, parts };
}
