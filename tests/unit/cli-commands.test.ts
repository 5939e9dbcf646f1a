import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/lib/cli/commands/index.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { contrail, folderWith, root } from './cli-world.ts';

const starter = readFileSync(path.join(root, 'stories/_template/story.yaml'), 'utf8');

/** A flight whose track is a recording. */
const RECORDED = `
  recorded:
    aircraft: RA-86496
    date: 22 March 2019
    route: over the sea
    note: Recorded by our own receiver.
    source: rbc
    track: tracks/gap.json
views:`;

describe('contrail', () => {
	it.each([[[]], [['--help']], [['help']]])('lists its commands: %j', async (words) => {
		const { status, out } = await contrail(root, words);
		expect(status).toBe(0);
		for (const [name, { summary }] of Object.entries(commands))
			expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
	});

	it.each(Object.keys(commands))('%s explains itself', async (name) => {
		const asked = await contrail(root, [name, '--help']);
		expect(asked).toMatchObject({ status: 0, err: '' });
		expect(asked.out).toContain(`Usage: contrail ${name}`);
		expect(await contrail(root, ['help', name])).toEqual(asked);
	});

	it('says its version', async () => {
		const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
			version: string;
		};
		expect((await contrail(root, ['--version'])).out).toBe(`${version}\n`);
	});

	it.each([
		['chek', 'Did you mean "check"?'],
		['frobnicate', 'The commands are new, studio, dev, build, import, check,'],
		['__proto__', 'The commands are new, studio, dev, build, import, check,']
	])('does not know %s', async (word, hint) => {
		const { status, out, err } = await contrail(root, [word]);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(hint);
		expect(err).toContain('(contrail-500)');
	});
});

describe('contrail new', () => {
	it('writes a story that passes the check, without a doubt', async () => {
		const cwd = folderWith({});
		const { status, out } = await contrail(cwd, ['new', 'night-flights']);
		expect([status, out]).toEqual([0, expect.stringContaining('stories/night-flights/story.yaml')]);
		const text = readFileSync(path.join(cwd, 'stories/night-flights/story.yaml'), 'utf8');
		const { story, diagnostics } = readStory(text, { file: 'story.yaml' });
		expect(diagnostics).toEqual([]);
		expect(story?.title).toBe('Night flights');
		expect(story?.chapters.flatMap(({ steps }) => steps).length).toBeGreaterThanOrEqual(3);
		expect((await contrail(cwd, ['check'])).out).toBe('No errors in stories/night-flights/story.yaml.\n');
	});

	it('names the schema where the package will be', async () => {
		const cwd = folderWith({});
		await contrail(cwd, ['new', 'deep', '--dir', 'src/lib/stories']);
		const [line] = readFileSync(path.join(cwd, 'src/lib/stories/deep/story.yaml'), 'utf8').split('\n');
		expect(line).toBe(
			'# yaml-language-server: $schema=../../../../node_modules/svelte-contrail/dist/story/story.schema.json'
		);
	});

	it.each(['True', '1984', 'A: B # C', '“Quoted” "words"', 'no', ' - x', 'ﷺ $& $1'])(
		'takes any headline: %s',
		async (title) => {
			const cwd = folderWith({});
			await contrail(cwd, ['new', 'a', '--title', title]);
			const text = readFileSync(path.join(cwd, 'stories/a/story.yaml'), 'utf8');
			expect(readStory(text, { file: 'story.yaml' }).story?.title).toBe(title);
		}
	);

	it('never writes over a file', async () => {
		const cwd = folderWith({ 'stories/mine/story.yaml': 'mine' });
		const { status, err } = await contrail(cwd, ['new', 'mine']);
		expect([status, err]).toEqual([2, expect.stringContaining('(contrail-504)')]);
		expect(readFileSync(path.join(cwd, 'stories/mine/story.yaml'), 'utf8')).toBe('mine');
	});

	it.each([
		[['../out'], '505'],
		[['Über uns'], 'uber-uns. (contrail-505)'],
		[['a', 'b'], 'a-b. (contrail-505)'],
		[[], '506']
	])('refuses %j as a name', async (words, told) => {
		const cwd = folderWith({});
		const { status, err } = await contrail(cwd, ['new', ...words]);
		expect([status, err]).toEqual([2, expect.stringContaining(told)]);
		expect(existsSync(path.join(cwd, 'stories'))).toBe(false);
	});
});

describe('contrail schema', () => {
	it('prints the schema', async () => {
		const { out } = await contrail(root, ['schema']);
		expect(JSON.parse(out)).toMatchObject({ title: 'Story', required: expect.arrayContaining(['chapters']) });
	});
});

describe('contrail text', () => {
	it('prints all that a reader reads, and nothing of how it is made', async () => {
		const { status, out } = await contrail(root, ['text', 'stories/venezuela']);
		expect(status).toBe(0);
		const { story } = readStory(readFileSync(path.join(root, 'stories/venezuela/story.yaml'), 'utf8'), {
			file: 'x'
		});
		for (const { id, quote, alt, chart, drawing = '', counters = [] } of story!.chapters.flatMap(
			({ steps }) => steps
		)) {
			expect(out).toContain(`[#${id}]`);
			if (quote) expect(out).toContain(`“${quote.text}”\n— ${quote.speaker}`);
			const shown = story!.charts?.[chart ?? ''];
			const drawn = story!.drawings?.[drawing];
			const picture = drawn ? `Picture: ${drawn.alt}` : `Map: ${alt}`;
			expect(out).toContain(shown ? `Chart: ${shown.title}. ${shown.alt}` : picture);
			for (const { label } of counters) expect(out).toContain(`${label}[1]`);
		}
		expect(out).toContain('150,000 roubles a month');
		expect(out).toContain('8.6% of the military aircraft');
		expect(out).toMatch(/\n\[1\] Lilya Yapparova, Geopolitical debts, .*Meduza \(https:/);
		for (const { note } of Object.values(story!.flights)) expect(out).toContain(note);
		expect(out).not.toMatch(/undefined|\[object|at: \[/);
	});

	it('prints Markdown whose marks are the story’s own', async () => {
		const text = starter.replace(
			'This is the first step.',
			'A *star*, 5 \\* 3, [a link](#the-flight).[^sums]'
		);
		const cwd = folderWith({ 'story.yaml': text });
		const { out } = await contrail(cwd, ['text', '--markdown']);
		expect(out).toMatch(/^# The headline of your story\n/);
		expect(out).toContain('\n\n## 1. The first chapter\n\n### #lisbon-first\n\n');
		expect(out).toContain('A *star*, 5 \\* 3, [a link](#the-flight).[^1]');
		expect(out).toContain('- **2,790 km** as the crow flies, from Lisbon to Dakar[^1]');
		expect(out).toContain('> “Put the exact words here, without quotation marks.”');
		expect(out).toContain('\n[^1]: our own calculation');
	});

	it.each([
		['en', '(tracked, with gaps)', '(not a real flight)', '(no line drawn)'],
		['es', '(rastreado, con huecos)', '(no es un vuelo real)', '(sin línea en el mapa)']
	])('says how each flight is known, in %s', async (lang, recorded, madeUp, unknown) => {
		const valid = path.join(root, 'tests/fixtures/stories/valid');
		const text = readFileSync(path.join(valid, 'story.yaml'), 'utf8')
			.replace('lang: en', `lang: ${lang}`)
			.replace('\nviews:', RECORDED);
		const track = readFileSync(path.join(valid, 'tracks/gap.json'));
		const { out } = await contrail(folderWith({ 'story.yaml': text, 'tracks/gap.json': track }), ['text']);
		expect(out).toContain(`over the sea ${recorded}.`);
		expect(out).toContain(`a made-up flight ${madeUp}.`);
		expect(out).toContain(`(not given) – Caracas ${unknown}.`);
	});

	it('prints no story that has errors', async () => {
		const cwd = folderWith({ 'story.yaml': 'title: x' });
		const { status, err } = await contrail(cwd, ['text']);
		expect([status, err]).toEqual([2, expect.stringMatching(/story\.yaml has \d+ errors.*\(contrail-508\)/)]);
	});
});

describe('contrail track', () => {
	const track = (name: string) => contrail(root, ['track', `tests/fixtures/tracks/${name}`]);

	it('tells format, points, legs, gaps and what could not be used', async () => {
		const { status, out } = await track('track.gpx');
		expect(status).toBe(0);
		expect(out).toContain('Format    GPX');
		expect(out).toMatch(/Points {4}4 of 7 rows, 2019-06-01 08:00 UTC to/);
		expect(out).toMatch(/Legs {6}2\n {2}1\. 2 points, 1 km/);
		expect(out).toMatch(/Gaps {6}1\n {2}.*the file divides the line here/);
		expect(out).toContain('row 18: latitude 146.6');
		expect(out).toContain('A time without positions is a gap when it is longer than 10 min');
	});

	it('says that rows were put in order', async () => {
		const { out } = await track('newest-first.gpx');
		expect(out).toContain(
			'Order     5 rows stood behind a later one, so all rows were put in the order of time'
		);
		expect(out).toMatch(
			/Gaps {6}1\n {2}4 min, 11 km after 2026-07-13 11:02 UTC: the file divides the line here/
		);
	});

	it('takes another limit for gaps, and refuses what is none', async () => {
		const withGap = (minutes: string) =>
			contrail(root, ['track', 'tests/fixtures/tracks/readsb-9.json', '--gap', minutes]);
		expect((await track('readsb-9.json')).out).toContain('Gaps      2\n');
		const { out } = await withGap('30');
		expect(out).toContain('Gaps      1\n');
		expect(out).toContain('1 interruption that the recorder marked, too short for a gap');
		expect(out).toContain('is a gap when it is longer than 30 min; --gap sets another limit');
		const { status, err } = await withGap('soon');
		expect([status, err]).toEqual([2, expect.stringContaining('--gap soon is no number of minutes above 0')]);
	});

	it.each(['readsb-15.json', 'flightradar24-6.csv', 'track.gpx', 'line.geojson'])(
		'gives lines of %s that a story takes',
		async (name) => {
			const { out } = await track(name);
			const pasted = out.slice(out.indexOf('\naircraft:') + 1).trimEnd();
			const [aircraft = '', flight = ''] = pasted.split('\nflights:\n');
			const story = starter
				.replace('\naircraft:\n', `\n${aircraft}\n`)
				.replace('\nflights:\n', `\nflights:\n${flight}\n`);
			const { story: read, diagnostics, tracks } = readStory(story, { file: 'story.yaml' });
			expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
				name === 'line.geojson' ? [229] : []
			);
			if (read) expect(tracks).toMatchObject([{ path: `tracks/${name}` }]);
		}
	);

	it.each([
		['nothing.json', '(contrail-503)'],
		['README.md', 'no track that can be read']
	])('says why %s cannot be read', async (name, told) => {
		const { status, err } = await track(name);
		expect([status, err]).toEqual([2, expect.stringContaining(told)]);
	});
});
