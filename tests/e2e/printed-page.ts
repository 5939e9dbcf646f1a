import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

/** Bundles `code`, in which `Page` is the component. */
async function bundle(
	component: string,
	code: string,
	ssr: boolean
): Promise<{ script: string; style: string }> {
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
		build: {
			...{ ssr, ssrEmitAssets: true, write: false, minify: false },
			rolldownOptions: { input: 'virtual:entry', output: ssr ? { codeSplitting: false } : {} }
		}
	});
	const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
	return {
		script: output.map((file) => (file.type === 'chunk' ? file.code : '')).join(''),
		style: output.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('')
	};
}

type Print = (props: object) => { head: string; body: string };

/** A page's component as a server has it. */
async function serverOf(component: string): Promise<{ print: Print; style: string }> {
	const { script, style } = await bundle(
		component,
		`import { render } from 'svelte/server'; export const print = (props) => render(Page, { props });`,
		true
	);
	const module = await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
	return { print: module.print as Print, style };
}

const componentIn = (file: URL): string => fileURLToPath(file).replaceAll('\\', '/');

/** Prints a page as a server does, for readers without scripts. */
export async function pageWithoutScript(file: URL): Promise<(props: object) => string> {
	const { print, style } = await serverOf(componentIn(file));
	return (props) => {
		const { head, body } = print(props);
		return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
			<style>${style}</style>${head}</head><body>${body}</body></html>`;
	};
}

/**
 * Prints a page as a server does; the browser brings it to life on `window.hydrate(window.props)`.
 *
 * @param file the page's component
 * @param attributes of the html element
 */
export async function printedPage(file: URL): Promise<(props: object, attributes?: string) => string> {
	const component = componentIn(file);
	const { print } = await serverOf(component);
	const client = await bundle(
		component,
		`import { hydrate } from 'svelte';
		const target = document.body;
		window.hydrate = (props) => hydrate(Page, { target, props });`,
		false
	);
	return (props, attributes = 'lang="en"') => {
		const { head, body } = print(props);
		const script = client.script.replaceAll('</script', '<\\/script');
		return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
			<style>${client.style}</style>${head}<script type="module">${script}
			window.props = ${JSON.stringify(props)};</script></head><body>${body}</body></html>`;
	};
}
