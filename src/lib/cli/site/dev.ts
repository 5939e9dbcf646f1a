import type { Run } from '../command.ts';
import { paint } from '../world.ts';
import { showStory } from './show.ts';

/** Shows the page of a story while it is written. */
export const serveStory: Run = (given, world) =>
	showStory(given, world, {
		command: 'dev',
		ready: ({ origin }, file) => `${paint(world, origin, 'bold')} shows ${file}. Ctrl+C ends.`
	});
