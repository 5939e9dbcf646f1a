import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

const component = fileURLToPath(new URL('Page.svelte', import.meta.url)).replaceAll('\\', '/');

/** Bundles `code`, in which `Page` is the component of this folder. */
async function bundle(code: string, ssr: boolean): Promise<{ script: string; style: string }> {
	const entry: Plugin = {
		name: 'entry',
		resolveId: (id) => (id === 'virtual:entry' ? `\0${id}` : undefined),
		load: (id) => (id === '\0virtual:entry' ? `import Page from '${component}'; ${code}` : undefined)
	};
	const result = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [entry, svelte({ configFile: false })],
		ssr: { noExternal: true },
		build: { ssr, write: false, minify: false, rolldownOptions: { input: 'virtual:entry' } }
	});
	const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
	return {
		script: output.map((file) => (file.type === 'chunk' ? file.code : '')).join(''),
		style: output.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('')
	};
}

/** Prints the page as a server does; the browser brings it to life on `window.hydrate()`. */
export async function counterPage(): Promise<(props: object) => string> {
	const server = await bundle(
		`import { render } from 'svelte/server'; export const print = (props) => render(Page, { props });`,
		true
	);
	const client = await bundle(
		`import { hydrate } from 'svelte';
		const target = document.body;
		window.hydrate = (props) => hydrate(Page, { target, props });`,
		false
	);
	const { print } = await import(
		`data:text/javascript;base64,${Buffer.from(server.script).toString('base64')}`
	);
	return (props) => {
		const { head, body } = print(props);
		const script = client.script.replaceAll('</script', '<\\/script');
		return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Counters</title><link rel="icon" href="data:,">
			<style>${client.style}</style>${head}<script type="module">${script}
			window.props = ${JSON.stringify(props)};</script></head><body>${body}</body></html>`;
	};
}
