import type { ImportedLine, ImportedStory } from './imported.ts';
import { slugOf } from '../slug/index.ts';
import { quoted, type Warnings } from './warnings.ts';

/** A GeoJSON file in the folder of an imported one. */
export interface FileBeside {
	/** Its name without folders. */
	name: string;
	text: string;
}

/** What a layer of lines is called besides its data. */
const OF_LAYER = /-(?:lines?|layer|path|casing)$/;

const plain = (name: string): string => slugOf(name).replace(OF_LAYER, '');

/** A name that a story may write as a path. */
const PATH = /^\w[\w. -]*\.\w+$/;

/**
 * Has steps show lines of GeoJSON files in place of the layers of a style that are called like the files: what a chapter switches on
 * stays until another switches it off.
 */
export function addLinesBeside(
	{ cards }: ImportedStory,
	files: readonly FileBeside[],
	warnings: Warnings
): void {
	const lines = new Map(
		files
			.filter(({ name, text }) => PATH.test(name) && holdsLines(text))
			.map(({ name }) => {
				const base = name.replace(/\.[^.]*$/, '');
				return [plain(base), { name: base.replace(/[-_]+/g, ' ').trim() || base, path: name }] as const;
			})
	);
	const shown = new Set<ImportedLine>();
	const told = new Set<ImportedLine>();
	for (const card of cards) {
		for (const [layer, opacity] of Object.entries(card.styleLayers)) {
			const line = lines.get(plain(layer));
			if (!line) continue;
			delete card.styleLayers[layer];
			if (opacity > 0) shown.add(line);
			else shown.delete(line);
			if (told.has(line)) continue;
			told.add(line);
			const what = `the layer ${quoted(layer)} became the line ${quoted(line.name)}, whose file is not in the story`;
			warnings.add(card.position, what, `Put ${line.path} beside the story.`);
		}
		card.lines.push(...shown);
	}
}

function holdsLines(text: string): boolean {
	try {
		return hasLine(JSON.parse(text) as unknown);
	} catch {
		return false;
	}
}

function hasLine(geoJson: unknown): boolean {
	if (typeof geoJson !== 'object' || geoJson === null) return false;
	const { type, features, geometry } = geoJson as Record<string, unknown>;
	if (type === 'FeatureCollection') return Array.isArray(features) && features.some(hasLine);
	return type === 'Feature' ? hasLine(geometry) : type === 'LineString' || type === 'MultiLineString';
}
