import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { didYouMean } from '../story/diagnostics/index.ts';
import type { Command, Given } from './command.ts';
import { commands } from './commands.ts';
import { cliError } from './errors.ts';
import type { World } from './world.ts';

/** What is wrong with the words that were typed. */
const WRONG = 2;

/**
 * Runs `contrail` with what was typed after its name.
 *
 * @returns the exit status: 0 done, 1 a story has errors, 2 it could not be done as asked
 */
export async function run(words: readonly string[], world: World): Promise<number> {
	try {
		return await dispatch(words, world);
	} catch (error) {
		// What has a number is for who typed; anything else is a fault of ours.
		if (!(error instanceof Error && /\(contrail-\d+\)$/.test(error.message))) throw error;
		world.err(error.message);
		return WRONG;
	}
}

async function dispatch([name, ...rest]: readonly string[], world: World): Promise<number> {
	if (name === undefined || name === '--help' || name === '-h') return help(rest, world);
	if (name === '--version' || name === '-v') return version(world);
	if (name === 'help') return help(rest, world);
	const command = await commandOf(name);
	const given = parse(name, command, rest);
	if (!given.options.help) return command.run(given, world);
	world.out(command.help);
	return 0;
}

async function commandOf(name: string): Promise<Command> {
	const listed = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (listed) return listed.load();
	const names = Object.keys(commands);
	throw cliError(500, [name, didYouMean(name, names, `There is ${names.join(', ')}.`)]);
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
	if (name !== undefined && !name.startsWith('-')) {
		world.out((await commandOf(name)).help);
		return 0;
	}
	const width = Math.max(...Object.keys(commands).map(({ length }) => length));
	const list = Object.entries(commands).map(([one, { summary }]) => `  ${one.padEnd(width)}  ${summary}`);
	world.out(
		[
			'contrail: stories that scroll across a map.',
			'',
			'Usage: contrail <command>',
			'',
			...list,
			'',
			'contrail <command> --help tells more of one.'
		].join('\n')
	);
	return 0;
}

async function version({ files, out }: World): Promise<number> {
	const { version } = JSON.parse(await readFile(files.manifest, 'utf8')) as { version: string };
	out(version);
	return 0;
}
