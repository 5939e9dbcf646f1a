import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { isRecord, type Cursor } from '../source/cursor.ts';
import { pictureFields, stepCursors } from './steps.ts';

/** The fields of a step that belong to one kind of picture. */
const OWNED = { focus: 'image', notes: 'image', parts: 'drawing' } as const;

/** Checks what the schema cannot express: which fields of images, drawings and steps go together. */
export function checkMedia(story: Cursor, diagnostics: Diagnostics): void {
	const images = story.get('images');
	for (const note of images.values().flatMap((image) => image.get('notes').values())) {
		checkNote(note, diagnostics);
	}
	for (const step of stepCursors(story)) {
		checkKinds(step, diagnostics);
		checkFocus(step.get('focus'), diagnostics);
		checkNotes(step, images, diagnostics);
		checkParts(step.get('parts'), diagnostics);
	}
}

function checkNote(note: Cursor, diagnostics: Diagnostics): void {
	if (!isRecord(note.value)) return;
	const [at, outline] = [note.get('at'), note.get('outline')];
	const [hasPoint, hasOutline] = [at.value !== undefined, outline.value !== undefined];
	if (hasPoint && hasOutline) diagnostics.add(323, outline.nameRange, { what: 'both "at" and "outline"' });
	if (!hasPoint && !hasOutline) diagnostics.add(323, note.nameRange, { what: 'no place' });
	checkFocus(outline, diagnostics);
}

/** A step shows one picture, and says nothing of another kind. */
function checkKinds(step: Cursor, diagnostics: Diagnostics): void {
	const shown = pictureFields(step);
	const [first, second] = shown;
	if (first && second) {
		diagnostics.add(320, second.cursor.nameRange, { first: first.kind, second: second.kind });
	}
	for (const [field, kind] of Object.entries(OWNED)) {
		const { value, nameRange } = step.get(field);
		if (value === undefined || shown.some((one) => one.kind === kind)) continue;
		diagnostics.add(321, nameRange, { field, kind });
	}
}

function checkFocus(focus: Cursor, diagnostics: Diagnostics): void {
	const [left, top, right, bottom] = focus.numbers ?? [];
	if (left === undefined || top === undefined || right === undefined || bottom === undefined) return;
	if (left < right && top < bottom) return;
	const edges = left < right ? 'top edge is not above its bottom' : 'left edge is not left of its right';
	diagnostics.add(322, focus.range, { edges });
}

function checkNotes(step: Cursor, images: Cursor, diagnostics: Diagnostics): void {
	const image = step.get('image').text;
	const notes = images.get(image ?? '').get('notes');
	if (image === undefined || images.get(image).value === undefined) return;
	for (const { text: id, range } of step.get('notes').items()) {
		if (id === undefined || notes.get(id).value !== undefined) continue;
		const names = notes.entries().map(([name]) => `"${name}"`);
		diagnostics.add(324, range, { id, image, hint: `It has ${names.join(', ') || 'no notes'}.` });
	}
}

/** A part does one thing in a step. */
function checkParts(parts: Cursor, diagnostics: Diagnostics): void {
	const seen = new Map<string, string>();
	for (const [what, list] of parts.entries()) {
		for (const { text: part, range } of list.items()) {
			if (part === undefined) continue;
			const before = seen.get(part);
			if (before !== undefined) diagnostics.add(325, range, { part, before, what });
			else seen.set(part, what);
		}
	}
}
