import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sirv from 'sirv';
import { diagnosticFrame, diagnosticLine } from '../../story/diagnostics/index.ts';
import type { Run } from '../command.ts';
import { reasonOf } from '../../files/index.ts';
import { cliError } from '../errors.ts';
import { watchStories } from '../watch.ts';
import { paint, type World } from '../world.ts';
import { escaped } from './document.ts';
import { siteStories } from './stories.ts';
import { ASSETS, writeAssets, writePages } from './write-site.ts';

const CHANGES = `/${ASSETS}/changes`;
const SCRIPT = `${ASSETS}/dev.js`;
/** Names of this machine. A page of another site that has its own name lead here is not served. */
const LOCAL = /^(localhost|127\.0\.0\.1)(:\d+)?$/;

/** Shows the page of a story while it is written. */
export const serveStory: Run = async ({ names, options }, world) => {
	const port = Number(options.port ?? 5173);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw cliError(501, [`--port ${String(options.port)} is no port`, 'dev']);
	const first = await siteStories(names, world.cwd, 'dev');
	const folder = await mkdtemp(path.join(tmpdir(), 'contrail-dev-'));
	try {
		await writeAssets(folder, world.files.library);
		await writeFile(
			path.join(folder, SCRIPT),
			`new EventSource('${CHANGES}').onmessage = () => location.reload();\n`
		);
		const update = (): Promise<void> => writeStory(names, folder, world);
		await update();
		const site = await serve(folder, port);
		world.out(`${paint(world, site.origin, 'bold')} shows ${first.file}. Ctrl+C ends.`);
		await watchStories([first.file], world, async () => {
			await update();
			site.tell();
		});
		site.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return 0;
};

/** Writes the pages as the story is now; with errors, a page that lists them. */
async function writeStory(names: readonly string[], folder: string, world: World): Promise<void> {
	const found = await siteStories(names, world.cwd, 'dev');
	let problems = found.errors.map((error) => `${diagnosticLine(error)}\n${diagnosticFrame(error)}`);
	if (problems.length === 0) {
		await writePages(folder, found, world.files.library, [SCRIPT]).catch((error: Error) => {
			problems = [error.message];
		});
	}
	if (problems.length === 0) return;
	for (const problem of problems) world.err(problem);
	const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contrail</title><h1>The story has a mistake</h1>
<pre>${escaped(problems.join('\n\n'))}</pre><script type="module" src="${SCRIPT}"></script></html>\n`;
	await writeFile(path.join(folder, 'index.html'), html);
}

interface Served {
	origin: string;
	/** Has open pages load again. */
	tell(): void;
	close(): void;
}

async function serve(folder: string, port: number): Promise<Served> {
	const files = sirv(folder, { dev: true, etag: true });
	const pages = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		if (!LOCAL.test(request.headers.host ?? '')) return void response.writeHead(403).end();
		if (request.url !== CHANGES) return files(request, response, () => void response.writeHead(404).end());
		response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
		response.write(':\n\n');
		pages.add(response);
		response.once('close', () => pages.delete(response));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error) => reject(cliError(523, [String(port), reasonOf(error)], error)));
		// Only this machine reaches it.
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		tell: () => {
			for (const page of pages) page.write('data: changed\n\n');
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}
