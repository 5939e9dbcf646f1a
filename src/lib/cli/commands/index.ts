import type { Command } from '../command.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { devCommand } from './dev.ts';
import { importCommand } from './import.ts';
import { newCommand } from './new.ts';
import { schemaCommand } from './schema.ts';
import { studioCommand } from './studio.ts';
import { textCommand } from './text.ts';
import { trackCommand } from './track.ts';
import { translateCommand } from './translate.ts';

/** All commands by their names, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
	new: newCommand,
	studio: studioCommand,
	dev: devCommand,
	build: buildCommand,
	import: importCommand,
	check: checkCommand,
	text: textCommand,
	translate: translateCommand,
	track: trackCommand,
	schema: schemaCommand
};
