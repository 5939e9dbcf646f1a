import { randomBytes } from 'node:crypto';
import { StudioServer } from '../../studio/server/index.ts';
import type { Run } from '../command.ts';
import { paint } from '../world.ts';
import { answerWith } from './ask.ts';
import { beginAs, beginPage, newStoryIn } from './begin.ts';
import { networkAddresses } from './hosts.ts';
import { forReaders, showStory } from './show.ts';
import type { SiteStories } from './stories.ts';
import { writeStudio } from './write-site.ts';

/** Shows the page of a story with the studio, which writes what is changed there into the story's file. */
export const serveStudio: Run = async (given, world) => {
	const isNetwork = given.options.network === true;
	const token = randomBytes(24).toString('base64url');
	let found: SiteStories | undefined;
	const studio = new StudioServer({
		root: () => found?.folder ?? world.cwd,
		isKnown: (file) => found?.files.includes(file) === true,
		hasPage: (file) => found?.files.includes(file) === true
	});
	const file = await newStoryIn(given.names, world.cwd);
	const answer = (data: unknown): Promise<unknown> =>
		found || !file ? studio.answer(data) : beginAs(data, file, world);
	return showStory(given, world, {
		command: 'studio',
		isNetwork,
		ask: answerWith({ answer }, token),
		begin: (name, scripts) => {
			found = undefined;
			return beginPage(name, token, scripts);
		},
		prepare: (folder) => writeStudio(folder, world.files.library),
		onread: (read) => (found = read),
		partsOf: (story, isEmbed, reload) =>
			isEmbed
				? forReaders(story, isEmbed, reload)
				: {
						scripts: ['contrail/studio.js'],
						styles: 'studio.css',
						meta: { 'contrail-story': story.path, 'contrail-base': story.base, 'contrail-token': token }
					},
		ready: ({ origin, port }, name) => {
			const others = isNetwork ? networkAddresses().map((address) => ` or http://${address}:${port}`) : [];
			return `${paint(world, origin, 'bold')}${others.join('')} ${found ? `shows ${name}` : `begins ${name}`}, and what you change there is written into it. Ctrl+C ends.`;
		}
	});
};
