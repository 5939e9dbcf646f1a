import type { Command } from '../command.ts';

/** Turns a file of another program into a story. */
export const importCommand: Command = {
	summary: 'turn a story of another program into a story file',
	help: `Turns a story that was made for another program into a story file, and warns about each thing that it leaves out.

Usage: contrail import <file>

  mapbox      config.js of Mapbox’s storytelling template. The import parses it and never runs it
  storymap    the JSON of Knight Lab’s StoryMapJS
  archieml    ArchieML: .aml, .archieml, .txt, or the .json that its readers write
  closeread   a Quarto document for Closeread: .qmd
  word        a text of Word or Google Docs, downloaded as .docx

The story goes to standard output, and the warnings to standard error. The story passes contrail check.
The import makes nothing up: a view, a picture’s description or a speaker that the file does not have is not in the story
either.

  --out <file>       write the story to a new file; an existing one is kept
  --format <name>    one of the names above, if the file’s name and content do not tell

  contrail import config.js --out stories/my-story/story.yaml
  contrail import published.json > story.yaml`,
	options: { out: { type: 'string' }, format: { type: 'string' } },
	load: () => import('../import.ts').then((module) => module.importStory)
};
