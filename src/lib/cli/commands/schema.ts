import type { Command } from '../command.ts';

/** Prints the JSON Schema of a story file. */
export const schemaCommand: Command = {
	summary: 'print the JSON Schema of a story file, for editors',
	help: `Prints the JSON Schema of a story file.

Usage: contrail schema

VS Code with the YAML extension completes and explains fields where a story’s first line names the schema:

  # yaml-language-server: $schema=../../node_modules/svelte-contrail/dist/story/story.schema.json

contrail new writes that line. Other programs can take the schema from here:

  contrail schema > story.schema.json`,
	load: () => import('../schema.ts').then((module) => module.printSchema)
};
