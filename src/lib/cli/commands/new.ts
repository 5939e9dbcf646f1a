import type { Command } from '../command.ts';

/** Starts a story from the commented example. */
export const newCommand: Command = {
	summary: 'start a story from the commented example',
	help: `Starts a story from the commented example.

Usage: contrail new <name>

It writes stories/<name>/story.yaml, unless that exists. The name becomes a folder: small letters, digits and hyphens.

  --title <words>   the headline; without it, the name in words
  --dir <folder>    the folder in which to make the story’s folder, in place of stories

  contrail new night-flights
  contrail new night-flights --title "Flights by night"`,
	options: { title: { type: 'string' }, dir: { type: 'string' } },
	load: () => import('../new.ts').then((module) => module.newStory)
};
