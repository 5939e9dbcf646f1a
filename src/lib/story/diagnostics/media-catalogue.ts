import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about images, videos and drawings. */
export const mediaCatalogue = {
	320: {
		severity: 'error',
		message: 'this step has both "{first}" and "{second}"',
		fix: 'Keep one: a step shows one picture in place of the map.'
	},
	321: {
		severity: 'error',
		message: 'this step has "{field}" and shows no {kind}',
		fix: 'Add "{kind}" with an id, or remove "{field}".'
	},
	322: {
		severity: 'error',
		message: 'this is no part of a picture: its {edges}',
		fix: 'Write the fractions (0–1) of its left, top, right and bottom edges: [0.1, 0.6, 0.5, 0.8].'
	},
	323: {
		severity: 'error',
		message: 'this note has {what}',
		fix: 'Give it "at" for a point, or "outline" for a part.'
	},
	324: { severity: 'error', message: 'the image "{image}" has no note "{id}"', fix: '{hint}' },
	325: {
		severity: 'error',
		message: 'the part "{part}" stands under "{before}" and under "{what}"',
		fix: 'Keep one: a part does one thing in a step.'
	},
	326: { severity: 'error', message: 'the drawing "{drawing}" has no part "{part}"', fix: '{hint}' },
	327: {
		severity: 'error',
		message: 'there is no file "{name}" {where}',
		fix: 'Put it there, or correct its path.'
	},
	328: {
		severity: 'error',
		message: 'the size of "{name}" cannot be measured',
		fix: 'Save the picture again, as PNG, JPEG, WebP, AVIF or SVG.'
	},
	329: { severity: 'error', message: 'the drawing "{name}" {what}', fix: '{hint}' },
	330: {
		severity: 'error',
		message: '"{value}" is not a picture file of your own',
		fix: 'Put it beside the story and write its path from there: images/letter.webp. One of the site has a slash in front.'
	},
	331: {
		severity: 'error',
		message: '"{value}" is not a video file of your own that browsers play',
		fix: 'Save it as MP4 (H.264) or WebM beside the story and write its path from there: videos/take-off.mp4.'
	},
	332: {
		severity: 'error',
		message: '"{value}" is not a file of captions',
		fix: 'Save them as WebVTT beside the story and write their path from there: videos/take-off.vtt.'
	},
	333: {
		severity: 'error',
		message: '"{value}" is not an SVG file beside the story',
		fix: 'Put the file into a folder next to the story and write its path from there: drawings/tower.svg.'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
