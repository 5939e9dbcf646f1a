import type { ListedCommand } from './command.ts';

/** All commands, in the order of the help. */
export const commands: Record<string, ListedCommand> = {
	new: {
		summary: 'start a story from the commented example',
		load: () => import('./new.ts').then((module) => module.newCommand)
	},
	import: {
		summary: 'turn a story of another program into a story file',
		load: () => import('./import.ts').then((module) => module.importCommand)
	},
	check: {
		summary: 'tell what is wrong in stories, with line and fix',
		load: () => import('./check.ts').then((module) => module.checkCommand)
	},
	text: {
		summary: 'print a whole story as text, to edit, check or translate',
		load: () => import('./text.ts').then((module) => module.textCommand)
	},
	translate: {
		summary: 'begin a translation of a story, and keep it up to date',
		load: () => import('./translate.ts').then((module) => module.translateCommand)
	},
	track: {
		summary: 'tell what a recorded flight track holds',
		load: () => import('./track.ts').then((module) => module.trackCommand)
	},
	schema: {
		summary: 'print the JSON Schema of a story file, for editors',
		load: () => import('./schema.ts').then((module) => module.schemaCommand)
	}
};
