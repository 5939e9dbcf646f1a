import type { Command } from '../command.ts';

/** Turns a file of another program into a story. */
export const importCommand: Command = {
	summary: 'turn a story of another program into a story file',
	help: `Turns a story that was made for another program into a story file, and tells line by line what could not be carried.

Usage: contrail import <file>

  mapbox      config.js of Mapbox’s storytelling template. It is parsed and never run
  storymap    the JSON of Knight Lab’s StoryMapJS
  archieml    ArchieML: .aml, .archieml, .txt
  closeread   a Quarto document for Closeread: .qmd

The story goes to standard output, and what is told of it to standard error. It passes the check: contrail check.
Nothing is made up. A view, a picture’s description or a speaker that the file does not have is not in the story either.

  --out <file>       write the story to a file, and never over one that is there
  --format <name>    one of the names above, where the file’s name does not tell

  contrail import config.js --out stories/my-story/story.yaml
  contrail import published.json > story.yaml`,
	options: { out: { type: 'string' }, format: { type: 'string' } },
	load: () => import('../import.ts').then((module) => module.importStory)
};
