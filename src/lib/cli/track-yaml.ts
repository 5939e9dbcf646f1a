import path from 'node:path';
import { stringify } from 'yaml';
import type { Track } from '../track/index.ts';

/** The form of an id in a story. */
const ID = /^(?=.*[A-Za-z])[\w-]+$/;

/** The lines to paste into a story. What only people know stands there as a placeholder. */
export function trackYaml({ name, points }: Track, file: string): string {
	const day = points.find(({ time }) => time !== null)?.time;
	const date = day === undefined || day === null ? 'When it was, with the year' : dayOf(day);
	const registration = name !== null && ID.test(name) ? name : 'ITS-REGISTRATION';
	const id = path
		.basename(file)
		.replace(/\..*$/, '')
		.replace(/[^\w-]+/g, '-');
	const yaml = stringify(
		{
			aircraft: { [registration]: { type: 'What it is', operator: 'Who flies it' } },
			flights: {
				[ID.test(id) ? id : `flight-${id}`]: {
					aircraft: registration,
					date,
					route: 'The way in words',
					note: 'What is known, and from whom',
					track: `tracks/${path.basename(file)}`
				}
			}
		},
		{ lineWidth: 0 }
	).trimEnd();
	return `# Paste this into the story, and put the file into the folder tracks beside it.\n${yaml}`;
}

function dayOf(time: number): string {
	return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
