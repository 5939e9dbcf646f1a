import { withAddresses, type StoryData } from '../story/schema/index.ts';

/** Files beside a story, which its module imports, so that Vite serves them wherever the site is. */
export interface StoryFiles {
	/** The story with a mark in place of each of their addresses. */
	story: StoryData;
	/** The imports of the addresses. */
	imports: string;
	/** The code of a module in which the addresses stand in place of the marks. */
	code(marked: string): string;
}

/** Stands for the address of a file, by its number. No text of a story holds it. */
const MARK = '\u0000file ';

/** Finds the files of a story that stand beside it. Those of the site have addresses already. */
export function filesOf(story: StoryData): StoryFiles {
	const names: string[] = [];
	const markOf = (src: string): string => {
		if (/^(?:\/|[a-z]+:)/i.test(src)) return src;
		if (!names.includes(src)) names.push(src);
		return `${MARK}${names.indexOf(src)}`;
	};
	return {
		story: withAddresses(story, markOf),
		get imports() {
			return names
				.map((name, index) => `import file${index} from ${JSON.stringify(`./${name}?url&no-inline`)};\n`)
				.join('');
		},
		code: (marked) =>
			names.reduce((code, _, index) => code.replaceAll(JSON.stringify(MARK + index), `file${index}`), marked)
	};
}
