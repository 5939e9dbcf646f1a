import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { Ask, Made, Shared } from './makers.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where a test file asks for what all test files share. */
		sharedOrigin: string;
	}
}

/**
 * Vitest's global set-up. It makes each shared thing once, when the first test file asks for it: a run of unit tests
 * starts no browser.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const asked = new Map<string, Promise<Made<unknown>>>();
	const ask = (async (name: keyof Shared) => {
		let made = asked.get(name);
		if (!made) {
			const { makers } = await import('./makers.ts');
			// Another file may have asked while the makers were read.
			made = asked.get(name) ?? makers[name](ask);
			asked.set(name, made);
		}
		return (await made).value;
	}) as Ask;

	const server = createServer((request, response) => {
		ask(request.url?.slice(1) as keyof Shared).then(
			(value) => response.end(JSON.stringify(value)),
			(error: Error) => response.writeHead(500).end(error.message)
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	project.provide('sharedOrigin', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);

	return async () => {
		server.closeAllConnections();
		server.close();
		for (const made of await Promise.allSettled(asked.values())) {
			if (made.status === 'fulfilled') await made.value.close();
		}
	};
}
