import type { Command } from '../command.ts';

/** Shows the page of a story with its editor. */
export const studioCommand: Command = {
	summary: 'change a story on its own page',
	help: `Shows the page of a story in a browser of this machine, with the studio: what is changed there is written into the file.

Usage: contrail studio [story.yaml]

Click a text to write it, take views from the map, order steps. Only the words and numbers concerned change in story.yaml:
notes and blank lines stay. Pages of translations write their own files. The folder of the story needs nothing but story.yaml
and what it names: no project, no installation. In a folder without a story the page begins one. contrail dev shows the page
alone, contrail build writes it for a host.

  --port <number>   the port of the address; 5173 by default
  --network         other machines of the network reach the page too, and may write

  contrail studio
  contrail studio stories/night-flights`,
	options: { port: { type: 'string' }, network: { type: 'boolean' } },
	load: () => import('../site/studio.ts').then((module) => module.serveStudio)
};
