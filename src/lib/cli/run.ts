import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Command, Given } from './command.ts';
import { commands } from './commands/index.ts';
import { cliError } from './errors.ts';
import type { World } from './world.ts';

/** The exit status for a command that cannot be run as it was typed. */
const USAGE = 2;

/**
 * Runs `contrail` with the words that were typed after its name.
 *
 * @returns the exit status: 0 done, 1 a story has errors, 2 the command cannot do what it was asked for
 */
export async function run(words: readonly string[], world: World): Promise<number> {
	try {
		return await dispatch(words, world);
	} catch (error) {
		// An error with a number is for the person who typed; any other is a fault of the command line.
		if (!(error instanceof Error && /\(contrail-\d+\)$/.test(error.message))) throw error;
		world.err(error.message);
		return USAGE;
	}
}

async function dispatch([name, ...rest]: readonly string[], world: World): Promise<number> {
	if (name === '--version' || name === '-v') return version(world);
	if (name === undefined || ['--help', '-h', 'help'].includes(name)) return help(rest, world);
	const command = await commandNamed(name);
	const given = parse(name, command, rest);
	if (given.options.help) return help([name], world);
	return (await command.load())(given, world);
}

async function commandNamed(name: string): Promise<Command> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command) return command;
	const { didYouMean } = await import('../story/diagnostics/index.ts');
	const names = Object.keys(commands);
	throw cliError(500, [name, didYouMean(name, names, `The commands are ${names.join(', ')}.`)]);
}

function parse(name: string, { options = {} }: Command, args: string[]): Given {
	try {
		const { values, positionals } = parseArgs({
			args,
			options: { ...options, help: { type: 'boolean', short: 'h' } },
			allowPositionals: true
		});
		return { names: positionals, options: values as Given['options'] };
	} catch (error) {
		// The first sentence of Node's message names the option.
		const [cause = ''] = (error as Error).message.split(/\. |\n/);
		throw cliError(501, [cause, name], error);
	}
}

async function help([name]: readonly string[], world: World): Promise<number> {
	const isOverview = name === undefined || name.startsWith('-');
	world.out(isOverview ? overview() : (await commandNamed(name)).help);
	return 0;
}

function overview(): string {
	const width = Math.max(...Object.keys(commands).map(({ length }) => length));
	const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
	return [
		'contrail: stories that scroll across a map.',
		'',
		'Usage: contrail <command>',
		'',
		...list,
		'',
		'contrail <command> --help explains one of them.'
	].join('\n');
}

async function version({ files, out }: World): Promise<number> {
	const { version } = JSON.parse(await readFile(files.manifest, 'utf8')) as { version: string };
	out(version);
	return 0;
}
