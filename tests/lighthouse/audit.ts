import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser } from '../../scripts/browser.js';
import { root, run } from '../package/pack.ts';
import { installTools } from '../package/tools.ts';

/** Lighthouse 13 asks for this. */
const NEEDED = [22, 19] as const;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What this reads of a report, as Lighthouse writes it. */
interface Report {
	categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
	/** Higher is faster; a phone of the middle is 700 or so. */
	environment: { benchmarkIndex: number };
	runtimeError?: { message: string };
}

/** One visit of Lighthouse's to a page. */
export interface Audit {
	/** 0–100. */
	scores: Record<Category, number>;
	/** What holds each category under its 100, the heaviest first: “Largest Contentful Paint 3.1 s (25 % of the sum)”. */
	faults: Record<Category, string[]>;
	/** How fast the machine was at that time, by Lighthouse's own measure. */
	machine: number;
}

/** Opens a page as Lighthouse's phone of the middle on a slow network (its default), in the browser of the tests. */
export async function audit(address: string, name: string): Promise<Audit> {
	const { folder, node } = await installTools(path.join(root, 'tests/lighthouse'), NEEDED);
	const file = path.join(root, '.cache/lighthouse', `${name}.json`);
	process.env.CHROME_PATH = findBrowser().path;
	const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
	await run(
		node,
		[
			path.join(folder, 'node_modules/lighthouse/cli/index.js'),
			address,
			'--quiet',
			`--only-categories=${categories.join(',')}`,
			'--output=json',
			`--output-path=${file}`,
			`--chrome-flags=${flags.join(' ')}`
		],
		root
	);
	const report = JSON.parse(await readFile(file, 'utf8')) as Report;
	if (report.runtimeError) throw new Error(report.runtimeError.message);
	const of = <T>(read: (category: Category) => T) =>
		Object.fromEntries(categories.map((category) => [category, read(category)])) as Record<Category, T>;
	return {
		scores: of((category) => Math.round(report.categories[category].score * 100)),
		faults: of((category) => faultsIn(report, category)),
		machine: report.environment.benchmarkIndex
	};
}

function faultsIn(report: Report, category: Category): string[] {
	const { auditRefs } = report.categories[category];
	const whole = auditRefs.reduce((sum, { weight }) => sum + weight, 0);
	return auditRefs
		.filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
		.toSorted((a, b) => b.weight - a.weight)
		.map(({ id, weight }) => {
			const { title = id, displayValue = '' } = report.audits[id] ?? {};
			return `${title} ${displayValue} (${Math.round((weight / whole) * 100)} % of the sum)`;
		});
}
