import type { Command } from '../command.ts';

/** Shows the page of a story while it is written. */
export const devCommand: Command = {
	summary: 'show a story’s page while it is written',
	help: `Shows the page of a story in a browser of this machine, again after each change.

Usage: contrail dev [story.yaml]

The folder of the story needs nothing but story.yaml and what it names: no project, no installation. While the story has an
error, the page lists what is wrong. contrail build writes the same pages for a host.

  --port <number>   the port of the address; 5173 by default

  contrail dev
  contrail dev stories/night-flights`,
	options: { port: { type: 'string' } },
	load: () => import('../site/dev.ts').then((module) => module.serveStory)
};
