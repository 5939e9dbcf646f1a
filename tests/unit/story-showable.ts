import { expect } from 'vitest';
import { project, type LonLat } from '../../src/lib/geo/index.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { formatDiagnostic } from '../../src/lib/story/diagnostics/diagnostic.ts';
import type { Block, Inline, StoryMark } from '../../src/lib/story/text/types.ts';
import type { StoryStep } from '../../src/lib/story/schema/step-data.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';

/**
 * Reads a story file and holds the reader to what it promises: each diagnostic names a line and shows it, and a story
 * comes of a file without errors only.
 */
export function expectRead(text: string): StoryData | undefined {
	const { story, diagnostics } = readStory(text, { file: 'story.yaml' });
	const rows = text.replace(/^\uFEFF/, '').split('\n');
	// 500 and the one that says that there are more.
	expect(diagnostics.length).toBeLessThanOrEqual(501);
	for (const diagnostic of diagnostics) {
		expect(rows[diagnostic.line - 1]?.trimEnd()).toBe(diagnostic.source);
		expect(formatDiagnostic(diagnostic)).toContain(`story.yaml:${diagnostic.line}:${diagnostic.column}  `);
	}
	expect(story === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
	if (story) expectShowable(story);
	return story;
}

/** Everything that a page relies on. */
export function expectShowable(story: StoryData): void {
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	const ids = [...story.chapters, ...steps].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(steps.length).toBeGreaterThan(0);
	for (const shown of [story.opening, ...steps]) expectMap(story, shown);
	for (const { aircraft, legs, illustration, track } of Object.values(story.flights)) {
		expect(aircraft.filter((id) => !Object.hasOwn(story.aircraft, id))).toEqual([]);
		expect(aircraft.length > 0 || illustration).toBe(true);
		// A name in `story.tracks`: the reader opens no file.
		expect(track).toBeUndefined();
		for (const { from, to } of legs) expect(story.places).toMatchObject({ [from]: {}, [to]: {} });
	}
	expectPoints(story);
	for (const step of steps) expectStep(step, story.lang);
	const texts = [story.summary, ...steps.map(({ text }) => text), story.source.note ?? []];
	const inlines = texts.flat().flatMap(inlinesOf).flatMap(withInner);
	const links = inlines.flatMap((one) => (typeof one === 'object' && one.type === 'a' ? [one.href] : []));
	const leadsSomewhere = (href: string) =>
		href.startsWith('#') ? ids.includes(href.slice(1)) : /^(https?:\/\/|mailto:)/i.test(href);
	expect(links.filter((href) => !leadsSomewhere(href))).toEqual([]);
	const marks = inlines.flatMap((one) => (typeof one === 'object' && one.type === 'note' ? [one] : []));
	expectMarks(story, [
		...marks,
		...steps.flatMap(({ counters = [] }) => counters.map(({ source }) => source))
	]);
}

function expectMap(story: StoryData, shown: StoryData['opening']): void {
	const view = story.views[shown.view];
	if (!view) throw new Error(`There is no view ${shown.view}.`);
	if ('follow' in view) expect(shown.flights).toContain(view.follow);
	const tables = ['flights', 'places', 'areas', 'annotations'] as const;
	const unknown = tables.flatMap((table) => shown[table].filter((id) => !Object.hasOwn(story[table], id)));
	expect(unknown).toEqual([]);
	expect(tables.filter((table) => new Set(shown[table]).size < shown[table].length)).toEqual([]);
}

function expectPoints({ places, areas, annotations, views }: StoryData): void {
	const points: LonLat[] = [
		...[...Object.values(places), ...Object.values(annotations)].map(({ at }) => at),
		...Object.values(areas).flatMap(({ outline }) => outline)
	];
	for (const view of Object.values(views)) {
		if ('center' in view) points.push(view.center);
		if ('bounds' in view) points.push([view.bounds[0], view.bounds[1]], [view.bounds[2], view.bounds[3]]);
		if ('zoom' in view) expect(view.zoom).toBeLessThanOrEqual(22);
	}
	const isOnMap = ([lon, lat]: LonLat) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85.06;
	expect(points.filter((point) => !isOnMap(point) || !project(point).every(Number.isFinite))).toEqual([]);
}

function expectStep({ counters = [], clock, image, text }: StoryStep, lang: string): void {
	expect(text.length).toBeGreaterThan(0);
	for (const { value, format } of counters) {
		expect(new Intl.NumberFormat(lang, format).format(value)).toMatch(/\S/);
	}
	if (clock) {
		expect(clock.from).toBeLessThan(clock.to);
		new Intl.DateTimeFormat(lang, { timeZone: clock.timeZone }).format(clock.from);
	}
	if (typeof image === 'object') expect(image.src).not.toMatch(/^\/\/|:/);
}

/** Each note has as many marks as it says, each its own number, and every mark a note. */
function expectMarks({ notes }: StoryData, marks: StoryMark[]): void {
	const wanted = notes.flatMap((note, n) =>
		Array.from({ length: note.marks }, (_, m) => `${n + 1}.${m + 1}`)
	);
	expect(marks.map(({ note, mark }) => `${note}.${mark}`).sort()).toEqual(wanted.sort());
	expect(notes.filter(({ name }) => !/\S/.test(name))).toEqual([]);
}

function inlinesOf(block: Block): Inline[] {
	return block.type === 'p' ? block.children : block.items.flat();
}

function withInner(inline: Inline): Inline[] {
	if (typeof inline === 'string' || !('children' in inline)) return [inline];
	return [inline, ...inline.children.flatMap(withInner)];
}
