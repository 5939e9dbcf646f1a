import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Small inputs in which people's real files and habits made the first version fail, and what of the tests holds what is right. */
const CASES: [number: number, right: string, file: string, holds: string][] = [
	[
		1,
		'points of a painted picture become no places',
		'tests/unit/cli-import-formats.test.ts',
		'leaves out the points of a picture (%s), each by its name'
	],
	[
		3,
		'breaks in a track stand between its segments, whatever the order of rows',
		'tests/unit/track-order.test.ts',
		'has its one gap where nothing is known, and counts the rows that went back'
	],
	[
		4,
		'UTF-8 and UTF-16 are read, anything else has an error at its first broken letter',
		'tests/unit/encoding.test.ts',
		'is the same text in UTF-8 and UTF-16, and a broken letter in Windows-1252'
	],
	[
		4,
		'so it is by the command line',
		'tests/unit/cli-encoding.test.ts',
		'is checked: another one has an error at its first broken letter, and other stories are checked too'
	],
	[
		5,
		'a pasted quotation mark is named, with its column',
		'tests/fixtures/stories/malformed/pasted-quotation-mark.yaml',
		'# contrail-286 at 2:8'
	],
	[
		5,
		'so is a pasted blank',
		'tests/fixtures/stories/malformed/pasted-no-break-space.yaml',
		'# contrail-286 at 24:1'
	],
	[
		6,
		'a note names the slide, and the column in a long line',
		'tests/unit/cli-import-formats.test.ts',
		'are the slide and the column in a file of one line'
	],
	[
		7,
		'separators and decimal commas of spreadsheets are read',
		'tests/unit/track-csv.test.ts',
		'is read in the case from the field'
	],
	[
		8,
		'text of two numbers is a latitude and a longitude',
		'tests/unit/story-coordinates.test.ts',
		"['38.72, -9.14', [-9.14, 38.72]]"
	],
	[
		9,
		'a language by its name is refused',
		'tests/fixtures/stories/malformed/language-by-name.yaml',
		'# contrail-230 at 3:7'
	],
	[
		10,
		'the camera goes the shorter way round',
		'tests/unit/map-wrap.test.ts',
		'is the shorter one: 62°, not 298°'
	],
	[
		11,
		'a third of each side of a map stays',
		'tests/e2e/map/inset.test.ts',
		'a view by %s stands in what an inset of %s leaves, a third of each side at least'
	],
	[
		11,
		'and a warning says so',
		'tests/component/map-crowded.test.ts',
		'a map says once what leaves it too little'
	],
	[
		12,
		'a page from right to left is mirrored',
		'tests/e2e/rtl/rtl.test.ts',
		'a story from right to left keeps its map clear of the text at the right'
	],
	[
		13,
		'a warning names the element whose overflow is hidden, and what to write',
		'tests/component/scroll-warnings.test.ts',
		'of an element around it with `%s`, in which the picture scrolls away'
	],
	[
		14,
		'a frame that only follows itself stops, and says so',
		'tests/component/embed.test.ts',
		'that is as high as %s stops, says so, and goes back to its first height'
	],
	[
		15,
		'the app hands in its router’s `replaceState`',
		'tests/component/scroll-navigation.test.ts',
		'hands the address to a router, once it has started'
	],
	[
		16,
		'a warning tells of two steps of one id',
		'tests/component/scroll-warnings.test.ts',
		'of another element with the id of a step, once'
	],
	[
		17,
		'a story file is known by what is in it',
		'tests/unit/vite-plugin.test.ts',
		"'venezuela.story.yaml', 'pacific.yaml'"
	],
	[
		19,
		'an error names the prop that is missing',
		'tests/server/missing-props.test.ts',
		"['Place', { at: [0, 0], label: 'Madrid' }, 'name']"
	],
	[
		20,
		'the picture fills the box that scrolls',
		'tests/component/scroll-warnings.test.ts',
		'has a picture as high as the box'
	],
	[21, 'the JSON of a playback is read', 'tests/unit/track-readers.test.ts', 'playback JSON'],
	[
		23,
		'the server has the same picture in every order of parts',
		'tests/server/map-order.test.ts',
		'are all in it, with a legend before them'
	],
	[
		24,
		'what is on the map wraps with it on the server',
		'tests/server/map.test.ts',
		'a picture over the Pacific on the server'
	],
	[
		24,
		'and in both painters',
		'tests/e2e/map/earth.test.ts',
		'MapLibre and what lies over it have the earth on the same pixels, from view %i on'
	]
];

describe('each case from the field has a test', () => {
	it.each(CASES)('%i: %s', (_, __, file, holds) => {
		expect(existsSync(path.join(root, file)), file).toBe(true);
		expect(readFileSync(path.join(root, file), 'utf8')).toContain(holds);
	});
});
